// SPDX-License-Identifier: Apache-2.0
/// The way from application to re-check, as a programme file has it: every key read, every fault one finding at its place.
#include "programme_fixture.hpp"

using namespace nearzero;
using namespace nearzero::programme;
using namespace nearzero::programme::test;

namespace {

/// An invented city's procedure, with every key of the sections.
constexpr std::string_view kProcedure = R"(application:
  clause: 三
  prepared_by: [self, commissioned]
  documents:
    - id: form
      name: 申请表
      contents:
        - {id: title, name: 申请名称, fills: pilot.name}
        - {id: type, name: 申报类型, kind: choice, fills: pilot.category, options: [community, park]}
        - {id: visitors, name: 近五年客流量, kind: figures, years: 5, optional: true}
        - {id: history, name: 近三年能耗, unless: new-park}
        - {id: phone, name: 电话, fills: pilot.applicant.contact.phone, personal: true}
        - {id: output, name: 产值, fills: context.output-value}
        - {id: seal, name: 盖章, kind: by-hand, by: department}
    - {id: park-profile, name: 园区概况, categories: [park], contents: [{id: basics, name: 概况}]}
    - {id: community-profile, name: 社区概况, categories: [community], published: false, contents: [{id: basics, name: 概况}]}
  entry_conditions:
    - {id: legal, name: 独立法人, categories: [park], evidence: required}
    - {id: safe, name: 三年内无重大事故, test: {no_incident_from: major, within_years: 3, before: applied}}
  deadlines:
    - {id: form, name: 申请表, event: applied, date: 2026-02-09}
    - {id: plan, name: 方案, event: materials-submitted, date: 2026-02-24, inclusive: false}
routing:
  clause: 三
  by: city
  grounds: [{id: strong, name: 理念强}, {id: soon, name: 短期可达, clause: 三}]
  routes:
    - {id: provincial, name: 省级, by: province, grounds: [strong, soon]}
    - {id: municipal, name: 市级, grounds: [strong], without: [soon], after: {event: provincial-listed, clause: 四}}
lifecycle:
  events:
    - {event: applied, by: applicant, once: true}
    - {event: materials-submitted, after: [applied]}
    - {event: provincial-listed, by: province, after: [applied], results: [listed, not-listed]}
    - {event: selected, by: nation, after: [materials-submitted], after_one_of: [applied, provincial-listed], routes: true}
    - {event: extension-decided, after: [selected]}
    - {event: acceptance-applied, after: [selected]}
    - {event: accepted, after: [acceptance-applied]}
  terms:
    creation: {clause: 四, from: selected, due: plan, moved_by: extension-decided}
  disclosure: {clause: 六, from: accepted, every_years: 1, due: calendar-year, channel: public}
  after_acceptance: {clause: 六, targets: continue, aim: {indicator: total, toward: 0.5}, recheck: {every_years: open}}
acceptance:
  gates:
    - {id: safe, name: 无事故, test: {no_incident_from: general, from: selected, to: acceptance-applied}, kinds: [safety], in_principle: true}
    - {id: papers, name: 变更文件, test: evidence, kinds: [change], when_event: [extension-decided]}
    - {id: core, name: 核心目标, test: {targets: [zero, living]}}
  documents: [{id: report, name: 自评报告, contents: [{id: basics, name: 概况}]}]
  rubric: open
  items_not_applicable: rescale
  disagreement_points: 15
  ratings: [{id: pass, at_least: 60, source: 通知, confidence: M/L}, {id: fail}]
  consequences: [{on: fail, improve_years: 1, next: {event: acceptance-applied, in: next-year}}]
portfolio:
  goals: [{count: 100, by: 2030}]
  minimum_per: [{key: department, count: 3}]
  maximum_per: [{key: province, count: 2, counts: accepted}]
  batches: [{id: 1, year: 2025, count: 28, source: 通知, confidence: H}, {id: 2, year: 2026, count: 32}]
years: {clause: 二, base: 2025, history: 3, unless: new-park}
texts: [{id: funds, clause: 五, about: support, name: {zh: 资金支持, en: funds}}]
changes: [{version: 1, what: 初版}, {version: 2, date: 2026-12-01, what: 增列指标}]
)";

std::string whole() {
    std::string text = changed("    name: 园区\n", "    name: 园区\n    applicants: [park-committee, {id: enterprise, name: 企业, requires: [legal], documents: [park-profile]}]\n    others: true\n");
    const std::size_t at = text.find("context:\n");
    return text.insert(at, "  - {id: day, question: 是否含当日, affects: [application, park.B]}\n") + std::string{kProcedure};
}

}  // namespace

