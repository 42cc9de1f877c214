# SPDX-License-Identifier: Apache-2.0
"""The cases of ratings: a site whose gates and targets are as the row has them, a sheet of one item, and the rating that follows."""
import json
import os
import subprocess

from cases_lifecycle import plan, record

TABLES = {"ratings": "case,clause,row,points,gates,targets,rating,needs,why".split(",")}
AS_OF = "2028-09-10"
EVENTS = "@operated; acceptance-applied 2028-07-01; site-checked 2028-08-01"
# What the gates look at: an accident in the window breaks one, a plan without dates leaves the schedule open.
GATES = {"met": (EVENTS, "p1 due=2027-06-30 finished=2027-06-20"),
         "not_met": (EVENTS + "; incident 2027-12-01 (kind=safety grade=general)", "p1 due=2027-06-30 finished=2027-06-20"),
         "not_assessable": (EVENTS, "")}
AMOUNTS = {"met": "{2026: 2, 2027: 1}", "not_met": "{2026: 1, 2027: 2}"}
KINDS = ("verification-report", "contract", "photograph", "investment-proof", "indicator-proof")


def dataset(programme, row):
    events, projects = GATES[row["gates"]]
    # The plan of 2025 judges the total and the emissions a head of a region.
    context = ["context: {resident-population: {unit: 人, amount: {2026: 10, 2027: 10}}}"] if programme == "shenzhen-2025" else []
    return "\n".join([
        "schema: nearzero/pilot/v1", "pilot:", f"  id: {row['case']}", f"  name: {row['case']}", f"  programme: {programme}",
        "  category: region", "  region: CN-GD", "years: {base: 2026, reported: [2026, 2027]}",
        "activities:", f"  - {{id: em, factor: own.co2, unit: t, amount: {AMOUNTS[row['targets']]}}}",
        "custom_factors:", "  - {id: own.co2, name: own.co2, class: other, scope: 1, source: a factor of 1, evidence: [own], "
        "values: [{gas: CO2, value: 1, unit: t/t}]}",
        "evidence:", "  - {id: own, title: own}", *(f"  - {{id: {kind}, title: {kind}, kind: {kind}}}" for kind in KINDS),
        *context, *plan(projects), *record(events)]) + "\n"


def papers(row, folder):
    """The options of a rubric of one item and of a sheet for each expert; none where there are no points."""
    if not row["points"]:
        return []
    rubric = os.path.join(folder, "case.rubric.yaml")
    with open(rubric, "w", encoding="utf-8") as f:
        f.write("schema: nearzero/rubric/v1\nrubric: {id: one-item, version: 1, title: one item, source: made up, maximum: 100}\n"
                "items: [{id: all, name: all, maximum: 100}]\n")
    options = ["--rubric", rubric]
    for number, points in enumerate(row["points"].split("|"), 1):
        sheet = os.path.join(folder, f"{number}.scoresheet.yaml")
        with open(sheet, "w", encoding="utf-8") as f:
            f.write(f"schema: nearzero/scoresheet/v1\nsheet: {{pilot: {row['case']}, by: expert-{number}, role: expert, date: 2028-09-08}}\n"
                    f"scores: [{{item: all, points: {points}}}]\n")
        options += ["--panel", sheet]
    return options


def differences(program, programme, table, row, folder):
    path = os.path.join(folder, "case.pilot.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write(dataset(programme, row))
    done = subprocess.run([program, "score", path, "-f", "json", "--lang", "en", "--as-of", AS_OF, *papers(row, folder)],
                          capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        yield f"exit {done.returncode}: {done.stderr.strip()}"
        return
    result = json.loads(done.stdout)
    errors = [f["message"] for f in result["findings"] if f["severity"] == "error"]
    if errors:
        yield "errors: " + "; ".join(errors)
        return
    pilot = result["pilots"][0]
    gates = {gate["verdict"] for gate in pilot["gates"]} - {"met", "not_applicable"}
    if gates != {row["gates"]} - {"met"}:
        yield f"gates {sorted(gates) or 'met'}, expected {row['gates']}"
    if pilot["verdict"] != row["targets"]:
        yield f"verdict {pilot['verdict']}, expected {row['targets']}"
    rating = pilot["rating"]
    if (rating["rating"] or "") != row["rating"]:
        yield f"rating {rating['rating']} ({rating['reason']}, {rating['points_of_100']}), expected {row['rating'] or 'none'}"
