#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The example datasets, worked out without nearzero: what `expected.csv` beside each of them says comes from here.

    independent.py [--check] [FOLDER…]        default: every example folder but those of examples/inventory

Reads the YAML with PyYAML and everything else from the tables below, typed by hand from the published sources, not from the program's
data. All arithmetic is exact (fractions of the decimals as written); only the printed figures are rounded, to the nearest double. It covers
what the examples use and stops with an error at anything else, so that it can never guess.

The output has one row each: totals by year and reading, indicators by year, the verdict of every target and of the pilot, and of each
`declines` what is printed beside it: margin, change against base, Theil-Sen slope, Mann-Kendall p, and the test at frozen factors.
`--check` writes nothing and compares with the committed files, byte for byte.
"""
import argparse
import csv
import io
import itertools
import os
import sys
from fractions import Fraction as F

import yaml

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))

# --- published factors -----------------------------------------------------------------------------------------------------------

# kgCO2/kWh by province: MEE and NBS announcements 2024 no. 12 (2021), 2024 no. 33 (2022), 2025 no. 47 (2023).
GRID = {
    "CN-GD": {2021: F("0.4715"), 2022: F("0.4403"), 2023: F("0.4419")},
    "CN-HB": {2021: F("0.3672"), 2022: F("0.4364"), 2023: F("0.4044")},
}
# IPCC AR5, WG1, table 8.A.1, 100 years, without feedback; CH4 is the non-fossil value.
GWP = {"CO2": F(1), "CH4": F(28), "N2O": F(265), "HFC-32": F(677), "HFC-125": F(3170), "HFC-134a": F(1300)}
# GB/T 32151.22-2024 table C.1: GJ for a tonne (a 10^4 normal m3 of gas), tC/GJ, oxidation.
FUELS = {
    "fuel.natural-gas": (F("389.31"), F("0.0153"), F("0.99"), "gas"),
    "fuel.diesel": (F("42.652"), F("0.0202"), F("0.98"), "mass"),
    "fuel.gasoline": (F("43.07"), F("0.0189"), F("0.98"), "mass"),
    "fuel.lpg": (F("50.179"), F("0.0172"), F("0.98"), "mass"),
}
# IPCC 2006, vol. 2, tables 2.3 (industry), 2.4 (commercial), 2.5 (residential), 3.2.2 (road), 3.3.1 (off-road): kg CH4 and N2O for a TJ.
COMBUSTION = {
    ("fuel.natural-gas", "industry"): (F(1), F("0.1")),
    ("fuel.natural-gas", "commercial"): (F(5), F("0.1")),
    ("fuel.natural-gas", "residential"): (F(5), F("0.1")),
    ("fuel.diesel", "industry"): (F(3), F("0.6")),
    ("fuel.diesel", "commercial"): (F(10), F("0.6")),
    ("fuel.diesel", "road"): (F("3.9"), F("3.9")),
    ("fuel.diesel", "off-road-industry"): (F("4.15"), F("28.6")),
    ("fuel.diesel", "off-road-agriculture"): (F("4.15"), F("28.6")),
    ("fuel.gasoline", "road-low-mileage-1995"): (F("3.8"), F("5.7")),
    ("fuel.lpg", "residential"): (F(5), F("0.1")),
}
DEFAULT_USE = "industry"  # the programme's convention for a fuel line that names no use
# R-410A is half R-32 and half R-125 by mass; the others are one substance.
REFRIGERANTS = {"refrigerant.r410a": {"HFC-32": F("0.5"), "HFC-125": F("0.5")}, "refrigerant.hfc-134a": {"HFC-134a": F(1)}}
# t CO2 for a tonne made or used: IPCC 2006, vol. 3, tables 2.4 (high-calcium lime) and 2.1 (sodium carbonate).
PROCESS = {"process.lime.high-calcium": F("0.75"), "process.carbonate.soda-ash": F("0.41492")}
# kg of gas for each head and year: GB/T 32151.22-2024 tables C.3, C.7 and C.10, Central South (中南).
# kg CH4 for each hectare and day: IPCC 2006, vol. 4, tables 5.11 (1.30) and 5.12 (single aeration 0.60).
FARM = {
    "agriculture.enteric.swine": ("head", {"CH4": F("1.5")}),
    "agriculture.manure.swine": ("head", {"CH4": F("5.85"), "N2O": F("0.157")}),
    "agriculture.manure.poultry": ("head", {"CH4": F("0.02"), "N2O": F("0.007")}),
    "agriculture.rice.single-aeration": ("area-time", {"CH4": F("1.30") * F("0.60")}),
}
# IPCC 2006, vol. 4, ch. 8: 2.9 tC for each hectare of crown cover and year.
SINKS = {"sink.urban-tree-cover": ("area", F("2.9") * F(44, 12) * 1000)}

# --- units: kind, and size in kWh, GJ, kg, 10^4 normal m3, ha, head, ha·d, yuan, person, m2 -----------------------------------------

UNITS = {
    "kWh": ("energy", F("0.0036")), "MWh": ("energy", F("3.6")), "万千瓦时": ("energy", F(36)), "GJ": ("energy", F(1)),
    "kg": ("mass", F("0.001")), "t": ("mass", F(1)),
    "Nm3": ("gas", F("0.0001")), "万Nm3": ("gas", F(1)), "万立方米": ("gas", F(1)),
    "ha": ("area", F(1)), "ha·d": ("area-time", F(1)), "头": ("head", F(1)), "只": ("head", F(1)),
    "万元": ("money", F(1)), "亿元": ("money", F(10000)), "人": ("person", F(1)), "m2": ("floor", F(1)), "tCO2e": ("co2e", F(1)),
    "万吨": ("mass", F(10000)),
}

# --- what must hold, by programme, category and tier; the clauses are those of the published documents ---------------------------------

TOTAL = ("total", "total", "declines")
INTENSITY = ("intensity", [("per-output-value", "declines"), ("per-value-added", "declines")], "any_of")
ZERO = ("zero-total", "total", "zero")
PRODUCT = [("co2-per-product", "falls"), ("co2-total", "falls")]
TARGETS = {
    "shenzhen-2025": {
        ("region", None): [("per-capita", "per-capita", "declines"), TOTAL],
        ("park", "A"): [ZERO], ("park", "B"): [INTENSITY, TOTAL],
        ("community", None): [("living", "per-resident-living", "declines"), ("podium", "per-podium-area", "declines"), TOTAL],
        ("campus", None): [("per-head", "per-head", "declines"), TOTAL],
        ("building", None): [("per-floor-area", "per-floor-area", "declines")],
        ("enterprise", "A"): [ZERO], ("enterprise", "B"): [INTENSITY, TOTAL],
        ("village", None): [ZERO],
    },
    "shenzhen-2021": {("community", None): [TOTAL]},   # what is known of that plan: the total keeps falling
    "wuhan-2021": {
        ("town", None): [("co2-per-gdp", "co2-per-gdp", "falls"), ("peak", "total", "peaks")],
        ("park", None): [("per-value-added", "per-value-added", "falls"), ("process", "process", "declines")],
        ("community", None): [("co2-total", "co2-total", "falls")],
        ("campus", None): [("co2-buildings", "co2-buildings", "falls")],
        ("commerce", None): [("neutral", "total", "zero after-credits")],   # 二（五） names what is bought to cancel the footprint
        ("enterprise", None): [("cut", PRODUCT, "any_of")],
    },
}
# indicator: slice (part of the site, class, CO2 alone), denominator, its unit's kind, factor from t to the unit the document is read in
ALL, CO2 = (None, None, False), (None, None, True)
INDICATORS = {
    "total": (ALL, None, None, 1), "per-capita": (ALL, "resident-population", "person", 1),
    "per-output-value": (ALL, "output-value", "money", 1), "per-value-added": (ALL, "industrial-value-added", "money", 1),
    "per-resident-living": (("residential", None, False), "resident-population", "person", 1),
    "per-podium-area": (("commercial-podium", None, False), "commercial-podium-area", "floor", 1000),
    "per-head": (ALL, "campus-population", "person", 1), "per-floor-area": (ALL, "floor-area", "floor", 1000),
    "co2-total": (CO2, None, None, 1), "co2-per-gdp": (CO2, "gdp", "money", 1), "process": ((None, "process", False), None, None, 1),
    "co2-buildings": (("buildings", None, True), None, None, 1), "co2-per-product": (CO2, "product-output", "mass", 1),
}
CREDIT_KINDS = {
    "shenzhen-2021": (),
    "shenzhen-2025": ("ccer", "carbon-inclusion", "sink-credit"),
    "wuhan-2021": ("allowance", "ccer", "carbon-inclusion", "other-credit", "sink-credit"),
}


def exact(value):
    """The decimal as written: PyYAML gives a double, whose shortest decimal is what stood in the file."""
    return F(repr(value))


def convert(amount, unit, kind):
    have, size = UNITS[unit]
    if have != kind:
        raise SystemExit(f"unit {unit} is {have}, not {kind}")
    return amount * size


def newest(values, year):
    """The value of the newest year not after `year`: an older vintage serves later data, never the other way round."""
    return values[max(y for y in values if y <= year)]


def co2e(gases):
    return sum((kg * GWP[gas] for gas, kg in gases.items()), F(0)) / 1000


def emissions(activity, year, amount, custom, region):
    """(kg of each gas, is a sink) of one activity in one year."""
    factor, unit = activity["factor"], activity["unit"]
    if factor in custom:
        kind, values = custom[factor]
        return {"CO2": convert(amount, unit, kind) * newest(values, year)}, False
    if factor == "electricity.grid":
        return {"CO2": convert(amount, unit, "energy") / UNITS["kWh"][1] * newest(GRID[region], year)}, False
    if factor == "heat.purchased":  # GB/T 32150: 0.11 tCO2/GJ
        return {"CO2": convert(amount, unit, "energy") * 110}, False
    if factor in FUELS:
        ncv, carbon, oxidation, kind = FUELS[factor]
        gigajoules = convert(amount, unit, kind) * ncv if UNITS[unit][0] != "energy" else convert(amount, unit, "energy")
        ch4, n2o = COMBUSTION[factor, activity.get("use", DEFAULT_USE)]
        return {"CO2": gigajoules * carbon * oxidation * F(44, 12) * 1000, "CH4": gigajoules * ch4 / 1000,
                "N2O": gigajoules * n2o / 1000}, False
    if factor in REFRIGERANTS:
        kg = convert(amount, unit, "mass") * 1000
        return {gas: kg * share for gas, share in REFRIGERANTS[factor].items()}, False
    if factor in FARM:
        kind, rates = FARM[factor]
        return {gas: convert(amount, unit, kind) * rate for gas, rate in rates.items()}, False
    if factor in SINKS:
        kind, rate = SINKS[factor]
        return {"CO2": convert(amount, unit, kind) * rate}, True
    if factor in PROCESS:
        return {"CO2": convert(amount, unit, "mass") * PROCESS[factor] * 1000}, False
    raise SystemExit(f"no factor {factor} here")


def custom_factors(dataset):
    """CO2 factors of the dataset's own: kind of the denominator and kg for its base unit, by year; 0 for an undated one."""
    table = {}
    for factor in dataset.get("custom_factors", []):
        values = {}
        for value in factor["values"]:
            mass, per = value["unit"].split("/")
            kind, size = UNITS[per]
            if value["gas"] != "CO2":
                raise SystemExit("only CO2 here")
            values[value.get("year", 0)] = exact(value["value"]) * {"kg": 1, "t": 1000}[mass] / size
        table[factor["id"]] = (kind, values)
    return table


