// SPDX-License-Identifier: Apache-2.0
/// What belongs to which total, the readings, slices, frozen factors, and the derivation of a line.
#include "inventory/totals.hpp"

#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

/// One of everything, with round figures: 100, 30, 20, 5 (scope 3), −15, biogenic 8.
const std::string kEverything =
    kYear +
    "activities:\n"
    "  - {id: boiler, factor: own.fuel, part: residential, unit: t, amount: {2023: 100}}\n"
    "  - {id: heat, factor: own.heat, unit: GJ, amount: {2023: 30}}\n"
    "  - {id: power, factor: own.power, part: residential, unit: MWh, amount: {2023: 20}}\n"
    "  - {id: commuting, factor: own.fuel, scope: 3, unit: t, amount: {2023: 5}}\n"
    "  - {id: trees, factor: own.sink, unit: ha, amount: {2023: 15}}\n"
    "  - {id: pellets, factor: own.pellets, unit: t, amount: {2023: 8}}\n"
    "custom_factors:\n"
    "  - {id: own.fuel, name: f, class: fuel, scope: 1, source: s, evidence: [e], values: [{gas: CO2, value: 1, unit: "
    "t/t}]}\n"
    "  - {id: own.heat, name: h, class: heat, scope: 2, source: s, evidence: [e], values: [{gas: CO2, value: 1, unit: "
    "t/GJ}]}\n"
    "  - {id: own.power, name: p, class: electricity, scope: 2, source: s, evidence: [e], values: [{gas: CO2, value: "
    "1, unit: t/MWh}]}\n"
    "  - {id: own.sink, name: k, class: sink, source: s, evidence: [e], values: [{gas: CO2, value: 1, unit: t/ha}]}\n"
    "  - id: own.pellets\n"
    "    name: b\n"
    "    class: fuel\n"
    "    scope: 1\n"
    "    source: s\n"
    "    evidence: [e]\n"
    "    values: [{gas: CO2-biogenic, value: 1, unit: t/t}, {gas: CH4, value: 0.5, unit: kg/t}]\n"
    "evidence: [{id: e, title: t, file: e.pdf}]\n";

constexpr double kPelletMethane = 8 * 0.5 * 28 / 1000;  // 0.112 t: in the total, unlike its carbon

}  // namespace

TEST_CASE("each line in its groups: sinks, scope 3 and biogenic CO2 stand outside the gross total") {
    const Counted counted{kEverything};
    CHECK_FALSE(counted.sink.has_errors());
    struct Case {
        Group group;
        std::string key;
        std::optional<double> tonnes;
        Reading reading = Reading::gross;
    };
    const Case cases[] = {
        {Group::total, "", 150 + kPelletMethane},
        {Group::total, "", 135 + kPelletMethane, Reading::after_sinks},
        {Group::total, "", 135 + kPelletMethane, Reading::after_credits},
        {Group::scope, "1", 100 + kPelletMethane},
        {Group::scope, "2", 50},
        {Group::scope, "3", 5},
        {Group::klass, "fuel", 100 + kPelletMethane},
        {Group::klass, "heat", 30},
        {Group::klass, "electricity", 20},
        {Group::klass, "sink", {}},
        {Group::part, "residential", 120},
        {Group::gas, "CO2", 150},
        {Group::gas, "CH4", kPelletMethane},
        {Group::gas, "CO2-biogenic", {}},
        {Group::scope2_location, "", 50},
        {Group::scope2_market, "", 50},   // the same: none of it is grid power
        {Group::biogenic, "", 8},
    };
    std::size_t present = 0;
    for (const Case& c : cases) {
        CAPTURE(word_of(c.group));
        CAPTURE(c.key);
        const auto found = counted.total(2023, c.group, c.key, c.reading);
        CHECK(found.has_value() == c.tonnes.has_value());
        if (found && c.tonnes) CHECK(near(*found, *c.tonnes));
        present += found.has_value();
    }
    CHECK(counted.inventory.totals.size() == present);  // and no others
}

