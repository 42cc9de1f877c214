#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write meters.csv, the million meter readings of the cement park: 虚构的一百万行计量数据，逐行由行号算出。

    make_meters.py [FOLDER]        default: the folder of this script

Every row is a function of its number, by integer arithmetic alone: the same bytes with every Python and on every machine, no random module.
Standard library only. The file has 1,000,000 rows below its header, about 36 MB, and is not part of the repository.
"""
import datetime
import os
import sys

ROWS = 1_000_000
FIRST, DAYS = datetime.date(2023, 1, 1), 1096  # 2023, 2024 (a leap year), 2025
MASK = (1 << 64) - 1
# activity, unit, mean reading in 0.0001 of the unit, fall from year to year in 1/1000
METERS = (
    ("mill-power", "kWh", 2_160_000, 38),
    ("kiln-gas", "Nm3", 486_000, 24),
    ("block-plant-power", "kWh", 918_000, 31),
    ("mill-power", "MWh", 2_050, 38),  # one of the mills' meters reads in MWh
    ("curing-steam", "GJ", 21_300, 45),
    ("dryer-gas", "Nm3", 152_000, 27),
    ("block-plant-power", "kWh", 745_000, 31),
    ("scrubber-limestone", "kg", 325_000, 12),
)


def mixed(number):
    """A well-mixed 64-bit integer of a number (the finaliser of SplitMix64)."""
    z = (number * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def rows():
    """(activity, date, reading in 0.0001 of the unit, unit) of every row."""
    dates = [FIRST + datetime.timedelta(days=day) for day in range(DAYS)]
    for number in range(ROWS):
        activity, unit, mean, fall = METERS[number % len(METERS)]
        date = dates[number * DAYS // ROWS]
        reading = mean * (1000 - fall * (date.year - FIRST.year)) // 1000
        reading = reading * (900 + mixed(number) % 201) // 1000  # 90 % to 110 %
        yield activity, date, reading // 1000 * 1000 + number % 1000, unit  # the last digits: no row of a day repeats another


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "meters.csv"), "w", encoding="utf-8", newline="\n") as f:
        f.write("activity,date,amount,unit\n")
        f.writelines(f"{activity},{date},{reading // 10000}.{reading % 10000:04d},{unit}\n" for activity, date, reading, unit in rows())
    return 0


if __name__ == "__main__":
    sys.exit(main())
