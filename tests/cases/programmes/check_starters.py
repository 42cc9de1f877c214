#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`nearzero init` for every category and tier of every built-in programme, in both languages.

    check_starters.py PROGRAM

As written, `validate` finds its blanks and nothing else, one finding a blank; what kinds of places they are is printed. Filled in, with the
blocks of applicant, plan, application and assessment taken into use, every document whose fields are known is complete and every entry
condition, but those that the record decides, is met. Standard library only. Exit 0, or 1 with every difference.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLANKS = {"zh": "待填", "en": "TBD"}
# What the rules themselves, the years asked for here, and a line of the whole site beside those of its parts give rise to.
OF_THE_RULES = {"low-confidence-threshold", "part-not-named", "base-year-differs", "history-too-short"}
BLOCKS = ("# plan:", "# application:", "# assessment:", "# evidence:")


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def starts(program):
    """(programme, category, tier) of all there are, as `list programmes` has them."""
    listed = run(program, "list", "programmes", "-f", "markdown", "--lang", "en")[1]
    for line in listed.splitlines():
        cells = [cell.strip().replace("\\", "") for cell in line.strip("|").split(" | ")]
        if "@" not in cells[0]:
            continue
        category = ""
        for item in cells[2].split(", "):
            name, _, tiers = item.partition("/")
            category = name or category
            for tier in tiers.split("/") if tiers else [""]:
                yield cells[0].split("@")[0], category, tier


def read_lines(text):
    """What is read: without comments."""
    return [re.sub(r" # .*", "", line) for line in text.splitlines() if not line.lstrip().startswith("#")]


def taken_into_use(text):
    out, inside = [], False
    for line in text.splitlines():
        marked = line.lstrip().startswith("# ")
        inside = marked and (inside or line.startswith(BLOCKS))
        of_pilot = re.match(r"  # (applicant:|  \w+: |prepared_by:|department:|area:)", line)
        out.append(line.replace("# ", "", 1) if inside or of_pilot else line)
    return "\n".join(out) + "\n"


def filled(text, blank):
    for pattern, value in ((rf"\b(start|due|date): {blank}", r"\1: 2024-05-06"), (rf"met: {blank}", "met: true"),
                           (rf"prepared_by: {{kind: {blank}}}", "prepared_by: {kind: self}"),
                           (rf"kind: {blank}( *)# ([a-z-]+)", r"kind: \2\1# "),
                           (rf"exported: {{(\d+): {blank}, (\d+): {blank}", r"exported: {\1: 0, \2: 0"),
                           (blank, "5"), (r'region: ""', "region: CN-GD"), (r'unit: ""', "unit: 人"), (r'""', "filled")):
        text = re.sub(pattern, value, text)
    return text


def faults(program, programme, category, tier, lang, folder, places):
    words = [program, "init", category, "--programme", programme, "--years", "2022-2023", "--lang", lang]
    code, text, said = run(*words, *(["--tier", tier] if tier else []))
    if code != 0:
        yield f"init: exit {code}: {said}"
        return
    path = Path(folder, "s.pilot.yaml")
    path.write_text(text, encoding="utf-8")
    found = [f for f in json.loads(run(program, "validate", str(path), "-f", "json")[1])["findings"]
             if f["severity"] != "note" and f["slug"] not in OF_THE_RULES]
    blanks = sum(line.count(BLANKS[lang]) + line.count('""') for line in read_lines(text))
    if len(found) != blanks or {f["slug"] for f in found} - {"bad-number", "empty-text"}:
        yield f"{blanks} blanks, but {[(f['code'], f['pointer']) for f in found]}"
    places |= {re.sub(r"\.\d{4}$", "", f["pointer"]) for f in found}
    path.write_text(filled(taken_into_use(text), BLANKS[lang]), encoding="utf-8")
    result = json.loads(run(program, "score", str(path), "-f", "json", "--as-of", "2024-06-01", "--lang", "en")[1])
    errors = [f for f in result["findings"] if f["severity"] == "error" or f["code"].startswith("NZ441") or f["code"] == "NZ4401"]
    if errors:
        yield "filled in: " + "; ".join(f"{f['code']} {f['pointer']} {f['message']}" for f in errors)
    pilot = result["pilots"][0]
    lacking = [m["field"] for form in pilot.get("forms", []) for m in form["missing"]]
    if lacking or pilot.get("entry", {}).get("verdict") not in ("met", None):
        yield f"filled in: lacks {lacking}, entry {pilot.get('entry')}"


def main():
    program = str(Path(sys.argv[1]).resolve())
    count, wrong, places = 0, 0, set()
    with tempfile.TemporaryDirectory() as folder:
        for programme, category, tier in starts(program):
            for lang in BLANKS:
                count += 1
                for fault in faults(program, programme, category, tier, lang, folder, places):
                    wrong += 1
                    print(f"{programme} {category} {tier} {lang}: {fault}", file=sys.stderr)
    print("blanks: " + ", ".join(sorted(places)))
    print(f"{count} starters, {wrong} faults")
    return 1 if wrong or count < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