TEST_CASE("a procedure with every key is read whole") {
    auto result = read(whole());
    CHECK(result.findings() == std::vector<std::string>{});
    REQUIRE(result.programme);
    const Category& park = *result.programme->category("park");
    REQUIRE(park.applicants.size() == 2);
    CHECK(park.applicants[0].id == "park-committee");
    REQUIRE(park.applicant("enterprise"));
    CHECK(park.applicant("enterprise")->requires_conditions == std::vector<std::string>{"legal"});
    CHECK(park.applicant("enterprise")->documents == std::vector<std::string>{"park-profile"});
    CHECK(park.applicant("village") == nullptr);
    CHECK(park.other_applicants);
    CHECK_FALSE(result.programme->category("community")->other_applicants);
    const OpenPoint& day = result.programme->open_points.at(1);
    CHECK(touches_section(day, "application"));
    CHECK_FALSE(touches_section(day, "portfolio"));
    CHECK(touches(day, park, *park.tier("B")));
    CHECK_FALSE(touches(day, park, *park.tier("A")));

    const Procedure& procedure = result.programme->procedure;
    SUBCASE("application") {
        const auto& documents = procedure.application.documents;
        REQUIRE(documents.size() == 3);
        const auto& fields = documents[0].contents;
        REQUIRE(fields.size() == 7);
        CHECK(fields[0].fills == "pilot.name");
        CHECK(fields[0].kind == FormField::Kind::text);
        CHECK(fields[1].options == std::vector<std::string>{"community", "park"});
        CHECK(fields[2].years == 5);
        CHECK(fields[2].optional);
        CHECK(fields[3].unless == "new-park");
        CHECK(fields[4].personal);
        CHECK(fields[5].fills == "context.output-value");
        CHECK(fields[6].kind == FormField::Kind::by_hand);
        CHECK(fields[6].by == FormField::FilledBy::department);
        CHECK(documents[0].applies_to("community"));
        CHECK(documents[1].applies_to("park"));
        CHECK_FALSE(documents[1].applies_to("community"));
        const auto& conditions = procedure.application.entry_conditions;
        REQUIRE(conditions.size() == 2);
        CHECK(conditions[0].evidence_required);
        CHECK(conditions[0].applies_to("park", "enterprise"));
        CHECK_FALSE(conditions[0].applies_to("community", "enterprise"));
        REQUIRE(conditions[1].no_incident);
        CHECK(conditions[1].no_incident->grade == "major");
        CHECK(conditions[1].no_incident->within_years == 3);
        CHECK(conditions[1].no_incident->to == "applied");
        CHECK(procedure.application.deadlines.at(0).inclusive);
        CHECK(procedure.application.deadlines.at(1).event == "materials-submitted");
        CHECK_FALSE(procedure.application.deadlines.at(1).inclusive);
    }
    SUBCASE("routing") {
        REQUIRE(procedure.routing.present());
        CHECK(procedure.routing.by == "city");
        CHECK(procedure.routing.grounds.at(1).clause == "三");
        CHECK(procedure.routing.routes.at(0).grounds == std::vector<std::string>{"strong", "soon"});
        CHECK(procedure.routing.routes.at(1).without == std::vector<std::string>{"soon"});
        CHECK(procedure.routing.routes.at(1).after_event == "provincial-listed");
        CHECK(procedure.routing.routes.at(1).after_clause == "四");
    }
    SUBCASE("life cycle") {
        const Lifecycle& lifecycle = procedure.lifecycle;
        const EventRule* selected = lifecycle.event("selected");
        REQUIRE(selected);
        CHECK(selected->by == "nation");
        CHECK(selected->after == std::vector<std::string>{"materials-submitted"});
        CHECK(selected->after_one_of == std::vector<std::string>{"applied", "provincial-listed"});
        CHECK(selected->routes);
        CHECK_FALSE(selected->once);
        CHECK(lifecycle.event("applied")->once);
        CHECK(lifecycle.event("provincial-listed")->results == std::vector<std::string>{"listed", "not-listed"});
        CHECK(lifecycle.event("cancelled") == nullptr);
        REQUIRE(lifecycle.creation);
        CHECK(lifecycle.creation->from == "selected");
        CHECK(lifecycle.creation->moved_by == "extension-decided");
        CHECK(lifecycle.disclosure.by_calendar_year);
        CHECK(lifecycle.disclosure.in_public);
        REQUIRE(lifecycle.after_acceptance);
        CHECK(lifecycle.after_acceptance->targets_continue);
        CHECK(lifecycle.after_acceptance->aim->toward == 0.5);
        CHECK(lifecycle.after_acceptance->recheck_open);
        CHECK_FALSE(lifecycle.after_acceptance->recheck_every_years);
    }
    SUBCASE("acceptance, portfolio, statements") {
        const Acceptance& acceptance = procedure.acceptance;
        REQUIRE(acceptance.gates.size() == 3);
        CHECK(acceptance.gates[0].test == Gate::Test::no_incident);
        CHECK(acceptance.gates[0].no_incident.from == "selected");
        CHECK(acceptance.gates[0].no_incident.to == "acceptance-applied");
        CHECK(acceptance.gates[0].in_principle);
        CHECK(acceptance.gates[1].when_events == std::vector<std::string>{"extension-decided"});
        CHECK(acceptance.gates[2].targets == std::vector<std::string>{"zero", "living"});
        CHECK(acceptance.documents.at(0).contents.size() == 1);   // a form of its own: no clash with the application's fields
        CHECK(acceptance.items_not_applicable == ItemsNotApplicable::rescale);
        CHECK(acceptance.disagreement_points == 15.0);
        CHECK(acceptance.ratings.at(0).confidence == "M/L");
        CHECK(acceptance.consequences.at(0).next_event == "acceptance-applied");
        CHECK(procedure.portfolio.goals.at(0).counts == "selected");
        CHECK(procedure.portfolio.minimum_per.at(0).counts == "applied");
        CHECK(procedure.portfolio.maximum_per.at(0).key == "province");
        CHECK(procedure.portfolio.maximum_per.at(0).counts == "accepted");
        CHECK(procedure.portfolio.batches.at(1).count == 32);
        REQUIRE(procedure.years);
        CHECK(procedure.years->base == 2025);
        CHECK(procedure.years->history == 3);
        CHECK(procedure.texts.at(0).about == "support");
        CHECK(procedure.changes.at(1).version == 2);
    }
}

