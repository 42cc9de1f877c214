// SPDX-License-Identifier: Apache-2.0
/// The frame of a result and the portfolio in it: inputs, references, board, totals, ranks with ties, rejected files.
#include "report/portfolio.hpp"

#include <nlohmann/json.hpp>

#include "document/document.hpp"
#include "evaluated.hpp"
#include "report/csv.hpp"
#include "report/documents.hpp"
#include "report/json.hpp"

using namespace nearzero;
using namespace nearzero::report;
using namespace nearzero::report::test;
using Json = nlohmann::ordered_json;
using document::CsvDialect;

namespace {

/// Five pilots of one tier: −20 %, −10 %, −10 % again, one rejected, one inside the first.
class Five {
public:
    Five() {
        add("1.pilot.yaml", heat_only("most", "800"));
        add("2.pilot.yaml", heat_only("tie-a", "900"));
        add("3.pilot.yaml", heat_only("tie-b", "900"));
        add("4.pilot.yaml", broken("bad"));
        add("5.pilot.yaml", heat_only("inner", "500", ", within: most"));
    }
    std::string json(Kind kind = Kind::score) {
        std::vector<std::string> entries;
        for (const auto& one : pilots) entries.push_back(pilot_json(kind, one->pilot, findings::Lang::zh));
        std::vector<findings::Finding> all;
        for (const auto& one : pilots)
            for (const auto& finding : one->pilot.findings) all.push_back(finding);
        const auto programmes = pilots[0]->library.used_programmes();
        const auto references = pilots[0]->library.used_references();
        const auto survey = survey_of(rows);
        return result_json({kind,
                            {"1.2.3", "2026-11-20", findings::Lang::zh},
                            rows,
                            entries,
                            all,
                            programmes,
                            references,
                            kind == Kind::score || kind == Kind::report ? &survey : nullptr});
    }

    std::vector<std::unique_ptr<Evaluated>> pilots;
    std::vector<Row> rows;

private:
    void add(const std::string& path, const std::string& text) {
        pilots.push_back(std::make_unique<Evaluated>(path, text));
        rows.push_back(row_of(pilots.back()->pilot, findings::Lang::zh));
    }
};

std::string keys_of(const Json& object) {
    std::string text;
    for (const auto& [key, value] : object.items()) text += (text.empty() ? "" : ", ") + key;
    return text;
}

}  // namespace

TEST_CASE("the frame of a result") {
    Five five;
    const Json json = Json::parse(five.json());
    CHECK(keys_of(json) == "schema, tool, as_of, inputs, reference, options, pilots, portfolio, findings, summary");
    CHECK(json["schema"] == "nearzero/score/v1");
    CHECK(json["tool"]["version"] == "1.2.3");
    CHECK(json["as_of"] == "2026-11-20");
    REQUIRE(json["inputs"].size() == 5);
    CHECK(keys_of(json["inputs"][0]) == "path, bytes, sha256");
    CHECK(json["inputs"][3]["path"] == "4.pilot.yaml");
    CHECK(json["inputs"][0]["bytes"] == heat_only("most", "800").size());
    REQUIRE(json["pilots"].size() == 5);
    CHECK(json["pilots"][3]["status"] == "rejected");
    CHECK(json["reference"]["gwp_sets"][0]["id"] == "ipcc-ar5-100");
    CHECK(json["reference"]["programmes"][0]["id"] == "shenzhen-2025");
    for (const char* list : {"factor_sets", "gwp_sets", "programmes"})
        for (const Json& one : json["reference"][list]) CHECK(one["sha256"].get<std::string>().size() == 64);
    CHECK(json["summary"]["pilots"] == 5);
    CHECK(json["summary"]["rejected"] == 1);
    CHECK(json["summary"]["errors"] == 1);
    CHECK(json["summary"]["warnings"] == 0);
    CHECK(json["findings"].size() == 1);
    CHECK_FALSE(Json::parse(five.json(Kind::inventory)).contains("portfolio"));
    CHECK(Json::parse(five.json(Kind::report)).contains("portfolio"));
    CHECK(Json::parse(five.json(Kind::validate))["schema"] == "nearzero/validate/v1");
}

