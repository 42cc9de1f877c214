#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""schemas/v1/result.schema.json against what the program writes.

1. The schema is valid draft-07, closed and titled in Chinese and English.
2. Every JSON result over the examples and the golden inputs, of each command and in both languages, satisfies it.
3. A result with a key more, a key less or a value of another type anywhere does not.
"""
import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

from check_schemas import Check, changed, places

COMMANDS = ("validate", "inventory", "score", "report")
# Keys that a result may do without; every other key is there, null or empty where there is nothing to say.
OPTIONAL = {"trend", "of", "readings", "role", "stage", "milestones", "entry_verdict"}
FREE = {"args"}  # what a message was made of


def results(program, root):
    """(what was run, result) of every command over every input."""
    inputs = root / "tests" / "golden" / "_inputs"
    runs = [["examples"], [str(inputs)], [str(inputs / "mixed")], [str(inputs / "duplicate")],
            ["--programme", str(inputs / "own.programme.yaml"), str(inputs / "gate.pilot.yaml")],
            ["--factors", str(inputs / "own.factors.yaml"), "--as-of", "2026-06-30", str(inputs / "gate.pilot.yaml")],
            ["--as-of", "2021-03-01", str(inputs / "quota")],
            ["--factors", str(inputs / "own-scope.factors.yaml"), str(inputs / "gate.pilot.yaml")],
            ["--accounting", "gases=CO2", str(inputs / "tables")], ["--gwp", "no-such-set", str(inputs / "mixed")],
            ["no-such-file.pilot.yaml"], *[[str(path)] for path in sorted((root / "examples").rglob("*.pilot.yaml"))]]
    for command in COMMANDS:
        for arguments in runs:
            for lang in ("zh", "en"):
                line = [program, command, "-f", "json", "-q", "--lang", lang, *arguments]
                run = subprocess.run(line, cwd=root, capture_output=True, text=True)
                what = " ".join(line[1:])
                yield what, run.returncode, run.stdout
    acceptance = ["--panel", "examples/acceptance/sheets", "--rubric", "examples/acceptance/invented.rubric.yaml", "--decisions",
                  "examples/acceptance/decisions.yaml", "--as-of", "2028-09-10", "examples/acceptance/qingwan.pilot.yaml"]
    for command in ("score", "report"):
        line = [program, command, "-f", "json", "-q", *acceptance]
        run = subprocess.run(line, cwd=root, capture_output=True, text=True)
        yield " ".join(line[1:]), run.returncode, run.stdout
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([program, "report", "-q", "-o", folder + "/", "examples/portfolio"], cwd=root, capture_output=True)
        yield "report into a folder", run.returncode, pathlib.Path(folder, "portfolio.json").read_text(encoding="utf-8")


def first_items(value):
    """The first item of every list in it: neighbours are alike. (Targets are not: every shape of them is kept.)"""
    if isinstance(value, list):
        return [first_items(item) for item in value[:1]]
    return {key: first_items(item) for key, item in value.items()} if isinstance(value, dict) else value


def damages(result):
    for path, value in places(result):
        if any(step in FREE for step in path):
            continue
        name = ".".join(map(str, path)) or "(root)"
        if isinstance(value, dict):
            more = copy.deepcopy(result)
            holder = more
            for step in path:
                holder = holder[step]
            holder["zzz"] = 1
            yield f"{name}: an unknown key", more
        if path and isinstance(path[-1], str) and path[-1] not in OPTIONAL:
            yield f"{name}: left out", changed(result, path, lambda h, k: h.pop(k))
        if path:
            other = [] if isinstance(value, dict) else {}
            yield f"{name}: another type", changed(result, path, lambda h, k: h.__setitem__(k, other))
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                yield f"{name}: a number as text", changed(result, path, lambda h, k: h.__setitem__(k, str(value)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path, required=True)
    parser.add_argument("--program", required=True)
    arguments = parser.parse_args()
    failures, count, samples = [], 0, {}
    schema = json.loads((arguments.root / "schemas" / "v1" / "result.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    titles = Check.__new__(Check)
    titles.failures, titles.count = [], 0
    titles.titles("result", schema)
    failures += titles.failures
    validator = jsonschema.Draft7Validator(schema)

    for what, code, text in results(arguments.program, arguments.root):
        count += 1
        try:
            result = json.loads(text)
        except json.JSONDecodeError as error:
            failures.append(f"{what}: exit {code}, no JSON: {error}")
            continue
        if code not in (0, 1, 2):
            failures.append(f"{what}: exit {code}")
        if len(result["pilots"]) != result["summary"]["pilots"]:
            failures.append(f"{what}: {len(result['pilots'])} pilots, {result['summary']['pilots']} in the summary")
        for error in validator.iter_errors(result):
            failures.append(f"{what}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")
        if "mixed" in what or "village" in what or "park-a" in what or "own.factors" in what or "quota" in what \
                or "--panel" in what:
            samples.setdefault((result["schema"], what.rsplit(" ", 1)[-1]), result)
    for (kind, name), result in samples.items():
        for pilot in result["pilots"]:
            for key in pilot.keys() - {"targets"}:
                pilot[key] = first_items(pilot[key])
        if not validator.is_valid(result):
            continue
        for what, damaged in damages(result):
            count += 1
            if validator.is_valid(damaged):
                failures.append(f"{kind} of {pathlib.Path(name).name}: {what}: accepted")
    if count < 2000:
        failures.append(f"only {count} checks")
    for failure in failures[:60]:
        print("FAILED", failure)
    print(f"{count} checks, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
