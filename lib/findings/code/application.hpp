// SPDX-License-Identifier: Apache-2.0
/// NZ44xx: an application against its rules: entry conditions, forms, deadlines, routing.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

// 4401: entry conditions.
inline constexpr CodeInfo unknown_entry_condition{"NZ4401", "unknown-entry-condition", Severity::warning,
    {"“{programme}”对“{category}”没有入选条件“{id}”", "'{programme}' asks '{category}' for no entry condition '{id}'"},
    {"不起作用", "has no effect"},
    {"可填：{known}", "conditions: {known}"}};
inline constexpr CodeInfo entry_evidence_missing{"NZ4402", "entry-evidence-missing", Severity::warning,
    {"入选条件“{id}”（{name_zh}）须附佐证", "entry condition '{id}' ({name_en}) needs evidence"},
    {"没有佐证，无法判定", "not assessable without evidence"},
    {"在 evidence 中列出材料，并在此处写 evidence: [其 id]（{clause}）",
     "list the material under 'evidence' and name it here: evidence: [its id] ({clause})"}};
inline constexpr CodeInfo entry_contradicted{"NZ4403", "entry-contradicted", Severity::error,
    {"声明满足“{id}”（{name_zh}），记录中却有 {date} 的事故（{grade}）",
     "'{id}' ({name_en}) is declared met, but the record has an incident on {date} ({grade})"},
    {"与记录矛盾", "contradicts the record"},
    {"改正声明，或改正 lifecycle 中该事故的日期、等级（{clause}）",
     "correct the declaration, or the date and grade of the incident under 'lifecycle' ({clause})"}};
inline constexpr CodeInfo document_missing{"NZ4404", "document-missing", Severity::error,
    {"以“{kind_zh}”申报须提供“{name_zh}”，evidence 中没有 kind 为 {id} 的材料",
     "who applies as {kind_en} has to provide '{name_en}', and no evidence is of kind '{id}'"},
    {"缺少该类申报主体须提供的材料", "a document of this kind of applicant is missing"},
    {"在 evidence 中列出该材料，写 kind: {id}（{clause}）", "list it under 'evidence' with kind: {id} ({clause})"}};

// 4410: documents and their fields.
inline constexpr CodeInfo form_incomplete{"NZ4410", "form-incomplete", Severity::warning,
    {"“{name_zh}”（{document}）还缺 {count} 项：{fields_zh}", "'{name_en}' ({document}) still lacks {count}: {fields_en}"},
    {"尚不完整", "not complete"},
    {"nearzero report --form 打印已填的表（{clause}）", "'nearzero report --form' prints the form as far as it is filled ({clause})"}};
inline constexpr CodeInfo unknown_form_field{"NZ4411", "unknown-form-field", Severity::warning,
    {"“{programme}”的申报材料没有栏目“{id}”", "the forms of '{programme}' have no field '{id}'"},
    {"不会印在任何表上", "goes into no form"},
    {"“{category}”的栏目：{known}", "fields for '{category}': {known}"}};
inline constexpr CodeInfo field_of_another_category{"NZ4412", "field-of-another-category", Severity::warning,
    {"栏目“{id}”属于“{name_zh}”，不向“{category}”征集", "field '{id}' belongs to '{name_en}', which is not asked of '{category}'"},
    {"不会印在任何表上", "goes into no form"},
    {"删去，或核对 pilot.category 和 pilot.applicant.kind", "remove it, or check pilot.category and pilot.applicant.kind"}};
inline constexpr CodeInfo unknown_choice{"NZ4413", "unknown-choice", Severity::warning,
    {"栏目“{id}”没有选项“{value}”", "field '{id}' offers no '{value}'"},
    {"没有这个选项", "not one of the boxes"},
    {"可选：{known}", "options: {known}"}};
inline constexpr CodeInfo field_answered_twice{"NZ4414", "field-answered-twice", Severity::note,
    {"栏目“{id}”在“{place}”中已有内容，表上印的是这里写的", "field '{id}' has an answer at '{place}' already: the form shows the one given here"},
    {"写了两处", "written twice"},
    {"核对两处一致；没有另写的必要就删去这一项", "see that the two agree; remove this one where the other will do"}};
inline constexpr CodeInfo field_by_hand{"NZ4415", "field-by-hand", Severity::warning,
    {"栏目“{id}”由人签字、盖章或填写，这里写的不会印出", "field '{id}' is signed, sealed or filled in by hand: what stands here is not printed"},
    {"留空", "an empty line on the form"},
    {"删去这一项", "remove the entry"}};
