// SPDX-License-Identifier: Apache-2.0
/// NZ30xx: counting emissions. Numbers left out were retired: docs/CONTRIBUTING.md.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo gas_volume_at_reference_state{
    "NZ3001", "gas-volume-at-reference-state", Severity::note,
    {"“{activity}”的气体体积“{unit}”按因子的标准状态（0 ℃、101.325 kPa）计",
     "the gas volume '{unit}' of '{activity}' is taken at the factor's reference state (0 °C, 101.325 kPa)"},
    {"未写明状态的体积", "a volume without a state"},
    {"若表计为20 ℃，请写 m3@20C；若已折算到标准状态，请写 Nm3",
     "write m3@20C when the meter reads at 20 °C, or Nm3 when the volume is already at the reference state"}};

inline constexpr CodeInfo region_missing{
    "NZ3002", "region-missing", Severity::error,
    {"“{activity}”的因子“{factor}”按地区取值，但数据集没有写地区",
     "the factor '{factor}' of '{activity}' depends on the place, and the dataset names no region"},
    {"", ""},
    {"在 pilot 中写 region（如 CN-GD），或在该活动上写 region", "give 'region' under 'pilot' (for example CN-GD), or on the activity"}};

inline constexpr CodeInfo use_without_effect{
    "NZ3003", "use-without-effect", Severity::error,
    {"“{activity}”写了用途“{use}”，但因子“{factor}”不按燃烧用途区分",
     "'{activity}' names the use '{use}', but the factor '{factor}' does not depend on a combustion use"},
    {"多余", "has no meaning here"},
    {"删去 use", "remove 'use'"}};

inline constexpr CodeInfo scope_of_sink{
    "NZ3004", "scope-of-sink", Severity::error,
    {"“{activity}”是碳汇，不属于任何范围", "'{activity}' is a sink and lies outside the scopes"},
    {"碳汇没有范围", "a sink has no scope"},
    {"删去 scope", "remove 'scope'"}};

inline constexpr CodeInfo gas_of_sink{
    "NZ3005", "gas-of-sink", Severity::error,
    {"碳汇“{activity}”的因子“{factor}”给出的是 {gas}，碳汇只计 CO2", "the factor '{factor}' of the sink '{activity}' is of {gas}; a sink removes CO2 only"},
    {"不是 CO2 的碳汇", "not a sink of CO2"},
    {"碳汇因子只写 CO2；其他气体的减少体现在其排放源的活动数据中",
     "a sink factor has a value of CO2 alone; less of another gas shows in the amounts of its sources"}};

inline constexpr CodeInfo credit_not_counted{
    "NZ3010", "credit-not-counted", Severity::warning,
    {"碳信用“{instrument}”（{year}年，{amount} tCO2e）未计入：{why_zh}",
     "the credit '{instrument}' ({year}, {amount} tCO2e) does not count: {why_en}"},
    {"未抵销", "offsets nothing"},
    {"能抵销的碳信用须是所接受的种类，并写明 registry、serials 和 retired（注销日期）；它抵销 amount 所写的年份",
     "a credit that offsets is of a kind that is taken, with registry, serials and retired (the date of retirement); it offsets the year "
     "of its amount"}};

inline constexpr CodeInfo generation_not_counted{
    "NZ3012", "generation-not-counted", Severity::warning,
    {"自发“{generation}”（{kind}）未计入能源消费：{why_zh}",
     "the generation '{generation}' ({kind}) is not counted into energy: {why_en}"},
    {"", ""},
    {"写明 output（electricity 或 heat）；靠燃料发电、供热的在 activities 中填报其燃料", "name its output (electricity or heat); where it burns a fuel, give the fuel under 'activities'"}};

inline constexpr CodeInfo energy_not_known{
    "NZ3013", "energy-not-known", Severity::warning,
    {"因子“{factor}”没有热值或折标系数，“{activity}”未计入能源消费",
     "the factor '{factor}' has neither a calorific value nor a coal equivalent: '{activity}' is not in the energy total"},
    {"", ""},
    {"使用带热值的因子，或在自定义因子中写 ncv", "use a factor with a calorific value, or give 'ncv' in a custom factor"}};

inline constexpr CodeInfo electricity_equivalent_missing{
    "NZ3015", "electricity-equivalent-missing", Severity::warning,
    {"能源按等价值计，但缺少 {years_zh} 年的 context.electricity-equivalent：该年电力和能源合计的吨标准煤未计算",
     "energy is taken by equivalent value, and context.electricity-equivalent is not given for {years_en}: the tce of power and of "
     "the total are not computed for it"},
    {"", ""},
    {"在 context 中填写 electricity-equivalent（如单位 kgce/kWh）各年的系数，或按当量值计（--accounting energy_basis=calorific）",
     "give the coefficient of each year under context.electricity-equivalent (unit kgce/kWh), or count by calorific value (--accounting "
     "energy_basis=calorific)"}};

inline constexpr CodeInfo fuel_use_not_in_rules{
    "NZ3016", "fuel-use-not-in-rules", Severity::error,
    {"“{activity}”的用途是“{use}”，而规则没有写明如何计算这种用途",
     "'{activity}' is of the use '{use}', and the rules do not say how that is counted"},
    {"规则未涉及", "the rules are silent"},
    {"未作燃料的部分不列为活动；作燃料的写燃烧用途或删去 use；规则确有规定时用 --accounting fuel_uses=… 写明",
     "what is not burned is no activity; for what is burned name a combustion use or none; where the rules do say it, add --accounting "
     "fuel_uses=…"}};

