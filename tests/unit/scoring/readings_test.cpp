// SPDX-License-Identifier: Apache-2.0
/// Readings of zero: gross, after sinks, after credits; open or named.
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::scoring;
using namespace nearzero::scoring::test;

namespace {

constexpr std::string_view kZero = "indicator: total, test: {at_most: 0}";

Site netted(double gross, double sinks, double credits) {
    Site site{{2024, 2025}, {{"boiler", {50, gross}}}};
    site.emitters.push_back({"forest", {0, sinks}, {1.0}, "", 0});
    site.credits = {0, credits};
    return site;
}

}  // namespace

TEST_CASE("an open reading decides only where all readings agree") {
    using enum Verdict;
    struct Row {
        int line;
        double gross, sinks, credits;
        std::vector<Verdict> readings;   // gross, after sinks, after credits
        Verdict verdict;
    };
    const Row rows[] = {
        {__LINE__, 0, 0, 0, {met, met, met}, met},
        {__LINE__, 10, 0, 0, {not_met, not_met, not_met}, not_met},
        {__LINE__, 10, 4, 5, {not_met, not_met, not_met}, not_met},      // net 1
        {__LINE__, 10, 10, 0, {not_met, met, met}, not_assessable},
        {__LINE__, 10, 4, 6, {not_met, not_met, met}, not_assessable},
        {__LINE__, 10, 12, 0, {not_met, met, met}, not_assessable},      // below zero is no floor
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Counted counted{netted(row.gross, row.sinks, row.credits)};
        const auto programme = programme_with(kZero);
        const auto result = result_of(counted, *programme);
        CHECK(result.verdict == row.verdict);
        CHECK(result.reading_open);
        REQUIRE(result.readings.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) CHECK(result.readings[i].verdict == row.readings[i]);
        CHECK(result.readings[1].actual == row.gross - row.sinks);
        CHECK(result.readings[2].actual == row.gross - row.sinks - row.credits);
        CHECK(result.threshold == 0.0);
        if (row.verdict == not_assessable) {
            CHECK(result.reason.word == "reading-open");
            CHECK_FALSE(result.actual);
            CHECK_FALSE(result.margin);
        } else {
            CHECK(result.actual == row.gross);
        }
        // The user's word settles it.
        const Reading named[] = {Reading::gross, Reading::after_sinks, Reading::after_credits};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto settled = result_of(counted, *programme, named[i]);
            CHECK(settled.verdict == row.readings[i]);
            CHECK(settled.reading == named[i]);
            CHECK(settled.readings.empty());
            CHECK_FALSE(settled.reading_open);
        }
    }
}

TEST_CASE("a reading settled by the programme governs every unfiltered target") {
    const Counted counted{netted(10, 10, 0)};
    CHECK(result_of(counted, *programme_with(kZero, "gross")).verdict == Verdict::not_met);
    CHECK(result_of(counted, *programme_with(kZero, "after-sinks")).verdict == Verdict::met);
}

TEST_CASE("filtered slices have gross only, whatever the reading") {
    Site site = netted(10, 10, 0);
    site.emitters[0].part = "hall";
    const Counted counted{site};
    const auto programme = programme_with("indicator: hall, test: {at_most: 0}");
    for (const auto reading : {std::optional<Reading>{}, std::optional{Reading::after_credits}}) {
        const auto result = result_of(counted, *programme, reading);
        CHECK(result.verdict == Verdict::not_met);
        CHECK(result.reading == Reading::gross);
        CHECK(result.readings.empty());
    }
}

TEST_CASE("the figures shown while the reading is open are the gross ones, whatever the order of the readings") {
    auto programme = *programme_with(kZero);
    programme.accounting.readings = {Reading::after_credits, Reading::gross};
    const Counted counted{netted(10, 4, 5)};
    const auto result = result_of(counted, programme);
    CHECK(result.verdict == Verdict::not_met);
    CHECK(result.reading == Reading::gross);
    CHECK(result.actual == 10.0);
    REQUIRE(result.readings.size() == 2);
    CHECK(result.readings[0].actual == 1.0);
}

TEST_CASE("a combined target is judged whole under each reading") {
    // intensity cannot be computed, total is zero after sinks: either/or is not met gross? It could still be met: the open
    // member keeps gross undecided, and the readings disagree.
    const Counted counted{netted(10, 10, 0)};
    const auto programme = programme_with("any_of: [{indicator: intensity, test: {at_most: 0}}, {indicator: total, test: {at_most: 0}}]");
    const auto result = result_of(counted, *programme);
    CHECK(result.verdict == Verdict::not_assessable);
    CHECK(result.reason.word == "reading-open");
    REQUIRE(result.readings.size() == 3);
    CHECK(result.readings[0].verdict == Verdict::not_assessable);
    CHECK(result.readings[1].verdict == Verdict::met);
}
