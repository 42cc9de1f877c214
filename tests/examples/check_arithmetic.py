#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `explain` prints is done by hand: every line of arithmetic of every line of every example.

    check_arithmetic.py PROGRAM        datasets and folders of examples/

For each line of each result: explain it as JSON, evaluate each printed expression with Python, and compare with the figure printed beside it
and, of the last two, with what the result records. Nothing of the program's own arithmetic is used. The expressions are those of paper:
× ÷ + − ( ) ^, e^( ) and %, a number followed by its unit. Standard library only. Exit 0 when all agree, 1 otherwise, 2 when there was nothing.
"""
import json
import math
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
FOLDERS = ("inventory/campus", "inventory/cement-park", "inventory/enterprise", "inventory/village", "quickstart", "shenzhen-2025/park-b")
TOLERANCE = 1e-13                       # printed figures have 15 digits and more
NUMBER = r"\d+(?:\.\d+)?(?:e[+-]?\d+)?"
ARITHMETIC = re.compile(rf"(?:{NUMBER}|exp|\*\*|[-+*/()])+")


def by_hand(expression):
    """The value of an expression as printed; raises where something in it is neither number, operator nor a number's unit."""
    text = expression.replace("e^(", "exp(").replace("^", "**").replace("×", "*").replace("÷", "/").replace("−", "-")
    text = re.sub(rf"({NUMBER})%", r"(\1/100)", text)
    kept = []
    for word in text.split(" "):
        if ARITHMETIC.fullmatch(word):
            kept.append(word)
        elif kept and re.search(r"\d\)*$", kept[-1]):
            kept.append(")" * (word.count(")") - word.count("(")))     # a unit; of a sink's product the parenthesis behind it
        else:
            raise ValueError(f"neither arithmetic nor a unit: {word!r} in {expression!r}")
    return eval("".join(kept), {"__builtins__": {}, "exp": math.exp})  # pylint: disable=eval-used  — only what ARITHMETIC lets through


def agree(a, b):
    return abs(a - b) <= TOLERANCE * max(abs(a), abs(b))


def check(program, result, where, address, line):
    """Faults of one line's arithmetic, and how many lines of arithmetic there were."""
    done = subprocess.run([program, "explain", f"{result}#{address}", "-f", "json"], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0 or done.stderr:
        return [f"{where}: exit {done.returncode} {done.stderr}"], 0
    calculations = json.loads(done.stdout)["explanation"]["calculations"]
    faults = []
    for calculation in calculations:
        value = by_hand(calculation["expression"])
        if not agree(value, calculation["value"]):
            faults.append(f"{where}: {calculation['expression']} is {value!r}, not {calculation['value']!r}")
    gas = [c["value"] for c in calculations if c["unit"] == "kg " + line["gas"]]
    if not gas or not all(agree(value, line["emissions_kg"]) for value in gas):
        faults.append(f"{where}: {gas} kg, recorded {line['emissions_kg']!r}")
    if not agree(calculations[-1]["value"], line["emissions_tco2e"]):
        faults.append(f"{where}: {calculations[-1]['value']!r} t, recorded {line['emissions_tco2e']!r}")
    return faults, len(calculations)


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    program = os.path.abspath(sys.argv[1])
    faults, lines, sums, models = [], 0, 0, set()
    with tempfile.TemporaryDirectory() as temporary:
        for folder in FOLDERS:
            result = os.path.join(temporary, folder.replace("/", "-") + ".json")
            subprocess.run([program, "inventory", "-q", os.path.join(ROOT, "examples", folder), "-o", result], capture_output=True, check=False)
            with open(result, encoding="utf-8") as f:
                pilots = json.load(f)["pilots"]
            for pilot in pilots:
                for line in pilot.get("lines", []):
                    address = "/".join((pilot["pilot"], line["activity"], str(line["year"]), line["gas"]))
                    found, count = check(program, result, f"{folder}#{address}", address, line)
                    faults += found
                    lines, sums = lines + 1, sums + count
                    models.update(step["expression"] for step in line["steps"] if step["step"] == "formula")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{lines} lines of {len(models)} equations, {sums} lines of arithmetic, {len(faults)} faults")
    if lines == 0 or not any("decayed" in model for model in models):
        return 2
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
