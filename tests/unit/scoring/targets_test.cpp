// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <limits>

#include "scoring/targets.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::scoring;
using namespace nearzero::scoring::test;

namespace {

constexpr auto kNothing = std::nullopt;
using Maybe = std::optional<double>;

Site site(std::vector<double> values, std::string sections = {}) {
    std::vector<int> years;
    for (std::size_t i = 0; i < values.size(); ++i) years.push_back(2022 + static_cast<int>(i));
    return {years, {{"boiler", std::move(values)}}, std::move(sections)};
}

}  // namespace

TEST_CASE("a size that does not come in the unit of the bands is a reason, no number") {
    // The applicant counts pieces: emissions per piece are no tonnes.
    const Counted counted{site({100, 90}, "context: {products: {unit: 件, amount: {2022: 10, 2023: 10}}}\n")};
    const auto programme = programme_with(
        "indicator: total, test: {at_most: {by: per-product, unit: tCO2e, bands: [{from: 0, value: 120}]}}", "gross");
    const auto result = result_of(counted, *programme);
    CHECK(result.verdict == Verdict::not_assessable);
    CHECK(result.reason.word == "unit-mismatch");
    CHECK(result.reason.text.en == "per-product is in tCO2e/件, the bands are in tCO2e, a unit of another kind");
}

