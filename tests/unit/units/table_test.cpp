// SPDX-License-Identifier: Apache-2.0
/// The table against values written down by hand from the standards, in SI units: J, W, kg, m3, m2, m. A row of the
/// table in one of these dimensions that is not here fails the test: no size without a second look at its source.
#include <cmath>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "units/ambiguous.hpp"
#include "units/kinds.hpp"
#include "units/unit.hpp"

using namespace nearzero::units;

namespace {

struct Known {
    std::string_view symbol;
    double si;
};

// SI Brochure, 9th edition (BIPM 2019, v3.01 2024): table 2 (base units), table 4 (J, W), table 7 (prefixes: milli
// 10^-3, centi, kilo 10^3, mega 10^6, giga 10^9, tera 10^12, peta 10^15, hecto 10^2), table 8 (hour 3600 s, day 86 400
// s, hectare 10^4 m2, litre 10^-3 m3, tonne 10^3 kg). 1 W·h = 1 J/s · 3600 s.
constexpr Known kMassKg[] = {
    {"kg", 1},   {"t", 1e3},  {"g", 1e-3},   {"mg", 1e-6}, {"Mg", 1e3}, {"Gg", 1e6},
    {"Tg", 1e9}, {"吨", 1e3}, {"公吨", 1e3}, {"千克", 1},  {"公斤", 1}, {"克", 1e-3},
};
constexpr Known kEnergyJ[] = {
    {"J", 1},
    {"kJ", 1e3},
    {"MJ", 1e6},
    {"GJ", 1e9},
    {"TJ", 1e12},
    {"PJ", 1e15},
    {"Wh", 3600},
    {"kWh", 3.6e6},
    {"MWh", 3.6e9},
    {"GWh", 3.6e12},
    {"TWh", 3.6e15},
    {"瓦时", 3600},
    {"千瓦时", 3.6e6},
    {"度", 3.6e6},
    {"兆瓦时", 3.6e9},
    {"吉瓦时", 3.6e12},
    {"太瓦时", 3.6e15},
    {"焦耳", 1},
    {"焦", 1},
    {"千焦", 1e3},
    {"兆焦", 1e6},
    {"吉焦", 1e9},
    {"太焦", 1e12},
    // 5th International Conference on the Properties of Steam (London 1956): 1 cal(IT) = 4.1868 J, exactly.
    {"kcal", 4186.8},
    {"Mcal", 4.1868e6},
    {"Gcal", 4.1868e9},
    {"千卡", 4186.8},
    {"大卡", 4186.8},
    {"吉卡", 4.1868e9},
};
constexpr Known kPowerW[] = {
    {"W", 1}, {"kW", 1e3}, {"MW", 1e6}, {"GW", 1e9}, {"瓦", 1}, {"千瓦", 1e3}, {"兆瓦", 1e6}, {"吉瓦", 1e9},
};
constexpr Known kVolumeM3[] = {
    {"m3", 1},    {"m³", 1},    {"立方米", 1},  {"L", 1e-3}, {"l", 1e-3},
    {"升", 1e-3}, {"mL", 1e-6}, {"毫升", 1e-6}, {"kL", 1},
};
constexpr Known kAreaM2[] = {
    {"m2", 1},
    {"m²", 1},
    {"平方米", 1},
    {"平米", 1},
    {"ha", 1e4},
    {"hm2", 1e4},
    {"hm²", 1e4},
    {"公顷", 1e4},
    {"km2", 1e6},
    {"km²", 1e6},
    {"平方公里", 1e6},
    {"平方千米", 1e6},
    // 度量衡法 (1929): 1 市亩 = 6000 平方市尺, 1 市尺 = 1/3 m.
    {"亩", 6000.0 / 9.0},
};
constexpr Known kLengthM[] = {{"m", 1}, {"km", 1e3}, {"公里", 1e3}, {"千米", 1e3}, {"米", 1}};
// t·km and person·km in kg·m and person·m.
constexpr Known kFreight[] = {{"tkm", 1e6}, {"吨公里", 1e6}, {"吨千米", 1e6}};
constexpr Known kPassenger[] = {{"pkm", 1e3}, {"人公里", 1e3}, {"人千米", 1e3}};
// GB/T 2589: kilograms of standard coal.
constexpr Known kCoalKg[] = {{"tce", 1e3},      {"kgce", 1},       {"gce", 1e-3},   {"吨标准煤", 1e3}, {"吨标煤", 1e3},
                             {"千克标准煤", 1}, {"公斤标准煤", 1}, {"千克标煤", 1}, {"克标准煤", 1e-3}};
// 0 °C = 273.15 K (SI Brochure, table 4); at equal pressure a gas takes V ~ T, so 1 m3 at 293.15 K is less at 273.15 K.
constexpr Known kNormalM3[] = {{"Nm3", 1},
                               {"Nm³", 1},
                               {"标立方米", 1},
                               {"标准立方米", 1},
                               {"m3@20C", 273.15 / 293.15},
                               {"m³@20C", 273.15 / 293.15},
                               {"m3@20℃", 273.15 / 293.15},
                               {"m³@20℃", 273.15 / 293.15},
                               {"立方米@20℃", 273.15 / 293.15}};
constexpr Known kCo2eKg[] = {
    {"tCO2e", 1e3}, {"kgCO2e", 1}, {"gCO2e", 1e-3}, {"吨二氧化碳当量", 1e3}, {"千克二氧化碳当量", 1}};
constexpr Known kDays[] = {{"d", 1},
                           {"天", 1},
                           {"日", 1},
                           {"day", 1},
                           {"h", 3600.0 / 86400.0},
                           {"小时", 3600.0 / 86400.0},
                           {"时", 3600.0 / 86400.0}};
constexpr Known kNumbers[] = {{"1", 1}, {"%", 0.01}, {"‰", 0.001}};

struct Column {
    Dimension dimension;
    std::span<const Known> known;
    double base;  ///< the table's base unit of this dimension, in the SI unit of the column
};

const Column kColumns[] = {
    {kind::kMass, kMassKg, 1},        {kind::kEnergy, kEnergyJ, 1e9},    {kind::kPower, kPowerW, 1e9 / 86400},
    {kind::kVolume, kVolumeM3, 1},    {kind::kArea, kAreaM2, 1},         {kind::kLength, kLengthM, 1},
    {kind::kFreight, kFreight, 1},    {kind::kPassenger, kPassenger, 1}, {kind::kCoal, kCoalKg, 1},
    {kind::kNormalGas, kNormalM3, 1}, {kind::kCo2e, kCo2eKg, 1},         {kind::kDay, kDays, 1},
    {kind::kNumber, kNumbers, 1},
};

}  // namespace

