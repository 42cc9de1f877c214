// SPDX-License-Identifier: Apache-2.0
/// NZ43xx what people hand in beside the datasets: rubrics, score sheets, decisions; and the ratings that follow.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo wrong_panel_schema{"NZ4301", "wrong-panel-schema", Severity::error,
    {"这里需要“schema: {expected}”，读到的是“{found}”", "'schema: {expected}' is needed here, found '{found}'"},
    {"不是这种文件的格式", "not the format of this kind of file"},
    {"文件的第一行写“schema: {expected}”；若给错了文件，请更换", "the file begins with 'schema: {expected}'; or another file was meant"}};

// 4302: rubrics.
inline constexpr CodeInfo bad_maximum{"NZ4302", "bad-maximum", Severity::error,
    {"“{what}”的分值不能是 {value}", "the points of '{what}' cannot be {value}"},
    {"须大于 0，最多四位小数", "above 0, at most four decimals"},
    {"照评分表填写", "write them as the score sheet prints them"}};
inline constexpr CodeInfo rubric_sum{"NZ4303", "rubric-sum", Severity::error,
    {"评分表合计为 {maximum} 分，各项分值之和却是 {sum} 分", "the rubric states {maximum} points in all, its items sum to {sum}"},
    {"与各项之和不符", "not the sum of the items"},
    {"核对各项分值是否有漏项或笔误", "look for an item left out or a slip in a maximum"}};
inline constexpr CodeInfo rubric_scale{"NZ4304", "rubric-scale", Severity::error,
    {"评分表满分为 {maximum} 分，而等级的分数线按 100 分计", "the rubric is of {maximum} points, while the bands of ratings are points out of 100"},
    {"没有写明如何换算", "does not say how it is scaled"},
    {"若按比例折算为百分制，在 rubric 中写 scaled_to: 100；否则请核对满分", "write scaled_to: 100 in 'rubric' where points are scaled in proportion; else check the maximum"}};
inline constexpr CodeInfo unknown_item_group{"NZ4305", "unknown-item-group", Severity::error,
    {"“groups”中没有“{group}”", "there is no group '{group}'"},
    {"未列出的分组", "not a listed group"},
    {"可用的分组：{known}", "groups: {known}"}};

// 4310: score sheets by themselves.
inline constexpr CodeInfo score_form{"NZ4310", "score-form", Severity::error,
    {"评分项“{item}”须有且只有“points”与“not_applicable: true”之一", "item '{item}' has to have either 'points' or 'not_applicable: true'"},
    {"{found_zh}", "{found_en}"},
    {"打分写 points；不适用写 not_applicable: true 并写 reason", "give points, or not_applicable: true with a reason"}};
inline constexpr CodeInfo bad_points{"NZ4311", "bad-points", Severity::error,
    {"评分项“{item}”的得分不能是 {points}", "the points of item '{item}' cannot be {points}"},
    {"须不小于 0，最多四位小数", "0 or more, at most four decimals"},
    {"得分为 0 到该项满分", "points go from 0 to the maximum of the item"}};

// 4312: score sheets against the rubric and each other.
inline constexpr CodeInfo points_above_maximum{"NZ4312", "points-above-maximum", Severity::error,
    {"评分项“{item}”得 {points} 分，超过满分 {maximum} 分", "{points} points of item '{item}' are above its maximum of {maximum}"},
    {"超过满分", "above the maximum"},
    {"核对得分；满分见评分表“{rubric}”", "check the points; the maximum is that of rubric '{rubric}'"}};
inline constexpr CodeInfo unknown_item{"NZ4313", "unknown-item", Severity::error,
    {"评分表“{rubric}”中没有评分项“{item}”", "rubric '{rubric}' has no item '{item}'"},
    {"没有这一项", "no such item"},
    {"评分项：{known}", "items: {known}"}};
inline constexpr CodeInfo items_missing{"NZ4314", "items-missing", Severity::warning,
    {"“{by}”的评分表缺少 {count} 项：{items}", "the sheet of '{by}' lacks {count} of the items: {items}"},
    {"没有打分，也没有写明不适用", "neither scored nor said to be not applicable"},
    {"请评分人补齐；空缺不按 0 分计，专家的评分表不齐时不计算总分", "ask for them: nothing is taken as 0, and without an expert's items no total is made"}};
inline constexpr CodeInfo sheet_twice{"NZ4315", "sheet-twice", Severity::error,
    {"试点“{pilot}”已有{who_zh}的评分表：{first}", "pilot '{pilot}' already has a sheet of {who_en}: {first}"},
    {"重复的评分表", "a second sheet"},
    {"只保留有效的一份", "keep the one that counts"}};
