// SPDX-License-Identifier: Apache-2.0
/// Results as the program writes them, read back; and the same with one thing wrong.
#include <string>

#include <doctest/doctest.h>

#include "../report/evaluated.hpp"
#include "report/json.hpp"
#include "results/result.hpp"

using namespace nearzero;
using results::read_json;
using results::read_result;

namespace {

std::string written(report::Kind kind, const std::string& dataset = report::test::park_b()) {
    using namespace report::test;
    const Evaluated park{"b.pilot.yaml", dataset}, refused{"x.pilot.yaml", broken("x")};
    const std::vector<report::Row> rows{report::row_of(park.pilot, findings::Lang::en),
                                        report::row_of(refused.pilot, findings::Lang::en)};
    const std::vector<std::string> pilots{report::pilot_json(kind, park.pilot, findings::Lang::en),
                                          report::pilot_json(kind, refused.pilot, findings::Lang::en)};
    const programme::Programme* programmes[] = {park.evaluation.programme};
    const reference::Reference* references[] = {park.evaluation.reference};
    report::Options options;
    options.reading = "gross";
    options.accounting = {{"gases", "all"}};
    options.draws = uncertainty::Draws{.count = 20000, .seed = 7};
    return report::result_json(
        {kind, {"1.2.3", "2026-06-30", findings::Lang::en, &options}, rows, pilots, {}, programmes, references});
}

std::optional<results::Result> read(const std::string& text, findings::Sink& sink) {
    const auto document = read_json("r.json", text, sink);
    REQUIRE(document);
    return read_result(*document, sink);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("what was written is read back") {
    for (const auto kind : {report::Kind::inventory, report::Kind::score, report::Kind::report}) {
        findings::Sink sink;
        const auto result = read(written(kind), sink);
        REQUIRE_MESSAGE(result, sink.all().front().message(findings::Lang::en));
        CHECK(result->kind == report::word_of(kind));
        CHECK(result->tool_version == "1.2.3");
        CHECK(result->as_of == "2026-06-30");
        CHECK(result->options.lang == "en");
        CHECK(result->options.reading == "gross");
        CHECK(result->options.accounting == std::vector<std::pair<std::string, std::string>>{{"gases", "all"}});
        CHECK(result->options.draws == 20000);
        CHECK(result->options.seed == 7);
        REQUIRE(result->inputs.size() == 2);
        CHECK(result->inputs[0].path == "b.pilot.yaml");
        REQUIRE(result->pilots.size() == 2);
        CHECK(result->pilots[1].rejected);
        const results::Pilot& park = *result->pilot("park-b");
        CHECK(park.base_year == 2022);
        CHECK(park.years == std::vector<int>{2022, 2023});
        // power 2, gas boiler 3 gases, R410A 2 gases, commuting and pines: 1 + 3 + 2 + 1 + 1 lines a year
        CHECK(park.lines.size() == 16);
        const results::Line& power = park.lines[1];
        CHECK(power.activity == "power");
        CHECK(power.year == 2023);
        CHECK(power.scope == 2);
        CHECK(power.amount == 1000.0);
        CHECK(power.steps.size() == 6);
        CHECK(power.region_chain.front() == "CN-GD");
        REQUIRE(park.source(power.factor_source) != nullptr);
        CHECK_FALSE(park.source(power.factor_source)->title.empty());
        CHECK(park.lines.back().is_sink());
        CHECK(park.total(2023, "gross") > 0.0);
        CHECK(park.targets.empty() == (kind == report::Kind::inventory));
        CHECK(park.definitions.empty() == (kind == report::Kind::inventory));
    }
}

TEST_CASE("restatements are read back, with what the figures say of them") {
    // 0.11 t/GJ: 110 t in 2022 and 99 t in 2023
    const std::string dataset =
        report::test::heat_only("heat-park", "900") +
        "restatements:\n"
        "  - {year: 2022, reason: 漏计一块热表, before: {value: 100, unit: tCO2e}, after: {value: 110, unit: tCO2e}}\n"
        "  - {year: 2023, reason: r, before: {value: 95000, unit: kgCO2e}, after: {value: 98, unit: tCO2e}}\n"
        "  - {year: 2021, reason: r, before: {value: 1, unit: tCO2e}, after: {value: 2, unit: tCO2e}}\n";
    const std::string text = written(report::Kind::inventory, dataset);
    findings::Sink sink;
    const auto result = read(text, sink);
    REQUIRE(result);
    const results::Pilot& pilot = *result->pilot("heat-park");
    CHECK(pilot.restatement_threshold_percent == 5.0);
    REQUIRE(pilot.restatements.size() == 3);
    CHECK(pilot.restatements[0].year == 2022);
    CHECK(pilot.restatements[0].reason == "漏计一块热表");
    CHECK(pilot.restatements[0].before_tco2e == 100.0);
    CHECK(pilot.restatements[0].after_tco2e == 110.0);
    CHECK(pilot.restatements[0].agrees == true);
    CHECK(pilot.restatements[1].before_tco2e == 95.0);
    CHECK(pilot.restatements[1].agrees == false);
    CHECK_FALSE(pilot.restatements[2].agrees.has_value());  // not a reported year

    struct Row {
        int source_line;
        std::string_view from, to, code, pointer;
    };
    const Row rows[] = {
        {__LINE__, "\"agrees\":true", "\"agrees\":1", "NZ5205", "/pilots/0/restatements/0/agrees"},
        {__LINE__, "\"after_tco2e\":110,", "", "NZ5204", "/pilots/0/restatements/0/after_tco2e"},
        {__LINE__, "\"restatement_threshold_percent\":5,", "", "NZ5204", "/pilots/0/restatement_threshold_percent"},
        {__LINE__, "\"restatements\":[", "\"restated\":[", "NZ5204", "/pilots/0/restatements"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source_line);
        findings::Sink faults;
        CHECK_FALSE(read(replaced(text, row.from, row.to), faults));
        REQUIRE(faults.all().size() == 1);
        CHECK(faults.all().front().code->id == row.code);
        CHECK(faults.all().front().at.pointer == row.pointer);
    }
}

TEST_CASE("a result with something wrong is refused with the place of it") {
    struct Row {
        int source_line;
        std::string_view from, to, code, pointer;
    };
    const Row rows[] = {
        {__LINE__, "nearzero/score/v1", "nearzero/score/v2", "NZ5203", "/schema"},
        {__LINE__, "nearzero/score/v1", "nearzero/validate/v1", "NZ5203", "/schema"},
        {__LINE__, "\"schema\": \"nearzero/score/v1\"", "\"schema\": 7", "NZ5205", "/schema"},
        {__LINE__, "\"base_year\":2022", "\"base_year\":2022.5", "NZ5205", "/pilots/0/base_year"},
        {__LINE__, "\"amount\":1100", "\"amount\":\"1100\"", "NZ5205", "/pilots/0/lines/0/amount"},
        {__LINE__, "\"amount\":1100,", "\"amount\":1e300,", "NZ5205", "/pilots/0/lines/0/amount"},
        {__LINE__, "\"amount\":1100,", "\"amount\":1e-300,", "NZ5205", "/pilots/0/lines/0/amount"},
        {__LINE__, "\"amount\":1100,", "", "NZ5204", "/pilots/0/lines/0/amount"},
        {__LINE__, "\"years\":[2022,2023]", "\"years\":[2022,null]", "NZ5205", "/pilots/0/years"},
        {__LINE__, "\"counted\":true", "\"counted\":1", "NZ5205", "/pilots/0/credits/0/counted"},
        {__LINE__, "\"bytes\": ", "\"byte\": ", "NZ5204", "/inputs/0/bytes"},
    };
    const std::string good = written(report::Kind::score);
    for (const Row& row : rows) {
        CAPTURE(row.source_line);
        findings::Sink sink;
        CHECK_FALSE(read(replaced(good, row.from, row.to), sink));
        REQUIRE(sink.all().size() == 1);
        CHECK(sink.all().front().code->id == row.code);
        CHECK(sink.all().front().at.pointer == row.pointer);
        CHECK(sink.all().front().at.line > 0);
    }
}

TEST_CASE("a file of another kind is not listed key by key") {
    std::string text = "{\"schema\": \"nearzero/score/v1\", \"pilots\": [";
    for (int i = 0; i < 1000; ++i) text += i == 0 ? "{}" : ",{}";
    findings::Sink sink;
    CHECK_FALSE(read(text + "]}", sink));
    CHECK(sink.all().size() == 50);
}

TEST_CASE("keys of a newer version are passed over") {
    findings::Sink sink;
    CHECK(read(replaced(written(report::Kind::score), "\"base_year\"", "\"novelty\":{\"x\":[1]},\"base_year\""), sink));
    CHECK(sink.empty());
}
