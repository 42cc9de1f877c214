// SPDX-License-Identifier: Apache-2.0
/// NZ32xx: figures that can be counted and do not look right. Each gives its numbers; the thresholds are in
/// `quality/plausibility.hpp` and explained in docs/methods/plausibility.md. Numbers
/// left out were retired: docs/CONTRIBUTING.md.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo implied_factor_drift{
    "NZ3201",
    "implied-factor-drift",
    Severity::warning,
    {"“{activity}”的隐含排放因子从 {from_year} 年的 {from} 变为 {to_year} 年的 {to} kgCO2e/{unit}（{change} %）",
     "the implied factor of '{activity}' goes from {from} in {from_year} to {to} kgCO2e/{unit} in {to_year} ({change} "
     "%)"},
    {"年际变化过大", "moves more than a published series does"},
    {"核对各年因子的来源和单位；确有原因（换燃料、换供应商）时用 waivers 写明",
     "check source and unit of the factor of each year; where there is a reason (another fuel, another supplier), say "
     "so in a waiver"}};

inline constexpr CodeInfo amount_jump{
    "NZ3202",
    "amount-jump",
    Severity::warning,
    {"“{activity}”从 {from_year} 年的 {from} 变为 {to_year} 年的 {to} {unit}（相差 {ratio} 倍），占 {share_year} "
     "年总排放的 {share} %",
     "'{activity}' goes from {from} in {from_year} to {to} {unit} in {to_year} (a factor of {ratio}); it is {share} % "
     "of the gross total of "
     "{share_year}"},
    {"年际变化过大", "a large change from year to year"},
    {"核对两年的数据和单位；确有原因（投产、停产、改造）时用 waivers 写明",
     "check both years and their unit; where there is a reason (new plant, closure, refit), say so in a waiver"}};

inline constexpr CodeInfo unit_slip{
    "NZ3203",
    "unit-slip",
    Severity::warning,
    {"“{series}”从 {from_year} 年的 {from} 变为 {to_year} 年的 {to} {unit}，相差 {ratio} 倍，接近 {slip}：像是换了单位",
     "'{series}' goes from {from} in {from_year} to {to} {unit} in {to_year}, a factor of {ratio}, close to {slip}: a "
     "change of unit?"},
    {"像是单位错误", "looks like another unit"},
    {"核对是否有一年按 kWh 与 MWh、kg 与 t、元与万元等不同单位填写；同一序列各年用同一单位",
     "check whether one year is in another unit (kWh and MWh, kg and t, 元 and 万元); all years of a series have one "
     "unit"}};

inline constexpr CodeInfo carbon_or_carbon_dioxide{
    "NZ3204",
    "carbon-or-carbon-dioxide",
    Severity::warning,
    {"“{activity}”的 CO2 因子 {value} kg/{unit} 与{other_zh}相差 {ratio} 倍，接近 44/12：碳与二氧化碳是否混淆",
     "the CO2 factor of '{activity}', {value} kg/{unit}, is a factor of {ratio} from {other_en}, close to 44/12: "
     "carbon taken for CO2?"},
    {"碳还是二氧化碳", "carbon or CO2"},
    {"1 kg 碳合 44/12 kg CO2；核对来源给出的是碳还是二氧化碳，并在单位里写明（kgC、kgCO2）",
     "1 kg of carbon is 44/12 kg of CO2; check which of them the source gives, and say it in the unit (kgC, kgCO2)"}};

inline constexpr CodeInfo gas_copy{
    "NZ3205",
    "gas-copy",
    Severity::warning,
    {"因子“{factor}”的 {gas} 与 {other} 数值相同，都是 {value} kg/{unit}",
     "{gas} and {other} of the factor '{factor}' have the same value, {value} kg/{unit}"},
    {"像是复制的数值", "looks like a copy"},
    {"核对来源表中 {gas} 一栏的数值和单位（常见单位 kg/TJ、g/kg）",
     "look up the value of {gas} and its unit (often kg/TJ or g/kg) in the table it comes from"}};

inline constexpr CodeInfo repeated_amount{
    "NZ3206",
    "repeated-amount",
    Severity::warning,
    {"“{series}”在 {years_zh} 年的数值完全相同（{value} {unit}）",
     "'{series}' is the same to the last digit in {years_en} ({value} {unit})"},
    {"与另一年完全相同", "the same as in another year"},
    {"核对是否把一年的数据抄到了另一年；确为估算时写 quality: estimated",
     "check whether one year was copied into another; where it is an estimate, write quality: estimated"}};

