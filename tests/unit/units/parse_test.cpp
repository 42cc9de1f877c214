// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "units/ambiguous.hpp"
#include "units/kinds.hpp"
#include "units/unit.hpp"

using namespace nearzero::units;

namespace {

std::vector<std::string> suggestions(std::string_view text) {
    const auto unit = parse_unit(text);
    REQUIRE_FALSE(unit);
    REQUIRE(std::holds_alternative<UnknownUnit>(unit.error()));
    return std::get<UnknownUnit>(unit.error()).suggestions;
}

}  // namespace

TEST_CASE("units of files: multipliers, substances and composites") {
    struct Row {
        int line;
        std::string_view text;
        Dimension dimension;
        double size;  ///< kg, GJ, m3, m2, m, CNY, kgce, kgCO2e …
        Substance substance = Substance::none;
    };
    const Row rows[] = {
        {__LINE__, "MWh", kind::kEnergy, 3.6},
        {__LINE__, "万千瓦时", kind::kEnergy, 36},
        {__LINE__, "亿千瓦时", kind::kEnergy, 360'000},
        {__LINE__, "万kWh", kind::kEnergy, 36},
        {__LINE__, "百万千焦", kind::kEnergy, 1},
        {__LINE__, "kW·h", kind::kEnergy, 0.0036},
        {__LINE__, "千瓦·时", kind::kEnergy, 0.0036},  // the official form in GB 3100
        {__LINE__, "万吨", kind::kMass, 1e7},
        {__LINE__, "千吨", kind::kMass, 1e6},
        {__LINE__, "千克", kind::kMass, 1},  // the same as 千 of 克
        {__LINE__, "万吨标准煤", kind::kCoal, 1e7},
        {__LINE__, "万立方米", kind::kVolume, 1e4},
        {__LINE__, "万m³", kind::kVolume, 1e4},
        {__LINE__, "万Nm3", kind::kNormalGas, 1e4},
        {__LINE__, "10^4Nm3", kind::kNormalGas, 1e4},  // as printed in GB/T 32151
        {__LINE__, "10⁴Nm³", kind::kNormalGas, 1e4},
        {__LINE__, "万标立方米", kind::kNormalGas, 1e4},
        {__LINE__, "万m3@20C", kind::kNormalGas, 1e4 * 273.15 / 293.15},
        {__LINE__, "万平方米", kind::kArea, 1e4},
        {__LINE__, "万亩", kind::kArea, 1e8 / 15},
        {__LINE__, "亿元", kind::kCurrency, 1e8},
        {__LINE__, "万CNY", kind::kCurrency, 1e4},
        {__LINE__, "万亿元", kind::kCurrency, 1e12},
        {__LINE__, "万人", kind::kPerson, 1e4},
        {__LINE__, "万只", kind::kHead, 1e4},
        {__LINE__, "万吨公里", kind::kFreight, 1e10},
        {__LINE__, "t·km", kind::kFreight, 1e6},
        {__LINE__, "t*km", kind::kFreight, 1e6},
        {__LINE__, "人·km", kind::kPassenger, 1e3},
        {__LINE__, "万人公里", kind::kPassenger, 1e7},
        {__LINE__, "tCO2e", kind::kCo2e, 1000},
        {__LINE__, "万tCO2e", kind::kCo2e, 1e7},
        {__LINE__, "万吨CO2e", kind::kCo2e, 1e7},
        {__LINE__, "MtCO2e", kind::kCo2e, 1e9},  // before a substance Mt is no longer ambiguous
        {__LINE__, "kgCO₂e", kind::kCo2e, 1},
        {__LINE__, "吨二氧化碳当量", kind::kCo2e, 1000},
        {__LINE__, "tCO2", kind::kMass, 1000, Substance::co2},
        {__LINE__, "万吨二氧化碳", kind::kMass, 1e7, Substance::co2},
        {__LINE__, "千克二氧化碳", kind::kMass, 1, Substance::co2},  // the same as 千 of 克二氧化碳
        {__LINE__, "kgCH4", kind::kMass, 1, Substance::ch4},
        {__LINE__, "tC", kind::kMass, 1000, Substance::carbon},
        {__LINE__, "kgCO2/kWh", kind::kMass / kind::kEnergy, 1 / 0.0036, Substance::co2},
        {__LINE__, "kg/kWh", kind::kMass / kind::kEnergy, 1 / 0.0036},
        {__LINE__, "g/kWh", kind::kMass / kind::kEnergy, 0.001 / 0.0036},
        {__LINE__, "tCO2/MWh", kind::kMass / kind::kEnergy, 1000 / 3.6, Substance::co2},
        {__LINE__, "kgCO2e/kWh", kind::kCo2e / kind::kEnergy, 1 / 0.0036},
        {__LINE__, "kg/TJ", kind::kMass / kind::kEnergy, 0.001},
        {__LINE__, "tC/GJ", kind::kMass / kind::kEnergy, 1000, Substance::carbon},
        {__LINE__, "GJ/t", kind::kEnergy / kind::kMass, 0.001},
        {__LINE__, "GJ/万Nm3", kind::kEnergy / kind::kNormalGas, 1e-4},
        {__LINE__, "TJ/Gg", kind::kEnergy / kind::kMass, 1e-3},
        {__LINE__, "tCO2/10^4Nm3", kind::kMass / kind::kNormalGas, 0.1, Substance::co2},
        {__LINE__, "kgce/kWh", kind::kCoal / kind::kEnergy, 1 / 0.0036},
        {__LINE__, "kgce/m3", kind::kCoal / kind::kVolume, 1},
        {__LINE__, "kg/kg", kind::kNumber, 1},
        {__LINE__, "tCO2/t", kind::kNumber, 1, Substance::co2},
        {__LINE__, "kgCH4/kgBOD", kind::kNumber, 1, Substance::ch4},
        {__LINE__, "tCO2e/人", kind::kCo2e / kind::kPerson, 1000},
        {__LINE__, "kgCO2e/m2", kind::kCo2e / kind::kArea, 1},
        {__LINE__, "tCO2e/万元", kind::kCo2e / kind::kCurrency, 0.1},
        {__LINE__, "kg/tkm", kind::kMass / kind::kFreight, 1e-6},
        {__LINE__, "kgCO2e/(t·km)", kind::kCo2e / kind::kFreight, 1e-6},
        {__LINE__, "kg/head/yr", kind::kMass / kind::kHead / kind::kYear, 1},  // as IPCC prints it
        {__LINE__, "kg/(head·a)", kind::kMass / kind::kHead / kind::kYear, 1},
        {__LINE__, "kg/株/年", kind::kMass / kind::kTree / kind::kYear, 1},
        {__LINE__, "1/a", kind::kNumber / kind::kYear, 1},
        {__LINE__, "%", kind::kNumber, 0.01},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line << ": " << std::string{row.text});
        const auto unit = parse_unit(row.text);
        REQUIRE(unit);
        CHECK(unit->dimension == row.dimension);
        CHECK(std::fabs(unit->size / row.size - 1) < 5e-16);
        CHECK(unit->substance == row.substance);
        CHECK(unit->text == row.text);
    }
}

