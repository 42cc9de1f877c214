#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""examples/inventory/cement-park, worked out without nearzero: lines, totals, intervals and verdicts, written to its expected.csv.

    inventory_cement_park.py [--check]

The million readings come from the generator's rows and are added as integers; other amounts come from the YAML; published factors are typed by hand
from the publication named beside them, the park's own are read from the dataset.
"""
import os
import sys

from first_order import ROOT, D, Inputs, add_amounts, bounds, exact, load, main, rows

FOLDER = os.path.join(ROOT, "examples", "inventory", "cement-park")
sys.path.insert(0, FOLDER)
import make_meters  # noqa: E402  the rows are the data of this example

# IPCC AR5, WG1, table 8.A.1, 100 years, without feedback; CH4 is the non-fossil value.
GWP = {"CO2": D(1), "CH4": D(28), "N2O": D(265)}
C_TO_CO2 = D(44) / 12
PUBLISHED = {
    "grid": "0.4419",  # kgCO2/kWh, Guangdong 2023: MEE and NBS announcement 2025 no. 47
    "heat": "0.11",  # tCO2/GJ: GB/T 32150
    "diesel ncv": "42.652", "diesel carbon": "0.0202", "diesel oxidation": "0.98",  # GB/T 32151.22-2024 table C.1: GJ/t, tC/GJ
    "diesel CH4": "4.15", "diesel N2O": "28.6",  # IPCC 2006, vol. 2, table 3.3.1, kg/TJ
    "calcite": "0.43971",  # IPCC 2006, vol. 3, table 2.1, t/t
    "kiln dust": "1.02", "water of hydration": "0.28",  # IPCC 2006, vol. 3, equations 2.6, 2.8, 2.9
    "clinker": "0.52",  # IPCC 2006, vol. 3, section 2.2, t/t
}
# What the meters' units are in the unit of the activity.
SIZE = {("mill-power", "kWh"): D("0.001"), ("mill-power", "MWh"): D(1), ("block-plant-power", "kWh"): D("0.001"), ("curing-steam", "GJ"): D(1),
        ("kiln-gas", "Nm3"): D("0.0001"), ("dryer-gas", "Nm3"): D("0.0001"), ("scrubber-limestone", "kg"): D("0.001")}
GAS_BURNERS = ("kiln-gas", "dryer-gas")


def metered():
    """{activity: {year: amount}} of all readings."""
    sums = {}
    for activity, date, reading, unit in make_meters.rows():
        key = activity, unit, date.year
        sums[key] = sums.get(key, 0) + reading
    amounts = {}
    for (activity, unit, year), total in sums.items():
        of = amounts.setdefault(activity, {})
        of[year] = of.get(year, D(0)) + D(total) / 10000 * SIZE[activity, unit]
    return amounts


def inputs_of(dataset):
    inputs = Inputs()
    for name, value in PUBLISHED.items():
        inputs.add(name, value)

    def own(name, given):
        inputs.add(name, *bounds(*(repr(given[key]) for key in ("value", "low", "high"))))

    own("lime", next(a for a in dataset["activities"] if a["id"] == "lime")["parameters"]["ef"])
    gas = dataset["custom_factors"][0]
    for key in ("ncv", "carbon", "oxidation"):
        own(f"gas {key}", gas[key])
    for value in gas["values"]:
        own(f"gas {value['gas']}", value)
    add_amounts(inputs, dataset, metered())
    return inputs


def tonnes(x, year):
    """{activity: {gas: t}}."""
    diesel = x("loader-diesel", year) * x("diesel ncv")
    limed = x("lime", year) * x("lime") * x("kiln dust") * (1 - x("lime", "hydrated-share", year) / 100 * x("water of hydration"))
    return {
        "mill-power": {"CO2": x("mill-power", year) * x("grid")},
        "block-plant-power": {"CO2": x("block-plant-power", year) * x("grid")},
        "curing-steam": {"CO2": x("curing-steam", year) * x("heat")},
        **{burner: {"CO2": x(burner, year) * x("gas ncv") * x("gas carbon") * x("gas oxidation") * C_TO_CO2,
                    "CH4": x(burner, year) * x("gas CH4"), "N2O": x(burner, year) * x("gas N2O")} for burner in GAS_BURNERS},
        "scrubber-limestone": {"CO2": x("scrubber-limestone", year) * x("calcite")},
        "lime": {"CO2": limed},
        "loader-diesel": {"CO2": diesel * x("diesel carbon") * x("diesel oxidation") * C_TO_CO2, "CH4": diesel * x("diesel CH4") / 10**6,
                          "N2O": diesel * x("diesel N2O") / 10**6},
        "bought-clinker": {"CO2": x("bought-clinker", year) * x("clinker")},
    }


def rows_of():
    dataset = load(os.path.join(FOLDER, "cement-park.pilot.yaml"))
    inputs, years = inputs_of(dataset), dataset["years"]["reported"]

    def lines(x):
        return {(activity, gas, year): t * GWP[gas] for year in years for activity, gases in tonnes(x, year).items() for gas, t in gases.items()}

    def verdicts(totals):
        """Tier B: intensity by output value or by value added, and the total, fall in every year."""
        gross = [totals[year, "gross"] for year in years]

        def falls(series):
            return "met" if all(b < a for a, b in zip(series, series[1:])) else "not_met"

        def over(name):
            return falls([t / exact(dataset["context"][name]["amount"][year]) for t, year in zip(gross, years)])

        by_output, by_value, total = over("output-value"), over("industrial-value-added"), falls(gross)
        intensity = "met" if "met" in (by_output, by_value) else "not_met"
        return [("target", "intensity", intensity), ("target", "intensity/per-output-value", by_output),
                ("target", "intensity/per-value-added", by_value), ("target", "total", total),
                ("verdict", "", "met" if intensity == total == "met" else "not_met")]

    known = {activity for activity, _, _ in lines(inputs.values())}
    if known != {activity["id"] for activity in dataset["activities"]}:
        raise SystemExit("the activities of the dataset are not those worked out here")
    outside = {a["id"] for a in dataset["activities"] if a.get("scope") == 3}
    return [[dataset["pilot"]["id"], *row] for row in rows(dataset, inputs, lines, verdicts, outside)]


if __name__ == "__main__":
    sys.exit(main(__doc__, "cement-park", rows_of))