def amounts(dataset, folder):
    """Activity id to year to amount, from the file or its table."""
    out = {a["id"]: {y: exact(v) for y, v in a["amount"].items()} for a in dataset["activities"] if "amount" in a}
    for table in dataset.get("tables", []):
        with open(os.path.join(folder, table["file"]), encoding="utf-8", newline="") as f:
            for row in csv.DictReader(f):
                year = int(row["year"] if "year" in row else row["date"][:4])
                of = out.setdefault(row["activity"], {})
                of[year] = of.get(year, F(0)) + F(row["amount"])
    return out


def declines(series):
    return "met" if all(b < a for a, b in zip(series, series[1:])) else "not_met"


def margin(series):
    """The smallest yearly fall."""
    return min(a - b for a, b in zip(series, series[1:]))


def theil_sen(years, series):
    """Median of the slopes of all pairs (Sen 1968)."""
    slopes = sorted((series[j] - series[i]) / (years[j] - years[i]) for i in range(len(years)) for j in range(i + 1, len(years)))
    half = len(slopes) // 2
    return slopes[half] if len(slopes) % 2 else (slopes[half - 1] + slopes[half]) / 2


def mann_kendall(series):
    """Exact one-sided p for a fall: the share of all permutations whose S is at most the observed; nothing below four years."""
    if len(series) < 4:
        return None

    def s(values):
        return sum((b > a) - (b < a) for i, a in enumerate(values) for b in values[i + 1:])

    all_s = [s(order) for order in itertools.permutations(series)]
    return F(sum(x <= s(series) for x in all_s), len(all_s))


