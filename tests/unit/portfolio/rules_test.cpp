// SPDX-License-Identifier: Apache-2.0
/// What a programme asks of all its pilots, on pilots written down: days just before, at and after the end of a goal's
/// year.
#include "portfolio/rules.hpp"

#include <doctest/doctest.h>

using namespace nearzero;
using namespace nearzero::portfolio;

namespace {

constexpr calendar::Date day(int y, unsigned m, unsigned d) {
    return std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d};
}

programme::Programme programme_of(programme::PortfolioRules rules) {
    programme::Programme programme;
    programme.id = "city";
    programme.version = 2;
    programme.procedure.portfolio = std::move(rules);
    return programme;
}

PilotResult selected_on(calendar::Date date, std::string programme = "city@2") {
    PilotResult pilot;
    pilot.programme = std::move(programme);
    pilot.steps = Steps{};
    pilot.steps->applied = day(2025, 1, 1);
    pilot.steps->selected = date;
    return pilot;
}

}  // namespace

TEST_CASE("a goal is counted at the end of its year, whatever comes after") {
    const auto programme = programme_of({{{"g", "1", 2, 2030, "selected"}}, {}, {}, {}});
    struct Row {
        int line;
        std::vector<PilotResult> pilots;
        std::optional<calendar::Date> as_of;
        std::optional<int> count;
        Outcome outcome;
    };
    const auto early = selected_on(day(2026, 4, 20)), last = selected_on(day(2030, 12, 31)),
               late = selected_on(day(2031, 1, 1)), version_1 = selected_on(day(2026, 4, 20), "city@1"),
               other = selected_on(day(2026, 4, 20), "city-2@1");
    auto exited = early, exited_after = early, cancelled = early, refused = early, unknown = early;
    exited.steps->exited = day(2030, 12, 31);
    exited_after.steps->exited = day(2031, 3, 1);
    cancelled.steps->cancelled = day(2028, 1, 1);
    refused.rejected = true;
    unknown.steps->selected.reset();
    const Row rows[] = {
        {__LINE__, {early, last}, day(2031, 6, 1), 2, Outcome::met},
        {__LINE__, {early, late}, day(2031, 6, 1), 1, Outcome::not_met},
        {__LINE__, {early, early, early}, day(2030, 12, 30), 3, Outcome::ahead},  // however many: the year is not over
        {__LINE__, {early, early}, day(2030, 12, 31), 2, Outcome::met},
        {__LINE__, {early, last}, day(2027, 1, 1), 1, Outcome::ahead},
        {__LINE__, {early, exited}, day(2031, 6, 1), 1, Outcome::not_met},
        {__LINE__, {early, exited_after}, day(2031, 6, 1), 2, Outcome::met},  // it counted when the year ended
        {__LINE__, {early, cancelled}, day(2030, 12, 31), 1, Outcome::not_met},
        {__LINE__, {early, refused, unknown}, day(2030, 12, 31), 1, Outcome::not_met},
        {__LINE__, {early, version_1}, day(2030, 12, 31), 2, Outcome::met},  // another version of the same rules
        {__LINE__, {early, other}, day(2030, 12, 31), 1, Outcome::not_met},
        {__LINE__, {early, early}, std::nullopt, std::nullopt, Outcome::not_judged},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const auto results = judge_rules(row.pilots, programme, row.as_of);
        REQUIRE(results.size() == 1);
        CHECK((results[0].count == row.count));
        CHECK(word_of(results[0].outcome) == word_of(row.outcome));
        CHECK(results[0].programme == "city@2");
        CHECK((results[0].year == 2030));
    }
}

