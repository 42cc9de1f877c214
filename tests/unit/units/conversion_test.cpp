// SPDX-License-Identifier: Apache-2.0
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../base/worked_example.hpp"
#include "base/decimal.hpp"
#include "base/number.hpp"
#include "units/unit.hpp"

using namespace nearzero;
using namespace nearzero::units;

namespace {

Unit unit(std::string_view text) {
    auto parsed = parse_unit(text);
    REQUIRE_MESSAGE(parsed, std::string{text});
    return *parsed;
}

/// Doubles between two finite ones of the same sign.
std::uint64_t steps_between(double a, double b) {
    const auto x = std::bit_cast<std::int64_t>(a), y = std::bit_cast<std::int64_t>(b);
    return static_cast<std::uint64_t>(x > y ? x - y : y - x);
}

}  // namespace

TEST_CASE("conversions are the doubles nearest to the exact quotients") {
    struct Row {
        int line;
        std::string_view from, to;
        double expected;
    };
    const Row rows[] = {
        {__LINE__, "MWh", "GJ", 3.6},
        {__LINE__, "kWh", "MWh", 0.001},
        {__LINE__, "万千瓦时", "MWh", 10},
        {__LINE__, "万kWh", "kWh", 10'000},
        {__LINE__, "kcal", "kJ", 4.1868},
        {__LINE__, "Gcal", "GJ", 4.1868},
        {__LINE__, "吨", "kg", 1000},
        {__LINE__, "kg", "万吨", 1e-7},
        {__LINE__, "亩", "ha", 1.0 / 15.0},
        {__LINE__, "ha", "亩", 15},
        {__LINE__, "kg/kWh", "t/MWh", 1},
        {__LINE__, "g/kWh", "kg/MWh", 1},
        {__LINE__, "kg/kWh", "t/GJ", 1.0 / 3.6},
        {__LINE__, "tCO2e/万元", "kgCO2e/元", 0.1},
        {__LINE__, "m3@20C", "Nm3", 5463.0 / 5863.0},
        {__LINE__, "h", "d", 1.0 / 24.0},
        {__LINE__, "tCO2", "kg", 1000},  // a mass of something is a mass
        {__LINE__, "J", "PJ", 1e-15},
        {__LINE__, "%", "1", 0.01},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line);
        const auto factor = conversion(unit(row.from), unit(row.to));
        REQUIRE(factor);
        CHECK(*factor == row.expected);
    }
    CHECK(kVolumeAt20COverNormal * unit("m3@20C").size == doctest::Approx(1.0).epsilon(1e-15));
}

TEST_CASE("what is not the same kind is not converted") {
    struct Row {
        int line;
        std::string_view from, to;
    };
    const Row rows[] = {
        {__LINE__, "kgce", "GJ"},     // 29.307 MJ is a parameter of the method, not of the unit
        {__LINE__, "m3", "Nm3"},      // the state of the gas is not known
        {__LINE__, "tCO2e", "tCO2"},  // only under a set of warming potentials
        {__LINE__, "tCO2e", "t"},    {__LINE__, "tC", "tCO2"},                                // 44/12
        {__LINE__, "tCH4", "tCO2"},  {__LINE__, "kgC/GJ", "kgCO2/GJ"}, {__LINE__, "a", "d"},  // 365 or 366
        {__LINE__, "株", "辆"},      {__LINE__, "人", "户"},           {__LINE__, "kW", "kWh"},
        {__LINE__, "kg", "kg/kWh"},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line);
        CHECK_FALSE(conversion(unit(row.from), unit(row.to)));
        CHECK_FALSE(convert(5.0, unit(row.to), unit(row.from)));
    }
}

TEST_CASE("there and back ends within one unit in the last place") {
    std::vector<Unit> all;
    for (const UnitInfo& info : all_units()) {
        all.push_back(unit(info.symbol));
        if (info.takes_multiplier) all.push_back(unit("万" + std::string{info.symbol}));
    }
    for (const auto* rate :
         {"kg/kWh", "t/MWh", "g/MJ", "kg/TJ", "kg/kcal", "tCO2/亩", "kg/m2", "GJ/t", "TJ/Gg", "kcal/kg"})
        all.push_back(unit(rate));
    std::mt19937_64 engine{29307};
    std::size_t pairs = 0;
    for (const Unit& from : all)
        for (const Unit& to : all) {
            if (from.dimension != to.dimension || from.size == to.size) continue;
            ++pairs;
            for (int i = 0; i < 25; ++i) {
                const double value =
                    static_cast<double>(engine() >> 11) * std::pow(10.0, static_cast<double>(engine() % 12) - 16);
                if (value == 0) continue;
                const auto there = convert(value, from, to);
                REQUIRE(there);
                const auto back = convert(*there, to, from);
                INFO(value << " " << from.text << " = " << *there << " " << to.text);
                REQUIRE(steps_between(value, *back) <= 1);
            }
        }
    CHECK(pairs > 1000);
}

TEST_CASE("values at the ends of the range stay what they are") {
    const double largest = std::numeric_limits<double>::max();
    CHECK(*convert(largest, unit("kWh"), unit("kWh")) == largest);
    CHECK(*convert(1e-300, unit("kWh"), unit("MWh")) == doctest::Approx(1e-303).epsilon(1e-12));
    CHECK(*convert(0.0, unit("kWh"), unit("GJ")) == 0.0);
    CHECK(*convert(-1.0, unit("MWh"), unit("kWh")) == -1000.0);
    // A unit made of its size alone, as the calculation does, still converts.
    const Unit made{unit("GJ").dimension, 3.6, "made"};
    CHECK(*conversion(made, unit("GJ")) == 3.6);
}

TEST_CASE("the units page computes what it says") {
    for (const auto& row : nearzero::testing::worked_examples("units.md")) {
        INFO("units.md:" << row.line << ": " << row.value << " | " << row.expression << " | " << row.expected);
        if (row.expression == "suggests") {
            const auto read = parse_unit(row.value);
            REQUIRE_FALSE(read);
            REQUIRE(std::holds_alternative<UnknownUnit>(read.error()));
            CHECK(std::get<UnknownUnit>(read.error()).suggestions.front() == row.expected);
        } else if (row.expression == "asks") {
            const auto read = parse_unit(row.value);
            REQUIRE_FALSE(read);
            REQUIRE(std::holds_alternative<AmbiguousUnit>(read.error()));
            std::string choices;
            for (const auto choice : std::get<AmbiguousUnit>(read.error()).choices)
                choices += (choices.empty() ? "" : " ") + std::string{choice};
            CHECK(choices == row.expected);
        } else {
            const auto arrow = row.expression.find(" -> ");
            REQUIRE(arrow != std::string::npos);
            const auto value = base::parse_number(row.value);
            REQUIRE(value);
            const auto result =
                convert(*value, unit(row.expression.substr(0, arrow)), unit(row.expression.substr(arrow + 4)));
            CHECK((result ? base::format_shortest(*result) : "refused") == row.expected);
        }
    }
}
