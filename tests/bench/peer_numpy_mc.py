#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Peer for the Monte Carlo job: numpy, the way it is usually written.

    peer_numpy_mc.py [--lines 200] [--draws 100000] [--seed 1] [--jobs 1] [--no-line-ci] [--times]

Line i (0-based) of the synthetic inventory has mean m = 1 + i % 37 and relative standard
uncertainty s = 0.02 + 0.004 * (i % 50); its distribution is by i % 10:
0-3 lognormal with that mean and standard deviation, 4-6 normal, 7-9 triangular, symmetric
with that standard deviation.  Lines are independent.  Result: mean and 95 % interval
(2.5 and 97.5 % quantiles) of every line and of the total.  Two implementations agree when
their total mean and interval agree within the sampling error; the exact mean of the
total is the sum of the means.
"""
import argparse
import math
import sys
import time

import numpy as np


def line(i):
    return 1.0 + i % 37, 0.02 + 0.004 * (i % 50), i % 10


def part(ids, draws, seed, ci):
    rng = np.random.default_rng(seed)
    total = np.zeros(draws)
    out = []
    for i in ids:
        m, s, k = line(i)
        if k < 4:
            v = math.log1p(s * s)
            x = rng.lognormal(math.log(m) - v / 2, math.sqrt(v), draws)
        elif k < 7:
            x = rng.normal(m, m * s, draws)
        else:
            h = m * s * math.sqrt(6.0)
            x = rng.triangular(m - h, m, m + h, draws)
        total += x
        if ci:
            lo, hi = np.percentile(x, [2.5, 97.5])
            out.append((i, x.mean(), lo, hi))
    return total, out


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--lines", type=int, default=200)
    ap.add_argument("--draws", type=int, default=100_000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--jobs", type=int, default=1)
    ap.add_argument("--no-line-ci", action="store_true")
    ap.add_argument("--times", action="store_true")
    a = ap.parse_args()
    t0 = time.perf_counter()
    ids = list(range(a.lines))
    if a.jobs > 1:
        from multiprocessing import Pool
        with Pool(a.jobs) as pool:
            res = pool.starmap(part, [(ids[j::a.jobs], a.draws, (a.seed, j), not a.no_line_ci)
                                      for j in range(a.jobs)])
    else:
        res = [part(ids, a.draws, a.seed, not a.no_line_ci)]
    total = sum(r[0] for r in res)
    lo, hi = np.percentile(total, [2.5, 97.5])
    for row in sorted(x for r in res for x in r[1]):
        print("%d,%.4f,%.4f,%.4f" % row)
    print(f"total,{total.mean():.4f},{lo:.4f},{hi:.4f}")
    if a.times:
        n = a.lines * a.draws
        dt = time.perf_counter() - t0
        print(f"{dt:.3f} s inside, {dt / n * 1e9:.2f} ns a draw", file=sys.stderr)


if __name__ == "__main__":
    main()
