#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""examples/inventory/village, worked out without nearzero: lines, totals, intervals and verdict, written to its expected.csv.

    inventory_village.py [--check]

Amounts come from the YAML; every factor below is typed by hand from the publication named beside it. Equations of the guidelines are written out
here a second time: landfill as the recurrence from year to year, not as the program's sum over the years of deposition.
"""
import os
import sys

from first_order import ROOT, D, Inputs, add_amounts, bounds, load, main, rows

PATH = os.path.join(ROOT, "examples", "inventory", "village", "village.pilot.yaml")
# IPCC AR5, WG1, table 8.A.1, 100 years, without feedback; CH4 is the non-fossil value.
GWP = {"CO2": D(1), "CH4": D(28), "CH4-biogenic": D(28), "N2O": D(265)}
C_TO_CO2, N_TO_N2O, C_TO_CH4 = D(44) / 12, D(44) / 28, D(16) / 12

# name: (value, low, high) or a value that is published without an interval
PUBLISHED = {
    # kgCO2/kWh, Guangdong 2023: MEE and NBS announcement 2025 no. 47
    "grid": "0.4419",
    # GB/T 32151.22-2024 table C.1: GJ/t, tC/GJ, oxidation
    "lpg ncv": "50.179", "lpg carbon": "0.0172", "lpg oxidation": "0.98",
    "diesel ncv": "42.652", "diesel carbon": "0.0202", "diesel oxidation": "0.98",
    # IPCC 2006, vol. 2, tables 2.5 and 3.3.1, kg/TJ
    "lpg CH4": "5", "lpg N2O": "0.1", "diesel CH4": "4.15", "diesel N2O": "28.6",
    # IPCC 2006, vol. 4, tables 5.11 to 5.14: kg CH4 a hectare and day; water regime; before the season; straw
    "rice baseline": ("1.30", "0.80", "2.20"), "rice several aerations": ("0.52", "0.41", "0.66"), "rice one aeration": ("0.60", "0.46", "0.80"),
    "rice before": ("1", "0.88", "1.14"), "straw": ("1", "0.97", "1.04"),
    # IPCC 2006, vol. 4, tables 11.1 and 11.3
    "ef1 cropland": ("0.01", "0.003", "0.03"), "ef1 paddy": ("0.003", "0", "0.006"), "volatilised": ("0.10", "0.03", "0.3"),
    "ef4": ("0.010", "0.002", "0.05"), "leached": ("0.30", "0.1", "0.8"), "ef5": ("0.0075", "0.0005", "0.025"),
    # IPCC 2006, vol. 4, tables 10.10 (developing countries), 10.14 (Asia, 22 °C), 10.21; nitrogen: GB/T 32151.22-2024 table C.8
    "pig enteric": "1", "buffalo enteric": "55", "pig manure": "5", "pig nitrogen": "11", "solid storage": "0.005",
    # IPCC 2006, vol. 5, tables 2.4, 3.1, 3.3 and section 3.2.3
    "doc food": "0.15", "doc garden": "0.20", "docf": "0.5", "mcf tip": "0.4", "f": "0.5", "k food": "0.4", "k garden": "0.17",
    # IPCC 2006, vol. 5, table 4.1, kg/t of dry weight
    "compost CH4": "10", "compost N2O": "0.6",
    # IPCC 2006, vol. 5, table 6.4 (kg a person and day) and section 6.2.2; the correction factor is the village's own
    "bod": "0.040", "bo": "0.6",
    # 2019 Refinement, vol. 4, ch. 8: tC a tree and year; IPCC 2006, vol. 4, tables 4.9, 4.4, 4.3
    "camphor": "0.0122", "forest growth": "9.0", "root ratio": ("0.20", "0.09", "0.25"), "carbon fraction": ("0.47", "0.44", "0.49"),
}
METHANE_OF_THE_TIP = ("food", "garden")


def inputs_of(dataset):
    inputs = Inputs()
    for name, value in PUBLISHED.items():
        inputs.add(name, *(bounds(*value) if isinstance(value, tuple) else (value,)))
    own = next(a for a in dataset["activities"] if a["id"] == "septic-tanks")["parameters"]["mcf"]
    inputs.add("mcf septic", *bounds(*(repr(own[key]) for key in ("value", "low", "high"))))
    add_amounts(inputs, dataset)
    return inputs


def fuel(x, fuel_name, tonnes):
    gigajoules = tonnes * x(f"{fuel_name} ncv")
    return {"CO2": gigajoules * x(f"{fuel_name} carbon") * x(f"{fuel_name} oxidation") * C_TO_CO2 * 1000,
            "CH4": gigajoules * x(f"{fuel_name} CH4") / 1000, "N2O": gigajoules * x(f"{fuel_name} N2O") / 1000}


def tip(x, component, deposits, year):
    """kg CH4 of one component: IPCC 2006, vol. 5, equations 3.2 to 3.6; a deposit begins to decay on 1 January of the next year."""
    stored = decayed = D(0)
    keeps = (-x(f"k {component}")).exp()
    for y in range(min(deposits), year + 1):
        decayed = stored * (1 - keeps)
        stored = stored * keeps + x(f"tip-{component}", y) * x(f"doc {component}") * x("docf") * x("mcf tip")
    return decayed * x("f") * C_TO_CH4 * 1000


def soil(x, tonnes, ef1):
    return tonnes * 1000 * (x(ef1) + x("volatilised") * x("ef4") + x("leached") * x("ef5")) * N_TO_N2O


def kilograms(x, deposits, year):
    """{activity: {gas: kg}}, sinks negative."""
    early = x("early-rice", year) * x("early-rice", "days", year) * x("rice baseline") * x("rice several aerations") * x("rice before")
    amended = (1 + x("late-rice", "straw-short", year) * x("straw")) ** D("0.59")
    late = x("late-rice", year) * x("late-rice", "days", year) * x("rice baseline") * x("rice one aeration") * x("rice before") * amended
    biomass = x("hill-forest", year) * x("forest growth") * (1 + x("root ratio"))
    return {
        "farmhouse-power": {"CO2": x("farmhouse-power", year) * 1000 * x("grid")},
        "public-power": {"CO2": x("public-power", year) * 1000 * x("grid")},
        "cooking-lpg": fuel(x, "lpg", x("cooking-lpg", year)),
        "farm-diesel": fuel(x, "diesel", x("farm-diesel", year)),
        "early-rice": {"CH4-biogenic": early},
        "late-rice": {"CH4-biogenic": late},
        "paddy-fertiliser": {"N2O": soil(x, x("paddy-fertiliser", year), "ef1 paddy")},
        "vegetable-fertiliser": {"N2O": soil(x, x("vegetable-fertiliser", year), "ef1 cropland")},
        "pigs-enteric": {"CH4-biogenic": x("pigs-enteric", year) * x("pig enteric")},
        "pigs-manure-methane": {"CH4-biogenic": x("pigs-manure-methane", year) * x("pig manure")},
        "pigs-manure-nitrogen": {"N2O": x("pigs-manure-nitrogen", year) * x("pig nitrogen") * x("solid storage") * N_TO_N2O},
        "buffalo-enteric": {"CH4-biogenic": x("buffalo-enteric", year) * x("buffalo enteric")},
        **{f"tip-{component}": {"CH4-biogenic": tip(x, component, deposits[component], year)} for component in METHANE_OF_THE_TIP},
        "compost": {"CH4-biogenic": x("compost", year) * x("compost CH4"), "N2O": x("compost", year) * x("compost N2O")},
        "septic-tanks": {"CH4-biogenic": x("septic-tanks", year) * x("bod") * 365 * x("bo") * x("mcf septic")},
        "village-camphor": {"CO2": -x("village-camphor", year) * x("camphor") * 1000 * C_TO_CO2},
        "hill-forest": {"CO2": -biomass * x("carbon fraction") * 1000 * C_TO_CO2},
    }


def verdicts(totals):
    """The village's target is zero; the published clause leaves the reading open."""
    last = max(year for year, _ in totals)
    each = {reading: "met" if totals[last, reading] <= 0 else "not_met" for reading in ("gross", "after-sinks", "after-credits")}
    agreed = each["gross"] if len(set(each.values())) == 1 else "not_assessable"
    return [("target", "zero-total", agreed), *(("target", f"zero-total@{r}", v) for r, v in each.items()), ("verdict", "", agreed)]


def rows_of():
    dataset = load(PATH)
    inputs = inputs_of(dataset)
    deposits = {c: next(a for a in dataset["activities"] if a["id"] == f"tip-{c}")["amount"] for c in METHANE_OF_THE_TIP}

    def lines(x):
        return {(activity, gas, year): kg * GWP[gas] / 1000 for year in dataset["years"]["reported"]
                for activity, gases in kilograms(x, deposits, year).items() for gas, kg in gases.items()}

    known = {activity for activity, _, _ in lines(inputs.values())}
    if known != {activity["id"] for activity in dataset["activities"]}:
        raise SystemExit("the activities of the dataset are not those worked out here")
    return [[dataset["pilot"]["id"], *row] for row in rows(dataset, inputs, lines, verdicts)]


if __name__ == "__main__":
    sys.exit(main(__doc__, "village", rows_of))
