// SPDX-License-Identifier: Apache-2.0
/// NZ40xx programme files, NZ41xx to NZ44xx pilots against a programme, portfolios.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

// 4000: the file.
inline constexpr CodeInfo wrong_programme_schema{"NZ4001", "wrong-programme-schema", Severity::error,
    {"这里需要“schema: {expected}”，读到的是“{found}”", "'schema: {expected}' is needed here, found '{found}'"},
    {"不是规则文件的格式", "not the format of a programme"},
    {"规则文件的第一行写“schema: {expected}”", "a programme file begins with 'schema: {expected}'"}};

// 4010: accounting.
inline constexpr CodeInfo accounting_without_basis{"NZ4010", "accounting-without-basis", Severity::warning,
    {"核算口径“{key}”没有写明依据", "the accounting key '{key}' says neither clause nor convention"},
    {"按没有理由的约定处理", "taken as a convention without a reason"},
    {"写成 {key}: {value: …, clause: …}，或 {value: …, convention: {zh: …, en: …}}",
     "write {key}: {value: …, clause: …}, or {value: …, convention: {zh: …, en: …}}"}};
inline constexpr CodeInfo two_bases{"NZ4011", "two-bases", Severity::error,
    {"核算口径“{key}”同时写了“clause”和“convention”", "the accounting key '{key}' has both 'clause' and 'convention'"},
    {"只能有一种依据", "one basis only"},
    {"文件有规定写“clause”，没有规定写“convention”",
     "write 'clause' where the document settles it, 'convention' where it does not"}};
inline constexpr CodeInfo bad_accounting_value{"NZ4012", "bad-accounting-value", Severity::error,
    {"核算口径“{key}”不能是“{value}”", "the accounting key '{key}' cannot be '{value}'"},
    {"不是允许的值", "not an allowed value"},
    {"", ""}};
inline constexpr CodeInfo open_reading_without_point{"NZ4013", "open-reading-without-point", Severity::error,
    {"“reading”写为 open，但没有一条“open_points”标明 reading: true",
     "'reading' is open, but no entry of 'open_points' has reading: true"},
    {"没有说明哪些目标受影响", "nothing says which targets it governs"},
    {"在相应的 open_points 条目中写 reading: true 和 affects，或写定 reading",
     "add reading: true and affects to the open point it is about, or settle 'reading'"}};

// 4020: indicators.
inline constexpr CodeInfo indicator_form{"NZ4020", "indicator-form", Severity::error,
    {"指标“{id}”的形式不明确：有 {count} 个形式键", "indicator '{id}' has {count} form keys"},
    {"须有且只有一个形式键", "exactly one is needed"},
    {"从 emissions、energy_share、electricity_share、energy、context、context_share 中选一个",
     "choose one of emissions, energy_share, electricity_share, energy, context, context_share"}};
inline constexpr CodeInfo bad_programme_unit{"NZ4021", "bad-programme-unit", Severity::error,
    {"“{unit}”不是可用的单位", "'{unit}' is not a usable unit"},
    {"未知或含义不明的单位", "unknown, or of several meanings"},
    {"单位区分大小写；nearzero list units 列出全部", "units are case-sensitive; 'nearzero list units' shows them all"}};
inline constexpr CodeInfo indicator_unit_kind{"NZ4022", "indicator-unit-kind", Severity::error,
    {"指标“{id}”的单位“{unit}”与其形式不符", "the unit '{unit}' does not fit the form of indicator '{id}'"},
    {"应为{expected_zh}", "expected {expected_en}"},
    {"核对单位与分母", "look at the unit and at what it is divided by"}};
inline constexpr CodeInfo unknown_programme_context{"NZ4023", "unknown-programme-context", Severity::error,
    {"“context”中没有“{id}”", "there is no '{id}' in 'context'"},
    {"未列出的分母数据", "not a listed context series"},
    {"在本文件的“context”中补上，或改正此处的 id；已列出：{known}",
     "add it to 'context' of this file, or correct the id; listed: {known}"}};