def any_of(verdicts):
    if set(verdicts) == {"not_applicable"}:
        return "not_applicable"
    if "met" in verdicts:
        return "met"
    return "not_assessable" if "not_assessable" in verdicts else "not_met"


def all_of(verdicts):
    if "not_met" in verdicts:
        return "not_met"
    return "not_assessable" if "not_assessable" in verdicts else "met"


def work_out(path):
    with open(path, encoding="utf-8") as f:
        dataset = yaml.safe_load(f)
    pilot, years = dataset["pilot"], dataset["years"]["reported"]
    custom, series = custom_factors(dataset), amounts(dataset, os.path.dirname(path))
    rows = []

    def row(kind, name="", year="", reading="", value=None, verdict=""):
        rows.append([pilot["id"], kind, name, year, reading, "" if value is None else repr(float(value)), verdict])

    base = dataset["years"]["base"]
    sinks, credits = {y: F(0) for y in years}, {y: F(0) for y in years}
    programme, region = pilot["programme"], pilot["region"]
    # Emissions by slice; and the same with every factor as it was in the base year.
    slices, frozen_slices = {ALL: {y: F(0) for y in years}}, {ALL: {y: F(0) for y in years}}
    for activity in dataset["activities"]:
        for year in years:
            amount = series[activity["id"]][year]
            gases, is_sink = emissions(activity, year, amount, custom, region)
            if is_sink:
                sinks[year] += co2e(gases)
                continue
            for table, kg in ((slices, gases), (frozen_slices, emissions(activity, base, amount, custom, region)[0])):
                for part, klass in itertools.product({None, activity.get("part")}, {None, activity["factor"].split(".")[0]}):
                    table.setdefault((part, klass, False), {y: F(0) for y in years})[year] += co2e(kg)
                    if "CO2" in kg:
                        table.setdefault((part, klass, True), {y: F(0) for y in years})[year] += kg["CO2"] / 1000
    gross = slices[ALL]
    for instrument in dataset.get("instruments", []):
        if instrument["kind"] in CREDIT_KINDS[programme] and all(k in instrument for k in ("registry", "serials", "retired")):
            for year, amount in instrument["amount"].items():
                credits[year] += convert(exact(amount), instrument["unit"], "co2e")
    readings = {"gross": gross, "after-sinks": {y: gross[y] - sinks[y] for y in years},
                "after-credits": {y: gross[y] - sinks[y] - credits[y] for y in years}}
    for year in years:
        for reading, totals in readings.items():
            row("total", "", year, reading, totals[year])

    def values_of(indicator, table):
        """Value by year, or None where the denominator is missing."""
        which, denominator, kind, scale = INDICATORS[indicator]
        slice_ = table.get(which)
        if slice_ is None:
            return None
        if denominator is None:
            return [slice_[y] for y in years]
        context = dataset.get("context", {}).get(denominator)
        if context is None:
            return [None for _ in years]
        return [scale * slice_[y] / convert(exact(context["amount"][y]), context["unit"], kind) if y in context["amount"] else None
                for y in years]

    trends = []

    left_out = {entry["indicator"] for entry in dataset.get("not_applicable", [])}

    def judge(target, indicator, test):
        if indicator in left_out:
            return "not_applicable"
        values, frozen = values_of(indicator, slices), values_of(indicator, frozen_slices)
        if values is None or None in values:
            return "not_assessable"
        # falls: the last year below the base; declines: every year below the one before
        course = (lambda series: [series[0], series[-1]]) if test == "falls" else (lambda series: series)
        values_judged, frozen_judged = course(values), course(frozen)
        trends.append((f"{target}:margin", margin(values_judged), ""))
        trends.append((f"{target}:change_from_base_percent", 100 * (values[-1] - values[years.index(base)]) / values[years.index(base)], ""))
        trends.append((f"{target}:theil_sen_slope", theil_sen(years, values), ""))
        if mann_kendall(values) is not None:
            trends.append((f"{target}:mann_kendall_p", mann_kendall(values), ""))
        trends.append((f"{target}:frozen_margin", margin(frozen_judged), ""))
        trends.append((f"{target}:frozen_verdict", None, declines(frozen_judged)))
        return declines(values_judged)

    targets, seen = [], []
    for name, what, test in TARGETS[programme][pilot["category"], pilot.get("tier")]:
        for indicator in ([what] if isinstance(what, str) else [member for member, _ in what]):
            if indicator not in seen:
                seen.append(indicator)
        if test == "zero":
            each = {reading: "met" if totals[years[-1]] <= 0 else "not_met" for reading, totals in readings.items()}
            verdict = each["gross"] if len(set(each.values())) == 1 else "not_assessable"
            targets.append((name, verdict))
            targets += [(f"{name}@{reading}", v) for reading, v in each.items()]
        elif test == "zero after-credits":
            targets.append((name, "met" if readings["after-credits"][years[-1]] <= 0 else "not_met"))
        elif test == "peaks":   # the last year that attains the maximum precedes the last reported one; at least three years
            values = values_of(what, slices)
            trends.append((f"{name}:margin", max(values) - values[-1], ""))
            targets.append((name, "not_assessable" if len(values) < 3 else "met" if values[-1] < max(values) else "not_met"))
        elif test == "any_of":
            members = [(f"{name}/{indicator}", judge(f"{name}/{indicator}", indicator, how)) for indicator, how in what]
            targets.append((name, any_of([v for _, v in members])))
            targets += members
        else:
            targets.append((name, judge(name, what, test)))
    for indicator in seen:
        for year, value in zip(years, values_of(indicator, slices) or []):
            if indicator != "total" and value is not None:
                row("indicator", indicator, year, "gross", value)
    for name, verdict in targets:
        row("target", name, verdict=verdict)
    for name, value, verdict in trends:
        row("trend", name, value=value, verdict=verdict)
    row("verdict", verdict=all_of([v for n, v in targets if "/" not in n and "@" not in n]))
    return rows


