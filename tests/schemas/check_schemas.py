#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The JSON Schemas against the project's files, and against the program's own readers.

1. Every schema is valid draft-07, closed and titled in Chinese and English.
2. Every example and data file of the project satisfies its schema; every schema refuses the files of other formats.
3. Agreement: each file of `good/` holds every key of its format. It is taken apart in every place (a key more, a key
   less, a value of another type, a word that is none) and both sides judge each damaged file. The schema may accept
   what the reader refuses for a reason no schema can see (SEMANTIC, with the reason); nothing else may differ.
4. RULES: what joins several keys, with the verdict written down by hand, for the schema and the reader.
"""
import argparse
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

# Codes of what a schema cannot see: references, sums, order, units, contents of other lists.
SEMANTIC = {
    "NZ1410", "NZ1411", "NZ1412", "NZ1413",    # ids repeated, references to nothing
    "NZ1421", "NZ1422", "NZ1423", "NZ1424",    # years against the reported years
    "NZ1435", "NZ1440", "NZ1441", "NZ1445", "NZ3103",    # figures and dates against each other
    "NZ1451", "NZ1454", "NZ1465", "NZ1466",    # file types, finding codes
    "NZ2101", "NZ2102", "NZ2103", "NZ2110", "NZ2221",  # units
    "NZ2203", "NZ2220", "NZ2225",              # sources, gases and regions that do not exist
    "NZ2211", "NZ2212",                        # what only a factor with a built-in id may leave out
    "NZ2223", "NZ2224", "NZ2403",              # figures against their unit or each other, CO2 that is not 1
    "internal-error",                          # a table of regions that contradicts itself: built in, so a bug and no finding
    "NZ4021", "NZ4022",                        # units of a programme
    "NZ4023", "NZ4030", "NZ4034", "NZ4042", "NZ4043",  # references between the lists of a programme
    "NZ4037", "NZ4039",                        # bands that overlap, units of a size
    "NZ4050", "NZ4052", "NZ4053",              # a field in two documents, a ground both ways, versions out of order
    "NZ1220",                                  # the 30th of February
    "NZ4302", "NZ4303", "NZ4305", "NZ4311",    # decimals, the sum of a rubric, its groups
    "NZ4340",                                  # a finding of no known code
    "NZ3720", "NZ3722", "NZ3723", "NZ3724",    # what a formula says, references to tables, options and names against each other
}
# Rules that join several keys: (kind, place, value, whether it is accepted).
RULES = [
    ("pilot", "activities.0.table", "halls", False),            # amounts from two places
    ("pilot", "activities.0.low", 90, False),                   # half of two bounds
    ("pilot", "activities.1.uncertainty", 5, False),            # two uncertainties
    ("pilot", "activities.1.distribution", "normal", False),    # symmetric, yet with bounds
    ("pilot", "activities.1.distribution", "uniform", True),
    ("pilot", "activities.0.distribution", "lognormal", True),  # with a half-width
    ("pilot", "activities.0.distribution", "triangular", False),
    ("pilot", "context.output-value.low", 90, False),           # half of two bounds, as of an activity
    ("pilot", "context.resident-population.uncertainty", 5, False),
    ("pilot", "activities.0.uncertainty", 500, True),
    ("pilot", "activities.0.uncertainty", 500.1, False),
    ("pilot", "activities.0.amount.2023", 0, True),
    ("pilot", "activities.0.amount.1899", 0, False),
    ("pilot", "activities.0.factor", "Electricity.Grid", False),
    ("pilot", "pilot.programme", "shenzhen-2025", True),
    ("pilot", "pilot.programme", "shenzhen-2025@01", False),
    ("pilot", "pilot.region", "CN-GRID-SOUTH", True),
    ("pilot", "pilot.region", "cn-gd", False),
    ("pilot", "pilot.name", {"en": "Yungu"}, True),
    ("pilot", "pilot.name", {}, False),
    ("pilot", "pilot.name", " blank", False),
    ("pilot", "pilot.name", "长" * 200, True),
    ("pilot", "pilot.name", "长" * 201, False),
    ("pilot", "not_applicable.0.source", "sinks", False),       # an indicator and a source at once
    ("pilot", "restatements.0.before.value", 0, True),
    ("pilot", "restatements.0.before.value", -1, False),
    ("pilot", "restatements.0.after.value", -1, False),
    ("pilot", "tables.0.file", "../halls.csv", False),
    ("pilot", "tables.0.file", "/halls.csv", False),
    ("pilot", "tables.0.file", "x\\halls.csv", False),
    ("pilot", "tables.0.file", "x//halls.csv", False),
    ("pilot", "tables.0.file", "C:halls.csv", False),
    ("pilot", "tables.0.file", "~/halls.csv", False),
    ("pilot", "tables.0.file", "a..b/./halls.CSV", True),
    ("pilot", "tables.0.file", "halls.pdf", False),
    ("pilot", "evidence.0.sha256", "AB" * 32, True),
    ("pilot", "evidence.0.sha256", "ab" * 31, False),
    ("pilot", "lifecycle.0.event", "incident", False),          # without a grade
    ("pilot", "lifecycle.3.event", "applied", True),
    ("pilot", "application.part-1", {"unit": "t"}, False),     # figures without amounts
    ("pilot", "application.part-1", 12, True),
    ("pilot", "waivers.0.code", "unused-table", False),         # the slug is no code here
    ("factors", "factors.1.carbon", {"value": 0.02, "unit": "t/GJ", "source": "one"}, False),  # not a fuel
    ("factors", "factors.2.scope", 1, False),                   # a sink has none
    ("factors", "set.kind", "fuels", False),                    # holds more than fuels
    ("gwp", "values.1.value", 0, False),
    ("programme", "accounting.gases", "CO2", True),
    ("programme", "accounting.gases.convention", "也是约定", False),  # beside a clause
    ("programme", "accounting.restatement_threshold.value", 0, True),
    ("programme", "accounting.restatement_threshold.value", "100", True),
    ("programme", "accounting.restatement_threshold.value", 100.5, False),
    ("programme", "accounting.restatement_threshold.value", -1, False),
    ("programme", "accounting.restatement_threshold.value", "5 %", False),
    ("programme", "categories.1.tiers", [], False),             # beside targets
    ("programme", "categories.0.tiers.0.targets.0.any_of", [], False),
    ("programme", "categories.0.tiers.0.targets.1.test", {"at_most": {"value": 5, "milestones": {"2027": 4}}}, False),
    ("programme", "categories.0.tiers.0.targets.1.test", {"at_most": {"milestones": {"27": 4}}}, False),
    ("programme", "categories.0.tiers.0.targets.1.test", {"at_most": {"milestones": {}}}, False),
    ("programme", "categories.0.tiers.0.targets.1.test", {"declines": {"against": "base"}}, True),
    ("programme", "categories.0.tiers.0.targets.1.test", {"declines": {"source": "x"}}, False),
    ("programme", "categories.0.tiers.0.targets.1.applies_if.above", 5, False),   # beside at_least
    ("programme", "categories.0.tiers.1.targets.0.wording", "x", False),          # of a combined target
    ("programme", "context.0.of", ["t"], False),                                  # beside a unit
    ("programme", "context.3.unit", "t", False),                                  # with a choice of units
    ("programme", "indicators.4.per", "area", False),                             # a share has no denominator of its own
    ("programme", "application.documents.0.contents.0.options", ["park"], False),       # of a text
    ("programme", "application.documents.0.contents.1.kind", "table", False),           # with options
    ("programme", "application.documents.0.contents.2.fills", "pilot.name", False),     # by hand
    ("programme", "application.entry_conditions.0.test.within_years", 3, False),        # beside from and to
    ("programme", "application.entry_conditions.0.test", {"no_incident_from": "major", "within_years": 3, "before": "applied"}, True),
    ("programme", "application.entry_conditions.0.test", {"no_incident_from": "major", "before": "applied"}, False),
    ("programme", "lifecycle.after_acceptance.recheck.every_years", 2, True),
    ("programme", "acceptance.ratings.0.source", None, False),
    ("rubric", "rubric.scaled_to", 120, False),
    ("rubric", "items.0.maximum", 0, False),
    ("rubric", "items.0.maximum", -5, False),
    ("rubric", "disagreement_points", 0, False),
    ("rubric", "items_not_applicable", "open", False),          # what a programme may leave open the rubric settles
    ("scoresheet", "scores.0.points", 0, True),
    ("scoresheet", "scores.0.points", -0.5, False),
    ("scoresheet", "scores.0.not_applicable", True, False),     # beside points
    ("scoresheet", "scores.1.not_applicable", False, False),    # without points
    ("scoresheet", "scores.1.points", 3, False),                # beside not_applicable
    ("scoresheet", "scores.0.reason", "x", False),              # of an item that applies
    ("scoresheet", "sheet.role", "chair", False),
    ("decisions", "decisions.0.decided", "none", True),
    ("decisions", "decisions.0.decided", "Excellent!", True),   # which ratings there are the programme knows
    ("decisions", "decisions.1.decided", "excellent", False),
    ("decisions", "decisions.2.decided", "met", False),
    ("decisions", "decisions.2.about", "finding.unknown-unit", False),  # the slug is no code here
    ("decisions", "decisions.1.about", "target.", False),
    ("decisions", "decisions.1.about", "verdict", True),
    ("decisions", "decisions.1.about", "points", False),
    ("programme", "acceptance.gates.3.test", {"targets": ["zero"], "operated_years": 1}, False),
]
READERS = ("pilot", "factors", "gwp", "regions", "programme", "rubric", "scoresheet", "decisions")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$")


class Loader(yaml.SafeLoader):
    """The strict subset: JSON numbers, true and false, null; everything else is text; keys are text."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true$|false$"), "tf")
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("~$|null$|$"), ["~", "n", ""])
Loader.add_implicit_resolver("number", NUMBER, list("-0123456789"))
Loader.add_constructor("number", lambda loader, node: json.loads(node.value))