TEST_CASE("what must not be mixed has dimensions of its own") {
    const auto dimension = [](std::string_view text) { return parse_unit(text)->dimension; };
    const std::vector<std::string_view> apart{"t",  "tCO2e", "tce", "GJ", "m3", "Nm3", "元", "人", "头",
                                              "株", "辆",    "户",  "台", "年", "天",  "m2", "km", "kW"};
    for (std::size_t i = 0; i < apart.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            INFO(std::string{apart[i]} << " and " << std::string{apart[k]});
            CHECK(dimension(apart[i]) != dimension(apart[k]));
        }
}

TEST_CASE("unknown units suggest what may have been meant, the best first") {
    struct Row {
        int line;
        std::string_view text;
        std::string_view best;  ///< empty: nothing is near
    };
    const Row rows[] = {
        {__LINE__, "kWH", "kWh"},  // the example of design 4.3
        {__LINE__, "KWH", "kWh"},
        {__LINE__, "kwh", "kWh"},
        {__LINE__, "mwh", "MWh"},
        {__LINE__, "gj", "GJ"},
        {__LINE__, "KG", "kg"},
        {__LINE__, "TCO2E", "tCO2e"},
        {__LINE__, "tco2", "tCO2"},
        {__LINE__, "万KWH", "万kWh"},
        {__LINE__, "ｋＷｈ", "kWh"},  // full width
        {__LINE__, "㎡", "m2"},       // compatibility characters
        {__LINE__, "㎏", "kg"},
        {__LINE__, "％", "%"},
        {__LINE__, "m^3", "m3"},
        {__LINE__, "k Wh", "kWh"},
        {__LINE__, "kg CO2/kWh", "kgCO2/kWh"},
        {__LINE__, "KGCO2/KWH", "kgCO2/kWh"},  // each part on its own
        {__LINE__, "kg/kwh", "kg/kWh"},
        {__LINE__, "tonnes", "t"},
        {__LINE__, "RMB", "元"},
        {__LINE__, "万RMB", "万元"},
        {__LINE__, "千瓦小时", "千瓦时"},
        {__LINE__, "度电", "度"},
        {__LINE__, "立方", "立方米"},
        {__LINE__, "千瓦市", "千瓦时"},
        {__LINE__, "万千瓦小时", "万千瓦时"},
        {__LINE__, "kg/head·yr", "kg/(head·yr)"},  // is yr above or below?
        {__LINE__, "万%", "%"},
        {__LINE__, "斥", ""},
        {__LINE__, "furlong", ""},
        {__LINE__, "", ""},
        {__LINE__, "/", ""},
        {__LINE__, "kg/", ""},
        {__LINE__, "kg//t", ""},
        {__LINE__, "kg/(t", ""},
        {__LINE__, "(kg)", ""},
        {__LINE__, "kg)", ""},
        {__LINE__, "kg/t/t/t/t/t/t/t/t", ""},  // nine units
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line << ": " << std::string{row.text});
        const auto found = suggestions(row.text);
        CHECK((found.empty() ? "" : found.front()) == row.best);
        for (const auto& suggestion : found) CHECK(parse_unit(suggestion));
    }
    CHECK(suggestions("kWH") == std::vector<std::string>{"kWh"});  // only the case was wrong: nothing else is offered
    CHECK(suggestions("kg/head·yr") == std::vector<std::string>{"kg/(head·yr)", "kg·yr/head"});
    CHECK(suggestions(std::string(65, 'k')).empty());
    CHECK(suggestions(std::string(1'000'000, '/')).empty());
}

