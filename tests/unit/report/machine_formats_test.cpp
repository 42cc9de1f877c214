// SPDX-License-Identifier: Apache-2.0
/// CSV and JSON of one pilot: the columns and keys of the contract (docs of the formats, 2.7), and the same numbers in
/// both as in the model, to the last bit.
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "evaluated.hpp"
#include "report/csv.hpp"
#include "report/json.hpp"
#include "report/portfolio.hpp"

using namespace nearzero;
using namespace nearzero::report;
using namespace nearzero::report::test;
using Json = nlohmann::ordered_json;
using document::CsvDialect;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows table_of(CsvTable table, const Pilot& pilot) {
    std::string csv = csv_header(table, CsvDialect::plain);
    append_csv(csv, table, pilot, CsvDialect::plain);
    return rows_of(csv);
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string keys_of(const Json& object) {
    std::string text;
    for (const auto& [key, value] : object.items()) text += (text.empty() ? "" : ", ") + key;
    return text;
}

/// A JSON value and a CSV cell that must say the same: null and "" are an empty cell, numbers the same double.
bool same(const Json& value, const std::string& cell) {
    if (value.is_null()) return cell.empty();
    if (value.is_string()) return value.get<std::string>() == cell;
    char* end = nullptr;
    const double number = std::strtod(cell.c_str(), &end);
    return value.is_number() && !cell.empty() && *end == '\0' && value.get<double>() == number;
}

void check_rows(const Rows& rows, const std::vector<const Json*>& objects,
                const std::vector<std::string>& not_in_json = {}) {
    REQUIRE(rows.size() == objects.size() + 1);
    const auto& header = rows[0];
    for (std::size_t r = 1; r < rows.size(); ++r) {
        REQUIRE(rows[r].size() == header.size());
        for (std::size_t c = 1; c < header.size(); ++c) {
            if (std::find(not_in_json.begin(), not_in_json.end(), header[c]) != not_in_json.end()) continue;
            CAPTURE(r);
            CAPTURE(header[c]);
            REQUIRE(objects[r - 1]->contains(header[c]));
            CHECK_MESSAGE(same((*objects[r - 1])[header[c]], rows[r][c]), rows[r][c]);
        }
    }
}

std::vector<const Json*> items(const Json& list) {
    std::vector<const Json*> out;
    for (const Json& item : list) out.push_back(&item);
    return out;
}

void flatten(const Json& targets, std::vector<const Json*>& out) {
    for (const Json& target : targets) {
        out.push_back(&target);
        if (target.contains("of")) flatten(target["of"], out);
    }
}

Json entry(Kind kind, const Pilot& pilot, findings::Lang lang = findings::Lang::zh) {
    return Json::parse(pilot_json(kind, pilot, lang));
}

const std::string kHead = "pilot, name, programme, category, tier, district, within, file, status";

}  // namespace

TEST_CASE("the columns of the contract, in its order") {
    const auto columns = [](CsvTable table) { return joined(rows_of(csv_header(table, CsvDialect::plain)).at(0)); };
    CHECK(columns(CsvTable::lines) ==
          "pilot, activity, year, part, class, scope, gas, amount, amount_unit, factor, factor_value, factor_unit, "
          "factor_year, "
          "factor_region, factor_source, emissions_kg, gwp, emissions_tco2e, data_quality, amount_quality, "
          "factor_quality");
    CHECK(columns(CsvTable::totals) == "pilot, year, group, key, reading, emissions_tco2e, low_tco2e, high_tco2e, covered_share");
    CHECK(columns(CsvTable::targets)
              .starts_with("pilot, target, clause, indicator, reading, actual, threshold, unit, margin, probability, "
                           "verdict, reason"));
    CHECK(csv_header(CsvTable::totals, CsvDialect::excel).starts_with("\xEF\xBB\xBFpilot,"));
    CHECK(csv_header(CsvTable::totals, CsvDialect::excel).ends_with("\r\n"));
}

