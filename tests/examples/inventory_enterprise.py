#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""examples/inventory/enterprise, worked out without nearzero: lines, totals, scope 2 by both methods, intervals, verdicts; by the programme's own
accounting to expected.csv and market-based to expected-market-based.csv.

    inventory_enterprise.py [--check]
"""
import os
import sys

from first_order import ROOT, D, Inputs, add_amounts, bounds, declines, exact, load, main, newest, rows

PATH = os.path.join(ROOT, "examples", "inventory", "enterprise", "enterprise.pilot.yaml")
# kgCO2/kWh, Guangdong and the country without market-traded non-fossil power: MEE and NBS announcements 2024 no. 33 (2022), 2025 no. 47 (2023).
GRID, RESIDUAL = {2022: D("0.4403"), 2023: D("0.4419")}, {2022: D("0.5856"), 2023: D("0.6096")}
CERTIFICATES = {2024: 4000, 2025: 9000}  # MWh, all of them numbered, retired and below consumption
CREDITS = {2025: D(600)}
# IPCC AR5, WG1, table 8.A.1, 100 years, without feedback; CH4 is the non-fossil value.
GWP = {"CO2": D(1), "CH4": D(28), "N2O": D(265), "HFC-32": D(677), "HFC-125": D(3170), "HFC-134a": D(1300), "HFC-143a": D(4800),
       "PFC-14": D(6630), "SF6": D(23500), "NF3": D(16100)}
# kg of gas for a kg that leaked: a blend is its components by mass.
LEAKED = {"chillers": {"HFC-32": "0.5", "HFC-125": "0.5"}, "office-cooling": {"HFC-32": "0.23", "HFC-125": "0.25", "HFC-134a": "0.52"},
          "cold-store": {"HFC-125": "0.44", "HFC-143a": "0.52", "HFC-134a": "0.04"}, "switchgear": {"SF6": "1"}}
# GB/T 32151.22-2024 table C.1: GJ for 10^4 normal m3, tC/GJ, oxidation; IPCC 2006, vol. 2, table 2.3: 1 kg CH4 and 0.1 kg N2O for a TJ.
GAS_NCV, GAS_CARBON, GAS_OXIDATION = D("389.31"), D("0.0153"), D("0.99")
TREES = D("2.9") * 44 / 12  # t CO2: IPCC 2006, vol. 4, ch. 8: 2.9 tC for a hectare of crown cover and year
SCOPE_2 = ("grid-power", "purchased-steam")


def inputs_of(dataset):
    """Amounts, the leak rate of the chillers, and the site's own factors with their bounds."""
    inputs = Inputs()
    add_amounts(inputs, dataset)
    leak = next(a for a in dataset["activities"] if a["id"] == "chillers")["parameters"]["leak-rate"]
    inputs.add("leak rate", *bounds(*(repr(leak[key]) for key in ("value", "low", "high"))))
    for factor in dataset["custom_factors"]:
        for value in factor["values"]:
            inputs.add((factor["id"], value["gas"], value.get("year")), *bounds(*(repr(value[key]) for key in ("value", "low", "high"))),
                       value.get("error_group"))
    return inputs


def kilograms(x, year):
    """{activity: {gas: kg}} of everything but power; the sink negative."""
    gigajoules = x("boiler-gas", year) * GAS_NCV
    steam = 2024 if year >= 2024 else 2022  # the newest of the supplier's figures
    leaked = {name: x(name, year) * (x("leak rate") / 100 if name == "chillers" else 1) for name in LEAKED}
    return {
        "purchased-steam": {"CO2": x("purchased-steam", year) * x("heat.supplier-steam", "CO2", steam) * 1000},
        "boiler-gas": {"CO2": gigajoules * GAS_CARBON * GAS_OXIDATION * 44 / 12 * 1000, "CH4": gigajoules / 1000, "N2O": gigajoules / 10000},
        "chamber-cleaning": {gas: x("chamber-cleaning", year) * x("process.nf3-cleaning", gas, None) for gas in ("NF3", "PFC-14")},
        "dry-etching": {"PFC-14": x("dry-etching", year) * x("process.cf4-etching", "PFC-14", None)},
        **{name: {gas: leaked[name] * D(share) for gas, share in shares.items()} for name, shares in LEAKED.items()},
        "factory-trees": {"CO2": -x("factory-trees", year) * TREES * 1000},
    }


def lines_of(x, years, market):
    out = {}
    for year in years:
        bought = x("grid-power", year) * 10
        out["grid-power", "CO2", year] = ((bought - CERTIFICATES.get(year, 0)) * newest(RESIDUAL, year) if market
                                          else bought * newest(GRID, year))
        out.update({(name, gas, year): kg * GWP[gas] / 1000 for name, gases in kilograms(x, year).items() for gas, kg in gases.items()})
    return out


def work_out(market):
    dataset = load(PATH)
    inputs, years = inputs_of(dataset), dataset["years"]["reported"]

    def verdicts(totals):
        gross = [totals[year, "gross"] for year in years]
        members = {}
        for member, series in (("per-output-value", "output-value"), ("per-value-added", "industrial-value-added")):
            amounts = dataset["context"][series]["amount"]
            members[f"intensity/{member}"] = declines([t / exact(amounts[y]) for t, y in zip(gross, years)])
        intensity, total = "met" if "met" in members.values() else "not_met", declines(gross)
        overall = "met" if intensity == total == "met" else "not_met"
        targets = {"intensity": intensity, **members, "total": total}
        return [*(("target", name, verdict) for name, verdict in targets.items()), ("verdict", "", overall)]

    both = {(method, year): sum(t for (name, _, y), t in lines_of(inputs.values(), years, method == "market").items() if y == year and name in SCOPE_2)
            for method in ("location", "market") for year in years}
    return [[dataset["pilot"]["id"], *row] for row in
            rows(dataset, inputs, lambda x: lines_of(x, years, market), verdicts, credits=CREDITS, scope2=both)]


if __name__ == "__main__":
    sys.exit(main(__doc__, "enterprise", lambda: work_out(False), lambda: work_out(True)))
