// SPDX-License-Identifier: Apache-2.0
/// The probability of a target asks the question that its verdict answers. AR5: SF6 23,500, so 10 kg are 235 t, and
/// nothing but the amounts has an error.
#include "../inventory/site.hpp"
#include "scoring/uncertainty.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::scoring;

namespace {

/// A leak of so many kg SF6 a year, from 2022 on, within so many percent.
std::string leak(std::vector<std::string_view> kilograms, std::string_view percent) {
    std::string years, amounts;
    for (std::size_t i = 0; i < kilograms.size(); ++i) {
        const std::string year = std::to_string(2022 + i), comma = i == 0 ? "" : ", ";
        years += comma + year;
        amounts += comma + year + ": " + std::string{kilograms[i]};
    }
    return "years: {base: 2022, reported: [" + years +
           "]}\nactivities:\n  - {id: leak, factor: refrigerant.sf6, unit: kg, " +
           "uncertainty: " + std::string{percent} + ", amount: {" + amounts + "}}\n";
}

/// The one target of a programme, with its probability.
TargetResult assessed(const std::string& sections, std::string_view target, std::string_view comparison = "full") {
    const inventory::test::Counted counted{sections};
    const auto programme = test::programme_with(target, "gross", comparison);
    const auto& category = programme->categories.front();
    auto card = judge(counted.inventory, *programme, category, category.tiers.front(), std::nullopt);
    assess_uncertainty(counted.inventory, card, std::nullopt, 1);
    REQUIRE(card.targets.size() == 1);
    return card.targets.front();
}

}  // namespace

TEST_CASE("where errors are next to nothing the probability is the verdict") {
    struct Row {
        int line;
        std::string_view test;
        std::vector<std::string_view> kilograms;  // from 2022 on
        Verdict verdict;
        std::string_view comparison = "full";
    };
    using enum Verdict;
    constexpr std::string_view kBands =
        "{at_most: {by: total, unit: tCO2e, bands: [{below: 300, value: 200}, {from: 300, value: 400}]}}";
    constexpr std::string_view kRoundedBands =
        "{at_most: {by: total, unit: tCO2e, bands: [{below: 300, value: 0.2}, {from: 300, value: 400}]}}";
    const Row rows[] = {
        {__LINE__, "declines", {"12", "11", "10"}, met},
        {__LINE__, "declines", {"12", "10", "11"}, not_met},
        {__LINE__, "rises", {"10", "11", "12"}, met},
        {__LINE__, "rises", {"10", "12", "11"}, not_met},
        {__LINE__, "{rises: {against: base}}", {"10", "9", "12"}, met},
        {__LINE__, "{rises: {by_percent: 5}}", {"10", "10.6"}, met},
        {__LINE__, "{rises: {by_percent: 5}}", {"10", "10.4"}, not_met},
        {__LINE__, "peaks", {"9", "10", "9.5"}, met},
        {__LINE__, "peaks", {"9", "9.5", "10"}, not_met},
        {__LINE__, kBands, {"1", "10"}, not_met},  // 235 t, of the class up to 200 t
        {__LINE__, kBands, {"1", "15"}, met},      // 352.5 t, of the class up to 400 t
        {__LINE__, "{at_most: {milestones: {2022: 400, 2023: 200}}}", {"1", "10"}, not_met},
        {__LINE__, "{at_most: {milestones: {2022: 400, 2024: 200}}}", {"1", "10"}, met},
        // 0.24205 t is 0.2 and 0.25145 t is 0.3 at the decimals of the threshold in force
        {__LINE__, "{at_most: 0.2}", {"1", "0.0103"}, met, "rounded"},
        {__LINE__, "{at_most: 0.2}", {"1", "0.0107"}, not_met, "rounded"},
        {__LINE__, kRoundedBands, {"1", "0.0103"}, met, "rounded"},
        {__LINE__, kRoundedBands, {"1", "0.0107"}, not_met, "rounded"},
        {__LINE__, "{at_least: {milestones: {2023: 0.3, 2024: 7}}}", {"1", "0.0107"}, met, "rounded"},
        {__LINE__, "{at_least: {milestones: {2023: 0.3, 2024: 7}}}", {"1", "0.0103"}, not_met, "rounded"},
        {__LINE__, "{at_least: {milestones: {2023: 0.3, 2024: 7}}}", {"1", "0.0107"}, not_met, "full"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const auto result =
            assessed(leak(row.kilograms, "0.001"), "indicator: total, test: " + std::string{row.test}, row.comparison);
        CHECK(result.verdict == row.verdict);
        CHECK(result.no_probability == "");
        REQUIRE(result.probability);
        CHECK(*result.probability == doctest::Approx(row.verdict == met ? 1.0 : 0.0).epsilon(1e-6));
    }
}

TEST_CASE("the margin of a rise is that of its smallest yearly change") {
    // 1 kg from 100 to 101, each within 5 %: 1 ÷ (√(100² + 101²) · 0.05 ÷ 1.96); the change to 110 kg is further off.
    const auto result = assessed(leak({"100", "101", "110"}, "5"), "indicator: total, test: rises");
    CHECK(*result.margin == doctest::Approx(23.5));
    REQUIRE(result.margin_sd);
    CHECK(*result.margin_sd == doctest::Approx(0.2758).epsilon(1e-3));
}

TEST_CASE("a share of electricity has a verdict and no probability") {
    const auto result =
        assessed(inventory::test::kYear +
                     "activities:\n"
                     "  - {id: grid, factor: electricity.grid, unit: MWh, amount: {2023: 60}, uncertainty: 5}\n"
                     "generation:\n"
                     "  - {id: pv, kind: solar, unit: MWh, generated: {2023: 40}, self_used: {2023: 40}, "
                     "exported: {2023: 0}}\n",
                 "indicator: own-power, test: {at_least: 40}");
    CHECK(result.verdict == Verdict::met);
    CHECK_FALSE(result.probability);
    CHECK(result.no_probability == no_probability::kNotOfEmissions);
}
