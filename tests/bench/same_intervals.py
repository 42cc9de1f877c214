#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compare the figures of peer_numpy_mc.py and monte_carlo_bench before any timing: same_intervals.py PEER.csv OURS.csv DRAWS

Mean, 2.5 and 97.5 % point of each line and of the total must agree within six standard errors of their difference (603 figures: one
false alarm in 800,000 runs), and the mean of the total with the exact one. The standard error of a p-point is sqrt(p(1-p)/n) / density, the density
taken from the peer's own interval as that of a normal; long tails (log-normal) are allowed a third more.
"""
import csv
import math
import sys

Z = 1.959964
DENSITY = 0.058445          # of the standard normal at Z


def main():
    peer, ours = ({row[0]: [float(x) for x in row[1:]] for row in csv.reader(open(path))} for path in sys.argv[1:3])
    draws = int(sys.argv[3])
    if peer.keys() != ours.keys() or len(peer) != 201:
        sys.exit("not the same lines")
    faults = 0
    for key, (mean, low, high) in peer.items():
        sd = (high - low) / (2 * Z)
        of_mean = sd / math.sqrt(draws)
        of_point = 1.34 * sd * math.sqrt(0.025 * 0.975 / draws) / DENSITY
        for name, a, b, error in zip(("mean", "low", "high"), (mean, low, high), ours[key], (of_mean, of_point, of_point)):
            if abs(a - b) > 6 * math.sqrt(2) * error + 1e-4:     # both are printed to four places
                print(f"{key} {name}: {a} and {b}")
                faults += 1
    exact = sum(1 + i % 37 for i in range(200))
    for name, figures in (("peer", peer), ("ours", ours)):
        sd = (figures["total"][2] - figures["total"][1]) / (2 * Z)
        if abs(figures["total"][0] - exact) > 6 * sd / math.sqrt(draws):
            print(f"{name}: mean of the total {figures['total'][0]}, exactly {exact}")
            faults += 1
    print("the figures differ" if faults else "the figures agree")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