inline constexpr CodeInfo published_not_reproduced{
    "NZ3207",
    "published-not-reproduced",
    Severity::warning,
    {"“{indicator}”{year} 年的发布值为 {published} {unit}（{where}），按填报的数据为 {computed} {unit}（相差 "
     "{difference}）",
     "'{indicator}' of {year} is published as {published} {unit} ({where}); the data give {computed} {unit} "
     "({difference})"},
    {"数据得不出这个数", "the data do not give this"},
    {"核对两边的边界、GWP、因子年份、分母和口径（这里按总排放，不扣碳汇和碳信用），更正有误的一方；确有原因时用 "
     "waivers 写明",
     "compare boundary, GWP, factor years, denominator and reading (here gross: without sinks and credits) and correct "
     "what is wrong; where there is a reason, say so in a waiver"}};

inline constexpr CodeInfo published_not_comparable{
    "NZ3208",
    "published-not-comparable",
    Severity::warning,
    {"“{indicator}”{year} 年的发布值 {published} {unit}（{where}）无法核对：{reason_zh}",
     "'{indicator}' of {year}, published as {published} {unit} ({where}), cannot be compared: {reason_en}"},
    {"无法核对", "cannot be compared"},
    {"按规则中的指标填写编号，年份须已填报，单位须与指标同类",
     "name an indicator of the programme, a reported year and a unit of the indicator's kind"}};

inline constexpr CodeInfo efficiency_above_one{
    "NZ3209",
    "efficiency-above-one",
    Severity::warning,
    {"{year} 年由燃料发出的电和热为 {generated} GJ，而填报的燃料只有 {fuel} GJ",
     "in {year} {generated} GJ of power and heat were made from fuel, and the fuels reported hold {fuel} GJ"},
    {"超过燃料热量", "more than the fuel holds"},
    {"核对发电（热）量的单位，并把机组的燃料填报在 activities 中",
     "check the unit of what was generated, and report the fuel of the plant under 'activities'"}};

inline constexpr CodeInfo old_vintage{
    "NZ3210",
    "old-vintage",
    Severity::warning,
    {"因子“{factor}”的 {gas} 用 {vintage} 年的数值计算 {years_zh} 年，早了 {gap} 年",
     "the factor '{factor}' counts {gas} of {years_en} with the value of {vintage}, {gap} years older"},
    {"因子已超过三年", "more than three years old"},
    {"更新程序的因子库，或用 --factors 给出较新年份的数值；没有新值时用 waivers 说明",
     "update the program's factors, or give a newer value with --factors; where there is none, say so in a waiver"}};

inline constexpr CodeInfo not_applicable_but_reported{
    "NZ3212",
    "not-applicable-but-reported",
    Severity::warning,
    {"“{source}”在 not_applicable 中写为不适用，却填报了 {items}",
     "'{source}' is declared not applicable, and {items} report it"},
    {"与填报的数据矛盾", "contradicts what is reported"},
    {"删去这条声明，或核对这些活动的因子、范围和用途",
     "remove the declaration, or check factor, scope and use of these activities"}};

inline constexpr CodeInfo bounds_not_usable{
    "NZ3213",
    "bounds-not-usable",
    Severity::warning,
    {"因子“{factor}”的数值 {value}（{unit}）界限为 {low} 至 {high}，无法用于不确定性分析，按没有界限处理",
     "the value {value} ({unit}) of the factor '{factor}' has the bounds {low} to {high}, which no interval can be made "
     "of: it counts as one without bounds"},
    {"界限未采用", "bounds not used"},
    {"数值须不为零，两端与数值相差不超过数值的 100 倍；核对数值与界限的单位是否一致",
     "the value must not be zero and neither end more than 100 times the value away from it; check that value and "
     "bounds "
     "are in the same unit"}};

inline constexpr auto kPlausibility = std::to_array<const CodeInfo*>({
    &implied_factor_drift,
    &amount_jump,
    &unit_slip,
    &carbon_or_carbon_dioxide,
    &gas_copy,
    &repeated_amount,
    &published_not_reproduced,
    &published_not_comparable,
    &efficiency_above_one,
    &old_vintage,
    &not_applicable_but_reported,
    &bounds_not_usable,
});

}  // namespace nearzero::findings::code