TEST_CASE("scopes, classes and gases each add up to the gross total") {
    const Counted counted{kEverything};
    double scopes = 0, classes = 0, gases = 0;
    for (const Total& total : counted.inventory.totals) {
        if (total.group == Group::scope && total.key != "3") scopes += total.value.value();
        if (total.group == Group::klass) classes += total.value.value();
        if (total.group == Group::gas) gases += total.value.value();
    }
    CHECK(near(scopes, counted.gross(2023)));
    CHECK(near(classes, counted.gross(2023)));
    CHECK(near(gases, counted.gross(2023)));
}

TEST_CASE("the carbon of a biomass fuel is biogenic") {
    // 20 GJ/t · 0.03 tC/GJ · 1 · 44/12 = 2.2 t for each tonne
    const Counted counted{one_activity("factor: own.straw, unit: t, amount: {2023: 10}") +
                          "custom_factors:\n"
                          "  - id: own.straw\n"
                          "    name: 秸秆\n"
                          "    class: fuel\n"
                          "    scope: 1\n"
                          "    biogenic: true\n"
                          "    source: s\n"
                          "    evidence: [e]\n"
                          "    ncv: {value: 20, unit: GJ/t}\n"
                          "    carbon: {value: 0.03, unit: t/GJ}\n"
                          "    oxidation: {value: 1}\n"
                          "evidence: [{id: e, title: t, file: e.pdf}]\n"};
    CHECK(counted.findings() == "");
    CHECK(near(*counted.total(2023, Group::biogenic), 22));
    CHECK(counted.gross(2023) == 0.0);
    REQUIRE(counted.inventory.lines.size() == 1);
    CHECK_FALSE(is_gross(counted.inventory.lines[0]));
    CHECK(counted.line("a", 2023, "CO2-biogenic")->gwp == 1);
    CHECK((counted.energy(2023, "fuel", "GJ") == 200.0));  // its energy is energy all the same
}

TEST_CASE("no floor at zero: more removed than emitted is negative") {
    const Counted counted{kYear +
                          "activities:\n"
                          "  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2023: 10}}\n"
                          "  - {id: pines, factor: sink.urban-tree.pine, unit: 株, amount: {2023: 1000}}\n"};
    CHECK(near(counted.gross(2023), 1.1));
    CHECK(near(counted.reading(2023, Reading::after_sinks), 1.1 - 31.9));
}

TEST_CASE("slices select by part, class, scope and gas; an empty one is nothing, not zero") {
    const Counted counted{kEverything};
    struct Case {
        std::string reason;
        programme::Slice slice;
        std::optional<double> tonnes;
        Reading reading = Reading::gross;
        bool co2_only = false;
    };
    const Case cases[] = {
        {"scopes 1 and 2", {}, 150 + kPelletMethane},
        {"with sinks", {}, 135 + kPelletMethane, Reading::after_sinks},
        {"the programme counts CO2 only", {}, 150, Reading::gross, true},
        {"the slice says all gases", {"", "", {}, false}, 150 + kPelletMethane, Reading::gross, true},
        {"the slice says CO2", {"", "", {}, true}, 150},
        {"a part", {"residential", "", {}, {}}, 120},
        {"a filtered slice has no sinks", {"residential", "", {}, {}}, 120, Reading::after_sinks},
        {"a class", {"", "heat", {}, {}}, 30},
        {"a class of a part", {"residential", "electricity", {}, {}}, 20},
        {"all scopes", {"", "", {1, 2, 3}, {}}, 155 + kPelletMethane},
        {"one scope", {"", "", {3}, {}}, 5},
        {"no such line", {"residential", "heat", {}, {}}, {}},
        {"sinks are no class of emissions", {"", "sink", {}, {}}, {}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.reason);
        const auto found = emissions(counted.inventory, c.slice, 2023, c.reading, c.co2_only);
        CHECK(found.has_value() == c.tonnes.has_value());
        if (found && c.tonnes) CHECK(near(*found, *c.tonnes));
    }
    CHECK_FALSE(emissions(counted.inventory, {}, 2022, Reading::gross, false));  // a year without lines
}

