#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Peer for the whole job: the script an analyst would write with PyYAML.

    peer_pyyaml.py CORPUS_DIR OUT.csv [--loader csafe|safe] [--jobs 1] [--times]

CORPUS_DIR is what gen_pilots.py wrote. For every dataset: read the YAML, convert units, join the emission factors, weigh the gases, sum
scopes 1 and 2 for each year (the gross reading), divide by output value and by industrial value added, and judge the two targets of tier B:
`intensity` (either ratio declines every year) and `total` (declines every year). One CSV row for each pilot and year, in file order.
`same_figures.py` compares the rows with what nearzero writes.
"""
import argparse
import os
import sys
import time
from functools import partial

import yaml

HEAD = "pilot,year,total_tco2e,per_output_value,per_value_added,intensity_verdict,total_verdict,verdict\n"
# size of a unit in the unit the factors are per
SIZES = {("kWh", "kWh"): 1.0, ("MWh", "kWh"): 1e3, ("万千瓦时", "kWh"): 1e4, ("GJ", "GJ"): 1.0, ("Nm3", "Nm3"): 1.0,
         ("万Nm3", "Nm3"): 1e4, ("t", "t"): 1.0, ("kg", "t"): 1e-3, ("kg", "kg"): 1.0}


def load(path, loader):
    with open(path, "rb") as f:
        return yaml.load(f, Loader=loader)


def load_factors(path, loader):
    """factor id -> (unit it is per, kg CO2e for each unit)"""
    d = load(path, loader)
    gwp = d["gwp"]
    return {fid: (row["unit"], sum(kg * gwp[gas] for gas, kg in row["gases"].items())) for fid, row in d["factors"].items()}


def declines(values):
    return "met" if all(b < a for a, b in zip(values, values[1:])) else "not_met"


def process(path, loader, factors):
    d = load(path, loader)
    years = sorted(d["years"]["reported"])
    totals = {year: 0.0 for year in years}
    for activity in d["activities"]:
        unit, kg = factors[activity["factor"]]
        rate = SIZES[(activity["unit"], unit)] * kg / 1000.0
        amount = activity["amount"]
        for year in years:
            totals[year] += amount[year] * rate
    context = d["context"]
    output, added = context["output-value"]["amount"], context["industrial-value-added"]["amount"]
    total = [totals[year] for year in years]
    per_output = [totals[year] / output[year] for year in years]
    per_added = [totals[year] / added[year] for year in years]
    intensity = "met" if "met" in (declines(per_output), declines(per_added)) else "not_met"
    whole = declines(total)
    verdict = "met" if intensity == whole == "met" else "not_met"
    pid = d["pilot"]["id"]
    return "".join(f"{pid},{year},{t!r},{o!r},{v!r},{intensity},{whole},{verdict}\n"
                   for year, t, o, v in zip(years, total, per_output, per_added))


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("corpus")
    ap.add_argument("out")
    ap.add_argument("--loader", choices=["csafe", "safe"], default="csafe")
    ap.add_argument("--jobs", type=int, default=1)
    ap.add_argument("--times", action="store_true")
    a = ap.parse_args()
    loader = yaml.CSafeLoader if a.loader == "csafe" else yaml.SafeLoader
    start = time.perf_counter()
    work = partial(process, loader=loader, factors=load_factors(os.path.join(a.corpus, "factors.yaml"), loader))
    folder = os.path.join(a.corpus, "datasets")
    paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".pilot.yaml")]
    if a.jobs > 1:
        from multiprocessing import Pool
        with Pool(a.jobs) as pool:
            rows = pool.map(work, paths, chunksize=32)
    else:
        rows = [work(path) for path in paths]
    with open(a.out, "w", encoding="utf-8") as f:
        f.write(HEAD)
        f.writelines(rows)
    if a.times:
        print(f"{len(paths)} datasets, {time.perf_counter() - start:.3f} s inside", file=sys.stderr)


if __name__ == "__main__":
    main()
