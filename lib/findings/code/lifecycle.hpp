// SPDX-License-Identifier: Apache-2.0
/// NZ42xx: a pilot's record from application to re-check, as far as it is at odds with the programme or with itself.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo event_missing_before{
    "NZ4201",
    "event-missing-before",
    Severity::warning,
    {"{event_zh}之前应有{before_zh}，记录中没有（{clause}）",
     "'{event}' stands on record, '{before}', which comes before it, does not ({clause})"},
    {"缺少前一环节", "the step before it is missing"},
    {"补记{before_zh}及其日期；若确未发生，由主管部门处理",
     "put '{before}' on record with its date; if it did not happen, that is for the authority"}};

inline constexpr CodeInfo event_out_of_order{
    "NZ4202",
    "event-out-of-order",
    Severity::warning,
    {"{date} 的{event_zh}早于应在其之前的{before_zh}，后者的日期是 {before_date}（{clause}）",
     "'{event}' ({date}) is earlier than '{before}' ({before_date}), which comes before it ({clause})"},
    {"次序颠倒", "too early"},
    {"核对两个日期；同一天不算颠倒", "check the two dates; the same day is in order"}};

inline constexpr CodeInfo event_after_as_of{
    "NZ4203",
    "event-after-as-of",
    Severity::note,
    {"{event_zh}的日期 {date} 晚于评价基准日 {as_of}，不计入",
     "'{event}' is dated {date}, after the day of the evaluation ({as_of}): it is left out"},
    {"晚于基准日", "later than the evaluation"},
    {"如应计入，改用较晚的 --as-of", "give a later --as-of if it is to count"}};

inline constexpr CodeInfo event_repeated{"NZ4204",
                                         "event-repeated",
                                         Severity::warning,
                                         {"{event_zh}只应发生一次，{first} 已有记录（{clause}）",
                                          "'{event}' happens once; it already stands on record on {first} ({clause})"},
                                         {"重复的环节", "a second time"},
                                         {"删去误记的一条", "leave out the one that is wrong"}};

inline constexpr CodeInfo event_not_in_programme{
    "NZ4205",
    "event-not-in-programme",
    Severity::note,
    {"{event_zh}不是规则“{programme}”规定的环节，不参与次序判断",
     "'{event}' is no step of programme '{programme}': its order is not checked"},
    {"规则未规定", "not a step of the programme"},
    {"核对事件名称；规则的环节：{known}", "check the word; the steps of the programme: {known}"}};

inline constexpr CodeInfo unknown_event_result{"NZ4206",
                                               "unknown-event-result",
                                               Severity::error,
                                               {"{event_zh}的结果不能是“{result}”（可用：{known}）",
                                                "the result of '{event}' cannot be '{result}' (known: {known})"},
                                               {"未知结果", "unknown result"},
                                               {"改用规则规定的结果", "use one of the results of the programme"}};

inline constexpr CodeInfo event_before_programme{
    "NZ4207",
    "event-before-programme",
    Severity::warning,
    {"{event_zh}的日期 {date} 早于规则文件印发日 {document}",
     "'{event}' is dated {date}, before the document of the programme ({document})"},
    {"早于文件印发", "before the document"},
    {"核对日期，或核对 pilot.programme 是否应为较早的方案",
     "check the date, or whether the pilot stands under an earlier programme"}};

inline constexpr CodeInfo year_not_over{"NZ4208", "year-not-over", Severity::note,
    {"填报年份 {years} 在评价基准日 {as_of} 时尚未结束",
     "the reported years {years} are not over on the day of the evaluation ({as_of})"},
    {"尚未结束的年份", "years that are not over"},
    {"核对年份或 --as-of；全年数据在年末之后才有",
     "check the years, or --as-of: a year's data exist once it is over"}};

