#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Both methods again, slowly and by another way: independent.py UNCERTAINTY_FIGURES

Derivatives are taken numerically from the model itself; the generator, the quantiles, the sums and the order statistics are those of
Python's integers, `statistics`, `math.fsum` and `sorted`. Random models of sites over several years; every figure of the program must
be one of this script's. A model is lines of text:

    input ID LOW HIGH LEVEL SHAPE GROUP        '-' for nothing; LOW and HIGH in multiples of the value
    line VALUE INPUT,INPUT,...
    form / term LINE COEFFICIENT
    output OFFSET / quotient SCALE NUMERATOR DENOMINATOR TIMES OVER
    event / condition OUTPUT COMPARISON THRESHOLD
"""
import math
import random
import subprocess
import sys
from statistics import NormalDist

NORMAL = NormalDist()
MASK = 0xFFFFFFFF


def philox(counter, key):
    x = list(counter)
    k0, k1 = key
    for _ in range(10):
        p, q = 0xD2511F53 * x[0], 0xCD9E8D57 * x[2]
        x = [(q >> 32) ^ x[1] ^ k0, q & MASK, (p >> 32) ^ x[3] ^ k1, p & MASK]
        k0, k1 = (k0 + 0x9E3779B9) & MASK, (k1 + 0xBB67AE85) & MASK
    return x


def check_philox():
    """Random123, tests/kat_vectors of release 1.14.0: philox4x32 10."""
    for text in ("00000000 00000000 00000000 00000000 00000000 00000000 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
                 "ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff 408f276d 41c83b0e a20bc7c6 6d5451fd",
                 "243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 d16cfe09 94fdcceb 5001e420 24126ea1"):
        words = [int(word, 16) for word in text.split()]
        assert philox(words[:4], words[4:6]) == words[6:], text


def variable_number(name):
    h = 0xCBF29CE484222325
    for byte in name.encode():
        h = ((h ^ byte) * 0x100000001B3) % 2**64
    h = ((h ^ (h >> 30)) * 0xBF58476D1CE4E5B9) % 2**64
    h = ((h ^ (h >> 27)) * 0x94D049BB133111EB) % 2**64
    return h ^ (h >> 31)


def uniform(seed, name, draw):
    v = variable_number(name)
    words = philox([draw // 2, 0, v & MASK, v >> 32], [seed & MASK, seed >> 32])
    low, high = words[:2] if draw % 2 == 0 else words[2:]
    return (((high << 32 | low) >> 12) + 0.5) / 2**52


class Error:
    """The distribution of one input's deviation."""

    def __init__(self, low, high, level, shape):
        self.low, self.high, self.shape = low, high, shape
        if shape == "uniform":
            self.sd = (high - low) / math.sqrt(12)
        elif shape == "triangular":
            self.sd = math.sqrt((low**2 + 1 + high**2 - low - high - low * high) / 18)
        else:
            half = (high - low) / 2
            self.sd = half / (1.96 if level == 95 else 1.645)
            symmetric = abs((high - 1) - (1 - low)) < 1e-9
            if shape == "by-rule":
                self.shape = "normal" if symmetric and 1.96 * self.sd <= 0.3 + 1e-9 else "lognormal"

    def quantile(self, u):
        if self.shape == "uniform":
            return self.low + (self.high - self.low) * u
        if self.shape == "triangular":
            at_mode = (1 - self.low) / (self.high - self.low)
            if u < at_mode:
                return self.low + math.sqrt(u * (self.high - self.low) * (1 - self.low))
            return self.high - math.sqrt((1 - u) * (self.high - self.low) * (self.high - 1))
        z = NORMAL.inv_cdf(u)
        if self.shape == "normal":
            return 1 + self.sd * z
        s = math.sqrt(math.log(1 + self.sd**2))
        return math.exp(s * z - s * s / 2)