inline constexpr CodeInfo unknown_gas_choice{"NZ4024", "unknown-gas-choice", Severity::error,
    {"“gases”只能是 all 或 [CO2]", "'gases' is either all or [CO2]"},
    {"不支持的气体范围", "not a supported choice of gases"},
    {"按文件要求选择其一", "choose what the document asks for"}};

// 4030: targets.
inline constexpr CodeInfo unknown_indicator{"NZ4030", "unknown-indicator", Severity::error,
    {"没有名为“{id}”的指标", "there is no indicator '{id}'"},
    {"未定义的指标", "not defined under 'indicators'"},
    {"已定义的指标：{known}", "defined: {known}"}};
inline constexpr CodeInfo bad_test{"NZ4031", "bad-test", Severity::error,
    {"“{text}”不是可用的判定方式", "'{text}' is not a test of a target"},
    {"判定方式有误", "not a test"},
    {"可写 declines、rises、peaks、met_by_plan，或 {at_most: 数值}、{at_least: 数值}、{equals: 数值}、{declines: {by_percent: 数值}}、{declines: {against: base}}",
     "write declines, rises, peaks, met_by_plan, or {at_most: N}, {at_least: N}, {equals: N}, {declines: {by_percent: N}}, {declines: {against: base}}"}};
inline constexpr CodeInfo target_form{"NZ4032", "target-form", Severity::error,
    {"目标“{id}”须写 indicator、any_of、all_of 中的一个，读到 {count} 个",
     "target '{id}' needs exactly one of indicator, any_of, all_of; it has {count}"},
    {"目标的形式不明确", "what the target tests is not clear"},
    {"单一目标写 indicator 和 test；组合目标写 any_of 或 all_of",
     "write indicator and test for a single target, any_of or all_of for a combined one"}};
inline constexpr CodeInfo too_few_members{"NZ4033", "too-few-members", Severity::error,
    {"“{key}”少于两项", "'{key}' has fewer than two members"},
    {"没有可组合的目标", "nothing to combine"},
    {"只有一项时直接写 indicator 和 test", "write indicator and test when there is only one"}};
inline constexpr CodeInfo slice_part_unknown{"NZ4034", "slice-part-unknown", Severity::error,
    {"指标“{indicator}”按“{part}”取数，但“{category}”没有这个部分",
     "indicator '{indicator}' takes part '{part}', which category '{category}' does not have"},
    {"取不到任何数据", "can never select a line"},
    {"在该类别的“parts”中补上“{part}”", "add '{part}' to the category's 'parts'"}};
inline constexpr CodeInfo percent_of_decline{"NZ4035", "percent-of-decline", Severity::error,
    {"降幅 {value} 不在 0 到 100（百分数）之间", "a fall of {value} percent is not between 0 and 100"},
    {"降幅超出范围", "out of range"},
    {"按百分数填写：5 表示 5 %", "write percent: 5 means 5 %"}};
inline constexpr CodeInfo threshold_form{"NZ4036", "threshold-form", Severity::error,
    {"限值同时写了 value、bands、milestones 中的 {count} 项", "the threshold has {count} of value, bands and milestones"},
    {"只能有一种", "one of them only"},
    {"一个数值写 value；按规模分档写 by、unit、bands；按年份写 milestones",
     "write value for one figure, by, unit and bands for figures by size, milestones for figures by year"}};
inline constexpr CodeInfo bands_overlap{"NZ4037", "bands-overlap", Severity::error,
    {"限值分档次序有误或重叠", "the bands of the threshold overlap or are out of order"},
    {"与前一档重叠", "overlaps the one before"},
    {"从小到大列出；from 含本数，below 不含；除首档外都写 from，除末档外都写 below",
     "list them from small to large; from is in, below is out; all but the first have from, all but the last below"}};