TEST_CASE("ambiguous units ask, in both languages, and every offer is a unit") {
    for (const AmbiguousToken& token : ambiguous_tokens()) {
        INFO(std::string{token.token});
        for (const auto& text :
             {std::string{token.token}, "万" + std::string{token.token}, "kg/" + std::string{token.token}}) {
            INFO(text);
            const auto unit = parse_unit(text);
            REQUIRE_FALSE(unit);
            REQUIRE(std::holds_alternative<AmbiguousUnit>(unit.error()));
            const auto& question = std::get<AmbiguousUnit>(unit.error());
            CHECK_FALSE(question.question_zh.empty());
            CHECK_FALSE(question.question_en.empty());
            REQUIRE_FALSE(question.choices.empty());
            for (const auto choice : question.choices) CHECK(parse_unit(choice));
        }
    }
    for (const auto* text : {"ton", "kt", "mu", "cal"}) CHECK(find_ambiguous(text) != nullptr);  // contract 2.1
}

TEST_CASE("any text is read or refused, and what is read has a finite size") {
    const std::vector<std::string> pieces{"kg",   "t",    "万", "亿",   "kWh",  "CO2",  "CO2e", "C",  "/",
                                          "·",    "*",    "(",  ")",    "m3",   "元",   "人",   "1",  "%",
                                          "10^4", "@20C", " ",  "ton",  "\xE4", "\xFF", "^",    "千", "PJ",
                                          "J",    "mg",   "Tg", "万亿", "ｋ",   "㎡",   "e",    "h",  "a"};
    std::mt19937_64 engine{2101};
    int read = 0;
    for (int i = 0; i < 60'000; ++i) {
        std::string text;
        for (std::size_t n = 1 + engine() % 9; n > 0; --n) text += pieces[engine() % pieces.size()];
        INFO(text);
        const auto unit = parse_unit(text);
        if (!unit) continue;
        ++read;
        REQUIRE(std::isfinite(unit->size));
        REQUIRE(unit->size > 0);
    }
    CHECK(read > 300);
}
