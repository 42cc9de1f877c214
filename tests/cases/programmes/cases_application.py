# SPDX-License-Identifier: Apache-2.0
"""Entry conditions, forms, deadlines and routing: each row of their tables as a small dataset, reviewed by the program.

Imported by check_cases.py. Standard library only.
"""
import json
import os
import re
import subprocess

TABLES = {
    "entry": ["case", "clause", "row", "conditions", "result", "missing", "needs", "why"],
    "form": ["case", "clause", "row", "category", "given", "missing", "needs", "why"],
    "deadlines": ["case", "clause", "row", "deadline", "event", "date", "result", "needs", "why"],
    "routing": ["case", "clause", "row", "entry", "strong_concept", "clear_measures", "near_zero_soon", "provincial_listed",
                "decision", "recommendation", "findings", "needs", "why"],
}
# Where the dataset has what a field asks for; every other field is written under `application:`.
CONTACT = {"contact-person": "person", "contact-person-post": "post", "contact-phone": "phone", "contact-email": "email",
           "address": "address"}
RESPONSIBLE = {"responsible-person": "person", "responsible-person-post": "post"}
PLAN = {"approach": "approach: a", "targets": "targets: [{indicator: total, year: 2030, value: 1, unit: tCO2e}]",
        "tasks": "tasks: [{id: t1, area: AREA, summary: s}]", "projects": "projects: [{id: p1, name: p}]",
        "safeguards": "safeguards: s"}
FIGURES = {"visitors-five-years": "{unit: 人, amount: {2016: 1, 2017: 1, 2018: 1, 2019: 1, 2020: 1}}",
           "compounds": "{unit: 个, amount: {2020: 12}}", "residents": "{unit: 人, amount: {2020: 9000}}",
           "staff": "{unit: 人, amount: {2020: 900}}"}
ALWAYS = {"title", "category"}  # a dataset without name and category is no dataset
# A measure that the clause of the category names.
AREAS = {"shenzhen-2025": {"park": "renewables", "village": "renewables", "building": "efficiency"},
         "wuhan-2021": {"town": "industry", "park": "ccus", "community": "community-building", "campus": "education",
                        "commerce": "recycling", "enterprise": "pathway"}}
PROJECTS = "project-content"  # the name of Wuhan's field that plan.projects fills
TIERS = {("shenzhen-2025", "park"): "B", ("shenzhen-2025", "enterprise"): "B"}


def events(text):
    """`event date (key=value …)` joined by `;`, as lifecycle entries."""
    for item in filter(None, (part.strip() for part in text.split(";"))):
        word, date, extra = re.fullmatch(r"([a-z-]+) (\d{4}-\d\d-\d\d)(?: \(([^)]*)\))?", item).groups()
        details = "".join(f", {key}: {value}" for key, value in (pair.split("=") for pair in (extra or "").split()))
        yield f"  - {{event: {word}, date: {date}{details}}}"


def pilot(programme, row, category, applicant=(), extra=()):
    tier = TIERS.get((programme, category))
    lines = ["schema: nearzero/pilot/v1", "pilot:", f"  id: {row['case']}", f"  name: {row['case']}", f"  programme: {programme}",
             f"  category: {category}", f"  region: {'CN-HB' if programme.startswith('wuhan') else 'CN-GD'}"]
    if tier:
        lines.append(f"  tier: {tier}")
    if applicant:
        lines.append("  applicant: {" + ", ".join(applicant) + "}")
    lines += extra
    lines += ["years: {base: 2024, reported: [2024, 2025]}", "activities:",
              "  - {id: power, factor: electricity.grid, unit: MWh, amount: {2024: 2, 2025: 1}}"]
    return lines


def declarations(items):
    return "[" + ", ".join(f"{{id: {id}, met: {met}}}" for id, met in items) + "]"


def entry_dataset(programme, row):
    category = row.get("category") or "park"
    lines = pilot(programme, row, category)
    stated = [item.split("=") for item in row["conditions"].split()]
    if stated:
        lines.append("assessment: {entry_conditions: " + declarations(stated) + "}")
    record = list(events(row.get("events", "")))
    return lines + (["lifecycle:", *record] if record else [])


def form_dataset(programme, row):
    text = row["given"]
    area = re.search(r"tasks\(area=([a-z-]+)\)", text)
    prepared = "(prepared_by=)" not in text
    given = re.sub(r"\([^)]*\)", "", text).split()
    applicant, contact, responsible, plan, form, boundary = [], [], [], [], [], []
    for field in given:
        if field == "applicant":
            applicant.append("name: a")
        elif field in CONTACT:
            contact.append(f"{CONTACT[field]}: c")
        elif field in RESPONSIBLE:
            responsible.append(f"{RESPONSIBLE[field]}: r")
        elif field in PLAN:
            plan.append("  " + PLAN[field].replace("AREA", area.group(1) if area else AREAS[programme][row["category"]]))
        elif field == PROJECTS:
            plan.append("  " + PLAN["projects"])
        elif field == "area":
            boundary = ["boundary: {area: {value: 12, unit: ha}}"]
        elif field not in ALWAYS:
            form.append(f"  {field}: {FIGURES.get(field, 'text')}")
    if (contact or responsible) and not applicant:
        applicant.append("name: a")
    applicant += [f"contact: {{{', '.join(contact)}}}"] if contact else []
    applicant += [f"responsible: {{{', '.join(responsible)}}}"] if responsible else []
    lines = pilot(programme, row, row["category"], applicant, ["  prepared_by: {kind: self}"] if prepared else [])
    return lines + boundary + (["application:", *form] if form else []) + (["plan:", *plan] if plan else [])


