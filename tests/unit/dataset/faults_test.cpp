// SPDX-License-Identifier: Apache-2.0
/// Every check of the reader with a file that breaks it, and only it: one fault, one finding, at its place.
#include "dataset_fixture.hpp"

using namespace nearzero;
using namespace nearzero::dataset::test;

namespace {

void check(const Fault& fault, Reading reading) {
    INFO("row at line " << fault.line);
    CHECK(reading.findings() == fault.findings);
}

}  // namespace

TEST_CASE("a sound file has no findings") {
    CHECK(read_with("").findings() == std::vector<std::string>{});
    CHECK(read_with("waivers: []\n").findings() == std::vector<std::string>{});
}

TEST_CASE("the head of a file") {
    const std::string activities{kActivities};
    const std::string years = "years: {base: 2023, reported: [2023, 2024]}\n";
    const std::string schema = "schema: nearzero/pilot/v1\n";
    const std::string p = "pilot: {id: p, name: P}\n";
    struct Case {
        int line;
        std::string text;
        std::vector<std::string> findings;
    };
    const Case cases[] = {
        {__LINE__, p + schema + years + activities, {"NZ1401  1:1"}},
        {__LINE__, "schema: nearzero/pilot/v2\n" + p, {"NZ1402 schema 1:9"}},       // nothing else is read
        {__LINE__, "schema: nearzero/factors/v1\nset: {}\n", {"NZ1402 schema 1:9"}},
        {__LINE__, p + years + activities, {"NZ1201 schema 1:1"}},
        {__LINE__, schema + years + activities, {"NZ1201 pilot 1:1"}},
        {__LINE__, schema + p + activities, {"NZ1201 years 1:1"}},
        {__LINE__, schema + "pilot: {name: P}\n" + years + activities, {"NZ1201 pilot.id 2:8"}},
        {__LINE__, schema + "pilot: {id: p}\n" + years + activities, {"NZ1201 pilot.name 2:8"}},
        {__LINE__, schema + "pilot: {id: P, name: P}\n" + years + activities, {"NZ1225 pilot.id 2:13"}},
        {__LINE__, schema + "pilot: {id: p, name: {}}\n" + years + activities, {"NZ1201 pilot.name.zh 2:22"}},
        {__LINE__, schema + "pilot: {id: p, name: {de: P}}\n" + years + activities,
         {"NZ1201 pilot.name.zh 2:22", "NZ1202 pilot.name.de 2:23"}},
        {__LINE__, schema + "pilot: {id: p, name: P, programme: Shenzhen}\n" + years + activities, {"NZ1403 pilot.programme 2:36"}},
        {__LINE__, schema + "pilot: {id: p, name: P, programme: x@}\n" + years + activities, {"NZ1403 pilot.programme 2:36"}},
        {__LINE__, schema + "pilot: {id: p, name: P, programme: x@0}\n" + years + activities, {"NZ1403 pilot.programme 2:36"}},
        {__LINE__, schema + "pilot: {id: p, name: P, region: 广东}\n" + years + activities, {"NZ1404 pilot.region 2:33"}},
        {__LINE__, schema + "pilot: {id: p, name: P, region: CN-}\n" + years + activities, {"NZ1404 pilot.region 2:33"}},
        {__LINE__, schema + "pilot: {id: p, name: P, region: CHN}\n" + years + activities, {"NZ1404 pilot.region 2:33"}},
        {__LINE__, schema + "pilot: {id: p, name: P, within: p}\n" + years + activities, {"NZ1405 pilot.within 2:33"}},
        {__LINE__, schema + "pilot: {id: p, name: P, prepared_by: {kind: slef}}\n" + years + activities, {"NZ1226 pilot.prepared_by.kind 2:45"}},
        {__LINE__, schema + "pilot: {id: p, name: P, applicant: {kind: park}}\n" + years + activities, {"NZ1201 pilot.applicant.name 2:36"}},
        {__LINE__, schema + p + years, {"NZ1406 activities 1:1"}},
        {__LINE__, schema + p + years + "activities: []\n", {"NZ1406 activities 4:13"}},
        {__LINE__, schema + p + years + "activities: {}\n", {"NZ1204 activities 4:13"}},
        {__LINE__, schema + p + years + activities + "activites: []\n", {"NZ1202 activites 6:1"}},
        {__LINE__, "[1, 2]\n", {"NZ1203  1:1"}},
    };
    for (const auto& c : cases) check({c.line, "", c.findings}, read(c.text));
}

