// SPDX-License-Identifier: Apache-2.0
#include "units/kinds.hpp"

#include <algorithm>
#include <string>

namespace nearzero::units {

namespace {

constexpr auto kKinds = std::to_array<Kind>({
    {kind::kMass, "质量", "mass", "单位质量", "mass", {"kg", "t", "吨", "万吨"}},
    {kind::kEnergy, "能量", "energy", "单位能量", "energy", {"kWh", "MWh", "GJ", "万千瓦时"}},
    {kind::kCo2e,
     "二氧化碳当量",
     "CO2-equivalent",
     "单位二氧化碳当量",
     "CO2-equivalent",
     {"tCO2e", "kgCO2e", "吨二氧化碳当量", "万tCO2e"}},
    {kind::kVolume, "体积", "volume", "单位体积", "volume", {"m3", "L", "立方米", "万立方米"}},
    {kind::kNormalGas,
     "标准状态下的气体体积",
     "gas volume at 0 °C and 101.325 kPa",
     "单位标准状态气体体积",
     "gas volume at 0 °C",
     {"Nm3", "万Nm3", "标立方米", "m3@20C"}},
    {kind::kCoal,
     "标准煤量",
     "standard coal",
     "单位标准煤",
     "standard coal",
     {"tce", "kgce", "吨标准煤", "万吨标准煤"}},
    {kind::kArea, "面积", "area", "单位面积", "area", {"m2", "ha", "万平方米", "亩"}},
    {kind::kLength, "长度", "length", "单位长度", "length", {"km", "m", "公里", ""}},
    {kind::kFreight,
     "货运周转量",
     "freight transport",
     "单位货运周转量",
     "freight transport",
     {"tkm", "吨公里", "万吨公里", ""}},
    {kind::kPassenger,
     "客运周转量",
     "passenger transport",
     "单位客运周转量",
     "passenger transport",
     {"pkm", "人公里", "万人公里", ""}},
    {kind::kCurrency, "金额", "money", "单位金额", "money", {"万元", "元", "亿元", ""}},
    {kind::kPerson, "人数", "people", "每人", "person", {"人", "万人", "", ""}},
    {kind::kHead, "牲畜数量", "animals", "每头", "animal", {"头", "只", "万头", "head"}},
    {kind::kTree, "树木株数", "trees", "每株", "tree", {"株", "棵", "万株", "tree"}},
    {kind::kVehicle, "车辆数", "vehicles", "每辆车", "vehicle", {"辆", "万辆", "vehicle", ""}},
    {kind::kHousehold, "户数", "households", "每户", "household", {"户", "万户", "household", ""}},
    {kind::kItem, "件数", "a count", "每个", "item", {"个", "台", "件", "item"}},
    {kind::kPower, "功率", "power", "单位功率", "power", {"kW", "MW", "万千瓦", ""}},
    {kind::kYear, "年数", "years", "每年", "year", {"a", "年", "", ""}},
    {kind::kDay, "时间", "time in days or hours", "单位时间", "time", {"h", "d", "小时", "天"}},
    {kind::kNumber, "无量纲的数", "a plain number", "单位数", "number", {"1", "%", "‰", ""}},
});

std::string parenthesised(const std::string& name, const std::string& units, bool chinese) {
    return chinese ? name + "（" + units + "）" : name + " (" + units + ")";
}

std::string usual_units(const Kind& kind, bool chinese) {
    std::string list;
    for (const auto symbol : kind.usual) {
        if (symbol.empty()) break;
        if (!list.empty()) list += chinese ? "、" : ", ";
        list += symbol;
    }
    return list;
}

/// "kg·m2/(GJ·year)" style text of exponents, for what is neither a kind nor a quotient of two.
std::string exponents(const Dimension& dimension) {
    constexpr std::array<std::string_view, kBases> kSymbols{"kg", "m",  "a",  "GJ", "m3", "Nm3", "kgCO2e", "kgce",
                                                            "元", "人", "头", "个", "d",  "株",  "辆",     "户"};
    std::string above, below;
    for (std::size_t i = 0; i < kBases; ++i) {
        const int exponent = dimension.exponent[i];
        std::string& side = exponent > 0 ? above : below;
        for (int k = 0; k < std::abs(exponent); ++k) {
            if (!side.empty()) side += "·";
            side += kSymbols[i];
        }
    }
    if (above.empty()) above = "1";
    if (below.empty()) return above;
    const bool many = below.find("·") != std::string::npos;
    return above + "/" + (many ? "(" + below + ")" : below);
}

}  // namespace

std::span<const Kind> all_kinds() {
    return kKinds;
}

const Kind* find_kind(const Dimension& dimension) {
    const auto found = std::ranges::find(kKinds, dimension, &Kind::dimension);
    return found == kKinds.end() ? nullptr : &*found;
}

std::string describe(const Dimension& dimension, bool chinese) {
    const auto name = [chinese](const Kind& kind) { return std::string{chinese ? kind.name_zh : kind.name_en}; };
    if (const Kind* kind = find_kind(dimension))
        return parenthesised(name(*kind), usual_units(*kind, chinese), chinese);
    for (const Kind& above : kKinds) {
        const Kind* below = find_kind(above.dimension / dimension);
        if (below == nullptr || above.dimension.is_dimensionless()) continue;
        const std::string example = std::string{above.usual[0]} + "/" + std::string{below->usual[0]};
        const std::string words = chinese ? std::string{below->per_zh} + "的" + name(above)
                                          : name(above) + " per " + std::string{below->per_en};
        return parenthesised(words, chinese ? "如 " + example : "e.g. " + example, chinese);
    }
    return parenthesised(chinese ? "复合量" : "a composite quantity", exponents(dimension), chinese);
}

}  // namespace nearzero::units