def text_keys(value):
    if isinstance(value, dict):
        return {k if isinstance(k, str) else json.dumps(k): text_keys(v) for k, v in value.items()}
    return [text_keys(v) for v in value] if isinstance(value, list) else value


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        return text_keys(yaml.load(file, Loader))


def kind_of(instance):
    schema = instance.get("schema", "") if isinstance(instance, dict) else ""
    found = re.fullmatch(r"nearzero/([a-z]+)/v1", str(schema))
    return found.group(1) if found else None


def places(value, path=()):
    """Every place of an instance."""
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        yield from places(child, path + (key,))


def changed(instance, path, change):
    result = copy.deepcopy(instance)
    holder = result
    for step in path[:-1]:
        holder = holder[step]
    change(holder, path[-1])
    return result


def damages(instance):
    """(what was done, damaged instance) for every place."""
    for path, value in places(instance):
        name = ".".join(map(str, path)) or "(root)"
        if isinstance(value, dict) and path != ("application",):  # whose keys are the programme's
            more = copy.deepcopy(instance)
            holder = more
            for step in path:
                holder = holder[step]
            holder["zzz-unknown"] = "x"
            yield f"{name}: an unknown key", more
        if not path:
            continue
        if isinstance(path[-1], str):
            yield f"{name}: left out", changed(instance, path, lambda h, k: h.pop(k))
        for other in ({}, [], None, "x y!", "", -1, 1.5, True, "二〇二四"):
            if other != value or type(other) is not type(value):
                yield (f"{name}: {json.dumps(other, ensure_ascii=False)}",
                       changed(instance, path, lambda h, k: h.__setitem__(k, copy.deepcopy(other))))


