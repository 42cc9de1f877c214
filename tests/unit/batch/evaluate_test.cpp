// SPDX-License-Identifier: Apache-2.0
/// One file from bytes to verdict: what is kept of a rejected one, what the command line changes, waivers, tables.
#include "batch/evaluate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "findings/code/invocation.hpp"

using namespace nearzero;
using namespace nearzero::batch;

namespace {

struct Pilot {
    std::string pilot = "programme: shenzhen-2025, category: park, tier: B, region: CN-GD";
    std::string activities = "  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2022: 100, 2023: 90}}\n";
    std::string sections = "context:\n  output-value: {unit: 万元, amount: {2022: 10, 2023: 10}}\n";
};

std::string text_of(const Pilot& pilot) {
    return "schema: nearzero/pilot/v1\npilot: {id: p, name: 试点, " + pilot.pilot +
           "}\nyears: {base: 2022, reported: [2022, 2023]}\nactivities:\n" + pilot.activities + pilot.sections;
}

/// Tables in memory, given out in blocks of three bytes; one that is not there is reported as the shell would.
OpenTable tables_of(std::map<std::string, std::string> files) {
    return [files = std::move(files)](const dataset::Dataset& dataset, const yaml::Text& file,
                                      findings::Sink& sink) -> std::optional<table::ReadBlock> {
        const auto found = files.find(std::string{file.value});
        if (found == files.end()) {
            sink.report(findings::code::cannot_read, {&dataset.source(), file.span, "tables"},
                        {{"path", std::string{file.value}}, {"why_zh", "没有"}, {"why_en", "missing"}});
            return std::nullopt;
        }
        return [text = found->second, at = std::size_t{0}](char* buffer, std::size_t size) mutable {
            const std::size_t count = text.copy(buffer, std::min<std::size_t>(size, 3), at);
            at += count;
            return count;
        };
    };
}

Evaluation run(const std::string& text, Choices choices = {}, const Rules& rules = {},
               const OpenTable& open = tables_of({})) {
    static std::vector<std::unique_ptr<Library>> libraries;  // an evaluation points into its library
    libraries.push_back(std::make_unique<Library>(std::move(choices)));
    return evaluate({"dir/p.pilot.yaml", text}, *libraries.back(), rules, open);
}

std::string codes(const Evaluation& result) {
    std::string text;
    for (const auto& finding : result.findings.all()) text += (text.empty() ? "" : " ") + std::string{finding.code->id};
    return text;
}

}  // namespace

TEST_CASE("a sound pilot: inventory, verdict, size and digest") {
    const std::string text = text_of({});
    const auto result = run(text);
    CHECK(codes(result) == "");
    CHECK_FALSE(result.rejected());
    CHECK(result.path == "dir/p.pilot.yaml");
    CHECK(result.size == text.size());
    CHECK(result.sha256.size() == 64);
    REQUIRE(result.inventory);
    REQUIRE(result.scorecard);
    CHECK(result.programme->pinned_id() == "shenzhen-2025@1");
    CHECK(result.reference->gwp().id == "ipcc-ar5-100");
    CHECK(result.scorecard->verdict == scoring::Verdict::met);
    CHECK(result.inventory->total(2023, inventory::Reading::gross)->value() == doctest::Approx(9.9).epsilon(1e-12));
}