inline constexpr CodeInfo decision_missing{
    "NZ4210",
    "decision-missing",
    Severity::note,
    {"{date} 提出的{request_zh}尚无{decision_zh}记录（{clause}）",
     "'{request}' of {date} has no '{decision}' on record yet ({clause})"},
    {"尚无决定", "not decided"},
    {"作出决定后补记日期和 result", "once it is decided, record the date and 'result'"}};

inline constexpr CodeInfo objection_undecided{
    "NZ4211",
    "objection-undecided",
    Severity::warning,
    {"{date} 的异议没有记录处理结果，却已有“确定为试点”（selected）（{clause}）",
     "the objection of {date} has no result, yet 'selected' stands on record ({clause})"},
    {"异议未处理", "not decided"},
    {"补记 result: rejected（异议不成立）或 upheld（异议成立）", "record result: rejected or upheld"}};

inline constexpr CodeInfo selected_against_objection{
    "NZ4212",
    "selected-against-objection",
    Severity::warning,
    {"{date} 的异议成立，却仍有“确定为试点”（selected）（{clause}）",
     "the objection of {date} was upheld, yet 'selected' stands on record ({clause})"},
    {"异议成立后仍确定", "selected against an objection"},
    {"核对异议的处理结果；确定名单须无异议或异议不成立",
     "check the result of the objection: confirmation asks for none, or none upheld"}};

inline constexpr CodeInfo extension_until_missing{"NZ4213", "extension-until-missing", Severity::warning,
    {"{date} 批准的延期没有写明新的期限（until），期限不变",
     "the extension approved on {date} names no new date ('until'): nothing moves"},
    {"没有新期限", "no new date"},
    {"补写 until: 批准后的完成日期",
     "add until: the date that was approved"}};

inline constexpr CodeInfo works_overdue{"NZ4220", "works-overdue", Severity::warning,
    {"“{works}”应于 {due} 前完成，截至 {as_of} 尚未完成（{clause}）",
     "'{works}' was due on {due} and is not finished on {as_of} ({clause})"},
    {"逾期", "overdue"},
    {"已完成的补写 finished；不能完成的须申请延期",
     "add 'finished' if it is done; if it cannot be done, an extension has to be asked for"}};

inline constexpr CodeInfo extension_missing{
    "NZ4221",
    "extension-missing",
    Severity::warning,
    {"创建期满（{due}）仍有未完成的任务，没有延期申请（{clause}）",
     "the term of creation ended on {due} with work unfinished, and no extension was asked for ({clause})"},
    {"未申请延期", "no extension asked for"},
    {"补记“申请延期”（extension-requested）及其日期", "record extension-requested with its date"}};

inline constexpr CodeInfo completed_with_open_works{
    "NZ4222",
    "completed-with-open-works",
    Severity::warning,
    {"{date} 已记为创建完成，但“{works}”没有完成日期",
     "creation is on record as completed on {date}, but '{works}' has no date of completion by then"},
    {"尚未完成", "not finished"},
    {"补写该项目的 finished，或核对“创建完成”（completed）的日期",
     "add 'finished' of the project, or check the date of 'completed'"}};

inline constexpr CodeInfo disclosure_missing{
    "NZ4230",
    "disclosure-missing",
    Severity::warning,
    {"{year} 年没有碳排放信息披露记录（{clause}）", "no disclosure of emissions on record in {year} ({clause})"},
    {"缺少年度披露", "a yearly disclosure is missing"},
    {"补记“信息披露”（disclosed）：日期、year（数据年份）、url（公开地址）",
     "record 'disclosed' with date, year (of the data) and url"}};

inline constexpr CodeInfo disclosure_not_public{"NZ4231", "disclosure-not-public", Severity::warning,
    {"{date} 的披露没有写明公开地址（{clause}）",
     "the disclosure of {date} names no public address ({clause})"},
    {"没有公开渠道", "no public channel"},
    {"补写 url：公开渠道的地址",
     "add url: where it was published"}};