inline constexpr CodeInfo sheet_of_no_pilot{"NZ4316", "sheet-of-no-pilot", Severity::warning,
    {"本次运行没有试点“{pilot}”，其评分表未使用", "no pilot of this run is '{pilot}': the sheet is not used"},
    {"没有这个试点", "no such pilot"},
    {"核对 pilot 的写法，或把该试点的数据集一并给出", "check the id, or give the dataset of that pilot too"}};
inline constexpr CodeInfo sheet_after_as_of{"NZ4317", "sheet-after-as-of", Severity::warning,
    {"“{by}”的评分表日期 {date} 晚于评价基准日 {as_of}，未计入", "the sheet of '{by}' is dated {date}, after --as-of {as_of}: it is left out"},
    {"晚于评价基准日", "after the date the evaluation speaks of"},
    {"核对日期，或改用更晚的 --as-of", "check the date, or give a later --as-of"}};
inline constexpr CodeInfo applicability_disputed{"NZ4318", "applicability-disputed", Severity::warning,
    {"专家对评分项是否适用意见不一：{items}；不计算总分", "the experts differ on whether these items apply: {items}; no total is made"},
    {"不适用的认定不一致", "applicable to some, not to others"},
    {"请专家组统一认定后更新评分表", "let the panel settle it and correct the sheets"}};
inline constexpr CodeInfo experts_disagree{"NZ4319", "experts-disagree", Severity::warning,
    {"专家打分相差超过 {limit} 分：{items}", "the experts differ by more than {limit} points: {items}"},
    {"分歧超过限值", "beyond the limit"},
    {"按规定复议；限值来自{source_zh}", "to be discussed again; the limit is that of {source_en}"}};

// 4320: which rubric.
inline constexpr CodeInfo rubric_missing{"NZ4320", "rubric-missing", Severity::error,
    {"给出了评分表（--panel），却没有评分细则：所用规则没有公布评分表的项目和分值", "score sheets are given (--panel), but no rubric: the programmes do not print items and points of the score sheet"},
    {"", ""},
    {"把主管部门的评分表写成 nearzero/rubric/v1 文件，用 --rubric FILE 给出", "write the authority's score sheet as a nearzero/rubric/v1 file and give it with --rubric FILE"}};
inline constexpr CodeInfo no_rubric_of_pilot{"NZ4321", "no-rubric-of-pilot", Severity::error,
    {"没有一份评分细则适用于试点“{pilot}”（{programme}，{category}）", "no rubric given is for pilot '{pilot}' ({programme}, {category})"},
    {"没有适用的评分细则", "no rubric for it"},
    {"已给出：{known}；核对其 programme 和 category", "given: {known}; check their 'programme' and 'category'"}};
inline constexpr CodeInfo several_rubrics_of_pilot{"NZ4322", "several-rubrics-of-pilot", Severity::error,
    {"不止一份评分细则适用于试点“{pilot}”：{rubrics}", "more than one rubric is for pilot '{pilot}': {rubrics}"},
    {"应当只有一份", "one is needed"},
    {"只给出一份，或在各份中写明 programme 和 category", "give one of them, or let each say its 'programme' and 'category'"}};
inline constexpr CodeInfo rubric_against_programme{"NZ4323", "rubric-against-programme", Severity::error,
    {"评分细则的“{key}”为 {own}，而规则“{programme}”规定为 {ruled}", "'{key}' of the rubric is {own}, while programme '{programme}' has {ruled}"},
    {"与规则不符", "against the programme"},
    {"删去这个键，或改为规则所定", "leave the key out, or write what the programme has"}};
inline constexpr CodeInfo items_not_applicable_open{"NZ4324", "items-not-applicable-open", Severity::warning,
    {"评分项 {items} 被认定为不适用，但规则和评分细则都没有写明如何处理；不计算总分", "items {items} are not applicable, but neither programme nor rubric says what becomes of them: no total is made"},
    {"没有写明如何处理", "not settled"},
    {"在评分细则中写 items_not_applicable: rescale（剔除后按比例折算）或 zero（按 0 分）", "write items_not_applicable: rescale (taken out, the rest scaled up) or zero (no points) in the rubric"}};