TEST_CASE("sizes agree with an independent table") {
    std::size_t checked = 0;
    for (const Column& column : kColumns) {
        for (const Known& known : column.known) {
            INFO(std::string{known.symbol});
            const UnitInfo* unit = find_unit(known.symbol);
            REQUIRE(unit != nullptr);
            CHECK(unit->dimension == column.dimension);
            CHECK(std::fabs(unit->size * column.base / known.si - 1.0) < 5e-16);
            ++checked;
        }
        std::size_t listed = 0;
        for (const UnitInfo& unit : all_units()) listed += unit.dimension == column.dimension ? 1u : 0u;
        INFO(describe(column.dimension, false));
        CHECK(listed == column.known.size());
    }
    // The rest are counts, money and years: one each.
    for (const UnitInfo& unit : all_units()) {
        bool in_column = false;
        for (const Column& column : kColumns) in_column = in_column || unit.dimension == column.dimension;
        INFO(std::string{unit.symbol});
        if (!in_column) CHECK(unit.size == 1.0);
    }
    CHECK(checked > 100);
}

TEST_CASE("every row is whole: names, source, a canonical symbol of the same kind and size") {
    std::set<std::string_view> seen;
    for (const UnitInfo& unit : all_units()) {
        INFO(std::string{unit.symbol});
        CHECK(seen.insert(unit.symbol).second);
        CHECK(find_unit(unit.symbol) == &unit);
        CHECK_FALSE(unit.name_zh.empty());
        CHECK_FALSE(unit.name_en.empty());
        CHECK_FALSE(unit.source.empty());
        CHECK(unit.ratio.value() == unit.size);
        const UnitInfo* canonical = find_unit(unit.canonical);
        REQUIRE(canonical != nullptr);
        CHECK(canonical->dimension == unit.dimension);
        CHECK(canonical->size == unit.size);
        CHECK(find_ambiguous(unit.symbol) == nullptr);  // the table would win in silence
        CHECK(find_kind(unit.dimension) != nullptr);
    }
    for (const auto* text : {"", "kWH", "KWH", "kwh", " kWh", "kWh ", "T", "万kWh"}) CHECK(find_unit(text) == nullptr);
}

TEST_CASE("kinds name units that exist, the usual ones first") {
    for (const Kind& kind : all_kinds()) {
        INFO(std::string{kind.name_en});
        for (const auto symbol : kind.usual) {
            if (symbol.empty()) continue;
            const auto unit = parse_unit(symbol);
            REQUIRE(unit);
            CHECK(unit->dimension == kind.dimension);
        }
        CHECK(symbols_of(kind.dimension, 1).front() == kind.usual[0]);
    }
    using Symbols = std::vector<std::string_view>;
    CHECK(symbols_of(kind::kEnergy, 5) == Symbols{"kWh", "MWh", "GJ", "万千瓦时", "GWh"});
    CHECK(symbols_of(kind::kTree, 9) == Symbols{"株", "棵", "万株", "tree"});
    CHECK(symbols_of(of(Base::mass, 3), 9).empty());
}

TEST_CASE("dimensions are described for people") {
    CHECK(describe(kind::kEnergy, false) == "energy (kWh, MWh, GJ, 万千瓦时)");  // design 4.3
    CHECK(describe(kind::kEnergy, true) == "能量（kWh、MWh、GJ、万千瓦时）");
    CHECK(describe(kind::kNumber, false) == "a plain number (1, %, ‰)");
    CHECK(describe(kind::kMass / kind::kEnergy, false) == "mass per energy (e.g. kg/kWh)");
    CHECK(describe(kind::kCo2e / kind::kPerson, true) == "每人的二氧化碳当量（如 tCO2e/人）");
    CHECK(describe(kind::kCo2e / kind::kCurrency, false) == "CO2-equivalent per money (e.g. tCO2e/万元)");
    CHECK(describe(kind::kMass / kind::kHead / kind::kYear, false) == "a composite quantity (kg/(a·头))");
    CHECK(describe(of(Base::volume, 2), false) == "a composite quantity (m3·m3)");
}
