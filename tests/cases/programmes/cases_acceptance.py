# SPDX-License-Identifier: Apache-2.0
"""Whether a national park may apply for acceptance: the core indicator is the gate, guiding ones are for reference.

Imported by check_cases.py. Standard library only.
"""
import json
import os
import subprocess

TABLES = {"acceptance": ["case", "clause", "row", "core", "guiding", "self_evaluated", "result", "needs", "why"]}
# t CO2 of a park of 300 000 tce, at 0.2 at most; without the equivalent value of electricity nothing is assessable.
EMISSIONS = {"met": 50000, "not_met": 70000, "not_assessable": 50000}
WATER_REUSED = {"met": 8000, "not_met": 7000}  # of 10 000 m3, at 80 % at least: a guiding target
GATE = {"may apply": "met", "may not apply in principle": "not_met", "not_assessable": "not_assessable"}


def dataset(programme, row):
    made = "{2025: 1200000}"
    lines = ["schema: nearzero/pilot/v1", "pilot:", f"  id: {row['case']}", f"  name: {row['case']}", f"  programme: {programme}",
             "  category: park", "  region: CN-GD", "years: {base: 2025, reported: [2025]}",
             f"activities: [{{id: em, factor: own.co2, unit: t, amount: {{2025: {EMISSIONS[row['core']]}}}}}]",
             "custom_factors: [{id: own.co2, name: own, class: other, scope: 1, source: a factor of 1, evidence: [own], "
             "values: [{gas: CO2, value: 1, unit: t/t}]}]",
             "evidence: [{id: own, title: own}]",
             f"generation: [{{id: wind, kind: wind, unit: MWh, generated: {made}, self_used: {made}, exported: {{2025: 0}}}}]",
             "context:"]
    if row["core"] != "not_assessable":
        lines.append("  electricity-equivalent: {unit: kgce/kWh, amount: {2025: 0.25}}")
    lines.append("  water: {unit: m3, amount: {2025: 10000}}")
    guiding, _, reason = row["guiding"].partition(" ")
    if guiding == "not_applicable":
        lines.append("not_applicable: [{indicator: water-reuse, reason: " + ('""' if reason else "园区没有工业用水") + "}]")
    else:
        lines.append(f"  water-reused: {{unit: m3, amount: {{2025: {WATER_REUSED[guiding]}}}}}")
    lines += ["lifecycle:", "  - {event: applied, date: 2025-08-01}", "  - {event: recommended, date: 2025-08-20}",
              "  - {event: reviewed, date: 2025-09-10}", "  - {event: selected, date: 2025-10-01}", "  - {event: completed, date: 2027-01-10}"]
    if row["self_evaluated"]:
        lines.append("  - {event: self-evaluated, date: 2027-02-01}")
    lines.append("  - {event: accepted, date: 2027-03-01, result: pass}")
    return "\n".join(lines) + "\n"


def differences(program, programme, table, row, folder):
    path = os.path.join(folder, "case.pilot.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write(dataset(programme, row))
    command = [program, "score", path, "-f", "json", "--lang", "en", "--as-of", "2027-06-30"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        yield f"exit {done.returncode}: {done.stderr.strip()}"
        return
    result = json.loads(done.stdout)
    pilot = result["pilots"][0]
    errors = [f for f in result["findings"] if f["severity"] == "error"]
    if row["result"].startswith("error"):
        if pilot["status"] != "rejected" or [f["pointer"] for f in errors] != ["not_applicable.0.reason"]:
            yield f"{pilot['status']}: {[(f['code'], f['pointer']) for f in errors]}, expected the missing reason to be refused"
        return
    if errors:
        yield "rejected: " + "; ".join(f["message"] for f in errors)
        return
    water = next(target for target in pilot["targets"] if target["target"] == "water")
    if water["verdict"] != row["guiding"].partition(" ")[0]:
        yield f"guiding target {water['verdict']}, expected {row['guiding']}"
    if row["result"] in GATE:
        core = next(gate for gate in pilot["gates"] if gate["gate"] == "core")
        if core["verdict"] != GATE[row["result"]]:
            yield f"gate core {core['verdict']}, expected {GATE[row['result']]}"
    missing = [f for f in result["findings"] if f["slug"] == "event-missing-before" and "self-evaluated" in f["args"].values()]
    if bool(missing) != row["result"].startswith("missing-before"):
        yield f"missing self-evaluation found: {bool(missing)}"
