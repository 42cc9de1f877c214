// SPDX-License-Identifier: Apache-2.0
/// Deadlines and routing.
#include "submitted.hpp"

using namespace nearzero;
using tests::Submitted;

TEST_CASE("deadlines: the day before, the day, the day after") {
    struct Row {
        std::string_view date, by_day, before_day, slugs;
    };
    const Row rows[] = {{"2025-02-28", "in-time", "in-time", ""},
                        {"2025-03-01", "in-time", "late", "late"},
                        {"2025-03-02", "late", "late", "late late"}};
    for (const Row& row : rows) {
        const std::string date{row.date};
        const Submitted made{"lifecycle: [{event: applied, date: " + date +
                             "}, {event: materials-submitted, date: " + date + "}]\n"};
        CHECK(application::word_of(made.review.deadlines[0].kept) == row.by_day);
        CHECK(application::word_of(made.review.deadlines[1].kept) == row.before_day);
        CHECK(made.slugs() == row.slugs);
    }
}

TEST_CASE("what is dated after the day asked has not happened") {
    const std::string body = "lifecycle: [{event: applied, date: 2025-03-02}]\n";
    CHECK(Submitted{body, {tests::day("2025-03-02")}}.slugs() == "late");
    const Submitted before{body, {tests::day("2025-03-01")}};
    CHECK(before.slugs().empty());
    CHECK(application::word_of(before.review.deadlines[0].kept) == "not_assessable");
}

TEST_CASE("the route that the grounds lead to, and what the record decided") {
    struct Row {
        std::string_view base, grounds, record, recommendation, reason, slugs, why;
    };
    const Row rows[] = {
        {"true", "{id: strong, met: true}, {id: soon, met: true}", "", "upper", "grounds", "",
         "the first whose grounds are met"},
        {"true", "{id: strong, met: true}, {id: soon, met: false}", "", "lower", "grounds", "",
         "without: declared false"},
        {"true", "{id: strong, met: false}, {id: soon, met: false}", "", "none", "no-grounds", "", ""},
        {"true", "{id: strong, met: false}", "", "none", "no-grounds", "",
         "one ground denied is enough, the other need not be known"},
        {"true", "{id: strong, met: true}", "", "not_assessable", "ground-not-declared", "", "not said is not false"},
        {"true", "{id: strong, met: true}, {id: soon, met: true}, {id: strong, met: false}", "", "not_assessable",
         "ground-not-declared", "", "said both ways is not said"},
        {"false", "{id: strong, met: true}, {id: soon, met: true}", "", "none", "entry-not-met", "",
         "the conditions come first"},
        {"", "{id: strong, met: true}, {id: soon, met: true}", "", "not_assessable", "entry-not-assessable", "", ""},
        {"true", "{id: strong, met: true}, {id: soon, met: true}, {id: song, met: true}", "", "upper", "grounds",
         "unknown-ground", ""},
        {"true", "{id: strong, met: true}, {id: soon, met: true}",
         "{event: provincial-listed, date: 2025-05-02, result: not-listed}", "lower", "not-listed", "",
         "left to the other route"},
        {"true", "{id: strong, met: true}, {id: soon, met: true}",
         "{event: provincial-listed, date: 2025-05-02, result: listed}", "upper", "grounds", "", ""},
        {"true", "{id: strong, met: true}, {id: soon, met: true}",
         "{event: recommended, date: 2025-04-01, route: upper}, {event: provincial-listed, date: 2025-05-02, result: "
         "not-listed}, "
         "{event: selected, date: 2025-05-02, route: lower}",
         "lower", "not-listed", "", "each decision against what was known on its day; the same day is in order"},
        {"true", "{id: strong, met: true}, {id: soon, met: false}",
         "{event: provincial-listed, date: 2025-05-02, result: not-listed}, {event: selected, date: 2025-05-01, route: "
         "lower}",
         "lower", "not-listed", "municipal-before-provincial-list", "the day before"},
        {"true", "{id: strong, met: true}, {id: soon, met: false}", "{event: selected, date: 2025-05-01, route: lower}",
         "lower", "grounds", "municipal-before-provincial-list", "the list is not on record"},
        {"true", "{id: strong, met: true}, {id: soon, met: false}",
         "{event: recommended, date: 2025-04-01, route: uper}", "lower", "grounds", "unknown-route", ""},
        {"true", "{id: strong, met: true}, {id: soon, met: false}",
         "{event: recommended, date: 2025-04-01, route: upper}", "lower", "grounds", "recommended-against-grounds", ""},
        {"true", "{id: strong, met: true}", "{event: recommended, date: 2025-04-01, route: upper}", "not_assessable",
         "ground-not-declared", "", "nothing to compare with"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        const std::string base = row.base.empty() ? "" : "{id: base, met: " + std::string{row.base} + "}, ";
        const Submitted made{"assessment: {entry_conditions: [" + base + "{id: safe, met: true}], routing: [" +
                                 std::string{row.grounds} + "]}\nlifecycle: [" + std::string{row.record} + "]\n",
                             {tests::day("2025-06-01")}};
        CHECK(made.review.routing->recommendation.word() == row.recommendation);
        CHECK(made.review.routing->recommendation.reason == row.reason);
        CHECK(made.slugs() == row.slugs);
    }
}

TEST_CASE("what is said of a decision, in words of both languages") {
    const std::string base = "assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}], routing: ";
    const auto said = [&](std::string_view rest, findings::Lang lang) {
        const Submitted made{base + std::string{rest} + "\n", {tests::day("2025-06-01")}};
        REQUIRE(made.found.all().size() == made.read + 1);
        return made.found.all().back().message(lang);
    };
    const std::string_view none =
        "[{id: strong, met: false}]}\nlifecycle: [{event: recommended, date: 2025-04-01, route: upper}]";
    CHECK(said(none, findings::Lang::zh) == "记录的去向是“省级”，按声明和记录没有去向：没有一个去向的依据都成立");
    CHECK(said(none, findings::Lang::en) ==
          "the record says 'upper'; what is declared and on record leads to no route: the grounds of no route are met");
    const std::string_view lower =
        "[{id: strong, met: true}, {id: soon, met: false}]}\nlifecycle: [{event: recommended, date: 2025-04-01, route: "
        "upper}]";
    CHECK(said(lower, findings::Lang::zh) == "记录的去向是“省级”，按声明和记录应为“市级”：它的依据都成立");
    const std::string_view early =
        "[{id: strong, met: true}, {id: soon, met: false}]}\nlifecycle: [{event: selected, date: 2025-04-01, route: "
        "lower}]";
    CHECK(said(early, findings::Lang::zh) == "“市级”于 2025-04-01 确定，须在“provincial-listed”之后（记录中没有）");
    CHECK(said(early, findings::Lang::en) ==
          "'lower' was decided on 2025-04-01; 'provincial-listed' has to come before (not on record)");
}
