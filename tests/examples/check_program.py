#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Run nearzero over the example folders and compare it with their expected.csv, which independent.py and
inventory_*.py computed without it.

    check_program.py PROGRAM [FOLDER…]        default: every folder below examples/ that has an expected.csv

A folder with a make_*.py has a table that is too large to be kept: it is copied, the table made in the copy, and the copy compared. Beside that,
the folder without its table must be rejected with NZ0010, and the results on one thread and on two must be the same bytes.

A folder's expected-market-based.csv is compared likewise with what comes out under `--accounting electricity=market-based`. Figures must agree to 1e-9 relative (a zero to 1e-9 t), verdicts exactly; files listed in a folder's refused.txt must be rejected and all
others accepted. Standard library only. Exit 0 when all agree, 1 with every difference, 2 when the program could not be run.
"""
import csv
import glob
import io
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))


def run(program, *arguments):
    """What the program writes; 0 and 1 are both answers, anything else is not."""
    done = subprocess.run([program, *arguments], capture_output=True, cwd=ROOT, check=False)
    if done.returncode not in (0, 1):
        print(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stderr.decode(errors='replace')}", file=sys.stderr)
        sys.exit(2)
    return done.stdout.decode("utf-8-sig")


def close(a, b):
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9)


ACCOUNTING = {"expected.csv": [], "expected-market-based.csv": ["--accounting", "electricity=market-based"]}
GROUPS = ("total", "scope2-location", "scope2-market")


class Written:
    """What the program wrote about one folder, by the keys expected.csv uses."""

    def __init__(self, program, folder, accounting):
        self.figures, self.verdicts, self.status = {}, {}, {}
        totals = run(program, "inventory", folder, "--table", "totals", "-f", "csv", *accounting)
        for row in csv.DictReader(io.StringIO(totals)):
            if row["group"] in GROUPS:
                self.figures[row["pilot"], row["group"], "", row["year"], row["reading"]] = float(row["emissions_tco2e"])
        for pilot in json.loads(run(program, "inventory", folder, "-f", "json", *accounting))["pilots"]:
            self.take_inventory(pilot)
        for row in csv.DictReader(io.StringIO(run(program, "score", folder, "-f", "csv", *accounting))):
            self.verdicts[row["pilot"], "target", row["target"]] = row["verdict"]
        for pilot in json.loads(run(program, "score", folder, "-f", "json", *accounting))["pilots"]:
            self.status[os.path.basename(pilot["file"])] = pilot["status"]
            if pilot["status"] != "ok":
                continue
            name = pilot["pilot"]
            self.verdicts[name, "verdict", ""] = pilot["verdict"]
            for value in pilot["indicators"]:
                key = (name, "indicator", value["indicator"], str(value["year"]), value["reading"])
                self.figures[key] = value["value"]
            for target in pilot["targets"]:
                for each in [target, *(target.get("of") or [])]:
                    self.take_trend(name, each)
                for reading in target.get("readings") or []:
                    self.verdicts[name, "target", f"{target['target']}@{reading['reading']}"] = reading["verdict"]

    def take_inventory(self, pilot):
        """Lines, and the ends of the interval of each total."""
        if pilot["status"] != "ok":
            return
        for line in pilot["lines"]:
            self.figures[pilot["pilot"], "line", f"{line['activity']}/{line['gas']}", str(line["year"]), ""] = line["emissions_tco2e"]
        for total in pilot["totals"]:
            if total["group"] == "total" and total["low_tco2e"] is not None:
                for end in ("low", "high"):
                    self.figures[pilot["pilot"], end, "", str(total["year"]), total["reading"]] = total[f"{end}_tco2e"]

    def take_trend(self, pilot, target):
        for key, value in {"margin": target["margin"], **(target.get("trend") or {})}.items():
            if isinstance(value, (int, float)):
                self.figures[pilot, "trend", f"{target['target']}:{key}", "", ""] = value
            elif isinstance(value, str):
                self.verdicts[pilot, "trend", f"{target['target']}:{key}"] = value


def differences(program, folder, file="expected.csv"):
    written = Written(program, folder, ACCOUNTING[file])
    refused, lines = set(), set()
    if os.path.exists(os.path.join(folder, "refused.txt")):
        with open(os.path.join(folder, "refused.txt"), encoding="utf-8") as f:
            refused = set(f.read().split())
    for name in sorted(n for n in os.listdir(folder) if n.endswith((".pilot.yaml", ".pilot.xlsx"))):
        status, wanted = written.status.get(name), "rejected" if name in refused else "ok"
        if status != wanted:
            yield f"{name}: status {status}, expected {wanted}"
    with open(os.path.join(folder, file), encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            if row["value"]:
                key = (row["pilot"], row["row"], row["name"], row["year"], row["reading"])
                if row["row"] == "line":
                    lines.add(key)
                found = written.figures.get(key)
                if found is None or not close(found, float(row["value"])):
                    yield f"{' '.join(filter(None, key))}: {found!r}, expected {row['value']}"
            else:
                # While every reading agrees the program need not list them one by one.
                key = (row["pilot"], row["row"], row["name"])
                found = written.verdicts.get(key, written.verdicts.get((*key[:2], key[2].split("@")[0])) if "@" in key[2] else None)
                if found != row["verdict"]:
                    yield f"{' '.join(filter(None, key))}: {found}, expected {row['verdict']}"
    for key in written.figures if lines else ():
        if key[1] == "line" and key not in lines:
            yield f"{' '.join(filter(None, key))}: {written.figures[key]!r}, expected no such line"


def differences_with_table(program, folder, scripts):
    """Those of a copy of the folder in which its scripts have made the tables, and of what the tables may not change."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = os.path.join(temporary, os.path.basename(folder))
        os.mkdir(copy)
        for name in os.listdir(folder):
            if name == "expected.csv" or name.endswith(".pilot.yaml"):
                shutil.copy(os.path.join(folder, name), copy)
        bare = json.loads(run(program, "inventory", copy, "-f", "json"))
        if any(pilot["status"] != "rejected" for pilot in bare["pilots"]) or "NZ0010" not in {f["code"] for f in bare["findings"]}:
            yield "without its table: not rejected with NZ0010"
        for script in scripts:
            subprocess.run([sys.executable, script, copy], check=True)
        yield from differences(program, copy)
        if run(program, "inventory", copy, "-f", "json", "-j", "1") != run(program, "inventory", copy, "-f", "json", "-j", "2"):
            yield "one thread and two give other bytes"


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    program = os.path.abspath(sys.argv[1])
    folders = [os.path.abspath(f) for f in sys.argv[2:]] or [
        base for base, _, files in sorted(os.walk(os.path.join(ROOT, "examples"))) if "expected.csv" in files]
    count, files = 0, [(folder, file) for folder in folders for file in ACCOUNTING if os.path.exists(os.path.join(folder, file))]
    for folder, file in files:
        scripts = sorted(glob.glob(os.path.join(folder, "make_*.py")))
        for line in differences_with_table(program, folder, scripts) if scripts else differences(program, folder, file):
            print(f"{os.path.relpath(os.path.join(folder, file), ROOT)}: {line}", file=sys.stderr)
            count += 1
    print(f"{len(files)} files, {count} differences")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