TEST_CASE("every fault of a procedure is one finding at its place") {
    struct Row {
        int line;
        std::string_view from, to;
        std::vector<std::string> findings;
    };
    const Row rows[] = {
        {__LINE__, "requires: [legal]", "requires: [legl]", {"NZ4043 categories.park.applicants.enterprise.requires"}},
        {__LINE__, "documents: [park-profile]", "documents: [plan]", {"NZ4043 categories.park.applicants.enterprise.documents"}},
        {__LINE__, "applicants: [park-committee,", "applicants: [enterprise,", {"NZ1410 categories.park.applicants.enterprise.id"}},
        {__LINE__, "affects: [application, park.B]", "affects: [routing]", {"NZ4042 open_points.day.affects"}},
        {__LINE__, "fills: pilot.name", "fills: pilot.nme", {"NZ4043 application.documents.form.contents.title.fills"}},
        {__LINE__, "fills: context.output-value", "fills: context.output", {"NZ4023 application.documents.form.contents.output.fills"}},
        {__LINE__, "kind: choice, fills: pilot.category, options: [community, park]", "kind: choice", {"NZ1201 application.documents.form.contents.type.options"}},
        {__LINE__, "options: [community, park]", "options: []", {"NZ4041 application.documents.form.contents.type.options"}},
        {__LINE__, "options: [community, park]", "options: [village, park]", {"NZ4043 application.documents.form.contents.type.options"}},
        {__LINE__, "kind: choice", "kind: table", {"NZ4051 application.documents.form.contents.type.options"}},
        {__LINE__, "kind: choice", "kind: pick", {"NZ1226 application.documents.form.contents.type.kind"}},
        {__LINE__, "kind: by-hand,", "kind: by-hand, years: 2, optional: true,",
         {"NZ4051 application.documents.form.contents.seal.years", "NZ4051 application.documents.form.contents.seal.optional"}},
        {__LINE__, "by: department}\n    - {id: park-profile", "by: city}\n    - {id: park-profile", {"NZ1226 application.documents.form.contents.seal.by"}},
        {__LINE__, "personal: true", "personal: 是", {"NZ1215 application.documents.form.contents.phone.personal"}},
        {__LINE__, "categories: [community], published: false, ", "", {"NZ4050 application.documents.community-profile.contents.basics.id"}},
        {__LINE__, "categories: [community], published: false", "categories: [community, park]", {"NZ4050 application.documents.community-profile.contents.basics.id"}},
        {__LINE__, "categories: [park], evidence: required", "applicants: [village], evidence: required", {"NZ4043 application.entry_conditions.legal.applicants"}},
        {__LINE__, "within_years: 3, before: applied", "within_years: 3, from: applied", {"NZ1202 application.entry_conditions.safe.test.from"}},
        {__LINE__, "within_years: 3, before: applied", "before: applied", {"NZ1202 application.entry_conditions.safe.test.before"}},
        {__LINE__, "no_incident_from: major", "no_incident_from: big", {"NZ1226 application.entry_conditions.safe.test.no_incident_from"}},
        {__LINE__, "event: applied, date", "event: reviewed, date", {"NZ4043 application.deadlines.form.event"}},
        {__LINE__, "event: applied, date", "event: aplied, date", {"NZ1226 application.deadlines.form.event"}},
        {__LINE__, "grounds: [strong, soon]", "grounds: [strong, now]", {"NZ4043 routing.routes.provincial.grounds"}},
        {__LINE__, "grounds: [strong], without: [soon]", "grounds: [soon], without: [soon]", {"NZ4052 routing.routes.municipal.without"}},
        {__LINE__, "after: {event: provincial-listed, clause: 四}", "after: {clause: 四}", {"NZ1201 routing.routes.municipal.after.event"}},
        {__LINE__, "after: [selected]}\n    - {event: accepted", "after: [completed]}\n    - {event: accepted", {"NZ4043 lifecycle.events.acceptance-applied.after"}},
        {__LINE__, "after_one_of: [applied, provincial-listed]", "after_one_of: [accepted]", {"NZ4043 lifecycle.events.selected.after_one_of"}},
        {__LINE__, "by: nation", "by: world", {"NZ1226 lifecycle.events.selected.by"}},
        {__LINE__, "due: plan", "due: soon", {"NZ1226 lifecycle.terms.creation.due"}},
        {__LINE__, "from: selected, due: plan", "due: plan", {"NZ1201 lifecycle.terms.creation.from"}},
        {__LINE__, "    creation:", "    building:", {"NZ1202 lifecycle.terms.building"}},
        {__LINE__, "channel: public", "channel: press", {"NZ1226 lifecycle.disclosure.channel"}},
        {__LINE__, "indicator: total, toward", "indicator: totl, toward", {"NZ4030 lifecycle.after_acceptance.aim.indicator"}},
        {__LINE__, "every_years: open", "every_years: often", {"NZ1210 lifecycle.after_acceptance.recheck.every_years"}},
        {__LINE__, "test: {targets: [zero, living]}", "test: {targets: [nul]}", {"NZ4043 acceptance.gates.core.test.targets"}},
        {__LINE__, "test: {targets: [zero, living]}", "test: {targets: []}", {"NZ4041 acceptance.gates.core.test.targets"}},
        {__LINE__, "when_event: [extension-decided]", "when_event: [exit-decided]", {"NZ4043 acceptance.gates.papers.when_event"}},
        {__LINE__, "items_not_applicable: rescale", "items_not_applicable: ignore", {"NZ1226 acceptance.items_not_applicable"}},
        {__LINE__, "source: 通知, confidence: M/L", "confidence: M/L", {"NZ1201 acceptance.ratings.pass.source"}},
        {__LINE__, "confidence: M/L", "confidence: 高", {"NZ1226 acceptance.ratings.pass.confidence"}},
        {__LINE__, "in: next-year", "in: 2030", {"NZ1226 acceptance.consequences.0.next.in"}},
        {__LINE__, "key: province", "key: nation", {"NZ1226 portfolio.maximum_per.0.key"}},
        {__LINE__, "count: 2, counts: accepted", "count: 2, counts: recommended", {"NZ4043 portfolio.maximum_per.0.counts"}},
        {__LINE__, "{id: 2, year: 2026", "{id: 1, year: 2026", {"NZ1410 portfolio.batches.1.id"}},
        {__LINE__, "about: support", "about: money", {"NZ1226 texts.funds.about"}},
        {__LINE__, "{version: 1, what: 初版}", "{version: 2, what: 初版}", {"NZ4053 changes.1.version"}},
        {__LINE__, "{version: 2, date", "{version: 3, date", {"NZ4053 changes.1.version"}},
        {__LINE__, "version: 2, date: 2026-12-01", "date: 2026-12-01", {"NZ1201 changes.1.version"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        std::string text = whole();
        const std::size_t at = text.find(row.from);
        REQUIRE_MESSAGE(at != std::string::npos, std::string{row.from});
        auto result = read(text.replace(at, row.from.size(), row.to));
        auto expected = row.findings;
        auto found = result.findings();
        std::ranges::sort(expected);
        std::ranges::sort(found);
        CHECK(found == expected);
        CHECK_FALSE(result.programme);
    }
}

TEST_CASE("a route can be named only where there are routes") {
    std::string text = whole();
    const std::size_t from = text.find("routing:\n"), to = text.find("lifecycle:\n");
    REQUIRE(from < to);
    auto result = read(text.erase(from, to - from));
    CHECK(result.findings() == std::vector<std::string>{"NZ4043 lifecycle.events.3.routes"});
}
