#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""examples/inventory/campus, worked out without nearzero: lines, totals, scope 2 by both methods, intervals, verdicts; by the programme's own
accounting to expected.csv and market-based to expected-market-based.csv.

    inventory_campus.py [--check]

Which instruments count is written down here by a reader of the dataset, not decided by rules: see INSTRUMENTS.
"""
import os
import sys

from first_order import ROOT, D, Inputs, add_amounts, declines, exact, load, main, newest, rows

PATH = os.path.join(ROOT, "examples", "inventory", "campus", "campus.pilot.yaml")
# kgCO2/kWh, Guangdong and the country without market-traded non-fossil power: MEE and NBS announcements 2024 no. 33 (2022), 2025 no. 47 (2023).
GRID, RESIDUAL = {2022: D("0.4403"), 2023: D("0.4419")}, {2022: D("0.5856"), 2023: D("0.6096")}
# MWh. Teaching: the direct line and the green power of each year; nobody's are the unnumbered certificates. Dormitories: 800 MWh of 2024, for no
# rule sets a day of retirement, and 5200 MWh of 2025, of which those above consumption cover nothing.
INSTRUMENTS = {("teaching-power", 2024): 420 + 1500, ("teaching-power", 2025): 640 + 2600, ("dormitory-power", 2024): 800,
               ("dormitory-power", 2025): 5200}
POWER = ("teaching-power", "dormitory-power")  # MWh
# IPCC AR5, WG1, table 8.A.1, 100 years, without feedback; CH4 is the non-fossil value.
GWP = {"CO2": D(1), "CH4": D(28), "N2O": D(265)}
HEAT = D("0.11")  # tCO2/GJ, GB/T 32150
# GB/T 32151.22-2024 table C.1: GJ for 10^4 normal m3 or a tonne, tC/GJ, oxidation; IPCC 2006, vol. 2, tables 2.4 (commercial) and 3.2.2: kg CH4, N2O
# for a TJ.
FUELS = {"canteen-gas": ("389.31", "0.0153", "0.99", "5", "0.1"), "campus-bus": ("42.652", "0.0202", "0.98", "3.9", "3.9")}


def lines_of(x, years, sold, market):
    """{(activity, gas, year): t}; `sold`: on-site power whose certificates were sold, by year."""
    out = {}
    for year in years:
        for name in POWER:
            bought = x(name, year)
            left = max(bought - INSTRUMENTS.get((name, year), 0), D(0))
            out[name, "CO2", year] = left * newest(RESIDUAL, year) if market else bought * newest(GRID, year)
        out["laboratory-heat", "CO2", year] = x("laboratory-heat", year) * HEAT
        for name, published in FUELS.items():
            ncv, carbon, oxidation, ch4, n2o = map(D, published)
            gigajoules = x(name, year) * ncv
            kg = {"CO2": gigajoules * carbon * oxidation * 44 / 12 * 1000, "CH4": gigajoules * ch4 / 1000, "N2O": gigajoules * n2o / 1000}
            out.update({(name, gas, year): kg[gas] * GWP[gas] / 1000 for gas in kg})
        if market and year in sold:
            out["rooftop-solar", "CO2", year] = sold[year] * newest(RESIDUAL, year)
    return out


def work_out(market):
    dataset, inputs = load(PATH), Inputs()
    add_amounts(inputs, dataset)
    years = dataset["years"]["reported"]
    sold = {year: exact(value) for year, value in dataset["generation"][0]["certificates_sold"].items()}
    people = dataset["context"]["campus-population"]["amount"]

    def scope2(by_market):
        lines = lines_of(inputs.values(), years, sold, by_market)
        return {y: sum(t for (name, _, year), t in lines.items() if year == y and name not in FUELS) for y in years}

    def verdicts(totals):
        gross = [totals[year, "gross"] for year in years]
        each = {"per-head": declines([t / exact(people[y]) for t, y in zip(gross, years)]), "total": declines(gross)}
        return [*(("target", name, verdict) for name, verdict in each.items()), ("verdict", "", "met" if set(each.values()) == {"met"} else "not_met")]

    both = {(method, year): t for method in ("location", "market") for year, t in scope2(method == "market").items()}
    return [[dataset["pilot"]["id"], *row] for row in
            rows(dataset, inputs, lambda x: lines_of(x, years, sold, market), verdicts, scope2=both)]


if __name__ == "__main__":
    sys.exit(main(__doc__, "campus", lambda: work_out(False), lambda: work_out(True)))