TEST_CASE("generation makes a site without purchases a true zero, for its part and no other") {
    const Counted counted{kYear +
                          "generation:\n"
                          "  - {id: pv, kind: solar, part: residential, unit: MWh, generated: {2023: 10}, "
                          "self_used: {2023: 10}, exported: {2023: 0}}\n"};
    CHECK_FALSE(counted.sink.has_errors());
    CHECK((emissions(counted.inventory, {}, 2023, Reading::gross, false) == 0.0));
    CHECK((emissions(counted.inventory, {"residential", "", {}, {}}, 2023, Reading::gross, false) == 0.0));
    CHECK_FALSE(emissions(counted.inventory, {"offices", "", {}, {}}, 2023, Reading::gross, false));
    CHECK_FALSE(emissions(counted.inventory, {"", "electricity", {}, {}}, 2023, Reading::gross, false));
    CHECK(counted.gross(2023) == 0.0);
}

TEST_CASE("frozen factors: what the site did, without what the grid did") {
    // Guangdong 0.4403 in 2022 (公告2024年第33号), 0.4419 in 2023 (公告2025年第47号).
    const Counted counted{
        kTwoYears + "activities:\n  - {id: a, factor: electricity.grid, unit: MWh, amount: {2022: 1000, 2023: 990}}\n"};
    CHECK(near(*emissions(counted.inventory, {}, 2022, Reading::gross, false), 440.3));
    CHECK(near(*emissions(counted.inventory, {}, 2023, Reading::gross, false), 437.481));
    CHECK(near(*emissions_frozen(counted.inventory, {}, 2023, 2022, false), 435.897));  // 990 MWh at 0.4403
    CHECK_FALSE(emissions_frozen(counted.inventory, {}, 2023, 2021, false));
    CHECK_FALSE(emissions_frozen(counted.inventory, {"", "heat", {}, {}}, 2023, 2022, false));
}

TEST_CASE("the steps of a line multiply to the line") {
    const Counted counted{kYear +
                          "activities:\n"
                          "  - {id: gas, factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 42.1}}\n"
                          "  - {id: power, factor: electricity.grid, unit: kWh, amount: {2023: 1000}}\n"};
    struct Case {
        std::string activity, gas;
        /// The product of the step values up to `emissions`, in kg.
        double (*product)(const std::vector<Step>&);
        std::size_t steps;
    };
    const Case cases[] = {
        // amount, NCV, energy (their product), carbon, oxidation, 44/12: t to kg
        {"gas", "CO2",
         [](const std::vector<Step>& s) {
             CHECK(s[6].value == 1000.0);   // t to kg
             return s[2].value * s[3].value * s[4].value * s[5].value * s[6].value;
         },
         10},
        // amount, NCV, energy in GJ, factor in kg/TJ
        {"gas", "CH4", [](const std::vector<Step>& s) { return s[0].value * s[1].value * s[3].value * s[4].value; }, 8},
        // amount, factor
        {"power", "CO2", [](const std::vector<Step>& s) { return s[0].value * s[1].value; }, 5},
    };
    for (const Case& c : cases) {
        CAPTURE(c.activity);
        CAPTURE(c.gas);
        const Line& line = *counted.line(c.activity, 2023, c.gas);
        const auto steps = steps_of(line, *counted.reference);
        REQUIRE(steps.size() == c.steps);
        CHECK(steps.front().value == line.amount);
        CHECK(steps.front().unit == line.activity->amount.unit.text);
        if (line.factor->klass == reference::FactorClass::fuel)
            CHECK(near(steps[2].value, steps[0].value * steps[1].value));
        const Step &emitted = steps[steps.size() - 3], &potential = steps[steps.size() - 2], &equivalent = steps.back();
        CHECK(near(c.product(steps), emitted.value));
        CHECK(near(emitted.value * potential.value / 1000, equivalent.value));
        CHECK(emitted.value == line.emissions.value());
        CHECK(equivalent.value == line.co2e.value());
        for (const Step& step : steps) {
            CHECK_FALSE(step.what_zh.empty());
            CHECK_FALSE(step.what_en.empty());
            CHECK_FALSE(step.source.empty());
            CHECK_FALSE(step.unit.empty());
        }
    }
}
