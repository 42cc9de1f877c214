#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The conformance cases: each row as a small dataset, judged by the program. Targets and eligibility here, the other tables in
cases_*.py, one module for each concern.

    check_cases.py PROGRAM [--needs WORD]… [ID…]      default: every folder here, rows without `needs`

A row whose `needs` is empty must come out as it says today. The others wait for what they name (README.md); `--needs E2` takes the rows that
need E2 and leaves out those that hold until E2. Figures agree to 1e-9 relative, verdicts, reasons and codes exactly. Standard library only.
Exit 0 when all rows hold, 1 with every difference, 2 when the program could not be run or a row not be read.
"""
import argparse
import csv
import json
import math
import os
import re
import subprocess
import sys
import tempfile

import cases_acceptance
import cases_application
import cases_lifecycle
import cases_panel
import cases_portfolio

HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS = {
    "targets": "case,clause,row,category,tier,target,years,input,option,verdict,reason,actual,threshold,margin,needs,until,why".split(","),
    "eligibility": "case,clause,row,category,tier,applicant,expect,needs,until,why".split(","),
}
# The other tables: each module has TABLES and differences(program, programme, table, row, folder).
MODULES = [cases_acceptance, cases_application, cases_lifecycle, cases_panel, cases_portfolio]
# What an input names: factor, unit, and the factor of the dataset's own that makes 1 t of the gas for each t.
OWN = {"em": ("own.co2", "other", 1, "CO2"), "ch4": ("own.ch4", "other", 1, "CH4"),
       "process": ("own.process", "process", 1, "CO2"), "sink": ("own.sink", "sink", None, "CO2")}
LIBRARY = {"grid-power": ("electricity.grid", "MWh", None), "fossil-power": ("electricity.fossil", "MWh", 2022),
           "heat": ("heat.purchased", "GJ", None), "heat-non-fossil": ("heat.non-fossil", "GJ", None)}
# Instruments for power: kind, and what their kind names beside.
POWER = {"certificate": ("green-certificate", ""), "direct": ("direct-supply", ", source: wind")}


class Unreadable(Exception):
    pass


def amounts(text, years):
    """Year to figure; an empty place is a year that is not given."""
    parts = text.split("|")
    if len(parts) != len(years):
        raise Unreadable(f"{text!r} has {len(parts)} figures for {len(years)} years")
    return "{" + ", ".join(f"{y}: {p.strip()}" for y, p in zip(years, parts) if p.strip()) + "}"


def dataset(programme, row):
    """The row as a pilot file."""
    first, last = (int(y) for y in row["years"].split("-"))
    years = list(range(first, last + 1))
    region = "CN-HB" if programme.startswith("wuhan") else "CN-GD"
    out = ["schema: nearzero/pilot/v1", "pilot:", f"  id: {row['case']}", f"  name: {row['case']}", f"  programme: {programme}",
           f"  category: {row['category']}", f"  region: {region}"]
    if row["tier"]:
        out.append(f"  tier: {row['tier']}")
    kind, declared = applicant(row.get("applicant", ""))
    if kind:
        out.append(f"  applicant: {{name: a, kind: {kind}}}")
    activities, factors, generation, context, instruments, left_out = [], [], [], [], [], []
    for item in filter(None, (part.strip() for part in row["input"].split(";"))):
        key, _, value = item.partition("=")
        name, _, rest = key.partition(".")
        if name in OWN:
            factor, klass, scope, gas = OWN[name]
            part = f", part: {rest}" if rest else ""
            activities.append(f"  - {{id: {key}{part}, factor: {factor}, unit: t, amount: {amounts(value, years)}}}")
            if not any(line.startswith(f"  - {{id: {factor},") for line in factors):
                at = "" if scope is None else f" scope: {scope},"
                factors.append(f"  - {{id: {factor}, name: {factor}, class: {klass},{at} source: a factor of 1, evidence: [own], "
                               f"values: [{{gas: {gas}, value: 1, unit: t/t}}]}}")
        elif name in LIBRARY:
            factor, unit, vintage = LIBRARY[name]
            dated = f", factor_year: {vintage}" if vintage else ""
            activities.append(f"  - {{id: {key}, factor: {factor}{dated}, unit: {unit}, amount: {amounts(value, years)}}}")
        elif name == "fuel":
            factor, _, use = key.partition(":")
            activities.append(f"  - {{id: {factor}, factor: {factor}, use: {use}, unit: t, amount: {amounts(value, years)}}}")
        elif name == "heat-out":
            made = amounts(value, years)
            none = amounts("|".join("0" for _ in years), years)
            generation.append(f"  - {{id: recovered, kind: waste-heat, output: heat, unit: GJ, generated: {made}, self_used: {none}, exported: {made}}}")
        elif name == "wind":
            made = amounts(value, years)
            none = amounts("|".join("0" for _ in years), years)
            generation.append(f"  - {{id: wind, kind: wind, unit: MWh, generated: {made}, self_used: {made}, exported: {none}}}")
        elif name == "ctx":
            figures, _, unit = value.rpartition(" ")
            context.append(f"  {rest}: {{unit: {unit}, amount: {amounts(figures, years)}}}")
        elif name in ("credit", "held"):
            retired = f", registry: R, serials: [{row['case']}-{rest}], retired: {last + 1}-03-01" if name == "credit" else ""
            instruments.append(f"  - {{id: {rest}, kind: {rest}, unit: tCO2e, amount: {amounts(value, years)}{retired}}}")
        elif name in POWER:
            kind, extra = POWER[name]
            instruments.append(f"  - {{id: {name}, kind: {kind}{extra}, unit: MWh, amount: {amounts(value, years)}, applies_to: [grid-power], "
                               f"region: {region}, generated: {{from: {first}-01-01, to: {first}-12-31}}, registry: R, "
                               f"serials: [{row['case']}-{name}], retired: {last + 1}-03-01, evidence: [own]}}")
        elif name == "na":
            left_out.append(f"  - {{indicator: {value}, reason: not present}}")
        else:
            raise Unreadable(f"no input {key!r}")
    if not activities:
        raise Unreadable("no line")
    papers = [item[0] for item in declared if len(item) == 1]
    declared = [item for item in declared if len(item) == 2]
    if declared:
        out.append("assessment: {entry_conditions: [" + ", ".join(f"{{id: {id}, met: {met}}}" for id, met in declared) + "]}")
    out += [f"years: {{base: {first}, reported: {years}}}", "activities:", *activities,
            "evidence:", "  - {id: own, title: own}", *(f"  - {{id: paper-{id}, title: a, kind: {id}}}" for id in papers)]
    for key, lines in (("custom_factors", factors), ("generation", generation), ("context", context),
                       ("instruments", instruments), ("not_applicable", left_out)):
        if lines:
            out += [f"{key}:", *lines]
    return "\n".join(out) + "\n"


def applicant(text):
    """The kind of the applicant, what it declares: "enterprise (independent-legal-person=false)", what it provides: "operator (owner-authorisation)"."""
    kind, _, declared = text.partition(" (")
    return kind, [item.split("=") for item in declared.rstrip(")").split()]


def score(program, programme, row, folder):
    """The row's dataset as the program judges it."""
    path = os.path.join(folder, "case.pilot.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write(dataset(programme, row))
    command = [program, "score", path, "-f", "json", "--lang", "en", *row.get("option", "").split()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise Unreadable(f"exit {done.returncode}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def target_of(result, row):
    pilot = result["pilots"][0]
    if pilot["status"] != "ok":
        raise Unreadable("rejected: " + "; ".join(f["message"] for f in result["findings"] if f["severity"] == "error"))
    if row["target"] == "VERDICT":
        return {"verdict": pilot["verdict"], "reason": None}
    if row["target"] == "ENTRY":
        return {"verdict": pilot.get("entry_verdict"), "reason": None}
    for target in pilot["targets"]:
        for each in [target, *(target.get("of") or [])]:
            if each["target"] == row["target"]:
                return each
    raise Unreadable(f"no target {row['target']}")


def differences(result, row):
    if "expect" in row:
        codes = {finding["code"] for finding in result["findings"]}
        status = result["pilots"][0]["status"]
        if row["expect"] == "accepted" and status != "ok":
            yield f"{status}: {', '.join(sorted(codes))}"
        if row["expect"] != "accepted" and row["expect"] not in codes:
            yield f"{status}, {', '.join(sorted(codes)) or 'no finding'}, expected {row['expect']}"
        return
    found = target_of(result, row)
    reason = found.get("reason")
    word = reason.get("word", "") if isinstance(reason, dict) else reason or ""
    if row["verdict"] and found["verdict"] != row["verdict"]:
        yield f"verdict {found['verdict']} ({word}), expected {row['verdict']}"
    if row["reason"] and word != row["reason"]:
        yield f"reason {word!r}, expected {row['reason']!r}"
    for key in ("actual", "threshold", "margin"):
        if row[key]:
            value = found.get(key)
            if value is None or not math.isclose(value, float(row[key]), rel_tol=1e-9, abs_tol=1e-9):
                yield f"{key} {value}, expected {row[key]}"


def rows(programme, table):
    path = os.path.join(HERE, programme, f"{table}.csv")
    if not os.path.exists(path):
        return
    seen = set()
    with open(path, encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        if reader.fieldnames != COLUMNS[table]:
            raise Unreadable(f"{path}: columns {reader.fieldnames}")
        for row in reader:
            if None in row or None in row.values():
                raise Unreadable(f"{path}: {row.get('case')} has not {len(COLUMNS[table])} columns")
            if not re.fullmatch(r"[a-z0-9-]+", row["case"]) or row["case"] in seen or not row["clause"]:
                raise Unreadable(f"{path}: {row['case']!r} is no id, or stands twice, or has no clause")
            seen.add(row["case"])
            if table == "eligibility":
                row |= {"years": "2024-2025", "input": "em=1|1"}
            yield row


def others(programme):
    """The rows of the tables that are not about targets and eligibility; those that nothing runs yet are named in the output."""
    for name in sorted(os.listdir(os.path.join(HERE, programme))):
        table = name.removesuffix(".csv")
        if table in COLUMNS or table == name:
            continue
        with open(os.path.join(HERE, programme, name), encoding="utf-8", newline="") as f:
            for row in csv.DictReader(f):
                yield table, row


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("program")
    ap.add_argument("ids", nargs="*")
    ap.add_argument("--needs", action="append", default=[])
    a = ap.parse_args()
    ids = a.ids or sorted(name for name in os.listdir(HERE) if os.path.exists(os.path.join(HERE, name, "targets.csv")))
    run = wrong = 0
    waiting = {}
    with tempfile.TemporaryDirectory() as folder:
        for programme in ids:
            for row in (row for table in COLUMNS for row in rows(programme, table)):
                if row["until"] in a.needs:
                    continue
                if row["needs"] and row["needs"] not in a.needs:
                    waiting.setdefault(row["needs"], []).append(f"{programme} {row['case']}")
                    continue
                run += 1
                try:
                    faults = list(differences(score(os.path.abspath(a.program), programme, row, folder), row))
                except Unreadable as fault:
                    faults = [str(fault)]
                wrong += bool(faults)
                for fault in faults:
                    print(f"{programme} {row['case']}: {fault}", file=sys.stderr)
        for programme, (table, row) in ((id, other) for id in ids for other in others(id)):
            module = next((m for m in MODULES if table in m.TABLES), None)
            if module is None or (row["needs"] and row["needs"] not in a.needs):
                waiting.setdefault(row["needs"], []).append(f"{programme} {table} {row['case']}")
                continue
            run += 1
            faults = list(module.differences(os.path.abspath(a.program), programme, table, row, folder))
            wrong += bool(faults)
            for fault in faults:
                print(f"{programme} {table} {row['case']}: {fault}", file=sys.stderr)
    for needs, cases in sorted(waiting.items()):
        print(f"not run here, needs {needs}: {len(cases)}: {', '.join(cases)}")
    print(f"{run} cases, {wrong} differ, {sum(map(len, waiting.values()))} not run here")
    return 1 if wrong else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Unreadable as fault:
        print(fault, file=sys.stderr)
        sys.exit(2)
