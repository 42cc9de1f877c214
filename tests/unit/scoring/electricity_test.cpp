// SPDX-License-Identifier: Apache-2.0
/// What power made on site counts as, by what it is made from: 60 MWh are bought, 40 made and used on site.
#include "../inventory/site.hpp"
#include "scoring/targets.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::scoring;

TEST_CASE("power of a combined plant is fossil, or not known where biomass is burned; waste heat is never non-fossil") {
    struct Row {
        int line;
        std::string_view kind, fuel;
        Verdict verdict;
        std::optional<double> share;
        std::string_view reason;
    };
    constexpr std::string_view kGas = "fuel.natural-gas, unit: 万Nm3", kWood = "fuel.wood, unit: t";
    using enum Verdict;
    const Row rows[] = {
        {__LINE__, "solar", kWood, met, 40.0, ""},
        {__LINE__, "biomass, output: electricity", kWood, met, 40.0, ""},
        {__LINE__, "chp, output: electricity", kGas, not_met, 0.0, ""},
        {__LINE__, "chp, output: electricity", kWood, not_assessable, std::nullopt, "electricity-not-counted"},
        {__LINE__, "waste-heat, output: electricity", kGas, not_met, 0.0, ""},
        {__LINE__, "waste-heat, output: electricity", kWood, not_met, 0.0, ""},
        {__LINE__, "waste-heat", kGas, not_assessable, std::nullopt, "electricity-not-counted"},  // power or heat?
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const inventory::test::Counted counted{
            inventory::test::kYear +
            "activities:\n  - {id: grid, factor: electricity.grid, unit: MWh, amount: {2023: 60}}\n" +
            "  - {id: plant, factor: " + std::string{row.fuel} + ", amount: {2023: 1}}\n" +
            "generation:\n  - {id: own, unit: MWh, kind: " + std::string{row.kind} +
            ", generated: {2023: 40}, self_used: {2023: 40}, exported: {2023: 0}}\n"};
        const auto programme = test::programme_with("indicator: own-power, test: {at_least: 30}", "gross");
        const Case judged{counted.inventory, *programme};
        const auto result = assess(judged, programme->categories.front().tiers.front().targets.front(), Reading::gross);
        CHECK(result.verdict == row.verdict);
        CHECK(result.actual == row.share);
        CHECK(result.reason.word == row.reason);
    }
}