TEST_CASE("tables stand among the inputs, beside their dataset") {
    const Evaluated one{"parks/a.pilot.yaml", heat_only("a", "900")};
    std::vector<Row> rows{row_of(one.pilot, findings::Lang::zh)};
    rows[0].tables.push_back({"data/halls.csv", 12, "00"});
    const Json json = Json::parse(result_json({Kind::score, {"1", "", findings::Lang::zh}, rows, {}, {}, {}, {}}));
    REQUIRE(json["inputs"].size() == 2);
    CHECK(json["inputs"][1]["path"] == "parks/data/halls.csv");
    CHECK(json["inputs"][1]["bytes"] == 12);
    CHECK(json["as_of"].is_null());
}

TEST_CASE("ranks: ties share, the next place is skipped; rejected and inner pilots have none") {
    Five five;
    five.rows.push_back(five.rows[0]);  // a sixth, which cut less than the ties
    five.rows.back().result.id = "least";
    five.rows.back().result.totals.back().gross = 109;
    const auto survey = survey_of(five.rows);
    struct Case {
        std::string pilot;
        std::optional<int> rank;
        std::optional<double> change;
    };
    const Case cases[] = {{"most", 1, -20}, {"tie-a", 2, -10},  {"tie-b", 2, -10},
                          {"bad", {}, {}},  {"inner", {}, -50}, {"least", 4, -100.0 / 110}};
    const auto csv = rows_of(portfolio_csv(five.rows, survey_of(five.rows), CsvDialect::plain));
    std::string json_text;
    document::JsonWriter writer{json_text, document::JsonLayout::compact};
    writer.begin_object();
    write_portfolio(writer, five.rows, survey, findings::Lang::zh);
    writer.end_object();
    const Json ranks = Json::parse(json_text)["portfolio"]["ranks"];
    REQUIRE(csv.size() == 7);
    REQUIRE(ranks.size() == 6);
    const auto column = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(csv[0].begin(), csv[0].end(), name) - csv[0].begin());
    };
    for (std::size_t i = 0; i < std::size(cases); ++i) {
        CAPTURE(cases[i].pilot);
        CHECK((survey.ranks[i].rank == cases[i].rank));
        CHECK(ranks[i]["pilot"] == cases[i].pilot);
        CHECK(csv[i + 1][0] == cases[i].pilot);
        CHECK(csv[i + 1][column("rank")] == (cases[i].rank ? std::to_string(*cases[i].rank) : ""));
        CHECK(csv[i + 1][column("rank_of")] == (cases[i].rank ? "4" : ""));
        CHECK(ranks[i]["rank"] == (cases[i].rank ? Json(*cases[i].rank) : Json()));
        CHECK(ranks[i]["unranked"].is_null() == cases[i].rank.has_value());
        REQUIRE(ranks[i]["change_percent"].is_null() == !cases[i].change);
        if (!cases[i].change) continue;
        CHECK(ranks[i]["change_percent"].get<double>() == doctest::Approx(*cases[i].change).epsilon(1e-12));
        CHECK(std::stod(csv[i + 1][column("change_percent")]) == ranks[i]["change_percent"].get<double>());
    }
}

TEST_CASE("a row for each pilot: totals of base and last year, refused ones with their status alone") {
    Five five;
    const auto csv = rows_of(portfolio_csv(five.rows, survey_of(five.rows), CsvDialect::plain));
    const auto cell = [&](std::size_t row, const std::string& name) {
        const auto at = std::find(csv[0].begin(), csv[0].end(), name);
        REQUIRE(at != csv[0].end());
        return csv[row][static_cast<std::size_t>(at - csv[0].begin())];
    };
    CHECK(csv[0][0] == "pilot");
    CHECK(cell(1, "base_year") == "2022");
    CHECK(cell(1, "last_year") == "2023");
    CHECK(std::stod(cell(1, "base_tco2e")) == doctest::Approx(110).epsilon(1e-12));  // 1000 GJ at 0.11
    CHECK(std::stod(cell(1, "last_tco2e")) == doctest::Approx(88).epsilon(1e-12));
    CHECK(cell(1, "last_tco2e") == cell(1, "after_sinks_tco2e"));
    CHECK(cell(1, "verdict") == "met");
    CHECK(cell(1, "programme") == "shenzhen-2025@1");
    CHECK(cell(5, "within") == "most");
    CHECK(cell(4, "status") == "rejected");
    CHECK(cell(4, "errors") == "1");
    for (const char* empty : {"verdict", "base_tco2e", "last_tco2e", "change_percent", "rank", "after_credits_tco2e"})
        CHECK(cell(4, empty) == "");
    for (const auto& row : csv) CHECK(row.size() == csv[0].size());
    CHECK(rows_of(portfolio_csv({}, survey_of({}), CsvDialect::plain)).size() == 1);
}