inline constexpr CodeInfo sheet_of_earlier_round{"NZ4325", "sheet-of-earlier-round", Severity::warning,
    {"“{by}”的评分表日期为 {date}，不属于 {applied} 申请的验收，未计入", "the sheet of '{by}' is dated {date} and is not of the acceptance applied for on {applied}: it is left out"},
    {"早于本次验收", "before this acceptance"},
    {"若属于本次验收，请核对评分表和 acceptance-applied 的日期；若属于上一次，改用当时的 --as-of 可重算", "if it is of this acceptance, check its date and that of acceptance-applied; if of the one before, an --as-of of that time rates it"}};

// 4330: ratings.
inline constexpr CodeInfo low_confidence_band{"NZ4330", "low-confidence-band", Severity::warning,
    {"等级“{rating}”由可信度为 L 或 M/L 的分数线（{bands}）决定", "rating '{rating}' is decided by bands ({bands}) of confidence L or M/L"},
    {"请核对原文", "to be checked against the document"},
    {"来源：{sources}；取得原文后核对分数线", "source: {sources}; check the bands once the document is at hand"}};

inline constexpr CodeInfo accepted_against_rating{"NZ4331", "accepted-against-rating", Severity::warning,
    {"{date} 验收记录的结果为 {recorded}，而按评分表和规则得出的是 {rating}", "the acceptance of {date} is on record as {recorded}, while sheets and rules come to {rating}"},
    {"与规则判定不符", "not what the rules come to"},
    {"核对记录和评分表；若由人另行决定，写入 decisions 文件。--require 只看规则判定", "check the record and the sheets; if people decided otherwise, put it in a decisions file. --require asks the rules alone"}};
inline constexpr CodeInfo panel_of_one{"NZ4332", "panel-of-one", Severity::note,
    {"评分只出自一位专家：{by}", "the points are those of one expert alone: {by}"},
    {"看不出分歧", "no disagreement can be seen"},
    {"若还有其他专家的评分表，请一并给出", "give the sheets of the other experts, if there are any"}};

// 4340: decisions of people.
inline constexpr CodeInfo decision_about{"NZ4340", "decision-about", Severity::error,
    {"“about”不能是“{text}”", "'about' cannot be '{text}'"},
    {"不知所指", "about nothing known"},
    {"可用：verdict、rating、gate.编号、target.编号、finding.代码", "one of verdict, rating, gate.ID, target.ID, finding.CODE"}};
inline constexpr CodeInfo decision_word{"NZ4341", "decision-word", Severity::error,
    {"对“{about}”的决定不能是“{text}”", "'{text}' is no decision about '{about}'"},
    {"不是可用的决定", "not a possible decision"},
    {"可用：{known}", "one of {known}"}};
inline constexpr CodeInfo decision_of_no_pilot{"NZ4342", "decision-of-no-pilot", Severity::warning,
    {"本次运行没有试点“{pilot}”，对它的决定未使用", "no pilot of this run is '{pilot}': the decision is not used"},
    {"没有这个试点", "no such pilot"},
    {"核对 pilot 的写法，或把该试点的数据集一并给出", "check the id, or give the dataset of that pilot too"}};
inline constexpr CodeInfo decision_after_as_of{"NZ4343", "decision-after-as-of", Severity::warning,
    {"{date} 的决定晚于评价基准日 {as_of}，未列入", "a decision of {date} is after --as-of {as_of}: it is left out"},
    {"晚于评价基准日", "after the date the evaluation speaks of"},
    {"核对日期，或改用更晚的 --as-of", "check the date, or give a later --as-of"}};
inline constexpr CodeInfo decision_about_nothing{"NZ4344", "decision-about-nothing", Severity::warning,
    {"试点“{pilot}”没有“{about}”", "pilot '{pilot}' has no '{about}'"},
    {"决定没有对象", "nothing to decide about"},
    {"该试点有：{known}", "the pilot has: {known}"}};

inline constexpr auto kPanel = std::to_array<const CodeInfo*>({
    &wrong_panel_schema, &bad_maximum, &rubric_sum, &rubric_scale, &unknown_item_group,
    &score_form, &bad_points,
    &points_above_maximum, &unknown_item, &items_missing, &sheet_twice, &sheet_of_no_pilot, &sheet_after_as_of,
    &applicability_disputed, &experts_disagree,
    &rubric_missing, &no_rubric_of_pilot, &several_rubrics_of_pilot, &rubric_against_programme, &items_not_applicable_open,
    &sheet_of_earlier_round,
    &low_confidence_band, &accepted_against_rating, &panel_of_one,
    &decision_about, &decision_word, &decision_of_no_pilot, &decision_after_as_of, &decision_about_nothing,
});

}  // namespace nearzero::findings::code