TEST_CASE("the keys of the contract, in its order, for each command") {
    const Evaluated park{"a/park.pilot.yaml", park_b()};
    REQUIRE_FALSE(park.pilot.rejected);
    CHECK(keys_of(entry(Kind::validate, park.pilot)) == kHead + ", waived");
    CHECK(keys_of(entry(Kind::inventory, park.pilot)) ==
          kHead +
              ", fuel_set, gwp_set, base_year, years, lines, totals, energy, credits, electricity, power, power_instruments, memo, completeness, data_quality, "
              "changes, restatement_threshold_percent, restatements, sources, accounting, waived");
    const Json score = entry(Kind::score, park.pilot);
    CHECK(keys_of(score) == kHead +
                                ", fuel_set, gwp_set, base_year, years, lines, totals, energy, credits, electricity, power, power_instruments, memo, completeness, "
                                "data_quality, changes, restatement_threshold_percent, restatements, sources, accounting, indicators, "
                                "targets, conventions, "
                                "open_points, verdict, context, definitions, lifecycle, gates, consequence, waived");
    CHECK(score == entry(Kind::report, park.pilot));
    CHECK(
        keys_of(score["lines"][0]) ==
        "activity, year, part, class, scope, gas, amount, amount_unit, factor, factor_value, factor_unit, factor_year, "
        "factor_region, factor_source, factor_set, region_chain, emissions_kg, gwp, emissions_tco2e, data_quality, "
        "amount_quality, factor_quality, steps");
    CHECK(keys_of(score["lines"][0]["steps"][0]) == 
          "step, what, what_zh, what_en, expression, value, unit, source, source_id, locator, status");
    CHECK(keys_of(score["totals"][0]) == "year, group, key, reading, emissions_tco2e, low_tco2e, high_tco2e, covered_share");
    CHECK(keys_of(score["energy"][0]) == "year, measure, value, unit");
    CHECK(keys_of(score["indicators"][0]) == "year, indicator, reading, value, unit, low, high, covered_share");
    CHECK(score["pilot"] == "park-b");
    CHECK(score["name"] == "甲园");
    CHECK(entry(Kind::score, park.pilot, findings::Lang::en)["name"] == "Park B");
    CHECK(score["file"] == "a/park.pilot.yaml");
    CHECK(score["status"] == "ok");
    CHECK(score["within"].is_null());
    CHECK(score["verdict"] == "met");
}

TEST_CASE("CSV, JSON and model hold the same numbers") {
    for (const std::string& text : {park_b(), park_a()}) {
        const Evaluated park{"park.pilot.yaml", text};
        REQUIRE_FALSE(park.pilot.rejected);
        const Json json = entry(Kind::score, park.pilot);
        const auto& inventory = *park.pilot.inventory;

        check_rows(table_of(CsvTable::lines, park.pilot), items(json["lines"]));
        check_rows(table_of(CsvTable::totals, park.pilot), items(json["totals"]));
        std::vector<const Json*> targets;
        flatten(json["targets"], targets);
        check_rows(table_of(CsvTable::targets, park.pilot), targets, {"category", "tier", "file"});

        REQUIRE(json["lines"].size() == inventory.lines.size());
        for (std::size_t i = 0; i < inventory.lines.size(); ++i) {
            CHECK(json["lines"][i]["emissions_tco2e"].get<double>() == inventory.lines[i].co2e.value());
            CHECK(json["lines"][i]["factor_value"].get<double>() == inventory.lines[i].factor_value);
        }
        REQUIRE(json["totals"].size() == inventory.totals.size());
        for (std::size_t i = 0; i < inventory.totals.size(); ++i)
            CHECK(json["totals"][i]["emissions_tco2e"].get<double>() == inventory.totals[i].value.value());
        REQUIRE(json["energy"].size() == inventory.energy.size());
        for (std::size_t i = 0; i < inventory.energy.size(); ++i)
            CHECK(json["energy"][i]["value"].get<double>() == inventory.energy[i].value);
        REQUIRE(json["indicators"].size() == park.pilot.scorecard->indicators.size());
        for (std::size_t i = 0; i < park.pilot.scorecard->indicators.size(); ++i)
            CHECK(json["indicators"][i]["value"].get<double>() == park.pilot.scorecard->indicators[i].value);
        CHECK(json["verdict"] == scoring::word_of(park.pilot.scorecard->verdict));
    }
}

TEST_CASE("lines as the contract describes them") {
    const Evaluated park{"park.pilot.yaml", park_b()};
    const Json json = entry(Kind::inventory, park.pilot);
    const auto line = [&](const std::string& activity, const std::string& gas) -> const Json& {
        for (const Json& one : json["lines"])
            if (one["activity"] == activity && one["gas"] == gas && one["year"] == 2023) return one;
        FAIL("no line " << activity << " " << gas);
        return json;
    };
    const Json& power = line("power", "CO2");
    CHECK(power["factor_value"].get<double>() ==
          doctest::Approx(441.9).epsilon(1e-12));  // kg/MWh: 0.4419 kg/kWh, 公告2025年第47号
    CHECK(power["factor_unit"] == "kg/MWh");
    CHECK(power["factor_year"] == 2023);
    CHECK(power["factor_region"] == "CN-GD");
    CHECK(power["emissions_tco2e"].get<double>() == doctest::Approx(441.9).epsilon(1e-12));
    CHECK(power["part"] == "operations");
    const Json& gas = line("boiler", "CO2");
    CHECK(gas["factor_year"].is_null());  // a fuel parameter is not dated
    CHECK(gas["factor_region"].is_null());
    CHECK(gas["part"].is_null());
    CHECK(gas["amount_unit"] == "万立方米");
    CHECK(gas["steps"].size() == 10);
    CHECK(line("boiler", "CH4")["gwp"] == 28);
    const Json& pines = line("pines", "CO2");
    CHECK(pines["scope"].is_null());
    CHECK(pines["amount"] == 1000);
    CHECK(pines["factor_value"].get<double>() == doctest::Approx(31.9).epsilon(1e-12));
    CHECK(pines["emissions_tco2e"].get<double>() == doctest::Approx(-31.9).epsilon(1e-12));
    CHECK(line("commuting", "CO2")["scope"] == 3);
    REQUIRE(json["credits"].size() == 2);
}

