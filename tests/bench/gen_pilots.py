#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Generate a deterministic corpus of pilot datasets for benchmarks.

    gen_pilots.py --out DIR [--files 1000] [--seed 1] [--stream-mb 0]

writes
    DIR/datasets/p000001.pilot.yaml   `nearzero/pilot/v1`, 5 to 7 KB: a park or enterprise of tier B of shenzhen-2025 with three
                                      reported years and 10 to 20 activities, so about 45 activity-years
    DIR/stream.yaml                   (--stream-mb N) the same kind of documents, separated by `---`, until N MB
    DIR/factors.yaml                  the same published factors in the plain form the peer script reads

Every file of number divisible by four writes its activities in flow style. Nothing here is real data: names and quantities are
invented; the factors are the built-in ones, typed from the published tables (see FACTORS). Standard library only.
"""
import argparse
import os
import random

YEARS = (2023, 2024, 2025)

# (factor id, units with the size of each in the factor's own unit, typical amount a year, part of a park, part of an enterprise)
FACTORS = [
    ("electricity.grid", {"kWh": 1.0, "MWh": 1e3, "万千瓦时": 1e4}, 2.4e6, "production", "production"),
    ("electricity.grid", {"kWh": 1.0, "MWh": 1e3}, 6.0e5, "operations", "offices"),
    ("heat.purchased", {"GJ": 1.0}, 5.2e3, "production", "production"),
    ("fuel.natural-gas", {"Nm3": 1.0, "万Nm3": 1e4}, 1.6e5, "production", "production"),
    ("fuel.diesel", {"t": 1.0, "kg": 1e-3}, 24.0, "operations", "transport"),
    ("fuel.gasoline", {"t": 1.0, "kg": 1e-3}, 9.0, "operations", "transport"),
    ("fuel.lpg", {"t": 1.0, "kg": 1e-3}, 14.0, "operations", "production"),
    ("refrigerant.r410a", {"kg": 1.0}, 40.0, "operations", "offices"),
]
# kg of gas for each unit, as the peer needs them. Sources: grid, MEE and NBS announcement 2025 no. 47 (Guangdong, 2023); fuels,
# GB/T 32151.22-2024 table C.1 with CH4 and N2O of IPCC 2006 vol. 2 table 2.3; heat, GB/T 32150; R410A, half R32 and half R125.
C = 44.0 / 12.0
GASES = {
    "electricity.grid": {"unit": "kWh", "CO2": 0.4419},
    "heat.purchased": {"unit": "GJ", "CO2": 110.0},
    "fuel.natural-gas": {"unit": "Nm3", "CO2": 0.038931 * 0.0153 * 0.99 * C * 1e3, "CH4": 0.038931 * 1e-3, "N2O": 0.038931 * 1e-4},
    "fuel.diesel": {"unit": "t", "CO2": 42.652 * 0.0202 * 0.98 * C * 1e3, "CH4": 42.652 * 3e-3, "N2O": 42.652 * 6e-4},
    "fuel.gasoline": {"unit": "t", "CO2": 43.07 * 0.0189 * 0.98 * C * 1e3, "CH4": 43.07 * 3e-3, "N2O": 43.07 * 6e-4},
    "fuel.lpg": {"unit": "t", "CO2": 50.179 * 0.0172 * 0.98 * C * 1e3, "CH4": 50.179 * 1e-3, "N2O": 50.179 * 1e-4},
    "refrigerant.r410a": {"unit": "kg", "HFC-32": 0.5, "HFC-125": 0.5},
}
GWP = {"CO2": 1, "CH4": 28, "N2O": 265, "HFC-32": 677, "HFC-125": 3170}  # IPCC AR5, 100 years

DISTRICTS = ["福田区", "罗湖区", "南山区", "盐田区", "宝安区", "龙岗区", "龙华区", "坪山区", "光明区", "大鹏新区"]
PLACES = ["云谷", "岚仓", "青屿", "澜汐", "梧桐", "海景", "旭光", "瑞创", "云帆", "汇智"]
LINES = {
    "electricity.grid": ("外购电力", "Purchased electricity"), "heat.purchased": ("外购热力", "Purchased heat"),
    "fuel.natural-gas": ("天然气", "Natural gas"), "fuel.diesel": ("柴油", "Diesel"), "fuel.gasoline": ("汽油", "Gasoline"),
    "fuel.lpg": ("液化石油气", "LPG"), "refrigerant.r410a": ("R410A 补充量", "R410A top-up"),
}
NOTES = ["发票 {y}-{m:02d}", "meter M{n:05d}", "企业能源台账", '"invoice #{n}: main building"', "'合同 {n}/{y}'", "estimate from floor area"]
QUALITIES = ["metered", "invoiced", "measured", "estimated"]

PLAN = """
plan:
  approach: 以节能改造和可再生能源替代为主线，分期实施，逐年考核。
  tasks:
    - {{id: t1, area: renewables, summary: 屋顶光伏与储能}}
    - {{id: t2, area: carbon-management, summary: 能碳管理平台与分项计量}}
  projects:
    - id: p1
      name: {{zh: 屋顶光伏, en: Rooftop solar}}
      investment: {{value: {value}, unit: 万元}}
      reduction: {{value: {value}, unit: tCO2e}}
      start: {start}-03-01
      due: {start}-12-31
  safeguards: 成立工作专班，专项资金列入年度预算。

lifecycle:
  - {{event: applied, date: 2026-01-20}}
  - {{event: reviewed, date: 2026-02-25}}
  - {{event: recommended, date: 2026-03-05, by: 区生态环境主管部门}}