TEST_CASE("tests of a target: verdict, actual, threshold, margin, reason") {
    struct Row {
        int line;
        std::string_view target;
        std::vector<double> values;   // from 2022 on
        Verdict verdict;
        Maybe actual, threshold, margin;
        std::string_view reason;
    };
    using enum Verdict;
    const Row rows[] = {
        // at_most: the last reported year; margin = threshold − actual
        {__LINE__, "indicator: total, test: {at_most: 100}", {300, 99}, met, 99, 100, 1, ""},
        {__LINE__, "indicator: total, test: {at_most: 100}", {300, 100}, met, 100, 100, 0, ""},
        {__LINE__, "indicator: total, test: {at_most: 100}", {50, 100.5}, not_met, 100.5, 100, -0.5, ""},
        {__LINE__, "indicator: total, test: {at_most: 0}", {300, 0}, met, 0, 0, 0, ""},
        {__LINE__, "indicator: total, test: {at_least: 100}", {300, 99}, not_met, 99, 100, -1, ""},
        {__LINE__, "indicator: total, test: {at_least: 100}", {300, 101}, met, 101, 100, 1, ""},
        {__LINE__, "indicator: total, test: {equals: 100}", {300, 100}, met, 100, 100, 0, ""},
        {__LINE__, "indicator: total, test: {equals: 100}", {300, 98}, not_met, 98, 100, -2, ""},
        {__LINE__, "indicator: total, test: {equals: 100}", {300, 102}, not_met, 102, 100, -2, ""},
        // in the indicator's own unit
        {__LINE__, "indicator: kilograms, test: {at_most: 100}", {0.3, 0.09}, met, 90, 100, 10, ""},
        // declines: every year below the one before; margin = the smallest yearly fall
        {__LINE__, "indicator: total, test: declines", {100, 90, 85}, met, 85, 90, 5, ""},
        {__LINE__, "indicator: total, test: declines", {100, 85, 90}, not_met, 90, 85, -5, "not-lower"},
        {__LINE__, "indicator: total, test: declines", {100, 105, 50}, not_met, 50, 105, -5, "not-lower"},   // lower at the end is not enough
        {__LINE__, "indicator: total, test: declines", {100, 90, 90}, not_met, 90, 90, 0, "not-lower"},      // equal is not lower
        {__LINE__, "indicator: total, test: declines", {100, 99.5}, met, 99.5, 100, 0.5, ""},                // two years are enough
        {__LINE__, "indicator: total, test: declines", {100}, not_assessable, kNothing, kNothing, kNothing, "too-few-years"},
        {__LINE__, "indicator: total, test: declines", {0, 0}, not_met, 0, 0, 0, "not-lower"},
        // a published percentage
        {__LINE__, "indicator: total, test: {declines: {by_percent: 5, against: base}}", {100, 110, 95}, met, 95, 95, 0, ""},
        {__LINE__, "indicator: total, test: {declines: {by_percent: 5, against: base}}", {100, 90, 96}, not_met, 96, 95, -1, "fall-too-small"},
        {__LINE__, "indicator: total, test: {declines: {by_percent: 5}}", {100, 95, 90}, met, 90, 90.25, 0, ""},
        {__LINE__, "indicator: total, test: {declines: {by_percent: 5}}", {100, 96, 50}, not_met, 50, 91.2, -1, "fall-too-small"},
        {__LINE__, "indicator: total, test: {declines: {by_percent: 5, against: base}}", {0, 0}, not_assessable, 0, kNothing, kNothing, "base-not-positive"},
        // against the base without a percentage: the last year alone counts; equal is not lower
        {__LINE__, "indicator: total, test: {declines: {against: base}}", {100, 110, 99.5}, met, 99.5, 100, 0.5, ""},
        {__LINE__, "indicator: total, test: {declines: {against: base}}", {100, 90, 100}, not_met, 100, 100, 0, "not-lower"},
        {__LINE__, "indicator: total, test: {declines: {against: base}}", {100, 90, 100.5}, not_met, 100.5, 100, -0.5, "not-lower"},
        // rises: mirrored
        {__LINE__, "indicator: total, test: rises", {100, 101, 103}, met, 103, 101, 1, ""},
        {__LINE__, "indicator: total, test: rises", {100, 100, 103}, not_met, 103, 100, 0, "not-higher"},
        {__LINE__, "indicator: total, test: {rises: {against: base}}", {100, 90, 100.5}, met, 100.5, 100, 0.5, ""},
        {__LINE__, "indicator: total, test: {rises: {by_percent: 5, against: base}}", {100, 90, 105}, met, 105, 105, 0, ""},
        {__LINE__, "indicator: total, test: {rises: {by_percent: 5, against: base}}", {100, 90, 104.5}, not_met, 104.5, 105, -0.5, "rise-too-small"},
        // by size: from is in, below is out; a gap has no threshold
        {__LINE__, "indicator: total, test: {at_most: {by: total, unit: tCO2e, bands: [{below: 50, value: 40}, {from: 100, value: 120}]}}",
         {1, 49.5}, not_met, 49.5, 40, -9.5, ""},
        {__LINE__, "indicator: total, test: {at_most: {by: total, unit: tCO2e, bands: [{below: 50, value: 40}, {from: 100, value: 120}]}}",
         {1, 50}, not_assessable, 50, kNothing, kNothing, "not-defined"},
        {__LINE__, "indicator: total, test: {at_most: {by: total, unit: kgCO2e, bands: [{below: 50000, value: 40}, {from: 100000, value: 120}]}}",
         {1, 100}, met, 100, 120, 20, ""},
        {__LINE__, "indicator: total, test: {at_most: {by: energy, unit: tce, bands: [{from: 0, value: 120}]}}",
         {1, 100}, not_assessable, 100, kNothing, kNothing, "energy-not-counted"},
        // by year: the sites report from 2022 on
        {__LINE__, "indicator: total, test: {at_most: {milestones: {2023: 100, 2024: 90, 2030: 10}}}", {1, 95}, met, 95, 100, 5, ""},
        {__LINE__, "indicator: total, test: {at_most: {milestones: {2023: 100, 2024: 90, 2030: 10}}}", {1, 1, 95}, not_met, 95, 90, -5, ""},
        {__LINE__, "indicator: total, test: {at_least: {milestones: {2024: 90, 2030: 10}}}", {1, 95}, not_assessable, 95, 90, 5, "milestone-ahead"},
        // peaks: the last maximum precedes the last year
        {__LINE__, "indicator: total, test: peaks", {90, 100, 95}, met, 95, 100, 5, ""},
        {__LINE__, "indicator: total, test: peaks", {90, 95, 100}, not_met, 100, 100, 0, "peak-not-passed"},
        {__LINE__, "indicator: total, test: peaks", {100, 95, 100}, not_met, 100, 100, 0, "peak-not-passed"},   // reached again at the end
        {__LINE__, "indicator: total, test: peaks", {100, 90}, not_assessable, kNothing, kNothing, kNothing, "too-few-years"},
        // a slice that selects no line is not a zero
        {__LINE__, "indicator: hall, test: {at_most: 5}", {1, 1}, not_assessable, kNothing, 5, kNothing, "no-lines"},
        {__LINE__, "indicator: power, test: declines", {2, 1}, not_assessable, kNothing, kNothing, kNothing, "no-lines"},
        {__LINE__, "indicator: intensity, test: declines", {2, 1}, not_assessable, kNothing, kNothing, kNothing, "missing-context"},
        {__LINE__, "indicator: clean, test: {at_least: 90}", {2, 1}, not_assessable, kNothing, 90, kNothing, "clean-not-declared"},
        {__LINE__, "indicator: total, test: met_by_plan", {2, 1}, not_assessable, kNothing, kNothing, kNothing, "no-plan-target"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Counted counted{site(row.values)};
        const auto programme = programme_with(row.target, "gross");
        const auto result = result_of(counted, *programme);
        CHECK(result.verdict == row.verdict);
        CHECK(result.actual == row.actual);
        CHECK(result.threshold == row.threshold);
        CHECK(result.margin == row.margin);
        CHECK(result.reason.word == row.reason);
        CHECK(result.reason.text.zh.empty() == row.reason.empty());
        CHECK(result.reason.text.en.empty() == row.reason.empty());
        CHECK(result.clause == "二");
    }
}

TEST_CASE("a decline is judged from the base on") {
    Site late = site({100, 120, 110, 105});
    late.base = 2023;   // 2022 lies before it and does not count
    const auto programme = programme_with("indicator: total, test: declines", "gross");
    const Counted counted{late};
    const auto result = result_of(counted, *programme);
    CHECK(result.verdict == Verdict::met);
    REQUIRE(result.trend);
    CHECK(result.trend->change_from_base == -15.0);
    CHECK(result.trend->yearly_changes == std::vector<double>{-10, -5});

    late.base = 2025;
    const Counted only_base{late};
    CHECK(result_of(only_base, *programme).reason.word == "too-few-years");
}

TEST_CASE("missing and zero denominators name the series and the years") {
    struct Row {
        int line;
        std::string_view context, word, zh, en;
    };
    const Row rows[] = {
        {__LINE__, "context:\n  output-value: {unit: 万元, amount: {2022: 10, 2024: 12}}\n", "missing-context-year", "产值数据（context.output-value）缺少2023年", "context.output-value lacks 2023"},
        {__LINE__, "context:\n  output-value: {unit: 万元, amount: {2024: 12}}\n", "missing-context-year", "产值数据（context.output-value）缺少2022、2023年", "context.output-value lacks 2022, 2023"},
        {__LINE__, "context:\n  output-value: {unit: 万元, amount: {2022: 10, 2023: 0, 2024: 12}}\n", "zero-denominator", "产值（context.output-value）在2023年不大于零，不能作分母", "context.output-value is not above zero in 2023 and cannot divide"},
        {__LINE__, "context:\n  output-value: {unit: MWh, amount: {2022: 10, 2023: 9, 2024: 12}}\n", "unit-mismatch", "context.output-value 的单位与指标单位 tCO2e/万元 不同类", "the unit of context.output-value does not fit the indicator's unit tCO2e/万元"},
        {__LINE__, "", "missing-context", "未填报产值（context.output-value）", "context.output-value is not given"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Counted counted{site({30, 20, 10}, std::string{row.context})};
        const auto result = result_of(counted, *programme_with("indicator: intensity, test: declines"));
        CHECK(result.verdict == Verdict::not_assessable);
        CHECK(result.reason.word == row.word);
        CHECK(result.reason.text.zh == row.zh);
        CHECK(result.reason.text.en == row.en);
        CHECK_FALSE(result.trend);
    }
}

TEST_CASE("the unit of a denominator is converted, whatever unit the dataset is in") {
    // 30 t over 1.5 亿元 is 30 t over 15,000 万元: 0.002 t/万元.
    const Counted counted{site({36, 30}, "context:\n  output-value: {unit: 亿元, amount: {2022: 1.2, 2023: 1.5}}\n")};
    const auto result = result_of(counted, *programme_with("indicator: intensity, test: declines"));
    CHECK(result.verdict == Verdict::met);
    CHECK(result.actual == 0.002);
    CHECK(result.threshold == 0.003);
    CHECK(result.margin == 0.001);
    CHECK(result.unit == "tCO2e/万元");
}

TEST_CASE("shares of context and of energy") {
    const std::string water = "context:\n  water: {unit: m3, amount: {2022: 500, 2023: 500}}\n  reused-water: {unit: 万立方米, amount: {2022: 0.04, 2023: 0.0425}}\n";
    const Counted counted{site({1, 1}, water)};
    const auto reuse = result_of(counted, *programme_with("indicator: reuse, test: {at_least: 80}"));
    CHECK(reuse.actual == 85.0);   // 425 of 500
    CHECK(reuse.verdict == Verdict::met);

    const Counted half{site({1, 1}, "context:\n  water: {unit: m3, amount: {2022: 500, 2023: 500}}\n")};
    CHECK(result_of(half, *programme_with("indicator: reuse, test: {at_least: 80}")).reason.text.en == "context.reused-water is not given");

    Counted energy{site({586.14, 586.14})};
    for (const int year : {2022, 2023}) {
        energy.inventory.energy.push_back({year, "renewable", 100.0, "tce"});
        energy.inventory.energy.push_back({year, "clean", 150.0, "tce"});
        energy.inventory.energy.push_back({year, "consumption", 29307.0, "GJ"});
        energy.inventory.energy.push_back({year, "consumption", 1000.0, "tce"});
    }
    CHECK(result_of(energy, *programme_with("indicator: renewable, test: {at_least: 10}")).actual == 10.0);
    CHECK(result_of(energy, *programme_with("indicator: per-tce, test: {at_most: 1}", "gross")).actual == 0.58614);
    CHECK(result_of(energy, *programme_with("indicator: per-gj, test: {at_most: 1}", "gross")).actual == 20.0);

    // What is clean is declared by the accounting, never taken for granted.
    auto programme = programme_with("indicator: clean, test: {at_least: 10}");
    CHECK(result_of(energy, *programme).reason.word == "clean-not-declared");
    auto declared = *programme;
    declared.accounting.clean = {"non-fossil"};
    CHECK(result_of(energy, declared).actual == 15.0);

    // Power by equivalent value without its coefficient: there is no total to take a share of.
    std::erase_if(energy.inventory.energy, [](const auto& total) { return total.unit == "tce"; });
    CHECK(result_of(energy, *programme_with("indicator: renewable, test: {at_least: 10}")).reason.word == "energy-not-counted");
}

TEST_CASE("met_by_plan: the pilot's own commitment of the latest reported plan year") {
    struct Row {
        int line;
        std::string_view targets;
        Verdict verdict;
        Maybe actual, threshold;
        std::string_view reason;
    };
    using enum Verdict;
    const Row rows[] = {
        {__LINE__, "{indicator: total, year: 2023, value: 20, unit: tCO2e}", met, 15, 20, ""},
        {__LINE__, "{indicator: total, year: 2023, value: 14000, unit: kgCO2e}", not_met, 15, 14, ""},
        {__LINE__, "{indicator: total, year: 2022, value: 40, unit: tCO2e}, {indicator: total, year: 2023, value: 10, unit: tCO2e}", not_met, 15, 10, ""},
        {__LINE__, "{indicator: total, year: 2022, value: 40, unit: tCO2e}, {indicator: total, year: 2030, value: 1, unit: tCO2e}", met, 30, 40, ""},
        {__LINE__, "{indicator: total, year: 2030, value: 1, unit: tCO2e}", not_assessable, kNothing, kNothing, "plan-year-not-reported"},
        {__LINE__, "{indicator: hall, year: 2023, value: 1, unit: tCO2e}", not_assessable, kNothing, kNothing, "no-plan-target"},
        {__LINE__, "{indicator: total, year: 2023, value: 1, unit: MWh}", not_assessable, kNothing, kNothing, "unit-mismatch"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Counted counted{site({30, 15}, "plan: {targets: [" + std::string{row.targets} + "]}\n")};
        const auto result = result_of(counted, *programme_with("indicator: total, test: met_by_plan", "gross"));
        CHECK(result.verdict == row.verdict);
        CHECK(result.actual == row.actual);
        CHECK(result.threshold == row.threshold);
        CHECK(result.reason.word == row.reason);
    }
}

TEST_CASE("combined targets") {
    using enum Verdict;
    struct Row {
        int line;
        std::vector<Verdict> members;
        Verdict any_of, all_of;
    };
    const Row rows[] = {
        {__LINE__, {met, met}, met, met},
        {__LINE__, {met, not_met}, met, not_met},
        {__LINE__, {not_met, not_met}, not_met, not_met},
        {__LINE__, {met, not_assessable}, met, not_assessable},
        {__LINE__, {not_met, not_assessable}, not_assessable, not_met},   // the other could still meet any_of
        {__LINE__, {not_assessable, not_assessable}, not_assessable, not_assessable},
        {__LINE__, {met, not_applicable}, met, met},
        {__LINE__, {not_met, not_applicable}, not_met, not_met},
        {__LINE__, {not_assessable, not_applicable}, not_assessable, not_assessable},
        {__LINE__, {not_applicable, not_applicable}, not_applicable, not_applicable},
        {__LINE__, {met, not_met, not_assessable}, met, not_met},
        {__LINE__, {}, not_applicable, not_applicable},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(combine(programme::Target::Kind::any_of, row.members) == row.any_of);
        CHECK(combine(programme::Target::Kind::all_of, row.members) == row.all_of);
    }
}

TEST_CASE("members of a combined target are named below it, and what is not applicable drops out") {
    const auto programme = programme_with("any_of: [{indicator: intensity, test: declines}, {indicator: total, test: declines}]", "gross");
    const Counted counted{site({3, 2})};
    const auto result = result_of(counted, *programme);
    CHECK(result.verdict == Verdict::met);
    CHECK(result.test == "any_of");
    CHECK_FALSE(result.actual);
    REQUIRE(result.of.size() == 2);
    CHECK(result.of[0].target == "t/intensity");
    CHECK(result.of[0].reason.word == "missing-context");
    CHECK(result.of[1].target == "t/total");

    const Counted excused{site({2, 3}, "not_applicable: [{indicator: intensity, reason: 非生产性场所}]\n")};
    const auto left = result_of(excused, *programme);
    CHECK(left.of[0].verdict == Verdict::not_applicable);
    CHECK(left.of[0].reason.text.zh == "申报为不适用：非生产性场所");
    CHECK(left.verdict == Verdict::not_met);

    const Counted nothing{site({2, 3}, "not_applicable: [{indicator: intensity, reason: 甲}, {indicator: total, reason: 乙}]\n")};
    const auto none = result_of(nothing, *programme);
    CHECK(none.verdict == Verdict::not_applicable);
    CHECK(none.reason.text.zh == "申报为不适用：甲");
}

TEST_CASE("values are compared at 15 significant digits, so that binary noise decides nothing") {
    const auto programme = programme_with("indicator: total, test: declines", "gross");
    Site noisy = site({0.3, 0.3});
    noisy.emitters = {{"a", {0.1, 0.3}}, {"b", {0.2, 0.0}}};   // 0.1 + 0.2 = 0.30000000000000004 in binary
    const Counted counted{noisy};
    const auto result = result_of(counted, *programme);
    CHECK(result.verdict == Verdict::not_met);
    CHECK(result.margin == 0.0);

    const Counted exact{site({1, 0.1 + 0.2})};
    CHECK(result_of(exact, *programme_with("indicator: total, test: {at_most: 0.3}", "gross")).verdict == Verdict::met);
}

TEST_CASE("rounded comparison rounds to the decimals of the printed threshold, half to even") {
    struct Row {
        int line;
        double value;
        std::string_view threshold;
        Verdict full, rounded;
    };
    using enum Verdict;
    // GB/T 8170-2008: full-value against rounded-value comparison
    const Row rows[] = {
        {__LINE__, 0.24, "0.2", not_met, met},
        {__LINE__, 0.25, "0.2", not_met, met},       // a tie goes to the even digit
        {__LINE__, 0.251, "0.2", not_met, not_met},
        {__LINE__, 0.251, "0.20", not_met, not_met}, // the printed zero is a digit
        {__LINE__, 0.204, "0.20", not_met, met},
        {__LINE__, 100.4, "100", not_met, met},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Counted counted{site({1, row.value})};
        const std::string target = "indicator: total, test: {at_most: " + std::string{row.threshold} + "}";
        CHECK(result_of(counted, *programme_with(target, "gross", "full")).verdict == row.full);
        CHECK(result_of(counted, *programme_with(target, "gross", "rounded")).verdict == row.rounded);
        CHECK(result_of(counted, *programme_with(target, "gross", "rounded")).actual == row.value);   // shown as it is
    }
}

TEST_CASE("a decline at frozen factors shows what the site did without what the grid did") {
    // Use rises, the grid factor falls: the total declines although the site used more.
    Site grid = site({100, 102, 104});
    grid.emitters[0].factors = {0.5, 0.48, 0.46};
    const auto programme = programme_with("indicator: total, test: declines", "gross");
    const Counted counted{grid};
    const auto result = result_of(counted, *programme);
    CHECK(result.verdict == Verdict::met);
    CHECK(result.actual == 47.84);
    REQUIRE(result.trend);
    CHECK(result.trend->frozen_verdict == Verdict::not_met);
    CHECK(result.trend->frozen_margin == -1.0);   // 51 − 50, 52 − 51

    // Net readings have no factor to freeze.
    const auto net = result_of(counted, *programme_with("indicator: total, test: declines"), Reading::after_sinks);
    REQUIRE(net.trend);
    CHECK_FALSE(net.trend->frozen_verdict);
}

TEST_CASE("trend: changes, slope, p-value from four years on") {
    const auto programme = programme_with("indicator: total, test: declines", "gross");
    const Counted three{site({200, 180, 150})};
    const auto short_trend = result_of(three, *programme).trend;
    REQUIRE(short_trend);
    CHECK(short_trend->change_from_base == -50.0);
    CHECK(short_trend->change_from_base_percent == -25.0);
    CHECK(short_trend->yearly_changes == std::vector<double>{-20, -30});
    CHECK(short_trend->theil_sen_slope == -25.0);
    CHECK_FALSE(short_trend->mann_kendall_p);

    const Counted four{site({200, 180, 150, 140})};
    CHECK(result_of(four, *programme).trend->mann_kendall_p == 1.0 / 24.0);

    const Counted from_zero{site({0, 1})};
    CHECK_FALSE(result_of(from_zero, *programme).trend->change_from_base_percent);
}

TEST_CASE("a programme may count scope 3 or a class: such slices take their lines and no others") {
    Site mixed = site({10, 9});
    mixed.emitters.push_back({"travel", {5, 6}, {1.0}, "", 3});
    mixed.emitters.push_back({"power", {7, 7}, {1.0}, "hall", 2, reference::FactorClass::electricity});
    const Counted counted{mixed};
    const auto actual = [&](std::string_view indicator) {
        return result_of(counted, *programme_with("indicator: " + std::string{indicator} + ", test: {at_most: 0}")).actual;
    };
    CHECK(actual("travel") == 6.0);
    CHECK(actual("power") == 7.0);
    CHECK(actual("hall") == 7.0);
    CHECK(result_of(counted, *programme_with("indicator: total, test: {at_most: 0}", "gross")).actual == 16.0);   // without scope 3
}