class Site:
    """A random site: activities over years, factors shared between years, context series, targets."""

    def __init__(self, seed):
        r = random.Random(seed)
        self.inputs, self.lines, self.forms, self.outputs, self.events = [], [], [], [], []
        self.closed = r.random() < 0.5                                    # all inputs have bounds: probabilities exist
        years = r.randint(2, 4)
        by_year = [[] for _ in range(years)]
        for activity in range(r.randint(1, 5)):
            factor = self.input(r, f"factor-{activity}", r.choice(["-", "-", "experts"]))
            size = r.choice([-1, 1, 1, 1]) * 10 ** r.uniform(0, 3)
            for year in range(years):
                amount = self.input(r, f"amount-{activity}/{year}", r.choice(["-", "-", "-", "meters"]))
                chain = [amount, factor] + ([factor] if r.random() < 0.1 else [])
                self.lines.append((size * r.uniform(0.7, 1.2), chain))
                by_year[year].append(len(self.lines) - 1)
        for lines in by_year:
            self.forms.append([(line, 1.0) for line in lines])
            self.outputs.append((0.0, [(1.0, len(self.forms) - 1, None, [], [])]))
        self.forms.append([(line, 1.0) for line in by_year[-1]] + [(line, -1.0) for line in by_year[0]])
        self.outputs.append((0.0, [(100.0, years, 0, [], [])]))                      # change in percent of the base
        contexts = [self.input(r, f"context/{year}", "-") for year in range(years)]
        falls = []
        for year in range(1, years):
            self.outputs.append((0.0, [(0.01, year - 1, None, [], [contexts[year - 1]]),
                                       (-0.01, year, None, [], [contexts[year]])]))
            falls.append((len(self.outputs) - 1, "above", 0.0))
        self.forms.append([(line, r.uniform(0.5, 2)) for line in by_year[0][: r.randint(1, 3)]])
        self.outputs.append((r.uniform(-1, 1), [(1.0, len(self.forms) - 1, 0, [contexts[0]], [])]))   # a share times a context
        self.events = [falls, falls[:1], [(0, "at-most", self.value(0) * 1.02)],
                       [(years, "below", self.value(years)), (0, "at-least", self.value(0) * 0.99)]]
        self.years = years

    def input(self, r, name, group):
        kind = r.random()
        if kind < 0.1 and not self.closed:
            self.inputs.append((name, None, group, None))
        else:
            if kind < 0.6:
                half = r.choice([0.02, 0.05, 0.1, 0.3, 0.4])
                low, high, shape = 1 - half, 1 + half, "by-rule"
            elif kind < 0.75:
                low, high, shape = 1 - r.uniform(0, 0.4), 1 + r.uniform(0, 0.8), "by-rule"
            else:
                low, high, shape = 1 - r.uniform(0.01, 0.2), 1 + r.uniform(0.01, 0.2), r.choice(["triangular", "uniform"])
            level = r.choice([95, 95, 95, 90])
            self.inputs.append((name, Error(low, high, level, shape), group, (low, high, level, shape)))
        return len(self.inputs) - 1

    def text(self):
        dash = lambda items: ",".join(map(str, items)) or "-"
        out = []
        for name, error, group, given in self.inputs:
            bounds = f"{given[0]!r} {given[1]!r} {given[2]} {given[3]}" if error else "- - 95 by-rule"
            out.append(f"input {name} {bounds} {group}")
        out += [f"line {value!r} {dash(chain)}" for value, chain in self.lines]
        for form in self.forms:
            out += ["form"] + [f"term {line} {c!r}" for line, c in form]
        for offset, quotients in self.outputs:
            out.append(f"output {offset!r}")
            for scale, above, below, times, over in quotients:
                out.append(f"quotient {scale!r} {above} {'-' if below is None else below} {dash(times)} {dash(over)}")
        for event in self.events:
            out += ["event"] + [f"condition {o} {c} {t!r}" for o, c, t in event]
        return "\n".join(out) + "\n"

    def variable(self, i):
        name, error, group = self.inputs[i][:3]
        return None if error is None else f"input {name}" if group == "-" else f"group {group}"

    def line_value(self, i, x):
        value, chain = self.lines[i]
        return value * math.prod(x[k] for k in chain)

    def value(self, o, x=None):
        x = x or [1.0] * len(self.inputs)
        form = lambda f: 1.0 if f is None else math.fsum(c * self.line_value(line, x) for line, c in self.forms[f])
        offset, quotients = self.outputs[o]
        return offset + math.fsum(scale * form(above) / form(below) * math.prod(x[k] for k in times) / math.prod(x[k] for k in over)
                                  for scale, above, below, times, over in quotients)

    def denominators_positive(self, x):
        for _, quotients in self.outputs:
            for _, _, below, _, over in quotients:
                if below is not None and math.fsum(c * self.line_value(line, x) for line, c in self.forms[below]) <= 0:
                    return False
                if any(x[k] <= 0 for k in over):
                    return False
        return True


