# SPDX-License-Identifier: Apache-2.0
"""The rows of portfolio.csv: so many pilots with such a record in one folder, and what the rule over all of them answers."""
import json
import os
import re
import subprocess
import tempfile

TABLES = {"portfolio": "case,clause,row,rule,pilots,as_of,result,count,needs,why".split(",")}
CATEGORY = {"shenzhen-2025": "region", "wuhan-2021": "town", "national-zero-carbon-park-2025": "park", "shenzhen-2021": "region"}
# "5 applied 2021-02-02 (district=新洲区)"; "1 of them exit-decided 2027-01-01 (result=approved)"; "4 (district=新洲区)"
ITEM = re.compile(r"(\d+)( of them)?(?: ([a-z-]+))?(?: (\d{4}-\d\d-\d\d))?(?: \((.*)\))?$")
PILOT_KEYS = ("district", "department", "region", "programme")


def folder_of(programme, row, folder):
    """Writes the row's pilots and returns how many there are."""
    files = []
    for item in row["pilots"].split(";"):
        match = ITEM.match(item.strip())
        if not match:
            raise ValueError(f"not understood: {item!r}")
        number, of_them, event, date, keys = match.groups()
        given = dict(pair.split("=") for pair in (keys or "").split())
        pilot = {key: given.pop(key) for key in PILOT_KEYS if key in given}
        if of_them:
            for file in files[:int(number)]:
                file["events"].append((event, date, given))
            continue
        for _ in range(int(number)):
            events = [(event, date or row["as_of"], given)] if event and event != "rejected" else []
            files.append({"pilot": pilot, "events": events, "broken": event == "rejected"})
    if all(file["pilot"].get("programme", programme) != programme for file in files):
        files.append({"pilot": {}, "events": [], "broken": False})  # a run judges the rules of the programmes in it
    for i, file in enumerate(files):
        with open(os.path.join(folder, f"{i:03}.pilot.yaml"), "w", encoding="utf-8") as f:
            f.write(dataset(programme, i, file))
    return len(files)


def dataset(programme, i, file):
    pilot = dict(file["pilot"])
    programme = pilot.pop("programme", programme)
    region = pilot.pop("region", "CN-HB" if programme.startswith("wuhan") else "CN-GD")
    lines = ["schema: nearzero/pilot/v1", "pilot:", f"  id: pilot-{i:03}", "  name: a", f"  programme: {programme}",
             f"  category: {CATEGORY[programme]}", f"  region: {region}"]
    lines += [f"  {key}: {value}" for key, value in pilot.items()]
    unit = "tt" if file["broken"] else "t"
    lines += ["years: {base: 2024, reported: [2024, 2025]}", "activities:",
              f"  - {{id: em, factor: own.co2, unit: {unit}, amount: {{2024: 2, 2025: 1}}}}",
              "custom_factors:", "  - {id: own.co2, name: a, class: other, scope: 1, source: a factor of 1, evidence: [own],",
              "     values: [{gas: CO2, value: 1, unit: t/t}]}", "evidence: [{id: own, title: own}]"]
    if file["events"]:
        lines.append("lifecycle:")
        for event, date, keys in file["events"]:
            lines.append("  - {" + ", ".join([f"event: {event}", f"date: {date}", *(f"{k}: {v}" for k, v in keys.items())]) + "}")
    return "\n".join(lines) + "\n"


def rule_of(result, programme, row):
    """The answer to the rule of the row: `district`, `maximum province`, or the id of a goal."""
    key = row["rule"].rsplit(" ", 1)[-1]
    named = dict(re.findall(r"(district|department)=([^ )]+)", row["pilots"]))
    found = [rule for rule in result["portfolio"]["rules"] if rule["key"] == key and rule["programme"].startswith(programme + "@")]
    if key == "province" and found:
        return found  # each province for itself: the row speaks of every one
    group = named.get(key)
    found = [rule for rule in found if rule["group"] == group]
    if len(found) != 1:
        raise ValueError(f"{len(found)} rules {key} of {group}")
    return found


def differences(program, programme, table, row, folder):
    """Every difference between the row and what the program answers for its folder of pilots."""
    with tempfile.TemporaryDirectory(dir=folder) as pilots:
        try:
            yield from compared(program, programme, row, pilots)
        except ValueError as fault:
            yield str(fault)


def compared(program, programme, row, folder):
    pilots = folder_of(programme, row, folder)
    done = subprocess.run([program, "score", folder, "-f", "json", "-q", "--lang", "en", "--as-of", row["as_of"]],
                          capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise ValueError(f"exit {done.returncode}: {done.stderr.strip()}")
    result = json.loads(done.stdout)
    broken = "rejected" in row["pilots"]
    if len(result["pilots"]) != pilots or result["summary"]["rejected"] != int(broken):
        raise ValueError("rejected: " + "; ".join(f["message"] for f in result["findings"] if f["severity"] == "error"))
    if row["rule"].startswith("deadline "):
        id = row["rule"].removeprefix("deadline ")
        kept = [each["kept"] for pilot in result["pilots"] for each in pilot["deadlines"] if each["deadline"] == id]
        if kept != [row["result"]] * int(row["count"]):
            yield f"deadline {id}: {kept}, expected {row['result']}"
        return
    for rule in rule_of(result, programme, row):
        if rule["result"] != row["result"]:
            yield f"{rule['group'] or rule['key']}: {rule['result']}, expected {row['result']}"
        if rule["count"] != int(row["count"]):
            yield f"{rule['group'] or rule['key']}: {rule['count']} counted, expected {row['count']}"