TEST_CASE("targets: members of combined ones, readings of open ones, trends") {
    const Evaluated b{"b.pilot.yaml", park_b()};
    const Json combined = entry(Kind::score, b.pilot)["targets"][0];
    CHECK(combined["target"] == "intensity");
    CHECK(combined["test"] == "any_of");
    CHECK(combined["margin"].is_null());
    CHECK(combined["reading"].is_null());
    REQUIRE(combined["of"].size() == 2);
    CHECK(combined["of"][0]["target"] == "intensity/per-output-value");
    CHECK(combined["of"][0]["verdict"] == "met");
    CHECK(keys_of(combined["of"][0]["trend"]) ==
          "change_from_base, change_from_base_percent, change_low, change_high, covered_share, yearly_changes, theil_sen_slope, "
          "mann_kendall_p, frozen_verdict, frozen_margin");
    CHECK(combined["of"][0]["trend"]["mann_kendall_p"].is_null());  // two years are too few
    CHECK(combined["of"][1]["verdict"] == "not_assessable");
    CHECK_FALSE(combined["of"][1]["reason"].get<std::string>().empty());
    const auto rows = table_of(CsvTable::targets, b.pilot);
    CHECK(rows[1][1] == "intensity");
    CHECK(rows[2][1] == "intensity/per-output-value");

    const Evaluated a{"a.pilot.yaml", park_a()};
    const Json open = entry(Kind::score, a.pilot);
    const Json& zero = open["targets"][0];
    CHECK(zero["verdict"] == "not_assessable");
    CHECK(zero["reason"] == "reading-open");
    CHECK(zero["actual"].is_null());
    REQUIRE(zero["readings"].size() == 3);
    CHECK(zero["readings"][0]["reading"] == "gross");
    CHECK(zero["readings"][0]["verdict"] == "not_met");
    CHECK(zero["readings"][1]["verdict"] == "met");
    CHECK_FALSE(open["open_points"].empty());
}

TEST_CASE("a rejected pilot: findings in JSON, one row among the targets, none elsewhere") {
    const Evaluated bad{"dir/bad.pilot.yaml", broken("bad")};
    REQUIRE(bad.pilot.rejected);
    for (const Kind kind : {Kind::validate, Kind::inventory, Kind::score, Kind::report}) {
        const Json json = entry(kind, bad.pilot);
        CHECK(keys_of(json) == kHead + ", findings, waived");
        CHECK(json["status"] == "rejected");
        REQUIRE(json["findings"].size() == 1);
        CHECK(json["findings"][0]["code"] == "NZ2301");
        CHECK(json["findings"][0]["slug"] == "unknown-factor");
    }
    CHECK(table_of(CsvTable::lines, bad.pilot).size() == 1);
    CHECK(table_of(CsvTable::totals, bad.pilot).size() == 1);
    const auto rows = table_of(CsvTable::targets, bad.pilot);
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[1].size() == rows[0].size());
    for (std::size_t c = 0; c < rows[0].size(); ++c) {
        CAPTURE(rows[0][c]);
        const std::string& column = rows[0][c];
        const std::string expected = column == "pilot"      ? "bad"
                                     : column == "verdict"  ? "rejected"
                                     : column == "reason"   ? "unknown-factor"
                                     : column == "category" ? "park"
                                     : column == "tier"     ? "B"
                                     : column == "file"     ? "dir/bad.pilot.yaml"
                                                            : "";
        CHECK(rows[1][c] == expected);
    }

    const Evaluated unreadable{"dir/none.pilot.yaml", "{{{"};
    CHECK(entry(Kind::score, unreadable.pilot)["pilot"] == "none.pilot.yaml");  // the file's name stands in for its id
    CHECK(table_of(CsvTable::targets, unreadable.pilot)[1][0] == "none.pilot.yaml");
}

TEST_CASE("text of a dataset cannot become a formula, nor break a row") {
    const std::string name = "=HYPERLINK(\"x\"), 甲";
    const Evaluated park{
        "park.pilot.yaml",
        text_of("id: p, name: '=HYPERLINK(\"x\"), 甲', programme: shenzhen-2025, category: building, region: CN-GD",
                "activities:\n  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2022: 2, 2023: 1}}\n"
                "context:\n  floor-area: {unit: m2, amount: {2022: 10, 2023: 10}}\n")};
    std::vector<Row> rows{row_of(park.pilot, findings::Lang::zh)};
    CHECK(rows_of(portfolio_csv(rows, survey_of(rows), CsvDialect::plain))[1][1] == "'" + name);
    CHECK(entry(Kind::score, park.pilot)["name"] == name);
}