inline constexpr CodeInfo disclosure_repeated{"NZ4232", "disclosure-repeated", Severity::note,
    {"{year} 年度的数据披露了不止一次，首次为 {first}",
     "the data of {year} were disclosed more than once, first on {first}"},
    {"重复披露", "disclosed again"},
    {"核对 year：披露的是哪一年的数据",
     "check 'year': the year of the data"}};

inline constexpr CodeInfo reapply_missing{
    "NZ4240",
    "reapply-missing",
    Severity::warning,
    {"{date} 验收未通过后，应于 {year} 年再次申请验收，没有记录（{clause}）",
     "acceptance failed on {date}; the application due in {year} is not on record ({clause})"},
    {"未再次申请", "not applied again"},
    {"补记“申请验收”（acceptance-applied）；若未申请，后果文件未规定，由主管部门处理",
     "record acceptance-applied; if there was none, the text does not say what follows: that is for the authority"}};

inline constexpr CodeInfo cancellation_unrecorded{
    "NZ4241",
    "cancellation-unrecorded",
    Severity::warning,
    {"第 {time} 次未通过（{date}）：试点资格取消，记录中没有“取消资格”（cancelled）（{clause}）",
     "failed for time {time} on {date}: the title is cancelled, 'cancelled' is not on record ({clause})"},
    {"取消未记录", "cancellation not on record"},
    {"补记“取消资格”（cancelled）及其日期", "record 'cancelled' with its date"}};

inline constexpr CodeInfo cancelled_early{"NZ4242", "cancelled-early", Severity::warning,
    {"{date} 取消了试点资格，而记录中未通过 {failed} 次，规则规定第 {time} 次未通过才取消（{clause}）",
     "the title was cancelled on {date} after {failed} failed acceptances; the rule cancels at number {time} ({clause})"},
    {"早于规则规定", "earlier than the rule"},
    {"核对验收结果的记录；其他取消理由写入 reason",
     "check the record of acceptances; another ground goes into 'reason'"}};

inline constexpr CodeInfo event_after_end{
    "NZ4243",
    "event-after-end",
    Severity::warning,
    {"{date} 的{event_zh}在 {end_date} 的{end_zh}之后，试点资格已随后者终止",
     "'{event}' ({date}) comes after '{end}' ({end_date}), which ended the pilot"},
    {"终止之后", "after the end"},
    {"核对日期", "check the dates"}};

inline constexpr CodeInfo re_check_failed{"NZ4244", "re-check-failed", Severity::warning,
    {"{date} 复核未通过；文件未规定其后果（{clause}）",
     "the re-check of {date} failed; the text does not say what follows ({clause})"},
    {"复核未通过", "re-check failed"},
    {"由主管部门处理，并记入生命周期",
     "for the authority; record what was decided"}};

inline constexpr CodeInfo reapplied_in_another_year{
    "NZ4245",
    "reapplied-in-another-year",
    Severity::warning,
    {"{failed} 验收未通过后，应于 {year} 年再次申请验收，记录的申请在 {date}（{clause}）",
     "acceptance failed on {failed}; the pilot applies again in {year}, the application on record is of {date} "
     "({clause})"},
    {"不在次年", "not in the next year"},
    {"核对两个日期；若确在其他年份申请，是否受理由主管部门决定",
     "check the two dates; if it was another year, whether the application stands is for the authority"}};

inline constexpr auto kLifecycle = std::to_array<const CodeInfo*>({
    &event_missing_before,
    &event_out_of_order,
    &event_after_as_of,
    &event_repeated,
    &event_not_in_programme,
    &unknown_event_result,
    &event_before_programme,
    &year_not_over,
    &decision_missing,
    &objection_undecided,
    &selected_against_objection,
    &extension_until_missing,
    &works_overdue,
    &extension_missing,
    &completed_with_open_works,
    &disclosure_missing,
    &disclosure_not_public,
    &disclosure_repeated,
    &reapply_missing,
    &cancellation_unrecorded,
    &cancelled_early,
    &event_after_end,
    &re_check_failed,
    &reapplied_in_another_year,
});

}  // namespace nearzero::findings::code
