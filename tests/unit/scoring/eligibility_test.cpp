// SPDX-License-Identifier: Apache-2.0
#include "scoring/eligibility.hpp"

#include "site.hpp"

using namespace nearzero;
using namespace nearzero::scoring;
using namespace nearzero::scoring::test;

namespace {

/// "NZ4101 pilot.category", in file order.
std::vector<std::string> lines_of(findings::Sink& sink) {
    sink.sort();
    std::vector<std::string> lines;
    for (const auto& finding : sink.all()) {
        lines.push_back(std::string{finding.code->id} + " " + finding.at.pointer);
        for (const auto lang : {findings::Lang::zh, findings::Lang::en}) {
            CHECK_FALSE(finding.message(lang).empty());
            CHECK_FALSE(finding.help_lines(lang).empty());
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("a dataset against its programme: one finding for one fault, at its place") {
    const auto shenzhen = programme::builtin("shenzhen-2025");
    struct Row {
        int line;
        std::string pilot, part, sections;
        std::vector<std::string> findings;
        bool category, tier;
    };
    const std::string value_added = "context: {industrial-value-added: {unit: 万元, amount: {2025: 1}}}\n";
    const Row rows[] = {
        {__LINE__, "category: park, tier: B", "operations", value_added, {}, true, true},
        {__LINE__, "category: region", "", "", {}, true, true},
        {__LINE__, "category: parks, tier: B", "", "", {"NZ4101 pilot.category"}, false, false},
        {__LINE__, "category: park", "", "", {"NZ4102 pilot.tier"}, true, false},
        {__LINE__, "category: enterprise", "", "", {"NZ4102 pilot.tier"}, true, false},
        {__LINE__, "category: village, tier: A", "", "", {"NZ4103 pilot.tier"}, true, false},
        {__LINE__, "category: campus, tier: B", "", "", {"NZ4103 pilot.tier"}, true, false},
        {__LINE__, "category: park, tier: b", "", "", {"NZ4104 pilot.tier"}, true, false},
        {__LINE__, "category: park, tier: A档", "", "", {"NZ4104 pilot.tier"}, true, false},
        {__LINE__, "category: park, tier: B", "residential", "", {"NZ4110 activities.boiler.part"}, true, true},
        {__LINE__, "category: community", "residental", "", {"NZ4110 activities.boiler.part"}, true, true},
        {__LINE__, "category: community", "", "", {"NZ4112 activities.boiler"}, true, true},   // in no target by part
        {__LINE__, "category: park, tier: B", "", "context: {output-value: {unit: 吨, amount: {2025: 1}}}\n", {"NZ4120 context.output-value.unit"}, true, true},
        {__LINE__, "category: park, tier: B", "", "context: {output-value: {unit: 亿元, amount: {2025: 1}}}\n", {}, true, true},
        {__LINE__, "category: park, tier: B", "", "context: {output-values: {unit: 万元, amount: {2025: 1}}}\n", {"NZ4121 context.output-values"}, true, true},
        {__LINE__, "category: park, tier: B", "", "context: {electricity-equivalent: {unit: kgce/kWh, amount: {2025: 0.3}}}\n", {}, true, true},
        {__LINE__, "category: park, tier: B", "", "not_applicable: [{indicator: waste-energy-utilisation, reason: 无余热}]\n", {"NZ4125 not_applicable.waste-energy-utilisation"}, true, true},
        {__LINE__, "category: park, tier: B", "", "not_applicable: [{indicator: total, reason: 无}]\n", {"NZ4126 not_applicable.total"}, true, true},
        {__LINE__, "category: park, tier: B", "", "not_applicable: [{indicator: per-head, reason: 非校园}]\n", {}, true, true},
        {__LINE__, "category: park, tier: B", "", "plan: {targets: [{indicator: total, year: 2027, value: 1, unit: MWh}]}\n", {"NZ4127 plan.targets.total.unit"}, true, true},
        {__LINE__, "category: park, tier: B", "", "plan: {targets: [{indicator: totals, year: 2027, value: 1, unit: tCO2e}]}\n", {"NZ4128 plan.targets.totals"}, true, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        Site site{{2025}, {{"boiler", {1}, {1.0}, row.part}}, row.sections};
        site.pilot = "programme: shenzhen-2025, " + row.pilot;
        const Counted counted{site};
        findings::Sink sink;
        const auto found = check_eligibility(*counted.dataset, *shenzhen, sink);
        CHECK(lines_of(sink) == row.findings);
        CHECK((found.category != nullptr) == row.category);
        CHECK((found.tier != nullptr) == row.tier);
    }
}

TEST_CASE("the nearest category, tier and part are suggested") {
    const auto shenzhen = programme::builtin("shenzhen-2025");
    const auto suggestion = [&](std::string pilot, std::string part) {
        Site site{{2025}, {{"boiler", {1}, {1.0}, std::move(part)}}};
        site.pilot = "programme: shenzhen-2025, " + pilot;
        const Counted counted{site};
        findings::Sink sink;
        check_eligibility(*counted.dataset, *shenzhen, sink);
        REQUIRE(sink.all().size() == 1);
        return sink.all().front().suggestion;
    };
    CHECK(suggestion("category: comunity", "") == "community");
    CHECK(suggestion("category: park, tier: b", "") == "B");
    CHECK(suggestion("category: community", "comercial-podium") == "commercial-podium");
}

TEST_CASE("only the kinds of applicants that a programme lists may apply") {
    const std::string text = R"(schema: nearzero/programme/v1
programme: {id: listed, version: 1, name: 试验, status: own}
accounting:
  gwp: {value: ipcc-ar5-100, clause: 一}
  gases: {value: all, clause: 一}
  electricity: {value: grid-average, clause: 一}
  energy_basis: {value: calorific, clause: 一}
  readings: {value: gross, clause: 一}
  reading: {value: gross, clause: 一}
indicators: [{id: total, emissions: {}, unit: tCO2e}]
categories:
  - id: park
    name: 园区
    applicants: [park-committee]
    targets: [{id: total, clause: 二, indicator: total, test: declines}]
)";
    findings::Sink reading;
    const auto document = yaml::read("listed.programme.yaml", text, reading);
    const auto programme = programme::read_programme(*document, reading);
    REQUIRE(programme);
    CHECK(reading.empty());
    struct Row {
        int line;
        std::string pilot, part;
        std::vector<std::string> findings;
    };
    const Row rows[] = {
        {__LINE__, "applicant: {name: 甲, kind: park-committee}", "", {}},
        {__LINE__, "applicant: {name: 甲}", "", {}},   // a missing kind is a matter of the application
        {__LINE__, "applicant: {name: 甲, kind: developer}", "", {"NZ4105 pilot.applicant.kind"}},
        {__LINE__, "applicant: {name: 甲}", "operations", {"NZ4111 activities.boiler.part"}},   // the category names no parts
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        Site site{{2025}, {{"boiler", {1}, {1.0}, row.part}}};
        site.pilot = "programme: listed, category: park, " + row.pilot;
        const Counted counted{site};
        findings::Sink sink;
        check_eligibility(*counted.dataset, *programme, sink);
        CHECK(lines_of(sink) == row.findings);
    }
}

TEST_CASE("years before the application: in a row, back from the year before the first one on record") {
    const auto park = programme::builtin("national-zero-carbon-park-2025");
    REQUIRE(park);
    struct Row {
        std::string reported, record, given, why;
    };
    const Row rows[] = {
        {"2022, 2023, 2024, 2025", "{event: applied, date: 2025-07-10}", "", "three, and the running year"},
        {"2021, 2022, 2023, 2025", "{event: applied, date: 2025-07-10}", "0", "three before it, but not the last ones"},
        {"2020, 2021, 2023, 2024, 2025", "{event: applied, date: 2025-07-10}", "2", "with a gap"},
        {"2022, 2023, 2024, 2025, 2026", "{event: applied, date: 2027-01-10}, {event: applied, date: 2025-07-10}", "",
         "the first application, wherever it stands"},
        {"2023, 2024, 2025", "", "", "none on record: up to the base year"},
        {"2024, 2025", "", "2", ""},
        {"2025", "{event: applied, date: 2025-13-01}", "", "when it was is not known, and reported"},
    };
    for (const Row& row : rows) {
        INFO(row.reported, "; ", row.record, ": ", row.why);
        findings::Sink read, sink;
        auto document = yaml::read("p.pilot.yaml",
                                   "schema: nearzero/pilot/v1\npilot: {id: p, name: p, category: park, region: CN-GD}\n"
                                   "years: {base: 2025, reported: [" +
                                       row.reported + "]}\nlifecycle: [" + row.record + "]\n",
                                   read);
        REQUIRE(document);
        const auto dataset = dataset::read_dataset(std::move(*document), read);
        check_eligibility(dataset, *park, sink);
        std::string given;
        for (const auto& finding : sink.all())
            if (finding.code->id == "NZ4109")
                for (const auto& arg : finding.args)
                    if (arg.name == "given") given = arg.value;
        CHECK(given == row.given);
    }
}