"""


def num(value):
    """A plain decimal, never exponent form."""
    text = repr(value)
    return f"{value:.10f}".rstrip("0").rstrip(".") if "e" in text else text


def series(values):
    return "{" + ", ".join(f"{year}: {num(v)}" for year, v in zip(YEARS, values)) + "}"


def make(rng, n):
    category = "park" if rng.random() < 0.6 else "enterprise"
    count = rng.randint(10, 20)
    trend = rng.uniform(0.90, 1.01)
    activities = []
    for i in range(count):
        # The first line is always electricity: a pilot without any does not exist.
        fid, units, typical, park, enterprise = FACTORS[0] if i == 0 else rng.choice(FACTORS)
        unit = rng.choice(list(units))
        base = typical / units[unit] * rng.lognormvariate(0, 0.6)
        values = [float(f"{base * trend ** j * rng.uniform(0.985, 1.015):.6g}") for j in range(len(YEARS))]
        zh, en = LINES[fid]
        activity = {
            "id": f"a{i + 1:03d}", "name": f"{{zh: {zh} {i + 1} 号, en: {en} no. {i + 1}}}", "factor": fid,
            "part": park if category == "park" else enterprise, "unit": unit, "amount": series(values),
            "quality": rng.choice(QUALITIES), "evidence": "[bills]",
        }
        if rng.random() < 0.3:
            activity["uncertainty"] = str(rng.choice([1, 2.5, 5, 10]))
        activity["note"] = rng.choice(NOTES).format(y=rng.choice(YEARS), m=rng.randint(1, 12), n=rng.randint(1, 99999))
        activities.append(activity)
    output = rng.uniform(4e4, 6e5)
    grown = [output]
    for _ in YEARS[1:]:
        grown.append(grown[-1] * rng.uniform(0.97, 1.07))
    added = [v * rng.uniform(0.20, 0.30) for v in grown]
    return {"n": n, "category": category, "district": rng.choice(DISTRICTS), "place": PLACES[n % len(PLACES)], "activities": activities,
            "output": [round(v, 1) for v in grown], "added": [round(v, 1) for v in added]}


def write(d):
    zh = "产业园" if d["category"] == "park" else "科技有限公司"
    en = "Park" if d["category"] == "park" else "Technology"
    o = ["# 合成数据，仅用于性能测试 / synthetic data for benchmarks\n", "schema: nearzero/pilot/v1\n\npilot:\n",
         f"  id: bench-{d['n']:06d}\n  name: {{zh: {d['place']}{zh} {d['n']} 号, en: Bench {en} {d['n']}}}\n",
         f"  programme: shenzhen-2025\n  category: {d['category']}\n  tier: B\n  region: CN-GD\n  district: {d['district']}\n",
         "  fuel_set: gbt32151-2024\n\nyears: {base: 2023, reported: [2023, 2024, 2025]}\n\nboundary:\n",
         "  description: 合成数据：边界内含食堂与公共设施\n\nactivities:\n"]
    for activity in d["activities"]:
        if d["n"] % 4 == 0:
            o.append("  - {" + ", ".join(f"{k}: {v}" for k, v in activity.items()) + "}\n")
        else:
            lead = "  - "
            for k, v in activity.items():
                o.append(f"{lead}{k}: {v}\n")
                lead = "    "
    o.append(f"\ncontext:\n  output-value: {{unit: 万元, amount: {series(d['output'])}}}\n")
    o.append(f"  industrial-value-added: {{unit: 万元, amount: {series(d['added'])}}}\n\nevidence:\n")
    o.append("  - {id: bills, title: 2023—2025年账单与台账（合成）}\n")
    o.append(PLAN.format(start=2026 + d["n"] % 2, value=200 + d["n"] % 700))
    return "".join(o)


def write_factors(path):
    with open(path, "w", encoding="utf-8") as f:
        f.write("# The factors of the benchmark in plain form: kg of gas for each unit.\n")
        f.write("gwp: {" + ", ".join(f"{g}: {v}" for g, v in GWP.items()) + "}\nfactors:\n")
        for fid, row in GASES.items():
            gases = ", ".join(f"{g}: {v!r}" for g, v in row.items() if g != "unit")
            f.write(f"  {fid}: {{unit: {row['unit']}, gases: {{{gases}}}}}\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--out", required=True)
    ap.add_argument("--files", type=int, default=1000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--stream-mb", type=float, default=0)
    a = ap.parse_args()
    os.makedirs(os.path.join(a.out, "datasets"), exist_ok=True)
    write_factors(os.path.join(a.out, "factors.yaml"))
    rng = random.Random(a.seed)
    size = 0
    lines = 0
    for n in range(1, a.files + 1):
        d = make(rng, n)
        lines += len(d["activities"]) * len(YEARS)
        text = write(d).encode()
        size += len(text)
        with open(os.path.join(a.out, "datasets", f"p{n:06d}.pilot.yaml"), "wb") as f:
            f.write(text)
    per_file = max(1, a.files)
    print(f"{a.files} files, {size / 1e6:.1f} MB, mean {size / per_file:.0f} B and {lines / per_file:.1f} activity-years")
    if a.stream_mb:
        size, n = 0, a.files
        with open(os.path.join(a.out, "stream.yaml"), "wb") as f:
            while size < a.stream_mb * 1e6:
                n += 1
                size += f.write(b"---\n" + write(make(rng, n)).encode())
        print(f"stream: {n - a.files} documents, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