TEST_CASE("years") {
    struct Case {
        int line;
        std::string_view years;
        std::vector<std::string> findings;
    };
    const Case cases[] = {
        {__LINE__, "{base: 2022, reported: [2023, 2024]}", {"NZ1422 years.base 3:15"}},
        {__LINE__, "{base: 2023, reported: [2024, 2023]}", {"NZ1421 years.reported 3:38"}},
        {__LINE__, "{base: 2023, reported: [2023, 2023]}", {"NZ1421 years.reported 3:38"}},
        {__LINE__, "{base: 2023, reported: []}", {"NZ1420 years.reported 3:31"}},
        {__LINE__, "{base: 2023, reported: [2023, 24]}", {"NZ1221 years.reported.1 3:38"}},
        {__LINE__, "{base: 2023年, reported: [2023, 2024]}", {"NZ1221 years.base 3:15"}},
        {__LINE__, "{reported: [2023, 2024]}", {"NZ1201 years.base 3:8"}},
        {__LINE__, "{base: 2023}", {"NZ1201 years.reported 3:8"}},
        {__LINE__, "[2023, 2024]", {"NZ1203 years 3:8"}},
    };
    for (const auto& c : cases)
        check({c.line, "", c.findings}, read("schema: nearzero/pilot/v1\npilot: {id: p, name: P}\nyears: " +
                                             std::string{c.years} + "\n" + std::string{kActivities}));
}

