// SPDX-License-Identifier: Apache-2.0
/// The sheets and columns themselves.
#include "workbook/layout.hpp"

namespace nearzero::workbook {

namespace {

using enum ColumnKind;

constexpr ColumnInfo kId{
    "id", {"编号", "Id"}, {"小写字母、数字、“-”“.”“_”，本表内不重复", "lower case, digits, - . _; once in this sheet"},
    id,   Choices::none,  18};
constexpr ColumnInfo kNameZh{"name/zh", {"名称", "Name"}, {"中文名称", "name in Chinese, or the only name"},
                             text,      Choices::none,    24};
constexpr ColumnInfo kNameEn{"name/en", {"英文名称", "Name (English)"}, {"可不填", "optional"}, text, Choices::none,
                             24};
constexpr ColumnInfo kUnit{
    "unit",
    {"单位", "Unit"},
    {"账单上的单位，程序换算；区分大小写", "the unit of the bill, the program converts; case matters"},
    text,
    Choices::units,
    10};
constexpr ColumnInfo kEvidence{"evidence",
                               {"证据", "Evidence"},
                               {"“证据”表中的编号，多个用 ; 分隔", "ids of the sheet Evidence, several separated by ;"},
                               list,
                               Choices::none,
                               20};
constexpr ColumnInfo kMeter{"meter",
                            {"计量表", "Meter"},
                            {"唯一编号，可不填；一块表有几个读数时写明是哪一个，如 0042/尖峰",
                             "its unique id, optional; with the register where it has several, such as 0042/peak"}};
constexpr ColumnInfo kPart{"part", {"组成部分", "Part"}, {"由方案命名，可不填", "named by the programme, optional"},
                           id,     Choices::parts,       16};
constexpr ColumnInfo kAmount{"amount",
                             {"数量", "Amount"},
                             {"每个报送年份一列；真正的零写 0，缺失不等于零",
                              "one column a reported year; a true zero is 0, missing is not zero"},
                             series};
constexpr ColumnInfo kReason{"reason", {"理由", "Reason"}, {"一句话", "one sentence"}, text, Choices::none, 40};
constexpr ColumnInfo kIndicator{
    "indicator", {"指标", "Indicator"}, {"方案中的指标 id", "id of an indicator of the programme"},
    id,          Choices::indicators,   24};

constexpr ColumnInfo kBasics[] = {
    {"schema", {"格式", "Schema"}, {"请勿改动", "do not change"}},
    {"pilot/id", {"试点编号", "Pilot id"}, {"小写字母、数字、“-”“.”“_”", "lower case, digits, - . _"}, id},
    {"pilot/name/zh", {"试点名称", "Pilot name"}, {"中文名称", "name in Chinese, or the only name"}},
    {"pilot/name/en", {"试点英文名称", "Pilot name (English)"}, {"可不填", "optional"}},
    {"pilot/programme",
     {"试点方案", "Programme"},
     {"方案 id，可固定版本，如 shenzhen-2025@1", "programme id, with a version if wanted"}},
    {"pilot/category",
     {"类别", "Category"},
     {"方案规定的类别", "a category of the programme"},
     id,
     Choices::categories},
    {"pilot/tier",
     {"档次", "Tier"},
     {"仅在方案分档时填写", "exactly where the programme has tiers"},
     text,
     Choices::tiers},
    {"pilot/region",
     {"地区代码", "Region"},
     {"ISO 3166-2，如 CN-GD；决定电网因子", "ISO 3166-2, e.g. CN-GD; chooses regional factors"},
     text,
     Choices::regions},
    {"pilot/district", {"所在区", "District"}, {"", ""}},
    {"pilot/department", {"推荐部门", "Department"}, {"推荐该试点的部门", "the recommending department"}},
    {"pilot/applicant/name", {"申报主体", "Applicant"}, {"单位全称", "full name"}},
    {"pilot/applicant/kind", {"主体类型", "Applicant kind"}, {"", ""}, id, Choices::applicants},
    {"pilot/applicant/contact/person", {"联系人", "Contact person"}, {"不进入任何结果", "enters no result"}},
    {"pilot/applicant/contact/phone", {"联系电话", "Contact phone"}, {"不进入任何结果", "enters no result"}},
    {"pilot/applicant/contact/email", {"联系邮箱", "Contact e-mail"}, {"不进入任何结果", "enters no result"}},
    {"pilot/prepared_by/name", {"编制单位", "Prepared by"}, {"", ""}},
    {"pilot/prepared_by/kind",
     {"编制方式", "Preparation"},
     {"自行编制 self，委托编制 commissioned", "self or commissioned"},
     text,
     Choices::preparers},
    {"pilot/within",
     {"包含本试点的试点", "Within"},
     {"其边界包含本试点的试点编号，可不填", "id of the pilot that contains this one, optional"},
     id},
    {"pilot/fuel_set",
     {"燃料参数集", "Fuel set"},
     {"有燃料时必填", "needed as soon as there are fuels"},
     id,
     Choices::fuel_sets},
    {"years/base", {"基准年", "Base year"}, {"须为报送年份之一", "one of the reported years"}, number},
    {"years/reported",
     {"报送年份", "Reported years"},
     {"从早到晚，用 ; 分隔，如 2023; 2024; 2025", "ascending, separated by ;"},
     year_list},
    {"boundary/description", {"边界说明", "Boundary"}, {"核算边界包括什么", "what lies within the boundary"}},
    {"boundary/area/value", {"面积", "Area"}, {"", ""}, number},
    {"boundary/area/unit", {"面积单位", "Area unit"}, {"ha、km2、亩……", "ha, km2, 亩 …"}, text, Choices::none},
    {"plan/approach", {"总体思路", "Approach"}, {"", ""}},
    {"plan/safeguards", {"保障措施", "Safeguards"}, {"", ""}},
};

constexpr ColumnInfo kExcluded[] = {
    {"what", {"内容", "What"}, {"边界内未计入的内容", "what is left out"}, text, Choices::none, 30}, kReason};

constexpr ColumnInfo kActivities[] = {
    kId,
    kNameZh,
    kNameEn,
    {"factor",
     {"排放因子", "Factor"},
     {"因子 id；“nearzero list factors 天然气”可查", "id of the factor; 'nearzero list factors' shows all"},
     id,
     Choices::factors,
     24},
    kPart,
    {"use",
     {"燃料用途", "Use"},
     {"燃料的燃烧用途，可不填", "combustion use of a fuel, optional"},
     id,
     Choices::uses,
     16},
    kUnit,
    kAmount,
    {"table",
     {"数据表", "Table"},
     {"用量取自“数据表”中的哪一张；填写后不填各年数量", "the table the amounts come from, instead of the years"},
     id},
    {"quality", {"数据质量", "Quality"}, {"", ""}, text, Choices::qualities},
    {"uncertainty",
     {"不确定度", "Uncertainty"},
     {"95 % 区间半宽，百分比，不带“%”", "half-width of the 95 % interval, percent, without %"},
     number},
    {"distribution", {"分布", "Distribution"}, {"可不填", "optional"}, text, Choices::distributions},
    {"low", {"下限", "Low"}, {"用量的百分之几", "percent of the amount"}, number},
    {"high", {"上限", "High"}, {"用量的百分之几", "percent of the amount"}, number},
    {"region",
     {"地区代码", "Region"},
     {"与试点不同时填写", "where it differs from the pilot's"},
     text,
     Choices::regions},
    {"factor_year", {"因子年份", "Factor year"}, {"指定因子年份时填写", "to fix the year of the factor"}, number},
    {"scope",
     {"范围", "Scope"},
     {"与因子不同时填写（1、2、3）", "where it differs from the factor's (1, 2, 3)"},
     number},
    {"error_group",
     {"误差组", "Error group"},
     {"共有同一误差的排放源填同一个名称", "the same word for activities that share one error"},
     id},
    kMeter,
    kEvidence,
    {"note", {"备注", "Note"}, {"", ""}, text, Choices::none, 30},
};

constexpr ColumnInfo kGeneration[] = {
    kId,
    kNameZh,
    kNameEn,
    {"kind", {"种类", "Kind"}, {"", ""}, text, Choices::generation_kinds},
    kPart,
    kUnit,
    {"generated", {"发电量", "Generated"}, {"= 自用 + 外送", "= self-used + exported"}, series},
    {"self_used", {"自用", "Self-used"}, {"", ""}, series},
    {"exported", {"外送", "Exported"}, {"", ""}, series},
    {"certificates_sold",
     {"已售绿证电量", "Certificates sold"},
     {"自用电量中绿证已出售的部分", "self-used power whose certificates were sold"},
     series},
    kMeter,
    kEvidence,
};

constexpr ColumnInfo kTables[] = {
    kId,
    {"file",
     {"文件", "File"},
     {"与本工作簿同一文件夹内的 .csv 或 .xlsx", "a .csv or .xlsx beside this workbook"},
     text,
     Choices::none,
     30},
    {"sheet", {"工作表", "Sheet"}, {".xlsx 有多张工作表时填写", "of an .xlsx with several sheets"}},
};

constexpr ColumnInfo kContext[] = {{"",
                                    {"指标数据", "Context"},
                                    {"由方案命名，如 output-value", "named by the programme, e.g. output-value"},
                                    id,
                                    Choices::contexts,
                                    30},
                                   kUnit,
                                   kAmount};

constexpr ColumnInfo kInstruments[] = {
    kId,
    {"kind", {"种类", "Kind"}, {"", ""}, text, Choices::instrument_kinds, 18},
    kUnit,
    kAmount,
    {"applies_to",
     {"用于排放源", "Applies to"},
     {"“活动数据”表中的编号，用 ; 分隔", "ids of the sheet Activities, separated by ;"},
     list,
     Choices::none,
     20},
    {"region", {"地区代码", "Region"}, {"", ""}, text, Choices::regions},
    {"registry", {"登记机构", "Registry"}, {"", ""}, text, Choices::none, 20},
    {"serials", {"编号段", "Serials"}, {"用 ; 分隔", "separated by ;"}, list, Choices::none, 24},
    {"generated/from", {"发电起始日", "Generated from"}, {"", ""}, date},
    {"generated/to", {"发电截止日", "Generated to"}, {"", ""}, date},
    {"retired", {"注销日期", "Retired"}, {"", ""}, date},
    kEvidence,
};

constexpr ColumnInfo kNotApplicable[] = {kIndicator, kReason};

constexpr ColumnInfo kTargets[] = {
    kIndicator,
    {"year", {"年份", "Year"}, {"", ""}, number},
    {"value", {"目标值", "Value"}, {"", ""}, number},
    {"unit", {"单位", "Unit"}, {"", ""}},
};

constexpr ColumnInfo kTasks[] = {
    kId,
    {"area", {"领域", "Area"}, {"方案列出的举措", "a measure the programme names"}, id, Choices::measures, 24},
    {"summary", {"内容", "Summary"}, {"", ""}, text, Choices::none, 50},
};

constexpr ColumnInfo kProjects[] = {
    kId,
    kNameZh,
    kNameEn,
    {"investment/value", {"投资", "Investment"}, {"", ""}, number},
    {"investment/unit", {"投资单位", "Investment unit"}, {"万元", "万元"}},
    {"reduction/value", {"年减排量", "Reduction"}, {"", ""}, number},
    {"reduction/unit", {"减排量单位", "Reduction unit"}, {"tCO2e", "tCO2e"}},
    {"start", {"开工日期", "Start"}, {"", ""}, date},
    {"due", {"应完成日期", "Due"}, {"", ""}, date},
    {"finished", {"完成日期", "Finished"}, {"", ""}, date},
    kEvidence,
};

constexpr ColumnInfo kEvidenceColumns[] = {
    kId,
    {"kind", {"种类", "Kind"}, {"可不填", "optional"}, id, Choices::evidence_kinds, 20},
    {"title", {"标题", "Title"}, {"", ""}, text, Choices::none, 40},
    {"issuer", {"出具单位", "Issuer"}, {"", ""}, text, Choices::none, 24},
    {"date", {"日期", "Date"}, {"", ""}, date},
    {"file",
     {"文件", "File"},
     {"与本工作簿同一文件夹内的路径", "a path below this workbook's folder"},
     text,
     Choices::none,
     30},
    {"sha256", {"SHA-256", "SHA-256"}, {"文件摘要，可不填", "digest of the file, optional"}, text, Choices::none, 20},
};

constexpr ColumnInfo kLifecycle[] = {
    {"event", {"事件", "Event"}, {"", ""}, text, Choices::events, 20},
    {"date", {"日期", "Date"}, {"", ""}, date},
    {"by", {"办理方", "By"}, {"", ""}, text, Choices::none, 24},
    {"batch", {"批次", "Batch"}, {"", ""}, number},
    {"kind", {"事故种类", "Incident kind"}, {"", ""}, id},
    {"grade", {"事故等级", "Incident grade"}, {"", ""}, text, Choices::grades},
    {"result", {"结果", "Result"}, {"如 pass、fail、approved、refused", "e.g. pass, fail, approved, refused"}, id},
    {"year", {"披露年份", "Year disclosed"}, {"", ""}, number},
    {"until", {"延期至", "Until"}, {"", ""}, date},
    {"url", {"网址", "Url"}, {"", ""}, text, Choices::none, 24},
    kReason,
    kEvidence,
    {"note", {"备注", "Note"}, {"", ""}, text, Choices::none, 30},
};

constexpr ColumnInfo kConditions[] = {
    kId,
    {"met", {"是否满足", "Met"}, {"TRUE 或 FALSE", "TRUE or FALSE"}, boolean, Choices::booleans},
    {"statement", {"说明", "Statement"}, {"", ""}, text, Choices::none, 50},
    kEvidence,
};

constexpr ColumnInfo kRestatements[] = {
    {"year", {"年份", "Year"}, {"", ""}, number},
    kReason,
    {"before/value", {"更正前", "Before"}, {"", ""}, number},
    {"before/unit", {"更正前单位", "Before unit"}, {"tCO2e", "tCO2e"}},
    {"after/value", {"更正后", "After"}, {"", ""}, number},
    {"after/unit", {"更正后单位", "After unit"}, {"tCO2e", "tCO2e"}},
};

constexpr ColumnInfo kWaivers[] = {
    {"code", {"代码", "Code"}, {"要豁免的警告，如 NZ2301", "the warning to waive, e.g. NZ2301"}},
    {"where",
     {"位置", "Where"},
     {"编号用“.”连接，如 activities.chillers", "ids joined by dots, e.g. activities.chillers"},
     text,
     Choices::none,
     30},
    kReason,
};

constexpr ColumnInfo kCustomFactors[] = {
    kId,
    kNameZh,
    kNameEn,
    {"class", {"类别", "Class"}, {"", ""}, text, Choices::factor_classes},
    {"scope", {"范围", "Scope"}, {"碳汇不填", "not for a sink"}, number},
    {"source",
     {"来源", "Source"},
     {"检测或文献的说明", "in words: the measurement or document"},
     text,
     Choices::none,
     30},
    kEvidence,
    {"values[0]/gas", {"气体", "Gas"}, {"CO2、CH4、N2O……", "CO2, CH4, N2O …"}},
    {"values[0]/value", {"数值", "Value"}, {"", ""}, number},
    {"values[0]/unit", {"因子单位", "Factor unit"}, {"如 kg/kWh", "e.g. kg/kWh"}},
    {"values[0]/region", {"地区代码", "Region"}, {"", ""}, text, Choices::regions},
    {"values[0]/year", {"年份", "Year"}, {"", ""}, number},
};

constexpr SheetInfo kSheets[] = {
    {{"基本信息", "Basics"}, "", SheetForm::fields, {"试点、年份、边界", "the pilot, its years and boundary"}, kBasics},
    {{"不计入", "Excluded"},
     "boundary/excluded",
     SheetForm::records,
     {"边界内未计入的内容", "what is left out of the boundary"},
     kExcluded},
    {{"活动数据", "Activities"},
     "activities",
     SheetForm::records,
     {"排放源与碳汇，每项一行", "sources and sinks, one row each"},
     kActivities},
    {{"发电", "Generation"},
     "generation",
     SheetForm::records,
     {"现场发电与供热", "on-site power and heat"},
     kGeneration},
    {{"数据表", "Tables"},
     "tables",
     SheetForm::records,
     {"另附的抄表数据文件", "files of readings beside the workbook"},
     kTables},
    {{"指标数据", "Context"},
     "context",
     SheetForm::keyed,
     {"指标的分母与其他数据", "denominators and other figures of the indicators"},
     kContext},
    {{"工具", "Instruments"},
     "instruments",
     SheetForm::records,
     {"绿电、绿证、碳信用", "contracts, certificates and credits"},
     kInstruments},
    {{"不适用", "NotApplicable"},
     "not_applicable",
     SheetForm::records,
     {"不适用的指标及理由", "indicators that do not apply, and why"},
     kNotApplicable},
    {{"计划目标", "Targets"}, "plan/targets", SheetForm::records, {"自定目标", "the pilot's own targets"}, kTargets},
    {{"计划任务", "Tasks"}, "plan/tasks", SheetForm::records, {"主要任务", "tasks"}, kTasks},
    {{"计划项目", "Projects"}, "plan/projects", SheetForm::records, {"重点项目", "projects"}, kProjects},
    {{"证据", "Evidence"}, "evidence", SheetForm::records, {"佐证材料", "evidence"}, kEvidenceColumns},
    {{"生命周期", "Lifecycle"},
     "lifecycle",
     SheetForm::records,
     {"申报、评审、验收等过程记录", "dated facts from application to re-check"},
     kLifecycle},
    {{"入选条件", "Conditions"},
     "assessment/entry_conditions",
     SheetForm::records,
     {"方案要求的自评", "the site's own statements the programme asks for"},
     kConditions},
    {{"更正", "Restatements"},
     "restatements",
     SheetForm::records,
     {"对已报数据的更正", "corrections of figures reported earlier"},
     kRestatements},
    {{"豁免", "Waivers"},
     "waivers",
     SheetForm::records,
     {"带理由豁免的警告", "warnings waived with a reason"},
     kWaivers},
    {{"自测因子", "CustomFactors"},
     "custom_factors",
     SheetForm::records,
     {"现场实测的排放因子", "factors measured on site"},
     kCustomFactors},
    {{"其他", "Other"},
     "",
     SheetForm::fields,
     {"以上各表没有列出的内容，按路径填写", "whatever no other sheet names, by its path"},
     {}},
};

}  // namespace

std::span<const SheetInfo> sheets() {
    return kSheets;
}

}  // namespace nearzero::workbook
