// SPDX-License-Identifier: Apache-2.0
/// NZ37xx: models of sources and sinks: their formulas, parameters and inputs.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

// NZ370x: what an activity says to a model.

inline constexpr CodeInfo parameter_choice_missing{"NZ3701", "parameter-choice-missing", Severity::error,
    {"“{activity}”的因子“{factor}”需要选定参数“{parameter}”（{name_zh}）", "'{activity}' must choose the parameter '{parameter}' ({name_en}) of '{factor}'"},
    {"未选定 {parameter}", "{parameter} is not chosen"},
    {"在 parameters 中写其一，或给出自测值及 source、evidence。可选：{options}",
     "write one of them under 'parameters', or your own value with source and evidence: {options}"}};

inline constexpr CodeInfo unknown_parameter_option{"NZ3702", "unknown-parameter-option", Severity::error,
    {"参数“{parameter}”没有“{option}”这一选项", "the parameter '{parameter}' has no option '{option}'"},
    {"没有这一选项", "not an option of it"},
    {"可选：{options}", "options: {options}"}};

inline constexpr CodeInfo unknown_model_key{"NZ3703", "unknown-model-key", Severity::error,
    {"因子“{factor}”没有名为“{key}”的{what_zh}", "the factor '{factor}' has no {what_en} '{key}'"},
    {"因子不用它", "the factor does not use it"},
    {"该因子的{what_zh}：{known}", "its {what_en}s: {known}"}};

inline constexpr CodeInfo parameter_value_missing{"NZ3704", "parameter-value-missing", Severity::error,
    {"参数“{parameter}”（{name_zh}）公布的只有范围 {low}–{high} {unit}，没有数值",
     "of the parameter '{parameter}' ({name_en}) the range {low} to {high} {unit} is published, and no value"},
    {"没有可用的数值", "no value to count with"},
    {"写出自己的数值及依据：{parameter}: {option: …, value: …, unit: \"{unit}\", source: …, evidence: […]}",
     "give your own value and where it is from: {parameter}: {option: …, value: …, unit: \"{unit}\", source: …, evidence: […]}"}};

inline constexpr CodeInfo parameter_outside_range{"NZ3705", "parameter-outside-range", Severity::warning,
    {"“{activity}”的“{parameter}”为 {value} {unit}，在公布的范围 {low}–{high} {range_unit} 之外",
     "'{parameter}' of '{activity}' is {value} {unit}, outside the published range {low} to {high} {range_unit}"},
    {"在范围之外", "outside the range"},
    {"核对数值与单位；确实如此时，请在 evidence 中说明", "check value and unit; if it is so, let the evidence show why"}};

inline constexpr CodeInfo input_missing{"NZ3706", "input-missing", Severity::error,
    {"“{activity}”缺少输入量“{input}”（{name_zh}）", "'{activity}' lacks the input '{input}' ({name_en})"},
    {"因子需要 {input}", "the factor needs {input}"},
    {"在 inputs 中写：{input}: {unit: {unit}, amount: {年份: 数值}}", "write under 'inputs': {input}: {unit: {unit}, amount: {year: value}}"}};

// NZ371x: results.

inline constexpr CodeInfo history_incomplete{"NZ3710", "history-incomplete", Severity::warning,
    {"“{activity}”的用量自 {first} 年起：若此前每年用量相同，{last} 年的甲烷产生量少计 {share} %",
     "the amounts of '{activity}' begin in {first}: had as much been deposited every year before, {share} % of the methane of {last} would be missing"},
    {"此前的历史缺失", "no history before this year"},
    {"补上更早年份的用量；若该场 {first} 年才启用，写明前一年为 0", "add the amounts of earlier years; if the site opened in {first}, write the year before as 0"}};

inline constexpr CodeInfo history_gap{"NZ3711", "history-gap", Severity::error,
    {"“{activity}”的历史用量缺少年份：{years}", "the history of '{activity}' lacks the years {years}"},
    {"中间缺年", "years are missing in between"},
    {"一阶衰减逐年累积，不能跳年；没有填埋的年份写 0", "first-order decay adds up year by year; write 0 for a year without deposits"}};