def text_of(folder):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["pilot", "row", "name", "year", "reading", "value", "verdict"])
    for name in sorted(os.listdir(folder)):
        if name.endswith(".pilot.yaml") and not is_refused(folder, name):
            writer.writerows(work_out(os.path.join(folder, name)))
    return out.getvalue()


def is_refused(folder, name):
    """A dataset that is meant to be refused has no figures: its folder says so."""
    listed = os.path.join(folder, "refused.txt")
    if not os.path.exists(listed):
        return False
    with open(listed, encoding="utf-8") as f:
        return name in f.read().split()


def folders():
    """Those of examples/inventory have a script each, inventory_*.py; the invented city's figures are whole numbers, typed again as a transcript."""
    inventory = os.path.join(ROOT, "examples", "inventory")
    for base, _, files in sorted(os.walk(os.path.join(ROOT, "examples"))):
        if os.path.basename(base) == "rivertown-2026":
            continue
        if os.path.dirname(base) != inventory and any(name.endswith(".pilot.yaml") for name in files):
            yield base


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("folders", nargs="*")
    ap.add_argument("--check", action="store_true")
    a = ap.parse_args()
    wrong = 0
    for folder in a.folders or folders():
        text, path = text_of(folder), os.path.join(folder, "expected.csv")
        if a.check:
            with open(path, encoding="utf-8", newline="") as f:
                if f.read() != text:
                    print(f"{os.path.relpath(path, ROOT)} is not what independent.py computes", file=sys.stderr)
                    wrong = 1
        else:
            with open(path, "w", encoding="utf-8", newline="") as f:
                f.write(text)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