TEST_CASE("the digest is of the bytes, and left out where no result prints it") {
    // SHA-256 of the empty text, FIPS 180-4.
    CHECK(run("").sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Rules rules;
    rules.digest = false;
    CHECK(run(text_of({}), {}, rules).sha256.empty());
}

TEST_CASE("a rejected file keeps its findings and what could be read, and has neither inventory nor verdict") {
    struct Case {
        std::string reason;
        std::string text;
        const char* codes;
        bool dataset, programme;
        Choices choices{};
    };
    const std::string fuel = "  - {id: gas, factor: fuel.natural-gas, unit: 万Nm3, amount: {2022: 1, 2023: 1}}\n";
    const Case cases[] = {
        {"no YAML at all", "{{{{", nullptr, false, false},
        {"nothing", "", nullptr, false, false},
        {"another programme", text_of({"programme: shenzhen-2026, category: park, tier: B, region: CN-GD"}), "NZ0032",
         true, false},
        {"no programme", text_of({"category: park, tier: B, region: CN-GD"}), "NZ1201", true, false},
        {"no category", text_of({"programme: shenzhen-2025, region: CN-GD"}), "NZ1201", true, true},
        {"an unknown factor",
         text_of({Pilot{}.pilot, "  - {id: a, factor: heat.bought, unit: GJ, amount: {2022: 1, 2023: 1}}\n"}), "NZ2301",
         true, true},
        {"fuels without a set", text_of({Pilot{}.pilot, fuel}), "NZ2308", true, true},
        {"an unknown fuel set", text_of({Pilot{}.pilot + ", fuel_set: gbt", fuel}), "NZ0030", true, true},
        {"a programme of the command line that is not there",
         text_of({}),
         "",
         true,
         false,
         {"no-such", "", "", {}, {}}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.reason);
        const auto result = run(c.text, c.choices);
        if (c.codes != nullptr) CHECK(codes(result) == c.codes);
        if (c.choices.programme.empty()) CHECK(result.rejected());  // else the run has ended before: `check_choices`
        CHECK(result.inventory == nullptr);
        CHECK(result.scorecard == nullptr);
        CHECK((result.dataset != nullptr) == c.dataset);
        CHECK((result.programme != nullptr) == c.programme);
    }
}

TEST_CASE("the command line chooses programme, fuel set and reading") {
    const Pilot other{"programme: shenzhen-2026, category: park, tier: B, region: CN-GD"};
    const auto replaced = run(text_of(other), {"shenzhen-2025", "", "", {}, {}});
    CHECK_FALSE(replaced.rejected());
    CHECK(codes(replaced) == "NZ0040");
    CHECK(codes(run(text_of({}), {"shenzhen-2025", "", "", {}, {}})) == "");  // its own anyway

    Pilot fuel;
    fuel.pilot += ", fuel_set: gbt32151-2024";
    fuel.activities = "  - {id: lng, factor: fuel.lng, unit: t, amount: {2022: 1, 2023: 1}}\n";
    CHECK(run(text_of(fuel)).reference->fuels()->id == "gbt32151-2024");
    CHECK(run(text_of(fuel), {"", "ndrc-2015", "", {}, {}}).reference->fuels()->id == "ndrc-2015");

    // A park of tier A with as many sinks as emissions: open, until the user names the reading.
    Pilot zero{"programme: shenzhen-2025, category: park, tier: A, region: CN-GD",
               "  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2022: 29, 2023: 29}}\n"
               "  - {id: pines, factor: sink.urban-tree.pine, unit: 株, amount: {2022: 100, 2023: 100}}\n",
               ""};
    CHECK(run(text_of(zero)).scorecard->verdict == scoring::Verdict::not_assessable);
    CHECK(run(text_of(zero), {"", "", "", programme::Reading::after_sinks, {}}).scorecard->verdict ==
          scoring::Verdict::met);
    CHECK(run(text_of(zero), {"", "", "", programme::Reading::gross, {}}).scorecard->verdict ==
          scoring::Verdict::not_met);
}

TEST_CASE("a programme that names a fuel set: it is used, and a dataset that names another is told") {
    auto ruled = *programme::builtin("shenzhen-2025");
    ruled.id = "ruled";
    ruled.accounting.fuel_set = "ndrc-2015";
    struct Case {
        std::string own;
        Choices choices;
        std::string codes, used;
    };
    const Case cases[] = {
        {"", {}, "NZ2312", "ndrc-2015"},   // its LNG has one transcription only
        {", fuel_set: ndrc-2015", {}, "NZ2312", "ndrc-2015"},
        {", fuel_set: gbt32151-2024", {}, "NZ2309", ""},
        {", fuel_set: gbt32151-2024",
         {"", "gbt32151-2024", "", {}, {}},
         "",
         "gbt32151-2024"},  // the command line settles it
    };
    for (const Case& c : cases) {
        CAPTURE(c.own);
        Library library{c.choices};
        library.add_programme(ruled);
        const Pilot pilot{"programme: ruled, category: park, tier: B, region: CN-GD" + c.own,
                          "  - {id: lng, factor: fuel.lng, unit: t, amount: {2022: 2, 2023: 1}}\n"};
        const auto result = evaluate({"p.pilot.yaml", text_of(pilot)}, library, {}, tables_of({}));
        CHECK(codes(result) == c.codes);
        CHECK(result.rejected() == c.used.empty());
        if (!c.used.empty()) CHECK(result.reference->fuels()->id == c.used);
    }
}

TEST_CASE("a waiver puts a warning aside with its reason; an error cannot be waived; a run may ignore waivers") {
    Pilot pilot;
    pilot.activities = "  - {id: chillers, factor: refrigerant.r407a, unit: kg, amount: {2022: 12, 2023: 9}}\n";
    CHECK(codes(run(text_of(pilot))) == "NZ2312");
    pilot.sections += "waivers: [{code: NZ2312, where: activities.chillers, reason: 已核对铭牌}]\n";
    const auto waived = run(text_of(pilot));
    CHECK(codes(waived) == "");
    REQUIRE(waived.waived.size() == 1);
    CHECK(waived.waived[0].finding.code->id == "NZ2312");
    CHECK(waived.waived[0].reason == "已核对铭牌");
    REQUIRE(waived.scorecard);

    Rules strict;
    strict.use_waivers = false;
    const auto ignored = run(text_of(pilot), {}, strict);
    CHECK(codes(ignored) == "NZ2312");
    CHECK(ignored.waived.empty());

    pilot.activities = "  - {id: chillers, factor: heat.bought, unit: GJ, amount: {2022: 12, 2023: 9}}\n";
    pilot.sections = "waivers: [{code: NZ2301, where: activities.chillers, reason: 不可豁免}]\n";
    const auto error = run(text_of(pilot));
    CHECK(error.rejected());
    CHECK(codes(error).find("NZ2301") != std::string::npos);
    CHECK(error.waived.empty());
}

TEST_CASE("a duplicate id, which only the caller sees: rejected with its finding, its verdict dropped") {
    auto result = run(text_of({}));
    REQUIRE(result.scorecard);
    result.findings.report(findings::code::duplicate_pilot,
                           {&result.dataset->source(), result.dataset->id.span, "pilot.id"},
                           {{"id", "p"}, {"first", "a.pilot.yaml"}});
    result.reject();
    CHECK(result.rejected());
    CHECK(result.inventory == nullptr);
    CHECK(result.scorecard == nullptr);
    CHECK(result.dataset->id.value == "p");
}

TEST_CASE("tables: amounts, size and digest of each in the dataset's order; unused ones are not opened") {
    Pilot pilot;
    pilot.activities =
        "  - {id: hall, factor: heat.purchased, unit: GJ, table: halls}\n"
        "  - {id: yard, factor: heat.purchased, unit: GJ, table: yards}\n";
    const std::string tables = "tables: [{id: yards, file: yards.csv}, {id: halls, file: halls.csv}]\n";
    pilot.sections += tables;
    const std::string halls = "activity,year,amount\nhall,2022,60\nhall,2022,40\nhall,2023,80\n";
    const std::string yards = "activity,year,amount\nyard,2022,1\nyard,2023,1\n";
    const auto result = run(text_of(pilot), {}, {}, tables_of({{"halls.csv", halls}, {"yards.csv", yards}}));
    CHECK(codes(result) == "");
    REQUIRE(result.tables.size() == 2);
    CHECK(result.tables[0].path == "yards.csv");
    CHECK(result.tables[1].path == "halls.csv");
    CHECK(result.tables[1].size == halls.size());
    // A digest of blocks is that of the whole: the same bytes as a dataset have the same one.
    CHECK(result.tables[1].sha256 == run(halls).sha256);
    REQUIRE(result.inventory);
    CHECK(result.inventory->total(2022, inventory::Reading::gross)->value() ==
          doctest::Approx(0.11 * 101).epsilon(1e-12));

    // A table that no activity names is not opened: that it is missing is not noticed.
    Pilot idle = pilot;
    idle.sections.replace(idle.sections.find("tables: ["), 9, "tables: [{id: idle, file: idle.csv}, ");
    const auto unopened = run(text_of(idle), {}, {}, tables_of({{"halls.csv", halls}, {"yards.csv", yards}}));
    CHECK(codes(unopened).find("NZ0010") == std::string::npos);
    CHECK(unopened.tables.size() == 2);

    Rules plain;
    plain.digest = false;
    const auto without = run(text_of(pilot), {}, plain, tables_of({{"halls.csv", halls}, {"yards.csv", yards}}));
    CHECK(without.tables.empty());
    CHECK_FALSE(without.rejected());

    const auto missing = run(text_of(pilot), {}, {}, tables_of({{"halls.csv", halls}}));
    CHECK(missing.rejected());
    CHECK(codes(missing).find("NZ0010") != std::string::npos);
    REQUIRE(missing.tables.size() == 1);
    CHECK(missing.tables[0].path == "halls.csv");
}

TEST_CASE("findings come out in the order of the file") {
    Pilot pilot;
    pilot.activities =
        "  - {id: b, factor: electricity.grid, unit: MWh, amount: {2022: 1, 2023: 1}}\n"
        "  - {id: c, factor: heat.bought, unit: GJ, amount: {2022: 1, 2023: 1}}\n"
        "  - {id: a, factor: refrigerant.r407a, unit: kg, amount: {2022: 1, 2023: 1}}\n";
    pilot.pilot = "programme: shenzhen-2025, category: park, tier: B, region: CN-XZ";
    const auto result = run(text_of(pilot));
    int last = 0;
    for (const auto& finding : result.findings.all()) {
        CHECK(finding.at.line >= last);
        last = finding.at.line;
    }
    CHECK(result.findings.all().size() >= 3);
}