def derivative(f, count, k):
    """By Richardson's extrapolation of central differences: error of order h^4."""
    def central(h):
        up, down = [1.0] * count, [1.0] * count
        up[k] += h
        down[k] -= h
        return (f(up) - f(down)) / (2 * h)
    return (4 * central(5e-4) - central(1e-3)) / 3


def first_order(site, f, scale):
    """σ and shares from numerical derivatives; a derivative of rounding is none."""
    n = len(site.inputs)
    slopes = [derivative(f, n, k) for k in range(n)]
    slopes = [0.0 if abs(s) < 1e-9 * scale else s for s in slopes]
    by_variable = {}
    for k, slope in enumerate(slopes):
        if site.variable(k) is not None:
            by_variable[site.variable(k)] = by_variable.get(site.variable(k), 0.0) + slope * site.inputs[k][1].sd
    variance = math.fsum(d * d for d in by_variable.values())
    shares = {k: slope * site.inputs[k][1].sd * by_variable[site.variable(k)] / variance
              for k, slope in enumerate(slopes) if variance > 0 and slope != 0 and site.variable(k) is not None}
    return math.sqrt(variance), shares, {k for k, s in enumerate(slopes) if s != 0 and site.variable(k) is None}, by_variable


def figures(program, site, *arguments):
    run = subprocess.run([program, *map(str, arguments)], input=site.text(), capture_output=True, text=True, check=True)
    return [(row[0], int(row[1]), [float(x) for x in row[2:]]) for row in map(str.split, run.stdout.splitlines())]


def close(got, expected, relative, absolute=0.0):
    return abs(got - expected) <= relative * abs(expected) + absolute


def percentile(ordered, p):
    place = p * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


HOLDS = {"below": lambda v, t: v < t, "at-most": lambda v, t: v <= t, "at-least": lambda v, t: v >= t, "above": lambda v, t: v > t}


class Checker:
    def __init__(self):
        self.count = self.faults = 0

    def __call__(self, good, *what):
        self.count += 1
        if not good:
            self.faults += 1
            print("differs:", *what)


def check_propagation(program, site, seed, check):
    rows = figures(program, site)
    outputs = {i: x for kind, i, x in rows if kind == "output"}
    for i in range(len(site.lines)):
        sd = first_order(site, lambda x: site.line_value(i, x), abs(site.lines[i][0]))[0]
        got = next(x for kind, k, x in rows if kind == "line" and k == i)
        check(close(got[2], sd, 1e-6), seed, "line", i, got, sd)
    rates = {}
    for o in range(len(site.outputs)):
        value = site.value(o)
        terms = math.fsum(abs(line[0]) for line in site.lines)
        sd, shares, open_inputs, rates[o] = first_order(site, lambda x: site.value(o, x), max(abs(value), 1e-6 * terms))
        got = outputs.get(o)
        if got is None:
            continue   # a denominator near zero: check_simulation knows
        check(close(got[0], value, 1e-10, 1e-10 * terms), seed, "value", o, got, value)
        check(close(got[2], sd, 1e-6), seed, "sd", o, got, sd)
        check(close(got[4] - got[0], 1.96 * got[2], 1e-9) and close(got[0] - got[3], 1.96 * got[2], 1e-9), seed, "interval", o, got)
        mine = {int(x[0]): x[1] for kind, i, x in rows if kind == "share" and i == o}
        check(mine.keys() == shares.keys(), seed, "shares of", o, mine, shares)
        for k in mine.keys() & shares.keys():
            check(close(mine[k], shares[k], 1e-5, 1e-7), seed, "share", o, k, mine[k], shares[k])
        check(not mine or close(math.fsum(mine.values()), 1, 1e-9), seed, "shares sum", o, mine)
        check({int(x[0]) for kind, i, x in rows if kind == "open" and i == o} == open_inputs, seed, "open", o, open_inputs)
        touched = {line for quotient in site.outputs[o][1] for f in quotient[1:3] if f is not None for line, _ in site.forms[f]}
        size = math.fsum(abs(site.lines[line][0]) for line in touched)
        known = math.fsum(abs(site.lines[line][0]) for line in touched
                          if all(site.variable(k) is not None for k in site.lines[line][1]))
        covered = next(x[0] for kind, i, x in rows if kind == "covered" and i == o)
        check(close(covered, known / size, 1e-12), seed, "covered", o, covered, known / size)
    r = random.Random(seed)
    draws = 10_000
    for e, event in enumerate(site.events):
        got = next((x[0] for kind, i, x in rows if kind == "event" and i == e), None)
        if got is None or any(outputs.get(o) is None for o, _, _ in event):
            continue
        names = sorted({name for o, _, _ in event for name in rates[o]})
        count = 0
        for _ in range(draws):
            z = {name: r.gauss(0, 1) for name in names}
            count += all(HOLDS[c](outputs[o][0] + sum(rate * z[name] for name, rate in rates[o].items()), t) for o, c, t in event)
        p = count / draws
        check(abs(got - p) < 5 * math.sqrt(max(got * (1 - got), 1e-4) / draws) + 1e-3, seed, "event", e, got, p)