inline constexpr CodeInfo more_removed_than_generated{"NZ3712", "more-removed-than-generated", Severity::error,
    {"“{activity}”{year} 年的 {gas} 为负（{value} kg）：扣除的多于产生的",
     "{gas} of '{activity}' in {year} is negative ({value} kg): more is taken off than arises"},
    {"扣除量过大", "too much is taken off"},
    {"核对扣除量及其单位；一处回收的甲烷涉及多个活动时，请分摊", "check what is taken off and its unit; divide methane recovered at one site between its activities"}};

inline constexpr CodeInfo gases_not_given{"NZ3713", "gases-not-given", Severity::warning,
    {"因子“{factor}”公布的是二氧化碳当量，未分气体：不随所选 GWP 集变化，无法分气体汇总",
     "'{factor}' is published as CO2-equivalent without its gases: it does not follow the chosen warming potentials, and stands under CO2e"},
    {"来源未分气体", "its source gives no gases"},
    {"若有燃料消耗量，请改用燃料因子计算", "where the fuel is known, count the fuel instead"}};

inline constexpr CodeInfo equivalent_is_not_co2{"NZ3714", "equivalent-is-not-co2", Severity::error,
    {"只核算 CO2，而“{activity}”的因子“{factor}”是未分气体的二氧化碳当量",
     "only CO2 is counted, and the factor '{factor}' of '{activity}' is CO2-equivalent whose gases are not given"},
    {"不能取出其中的 CO2", "its CO2 cannot be told apart"},
    {"改用分气体的因子（如燃料消耗量）", "use a factor that gives the gases, for example of the fuel"}};

// NZ372x: a model in a factor set.

inline constexpr CodeInfo bad_formula{"NZ3720", "bad-formula", Severity::error,
    {"公式“{formula}”无法使用：{what_zh}（“{at}”处）", "the formula '{formula}' cannot be used: {what_en}, at '{at}'"},
    {"{what_zh}", "{what_en}"},
    {"写法：(amount - sludge-removed) * bo * mcf - methane-recovered；减号两侧留空格；结果须为气体质量",
     "write as in (amount - sludge-removed) * bo * mcf - methane-recovered; a minus stands between blanks; the result is a mass of gas"}};

inline constexpr CodeInfo formula_without_amount{"NZ3721", "formula-without-amount", Severity::error,
    {"因子“{factor}”有公式，但没有 amount_unit", "the factor '{factor}' has a formula and no amount_unit"},
    {"用量是什么量？", "what is the amount measured in?"},
    {"写明用量的单位，如 amount_unit: kgBOD", "say what the amount is measured in, for example amount_unit: kgBOD"}};

inline constexpr CodeInfo unknown_parameter_table{"NZ3722", "unknown-parameter-table", Severity::error,
    {"因子集的“parameters”中没有“{table}”", "there is no '{table}' in the set's 'parameters'"},
    {"未列出的参数表", "not in the list 'parameters'"},
    {"在文件的“parameters”中写出该表，或在此处直接写 title 和 values", "write the table under the file's 'parameters', or title and values here"}};

inline constexpr CodeInfo options_of_parameter{"NZ3723", "options-of-parameter", Severity::error,
    {"参数“{parameter}”的取值须各有不同的 option，或只有一个", "the values of the parameter '{parameter}' need different options, or there is one only"},
    {"option “{option}”", "option '{option}'"},
    {"每个取值写一个 option；只有一个取值时不写", "give each value its option; a single value has none"}};

inline constexpr CodeInfo repeated_model_name{"NZ3724", "repeated-model-name", Severity::error,
    {"“{factor}”中名称“{name}”已用过（amount 是用量）", "the name '{name}' is taken already in '{factor}' (amount is the amount)"},
    {"重复的名称", "already taken"},
    {"参数和输入量各用不同的名称", "parameters and inputs need different names"}};

inline constexpr auto kModel = std::to_array<const CodeInfo*>(
    {&parameter_choice_missing, &unknown_parameter_option, &unknown_model_key, &parameter_value_missing,
     &parameter_outside_range, &input_missing, &history_incomplete, &history_gap, &more_removed_than_generated,
     &gases_not_given, &equivalent_is_not_co2, &bad_formula, &formula_without_amount, &unknown_parameter_table,
     &options_of_parameter, &repeated_model_name});

}  // namespace nearzero::findings::code