TEST_CASE("minimum and maximum numbers, each district and province for itself") {
    auto programme = programme_of({{},
                                   {{"district", "4", 2, "applied", true}, {"department", "4", 2, "applied", false}},
                                   {{"province", "3", 1, "selected", false}},
                                   {}});
    auto a = selected_on(day(2026, 1, 1));
    a.district = "东区";
    a.department = "教育局";
    a.province = "CN-HB";
    auto b = a, c = a;
    b.district = "西区";
    b.province = "CN-JS";
    c.department.clear();
    c.steps->selected.reset();
    const std::vector<PilotResult> pilots{a, b, c};
    const auto results = judge_rules(pilots, programme, day(2026, 6, 1));
    struct Row {
        std::string group;
        int count;
        Outcome outcome;
    };
    const Row rows[] = {{"东区", 2, Outcome::met},
                        {"西区", 1, Outcome::warning},
                        {"教育局", 2, Outcome::met},  // c names no department, and is not needed
                        {"CN-HB", 1, Outcome::met},
                        {"CN-JS", 1, Outcome::met}};
    REQUIRE(results.size() == std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        CAPTURE(rows[i].group);
        CHECK(results[i].group == rows[i].group);
        CHECK((results[i].count == rows[i].count));
        CHECK(word_of(results[i].outcome) == word_of(rows[i].outcome));
    }
    // One more of the department's is needed where it is not merely in principle; a second selected of a province is
    // too many.
    programme.procedure.portfolio.minimum_per[1].count = 3;
    const std::vector<PilotResult> three{a, b, c, a};
    const auto more = judge_rules(three, programme, day(2026, 6, 1));
    CHECK(word_of(more[2].outcome) == "met");
    CHECK(word_of(judge_rules(pilots, programme, day(2026, 6, 1))[2].outcome) == "not_met");  // c is a district's
    auto d = c;
    d.district.clear();
    CHECK(word_of(judge_rules(std::vector{a, b, d}, programme, day(2026, 6, 1))[2].outcome) ==
          "not_assessable");  // d may be the third
    CHECK(word_of(more[3].outcome) == "not_met");
    // Nobody names a district: the numbers are not known. Before anybody has applied they are zero.
    const std::vector<PilotResult> unnamed{selected_on(day(2026, 1, 1))};
    const auto nobody = judge_rules(unnamed, programme, day(2026, 6, 1));
    REQUIRE(nobody.size() == 3);
    CHECK(word_of(nobody[0].outcome) == "not_assessable");
    CHECK(nobody[0].group.empty());
    CHECK((judge_rules(pilots, programme, day(2024, 1, 1))[0].count == 0));
}

TEST_CASE("a published batch against what the run holds") {
    const auto programme = programme_of({{}, {}, {}, {{3, 2023, 2, "a list", "H"}}});
    auto third = selected_on(day(2023, 11, 24));
    third.batch = 3;
    auto fourth = third;
    fourth.batch = 4;
    const auto outcome = [&](std::vector<PilotResult> pilots) {
        return std::string{word_of(judge_rules(pilots, programme, day(2026, 1, 1)).at(0).outcome)};
    };
    CHECK(outcome({third, fourth}) == "incomplete");
    CHECK(outcome({third, third, fourth}) == "complete");
    CHECK(outcome({third, third, third}) == "exceeded");
}

TEST_CASE("pilots that name no group leave open what they could decide, and nothing else") {
    auto named = selected_on(day(2026, 1, 1));
    named.district = "东区";
    named.province = "CN-HB";
    named.batch = 3;
    const auto unnamed = selected_on(day(2026, 1, 1)), later = selected_on(day(2027, 1, 1));
    struct Row {
        int line;
        int least, most, published;
        std::vector<PilotResult> pilots;
        int unnamed;
        std::string_view minimum, maximum, batch;
    };
    const Row rows[] = {
        {__LINE__, 2, 2, 2, {named}, 0, "not_met", "met", "incomplete"},
        {__LINE__, 2, 1, 2, {named, unnamed}, 1, "not_assessable", "not_assessable", "not_assessable"},
        {__LINE__, 3, 2, 3, {named, unnamed}, 1, "not_met", "met", "incomplete"},       // not even with it
        {__LINE__, 1, 1, 1, {named, named, unnamed}, 1, "met", "not_met", "exceeded"},  // whatever it is
        {__LINE__, 1, 1, 1, {named, unnamed}, 1, "met", "not_assessable", "not_assessable"},
        {__LINE__, 2, 1, 2, {named, later}, 0, "not_met", "met", "incomplete"},  // not selected yet
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const auto programme = programme_of({{},
                                             {{"district", "4", row.least, "selected", false}},
                                             {{"province", "3", row.most, "selected", false}},
                                             {{3, 2026, row.published, "a list", "H"}}});
        const auto results = judge_rules(row.pilots, programme, day(2026, 6, 1));
        REQUIRE(results.size() == 3);
        for (const auto& result : results) CHECK((result.unnamed == row.unnamed));
        CHECK(word_of(results[0].outcome) == row.minimum);
        CHECK(word_of(results[1].outcome) == row.maximum);
        CHECK(word_of(results[2].outcome) == row.batch);
        CHECK_FALSE(judge_rules(row.pilots, programme, {})[0].unnamed.has_value());
    }
}

TEST_CASE("the province of a region") {
    CHECK(province_of("CN-GD") == "CN-GD");
    CHECK(province_of("CN-GD-SZ") == "CN-GD");
    CHECK(province_of("CN-GRID-SOUTH") == "");
    CHECK(province_of("CN") == "");
    CHECK(province_of("") == "");
}