inline constexpr CodeInfo condition_form{"NZ4038", "condition-form", Severity::error,
    {"applies_if 须写 at_least、above、at_most、below 中的一个，读到 {count} 个",
     "applies_if needs exactly one of at_least, above, at_most, below; it has {count}"},
    {"适用条件不明确", "when the target applies is not clear"},
    {"“以上”“以下”含本数，写 at_least、at_most；“超过”“不足”不含，写 above、below", "at_least and at_most include the figure, above and below do not"}};
inline constexpr CodeInfo size_unit_kind{"NZ4039", "size-unit-kind", Severity::error,
    {"“{unit}”不能用来衡量“{what}”", "'{unit}' does not measure '{what}'"},
    {"单位种类不符", "another kind of quantity"},
    {"改用与“{expected}”同类的单位", "use a unit of the kind of '{expected}'"}};

// 4040: categories, open points, the way from application to re-check.
inline constexpr CodeInfo targets_and_tiers{"NZ4040", "targets-and-tiers", Severity::error,
    {"类别“{id}”须写 targets 或 tiers 中的一个", "category '{id}' needs either 'targets' or 'tiers'"},
    {"两者都有或都没有", "both or neither"},
    {"分档的类别写 tiers，不分档的写 targets", "write 'tiers' where the programme has tiers, else 'targets'"}};
inline constexpr CodeInfo empty_list{"NZ4041", "empty-list", Severity::error,
    {"“{key}”没有任何条目", "'{key}' has no entries"},
    {"空的列表", "an empty list"},
    {"至少写一项", "write at least one"}};
inline constexpr CodeInfo unknown_affected{"NZ4042", "unknown-affected", Severity::error,
    {"“affects”中的“{text}”不是本文件的类别、档或目标", "'{text}' in 'affects' is no category, tier or target of this file"},
    {"找不到对应的规则", "names nothing here"},
    {"写 类别、类别.档 或 类别.档.目标（类别有：{known}），或环节 application、lifecycle、acceptance、portfolio",
     "write category, category.tier or category.tier.target (categories: {known}), or a section: application, lifecycle, acceptance, portfolio"}};
inline constexpr CodeInfo unknown_rule_reference{"NZ4043", "unknown-rule-reference", Severity::error,
    {"“{text}”不在“{list}”中", "'{text}' is not among '{list}'"},
    {"未列出", "not listed"},
    {"可用：{known}", "known: {known}"}};
inline constexpr CodeInfo bands_out_of_order{"NZ4044", "bands-out-of-order", Severity::error,
    {"评级“{id}”的分数线 {value} 不低于前一级", "the band of rating '{id}', {value}, does not lie below the one before"},
    {"次序有误", "out of order"},
    {"从高到低列出评级", "list the ratings from best to worst"}};

inline constexpr CodeInfo bands_gap{"NZ4045", "bands-gap", Severity::warning,
    {"限值分档在 {from} 与 {below} 之间没有限值", "no band covers the sizes from {from} to below {below}"},
    {"与前一档之间有空缺", "a gap after the band before"},
    {"原文如此的保留（落入空缺的不判定）；否则让 from 等于前一档的 below",
     "keep it where the text has it (a size in the gap is not judged); else let 'from' be the 'below' of the band before"}};

// 4100: a pilot's category, tier, applicant.
inline constexpr CodeInfo unknown_category{"NZ4101", "unknown-category", Severity::error,
    {"“{programme}”没有类别“{category}”", "'{programme}' has no category '{category}'"},
    {"未知的类别", "not a category of the programme"},
    {"可选类别：{known}", "categories: {known}"}};
inline constexpr CodeInfo tier_missing{"NZ4102", "tier-missing", Severity::error,
    {"“{programme}”的“{category}”分档，数据集没有写明档", "'{category}' of '{programme}' has tiers, and the dataset names none"},
    {"此处须写 tier", "a tier is needed"},
    {"写 tier: 后接其一：{known}", "write 'tier:' and one of: {known}"}};
inline constexpr CodeInfo tier_not_used{"NZ4103", "tier-not-used", Severity::error,
    {"“{programme}”的“{category}”不分档，数据集却写了“{tier}”", "'{category}' of '{programme}' has no tiers, but the dataset names '{tier}'"},
    {"多余的档", "no tier belongs here"},
    {"删去 tier", "remove 'tier'"}};
