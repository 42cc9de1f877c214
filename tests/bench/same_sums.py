#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The peer's sums of a meter table against nearzero's lines, before anything is timed.

    same_sums.py PEER.csv LINES.csv        LINES.csv: nearzero inventory … --table lines -f csv

They agree to 1e-9 relative: the peer adds doubles in an order of its own, nearzero adds decimals exactly.
"""
import csv
import math
import sys

peer = {(row["year"], row["activity"]): float(row["kg"]) for row in csv.DictReader(open(sys.argv[1], encoding="utf-8"))}
ours = {(row["year"], row["activity"]): float(row["emissions_kg"]) for row in csv.DictReader(open(sys.argv[2], encoding="utf-8"))}
wrong = [key for key in peer.keys() | ours.keys()
         if key not in peer or key not in ours or not math.isclose(peer[key], ours[key], rel_tol=1e-9)]
for key in sorted(wrong):
    print(key, peer.get(key), ours.get(key), file=sys.stderr)
print(f"{len(peer)} sums, {len(wrong)} differ")
sys.exit(1 if wrong or not peer else 0)
