// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "portfolio/outliers.hpp"
#include "portfolio/survey.hpp"

using namespace nearzero::portfolio;

namespace {

PilotResult pilot_with(std::vector<Margin> margins) {
    PilotResult pilot;
    pilot.margins = std::move(margins);
    return pilot;
}

/// A group of pilots that went from 100 t by so many percent.
std::vector<PilotResult> changes(const std::vector<double>& percents) {
    std::vector<PilotResult> pilots;
    for (const double percent : percents) {
        pilots.emplace_back();
        pilots.back().totals = {{2023, 100.0}, {2024, 100.0 + percent}};
    }
    return pilots;
}

std::vector<Outlier> outliers_of(const std::vector<PilotResult>& pilots) {
    return find_outliers(pilots, ranks_by_change(pilots));
}

}  // namespace

TEST_CASE("places by margin: within a target and unit, the widest percentage first, ties share") {
    std::vector<PilotResult> pilots{
        pilot_with({{"per-product", "per-product", "tCO2/t", 1, 10.0}, {"total", "total", "tCO2e", 5, 5.0}}),
        pilot_with({{"per-product", "per-product", "tCO2/t", 9, 30.0}, {"total", "total", "tCO2e", 5, 5.0}}),
        pilot_with({{"per-product", "per-product", "tCO2/件", 9, 90.0}}),  // by the piece: no tonne to compare with
        pilot_with({{"total", "total", "tCO2e", -1, -2.0}, {"zero", "total", "tCO2e", -1, {}}}),
        pilot_with({{"total", "total", "tCO2e", 50, 50.0}}),
        pilot_with({{"total", "total", "tCO2e", 50, 50.0}}),
    };
    pilots[4].within = "another";
    pilots[5].rejected = true;
    const auto ranks = ranks_by_margin(pilots);
    const auto is = [&](std::size_t pilot, std::size_t margin, std::optional<int> rank, int of) {
        CAPTURE(pilot);
        CHECK((ranks[pilot][margin].rank == rank));
        CHECK(ranks[pilot][margin].of == of);
    };
    is(0, 0, 2, 2);
    is(1, 0, 1, 2);
    is(2, 0, 1, 1);
    is(0, 1, 1, 3);
    is(1, 1, 1, 3);
    is(3, 0, 3, 3);
    is(3, 1, {}, 0);  // a threshold of zero has no percentage
    is(4, 0, {}, 0);
    is(5, 0, {}, 0);
}

TEST_CASE("outliers by the modified z-score") {
    // Changes −1 … −7 and −60: median −4.5, distances 3.5 2.5 1.5 .5 .5 1.5 2.5 55.5, MAD 2; −60: 0.6745 · −55.5 ÷ 2.
    const auto found = outliers_of(changes({-1, -2, -3, -4, -5, -6, -7, -60}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].pilot == 7);
    CHECK(found[0].median == -4.5);
    CHECK(found[0].mad == 2.0);
    CHECK(found[0].score == doctest::Approx(-18.717375).epsilon(1e-12));
    CHECK(found[0].of == 8);
    // 3.5 itself is not above: with a MAD of 2 the distance is 10.378 …
    CHECK(outliers_of(changes({-1, -2, -3, -4, -5, -6, -7, -14.87})).empty());  // distance 10.37
    CHECK(outliers_of(changes({-1, -2, -3, -4, -5, -6, -7, -14.88})).size() == 1);
    CHECK(outliers_of(changes({-1, -2, -3, -4, -5, -6, -60})).empty());      // seven are too few
    CHECK(outliers_of(changes({-5, -5, -5, -5, -5, -5, -5, -60})).empty());  // no spread to measure with
    auto split = changes({-1, -2, -3, -4, -5, -6, -7, -60});
    split[7].tier = "A";  // alone in its tier
    CHECK(outliers_of(split).empty());
}