class Check:
    def __init__(self, root, probe):
        self.root, self.probe, self.failures, self.count = root, probe, [], 0
        self.schemas = {p.name.split(".")[0]: json.loads(p.read_text(encoding="utf-8"))
                        for p in sorted((root / "schemas" / "v1").glob("*.schema.json"))
                        if p.name != "result.schema.json"}  # what is written, not read: check_results.py
        self.validators = {k: jsonschema.Draft7Validator(s) for k, s in self.schemas.items()}

    def expect(self, condition, what):
        self.count += 1
        if not condition:
            self.failures.append(what)

    def read(self, kind, folder):
        """{file name: set of codes} by the program's reader."""
        files = sorted(str(p) for p in folder.iterdir())
        verdicts = {}
        for at in range(0, len(files), 500):
            out = subprocess.run([self.probe, kind, *files[at:at + 500]], check=True, capture_output=True, text=True)
            for line in out.stdout.splitlines():
                path, *codes = line.split(" ")
                verdicts[pathlib.Path(path).name] = set(codes)
        return verdicts

    def schemas_themselves(self):
        for kind, schema in self.schemas.items():
            jsonschema.Draft7Validator.check_schema(schema)
            self.titles(kind, schema)
            self.expect(schema["properties"]["schema"]["const"] == f"nearzero/{kind}/v1", f"{kind}: wrong schema const")

    def titles(self, where, node):
        if isinstance(node, list):
            for i, child in enumerate(node):
                self.titles(f"{where}[{i}]", child)
        if not isinstance(node, dict):
            return
        for key in ("title", "description"):
            if isinstance(node.get(key), str):
                zh, _, en = node[key].partition(" / ")
                self.expect(re.search("[\u4e00-\u9fff]|^[A-Z]", zh) and en, f"{where}: {key} is not in both languages")
        if node.get("type") == "object" and "properties" in node:
            self.expect(node.get("additionalProperties") is False, f"{where}: open object")
            self.expect("title" in node, f"{where}: no title")
        for key, child in node.items():
            self.titles(f"{where}.{key}", child)

    def project_files(self):
        found = 0
        for folder in ("examples", "lib/reference/data", "lib/programme/data", "tests/schemas/good"):
            for path in sorted((self.root / folder).rglob("*.yaml")):
                instance = load(path)
                kind = kind_of(instance)
                if kind not in self.schemas:
                    continue
                if self.is_meant_to_fail(kind, path):
                    print(f"refused by the program, so no example of the format: {path.relative_to(self.root)}")
                    self.expect("portfolio" in path.parts, f"{path.relative_to(self.root)}: refused by the program")
                    continue
                found += 1
                for error in self.validators[kind].iter_errors(instance):
                    where = ".".join(map(str, error.absolute_path))
                    self.expect(False, f"{path.relative_to(self.root)}: {where}: {error.message[:200]}")
                for other, validator in self.validators.items():
                    self.expect((other == kind) == validator.is_valid(instance) or other == kind,
                                f"{path.name}: accepted by the schema of {other}")
        self.expect(found >= 20, f"only {found} files of the project were checked")

    def is_meant_to_fail(self, kind, path):
        """A file that the program refuses on purpose (the refused pilot of the portfolio) is no example of its format."""
        if kind not in READERS:
            return False
        out = subprocess.run([self.probe, kind, str(path)], check=True, capture_output=True, text=True)
        return "NZ" in out.stdout[len(str(path)):]

    def agreement(self):
        for kind in READERS:
            good = load(self.root / "tests" / "schemas" / "good" / f"{kind}.yaml")
            cases = [("whole", good), *damages(good)]
            self.compare(kind, cases)
            self.expect(len(cases) > 100, f"{kind}: only {len(cases)} cases")
        self.expect(set(self.schemas) == set(READERS), "a format without a reader")

    def rules(self):
        for kind in READERS:
            good = load(self.root / "tests" / "schemas" / "good" / f"{kind}.yaml")
            cases = [("whole", good)]
            for of, place, value, accepted in RULES:
                if of != kind:
                    continue
                path = tuple(int(step) if step.isdigit() and len(step) < 4 else step for step in place.split("."))
                instance = changed(good, path, lambda h, k, v=value: h.__setitem__(k, v))
                cases.append((f"{place}: {value}", instance))
                self.expect(self.validators[kind].is_valid(instance) == accepted,
                            f"{kind}: {place}: {value}: the schema {'refuses' if accepted else 'accepts'}")
            self.compare(kind, cases)

    def compare(self, kind, cases):
        with tempfile.TemporaryDirectory() as folder:
            for i, (_, instance) in enumerate(cases):
                pathlib.Path(folder, f"{i:06}.yaml").write_text(json.dumps(instance, ensure_ascii=False), encoding="utf-8")
            verdicts = self.read(kind, pathlib.Path(folder))
        self.expect(len(verdicts) == len(cases), f"{kind}: the reader did not judge every case")
        self.expect(verdicts["000000.yaml"] == set(), f"{kind}: the reader refuses the good file")
        for i, (what, instance) in enumerate(cases):
            codes = verdicts[f"{i:06}.yaml"]
            valid = self.validators[kind].is_valid(instance)
            if valid and codes and not codes <= SEMANTIC:
                self.expect(False, f"{kind}: {what}: the reader refuses ({' '.join(sorted(codes))}), the schema accepts")
            else:
                self.expect(valid or codes, f"{kind}: {what}: the schema refuses, the reader accepts")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--root", type=pathlib.Path, required=True)
    arguments.add_argument("--probe", required=True)
    arguments = arguments.parse_args()
    check = Check(arguments.root, arguments.probe)
    check.schemas_themselves()
    check.project_files()
    check.agreement()
    check.rules()
    for failure in check.failures:
        print("FAILED", failure)
    print(f"{check.count} checks, {len(check.failures)} failed")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
