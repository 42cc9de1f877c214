#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compare the peer's CSV with nearzero's: every total to 1e-9 relative, every verdict exactly.

    same_figures.py PEER.csv TOTALS.csv TARGETS.csv

TOTALS.csv is `nearzero inventory --table totals -f csv`, TARGETS.csv is `nearzero score -f csv`, both over the same datasets.
Exit 0 when all agree, 1 with the first differences, 2 when rows are missing on one side.
"""
import csv
import math
import sys


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        yield from csv.DictReader(f)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    peer = list(rows(sys.argv[1]))
    totals = {(r["pilot"], r["year"]): float(r["emissions_tco2e"]) for r in rows(sys.argv[2])
              if r["group"] == "total" and r["reading"] == "gross"}
    verdicts = {(r["pilot"], r["target"]): r["verdict"] for r in rows(sys.argv[3])}
    differences = []
    for r in peer:
        key = (r["pilot"], r["year"])
        if key not in totals:
            print(f"no total of nearzero for {key}", file=sys.stderr)
            return 2
        if not math.isclose(float(r["total_tco2e"]), totals[key], rel_tol=1e-9):
            differences.append(f"{key}: total {r['total_tco2e']} against {totals[key]!r}")
        for target in ("intensity", "total"):
            mine = verdicts.get((r["pilot"], target))
            if mine != r[target + "_verdict"]:
                differences.append(f"{r['pilot']} {target}: {r[target + '_verdict']} against {mine}")
    if len(totals) != len(peer):
        print(f"{len(peer)} rows of the peer, {len(totals)} totals of nearzero", file=sys.stderr)
        return 2
    for line in differences[:20]:
        print(line, file=sys.stderr)
    print(f"{len(peer)} pilot-years compared, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
