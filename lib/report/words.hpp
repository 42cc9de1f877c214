// SPDX-License-Identifier: Apache-2.0
/// The one catalogue of the words of reports, Chinese and English: headings, column titles, verdicts, classes, readings.
#pragma once

#include <string>
#include <string_view>

#include "findings/code.hpp"
#include "inventory/inventory.hpp"
#include "scoring/scorecard.hpp"

namespace nearzero::report {

using findings::Lang;
using findings::Text;

namespace words {

inline constexpr Text pilot{"试点", "Pilot"};
inline constexpr Text pilot_id{"编号", "Id"};
inline constexpr Text name{"名称", "Name"};
inline constexpr Text programme{"项目规则", "Programme"};
inline constexpr Text category{"类别", "Category"};
inline constexpr Text tier{"档", "Tier"};
inline constexpr Text district{"区", "District"};
inline constexpr Text result_on_record{"验收记录", "on record"};
inline constexpr Text applicant{"申报单位", "Applicant"};
inline constexpr Text region{"地区", "Region"};
inline constexpr Text years{"年份", "Years"};
inline constexpr Text year{"年份", "Year"};
inline constexpr Text base_year{"基准年", "base year"};
inline constexpr Text boundary{"核算边界", "Boundary"};
inline constexpr Text excluded{"边界外", "Excluded"};
inline constexpr Text file{"文件", "File"};
inline constexpr Text status{"状态", "Status"};
inline constexpr Text accepted{"已评价", "evaluated"};
inline constexpr Text rejected{"拒收", "rejected"};
inline constexpr Text verdict{"结论", "Verdict"};
inline constexpr Text entry_verdict{"申报要求", "Entry"};
inline constexpr Text entry_conditions{"入选条件", "Entry conditions"};
inline constexpr Text condition{"条件", "Condition"};
inline constexpr Text and_further{"另有 {} 项", "{} more"};
inline constexpr Text statement{"填报单位的说明", "Statement of the site"};
inline constexpr Text evidence{"佐证", "Evidence"};
inline constexpr Text documents{"申报材料", "Documents of the application"};
inline constexpr Text form_document{"材料", "Document"};
inline constexpr Text form_complete{"完整", "complete"};
inline constexpr Text form_lacking{"不完整", "incomplete"};
inline constexpr Text form_unread{"格式未公布，未核对", "form not published, not checked"};
inline constexpr Text missing_fields{"还缺", "Still missing"};
inline constexpr Text deadlines{"期限", "Deadlines"};
inline constexpr Text deadline{"期限", "Due"};
inline constexpr Text on_record{"记录的日期", "On record"};
inline constexpr Text routing{"去向", "Routing"};
inline constexpr Text by_the_grounds{"按所声明的依据", "By the declared grounds"};
inline constexpr Text no_route{"不推荐", "none"};
inline constexpr Text ground{"依据", "Ground"};
inline constexpr Text declared{"声明", "Declared"};
inline constexpr Text decision_on_record{"记录的决定", "Decision on record"};
inline constexpr Text route{"去向", "Route"};
inline constexpr Text open_points_lifecycle{"文件关于生命周期和验收的未明确之处", "Open points about life cycle and acceptance"};
inline constexpr Text open_points_application{"文件关于申报的未明确之处", "Open points about the application"};
inline constexpr Text rule_texts{"文件的其他规定（不作判定）", "What the document says beside, not judged"};
inline constexpr Text rule_text{"内容", "Text"};
inline constexpr Text about{"关于", "About"};
inline constexpr Text form_title{"申报材料", "application"};
inline constexpr Text form_not_read{"这份材料的格式未随文公布，请按主管部门提供的格式另附。",
                                    "The form of this document was not published with the text: attach it as the authority provides it."};
inline constexpr Text form_none{"已核对的文件没有列出申报材料。", "The document, as far as it was read, asks for no form."};
inline constexpr Text form_not_asked{"按声明可不提供", "may be left out by the site's statement"};
inline constexpr Text field{"栏目", "Field"};
inline constexpr Text answer{"填写内容", "Answer"};
inline constexpr Text measure_named{"领域", "Area"};
inline constexpr Text task{"任务", "Task"};
inline constexpr Text project{"项目", "Project"};
inline constexpr Text investment{"投资", "Investment"};
inline constexpr Text expected_reduction{"预期减排", "Expected reduction"};
inline constexpr Text start{"开工", "Start"};
inline constexpr Text due{"计划完成", "Due"};
inline constexpr Text ahead{"尚未到期", "ahead"};
inline constexpr Text summary{"摘要", "Summary"};
inline constexpr Text targets{"目标判定", "Targets"};
inline constexpr Text target{"目标", "Target"};
inline constexpr Text clause{"条款", "Clause"};
inline constexpr Text indicator{"指标", "Indicator"};
inline constexpr Text test{"判据", "Test"};
inline constexpr Text reading{"口径", "Reading"};
inline constexpr Text actual{"实际值", "Actual"};
inline constexpr Text threshold{"限值", "Threshold"};
inline constexpr Text margin{"余量", "Margin"};
inline constexpr Text unit{"单位", "Unit"};
inline constexpr Text reason{"理由", "Reason"};
inline constexpr Text trend{"趋势（仅供参考，不作判定）", "Trends (for information, not for the verdict)"};
inline constexpr Text change_from_base{"较基准年", "Since base"};
inline constexpr Text change_percent{"较基准年 %", "Since base %"};
inline constexpr Text theil_sen{"Theil–Sen 斜率/年", "Theil–Sen slope a year"};
inline constexpr Text mann_kendall{"Mann–Kendall p", "Mann–Kendall p"};
inline constexpr Text frozen{"基准年因子下", "At base-year factors"};
inline constexpr Text inventory{"排放清单", "Inventory"};
inline constexpr Text uncertainty{"不确定性", "Uncertainty"};
inline constexpr Text no_bounds{"没有任何活动数据或因子给出不确定度：不计算区间，也不作假设。",
                                "No amount or factor states an uncertainty: no interval is computed and none is assumed."};
inline constexpr Text propagation{
    "95 % 区间，按误差传播（IPCC 2006 方法 1）。没有给出不确定度的输入按准确值计，“覆盖”说明区间涵盖多大份额的排放。",
    "95 % intervals by error propagation (IPCC 2006, approach 1). Inputs without a stated uncertainty count as exact; 'covered' "
    "says for which share of the emissions the interval speaks."};
inline constexpr Text monte_carlo{
    "95 % 区间，按蒙特卡洛模拟（IPCC 2006 方法 2），{} 次抽样，种子 {}。没有给出不确定度的输入按准确值计，“覆盖”说明区间涵盖多大份额的排放。",
    "95 % intervals by Monte Carlo (IPCC 2006, approach 2), {} draws, seed {}. Inputs without a stated uncertainty count as exact; "
    "'covered' says for which share of the emissions the interval speaks."};
inline constexpr Text low{"下限", "Low"};
inline constexpr Text high{"上限", "High"};
inline constexpr Text covered{"覆盖", "Covered"};
inline constexpr Text partial{"（部分）", " (partial)"};
inline constexpr Text change{"变化", "Change"};
inline constexpr Text contributions{"不确定性主要来源（末年总排放）", "Where the uncertainty comes from (gross, last year)"};
inline constexpr Text share_of_variance{"占方差", "Of the variance"};
inline constexpr Text without_bounds{"没有给出不确定度的输入（末年）", "Inputs without a stated uncertainty (last year)"};
inline constexpr Text share_of_emissions{"所涉排放份额", "Of the emissions"};
inline constexpr Text probability{"达标概率", "Probability"};
inline constexpr Text needed_reduction{"达标所需的最小减排", "Smallest reduction that would meet it"};
inline constexpr Text needed_reduction_note{
    "被判定年份的排放；其余（分母、因子、碳汇、碳信用）均按填报。“或”：任一来源单独减排即可；“及”：须合计。",
    "Emissions of the year that is judged, everything else as reported: denominators, factors, sinks, credits. "
    "“or”: each source is enough by itself; “and”: they are needed together."};
inline constexpr Text reduction{"所需减排/tCO2e", "Reduction, tCO2e"};
inline constexpr Text more_than{"须超过", "more than"};
inline constexpr Text or_else{"或", "or"};
inline constexpr Text and_also{"及", "and"};
inline constexpr Text further_sources{"其余{}个来源", "{} further sources"};
inline constexpr Text less{"减少/tCO2e", "Less, tCO2e"};
inline constexpr Text of_emissions{"占该来源", "Of the source"};
inline constexpr Text less_amount{"活动数据减少", "Less activity"};
inline constexpr Text totals{"总量（tCO2e）", "Totals (tCO2e)"};
inline constexpr Text gross{"总排放", "Gross"};
inline constexpr Text after_sinks{"扣除碳汇后", "After sinks"};
inline constexpr Text after_credits{"扣除碳信用后", "After credits"};
inline constexpr Text by_scope{"按范围", "By scope"};
inline constexpr Text by_class{"按类别", "By class"};
inline constexpr Text by_part{"按部分", "By part"};
inline constexpr Text by_gas{"按气体", "By gas"};
inline constexpr Text scope2_location{"范围二（基于位置）", "Scope 2, location-based"};
inline constexpr Text scope2_market{"范围二（基于市场）", "Scope 2, market-based"};
inline constexpr Text scope2_fossil{"范围二（化石电力因子，凭证电量为零）", "Scope 2, fossil average unless certified"};
inline constexpr Text headline{"计入总排放", "in the total"};
inline constexpr Text power{"外购电力：两种方法并列，不相加", "Purchased power: two methods side by side, never added"};
inline constexpr Text purchase{"外购电力", "Purchase"};
inline constexpr Text acceptance_papers{"验收材料", "Papers of the acceptance"};
inline constexpr Text among_the_evidence{"证明材料中有", "Among the evidence"};
inline constexpr Text memo_item{"事项", "Item"};
inline constexpr Text bought{"电量 MWh", "MWh"};
inline constexpr Text covered_mwh{"凭证覆盖 MWh", "Covered MWh"};
inline constexpr Text rest{"其余 MWh", "Rest MWh"};
inline constexpr Text rest_factor{"其余电量的因子（基于市场）", "Factor of the rest, market-based"};
inline constexpr Text location_based{"基于位置 tCO2e", "Location-based tCO2e"};
inline constexpr Text market_based{"基于市场 tCO2e", "Market-based tCO2e"};
inline constexpr Text instruments{"电力合同与凭证", "Power contracts and certificates"};
inline constexpr Text kind{"种类", "Kind"};
inline constexpr Text counted_mwh{"计入 MWh", "Counts, MWh"};
inline constexpr Text memo{"另列事项", "Memo items"};
inline constexpr Text in_the_totals{"总量已反映", "Reflected in the totals"};
inline constexpr Text biogenic{"生物源CO2（总量之外）", "Biogenic CO2, beside the total"};
inline constexpr Text group{"分组", "Group"};
inline constexpr Text energy{"能源消费", "Energy"};
inline constexpr Text measure{"项目", "Measure"};
inline constexpr Text lines{"排放源明细", "Lines"};
inline constexpr Text activity{"活动", "Activity"};
inline constexpr Text changes{"总量为何变化（tCO2e）", "Why the total changed (tCO2e)"};
inline constexpr Text changes_note{
    "按对数平均迪氏指数法（LMDI-I）分解，各部分之和等于变化量。", "Split by LMDI-I (logarithmic mean Divisia index); the parts sum to the change."};
inline constexpr Text amount{"活动数据", "Amount"};
inline constexpr Text factor{"因子", "Factor"};
inline constexpr Text gas{"气体", "Gas"};
inline constexpr Text scope{"范围", "Scope"};
inline constexpr Text source{"来源", "Source"};
inline constexpr Text factor_value{"因子值", "Value"};
inline constexpr Text factor_place{"地区、年份、用途", "Region, year, use"};
inline constexpr Text emissions{"排放（tCO2e）", "tCO2e"};
inline constexpr Text factors_used{"所用因子与来源", "Factors used, with sources"};
inline constexpr Text indicators{"指标", "Indicators"};
inline constexpr Text credits{"碳信用", "Credits"};
inline constexpr Text counted{"计入", "Counts"};
inline constexpr Text yes{"是", "yes"};
inline constexpr Text no{"否", "no"};
inline constexpr Text conventions{"核算口径", "Accounting"};
inline constexpr Text key{"键", "Key"};
inline constexpr Text value{"值", "Value"};
inline constexpr Text basis{"依据", "Basis"};
inline constexpr Text convention{"约定", "convention"};
inline constexpr Text command_line{"命令行", "command line"};
inline constexpr Text open_point{"文件未明确", "Left open by the document"};
inline constexpr Text open_points{"文件未明确之处", "Open points of the document"};
inline constexpr Text question{"问题", "Question"};
inline constexpr Text findings{"检查发现", "Findings"};
inline constexpr Text none{"无", "none"};
inline constexpr Text waived{"已豁免", "Waived"};
inline constexpr Text errors{"错误", "Errors"};
inline constexpr Text warnings{"警告", "Warnings"};
inline constexpr Text inputs{"输入文件", "Inputs"};
inline constexpr Text bytes{"字节", "Bytes"};
inline constexpr Text reference_data{"基础数据", "Reference data"};
inline constexpr Text version{"版本", "Version"};
inline constexpr Text digest{"SHA-256", "SHA-256"};
inline constexpr Text signatures{"复核与签署", "Decision and signatures"};
inline constexpr Text sign_decision{"复核意见", "Decision"};
inline constexpr Text sign_name{"姓名", "Name"};
inline constexpr Text sign_signature{"签名", "Signature"};
inline constexpr Text sign_date{"日期", "Date"};
inline constexpr Text rating{"验收等级", "Rating"};
inline constexpr Text panel{"专家评分", "Expert panel"};
inline constexpr Text rubric{"评分细则", "Rubric"};
inline constexpr Text item{"评分项", "Item"};
inline constexpr Text points{"得分", "Points"};
inline constexpr Text maximum_points{"满分", "Maximum"};
inline constexpr Text mean{"均分", "Mean"};
inline constexpr Text spread{"极差", "Spread"};
inline constexpr Text standard_deviation{"标准差", "SD"};
inline constexpr Text self_evaluation{"自评", "Self"};
inline constexpr Text remark{"备注", "Remark"};
inline constexpr Text expert{"专家", "Expert"};
inline constexpr Text points_of_100{"{} 分（百分制）", "{} points of 100"};
inline constexpr Text confidence{"可信度", "confidence"};
inline constexpr Text disagreement_limit{"分歧限值（分）", "Limit of disagreement, points"};
inline constexpr Text items_not_applicable{"不适用项", "Items that do not apply"};
inline constexpr Text item_not_applicable{"不适用", "does not apply"};
inline constexpr Text item_disputed{"是否适用有分歧", "disputed whether it applies"};
inline constexpr Text item_missing{"有缺项", "not on every sheet"};
inline constexpr Text experts_disagree{"分歧超限", "beyond the limit"};
inline constexpr Text self_not_applicable{"自评为不适用", "not applicable by the site's own word"};
inline constexpr Text panel_convention{
    "均分是各专家得分的算术平均，极差为最高分减最低分，标准差为样本标准差；总分是各项均分之和。自评只列在一旁，不进入任何平均。",
    "The mean is over the experts, the spread is the highest less the lowest, the standard deviation that of a sample; the total is the sum of the "
    "means. The site's own points stand beside and enter no mean."};
inline constexpr Text rules_and_people{"规则判定与人的决定", "What the rules decide, what people decided"};
inline constexpr Text subject{"事项", "Subject"};
inline constexpr Text rules_decide{"规则判定", "The rules"};
inline constexpr Text people_decide{"人的决定", "People"};
inline constexpr Text decided_by{"决定人", "By"};
inline constexpr Text date{"日期", "Date"};
inline constexpr Text gate{"前提条件", "Gate"};
inline constexpr Text finding{"检查发现", "Finding"};
inline constexpr Text finding_reported{"已报告", "reported"};
inline constexpr Text finding_waived{"豁免", "waived"};
inline constexpr Text finding_stands{"维持", "stands"};
inline constexpr Text site_itself{"数据集", "the dataset"};
inline constexpr Text rules_stand{"人的决定照录，不改变规则的判定。", "Decisions are recorded as given; they change nothing that the rules decide."};
inline constexpr Text portfolio{"试点汇总", "Portfolio"};
inline constexpr Text board{"状态一览", "Status board"};
inline constexpr Text count{"数量", "Count"};
inline constexpr Text totals_note{
    "各项目规则核算的气体和范围不同，总量不跨规则相加。",
    "Programmes differ in the gases and scopes they count: their totals are not added."};
inline constexpr Text total_by_year{"各年总排放（tCO2e，不含位于其他试点之内者）", "Totals by year (tCO2e, pilots within others left out)"};
inline constexpr Text verdicts{"各试点结论", "Verdicts"};
inline constexpr Text rank{"名次", "Rank"};
inline constexpr Text rank_note{
    "名次：同一规则、同类别同档内，按末年总排放较基准年的变化率；并列同名次；拒收者和位于其他试点之内者不排名。",
    "Rank: within programme, category and tier, by the percent change of the gross total from the base to the last year; ties share; rejected "
    "pilots and pilots within others are unranked."};
inline constexpr Text steps{"进度（截至评价基准日）", "Steps reached (by the day of evaluation)"};
inline constexpr Text applied{"申报", "applied"};
inline constexpr Text recommended{"推荐", "recommended"};
inline constexpr Text selected{"确定为试点", "selected"};
inline constexpr Text passed{"通过验收", "accepted"};
inline constexpr Text exited{"退出", "exited"};
inline constexpr Text cancelled{"取消", "cancelled"};
inline constexpr Text counts{"分组统计", "Counts"};
inline constexpr Text grouped_by{"分组方式", "By"};
inline constexpr Text department{"部门", "Department"};
inline constexpr Text province{"省级地区", "Province"};
inline constexpr Text batch{"批次", "Batch"};
inline constexpr Text rules{"项目规则对全部试点的要求", "What the programme asks of all pilots together"};
inline constexpr Text rule{"要求", "Rule"};
inline constexpr Text counted_event{"计数依据", "Counts"};
inline constexpr Text demanded{"规定数", "Number"};
inline constexpr Text found{"实有数", "Found"};
inline constexpr Text result{"结果", "Result"};
inline constexpr Text rules_note{
    "只计同一规则的试点，拒收者不计；目标不计已退出和取消的试点。没有任何试点的区、部门或地区不在其列。",
    "Pilots of the same programme, rejected ones left out; a goal leaves out those that exited or were cancelled. A "
    "district, department or "
    "province without any pilot is not listed."};
inline constexpr Text rules_need_day{"没有给出 --as-of：以上要求不作判断。",
                                     "No --as-of: the rules above are not judged."};
inline constexpr Text intensities{"各年强度（多个试点合计的排放除以合计的分母，不含位于其他试点之内者）",
                                  "Intensities by year (emissions of the pilots together over their denominators "
                                  "together, pilots within others left out)"};
inline constexpr Text margins{"按余量排名", "Ranks by margin"};
inline constexpr Text percent_of_threshold{"占限值 %", "% of threshold"};
inline constexpr Text margins_note{
    "余量排名：同一规则、同类别同档、同一目标、同一单位内，按余量占限值的百分比，余量大者在前；限值为零的没有百分比，不"
    "排名。",
    "Ranks by margin: within programme, category, tier, target and unit, by the margin in percent of the threshold, "
    "the widest first; where the "
    "threshold is zero there is no percentage and no rank."};
inline constexpr Text unranked{"没有可比基准、不排名的试点", "Pilots without a place: nothing to compare"};
inline constexpr Text outliers{"离群的变化率（供核对，不影响结论）",
                               "Changes far from the others (to be looked at; no consequence)"};
inline constexpr Text median{"组中位数 %", "Median of the group %"};
inline constexpr Text mad{"绝对中位差", "MAD"};
inline constexpr Text score{"修正 z 值", "Modified z-score"};
inline constexpr Text outliers_note{
    "修正 z 值 = 0.6745 ×（变化率 − 组中位数）÷ 绝对中位差，绝对值大于 3.5 者列出（Iglewicz 与 "
    "Hoaglin，1993）；组为同一规则、同类别同档，至少 8 个试点是本程序的约定。",
    "Modified z-score = 0.6745 × (change − median of the group) ÷ median absolute deviation, listed above 3.5 in "
    "magnitude (Iglewicz and Hoaglin, "
    "1993). A group is a programme, category and tier; that it has at least 8 pilots is a convention of this program."};
inline constexpr Text base_total{"基准年总量", "Base total"};
inline constexpr Text last_total{"末年总量", "Last total"};
inline constexpr Text within{"位于其内", "Within"};
inline constexpr Text all{"合计", "All"};
inline constexpr Text pilots{"试点数", "Pilots"};
inline constexpr Text report_title{"近零碳排放区试点评价报告", "Near-zero-carbon pilot: evaluation report"};
inline constexpr Text inventory_title{"温室气体清单", "Greenhouse-gas inventory"};
inline constexpr Text score_title{"近零碳排放区试点判定", "Near-zero-carbon pilot: verdict"};
inline constexpr Text portfolio_title{"近零碳排放区试点汇总报告", "Near-zero-carbon pilots: portfolio report"};
inline constexpr Text as_of{"评价基准日", "As of"};
inline constexpr Text tool{"工具", "Tool"};
inline constexpr Text gwp_set{"全球变暖潜势", "Warming potentials"};
inline constexpr Text fuel_set{"燃料参数集", "Fuel set"};
inline constexpr Text completeness{"完整性说明", "Completeness"};
inline constexpr Text source_kind{"排放源种类", "Kind of source"};
inline constexpr Text items{"填报项", "Entries"};
inline constexpr Text not_mentioned{"数据集没有提到（未填报，也未说明排除或不适用；仅供参考）",
                                    "Not mentioned by the dataset (neither reported, nor excluded, nor not applicable; for information)"};
inline constexpr Text data_quality{"数据质量", "Data quality"};
inline constexpr Text graded{"对象", "Of"};
inline constexpr Text grade{"等级", "Grade"};
inline constexpr Text grade_convention{
    "等级是本程序的约定，按数据集的声明评定，数值为占总排放的百分比。活动数据：A 计量或票据且有佐证；B 计量或票据无佐证，或测量有佐证；C 测量无佐证，或估算、未说明但有佐证；D 缺省值，或估算、未说明且无佐证。因子：A 自有且有佐证；B 当年、当地公布；C 无年份的缺省值、较早年份或上级地区；D 未核实或有争议。明细取两者中较低者。",
    "The grades are a convention of this program, by what the dataset declares; figures are percent of the gross total. Amounts: A metered or "
    "invoiced with evidence; B either without evidence, or measured with evidence; C measured without evidence, or estimated or unstated with "
    "evidence; D default, or estimated or unstated without evidence. Factors: A the site's own with evidence; B published for the year and "
    "place; C a default without year, an earlier year or a wider region; D not verified or disputed. A line has the lower of the two."};
inline constexpr Text restatements{"重述", "Restatements"};
inline constexpr Text total_before{"重述前", "Before"};
inline constexpr Text total_after{"重述后", "After"};
inline constexpr Text total_computed{"本次算得", "As computed"};
inline constexpr Text restated_percent{"变化 %", "Change %"};
inline constexpr Text above_threshold{"超过门槛", "Above the threshold"};
inline constexpr Text restatement_threshold{"变化超过此门槛的基准年须重述",
                                            "A base year that changes by more than this must be restated"};
inline constexpr Text program_convention{
    "本程序的约定，可用 --accounting restatement_threshold=… 替换",
    "a convention of this program; --accounting restatement_threshold=… replaces it"};
inline constexpr Text lifecycle{"生命周期", "Life cycle"};
inline constexpr Text state{"所处阶段", "Stands at"};
inline constexpr Text next_step{"下一步", "Next"};
inline constexpr Text no_as_of{"没有给出评价基准日（--as-of）：不判断阶段、期限、披露和验收条件。",
                               "No day of evaluation was given (--as-of): state, terms, disclosure and gates are not judged."};
inline constexpr Text works{"项目", "Works"};
inline constexpr Text planned{"计划完成", "Planned"};
inline constexpr Text finished{"完成", "Finished"};
inline constexpr Text gates{"验收前提条件", "Gates"};
inline constexpr Text judged_on{"判断日", "Judged on"};
inline constexpr Text disclosures{"信息披露", "Disclosure"};
inline constexpr Text address{"公开地址", "Address"};
inline constexpr Text reading_open{"口径未定", "reading open"};

}  // namespace words

std::string_view show(scoring::Verdict verdict, Lang lang);
std::string_view show(programme::Reading reading, Lang lang);
/// What stands between a label and its value, between items, and before a list of years: each language has its own.
std::string_view colon(Lang lang);
std::string_view semicolon(Lang lang);
std::string_view comma(Lang lang);
/// The text in the language's own brackets, after what it explains.
std::string bracketed(std::string_view text, Lang lang);
/// A word of the fixed vocabularies (class, energy measure, test) for people; the word itself when there is none.
std::string_view show_word(std::string_view word, Lang lang);

}  // namespace nearzero::report