TEST_CASE("equal cuts tie whatever the size of the pilot, and are no spread to measure with") {
    // 1000 k -> 999.5 k is a cut of 0.05 % for every k; the difference of the two totals cancels thirteen bits.
    std::vector<double> sizes;
    for (int k = 1; k <= 130; ++k) sizes.push_back(k / 10.0);
    std::vector<PilotResult> pilots;
    for (const double k : sizes) {
        pilots.push_back(pilot_with(
            {{"total", "total", "tCO2e", 1000.0 * k - 999.5 * k, (1000.0 * k - 999.5 * k) / (1000.0 * k) * 100.0}}));
        pilots.back().totals = {{2023, 1000.0 * k}, {2024, 999.5 * k}};
    }
    for (const Rank& rank : ranks_by_change(pilots)) CHECK((rank.rank == 1));
    for (const auto& places : ranks_by_margin(pilots)) CHECK((places[0].rank == 1));
    CHECK(outliers_of(pilots).empty());

    // Five alike and three others: more than half changed alike, so nothing tells how far is far.
    std::vector<PilotResult> eight(pilots.begin(), pilots.begin() + 5);
    for (const PilotResult& other : changes({-1, -2, -3})) eight.push_back(other);
    CHECK(outliers_of(eight).empty());
    CHECK((ranks_by_change(eight)[0].rank == 4));
}

TEST_CASE("intensities of several pilots: emissions over denominators, not a mean of means") {
    // 10 t over 100, 10 t over 10: 20 over 110; the third lies within another.
    std::vector<PilotResult> pilots(3);
    pilots[0].intensities = {{2024, "i", "t/万元", 0.1, 100}};
    pilots[1].intensities = {{2024, "i", "t/万元", 1.0, 10}};
    pilots[2].intensities = {{2024, "i", "t/万元", 9.0, 10}};
    pilots[2].within = "first";
    const auto all = survey(pilots).intensities;
    REQUIRE(all.size() == 1);
    CHECK(all[0].pilots == 2);
    CHECK(all[0].value == doctest::Approx(20.0 / 110.0).epsilon(1e-14));
    pilots[1].intensities[0].unit = "t/件";
    CHECK(survey(pilots).intensities.size() == 2);
}

TEST_CASE("counts by what pilots have in common; steps only with a day of evaluation") {
    std::vector<PilotResult> pilots(3);
    for (auto& pilot : pilots) {
        pilot.category = "park";
        pilot.verdict = nearzero::scoring::Verdict::met;
        pilot.steps = Steps{};
        pilot.steps->applied = std::chrono::year{2026} / 1 / 1;
    }
    pilots[0].district = pilots[1].district = "东区";
    pilots[0].batch = 1;
    pilots[0].steps->selected = std::chrono::year{2026} / 2 / 1;
    pilots[1].rejected = true;
    const auto day = std::chrono::year{2026} / 6 / 1;
    const auto with = survey(pilots, {}, nearzero::calendar::Date{day}), without = survey(pilots);
    REQUIRE(with.counts.size() == 3);
    CHECK(with.counts[0].by == "category");
    CHECK(with.counts[1].by == "district");
    CHECK(with.counts[1].value == "东区");
    CHECK(with.counts[1].count.pilots == 2);
    CHECK(with.counts[1].count.rejected == 1);
    CHECK(with.counts[1].count.reached->applied == 1);
    CHECK(with.counts[2].by == "batch");
    CHECK(with.all.reached->applied == 2);
    CHECK(with.all.reached->selected == 1);
    CHECK_FALSE(without.all.reached.has_value());
}

TEST_CASE("a programme that is there twice is judged once") {
    nearzero::programme::Programme programme;
    programme.id = "city";
    programme.procedure.portfolio.goals.push_back({"g", "1", 1, 2030, "selected"});
    const nearzero::programme::Programme* both[] = {&programme, &programme};
    CHECK(survey({}, both).rules.size() == 1);
}
