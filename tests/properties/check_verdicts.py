#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Verdicts rest on what a dataset says, not on how it is written: every example is scored as it is and rewritten.

    check_verdicts.py PROGRAM EXAMPLES

reordered  every list and mapping of records the other way round
rescaled   amounts in another unit of the same kind, exactly (kWh for MWh, 元 for 万元)
split      each activity as two, whose amounts add up exactly

Verdicts, reasons, states and gates must be the same, figures to 1e-9 relative. Exit 0 when they are, 1 with every difference. Needs PyYAML.
"""
import copy
import decimal
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

DAY = "2030-06-30"
# The same quantity in a smaller unit: name, and how many of it make one.
SMALLER = {"MWh": ("kWh", 1000), "GWh": ("MWh", 1000), "万千瓦时": ("kWh", 10000), "t": ("kg", 1000), "GJ": ("MJ", 1000), "万元": ("元", 10000),
           "亿元": ("万元", 10000), "万立方米": ("立方米", 10000), "万m2": ("m2", 10000), "km": ("m", 1000), "万人": ("人", 10000)}
# Series whose unit the applicant chooses: the indicator takes it, so its figures follow the unit.
CHOSEN = ("product-output",)
LISTS = ("activities", "generation", "instruments", "not_applicable", "custom_factors", "evidence", "tables", "lifecycle", "restatements")


class Loader(yaml.SafeLoader):
    """Scalars as the reader of the program takes them: numbers exact, dates as text."""


Loader.yaml_implicit_resolvers = {key: [(tag, pattern) for tag, pattern in rules if not tag.endswith(("timestamp", "float"))]
                                  for key, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("!number", re.compile(r"-?\d+\.\d+([eE][-+]?\d+)?$"), list("-0123456789"))
Loader.add_constructor("!number", lambda loader, node: decimal.Decimal(node.value))


def written(value):
    """JSON is YAML that the program reads: exact numbers, text in quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(str(k), ensure_ascii=False)}: {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(v) for v in value) + "]"
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    return json.dumps(value, ensure_ascii=False)


def reordered(dataset):
    for key in LISTS:
        if key in dataset:
            dataset[key] = dataset[key][::-1]
    for key, value in dataset.items():
        if isinstance(value, dict):
            dataset[key] = dict(reversed(value.items()))
    head = dataset.pop("schema")
    return {"schema": head, **dict(reversed(dataset.items()))}


def times(amounts, factor):
    return {year: decimal.Decimal(str(value)) * factor for year, value in amounts.items()}


def rescale(record, keys):
    unit, factor = SMALLER.get(record.get("unit"), (None, 1))
    if unit is None or "table" in record or "factor_unit" in record:
        return 0
    record["unit"] = unit
    for key in keys:
        if key in record:
            record[key] = times(record[key], factor)
    return 1


def rescaled(dataset):
    count = sum(rescale(activity, ("amount",)) for activity in dataset.get("activities", []) if "distribution" not in activity)
    count += sum(rescale(made, ("generated", "self_used", "exported", "certificates_sold")) for made in dataset.get("generation", []))
    count += sum(rescale(series, ("amount",)) for id, series in dataset.get("context", {}).items()
                 if id not in CHOSEN)
    return dataset if count else None


def split(dataset):
    """A quarter and the rest; what instruments apply to, tables, models and absolute bounds stay whole."""
    named = {id for instrument in dataset.get("instruments", []) for id in instrument.get("applies_to", [])}
    activities = []
    for activity in dataset["activities"]:
        plain = not ({"table", "distribution", "values", "parameters", "low"} & activity.keys()) and activity["id"] not in named
        if not plain or "amount" not in activity:
            activities.append(activity)
            continue
        other = copy.deepcopy(activity)
        other["id"] += "-split"
        quarter = times(activity["amount"], decimal.Decimal("0.25"))
        other["amount"] = {year: decimal.Decimal(str(activity["amount"][year])) - part for year, part in quarter.items()}
        activity["amount"] = quarter
        # Two halves of one record share its error; apart they would be two measurements.
        if "uncertainty" in activity:
            activity.setdefault("error_group", activity["id"])
            other.setdefault("error_group", activity["error_group"])
        activities += [activity, other]
    dataset["activities"] = activities
    dataset.pop("published", None)
    return dataset


def score(program, path):
    done = subprocess.run([program, "score", path, "-f", "json", "--lang", "en", "--as-of", DAY], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{path}: exit {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def judged(result):
    """What must not change, flat: a path of words to a verdict or a figure."""
    pilot = result["pilots"][0]
    if pilot["status"] != "ok":
        return {"status": pilot["status"], "codes": sorted({f["code"] for f in result["findings"] if f["severity"] == "error"})}
    out = {"verdict": pilot["verdict"], "entry": pilot.get("entry_verdict"), "state": (pilot["lifecycle"] or {}).get("state")}

    def target(prefix, each):
        path = f"{prefix}/{each['target']}/{each.get('reading')}"
        for key in ("verdict", "reason", "actual", "threshold", "margin"):
            out[f"{path}/{key}"] = each[key] if not isinstance(each[key], dict) else each[key].get("word")
        for inner in (each.get("of") or []) + (each.get("readings") or []):
            target(path, inner)

    for each in pilot["targets"]:
        target("", each)
    for gate in pilot["gates"]:
        out[f"gate/{gate['gate']}"] = (gate["verdict"], gate["reason"])
    return out


def same(a, b):
    if isinstance(a, float) and isinstance(b, (int, float)) or isinstance(b, float) and isinstance(a, (int, float)):
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9)
    return a == b


def main():
    program, examples = os.path.abspath(sys.argv[1]), sys.argv[2]
    found = sorted(os.path.join(folder, name) for folder, _, names in os.walk(examples) for name in names if name.endswith(".pilot.yaml"))
    differences, compared = [], {"reordered": 0, "rescaled": 0, "split": 0}
    for path in found:
        with open(path, encoding="utf-8") as f:
            dataset = yaml.load(f, Loader)
        if dataset.get("pilot", {}).get("programme", "") in ("", "rivertown-2026"):
            continue
        # Beside the original, so that its tables are found.
        with tempfile.TemporaryDirectory() as scratch:
            folder = os.path.dirname(path)
            for name in os.listdir(folder):
                if not name.endswith(".pilot.yaml"):
                    (shutil.copytree if os.path.isdir(os.path.join(folder, name)) else shutil.copy)(
                        os.path.join(folder, name), os.path.join(scratch, name))
            copies = {"as it is": dataset, **{rule.__name__: rule(copy.deepcopy(dataset)) for rule in (reordered, rescaled, split)}}
            results = {}
            for name, rewritten in copies.items():
                if rewritten is None:
                    continue
                target = os.path.join(scratch, "case.pilot.yaml")
                with open(target, "w", encoding="utf-8") as f:
                    f.write(written(rewritten))
                results[name] = judged(score(program, target))
            results["file"] = judged(score(program, path))
            for name, result in results.items():
                compared[name] = compared.get(name, 0) + 1
                base = results["as it is"]
                for key in sorted(base.keys() | result.keys()):
                    if not same(base.get(key), result.get(key)):
                        differences.append(f"{path} {name}: {key}: {base.get(key)} became {result.get(key)}")
    for difference in differences:
        print(difference)
    print(", ".join(f"{count} {name}" for name, count in compared.items()) + f": {len(differences)} differences")
    if min(compared[name] for name in ("reordered", "rescaled", "split")) < 20:
        print("too few datasets were compared")
        return 1
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
