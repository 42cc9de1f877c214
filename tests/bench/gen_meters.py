#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A meter table in the contract's columns and the pilot that reads it.

    gen_meters.py --out DIR [--rows 10000000] [--by year|date]

writes DIR/meters.csv (activity, year or date, amount, unit; about 45 B a row), DIR/meters.pilot.yaml and DIR/factors.csv, the peer's
factors: kg CO2e for each unit, of the twelve activities. Deterministic, standard library only, all data synthetic.
"""
import argparse
import os
import random

# activity, unit, kg CO2 for each unit: the pilot's own factors and the peer's are the same decimals
ACTIVITIES = [("north-hall", "kWh", "0.581"), ("south-hall", "kWh", "0.452"), ("kiln-one", "kg", "1.9613"), ("kiln-two", "kg", "2.6765"),
              ("dryer", "kg", "2.3117"), ("steam-main", "GJ", "110.5"), ("steam-ring", "GJ", "98.3"), ("water-plant", "kg", "0.344"),
              ("press-shop", "kg", "0.467"), ("paint-shop", "kg", "0.0912"), ("forge", "kg", "2.985"), ("annealing", "kg", "2.0493")]
YEARS = (2022, 2023, 2024)


def pilot():
    lines = ["# Synthetic, for benchmarks.", "schema: nearzero/pilot/v1",
             "pilot: {id: meters, name: Meters, programme: shenzhen-2025, category: park, tier: B, region: CN-GD}",
             "years: {base: 2022, reported: [2022, 2023, 2024]}", "tables:", "  - {id: meters, file: meters.csv}", "activities:"]
    lines += [f"  - {{id: {name}, factor: own.{name}, unit: {unit}, table: meters}}" for name, unit, _ in ACTIVITIES]
    lines.append("custom_factors:")
    for name, unit, factor in ACTIVITIES:
        lines.append(f"  - {{id: own.{name}, name: {name}, class: process, scope: 1, source: synthetic, evidence: [e],"
                     f" values: [{{gas: CO2, value: {factor}, unit: kg/{unit}}}]}}")
    lines += ["evidence: [{id: e, title: synthetic}]", "context:",
              "  output-value: {unit: 万元, amount: {2022: 1000, 2023: 1000, 2024: 1000}}", ""]
    return "\n".join(lines)


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--out", required=True)
    ap.add_argument("--rows", type=int, default=10_000_000)
    ap.add_argument("--by", choices=("year", "date"), default="date")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    with open(os.path.join(a.out, "meters.pilot.yaml"), "w", encoding="utf-8") as f:
        f.write(pilot())
    with open(os.path.join(a.out, "factors.csv"), "w", encoding="utf-8") as f:
        f.write("activity,factor\n")
        f.writelines(f"{name},{factor}\n" for name, _, factor in ACTIVITIES)
    rng = random.Random(1)
    days = [f"{y}-{m:02d}-{d:02d}" for y in YEARS for m in range(1, 13) for d in range(1, 29)]
    tails = [f",{unit}\n" for _, unit, _ in ACTIVITIES]
    names = [f"{name}," for name, _, _ in ACTIVITIES]
    scales = [10 ** rng.uniform(0, 3) for _ in ACTIVITIES]
    draw, count = rng.random, len(ACTIVITIES)
    with open(os.path.join(a.out, "meters.csv"), "w", encoding="utf-8", buffering=1 << 20) as f:
        f.write(f"activity,{a.by},amount,unit\n")
        for begin in range(0, a.rows, 100_000):
            out = []
            for i in range(begin, min(begin + 100_000, a.rows)):
                day = days[i * len(days) // a.rows]   # in order of time, as a logger writes, the meters in a random one
                k = int(draw() * count)
                out.append(f"{names[k]}{day if a.by == 'date' else day[:4]},{draw() * scales[k]:.3f}{tails[k]}")
            f.write("".join(out))


if __name__ == "__main__":
    main()
