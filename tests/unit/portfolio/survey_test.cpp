// SPDX-License-Identifier: Apache-2.0
#include "portfolio/survey.hpp"

#include <doctest/doctest.h>

using namespace nearzero::portfolio;
using nearzero::scoring::Verdict;

namespace {

PilotResult pilot(std::string id, std::string tier, std::vector<YearTotal> totals, Verdict verdict = Verdict::met) {
    PilotResult result;
    result.id = std::move(id);
    result.category = "park";
    result.tier = std::move(tier);
    result.totals = std::move(totals);
    result.verdict = verdict;
    return result;
}

}  // namespace

TEST_CASE("ranks within category and tier by percent change; ties share; some are unranked") {
    std::vector<PilotResult> pilots{
        pilot("a", "B", {{2023, 100}, {2025, 90}}),              // −10 %
        pilot("b", "B", {{2023, 100}, {2025, 80}}),              // −20 %
        pilot("c", "B", {{2023, 200}, {2024, 1}, {2025, 180}}),  // −10 %, ties with a
        pilot("d", "B", {{2023, 100}, {2025, 120}}),             // +20 %
        pilot("e", "A", {{2023, 100}, {2025, 95}}),              // alone in its tier
        pilot("within", "B", {{2023, 100}, {2025, 10}}),
        pilot("rejected", "B", {}),
        pilot("one-year", "B", {{2025, 10}}),
        pilot("from-zero", "B", {{2023, 0}, {2025, 10}}),
        pilot("late-base", "B", {{2022, 1000}, {2023, 100}, {2025, 70}}),  // −30 % from its base
        pilot("base-last", "B", {{2023, 100}, {2025, 70}}),
    };
    pilots[5].within = "d";
    pilots[6].rejected = true;
    pilots[6].verdict.reset();
    pilots[9].base_year = 2023;
    pilots[10].base_year = 2025;
    const Portfolio portfolio = survey(pilots);
    struct Row {
        std::optional<int> rank;
        int of;
        std::optional<double> change;
        Unranked why;
    };
    const Row rows[] = {
        {3, 5, -10.0, Unranked::no},     {2, 5, -20.0, Unranked::no},          {3, 5, -10.0, Unranked::no},
        {5, 5, 20.0, Unranked::no},      {1, 1, -5.0, Unranked::no},           {{}, 0, -90.0, Unranked::within},
        {{}, 0, {}, Unranked::rejected}, {{}, 0, {}, Unranked::no_comparison}, {{}, 0, {}, Unranked::base_not_positive},
        {1, 5, -30.0, Unranked::no},     {{}, 0, {}, Unranked::no_comparison},
    };
    REQUIRE(portfolio.ranks.size() == std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        CAPTURE(pilots[i].id);
        CHECK((portfolio.ranks[i].rank == rows[i].rank));
        CHECK(portfolio.ranks[i].of == rows[i].of);
        CHECK((portfolio.ranks[i].change_percent == rows[i].change));
        CHECK((portfolio.ranks[i].why == rows[i].why));
    }
}

TEST_CASE("cuts that are equal but for binary noise tie") {
    // 0.3 → 0.2 and 3 → 2 differ in the last bit of the percentage.
    const std::vector<PilotResult> pilots{pilot("a", "B", {{2023, 0.3}, {2024, 0.2}}),
                                          pilot("b", "B", {{2023, 3}, {2024, 2}})};
    const Portfolio portfolio = survey(pilots);
    CHECK((portfolio.ranks[0].rank == 1));
    CHECK((portfolio.ranks[1].rank == 1));
}

TEST_CASE("status board: by category and tier in order of appearance, and in all") {
    std::vector<PilotResult> pilots{
        pilot("a", "B", {{2025, 1}}, Verdict::met),
        pilot("b", "A", {{2025, 1}}, Verdict::not_assessable),
        pilot("c", "B", {{2025, 1}}, Verdict::not_met),
        pilot("d", "B", {}),
        pilot("e", "B", {{2025, 1}}, Verdict::not_applicable),
    };
    pilots[3].rejected = true;
    const Portfolio portfolio = survey(pilots);
    REQUIRE(portfolio.board.size() == 2);
    const Count& b = portfolio.board[0];
    CHECK(b.tier == "B");
    CHECK(b.pilots == 4);
    CHECK(b.rejected == 1);
    CHECK(b.met == 1);
    CHECK(b.not_met == 1);
    CHECK(b.not_assessable == 0);
    CHECK(b.not_applicable == 1);
    CHECK(portfolio.board[1].not_assessable == 1);
    CHECK(portfolio.all.pilots == 5);
    CHECK(portfolio.all.met + portfolio.all.not_met + portfolio.all.not_assessable + portfolio.all.not_applicable +
              portfolio.all.rejected ==
          5);
}

TEST_CASE("totals by year leave out pilots within others and refused ones, and say how many they add") {
    std::vector<PilotResult> pilots{
        pilot("a", "B", {{2024, 10}, {2025, 9}}),
        pilot("b", "B", {{2025, 0.1}}),
        pilot("inside", "B", {{2024, 5}, {2025, 5}}),
        pilot("refused", "B", {{2024, 7}}),
    };
    pilots[2].within = "a";
    pilots[3].rejected = true;
    const Portfolio portfolio = survey(pilots);
    REQUIRE(portfolio.years.size() == 2);
    CHECK(portfolio.years[0].year == 2024);
    CHECK(portfolio.years[0].pilots == 1);
    CHECK(portfolio.years[0].gross == 10.0);
    CHECK(portfolio.years[1].pilots == 2);
    CHECK(portfolio.years[1].gross == 9.1);
    CHECK(survey({}).board.empty());
}

TEST_CASE("totals of programmes are not added: one counts CO2 only, another all gases") {
    std::vector<PilotResult> pilots{pilot("a", "B", {{2024, 10}, {2025, 9}}), pilot("b", "B", {{2025, 100}}),
                                    pilot("c", "B", {{2025, 1}})};
    pilots[0].programme = pilots[2].programme = "co2-only@1";
    pilots[1].programme = "all-gases@1";
    const auto years = survey(pilots).years;
    REQUIRE(years.size() == 3);
    CHECK(years[0].programme == "all-gases@1");
    CHECK(years[0].gross == 100.0);
    CHECK(years[0].pilots == 1);
    CHECK(years[1].programme == "co2-only@1");
    CHECK(years[1].year == 2024);
    CHECK(years[2].gross == 10.0);
    CHECK(years[2].pilots == 2);
}

TEST_CASE("pilots of different programmes are neither counted nor ranked together") {
    std::vector<PilotResult> pilots{pilot("a", "B", {{2023, 100}, {2025, 90}}),
                                    pilot("b", "B", {{2023, 100}, {2025, 80}})};
    pilots[0].programme = "one@1";
    pilots[1].programme = "other@1";
    const Portfolio portfolio = survey(pilots);
    CHECK(portfolio.board.size() == 2);
    CHECK(*portfolio.ranks[0].rank == 1);
    CHECK(*portfolio.ranks[1].rank == 1);
    CHECK(portfolio.ranks[0].of == 1);
}
