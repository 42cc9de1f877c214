// SPDX-License-Identifier: Apache-2.0
/// Lines against figures worked out on paper. Factors: grid_cn (公告2025年第47号: Guangdong 2023 0.4419, the country
/// 0.5306; 公告2024年第33号: Guangdong 2022 0.4403), GB/T 32151.22-2024 table C.1 (natural gas 389.31 GJ/万Nm3, 0.0153
/// tC/GJ, 0.99; diesel 42.652 GJ/t, 0.0202, 0.98), IPCC 2006 vol. 2 tables 2.3 and 2.4, GWP of AR4 and AR5 (CH4 25 and
/// 28, N2O 298 and 265, HFC-32 675 and 677, HFC-125 3500 and 3170).
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

struct Case {
    int at;
    const char* activity;
    const char* gas;
    double kilograms, tonnes;
    int scope;
    std::string reason;
};

/// 389.31 · 0.0153 · 0.99 · 44/12 t, worked out with exact fractions.
const double kGasCo2 = 21.62188809;

const Case kCases[] = {
    {__LINE__, "factor: electricity.grid, unit: MWh, amount: {2023: 1000}", "CO2", 441'900, 441.9, 2,
     "1 GWh at 0.4419"},
    {__LINE__, "factor: electricity.grid, unit: kWh, amount: {2023: 1000000}", "CO2", 441'900, 441.9, 2, "in kWh"},
    {__LINE__, "factor: electricity.grid, unit: 万千瓦时, amount: {2023: 100}", "CO2", 441'900, 441.9, 2, "in 万kWh"},
    {__LINE__, "factor: electricity.grid, unit: GJ, amount: {2023: 3600}", "CO2", 441'900, 441.9, 2,
     "1 GWh is 3600 GJ"},
    {__LINE__, "factor: electricity.grid, region: CN, unit: MWh, amount: {2023: 1000}", "CO2", 530'600, 530.6, 2,
     "the activity's own region wins over the pilot's"},
    {__LINE__, "factor: electricity.grid, factor_year: 2022, unit: MWh, amount: {2023: 1000}", "CO2", 440'300, 440.3, 2,
     "the year the activity asks for"},
    {__LINE__, "factor: electricity.grid, scope: 3, unit: MWh, amount: {2023: 1000}", "CO2", 441'900, 441.9, 3,
     "its own scope"},
    {__LINE__, "factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 1}", "CO2", kGasCo2 * 1000, kGasCo2, 1,
     "NCV·C·OF·44/12"},
    {__LINE__, "factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 1}", "CH4", 0.38931, 0.01090068, 1,
     "1 kg/TJ, GWP 28"},
    {__LINE__, "factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 1}", "N2O", 0.038931, 0.010316715, 1,
     "0.1 kg/TJ, GWP 265"},
    {__LINE__, "factor: fuel.natural-gas, use: commercial, unit: 万Nm3, amount: {2023: 1}", "CH4", 1.94655, 0.0545034,
     1, "5 kg/TJ of table 2.4"},
    {__LINE__, "factor: fuel.natural-gas, use: commercial, unit: 万Nm3, amount: {2023: 1}", "CO2", kGasCo2 * 1000,
     kGasCo2, 1, "the use does not touch the carbon"},
    {__LINE__, "factor: fuel.natural-gas, unit: Nm3, amount: {2023: 10000}", "CO2", kGasCo2 * 1000, kGasCo2, 1, "Nm3"},
    {__LINE__, "factor: fuel.natural-gas, unit: m3, amount: {2023: 10000}", "CO2", kGasCo2 * 1000, kGasCo2, 1,
     "plain m3 at the reference state"},
    {__LINE__, "factor: fuel.natural-gas, unit: m3@20C, amount: {2023: 10000}", "CO2", kGasCo2 * 1000 * 273.15 / 293.15,
     kGasCo2 * 273.15 / 293.15, 1, "20 °C: the same molecules take more room"},
    {__LINE__, "factor: fuel.natural-gas, unit: m3@20C, amount: {2023: 10000}", "CH4", 0.38931 * 273.15 / 293.15,
     0.01090068 * 273.15 / 293.15, 1, "the other gases with it"},
    {__LINE__, "factor: fuel.natural-gas, unit: GJ, amount: {2023: 389.31}", "CO2", kGasCo2 * 1000, kGasCo2, 1,
     "an amount of energy needs no calorific value"},
    {__LINE__, "factor: fuel.natural-gas, unit: GJ, amount: {2023: 389.31}", "N2O", 0.038931, 0.010316715, 1,
     "nor its N2O"},
    {__LINE__, "factor: fuel.diesel, unit: t, amount: {2023: 1}", "CO2", 3095.9096373333333, 3.0959096373333333, 1,
     "42.652·0.0202·0.98·44/12"},
    {__LINE__, "factor: fuel.diesel, unit: kg, amount: {2023: 1000}", "CO2", 3095.9096373333333, 3.0959096373333333, 1,
     "in kg"},
    {__LINE__, "factor: heat.steam, unit: GJ, amount: {2023: 1200}", "CO2", 132'000, 132, 2, "0.11 t/GJ, by an alias"},
    {__LINE__, "factor: refrigerant.r410a, unit: kg, amount: {2023: 120}", "HFC-32", 60, 40.62, 1,
     "half of it, GWP 677"},
    {__LINE__, "factor: refrigerant.r410a, unit: kg, amount: {2023: 120}", "HFC-125", 60, 190.2, 1,
     "half of it, GWP 3170"},
    {__LINE__, "factor: sink.urban-tree.pine, unit: 株, amount: {2023: 100}", "CO2", -3190, -3.19, 0,
     "0.0087 tC·44/12 a tree, removed"},
    {__LINE__, "factor: waste.composting, unit: t, amount: {2023: 10}", "CH4-biogenic", 40, 1.12, 1, "4 g/kg, GWP 28"},
    {__LINE__, "factor: electricity.grid, unit: MWh, amount: {2023: 0}", "CO2", 0, 0, 2, "a written zero is a line"},
};

}  // namespace

TEST_CASE("lines are what the paper says") {
    for (const Case& c : kCases) {
        CAPTURE(c.at);
        CAPTURE(c.reason);
        const Counted counted{one_activity(c.activity)};
        CHECK_FALSE(counted.sink.has_errors());
        const Line* line = counted.line("a", 2023, c.gas);
        REQUIRE(line != nullptr);
        CHECK(near(line->emissions.value(), c.kilograms));
        CHECK(near(line->co2e.value(), c.tonnes));
        CHECK(line->scope == c.scope);
        CHECK(near(line->factor_value * line->amount, std::fabs(line->emissions.value())));
        CHECK(line->factor_value >= 0);
    }
}

TEST_CASE("the warming potentials are of the set that was chosen") {
    const Options ar4{{{"gwp", "ipcc-ar4-100"}}};
    const Counted counted{one_activity("factor: refrigerant.r410a, unit: kg, amount: {2023: 120}"), ar4};
    CHECK(near(counted.gross(2023), 250.5));  // 120 kg · (675 + 3500)/2; printed values of R-410A round to 2088
    CHECK(counted.line("a", 2023, "HFC-32")->gwp == 675);
}

TEST_CASE("lines stand in document order, then by year, then by gas of the factor") {
    const Counted counted{kTwoYears +
                          "activities:\n"
                          "  - {id: z, factor: refrigerant.r410a, unit: kg, amount: {2023: 2, 2022: 1}}\n"
                          "  - {id: a, factor: electricity.grid, unit: MWh, amount: {2022: 3, 2023: 4}}\n"};
    std::string order;
    for (const Line& line : counted.inventory.lines)
        order +=
            std::string{line.activity->id.value} + std::to_string(line.year) + std::string{gas::name(line.gas)} + " ";
    CHECK(order == "z2022HFC-32 z2022HFC-125 z2023HFC-32 z2023HFC-125 a2022CO2 a2023CO2 ");
}

TEST_CASE("only CO2, where the accounting says so") {
    const std::string sections = kYear +
                                 "activities:\n"
                                 "  - {id: gas, factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 1}}\n"
                                 "  - {id: chillers, factor: refrigerant.r410a, unit: kg, amount: {2023: 120}}\n";
    const Counted all{sections}, carbon{sections, {{{"gases", "CO2"}}}};
    CHECK(near(all.gross(2023), kGasCo2 + 0.01090068 + 0.010316715 + 230.82));
    CHECK(near(carbon.gross(2023), kGasCo2));
    CHECK(carbon.inventory.lines.size() == 1);
}

TEST_CASE("a site's own factor goes before the built-in one of the same id, with its source in every line") {
    const std::string own =
        "custom_factors:\n"
        "  - id: electricity.grid\n"
        "    name: 园区直供\n"
        "    class: electricity\n"
        "    scope: 2\n"
        "    source: 供电公司2023年检测报告\n"
        "    evidence: [bill]\n"
        "    values: [{gas: CO2, value: 0.25, unit: kg/kWh}]\n"
        "evidence: [{id: bill, title: 检测报告, file: bill.pdf}]\n";
    const Counted counted{one_activity("factor: electricity.grid, unit: MWh, amount: {2023: 1000}") + own};
    CHECK(counted.findings() == "NZ2314 custom_factors.electricity.grid.id");  // a note: what it stands before
    const Line* line = counted.line("a", 2023, "CO2");
    REQUIRE(line != nullptr);
    CHECK(near(line->co2e.value(), 250));
    CHECK(line->factor->custom);
    CHECK(line->value->source == "供电公司2023年检测报告");
}

TEST_CASE("an amount of a year that is not reported is no line") {
    const Counted counted{
        kYear +
        "activities:\n  - {id: a, factor: heat.purchased, unit: GJ, amount: {2023: 10}}\n"
        "generation:\n  - {id: pv, kind: solar, unit: MWh, generated: {2023: 1}, self_used: {2023: 1}, "
        "exported: {2023: 0}}\n"};
    CHECK(counted.inventory.lines.size() == 1);
    CHECK((counted.inventory.years == std::vector{2023}));
}
