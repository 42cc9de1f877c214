# SPDX-License-Identifier: Apache-2.0
"""What the scripts inventory_*.py share: an inventory as a function of named inputs, its intervals by first-order propagation, and the file.

An input is (value, half, group): half is the half-width of its 95 % interval relative to the value, None where nobody states one (it counts as
exact), group a name when it errs together with others. All figures are decimals of 60 digits; a derivative is a central difference with a
relative step of 1e-20, so that nothing of the figures printed comes from rounding. Only printing rounds, to the nearest double.

    interval of a total = total ± sqrt(Σ over groups (Σ over its inputs of half · ∂total/∂ln input)²)
"""
import argparse
import csv
import io
import os
import sys
from decimal import Decimal as D
from decimal import getcontext

import yaml

getcontext().prec = 60
STEP = D("1e-20")
ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))


def exact(value):
    """The decimal as written: PyYAML gives a double, whose shortest decimal is what stood in the file."""
    return D(repr(value))


def bounds(value, low, high):
    """(value, relative half-width of the interval)."""
    value, low, high = D(value), D(low), D(high)
    return value, (high - low) / 2 / value


def half_of(activity):
    """What an activity states of its amounts; None where it states nothing. Of a triangular one low and high are limits and the amount is the
    mode: its half-width is 1.96 standard deviations, as that of every other."""
    if "low" not in activity:
        return exact(activity["uncertainty"]) / 100 if "uncertainty" in activity else None
    low, high, shape = exact(activity["low"]) / 100, exact(activity["high"]) / 100, activity.get("distribution")
    if shape not in (None, "triangular"):
        raise SystemExit(f"no {shape} amounts here")
    if shape == "triangular":
        return D("1.96") * ((low * low + 1 + high * high - low - high - low * high) / 18).sqrt()
    return (high - low) / 2


def newest(values, year):
    """The value of the newest year not after `year`."""
    return values[max(y for y in values if y <= year)]


def declines(values):
    return "met" if all(after < before for before, after in zip(values, values[1:])) else "not_met"


class Inputs:
    """Named inputs; every one that is read must have been named before, so that nothing can be guessed."""

    def __init__(self):
        self.all = {}

    def add(self, name, value, half=None, group=None):
        self.all[name] = (D(value), half, group or name)

    def values(self, moved=None, by=D(0)):
        def value(*name):
            name = name[0] if len(name) == 1 else name
            return self.all[name][0] * (1 + by if name == moved else 1)
        return value

    def half_width(self, result):
        """Half-widths of everything that `result`, a function of the inputs, gives by name."""
        parts = {}
        for name, (_, half, group) in self.all.items():
            if half is None:
                continue
            above, below = result(self.values(name, STEP)), result(self.values(name, -STEP))
            for key, value in above.items():
                of = parts.setdefault(key, {})
                of[group] = of.get(group, D(0)) + half * (value - below[key]) / (2 * STEP)
        return {key: sum(part * part for part in of.values()).sqrt() for key, of in parts.items()}


def load(path):
    with open(path, encoding="utf-8") as f:
        return yaml.safe_load(f)


def add_amounts(inputs, dataset, amounts=None):
    """The amounts of every activity, each year an input of its own with the uncertainty that the activity states, and its yearly inputs.
    `amounts` has those of the tables, {activity: {year: amount}}."""
    for activity in dataset["activities"]:
        name, half = activity["id"], half_of(activity)
        series = amounts[name] if "table" in activity else {year: exact(v) for year, v in activity["amount"].items()}
        for year, value in series.items():
            inputs.add((name, year), value, half, activity.get("error_group"))
        for key, given in activity.get("inputs", {}).items():
            for year, value in given["amount"].items():
                inputs.add((name, key, year), exact(value))


def readings(lines, years, outside, credits):
    """(year, reading) to t: lines are {(activity, gas, year): t}, sinks negative, activities `outside` (scope 3) in no total; credits {year: t}
    are numbers without an error."""
    out = {}
    for year in years:
        of = [value for (activity, _, y), value in lines.items() if y == year and activity not in outside]
        out[year, "gross"] = sum(v for v in of if v > 0)
        out[year, "after-sinks"] = sum(of)
        out[year, "after-credits"] = sum(of) - credits.get(year, 0)
    return out


def rows(dataset, inputs, lines_of, verdicts, outside=(), credits=None, scope2=None):
    """The rows of expected.csv but for the pilot's id; lines_of(value) gives the lines, verdicts is [(kind, name, verdict)] of the totals,
    scope2 {(method, year): t}."""
    credits = credits or {}
    years = dataset["years"]["reported"]
    lines = lines_of(inputs.values())
    totals = readings(lines, years, outside, credits)
    half = inputs.half_width(lambda value: readings(lines_of(value), years, outside, credits))
    out = [["total", "", year, reading, repr(float(value)), ""] for (year, reading), value in totals.items()]
    for (year, reading), value in totals.items():
        out.append(["low", "", year, reading, repr(float(value - half[year, reading])), ""])
        out.append(["high", "", year, reading, repr(float(value + half[year, reading])), ""])
    out += [[f"scope2-{method}", "", year, "gross", repr(float(value)), ""] for (method, year), value in (scope2 or {}).items()]
    out += [["line", f"{activity}/{gas}", year, "", repr(float(value)), ""] for (activity, gas, year), value in lines.items()]
    return out + [[kind, name, "", "", "", verdict] for kind, name, verdict in verdicts(totals)]


def main(description, folder, rows_of, market_based=None):
    """Write expected.csv of a folder, or with --check compare it byte for byte; rows_of() gives the rows with the pilot's id, market_based()
    those of expected-market-based.csv."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    check, wrong = parser.parse_args().check, 0
    for name, rows_here in (("expected.csv", rows_of), ("expected-market-based.csv", market_based)):
        if rows_here is None:
            continue
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["pilot", "row", "name", "year", "reading", "value", "verdict"])
        writer.writerows(rows_here())
        path = os.path.join(ROOT, "examples", "inventory", folder, name)
        if check:
            with open(path, encoding="utf-8", newline="") as f:
                if f.read() != out.getvalue():
                    print(f"{os.path.relpath(path, ROOT)} is not what is computed here", file=sys.stderr)
                    wrong = 1
        else:
            with open(path, "w", encoding="utf-8", newline="") as f:
                f.write(out.getvalue())
    return wrong
