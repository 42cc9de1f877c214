// SPDX-License-Identifier: Apache-2.0
#include "units/unit.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "units/kinds.hpp"

namespace nearzero::units {

namespace {

using namespace kind;
using std::string_view;

// Where sizes come from.
constexpr string_view kSi = "BIPM, SI Brochure, 9th ed. (2019), tables 2, 4 and 7";
constexpr string_view kBeside = "BIPM, SI Brochure, 9th ed. (2019), table 8";
constexpr string_view kWattHour = "BIPM, SI Brochure, 9th ed. (2019), tables 4 and 8: 1 W·h = 3600 J";
constexpr string_view kCalorie =
    "International Table calorie, 4.1868 J (GB 3102.4—1993); 7000 kcal = 29 307 kJ of GB/T 2589";
constexpr string_view kCoalSource = "GB/T 2589—2020 (unit of account; its energy is a parameter of the method)";
constexpr string_view kNormal = "m3 at 0 °C and 101.325 kPa, the reference state of GB/T 32151 fuel parameters";
constexpr string_view kAt20 = "GB/T 19205—2008 (20 °C, 101.325 kPa); ideal gas: 273.15/293.15";
constexpr string_view kMu = "度量衡法 (1929): 6000 平方市尺 of (1/3 m)2; 15 亩 = 1 公顷";
constexpr string_view kLegal = "国务院关于在我国统一实行法定计量单位的命令 (1984)";
constexpr string_view kCount = "a count";
constexpr string_view kMoney = "CNY, ISO 4217";
constexpr string_view kRatio = "ISO 80000-1";
constexpr string_view kTransport = "product of t or persons and km";
constexpr string_view kCo2eSource = "mass of CO2 of equal warming under the GWP set in use";

/// A row: the size is `numerator`/`denominator` base units.
consteval UnitInfo row(string_view symbol, string_view canonical, Dimension dimension, std::uint64_t numerator,
                       std::uint64_t denominator, string_view zh, string_view en, string_view source,
                       bool takes_multiplier = true) {
    const Ratio ratio = reduced(numerator, denominator);
    return {symbol, canonical, dimension, ratio.value(), zh, en, source, ratio, takes_multiplier};
}

constexpr std::uint64_t kMillion = 1'000'000;
constexpr std::uint64_t kBillion = 1'000'000'000;

constexpr auto kRows = std::to_array<UnitInfo>({
    // Mass, kg.
    row("kg", "kg", kMass, 1, 1, "千克", "kilogram", kSi),
    row("t", "t", kMass, 1000, 1, "吨", "tonne", kBeside),
    row("g", "g", kMass, 1, 1000, "克", "gram", kSi),
    row("mg", "mg", kMass, 1, kMillion, "毫克", "milligram", kSi),
    row("Mg", "Mg", kMass, 1000, 1, "兆克", "megagram", kSi),
    row("Gg", "Gg", kMass, kMillion, 1, "吉克", "gigagram", kSi),
    row("Tg", "Tg", kMass, kBillion, 1, "太克", "teragram", kSi),
    row("吨", "t", kMass, 1000, 1, "吨", "tonne", kBeside),
    row("千克", "kg", kMass, 1, 1, "千克", "kilogram", kSi),
    row("公斤", "kg", kMass, 1, 1, "千克", "kilogram", kLegal),
    row("克", "g", kMass, 1, 1000, "克", "gram", kSi),
    row("公吨", "t", kMass, 1000, 1, "吨", "tonne", kBeside),

    // Energy, GJ.
    row("kWh", "kWh", kEnergy, 36, 10'000, "千瓦时", "kilowatt-hour", kWattHour),
    row("MWh", "MWh", kEnergy, 36, 10, "兆瓦时", "megawatt-hour", kWattHour),
    row("GJ", "GJ", kEnergy, 1, 1, "吉焦", "gigajoule", kSi),
    row("GWh", "GWh", kEnergy, 3600, 1, "吉瓦时", "gigawatt-hour", kWattHour),
    row("TWh", "TWh", kEnergy, 3'600'000, 1, "太瓦时", "terawatt-hour", kWattHour),
    row("Wh", "Wh", kEnergy, 36, 10'000'000, "瓦时", "watt-hour", kWattHour),
    row("J", "J", kEnergy, 1, kBillion, "焦耳", "joule", kSi),
    row("kJ", "kJ", kEnergy, 1, kMillion, "千焦", "kilojoule", kSi),
    row("MJ", "MJ", kEnergy, 1, 1000, "兆焦", "megajoule", kSi),
    row("TJ", "TJ", kEnergy, 1000, 1, "太焦", "terajoule", kSi),
    row("PJ", "PJ", kEnergy, kMillion, 1, "拍焦", "petajoule", kSi),
    row("千瓦时", "kWh", kEnergy, 36, 10'000, "千瓦时", "kilowatt-hour", kWattHour),
    row("度", "kWh", kEnergy, 36, 10'000, "千瓦时", "kilowatt-hour", kWattHour),
    row("瓦时", "Wh", kEnergy, 36, 10'000'000, "瓦时", "watt-hour", kWattHour),
    row("兆瓦时", "MWh", kEnergy, 36, 10, "兆瓦时", "megawatt-hour", kWattHour),
    row("吉瓦时", "GWh", kEnergy, 3600, 1, "吉瓦时", "gigawatt-hour", kWattHour),
    row("太瓦时", "TWh", kEnergy, 3'600'000, 1, "太瓦时", "terawatt-hour", kWattHour),
    row("焦耳", "J", kEnergy, 1, kBillion, "焦耳", "joule", kSi),
    row("焦", "J", kEnergy, 1, kBillion, "焦耳", "joule", kSi),
    row("千焦", "kJ", kEnergy, 1, kMillion, "千焦", "kilojoule", kSi),
    row("兆焦", "MJ", kEnergy, 1, 1000, "兆焦", "megajoule", kSi),
    row("吉焦", "GJ", kEnergy, 1, 1, "吉焦", "gigajoule", kSi),
    row("太焦", "TJ", kEnergy, 1000, 1, "太焦", "terajoule", kSi),
    row("kcal", "kcal", kEnergy, 41'868, 10 * kBillion, "千卡", "kilocalorie (IT)", kCalorie),
    row("Mcal", "Mcal", kEnergy, 41'868, 10'000'000, "兆卡", "megacalorie (IT)", kCalorie),
    row("Gcal", "Gcal", kEnergy, 41'868, 10'000, "吉卡", "gigacalorie (IT)", kCalorie),
    row("千卡", "kcal", kEnergy, 41'868, 10 * kBillion, "千卡", "kilocalorie (IT)", kCalorie),
    row("大卡", "kcal", kEnergy, 41'868, 10 * kBillion, "千卡", "kilocalorie (IT)", kCalorie),
    row("吉卡", "Gcal", kEnergy, 41'868, 10'000, "吉卡", "gigacalorie (IT)", kCalorie),

    // Power, GJ a day: 1 W = 86 400 J/d.
    row("kW", "kW", kPower, 864, 10'000, "千瓦", "kilowatt", kSi),
    row("MW", "MW", kPower, 864, 10, "兆瓦", "megawatt", kSi),
    row("W", "W", kPower, 864, 10'000'000, "瓦", "watt", kSi),
    row("GW", "GW", kPower, 86'400, 1, "吉瓦", "gigawatt", kSi),
    row("瓦", "W", kPower, 864, 10'000'000, "瓦", "watt", kSi),
    row("千瓦", "kW", kPower, 864, 10'000, "千瓦", "kilowatt", kSi),
    row("兆瓦", "MW", kPower, 864, 10, "兆瓦", "megawatt", kSi),
    row("吉瓦", "GW", kPower, 86'400, 1, "吉瓦", "gigawatt", kSi),

    // Standard coal, kgce: a base of its own. What it is in GJ belongs to the method.
    row("tce", "tce", kCoal, 1000, 1, "吨标准煤", "tonne of coal equivalent", kCoalSource),
    row("kgce", "kgce", kCoal, 1, 1, "千克标准煤", "kilogram of coal equivalent", kCoalSource),
    row("gce", "gce", kCoal, 1, 1000, "克标准煤", "gram of coal equivalent", kCoalSource),
    row("吨标准煤", "tce", kCoal, 1000, 1, "吨标准煤", "tonne of coal equivalent", kCoalSource),
    row("吨标煤", "tce", kCoal, 1000, 1, "吨标准煤", "tonne of coal equivalent", kCoalSource),
    row("千克标准煤", "kgce", kCoal, 1, 1, "千克标准煤", "kilogram of coal equivalent", kCoalSource),
    row("公斤标准煤", "kgce", kCoal, 1, 1, "千克标准煤", "kilogram of coal equivalent", kCoalSource),
    row("千克标煤", "kgce", kCoal, 1, 1, "千克标准煤", "kilogram of coal equivalent", kCoalSource),
    row("克标准煤", "gce", kCoal, 1, 1000, "克标准煤", "gram of coal equivalent", kCoalSource),

    // Volume, m3.
    row("m3", "m3", kVolume, 1, 1, "立方米", "cubic metre", kSi),
    row("m³", "m3", kVolume, 1, 1, "立方米", "cubic metre", kSi),
    row("立方米", "m3", kVolume, 1, 1, "立方米", "cubic metre", kSi),
    row("L", "L", kVolume, 1, 1000, "升", "litre", kBeside),
    row("l", "L", kVolume, 1, 1000, "升", "litre", kBeside),
    row("升", "L", kVolume, 1, 1000, "升", "litre", kBeside),
    row("mL", "mL", kVolume, 1, kMillion, "毫升", "millilitre", kBeside),
    row("毫升", "mL", kVolume, 1, kMillion, "毫升", "millilitre", kBeside),
    row("kL", "kL", kVolume, 1, 1, "千升", "kilolitre", kBeside),

    // Gas at 0 °C and 101.325 kPa, m3.
    row("Nm3", "Nm3", kNormalGas, 1, 1, "标准立方米（0 ℃）", "normal cubic metre", kNormal),
    row("Nm³", "Nm3", kNormalGas, 1, 1, "标准立方米（0 ℃）", "normal cubic metre", kNormal),
    row("标立方米", "Nm3", kNormalGas, 1, 1, "标准立方米（0 ℃）", "normal cubic metre", kNormal),
    row("标准立方米", "Nm3", kNormalGas, 1, 1, "标准立方米（0 ℃）", "normal cubic metre", kNormal),
    row("m3@20C", "m3@20C", kNormalGas, 27'315, 29'315, "立方米（20 ℃）", "cubic metre at 20 °C", kAt20),
    row("m³@20C", "m3@20C", kNormalGas, 27'315, 29'315, "立方米（20 ℃）", "cubic metre at 20 °C", kAt20),
    row("m3@20℃", "m3@20C", kNormalGas, 27'315, 29'315, "立方米（20 ℃）", "cubic metre at 20 °C", kAt20),
    row("m³@20℃", "m3@20C", kNormalGas, 27'315, 29'315, "立方米（20 ℃）", "cubic metre at 20 °C", kAt20),
    row("立方米@20℃", "m3@20C", kNormalGas, 27'315, 29'315, "立方米（20 ℃）", "cubic metre at 20 °C", kAt20),

    // Area, m2.
    row("m2", "m2", kArea, 1, 1, "平方米", "square metre", kSi),
    row("m²", "m2", kArea, 1, 1, "平方米", "square metre", kSi),
    row("平方米", "m2", kArea, 1, 1, "平方米", "square metre", kSi),
    row("平米", "m2", kArea, 1, 1, "平方米", "square metre", kSi),
    row("ha", "ha", kArea, 10'000, 1, "公顷", "hectare", kBeside),
    row("hm2", "ha", kArea, 10'000, 1, "公顷", "square hectometre", kSi),
    row("hm²", "ha", kArea, 10'000, 1, "公顷", "square hectometre", kSi),
    row("公顷", "ha", kArea, 10'000, 1, "公顷", "hectare", kLegal),
    row("亩", "亩", kArea, 10'000, 15, "亩", "mu", kMu),
    row("km2", "km2", kArea, kMillion, 1, "平方千米", "square kilometre", kSi),
    row("km²", "km2", kArea, kMillion, 1, "平方千米", "square kilometre", kSi),
    row("平方公里", "km2", kArea, kMillion, 1, "平方千米", "square kilometre", kLegal),
    row("平方千米", "km2", kArea, kMillion, 1, "平方千米", "square kilometre", kSi),

    // Length, m.
    row("km", "km", kLength, 1000, 1, "千米", "kilometre", kSi),
    row("m", "m", kLength, 1, 1, "米", "metre", kSi),
    row("公里", "km", kLength, 1000, 1, "千米", "kilometre", kLegal),
    row("千米", "km", kLength, 1000, 1, "千米", "kilometre", kSi),
    row("米", "m", kLength, 1, 1, "米", "metre", kSi),

    // Transport: kg·m and person·m.
    row("tkm", "tkm", kFreight, kMillion, 1, "吨公里", "tonne-kilometre", kTransport),
    row("吨公里", "tkm", kFreight, kMillion, 1, "吨公里", "tonne-kilometre", kTransport),
    row("吨千米", "tkm", kFreight, kMillion, 1, "吨公里", "tonne-kilometre", kTransport),
    row("pkm", "pkm", kPassenger, 1000, 1, "人公里", "passenger-kilometre", kTransport),
    row("人公里", "pkm", kPassenger, 1000, 1, "人公里", "passenger-kilometre", kTransport),
    row("人千米", "pkm", kPassenger, 1000, 1, "人公里", "passenger-kilometre", kTransport),

    // CO2-equivalent, kg. Other masses followed by CO2e are read by rule (see `parse_unit`).
    row("tCO2e", "tCO2e", kCo2e, 1000, 1, "吨二氧化碳当量", "tonne of CO2-equivalent", kCo2eSource),
    row("kgCO2e", "kgCO2e", kCo2e, 1, 1, "千克二氧化碳当量", "kilogram of CO2-equivalent", kCo2eSource),
    row("gCO2e", "gCO2e", kCo2e, 1, 1000, "克二氧化碳当量", "gram of CO2-equivalent", kCo2eSource),
    row("吨二氧化碳当量", "tCO2e", kCo2e, 1000, 1, "吨二氧化碳当量", "tonne of CO2-equivalent", kCo2eSource),
    row("千克二氧化碳当量", "kgCO2e", kCo2e, 1, 1, "千克二氧化碳当量", "kilogram of CO2-equivalent", kCo2eSource),

    // Money and counts: never to be mixed.
    row("元", "元", kCurrency, 1, 1, "元", "yuan", kMoney),
    row("CNY", "元", kCurrency, 1, 1, "元", "yuan", kMoney),
    row("人", "人", kPerson, 1, 1, "人", "person", kCount),
    row("person", "人", kPerson, 1, 1, "人", "person", kCount),
    row("头", "head", kHead, 1, 1, "头", "head", kCount),
    row("只", "head", kHead, 1, 1, "只", "head", kCount),
    row("匹", "head", kHead, 1, 1, "匹", "head", kCount),
    row("羽", "head", kHead, 1, 1, "羽", "head", kCount),
    row("head", "head", kHead, 1, 1, "头", "head", kCount),
    row("株", "株", kTree, 1, 1, "株", "tree", kCount),
    row("棵", "株", kTree, 1, 1, "棵", "tree", kCount),
    row("tree", "株", kTree, 1, 1, "株", "tree", kCount),
    row("辆", "辆", kVehicle, 1, 1, "辆", "vehicle", kCount),
    row("vehicle", "辆", kVehicle, 1, 1, "辆", "vehicle", kCount),
    row("户", "户", kHousehold, 1, 1, "户", "household", kCount),
    row("household", "户", kHousehold, 1, 1, "户", "household", kCount),
    row("个", "个", kItem, 1, 1, "个", "piece", kCount),
    row("台", "个", kItem, 1, 1, "台", "machine", kCount),
    row("件", "个", kItem, 1, 1, "件", "piece", kCount),
    row("套", "个", kItem, 1, 1, "套", "set", kCount),
    row("座", "个", kItem, 1, 1, "座", "building", kCount),
    row("项", "个", kItem, 1, 1, "项", "item", kCount),
    row("家", "个", kItem, 1, 1, "家", "firm", kCount),
    row("item", "个", kItem, 1, 1, "件", "item", kCount),

    // Time: years and days are not converted into each other.
    row("a", "a", kYear, 1, 1, "年", "year", kRatio, false),
    row("年", "a", kYear, 1, 1, "年", "year", kRatio, false),
    row("yr", "a", kYear, 1, 1, "年", "year", kRatio, false),
    row("year", "a", kYear, 1, 1, "年", "year", kRatio, false),
    row("d", "d", kDay, 1, 1, "天", "day", kBeside, false),
    row("天", "d", kDay, 1, 1, "天", "day", kBeside, false),
    row("日", "d", kDay, 1, 1, "天", "day", kBeside, false),
    row("day", "d", kDay, 1, 1, "天", "day", kBeside, false),
    row("h", "h", kDay, 1, 24, "小时", "hour", kBeside),
    row("小时", "h", kDay, 1, 24, "小时", "hour", kBeside),
    row("时", "h", kDay, 1, 24, "小时", "hour", kBeside),

    // Plain numbers.
    row("1", "1", kNumber, 1, 1, "一", "one", kRatio, false),
    row("%", "%", kNumber, 1, 100, "百分之一", "percent", kRatio, false),
    row("‰", "‰", kNumber, 1, 1000, "千分之一", "per mille", kRatio, false),
});

using Index = std::uint16_t;

/// Rows by the bytes of their symbols, made while compiling.
constexpr auto kSorted = [] {
    std::array<Index, kRows.size()> order{};
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Index>(i);
    std::ranges::sort(order, {}, [](Index i) { return kRows[i].symbol; });
    return order;
}();

static_assert(std::ranges::adjacent_find(kSorted, {}, [](Index i) { return kRows[i].symbol; }) == kSorted.end(),
              "a spelling stands twice in the table");

}  // namespace

std::span<const UnitInfo> all_units() {
    return kRows;
}

const UnitInfo* find_unit(std::string_view symbol) {
    const auto at = std::ranges::lower_bound(kSorted, symbol, {}, [](Index i) { return kRows[i].symbol; });
    if (at == kSorted.end() || kRows[*at].symbol != symbol) return nullptr;
    return &kRows[*at];
}

}  // namespace nearzero::units