TEST_CASE("activities") {
    const auto with = [](std::string_view item) {
        return read(std::string{kHead} + "activities:\n  - {" + std::string{item} + "}\n");
    };
    const std::string good = "id: a, factor: f, unit: MWh, amount: {2023: 1, 2024: 2}";
    struct Case {
        int line;
        std::string item;
        std::vector<std::string> findings;
    };
    const Case cases[] = {
        {__LINE__, good, {}},
        {__LINE__, good + ", colour: red", {"NZ1202 activities.a.colour 5:63"}},
        {__LINE__, "factor: f, unit: MWh, amount: {2023: 1, 2024: 2}", {"NZ1201 activities.0.id 5:5"}},
        {__LINE__, "id: a, unit: MWh, amount: {2023: 1, 2024: 2}", {"NZ1201 activities.a.factor 5:5"}},
        {__LINE__, "id: a, factor: f, amount: {2023: 1, 2024: 2}", {"NZ1201 activities.a.unit 5:5"}},
        {__LINE__, "id: a, factor: f, unit: MWh", {"NZ1431 activities.a.amount 5:5"}},
        {__LINE__, "id: a, factor: f, unit: MWh, table: t", {"NZ1412 activities.a.table 5:42"}},
        {__LINE__, good + ", table: t", {"NZ1412 activities.a.table 5:70", "NZ1430 activities.a.table 5:70"}},
        {__LINE__, "id: a, factor: f, unit: kWH, amount: {2023: 1, 2024: 2}", {"NZ2101 activities.a.unit 5:30"}},
        {__LINE__, "id: a, factor: f, unit: ton, amount: {2023: 1, 2024: 2}", {"NZ2102 activities.a.unit 5:30"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {2023: 1}", {"NZ1423 activities.a.amount 5:43"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {}", {"NZ1423 activities.a.amount 5:43"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {2023: 1, 2024: 2, 2026: 0}", {"NZ1424 activities.a.amount.2026 5:62"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {2022: 0, 2023: 1, 2024: 2}", {}},   // history: the factor decides
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {2023: -1, 2024: 2}", {"NZ1425 activities.a.amount.2023 5:50"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {2023: null, 2024: 2}", {"NZ1041  5:50"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {2023: \"1\", 2024: 2}", {"NZ1211 activities.a.amount.2023 5:50"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {2023: 1_000, 2024: 2}", {"NZ1210 activities.a.amount.2023 5:50"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: {2023年: 1, 2024: 2}", {"NZ1221 activities.a.amount.2023年 5:44"}},
        {__LINE__, "id: a, factor: f, unit: MWh, amount: 5", {"NZ1203 activities.a.amount 5:43"}},
        {__LINE__, good + ", uncertainty: 501", {"NZ1432 activities.a.uncertainty 5:76"}},
        {__LINE__, good + ", uncertainty: -1", {"NZ1432 activities.a.uncertainty 5:76"}},
        {__LINE__, good + ", uncertainty: 0", {}},
        {__LINE__, good + ", low: 90", {"NZ1433 activities.a.low 5:68"}},
        {__LINE__, good + ", high: 90", {"NZ1433 activities.a.high 5:69"}},
        {__LINE__, good + ", low: 90, high: 110, uncertainty: 5", {"NZ1434 activities.a.uncertainty 5:96"}},
        {__LINE__, good + ", low: 101, high: 110", {"NZ1435 activities.a.low 5:68"}},
        {__LINE__, good + ", low: 90, high: 99", {"NZ1435 activities.a.low 5:68"}},
        {__LINE__, good + ", low: 100, high: 100", {"NZ1435 activities.a.low 5:68"}},
        {__LINE__, good + ", low: 100, high: 130", {}},
        {__LINE__, good + ", distribution: normal", {"NZ1436 activities.a.distribution 5:77"}},
        {__LINE__, good + ", distribution: triangular, uncertainty: 5", {"NZ1436 activities.a.distribution 5:77"}},
        {__LINE__, good + ", distribution: uniform, low: 90, high: 110", {}},
        {__LINE__, good + ", distribution: normal, low: 90, high: 110", {"NZ1437 activities.a.distribution 5:77"}},
        {__LINE__, good + ", distribution: gauss, uncertainty: 5", {"NZ1226 activities.a.distribution 5:77"}},
        {__LINE__, good + ", scope: 4", {"NZ1212 activities.a.scope 5:70"}},
        {__LINE__, good + ", quality: guessed", {"NZ1226 activities.a.quality 5:72"}},
        {__LINE__, good + ", factor_year: 99", {"NZ1221 activities.a.factor_year 5:76"}},
        {__LINE__, good + ", evidence: [bills]", {"NZ1411 activities.a.evidence 5:74"}},
        {__LINE__, good + ", region: gd", {"NZ1404 activities.a.region 5:71"}},
        {__LINE__, good + "}\n  - {" + good, {"NZ1410 activities.a 6:10"}},
    };
    for (const auto& c : cases) check({c.line, "", c.findings}, with(c.item));
}

TEST_CASE("generation balances year by year") {
    const auto with = [](std::string_view item) {
        return read(std::string{kHead} + "generation:\n  - {id: pv, " + std::string{item} + "}\n");
    };
    const std::string form = "kind: solar, unit: MWh, ";
    struct Case {
        int line;
        std::string item;
        std::vector<std::string> findings;
    };
    const Case cases[] = {
        {__LINE__, form + "generated: {2023: 3, 2024: 0.3}, self_used: {2023: 1, 2024: 0.1}, exported: {2023: 2, 2024: 0.2}", {}},  // 0.1 + 0.2
        {__LINE__, form + "generated: {2023: 3, 2024: 0}, self_used: {2023: 1, 2024: 0}, exported: {2023: 2, 2024: 0}", {}},
        {__LINE__, form + "generated: {2023: 3.001, 2024: 0}, self_used: {2023: 1, 2024: 0}, exported: {2023: 2, 2024: 0}", {"NZ1440 generation.pv.generated 5:56"}},
        {__LINE__, form + "generated: {2023: 3, 2024: 1e-12}, self_used: {2023: 1, 2024: 0}, exported: {2023: 2, 2024: 0}", {"NZ1440 generation.pv.generated 5:65"}},
        {__LINE__, form + "generated: {2023: 3, 2024: 0}, self_used: {2023: 3, 2024: 0}", {"NZ1201 generation.pv.exported 5:5"}},
        {__LINE__, form + "generated: {2023: 3}, self_used: {2023: 3, 2024: 0}, exported: {2023: 0, 2024: 0}", {"NZ1423 generation.pv.generated 5:49"}},
        {__LINE__, form + "generated: {2023: 3, 2024: 0}, self_used: {2023: 3, 2024: 0}, exported: {2023: 0, 2024: 0}, certificates_sold: {2023: 4}", {"NZ1441 generation.pv.certificates_sold 5:156"}},
        {__LINE__, form + "generated: {2023: 3, 2024: 0}, self_used: {2023: 3, 2024: 0}, exported: {2023: 0, 2024: 0}, certificates_sold: {2023: 3}", {}},
        {__LINE__, "kind: solr, unit: MWh, generated: {2023: 3, 2024: 0}, self_used: {2023: 3, 2024: 0}, exported: {2023: 0, 2024: 0}", {"NZ1226 generation.pv.kind 5:20"}},
        {__LINE__, "kind: solar, unit: kg, generated: {2023: 3, 2024: 0}, self_used: {2023: 3, 2024: 0}, exported: {2023: 0, 2024: 0}", {"NZ2103 generation.pv.unit 5:33"}},
    };
    for (const auto& c : cases) check({c.line, "", c.findings}, with(c.item));

    auto reading = with(form + "generated: {2023: 10, 2024: 0}, self_used: {2023: 4.50, 2024: 0}, exported: {2023: 5, 2024: 0}");
    CHECK(reading.first().message(findings::Lang::en) == "in 2023 generated 10 is not self_used 4.50 plus exported 5");
}

TEST_CASE("every other section") {
    // Each begins in line 6.
    const Fault cases[] = {
        {__LINE__, "boundary: {area: {value: 1, unit: m}}\n", {"NZ2103 boundary.area.unit 6:35"}},
        {__LINE__, "boundary: {excluded: [{what: x}]}\n", {"NZ1201 boundary.excluded.0.reason 6:23"}},
        {__LINE__, "tables: [{id: t, file: t.csv}]\n", {"NZ1452 tables.t 6:15"}},
        {__LINE__, "custom_factors: {}\n", {"NZ1204 custom_factors 6:17"}},
        {__LINE__, "context: {Output: {unit: 万元, amount: {2023: 1}}}\n", {"NZ1414 context 6:11"}},
        {__LINE__, "context: {x: {unit: 万元, amount: {}}}\n", {"NZ1426 context.x.amount 6:33"}},
        {__LINE__, "context: {x: {unit: 万元}}\n", {"NZ1201 context.x.amount 6:14"}},
        {__LINE__, "context: {x: {unit: 万元, amount: {2023: -1}}}\n", {"NZ1425 context.x.amount.2023 6:40"}},
        {__LINE__, "context: {x: 5}\n", {"NZ1203 context.x 6:14"}},
        {__LINE__, "instruments: [{id: i, kind: ccer, unit: MWh, amount: {2024: 1}}]\n", {"NZ2103 instruments.i.unit 6:41"}},
        {__LINE__, "instruments: [{id: i, kind: green-power, unit: tCO2e, amount: {2024: 1}}]\n", {"NZ2103 instruments.i.unit 6:48"}},
        {__LINE__, "instruments: [{id: i, kind: ccr, unit: tCO2e, amount: {2024: 1}}]\n", {"NZ1226 instruments.i.kind 6:29"}},
        {__LINE__, "instruments: [{id: i, kind: ccer, unit: tCO2e, amount: {2025: 1}}]\n", {"NZ1424 instruments.i.amount.2025 6:57"}},
        {__LINE__, "instruments: [{id: i, kind: ccer, unit: tCO2e, amount: {2024: 1}, applies_to: [gird]}]\n", {"NZ1413 instruments.i.applies_to 6:80"}},
        {__LINE__, "instruments: [{id: i, kind: ccer, unit: tCO2e, amount: {2024: 1}, generated: {from: 2024-02-01, to: 2024-01-31}}]\n", {"NZ1445 instruments.i.generated.to 6:101"}},
        {__LINE__, "instruments: [{id: i, kind: ccer, unit: tCO2e, amount: {2024: 1}, retired: 2024-02-30}]\n", {"NZ1220 instruments.i.retired 6:76"}},
        {__LINE__, "instruments: [{id: i, kind: ccer, unit: tCO2e, amount: {2024: 1}}, {id: i, kind: ccer, unit: tCO2e, amount: {2024: 1}}]\n", {"NZ1410 instruments.i 6:73"}},
        {__LINE__, "not_applicable: [{indicator: x}]\n", {"NZ1201 not_applicable.0.reason 6:18"}},
        {__LINE__, "not_applicable: [{indicator: x, reason: a}, {indicator: x, reason: b}]\n", {"NZ1410 not_applicable.x 6:57"}},
        {__LINE__, "plan: {targets: [{indicator: total, year: 2027, value: 5, unit: tCO2}]}\n", {}},
        {__LINE__, "plan: {projects: [{id: a, name: A, investment: {value: 1, unit: t}}]}\n", {"NZ2103 plan.projects.a.investment.unit 6:65"}},
        {__LINE__, "plan: {projects: [{id: a, name: A, start: 2025-01-01, due: 2024-12-31}]}\n", {"NZ1445 plan.projects.a.due 6:60"}},
        {__LINE__, "plan: {projects: [{id: a, name: A, evidence: [e]}]}\n", {"NZ1411 plan.projects.a.evidence 6:47"}},
        {__LINE__, "plan: {tasks: [{id: a, area: x}, {id: a, area: y}]}\n", {"NZ1410 plan.tasks.a 6:39"}},
        {__LINE__, "evidence: [{id: e}]\n", {"NZ1201 evidence.e.title 6:12"}},
        {__LINE__, "evidence: [{id: e, title: T, file: a.pdf, sha256: abc}]\n", {"NZ1455 evidence.e.sha256 6:51"}},
        {__LINE__, "evidence: [{id: e, title: T, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}]\n", {"NZ1456 evidence.e.sha256 6:38"}},
        {__LINE__, "evidence: [{id: e, title: T, file: a.exe}]\n", {"NZ1451 evidence.e.file 6:36"}},
        {__LINE__, "lifecycle: [{event: aplied, date: 2024-01-01}]\n", {"NZ1226 lifecycle.0.event 6:21"}},
        {__LINE__, "lifecycle: [{event: applied}]\n", {"NZ1201 lifecycle.0.date 6:13"}},
        {__LINE__, "lifecycle: [{event: incident, date: 2024-01-01}]\n", {"NZ1460 lifecycle.0.event 6:21"}},
        {__LINE__, "lifecycle: [{event: incident, date: 2024-01-01, grade: huge}]\n", {"NZ1226 lifecycle.0.grade 6:56"}},
        {__LINE__, "lifecycle: [{event: accepted, date: 2024-01-01}]\n", {"NZ1460 lifecycle.0.event 6:21"}},
        {__LINE__, "lifecycle: [{event: disclosed, date: 2024-01-01}]\n", {"NZ1460 lifecycle.0.event 6:21"}},
        {__LINE__, "lifecycle: [{event: applied, date: 2024-01-01, mood: good}]\n", {"NZ1202 lifecycle.0.mood 6:48"}},
        {__LINE__, "lifecycle: [{event: applied, date: 2024-01-01, evidence: [e]}]\n", {"NZ1411 lifecycle.applied.evidence 6:59"}},
        {__LINE__, "assessment: {routing: [{id: a}, {id: a}]}\n", {"NZ1410 assessment.routing.a 6:38"}},
        {__LINE__, "assessment: {statements: [{met: true}]}\n", {"NZ1201 assessment.statements.0.id 6:27"}},
        {__LINE__, "assessment: {routing: [{id: a, evidence: [bills]}]}\n", {"NZ1411 assessment.routing.a.evidence 6:43"}},
        {__LINE__, "application: {Part-1: x}\n", {"NZ1225 application.Part-1 6:15"}},
        {__LINE__, "application: {part-1: [x]}\n", {"NZ1205 application.part-1 6:23"}},
        {__LINE__, "application: {part-1: {amount: {2024: 1}}}\n", {"NZ1201 application.part-1.unit 6:23"}},
        {__LINE__, "application: {part-1: {unit: 人, amount: {2024: -1}}}\n", {"NZ1425 application.part-1.amount.2024 6:48"}},
        {__LINE__, "assessment: {entry_conditions: [{id: a, met: yes}]}\n", {"NZ1215 assessment.entry_conditions.a.met 6:46"}},
        {__LINE__, "restatements: [{year: 2023, reason: r, before: {value: 1, unit: tCO2e}}]\n", {"NZ1201 restatements.0.after 6:16"}},
        {__LINE__, "restatements: [{year: 2023, reason: r, before: {value: 1, unit: tCO2e}, after: {value: 1, unit: MWh}}]\n", {"NZ2103 restatements.0.after.unit 6:97"}},
        {__LINE__, "restatements: [{year: 2023, reason: r, before: {value: -1, unit: tCO2e}, after: {value: 1, unit: tCO2e}}]\n", {"NZ1425 restatements.0.before.value 6:56"}},
        {__LINE__, "restatements: [{year: 2023, reason: r, before: {value: 0, unit: tCO2e}, after: {value: -0.5, unit: tCO2e}}]\n", {"NZ1425 restatements.0.after.value 6:88"}},
        {__LINE__, "restatements: [{year: 2023, reason: r, before: {value: 0, unit: tCO2e}, after: {value: 0, unit: tCO2e}}]\n", {}},
        {__LINE__, "published: [{indicator: total, year: 2024, value: 5, unit: tCO2e}]\n", {"NZ1201 published.0.where 6:13"}},
        {__LINE__, "published: [{indicator: total, year: 2024, value: about 5, unit: tCO2e, where: w}]\n", {"NZ1210 published.0.value 6:51"}},
        {__LINE__, "published: [{indicator: total, year: 2024, value: 5, unit: tCO2e, where: w, evidence: [e]}]\n", {"NZ1411 published.total.evidence 6:88"}},
        {__LINE__, "published: [{indicator: total, year: 2024, value: 5, unit: tCO2e, where: w, page: 3}]\n", {"NZ1202 published.0.page 6:77"}},
        {__LINE__, "waivers: [{code: NZ0000, where: x, reason: r}]\n", {"NZ1465 waivers.0.code 6:18"}},
        {__LINE__, "waivers: [{code: NZ1423, where: x, reason: r}]\n", {"NZ1466 waivers.0.code 6:18"}},
        {__LINE__, "waivers: [{code: NZ1452, where: x}]\n", {"NZ1201 waivers.0.reason 6:11"}},
        {__LINE__, "waivers: [{code: NZ1452, where: x, reason: r}]\n", {}},
    };
    for (const auto& c : cases) check(c, read_with(c.text));
}

TEST_CASE("paths stay inside the folder of the dataset") {
    struct Case {
        int line;
        std::string_view path;
        std::string_view code;  // of the finding, empty: none
    };
    const Case cases[] = {
        {__LINE__, "a.pdf", ""},
        {__LINE__, "evidence/2024/电费.PDF", ""},
        {__LINE__, "./a.pdf", ""},
        {__LINE__, "a..b.pdf", ""},
        {__LINE__, "/etc/a.pdf", "NZ1450"},
        {__LINE__, "../a.pdf", "NZ1450"},
        {__LINE__, "x/../../a.pdf", "NZ1450"},
        {__LINE__, "x/..", "NZ1450"},
        {__LINE__, "x\\\\a.pdf", "NZ1450"},
        {__LINE__, "C:/a.pdf", "NZ1450"},
        {__LINE__, "x//a.pdf", "NZ1450"},
        {__LINE__, "x/", "NZ1450"},
        {__LINE__, "~/a.pdf", "NZ1450"},
        {__LINE__, "file:///a.pdf", "NZ1450"},
        {__LINE__, "a", "NZ1451"},
        {__LINE__, "x.pdf/a", "NZ1451"},
        {__LINE__, "a.sh", "NZ1451"},
    };
    for (const auto& c : cases) {
        INFO("row at line " << c.line);
        auto reading = read_with("evidence: [{id: e, title: T, file: \"" + std::string{c.path} + "\"}]\n");
        CHECK(reading.sink.all().size() == (c.code.empty() ? 0 : 1));
        if (!c.code.empty()) CHECK(reading.first().code->id == c.code);
    }
    CHECK(read_with("tables: [{id: t, file: t.xls}]\n").findings()[1] == "NZ1454 tables.t.file 6:24");
    CHECK(read_with("tables: [{id: t, file: t.pdf}]\n").findings()[1] == "NZ1451 tables.t.file 6:24");
    CHECK(read_with("tables:\n  - {id: t, file: t.csv}\n  - {id: u, file: t.csv}\n").findings()[2] == "NZ1453 tables.u.file 8:19");
}

TEST_CASE("one fault gives one finding: nothing that follows from it is reported") {
    const std::string halls = std::string{kHead} + "activities: [{id: a, factor: f, unit: MWh, table: %s, evidence: [e]}]\n";
    const auto with = [&](std::string_view table, std::string_view sections) {
        std::string text = halls;
        text.replace(text.find("%s"), 2, table);
        return read(text + std::string{sections}).findings();
    };
    std::string many = "evidence: [{id: e, title: E}]\ntables:\n";
    for (int i = 0; i < 65; ++i) many += "  - {id: t" + std::to_string(i) + ", file: " + std::to_string(i) + ".csv}\n";
    using Lines = std::vector<std::string>;
    // A list that cannot be read: what refers to it stays unreported.
    CHECK(with("t", "evidence: x\ntables: [{id: t, file: t.csv}]\n") == Lines{"NZ1204 evidence 5:11"});
    CHECK(with("t", "evidence: [{id: e, title: E}]\ntables: t.csv\n") == Lines{"NZ1204 tables 6:9"});
    CHECK(with("t0", many) == Lines{"NZ1457 tables 7:3"});
    // A misspelled reference leaves the table it meant unused.
    CHECK(with("s", "evidence: [{id: e, title: E}]\ntables: [{id: t, file: t.csv}]\n") == Lines{"NZ1412 activities.a.table 4:51"});
}

TEST_CASE("what was refused is not handed on") {
    auto reading = read_with("tables: [{id: t, file: /t.csv}, {id: u, file: u.csv}, {id: v, file: u.csv}]\ncontext: {Output: {unit: 万元, amount: {2023: 1}}}\n");
    CHECK(reading.dataset->table("t")->file.value.empty());
    CHECK(reading.dataset->table("u")->file.value == "u.csv");
    CHECK(reading.dataset->table("v")->file.value.empty());
    CHECK(reading.dataset->table("w") == nullptr);
    CHECK_FALSE(reading.dataset->uses_table("u"));
    CHECK(reading.dataset->context.empty());
}

TEST_CASE("findings say what was read, where it was used first and what is near") {
    auto twice = read(std::string{kHead} + std::string{kActivities} + "  - {id: grid, factor: f, unit: kWh, amount: {2023: 1, 2024: 2}}\n");
    CHECK(twice.first().message(findings::Lang::en) == "id 'grid' is used twice: first in line 5, again in line 6");
    CHECK(twice.first().message(findings::Lang::zh) == "id“grid”重复：第 5 行已使用（此处为第 6 行）");

    auto reference = read_with("instruments: [{id: i, kind: green-power, unit: MWh, amount: {2024: 1}, applies_to: [gird]}]\n");
    REQUIRE(reference.first().fixes.size() == 1);
    CHECK(reference.first().fixes[0].text == "grid");

    auto missing = read(std::string{kHead} + "activities: [{id: a, factor: f, unit: MWh, amount: {}}]\n");
    CHECK(missing.first().message(findings::Lang::en) == "no value for the reported year(s) 2023, 2024");
}

TEST_CASE("long lists: repeated ids and unknown references in a list beyond the short form") {
    std::string text{kHead};
    text += "activities:\n";
    for (int i = 0; i < 500; ++i)
        text += "  - {id: a" + std::to_string(i % 499) + ", factor: f, unit: MWh, amount: {2023: 1, 2024: 2}}\n";
    text += "instruments: [{id: i, kind: green-power, unit: MWh, amount: {2024: 1}, applies_to: [a498, a499]}]\n";
    auto reading = read(text);
    CHECK(reading.findings() == std::vector<std::string>{"NZ1410 activities.a0 504:10", "NZ1413 instruments.i.applies_to 505:91"});
}
