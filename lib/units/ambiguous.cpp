// SPDX-License-Identifier: Apache-2.0
#include "units/ambiguous.hpp"

#include <algorithm>

namespace nearzero::units {

namespace {

constexpr std::string_view kTonZh = "“ton”是公吨（1000 kg）、短吨（907 kg）还是长吨（1016 kg）？公吨请写 t 或 吨";
constexpr std::string_view kTonEn =
    "is 'ton' the tonne (1000 kg), the short ton (907 kg) or the long ton (1016 kg)? Write t for tonnes";
constexpr std::string_view kMegatonneZh = "是百万吨还是公吨（metric ton）？百万吨请写 Tg 或 百万吨，公吨请写 t";
constexpr std::string_view kMegatonneEn = "a megatonne or a metric ton? Write Tg for a million tonnes, t for tonnes";
constexpr std::string_view kCalorieZh =
    "卡有热化学卡（4.184 J）、国际蒸汽表卡（4.1868 J）和 20 ℃ 卡之分，“Cal”又常指千卡；请换算成 kJ，或用 kcal（按 "
    "4.1868 kJ）";
constexpr std::string_view kCalorieEn =
    "the thermochemical (4.184 J), the International Table (4.1868 J) or the 20 °C calorie, or a kilocalorie? "
    "Convert to kJ, or write kcal, which is 4.1868 kJ here";
constexpr std::string_view kStandardVolumeZh = "标准状态是 0 ℃、15 ℃ 还是 20 ℃？0 ℃ 请写 Nm3，20 ℃ 请写 m3@20C";
constexpr std::string_view kStandardVolumeEn = "at 0, 15 or 20 °C? Write Nm3 for 0 °C, m3@20C for 20 °C";

constexpr auto kTokens = std::to_array<AmbiguousToken>({
    {"ton", kTonZh, kTonEn, {"t", "吨"}},
    {"tons", kTonZh, kTonEn, {"t", "吨"}},
    {"kt",
     "“kt”是千吨还是节（航速）？千吨请写 Gg 或 千吨",
     "is 'kt' kilotonnes or knots? Write Gg for a thousand tonnes",
     {"Gg", "千吨"}},
    {"Mt", kMegatonneZh, kMegatonneEn, {"Tg", "百万吨", "t"}},
    {"MT", kMegatonneZh, kMegatonneEn, {"Tg", "百万吨", "t"}},
    {"T", "“T”是吨还是词头太（10^12）？吨请写 t", "is 'T' tonnes or the prefix tera? Write t for tonnes", {"t", "吨"}},
    {"M",
     "“M”是米、词头兆（10^6）还是立方米？请写 m、百万元、m3 等完整单位",
     "is 'M' metres, the prefix mega, or cubic metres? Write the whole unit, such as m or m3",
     {"m", "m3"}},
    {"mu",
     "“mu”是亩、微（10^-6）还是原子质量单位？亩请写 亩",
     "is 'mu' the Chinese mu, micro, or the atomic mass unit? Write 亩 for the mu",
     {"亩"}},
    {"cal", kCalorieZh, kCalorieEn, {"kcal", "kJ"}},
    {"Cal", kCalorieZh, kCalorieEn, {"kcal", "kJ"}},
    {"卡", kCalorieZh, kCalorieEn, {"kcal", "kJ"}},
    {"吨标",
     "“吨标”是吨标准煤还是其他标准量？标准煤请写 吨标准煤 或 tce",
     "is '吨标' tonnes of standard coal? Write 吨标准煤 or tce",
     {"吨标准煤", "tce"}},
    {"方",
     "“方”是立方米还是平方米？请写 立方米 或 平方米",
     "is '方' cubic or square metres? Write 立方米 or 平方米",
     {"立方米", "平方米"}},
    {"标方",
     "“标方”是 0 ℃ 还是 20 ℃ 的立方米？0 ℃ 请写 标立方米 或 Nm3，20 ℃ 请写 m3@20C",
     "is '标方' a cubic metre at 0 °C or at 20 °C? Write Nm3 for 0 °C, m3@20C for 20 °C",
     {"Nm3", "m3@20C"}},
    {"Sm3", kStandardVolumeZh, kStandardVolumeEn, {"Nm3", "m3@20C"}},
    {"Sm³", kStandardVolumeZh, kStandardVolumeEn, {"Nm3", "m3@20C"}},
    {"scm", kStandardVolumeZh, kStandardVolumeEn, {"Nm3", "m3@20C"}},
    {"斤",
     "“斤”是市斤（0.5 kg）还是公斤？请换算成 公斤 或 kg",
     "is '斤' the market jin (0.5 kg) or the kilogram? Convert to kg",
     {"公斤", "kg"}},
    {"里",
     "“里”是市里（500 m）还是公里？请写 公里 或 km",
     "is '里' the market li (500 m) or the kilometre? Write km",
     {"公里", "km"}},
    {"顷",
     "“顷”是公顷还是市顷（100 亩）？请写 公顷 或 亩",
     "is '顷' the hectare or the market qing (100 亩)? Write ha or 亩",
     {"公顷", "亩"}},
    {"gal", "“gal”是美制加仑还是英制加仑？请换算成 L", "is 'gal' the US or the imperial gallon? Convert to L", {"L"}},
});

}  // namespace

std::span<const AmbiguousToken> ambiguous_tokens() {
    return kTokens;
}

const AmbiguousToken* find_ambiguous(std::string_view token) {
    const auto found = std::ranges::find(kTokens, token, &AmbiguousToken::token);
    return found == kTokens.end() ? nullptr : &*found;
}

}  // namespace nearzero::units