TEST_CASE("board and totals: pilots within others and rejected ones add nothing") {
    Five five;
    const Json portfolio = Json::parse(five.json())["portfolio"];
    CHECK(keys_of(portfolio) ==
          "board, all, counts, totals, intensities, ranks, margins, outliers, rules, open_points");
    CHECK(portfolio["all"]["pilots"] == 5);
    CHECK(portfolio["all"]["rejected"] == 1);
    CHECK(portfolio["all"]["met"] == 4);
    REQUIRE(portfolio["totals"].size() == 2);
    CHECK(portfolio["totals"][0]["pilots"] == 3);
    CHECK(portfolio["totals"][0]["gross_tco2e"].get<double>() == doctest::Approx(330).epsilon(1e-12));
    CHECK(portfolio["totals"][1]["gross_tco2e"].get<double>() ==
          doctest::Approx(286).epsilon(1e-12));  // (800 + 900 + 900) · 0.11
}

TEST_CASE("the documents of a portfolio show every pilot, its rank and why it was refused") {
    Five five;
    const Run run{"1.2.3", "2026-11-20", findings::Lang::en};
    const auto survey = survey_of(five.rows);
    for (const auto& document : {score_overview(five.rows, survey, run), portfolio_report(five.rows, survey, run)}) {
        const std::string text = document::to_terminal(document, false);
        for (const char* part :
             {"most", "tie-a", "tie-b", "bad", "inner", "1/3", "2/3", "110.00", "88.00", "-20.00", "rejected"}) {
            CAPTURE(std::string{part});
            CHECK(text.find(part) != std::string::npos);
        }
        CHECK(text.find(five.rows[3].first_error) != std::string::npos);
    }
    const std::string overview = document::to_terminal(inventory_overview(five.rows, survey, run), false);
    CHECK(overview.find("330.00") != std::string::npos);
    CHECK(overview.find("286.00") != std::string::npos);
    CHECK(overview.find(five.rows[3].first_error) != std::string::npos);
}

TEST_CASE("totals of several programmes are told apart; open points stand without rules; why a rule is open is said") {
    programme::OpenPoint point;
    point.id = "goal-counts";
    point.clause = "一（三）";
    point.question = {"按确定还是按验收计数", "confirmed or accepted"};
    portfolio::Portfolio survey;
    survey.years = {{"all-gases@1", 2025, 1, 100.0}, {"co2-only@1", 2025, 2, 10.0}};
    survey.open_points = {{"all-gases@1", &point}};
    const auto text = [&](findings::Lang lang) {
        return document::to_terminal(portfolio_report({}, survey, {"1", "", lang}), false);
    };
    const auto has = [&](const std::string& part, findings::Lang lang = findings::Lang::zh) {
        CAPTURE(part);
        return text(lang).find(part) != std::string::npos;
    };
    CHECK(has("all-gases@1"));
    CHECK(has("总量不跨规则相加"));
    CHECK(has("goal-counts，一（三）：按确定还是按验收计数"));
    CHECK(has("goal-counts (一（三）): confirmed or accepted", findings::Lang::en));
    CHECK_FALSE(has("没有给出 --as-of"));  // there is no rule that a day is missing for

    survey.years.pop_back();
    CHECK_FALSE(has("all-gases@1"));

    portfolio::RuleResult rule;
    rule.rule = portfolio::Rule::minimum_per;
    rule.key = "district";
    rule.group = "东区";
    rule.number = 3;
    rule.count = 2;
    rule.unnamed = 1;
    rule.outcome = portfolio::Outcome::not_assessable;
    survey.rules = {rule};
    CHECK(has("无法判定：另有 1 个试点没有写明区"));
    CHECK(has("not assessable: 1 pilot names no district", findings::Lang::en));
    survey.rules[0].group.clear();
    CHECK(has("无法判定：没有试点写明区"));
    survey.rules[0].rule = portfolio::Rule::batch;
    survey.rules[0].key = "3";
    survey.rules[0].year = 2023;
    survey.rules[0].unnamed = 2;
    CHECK(has("not assessable: 2 pilots name no batch", findings::Lang::en));
}