inline constexpr CodeInfo unknown_tier{"NZ4104", "unknown-tier", Severity::error,
    {"“{category}”没有“{tier}”档", "'{category}' has no tier '{tier}'"},
    {"未知的档", "not a tier of the category"},
    {"可选：{known}", "tiers: {known}"}};
inline constexpr CodeInfo applicant_not_eligible{"NZ4105", "applicant-not-eligible", Severity::error,
    {"申报主体类型“{kind}”不在“{category}”允许之列", "an applicant of kind '{kind}' cannot apply for '{category}'"},
    {"不符合申报主体要求", "not an eligible kind"},
    {"允许的类型：{known}", "eligible kinds: {known}"}};

inline constexpr CodeInfo applicant_unlisted{"NZ4106", "applicant-unlisted", Severity::warning,
    {"申报主体类型“{kind}”不在“{category}”所列之中，名单以“等”结尾", "an applicant of kind '{kind}' is not among those listed for '{category}', whose list is open (等)"},
    {"由主管部门认定", "the authority decides"},
    {"列出的类型：{known}；其他主体能否申报由主管部门认定", "listed kinds: {known}; whether others may apply is the authority's to decide"}};
inline constexpr CodeInfo applicant_condition{"NZ4107", "applicant-condition", Severity::error,
    {"“{kind}”申报“{category}”须满足“{condition}”，数据集声明不满足",
     "an applicant of kind '{kind}' has to meet '{condition}' for '{category}', and the dataset declares that it does not"},
    {"不符合申报主体要求", "not met"},
    {"{name_zh}（{clause}）；声明有误的请改正", "{name_en} ({clause}); correct the declaration if it is wrong"}};
inline constexpr CodeInfo base_year_differs{"NZ4108", "base-year-differs", Severity::warning,
    {"规则以 {ruled} 年为基准年（{clause}），数据集为 {given} 年", "the rules take {ruled} as base year ({clause}), the dataset {given}"},
    {"与规则的基准年不同", "not the base year of the rules"},
    {"把 years.base 改为 {ruled}，并填报该年", "set years.base to {ruled} and report that year"}};
inline constexpr CodeInfo history_too_short{"NZ4109", "history-too-short", Severity::warning,
    {"规则要求申报前 {needed} 年的数据（{clause}），数据集到 {last} 年为止连续填报了 {given} 年",
     "the rules ask for {needed} years before the application ({clause}); the dataset reports {given} in a row up to {last}"},
    {"历史年份不足", "too few years"},
    {"补报更早的年份；新建的可在 assessment.statements 声明 {unless}", "report earlier years; what is exempt states {unless} under assessment.statements"}};

// 4110: parts of the site.
inline constexpr CodeInfo unknown_part{"NZ4110", "unknown-part", Severity::error,
    {"“{category}”没有部分“{part}”", "'{category}' has no part '{part}'"},
    {"未知的部分", "not a part of this category"},
    {"可用的部分：{known}", "parts: {known}"}};
inline constexpr CodeInfo part_not_used{"NZ4111", "part-not-used", Severity::error,
    {"“{category}”不分部分，却写了“{part}”", "'{category}' names no parts, but '{part}' is given"},
    {"多余的部分", "no part belongs here"},
    {"删去 part", "remove 'part'"}};
inline constexpr CodeInfo part_not_named{"NZ4112", "part-not-named", Severity::warning,
    {"“{activity}”没有写明部分，不计入任何分部分的目标", "'{activity}' names no part: it enters no target that is counted by part"},
    {"只计入总量", "counted in the total only"},
    {"“{category}”的目标按部分核算；写 part，可用：{known}", "targets of '{category}' are counted by part; name one: {known}"}};

