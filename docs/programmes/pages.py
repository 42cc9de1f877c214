#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The pages of the programmes, made from their data.

    pages.py            exit 1 when a page is not what the data say
    pages.py --write    write them

Needs PyYAML. The page of a programme says what its file says, clause by clause; nothing is added.
"""
import argparse
import pathlib
import re
import sys

import yaml

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "lib" / "programme" / "data"


class Loader(yaml.SafeLoader):
    """Scalars stay the text they were written as."""


Loader.yaml_implicit_resolvers = {}
STATUS = {"verified": "全文已核对 whole text read", "excerpt": "只见部分 parts of it read", "skeleton": "只有事实 facts about it only",
          "own": "使用者自拟 a user's own"}


def both(name, between=" / "):
    """A name in both languages."""
    if isinstance(name, str):
        return name
    return between.join(dict.fromkeys(text for text in (name or {}).values() if text))


def zh(name):
    return name if isinstance(name, str) else name.get("zh") or name["en"]


def en(name):
    return "" if isinstance(name, str) else name.get("en", "")


def cell(text):
    return str(text).replace("|", "\\|").replace("\n", " ").strip() or "—"


def table(titles, rows):
    rows = list(rows)
    if not rows:
        return []
    return ["| " + " | ".join(titles) + " |", "|" + "---|" * len(titles), *("| " + " | ".join(cell(c) for c in row) + " |" for row in rows), ""]


def code(text):
    return f"`{text}`" if text else ""


def codes(texts):
    return ", ".join(code(text) for text in texts or [])


def section(title, *blocks):
    lines = [line for block in blocks for line in block]
    return [f"## {title}", "", *lines] if lines else []


def figure(threshold):
    if not isinstance(threshold, dict):
        return threshold
    if "bands" in threshold:
        def size(band):
            return (f"≥ {band['from']} " if "from" in band else "") + (f"< {band['below']} " if "below" in band else "") + threshold["unit"]
        return "; ".join(f"{band['value']} ({size(band)})" for band in threshold["bands"])
    if "milestones" in threshold:
        return "; ".join(f"{year}: {value}" for year, value in threshold["milestones"].items())
    return threshold["value"]


def test_of(target):
    test = target["test"]
    if isinstance(test, str):
        text, source = code(test), {}
    else:
        word, value = next(iter(test.items()))
        source = value if isinstance(value, dict) else {}
        if word in ("declines", "rises"):
            text = f"`{word}`" + (f" {value['by_percent']} %" if "by_percent" in value else "") + (" against base" if value.get("against") == "base" else "")
        else:
            text = f"`{word}: {figure(value)}`"
    if "wording" in target:
        text += f" {both(target['wording'])}"
    if "reading" in target:
        text += f", reading {code(target['reading'])}"
    if "applies_if" in target:
        applies = dict(target["applies_if"])
        context, unit = applies.pop("context"), applies.pop("unit")
        word, value = next(iter(applies.items()))
        text += f", if {code(context)} {word.replace('_', ' ')} {value} {unit}"
    if source.get("source"):
        text += f" ({source['source']}" + (f", {source['confidence']}" if "confidence" in source else "") + ")"
    return text


def role_of(target):
    words = [target.get("role", ""), target.get("stage", ""), "原则上 in principle" if target.get("in_principle") == "true" else ""]
    return ", ".join(filter(None, words)) or "binding"


def target_rows(name, targets):
    for target in targets:
        if "indicator" in target:
            yield name, code(target["id"]), target["clause"], code(target["indicator"]), test_of(target), role_of(target)
            continue
        kind = "any_of" if "any_of" in target else "all_of"
        yield name, code(target["id"]), target["clause"], kind, "", role_of(target)
        for member in target[kind]:
            yield "", "└ " + code(member.get("id", member["indicator"])), member.get("clause", target["clause"]), code(member["indicator"]), test_of(member), ""


def targets(programme):
    for category in programme["categories"]:
        if "tiers" in category:
            for tier in category["tiers"]:
                yield from target_rows(zh(category["name"]) + zh(tier.get("name", tier["id"])), tier["targets"])
        else:
            yield from target_rows(zh(category["name"]), category["targets"])


def forms(indicator):
    if "emissions" in indicator:
        kept = ", ".join(f"{key} {value if isinstance(value, str) else ' '.join(value)}" for key, value in indicator["emissions"].items())
        return "emissions" + (f" ({kept})" if kept else " (scopes 1, 2)")
    for form in ("energy_share", "electricity_share", "context_share", "context", "energy"):
        if form in indicator:
            return form + " (" + ", ".join(f"{key} {value}" for key, value in indicator[form].items()) + ")"
    return ""


def accounting(programme):
    def flat(prefix, value):
        for key, entry in value.items():
            name = f"{prefix}{key}"
            if isinstance(entry, dict) and "value" not in entry:
                yield from flat(name + ".", entry)
                continue
            if not isinstance(entry, dict):
                entry = {"value": entry}
            basis = entry["clause"] if "clause" in entry else zh(entry["convention"]) if "convention" in entry else ""
            reason = "clause" if "clause" in entry else en(entry.get("convention", ""))
            shown = entry["value"] if isinstance(entry["value"], str) else ", ".join(entry["value"])
            yield code(name), shown, basis, reason
            for more in ("factor", "factor_year"):
                if more in entry:
                    yield code(f"{name}.{more}"), entry[more], basis, reason

    rows = list(flat("", programme["accounting"]))
    if not any(row[0] == "`certificates.region`" for row in rows):
        rows.append((code("certificates.region"), "country", "规则未写明绿证、绿电的地区限制；同一国家内的均可计入",
                     "the rules name no region for certificates and traded power; any of the same country counts"))
    return rows


def field(entry):
    notes = [entry.get("kind", ""), f"fills {entry['fills']}" if "fills" in entry else "", f"{entry['years']} years" if "years" in entry else "",
             f"unless {entry['unless']}" if "unless" in entry else "", "optional" if entry.get("optional") == "true" else "",
             "personal" if entry.get("personal") == "true" else "", f"by {entry['by']}" if "by" in entry else ""]
    return ", ".join(filter(None, notes))


def documents(listed):
    blocks = []
    for document in listed or []:
        of = f"，{codes(document['categories'])}" if "categories" in document else ""
        unread = "；表格未见 form not read" if document.get("published") == "false" else ""
        blocks += [f"**{both(document['name'])}** ({document.get('clause', '—')}{of}{unread})", ""]
        blocks += table(("栏目 Field", "名称", "Name", "说明"),
                        ((code(entry["id"]), zh(entry["name"]), en(entry["name"]), field(entry)) for entry in document.get("contents", [])))
    return blocks


def gate_test(test):
    return code(test) if isinstance(test, str) else ", ".join(f"{key} {value if isinstance(value, str) else ' '.join(value)}" for key, value in test.items())


def page(text):
    programme = yaml.load(text, Loader)
    head = programme["programme"]
    document = head.get("document", {})
    application, lifecycle = programme.get("application", {}), programme.get("lifecycle", {})
    acceptance, portfolio = programme.get("acceptance", {}), programme.get("portfolio", {})
    routing = programme.get("routing", {})
    name = head["id"]
    lines = [f"# {name}：{zh(head['name'])}", "", f"<!-- Made by docs/programmes/pages.py from lib/programme/data/{name}.programme.yaml. -->", "",
             *table(("", ""), (
                 ("标识 Id", f"`{name}@{head['version']}`"), ("名称 Name", both(head["name"])), ("机关 Authority", head.get("authority", "—")),
                 ("文件 Document", document.get("title", "—")), ("日期 Date", document.get("date", "—")), ("网址 Address", f"<{document['url']}>" if "url" in document else "—"),
                 ("核对程度 Status", f"`{head['status']}`：{STATUS[head['status']]}"), ("核对 Read", both(document.get("note", "—"))))),
             f"The rules as data: [`lib/programme/data/{name}.programme.yaml`](../../lib/programme/data/{name}.programme.yaml). How they are judged: "
             "[targets](../methods/targets.md), [readings](../methods/readings.md).", ""]
    lines += section("目标 Targets", table(("类别和档", "目标", "条款", "指标", "判定", "作用"), targets(programme)))
    lines += section("类别 Categories", table(
        ("类别", "名称", "条款", "档次", "申报主体", "遴选依据", "任务领域"),
        ((code(c["id"]), both(c["name"]), c.get("clause", ""), codes(tier["id"] for tier in c.get("tiers", [])),
          codes(a if isinstance(a, str) else a["id"] for a in c.get("applicants", [])) + (" 等" if c.get("others") == "true" else ""),
          zh(c.get("selection_basis", "")) if c.get("selection_basis") else "; ".join(f"{tier['id']}: {zh(tier['selection_basis'])}" for tier in c.get("tiers", []) if "selection_basis" in tier),
          codes(m if isinstance(m, str) else m["id"] for m in c.get("measures", []))) for c in programme["categories"])))
    lines += section("指标 Indicators", table(
        ("标识", "名称", "Name", "单位", "分母", "取数"),
        ((code(i["id"]), zh(i.get("name", i["id"])), en(i.get("name", "")), i["unit"], code(i.get("per", "")), forms(i)) for i in programme["indicators"])))
    lines += section("数据项 Context", table(
        ("标识", "名称", "Name", "单位"),
        ((code(c["id"]), zh(c["name"]), en(c["name"]), c["unit"] + (": " + ", ".join(c["of"]) if "of" in c else "")) for c in programme.get("context", []))))
    lines += section("核算口径 Accounting", ["A convention stands where the document settles nothing; `--accounting KEY=VALUE` replaces it.", ""],
                     table(("键", "值", "条款或理由", "Reason"), accounting(programme)))
    lines += section("未决事项 Open points", table(
        ("标识", "条款", "问题", "Question", "涉及"),
        ((code(p["id"]), p.get("clause", ""), zh(p["question"]), en(p["question"]), codes(p["affects"])) for p in programme.get("open_points", []))))
    lines += section("申报 Application",
                     documents(application.get("documents")),
                     table(("入选条件 Entry condition", "名称", "Name", "条款", "适用"),
                           ((code(c["id"]), zh(c["name"]), en(c["name"]), c.get("clause", ""), codes(c.get("categories")) + gate_test(c.get("test", {}))) for c in application.get("entry_conditions", []))),
                     table(("期限 Deadline", "名称", "条款", "事件", "日期"),
                           ((code(d["id"]), both(d["name"]), d.get("clause", ""), code(d.get("event", "")), d["date"] + ("" if d.get("inclusive", "true") == "true" else " (不含)")) for d in application.get("deadlines", []))))
    lines += section("去向 Routing",
                     table(("路径 Route", "名称", "依据 Grounds", "不成立 Without", "须在其后 After"),
                           ((code(r["id"]), both(r["name"]), codes(r.get("grounds")), codes(r.get("without")), code(r.get("after", {}).get("event", ""))) for r in routing.get("routes", []))),
                     table(("依据 Ground", "名称", "条款"), ((code(g["id"]), both(g["name"]), g.get("clause", "")) for g in routing.get("grounds", []))))
    after = lifecycle.get("after_acceptance", {})
    term, disclosure = lifecycle.get("terms", {}).get("creation", {}), lifecycle.get("disclosure", {})
    lines += section("过程 Life cycle",
                     table(("事件 Event", "条款", "办理方 By", "须在其后 After", "结果 Results", "条件 When"),
                           ((code(e["event"]) + (" (一次 once)" if e.get("once") == "true" else ""), e.get("clause", ""), e.get("by", ""),
                             codes(e.get("after")) + (" 其一 one of " + codes(e["after_one_of"]) if "after_one_of" in e else ""), codes(e.get("results")), both(e.get("when", ""))) for e in lifecycle.get("events", []))),
                     [f"创建期 term of creation ({term.get('clause', '—')}): from `{term['from']}` to the due dates of the plan" + (f", moved by `{term['moved_by']}`" if "moved_by" in term else "") + ".", ""] if term else [],
                     [f"披露 disclosure ({disclosure.get('clause', '—')}): after `{disclosure['from']}`, every {disclosure.get('every_years', '1')} year(s)" + (", for each calendar year" if "due" in disclosure else "") + (", in public" if "channel" in disclosure else "") + ".", ""] if disclosure else [],
                     [f"验收之后 after acceptance ({after.get('clause', '—')}): " + "; ".join(filter(None, (
                         "targets go on" if "targets" in after else "", f"`{after['aim']['indicator']}` toward {after['aim']['toward']}" if "aim" in after else "",
                         f"re-check every {after['recheck']['every_years']}" if "recheck" in after else ""))) + ".", ""] if after else [])
    lines += section("验收 Acceptance",
                     table(("门槛 Gate", "名称", "条款", "检验"),
                           ((code(g["id"]), both(g["name"]), g.get("clause", ""), gate_test(g["test"]) + (" " + codes(g["kinds"]) if "kinds" in g else "") + (f", only with {codes(g['when_event'])}" if "when_event" in g else "") + (", 原则上 in principle" if g.get("in_principle") == "true" else "")) for g in acceptance.get("gates", []))),
                     documents(acceptance.get("documents")),
                     table(("评级 Rating", "名称", "分数线 At least", "来源 Source", "可信度"),
                           ((code(r["id"]), both(r.get("name", "")), r.get("at_least", ""), r.get("source", ""), r.get("confidence", "")) for r in acceptance.get("ratings", []))),
                     table(("结果 Result", "次数", "条款", "后果 Consequence"),
                           ((code(c["on"]), c.get("time", "1"), c.get("clause", ""), ", ".join(filter(None, (
                               "keeps the title" if c.get("keeps_title") == "true" else "", f"improves for {c['improve_years']} year(s)" if "improve_years" in c else "",
                               f"then `{c['next']['event']}` the next calendar year" if "next" in c else "", "cancelled" if c.get("cancelled") == "true" else "",
                               "原则上 in principle" if c.get("in_principle") == "true" else "")))) for c in acceptance.get("consequences", []))))
    lines += section("总体 Portfolio",
                     table(("规则 Rule", "条款", "内容"),
                           [(code(g.get("id", "goal")), g.get("clause", ""), f"{g['count']} {g.get('counts', 'selected')} by {g['by']}") for g in portfolio.get("goals", [])] +
                           [(word, q.get("clause", ""), f"{q['count']} {q.get('counts', 'applied')} for each {q['key']}" + (", 原则上 in principle" if q.get("in_principle") == "true" else ""))
                            for word, key in (("at least", "minimum_per"), ("at most", "maximum_per")) for q in portfolio.get(key, [])]),
                     table(("批次 Batch", "年份", "数量", "来源", "可信度"),
                           ((b["id"], b["year"], b["count"], b.get("source", ""), b.get("confidence", "")) for b in portfolio.get("batches", []))))
    lines += section("列示的条文 Texts that are shown and not judged", table(
        ("标识", "条款", "关于", "条文", "Text"),
        ((code(t["id"]), t.get("clause", ""), t["about"], zh(t["name"]), en(t["name"])) for t in programme.get("texts", []))))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--write", action="store_true")
    write = arguments.parse_args().write
    stale = []
    for source in sorted(DATA.glob("*.programme.yaml")):
        made = page(source.read_text(encoding="utf-8"))
        path = HERE / (source.name.split(".")[0] + ".md")
        if write:
            path.write_text(made, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != made:
            stale.append(path.name)
    for name in stale:
        print(f"{name} is not what the data say: docs/programmes/pages.py --write")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
