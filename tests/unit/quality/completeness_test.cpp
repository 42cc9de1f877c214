// SPDX-License-Identifier: Apache-2.0
/// The statement of completeness of small sites.
#include "quality/completeness.hpp"
#include "../inventory/site.hpp"

using namespace nearzero;
using namespace nearzero::inventory::test;

namespace {

/// The rows but those not mentioned, a line each: "2023 fugitive reported chillers".
std::string statement(const Counted& counted, const programme::Tier* tier = nullptr) {
    std::string text;
    for (const auto& row : quality::completeness(counted.inventory, counted.programme.get(), tier)) {
        if (row.coverage == quality::Coverage::not_mentioned) continue;
        text += row.year ? std::to_string(*row.year) : "all";
        text += " " + std::string{row.source ? dataset::word_of(*row.source) : "-"} + " " +
                std::string{quality::word_of(row.coverage)};
        if (!row.what.empty()) text += " [" + row.what + "]";
        for (const auto& item : row.items) text += " " + item;
        if (!row.reason.empty()) text += " (" + row.reason + ")";
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("lines fall under the kind of source they are of") {
    const Counted counted{
        kYear +
        "activities:\n"
        "  - {id: boiler, factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 1}}\n"
        "  - {id: canteen, factor: fuel.lpg, use: commercial, unit: t, amount: {2023: 1}}\n"
        "  - {id: trucks, factor: fuel.diesel, use: road, unit: t, amount: {2023: 1}}\n"
        "  - {id: tractor, factor: fuel.diesel, use: off-road-agriculture, unit: t, amount: {2023: 1}}\n"
        "  - {id: power, factor: electricity.grid, unit: MWh, amount: {2023: 1}}\n"
        "  - {id: commuting, factor: electricity.grid, scope: 3, unit: MWh, amount: {2023: 1}}\n"
        "  - {id: steam, factor: heat.purchased, unit: GJ, amount: {2023: 1}}\n"
        "  - {id: chillers, factor: refrigerant.r410a, unit: kg, amount: {2023: 0}}\n"
        "  - {id: trees, factor: sink.urban-tree.pine, unit: 株, amount: {2023: 10}}\n"
        "generation:\n"
        "  - {id: roof, kind: solar, unit: MWh, generated: {2023: 3}, self_used: {2023: 3}, exported: {2023: 0}}\n"};
    CHECK(statement(counted) ==
          "2023 stationary-combustion reported boiler canteen\n"
          "2023 mobile-combustion reported trucks tractor\n"
          "2023 fugitive reported chillers\n"  // a zero is reported, not missing
          "2023 purchased-electricity reported power\n"
          "2023 purchased-heat reported steam\n"
          "2023 on-site-generation reported roof\n"
          "2023 sinks reported trees\n"
          "2023 other-indirect reported commuting\n");
    std::string unmentioned;
    for (const auto& row : quality::completeness(counted.inventory, nullptr, nullptr))
        if (row.coverage == quality::Coverage::not_mentioned)
            unmentioned += std::string{dataset::word_of(*row.source)} + " ";
    CHECK(unmentioned == "industrial-process waste wastewater agriculture ");
}

TEST_CASE("estimates, exclusions and what does not apply") {
    const Counted counted{kYear +
                          "boundary:\n"
                          "  excluded:\n"
                          "    - {what: 员工通勤, reason: 边界之外, source: other-indirect}\n"
                          "    - {what: 临时工地, reason: 未移交}\n"
                          "activities:\n"
                          "  - {id: a, factor: electricity.grid, unit: MWh, amount: {2023: 30}, quality: metered}\n"
                          "  - {id: b, factor: electricity.grid, unit: MWh, amount: {2023: 10}, quality: estimated}\n"
                          "  - {id: c, factor: refrigerant.r410a, unit: kg, amount: {2023: 5}, quality: default}\n"
                          "not_applicable:\n"
                          "  - {indicator: per-podium-area, reason: 没有商业裙楼}\n"
                          "  - {source: agriculture, reason: 没有农业}\n"};
    CHECK(statement(counted) ==
          "2023 fugitive estimated c\n"
          "all agriculture not-applicable (没有农业)\n"
          "2023 purchased-electricity partly-estimated a b\n"
          "all other-indirect excluded [员工通勤] (边界之外)\n"
          "all - excluded [临时工地] (未移交)\n"
          "all - not-applicable [per-podium-area] (没有商业裙楼)\n");
    for (const auto& row : quality::completeness(counted.inventory, nullptr, nullptr))
        if (row.source == dataset::SourceCategory::purchased_electricity) {
            CHECK(near(row.estimated_percent.value(), 25.0));
            CHECK(near(row.emissions->value(), 40 * 0.4419));
        }
}

TEST_CASE("a context series that every way of a target needs is missing, by year") {
    const auto site = [](const std::string& context) {
        return Counted{kTwoYears +
                       "activities:\n  - {id: a, factor: electricity.grid, unit: MWh, amount: {2022: 30, 2023: 31}}\n" +
                       context};
    };
    const auto tier_of = [](const Counted& counted, std::string_view category, std::string_view tier) {
        return counted.programme->category(category)->tier(tier);
    };
    const std::string power = "2022 purchased-electricity reported a\n2023 purchased-electricity reported a\n";
    const Counted bare = site("");
    CHECK(statement(bare, tier_of(bare, "park", "B")) ==
          power +
              "2022 - missing [output-value] per-output-value\n2023 - missing [output-value] per-output-value\n"
              "2022 - missing [industrial-value-added] per-value-added\n2023 - missing [industrial-value-added] "
              "per-value-added\n");
    const Counted one_way = site("context: {output-value: {unit: 万元, amount: {2022: 10, 2023: 11}}}\n");
    CHECK(statement(one_way, tier_of(one_way, "park", "B")) == power);  // either intensity will do
    const Counted one_year = site("context: {resident-population: {unit: 人, amount: {2023: 11}}}\n");
    CHECK(statement(one_year, tier_of(one_year, "region", "")) ==
          power + "2022 - missing [resident-population] per-capita\n");
    const Counted declared = site("not_applicable: [{indicator: per-capita, reason: 无}]\n");
    CHECK(statement(declared, tier_of(declared, "region", "")) == power + "all - not-applicable [per-capita] (无)\n");
}
