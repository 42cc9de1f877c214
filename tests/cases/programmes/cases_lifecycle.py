# SPDX-License-Identifier: Apache-2.0
"""The cases of the life cycle, of what follows a failure and of gates: a record, a day, and what the program says of it."""
import json
import os
import re
import subprocess

SHORT = {
    "@selected": "applied 2026-02-02; reviewed 2026-03-03; recommended 2026-03-12; expert-reviewed 2026-04-01; publicised 2026-04-10; "
                 "selected 2026-04-20",
    "@completed": "@selected; completed 2027-06-20",
    "@operated": "@completed; self-evaluated 2028-06-25",
    "@accepted": "@operated; acceptance-applied 2028-07-01; site-checked 2028-08-01; accepted 2028-09-10 (result=pass)",
}
TABLES = {
    "lifecycle": "case,clause,row,events,projects,as_of,state,findings,needs,why".split(","),
    "consequences": "case,clause,row,events,as_of,state,next,findings,needs,why".split(","),
    "gates": "case,clause,row,gate,events,projects,as_of,verdict,since,needs,why".split(","),
}
# What a finding's code and arguments are called in the tables.
SLUGS = {
    "NZ4201": "missing-before:{event}:{before}", "NZ4202": "out-of-order:{event}:{before}", "NZ4203": "after-as-of:{event}",
    "NZ4210": "decision-missing:{decision}", "NZ4211": "objection-undecided", "NZ4212": "selected-against-objection",
    "NZ4220": "overdue:{works}", "NZ4221": "extension-missing", "NZ4222": "completed-with-open-project:{works}",
    "NZ4230": "disclosure-missing:{year}", "NZ4231": "disclosure-without-url:{date:.4}", "NZ4232": "disclosure-twice:{year}",
    "NZ4240": "reapply-missing:{year}", "NZ4241": "cancellation-unrecorded", "NZ4242": "cancelled-early",
    "NZ4243": "after-cancelled:{event}", "NZ4244": "re-check-failed", "NZ4245": "reapplied-in-another-year:{date:.4}",
}
NEXT = {"acceptance-applied": "apply in {in_year}", "disclosed": "disclose in {in_year}"}
EVENT = re.compile(r"([a-z-]+) (\d{4}-\d{2}-\d{2})(?: \((.*)\))?")


def spelled(text):
    """The events of a row with its shorthands put in, one after the other."""
    for item in filter(None, (part.strip() for part in text.split(";"))):
        if item in SHORT:
            yield from spelled(SHORT[item])
        else:
            yield item


def record(text):
    """`lifecycle:` of a row."""
    lines = []
    for item in spelled(text):
        event, date, details = EVENT.fullmatch(item).groups()
        more = "".join(f", {detail.replace('=', ': ', 1)}" for detail in (details or "").split())
        lines.append(f"  - {{event: {event}, date: {date}{more}}}")
    return ["lifecycle:", *lines] if lines else []


def plan(text):
    projects = []
    for item in filter(None, (part.strip() for part in text.split(";"))):
        name, *dates = item.split()
        more = "".join(f", {date.replace('=', ': ')}" for date in dates)
        projects.append(f"    - {{id: {name}, name: {name}{more}}}")
    return ["plan:", "  projects:", *projects] if projects else []


def dataset(programme, row):
    return "\n".join([
        "schema: nearzero/pilot/v1", "pilot:", f"  id: {row['case']}", f"  name: {row['case']}", f"  programme: {programme}",
        "  category: park", "  tier: B", "  region: CN-GD", "years: {base: 2024, reported: [2024, 2025]}",
        "activities:", "  - {id: em, factor: own.co2, unit: t, amount: {2024: 2, 2025: 1}}",
        "custom_factors:", "  - {id: own.co2, name: own.co2, class: other, scope: 1, source: a factor of 1, evidence: [own], "
        "values: [{gas: CO2, value: 1, unit: t/t}]}",
        "evidence: [{id: own, title: own}]", *plan(row.get("projects", "")), *record(row["events"])]) + "\n"


def differences(program, programme, table, row, folder):
    path = os.path.join(folder, "case.pilot.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write(dataset(programme, row))
    done = subprocess.run([program, "score", path, "-f", "json", "--lang", "en", "--as-of", row["as_of"]], capture_output=True, text=True,
                          check=False)
    if done.returncode not in (0, 1):
        yield f"exit {done.returncode}: {done.stderr.strip()}"
        return
    result = json.loads(done.stdout)
    pilot = result["pilots"][0]
    if pilot["status"] != "ok":
        yield "rejected: " + "; ".join(f["message"] for f in result["findings"] if f["severity"] == "error")
        return
    if table == "gates":
        gate = next(gate for gate in pilot["gates"] if gate["gate"] == row["gate"])
        for key in ("verdict", "since"):
            if (gate[key] or "") != row[key]:
                yield f"{key} {gate[key]} ({gate['reason']}), expected {row[key] or 'none'}"
        return
    standing = pilot["lifecycle"]
    if standing["state"] != row["state"]:
        yield f"state {standing['state']}, expected {row['state']}"
    found = sorted(SLUGS.get(f["code"], f["code"]).format(**f["args"]) for f in result["findings"] if f["code"].startswith("NZ42"))
    expected = sorted(filter(None, (word.strip() for word in row["findings"].split(";"))))
    if found != expected:
        yield f"findings {found}, expected {expected}"
    if "next" in row:
        due = standing["next"]
        said = NEXT[due["event"]].format(**due) if due else ""
        if said != row["next"]:
            yield f"next {said!r}, expected {row['next']!r}"