def check_simulation(program, site, seed, check):
    draws = 60 + seed % 3
    rows = figures(program, site, draws, seed * 10**12 + 7, 1 + seed % 3)
    flat = flat_outputs(site)
    xs = []
    for draw in range(draws):
        u = {}
        x = []
        for k, (_, error, *_rest) in enumerate(site.inputs):
            name = site.variable(k)
            if name is None:
                x.append(1.0)
                continue
            if name not in u:
                u[name] = uniform(seed * 10**12 + 7, name, draw)
            x.append(error.quantile(u[name]))
        xs.append(x)

    def compare(what, i, got, sample):
        mean = math.fsum(sample) / draws
        sd = math.sqrt(math.fsum((s - mean) ** 2 for s in sample) / (draws - 1))
        ordered = sorted(sample)
        size = max(abs(ordered[0]), abs(ordered[-1]))
        for name, mine, expected in zip(("mean", "sd", "low", "high"), got[1:],
                                        (mean, sd, percentile(ordered, 0.025), percentile(ordered, 0.975))):
            check(close(mine, expected, 1e-9, 1e-9 * size), seed, what, i, name, mine, expected)

    for i in range(len(site.lines)):
        compare("line", i, next(x for kind, k, x in rows if kind == "line" and k == i), [site.line_value(i, x) for x in xs])
    outputs = {i: x for kind, i, x in rows if kind == "output"}
    for o, got in outputs.items():
        if o not in flat:
            compare("output", o, got, [site.value(o, x) for x in xs])
    if all(site.denominators_positive(x) for x in xs + [[1.0] * len(site.inputs)]):
        for e, event in enumerate(site.events):
            got = next((x[0] for kind, i, x in rows if kind == "event" and i == e), None)
            if got is not None and not any(o in flat for o, _, _ in event):
                count = sum(all(HOLDS[c](site.value(o, x), t) for o, c, t in event) for x in xs)
                check(close(got, count / draws, 0, 1e-12), seed, "share of draws", e, got, count / draws)


def flat_outputs(site):
    """Outputs without a first-order error, which the program takes as exact."""
    terms = math.fsum(abs(line[0]) for line in site.lines)
    return {o for o in range(len(site.outputs))
            if first_order(site, lambda x: site.value(o, x), max(abs(site.value(o)), 1e-6 * terms))[0] == 0}


def main():
    check_philox()
    check = Checker()
    for seed in range(1, 17):
        site = Site(seed)
        check_propagation(sys.argv[1], site, seed, check)
        check_simulation(sys.argv[1], site, seed, check)
    print(f"{check.count} figures, {check.faults} differ")
    return 1 if check.faults or check.count < 2000 else 0


if __name__ == "__main__":
    sys.exit(main())