def deadlines_dataset(programme, row):
    lines = pilot(programme, row, "town")
    record = []
    if row["date"]:
        date, _, before = row["date"].partition(" (")
        applied = before.rstrip(")").replace("applied ", "") or ("2021-02-05" if row["event"] != "applied" else "")
        record = [f"{row['event']} {date}"] + ([f"applied {applied}"] if applied else [])
    return lines + (["lifecycle:", *events("; ".join(record))] if record else [])


def routing_dataset(programme, row):
    lines = pilot(programme, row, "town")
    conditions = ["working-base", "accounting-system", "low-carbon-base", "room-to-cut", "demonstration"]
    met = {"met": "true", "not_met": "false"}[row["entry"]]
    grounds = [(id.replace("_", "-"), row[id]) for id in ("strong_concept", "clear_measures", "near_zero_soon") if row[id]]
    lines += ["assessment:", "  entry_conditions: " + declarations([(id, met) for id in conditions]),
              "  routing: " + declarations(grounds)]
    record = ["applied 2021-02-05", "reviewed 2021-02-18"]
    if "recommended" not in row["decision"]:
        record.append("recommended 2021-02-26")
    if row["provincial_listed"]:
        record.append("provincial-listed " + row["provincial_listed"])
    return lines + ["lifecycle:", *events("; ".join(record + [row["decision"]]))]


MAKE = {"entry": entry_dataset, "form": form_dataset, "deadlines": deadlines_dataset, "routing": routing_dataset}
# What `why` promises of a row beside its columns, by the slug of the finding.
PROMISED = {"unknown-condition": "unknown-entry-condition", "town-other-profile": "field-of-another-category",
            "plan-tasks-not-named": "unknown-task-area", "prepared-by-neither": "preparer-unstated",
            "accident-major-in-window": "entry-contradicted", "accident-major-edge": "entry-contradicted",
            "form-day-after": "late", "materials-day-after": "late"}
OURS = {*PROMISED.values(), "municipal-before-provincial-list", "recommended-against-grounds", "unknown-form-field",
        "field-answered-twice", "unknown-ground", "unknown-route"}


def found(result, table, row):
    """(what the table calls it, found, expected) of each column that is compared."""
    pilot_of = result["pilots"][0]
    if table == "entry":
        entry = pilot_of["entry"]
        yield "result", entry["verdict"], row["result"]
        yield "missing", " ".join(c["condition"] for c in entry["conditions"] if c["verdict"] != "met"), row["missing"]
    if table == "form":
        missing = [field["field"] for form in pilot_of["forms"] for field in form["missing"]]
        yield "missing", " ".join(missing), row["missing"]
        complete = {form["complete"] for form in pilot_of["forms"] if form["complete"] is not None}
        yield "complete", complete, {False} | complete if missing else {True}
    if table == "deadlines":
        kept = {deadline["deadline"]: deadline["kept"] for deadline in pilot_of["deadlines"]}
        if row["result"] != "out-of-order":
            yield "result", kept[row["deadline"]], row["result"]
    if table == "routing":
        yield "recommendation", pilot_of["routing"]["recommendation"], row["recommendation"]
    slugs = {finding["slug"] for finding in result["findings"]}
    expected = {row["findings"]} if row.get("findings") else set()
    if row["case"] in PROMISED:
        expected.add(PROMISED[row["case"]])
    if row.get("result") == "out-of-order":
        expected.add("event-out-of-order")
        slugs &= OURS | {"event-out-of-order"}
    else:
        slugs &= OURS
    yield "findings", slugs, expected


def differences(program, programme, table, row, folder):
    path = os.path.join(folder, "case.pilot.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(MAKE[table](programme, row)) + "\n")
    command = [program, "score", path, "-f", "json", "--lang", "en"]
    if row.get("as_of") or row.get("result") == "out-of-order":  # the order of events is judged on a day
        command += ["--as-of", row.get("as_of") or "2021-12-31"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        yield f"exit {done.returncode}: {done.stderr.strip()}"
        return
    result = json.loads(done.stdout)
    if "entry" not in result["pilots"][0]:
        yield "not reviewed: " + "; ".join(f["message"] for f in result["findings"])
        return
    # A row whose decision is refused is rejected with the review beside it; anything else that rejects it is a slip of the row.
    for finding in result["findings"]:
        if finding["severity"] == "error" and finding["slug"] not in OURS and row.get("result") != "out-of-order":
            yield f"{finding['code']} {finding['message']}"
    for what, came, expected in found(result, table, row):
        if came != expected:
            yield f"{what} {came!r}, expected {expected!r}"