inline constexpr CodeInfo unknown_statement{"NZ4416", "unknown-statement", Severity::warning,
    {"“{programme}”没有依据声明“{id}”的例外", "no rule of '{programme}' makes an exception for the statement '{id}'"},
    {"不起作用", "has no effect"},
    {"可用：{known}", "statements: {known}"}};

// 4420: the plan.
inline constexpr CodeInfo unknown_task_area{"NZ4420", "unknown-task-area", Severity::warning,
    {"“{area}”不是“{category}”的条文所列举措", "'{area}' is no measure that the clause of '{category}' names"},
    {"不计入任何举措", "counts for no measure"},
    {"可用：{known}", "measures: {known}"}};
inline constexpr CodeInfo preparer_unstated{"NZ4421", "preparer-unstated", Severity::note,
    {"没有写明申报材料由谁编制", "who prepared the application is not said"},
    {"自行或委托", "the applicant itself, or a commissioned body"},
    {"写 pilot.prepared_by: {kind: …}，可用：{known}（{clause}）", "write pilot.prepared_by: {kind: …}, one of: {known} ({clause})"}};

// 4430: deadlines.
inline constexpr CodeInfo late{"NZ4430", "late", Severity::warning,
    {"“{name_zh}”的期限是 {deadline}，记录为 {date}", "{name_en} was due on {deadline}; the record says {date}"},
    {"逾期", "late"},
    {"核对日期；是否受理由主管部门决定（{clause}）", "check the date; whether it is taken is the authority's to decide ({clause})"}};

// 4440: routing.
inline constexpr CodeInfo unknown_ground{"NZ4440", "unknown-ground", Severity::warning,
    {"“{programme}”没有依据“{id}”", "'{programme}' has no ground '{id}'"},
    {"不起作用", "has no effect"},
    {"可填：{known}", "grounds: {known}"}};
inline constexpr CodeInfo unknown_route{"NZ4441", "unknown-route", Severity::warning,
    {"“{programme}”没有去向“{route}”", "'{programme}' has no route '{route}'"},
    {"不起作用", "has no effect"},
    {"可用：{known}", "routes: {known}"}};
inline constexpr CodeInfo municipal_before_provincial_list{"NZ4442", "municipal-before-provincial-list", Severity::error,
    {"“{name_zh}”于 {date} 确定，须在“{list}”之后（{list_zh}）", "'{name_en}' was decided on {date}; '{list}' has to come before ({list_en})"},
    {"须待名单公布后确定", "decided only after that list"},
    {"核对日期；名单公布的日期写在 lifecycle 的 {list}（{clause}）", "check the dates; the list is the event {list} of 'lifecycle' ({clause})"}};
inline constexpr CodeInfo recommended_against_grounds{"NZ4443", "recommended-against-grounds", Severity::note,
    {"记录的去向是“{route_zh}”，按声明和记录{recommended_zh}：{reason_zh}",
     "the record says '{route_en}'; what is declared and on record leads to {recommended_en}: {reason_en}"},
    {"与声明不符", "not what is declared"},
    {"决定由主管部门作出，此处只作对照（{clause}）", "the decision is the authority's; this is for comparison ({clause})"}};

// 4450: how much of the document was read.
inline constexpr CodeInfo programme_in_part{"NZ4450", "programme-in-part", Severity::note,
    {"“{programme}”的原文只核对了部分或未见（{status}）：{note_zh}", "the document of '{programme}' was read in part or not at all ({status}): {note_en}"},
    {"判定只依据已核对的内容", "judged by what was read alone"},
    {"以主管部门发布的原文为准；未核对的要求不会出现在结果里",
     "go by the text the authority published; a demand that was not read does not appear in the result"}};

inline constexpr auto kApplication = std::to_array<const CodeInfo*>({
    &unknown_entry_condition, &entry_evidence_missing, &entry_contradicted, &document_missing, &form_incomplete, &unknown_form_field,
    &field_of_another_category, &unknown_choice, &field_answered_twice, &field_by_hand, &unknown_statement, &unknown_task_area,
    &preparer_unstated, &late, &unknown_ground, &unknown_route, &municipal_before_provincial_list, &recommended_against_grounds,
    &programme_in_part,
});

}  // namespace nearzero::findings::code