// 4120: what the indicators need.
inline constexpr CodeInfo context_unit_kind{"NZ4120", "context-unit-kind", Severity::error,
    {"“{id}”的单位“{unit}”不能用于指标“{indicator}”（{indicator_unit}）",
     "the unit '{unit}' of '{id}' does not fit indicator '{indicator}' ({indicator_unit})"},
    {"单位种类不符", "another kind of quantity"},
    {"改用与“{expected}”同类的单位", "use a unit of the kind of '{expected}'"}};
inline constexpr CodeInfo context_not_used{"NZ4121", "context-not-used", Severity::note,
    {"“{id}”不为“{programme}”的任何指标所用", "no indicator of '{programme}' uses '{id}'"},
    {"未使用", "not used"},
    {"核对名称；指标所用的数据：{known}", "check the name; the indicators use: {known}"}};
inline constexpr CodeInfo not_applicable_unknown{"NZ4125", "not-applicable-unknown", Severity::warning,
    {"“not_applicable”中的“{id}”不是“{programme}”的指标", "'{id}' in 'not_applicable' is no indicator of '{programme}'"},
    {"不起作用", "has no effect"},
    {"指标有：{known}", "indicators: {known}"}};
inline constexpr CodeInfo target_declared_not_applicable{"NZ4126", "target-declared-not-applicable", Severity::warning,
    {"目标指标“{id}”被申报为不适用，相应目标不参与判定",
     "the target indicator '{id}' is declared not applicable: its targets drop out of the verdict"},
    {"须由评审确认", "a reviewer has to confirm it"},
    {"规则没有规定该指标可以不适用；请核对理由：{reason}", "the rules do not say that it may be left out; check the reason: {reason}"}};
inline constexpr CodeInfo plan_unit_kind{"NZ4127", "plan-unit-kind", Severity::error,
    {"创建方案中“{indicator}”的单位“{unit}”与指标单位“{indicator_unit}”不同类",
     "the plan gives '{indicator}' in '{unit}', the indicator is in '{indicator_unit}'"},
    {"单位种类不符", "another kind of quantity"},
    {"改用与“{indicator_unit}”同类的单位", "use a unit of the kind of '{indicator_unit}'"}};
inline constexpr CodeInfo plan_indicator_unknown{"NZ4128", "plan-indicator-unknown", Severity::warning,
    {"创建方案的目标“{id}”不是“{programme}”的指标", "the plan's target '{id}' is no indicator of '{programme}'"},
    {"不参与判定", "takes part in no verdict"},
    {"指标有：{known}", "indicators: {known}"}};

inline constexpr CodeInfo low_confidence{"NZ4129", "low-confidence-threshold", Severity::warning,
    {"“{programme}”的限值（{targets}）来自可信度为 L 或 M/L 的来源", "thresholds of '{programme}' ({targets}) rest on sources of confidence L or M/L"},
    {"请核对原文", "to be checked against the document"},
    {"来源：{sources}；取得原文后核对数值", "source: {sources}; check the figures once the document is at hand"}};

inline constexpr auto kProgramme = std::to_array<const CodeInfo*>({
    &wrong_programme_schema,
    &accounting_without_basis, &two_bases, &bad_accounting_value, &open_reading_without_point,
    &indicator_form, &bad_programme_unit, &indicator_unit_kind, &unknown_programme_context, &unknown_gas_choice,
    &unknown_indicator, &bad_test, &target_form, &too_few_members, &slice_part_unknown, &percent_of_decline, &threshold_form, &bands_overlap, &condition_form, &size_unit_kind,
    &targets_and_tiers, &empty_list, &unknown_affected, &unknown_rule_reference, &bands_out_of_order, &bands_gap,
    &unknown_category, &tier_missing, &tier_not_used, &unknown_tier, &applicant_not_eligible, &applicant_unlisted, &applicant_condition, &base_year_differs, &history_too_short,
    &unknown_part, &part_not_used, &part_not_named,
    &context_unit_kind, &context_not_used, &not_applicable_unknown, &target_declared_not_applicable,
    &plan_unit_kind, &plan_indicator_unknown, &low_confidence,
});

}  // namespace nearzero::findings::code
