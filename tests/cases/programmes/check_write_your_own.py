#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""docs/programmes/write-your-own.md: its yaml blocks, one after the other, are the programme of examples/rivertown-2026, which the program takes.

    check_write_your_own.py PROGRAM
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
RULES = ROOT / "examples" / "rivertown-2026" / "rivertown.programme.yaml"


def lines(text):
    return [line for line in text.splitlines() if line.strip()]


def main():
    page = (ROOT / "docs" / "programmes" / "write-your-own.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    if lines("\n".join(blocks)) != lines(RULES.read_text(encoding="utf-8")):
        print("the yaml blocks of write-your-own.md are not rivertown.programme.yaml")
        return 1
    done = subprocess.run([sys.argv[1], "validate", str(RULES.parent), "--programme", str(RULES), "-q"], check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
