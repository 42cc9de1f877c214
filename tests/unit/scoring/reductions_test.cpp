// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <fmt/format.h>

#include "scoring/targets.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::scoring;
using namespace nearzero::scoring::test;

namespace {

/// "activity:tonnes:share:amount", in order.
std::vector<std::string> words_of(const NeededReduction& needed) {
    std::vector<std::string> words;
    for (const Cut& cut : needed.cuts)
        words.push_back(fmt::format("{}:{}:{}:{}", cut.activity->id.value, cut.tonnes, cut.share,
                                    cut.amount ? fmt::format("{}", *cut.amount) : "-"));
    return words;
}

using Cuts = std::vector<std::string>;

}  // namespace

TEST_CASE("the smallest reduction that would meet a target, and where from") {
    // Last year: boiler 60 t at 2 t a unit, hall 30 t, shop 10 t: 100 t.
    const auto site = [](std::vector<double> boiler_units) {
        const std::size_t years = boiler_units.size();
        Site out{{}, {{"boiler", std::move(boiler_units), {2.0}}}, {}};
        out.emitters.push_back({"hall", std::vector<double>(years, 30.0), {1.0}, "hall"});
        out.emitters.push_back({"shop", std::vector<double>(years, 10.0)});
        for (std::size_t i = 0; i < years; ++i) out.years.push_back(2022 + static_cast<int>(i));
        return out;
    };
    struct Row {
        int line;
        std::string_view target;
        std::vector<double> boiler_units;  // from 2022 on
        double tonnes;
        bool is_limit, any_one;
        Cuts cuts;
    };
    const Row rows[] = {
        // 100 − 85: each of two is enough, the smaller share first; 15 t are 7.5 units of the boiler
        {__LINE__,
         "indicator: total, test: {at_most: 85}",
         {50, 30},
         15,
         false,
         true,
         {"boiler:15:0.25:7.5", "hall:15:0.5:15"}},
        // exactly what the hall emits
        {__LINE__,
         "indicator: total, test: {at_most: 70}",
         {50, 30},
         30,
         false,
         true,
         {"boiler:30:0.5:15", "hall:30:1:30"}},
        // none alone: the largest whole, the rest from the next
        {__LINE__,
         "indicator: total, test: {at_most: 20}",
         {50, 30},
         80,
         false,
         false,
         {"boiler:60:1:30", "hall:20:0.666666666666667:20"}},
        {__LINE__,
         "indicator: total, test: {at_most: 0}",
         {50, 30},
         100,
         false,
         false,
         {"boiler:60:1:30", "hall:30:1:30", "shop:10:1:10"}},
        // only what lies in the slice
        {__LINE__, "indicator: hall, test: {at_most: 24}", {50, 30}, 6, false, true, {"hall:6:0.2:6"}},
        // in kilograms: 100,000 kg − 88,000 kg
        {__LINE__,
         "indicator: kilograms, test: {at_most: 88000}",
         {50, 30},
         12,
         false,
         true,
         {"boiler:12:0.2:6", "hall:12:0.4:12"}},
        // a fall: 100 against 80 a year before must be undercut
        {__LINE__,
         "indicator: total, test: declines",
         {50, 20, 30},
         20,
         true,
         true,
         {"boiler:20:0.333333333333333:10", "hall:20:0.666666666666667:20"}},
        {__LINE__,
         "indicator: total, test: declines",
         {30, 30},
         0,
         true,
         true,
         {"boiler:0:0:0", "hall:0:0:0", "shop:0:0:0"}},
        // 5 % below the base of 100 t is 95, reached exactly
        {__LINE__,
         "indicator: total, test: {declines: {by_percent: 5, against: base}}",
         {30, 20, 30},
         5,
         false,
         true,
         {"boiler:5:0.0833333333333333:2.5", "hall:5:0.166666666666667:5", "shop:5:0.5:5"}},
        // a peak: the last year below the highest before it, 90
        {__LINE__,
         "indicator: total, test: peaks",
         {20, 25, 30},
         10,
         true,
         true,
         {"boiler:10:0.166666666666667:5", "hall:10:0.333333333333333:10", "shop:10:1:10"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Counted counted{site(row.boiler_units)};
        const auto programme = programme_with(row.target, "gross");
        const auto result = result_of(counted, *programme);
        REQUIRE(result.verdict == Verdict::not_met);
        REQUIRE(result.needed_reduction);
        CHECK(result.no_reduction.empty());
        const auto& needed = *result.needed_reduction;
        CHECK(needed.year == counted.inventory.years.back());
        CHECK(needed.tonnes == row.tonnes);
        CHECK(needed.is_limit == row.is_limit);
        CHECK(needed.any_one == row.any_one);
        CHECK(words_of(needed) == row.cuts);
    }
}

TEST_CASE("why there is no reduction that would meet a target") {
    struct Row {
        int line;
        std::string_view target;
        std::vector<double> values;
        Verdict verdict;
        std::string_view why;
    };
    using enum Verdict;
    const Row rows[] = {
        {__LINE__, "indicator: total, test: {at_most: 100}", {120, 99}, met, ""},
        {__LINE__, "indicator: hall, test: {at_most: 100}", {120, 99}, not_assessable, ""},
        {__LINE__, "indicator: total, test: {at_least: 100}", {120, 99}, not_met, "not-of-emissions"},
        {__LINE__, "indicator: total, test: {equals: 100}", {120, 99}, not_met, "equality"},
        // the year before the last rose: nothing that the last one does mends it
        {__LINE__, "indicator: total, test: declines", {100, 105, 50}, not_met, "earlier-year"},
        {__LINE__, "indicator: total, test: {declines: {by_percent: 5}}", {100, 96, 50}, not_met, "earlier-year"},
        // nothing is left to cut, and zero is not below zero
        {__LINE__, "indicator: total, test: declines", {0, 0}, not_met, "exceeds-emissions"},
        {__LINE__, "indicator: total, test: {at_most: -1}", {120, 99}, not_met, "exceeds-emissions"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        Site site{{2022, 2023}, {{"boiler", row.values}}, {}};
        if (row.values.size() == 3) site.years.push_back(2024);
        const Counted counted{site};
        const auto programme = programme_with(row.target, "gross");
        const auto result = result_of(counted, *programme);
        CHECK(result.verdict == row.verdict);
        CHECK(result.no_reduction == row.why);
        CHECK_FALSE(result.needed_reduction);
    }
}

TEST_CASE("after credits the reduction is of the net excess; sinks are no source to cut") {
    Site site{{2023}, {{"boiler", {80}}, {"trees", {20}}}, {}, {}, {25}};
    site.emitters[1].scope = 0;
    const Counted counted{site};
    const auto programme = programme_with("indicator: total, test: {at_most: 0}", "after-credits");
    const auto result = result_of(counted, *programme);
    REQUIRE(result.needed_reduction);  // 80 − 20 − 25
    CHECK(result.needed_reduction->tonnes == 35);
    CHECK(words_of(*result.needed_reduction) == Cuts{"boiler:35:0.4375:35"});
}