inline constexpr CodeInfo transformation_refused{
    "NZ3017", "transformation-refused", Severity::error,
    {"“{activity}”不能按加工转换计算：{why_zh}", "'{activity}' cannot be counted as a transformation: {why_en}"},
    {"加工转换是化石碳的平衡", "a transformation is a balance of fossil carbon"},
    {"使用燃料参数集中的化石燃料（或在自定义因子中写 ncv、carbon 和 oxidation），不另写 scope；不是加工转换的，改 use",
     "use a fossil fuel of a fuel set (or give 'ncv', 'carbon' and 'oxidation' in a custom factor) and no 'scope' of its own; where it is "
     "no transformation, change 'use'"}};

inline constexpr CodeInfo no_gas_counted{
    "NZ3018", "no-gas-counted", Severity::note,
    {"规则只计 CO2，因子“{factor}”没有 CO2：“{activity}”不计入", "the rules count CO2 only, and '{factor}' has none: '{activity}' is not counted"},
    {"不在总量之内", "in no total"},
    {"无需处理；在计全部气体的规则下会计入", "nothing is to be done; it counts under rules that take all gases"}};

inline constexpr CodeInfo export_not_deducted{
    "NZ3019", "export-not-deducted", Severity::warning,
    {"“{generation}”{years_zh}年外送的能源没有扣除：不能认定全部由化石燃料转换",
     "what '{generation}' sent out in {years_en} is not deducted: it cannot be told to be made of fossil fuels alone"},
    {"未扣除", "not deducted"},
    {"写明 output，并在 activities 中列出所烧的化石燃料；同年烧生物质的热电联产、来源为 other 的不扣除",
     "say its 'output' and list the fossil fuel it burns under activities; combined plants beside biomass, and the kind 'other', are not deducted"}};

inline constexpr CodeInfo negative_gross{
    "NZ3020", "negative-gross", Severity::error,
    {"{year} 年总排放为负（{value} tCO2e）：扣除的多于排放的", "the gross emissions of {year} are negative ({value} tCO2e): more is deducted than arises"},
    {"扣除量过大", "too much is deducted"},
    {"核对外送量和加工转换的产出，以及对应的燃料、热力是否都已列出",
     "check what is sent out and what leaves a transformation, and whether the fuel and heat they are made of are all listed"}};

inline constexpr CodeInfo transformation_unbalanced{
    "NZ3021", "transformation-unbalanced", Severity::error,
    {"{year} 年加工转换的产出（{out} tCO2）多于投入（{in} tCO2）", "in {year} more carbon leaves transformation ({out} tCO2) than enters it ({in} tCO2)"},
    {"碳不平衡", "the carbon does not balance"},
    {"列出全部投入（transformation-input）；核对产出的量和单位",
     "list all that enters (transformation-input); check the amounts and units of what leaves"}};

inline constexpr CodeInfo non_fossil_heat_not_in_rules{
    "NZ3022", "non-fossil-heat-not-in-rules", Severity::error,
    {"“{activity}”使用因子“{factor}”，而规则没有写明非化石热力计为零",
     "'{activity}' uses the factor '{factor}', and the rules do not say that heat of non-fossil origin counts as zero"},
    {"另一种核算方法的因子", "a factor of another method"},
    {"用 heat.purchased，或用供热单位的因子（custom_factors）；规则确有规定时加 --accounting heat=non-fossil-zero",
     "use heat.purchased, or the supplier's own factor (custom_factors); where the rules do say it, add --accounting heat=non-fossil-zero"}};

inline constexpr CodeInfo energy_without_co2{
    "NZ3023", "energy-without-co2", Severity::error,
    {"规则只计 CO2，因子“{factor}”没有 CO2：“{activity}”的能源也无法计入",
     "the rules count CO2 only, and '{factor}' has none: the energy of '{activity}' could not be counted either"},
    {"没有 CO2 数值", "no value of CO2"},
    {"在因子中写 CO2 的数值；确实不产生的写 0", "give the factor's CO2; write 0 where none arises"}};

inline constexpr CodeInfo electricity_equivalent_implausible{
    "NZ3024", "electricity-equivalent-implausible", Severity::warning,
    {"{year} 年电力等价值系数为 {value} kgce/kWh：一千瓦时电本身含 0.1229 kgce，高于 1.229 意味着发电效率不足 10%",
     "the equivalent value of electricity in {year} is {value} kgce/kWh: a kWh itself holds 0.1229, and above 1.229 less than 10 % of the fuel becomes power"},
    {"应在 0.1229 至 1.229 kgce/kWh 之间", "0.1229 to 1.229 kgce/kWh"},
    {"核对单位：常见的写法是 300 gce/kWh，即 0.3 kgce/kWh", "check the unit: 300 gce/kWh is 0.3 kgce/kWh"}};

inline constexpr auto kMethod = std::to_array<const CodeInfo*>({
    &gas_volume_at_reference_state,
    &region_missing,
    &use_without_effect,
    &scope_of_sink,
    &gas_of_sink,
    &credit_not_counted,
    &generation_not_counted,
    &energy_not_known,
    &electricity_equivalent_missing,
    &fuel_use_not_in_rules,
    &transformation_refused,
    &no_gas_counted,
    &export_not_deducted,
    &negative_gross,
    &transformation_unbalanced,
    &non_fossil_heat_not_in_rules,
    &energy_without_co2,
    &electricity_equivalent_implausible,
});

}  // namespace nearzero::findings::code
