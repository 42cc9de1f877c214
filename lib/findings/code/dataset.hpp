// SPDX-License-Identifier: Apache-2.0
/// NZ14xx: structure of a pilot dataset.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

// 1400: the file and the pilot.
inline constexpr CodeInfo schema_not_first{"NZ1401", "schema-not-first", Severity::error,
    {"文件的第一个键应为“schema”，读到的是“{key}”", "the first key must be 'schema', found '{key}'"},
    {"应为 schema", "expected 'schema' here"},
    {"请把“schema: {expected}”写在文件最前面", "put 'schema: {expected}' at the top of the file"}};
inline constexpr CodeInfo wrong_schema{"NZ1402", "wrong-schema", Severity::error,
    {"文件格式是“{schema}”，这里需要“{expected}”", "the file is of format '{schema}', expected '{expected}'"},
    {"不是此处需要的格式", "not the format expected here"},
    {"试点数据集写“schema: {expected}”", "a pilot dataset starts with 'schema: {expected}'"}};
inline constexpr CodeInfo bad_programme_reference{"NZ1403", "bad-programme-reference", Severity::error,
    {"“{text}”不是方案编号", "'{text}' is not a programme id"},
    {"应为方案 id，可带版本", "expected an id, with a version if wanted"},
    {"写 shenzhen-2025，或固定版本 shenzhen-2025@1", "write shenzhen-2025, or shenzhen-2025@1 to pin a version"}};
inline constexpr CodeInfo bad_region{"NZ1404", "bad-region", Severity::error,
    {"“{text}”不是地区代码", "'{text}' is not a region code"},
    {"应为 ISO 3166-2 代码", "expected an ISO 3166-2 code"},
    {"写 ISO 3166-2 代码，例如广东写 CN-GD，全国写 CN", "write an ISO 3166-2 code: CN-GD for Guangdong, CN for China"}};
inline constexpr CodeInfo within_itself{"NZ1405", "within-itself", Severity::error,
    {"试点“{id}”不能位于自身之内", "pilot '{id}' cannot lie within itself"},
    {"与本试点 id 相同", "the pilot's own id"},
    {"“within”写包含本试点的另一个试点的 id；没有则删去", "'within' names the other pilot that contains this one; leave it out when there is none"}};
inline constexpr CodeInfo empty_inventory{"NZ1406", "empty-inventory", Severity::error,
    {"数据集没有任何排放源，也没有现场发电（热）", "the dataset has neither activities nor generation"},
    {"无可核算的内容", "nothing to count"},
    {"在“activities”中逐项列出排放源；确为零的用量写 0", "list the sources under 'activities'; write a true zero as 0"}};

// 1410: ids and references between lists.
inline constexpr CodeInfo duplicate_id{"NZ1410", "duplicate-id", Severity::error,
    {"id“{id}”重复：第 {first_line} 行已使用（此处为第 {line} 行）", "id '{id}' is used twice: first in line {first_line}, again in line {line}"},
    {"重复的 id", "already used"},
    {"同一列表中每一项须有自己的 id", "each item of a list needs an id of its own"}};
inline constexpr CodeInfo unknown_evidence{"NZ1411", "unknown-evidence", Severity::error,
    {"“evidence”列表中没有“{id}”", "there is no evidence '{id}'"},
    {"未列出的佐证材料", "not in the list 'evidence'"},
    {"在“evidence”中登记该材料，或改正此处的 id", "add it to 'evidence', or correct the id"}};
inline constexpr CodeInfo unknown_table{"NZ1412", "unknown-table", Severity::error,
    {"“tables”列表中没有“{id}”", "there is no table '{id}'"},
    {"未列出的数据表", "not in the list 'tables'"},
    {"在“tables”中写 {id: …, file: …}，或改正此处的 id", "add {id: …, file: …} to 'tables', or correct the id"}};
inline constexpr CodeInfo unknown_activity{"NZ1413", "unknown-activity", Severity::error,
    {"“activities”列表中没有“{id}”", "there is no activity '{id}'"},
    {"未列出的排放源", "not in the list 'activities'"},
    {"改正此处的 id，或在“activities”中补上该项", "correct the id, or add the activity to 'activities'"}};
inline constexpr CodeInfo bad_context_id{"NZ1414", "bad-context-id", Severity::error,
    {"“{id}”不能作为“context”的键", "'{id}' cannot be a key of 'context'"},
    {"应为小写 id", "expected an id"},
    {"用小写字母、数字、点、下划线和短横线，例如 output-value", "use lower-case letters, digits, '.', '_' and '-', e.g. output-value"}};

// 1420: years and series.
inline constexpr CodeInfo no_reported_years{"NZ1420", "no-reported-years", Severity::error,
    {"“reported”没有年份", "'reported' holds no year"},
    {"空列表", "an empty list"},
    {"列出报送的全部年份，例如 [2023, 2024, 2025]", "list every reported year, e.g. [2023, 2024, 2025]"}};
inline constexpr CodeInfo years_out_of_order{"NZ1421", "years-out-of-order", Severity::error,
    {"年份 {year} 写在 {before} 之后：须从早到晚且不重复", "year {year} follows {before}: years must ascend without repetition"},
    {"顺序不对或重复", "out of order or repeated"},
    {"按从早到晚排列，每年只写一次", "write the years in ascending order, each once"}};
inline constexpr CodeInfo base_not_reported{"NZ1422", "base-not-reported", Severity::error,
    {"基准年 {year} 不在报送年份 {reported} 之中", "the base year {year} is not among the reported years {reported}"},
    {"未报送的年份", "not a reported year"},
    {"把基准年加入“reported”并报送其数据，或改正基准年", "add it to 'reported' with its data, or correct the base year"}};
inline constexpr CodeInfo missing_years{"NZ1423", "missing-years", Severity::error,
    {"缺少报送年份 {years} 的数值", "no value for the reported year(s) {years}"},
    {"缺 {years}", "{years} missing"},
    {"补上该年数值；确实为零时写 0，缺失不等于零", "add the value; write 0 for a true zero, since missing is not zero"}};
inline constexpr CodeInfo year_not_reported{"NZ1424", "year-not-reported", Severity::error,
    {"{year} 年不在报送年份 {reported} 之中", "year {year} is not among the reported years {reported}"},
    {"未报送的年份", "not a reported year"},
    {"把该年加入“years.reported”，或删去这个数值", "add the year to 'years.reported', or remove the value"}};
inline constexpr CodeInfo negative_amount{"NZ1425", "negative-amount", Severity::error,
    {"数值 {value} 为负", "the value {value} is negative"},
    {"不得为负", "must not be negative"},
    {"用量一律写正数；碳汇也写正数，由因子决定其为清除量", "write amounts as positive numbers; a removal is a positive amount with a factor of class 'sink'"}};
inline constexpr CodeInfo empty_series{"NZ1426", "empty-series", Severity::error,
    {"没有任何年份的数值", "no value for any year"},
    {"空的年度数据", "an empty series"},
    {"按 {年份: 数值} 填写；没有数据时删去整项", "write {year: value}; leave the whole entry out when there are no data"}};

// 1430: activities.
inline constexpr CodeInfo amount_and_table{"NZ1430", "amount-and-table", Severity::error,
    {"“{id}”同时写了“amount”和“table”", "'{id}' has both 'amount' and 'table'"},
    {"两处来源", "amounts from two places"},
    {"用量只能有一个来源：删去“amount”或“table”", "amounts have one origin: remove 'amount' or 'table'"}};
inline constexpr CodeInfo no_amount{"NZ1431", "no-amount", Severity::error,
    {"“{id}”没有用量", "'{id}' has no amounts"},
    {"缺“amount”", "'amount' is missing"},
    {"写 amount: {2023: …}，或用“table”指明数据表", "write amount: {2023: …}, or name a table with 'table'"}};
inline constexpr CodeInfo percent_out_of_range{"NZ1432", "percent-out-of-range", Severity::error,
    {"{value} 不在 {low} 到 {high}（百分数）之内", "{value} is not between {low} and {high} percent"},
    {"超出范围", "out of range"},
    {"按百分数填写：5 表示 5 %", "write percent: 5 means 5 %"}};
inline constexpr CodeInfo half_bounds{"NZ1433", "half-bounds", Severity::error,
    {"“low”和“high”须同时给出", "'low' and 'high' belong together"},
    {"只有其一", "one of the two is missing"},
    {"两者都写，或改用“uncertainty”（对称半宽）", "write both, or use 'uncertainty' for a symmetric half-width"}};
inline constexpr CodeInfo two_uncertainties{"NZ1434", "two-uncertainties", Severity::error,
    {"“uncertainty”与“low”、“high”不能并用", "'uncertainty' cannot stand beside 'low' and 'high'"},
    {"重复的不确定度", "uncertainty given twice"},
    {"对称时只写“uncertainty”，不对称时只写“low”和“high”", "use 'uncertainty' when symmetric, 'low' and 'high' when not"}};
inline constexpr CodeInfo bounds_beside_amount{"NZ1435", "bounds-beside-amount", Severity::error,
    {"界限 {low}—{high} 不包含用量本身（100）", "the bounds {low} to {high} do not enclose the amount itself (100)"},
    {"应满足 low ≤ 100 ≤ high 且 low < high", "expected low <= 100 <= high, low < high"},
    {"界限按用量的百分数填写：90 和 120 表示用量的 90 % 至 120 %", "bounds are percent of the amount: 90 and 120 mean 90 % to 120 % of it"}};
inline constexpr CodeInfo distribution_without_bounds{"NZ1436", "distribution-without-bounds", Severity::error,
    {"分布“{distribution}”缺少{needs_zh}", "distribution '{distribution}' lacks {needs_en}"},
    {"缺少参数", "its parameters are missing"},
    {"正态与对数正态写“uncertainty”；三角、均匀及不对称的对数正态写“low”和“high”", "normal and lognormal take 'uncertainty'; triangular, uniform and asymmetric lognormal take 'low' and 'high'"}};
inline constexpr CodeInfo normal_with_bounds{"NZ1437", "normal-with-bounds", Severity::error,
    {"正态分布是对称的，不能写“low”和“high”", "a normal distribution is symmetric and takes no 'low' and 'high'"},
    {"与“low”、“high”不符", "does not go with 'low' and 'high'"},
    {"改写“uncertainty”，或选 lognormal、triangular、uniform", "write 'uncertainty', or choose lognormal, triangular or uniform"}};

// 1440: generation and instruments.
inline constexpr CodeInfo generation_unbalanced{"NZ1440", "generation-unbalanced", Severity::error,
    {"{year} 年发电（热）量 {generated} 不等于自用 {self_used} 与外送 {exported} 之和",
     "in {year} generated {generated} is not self_used {self_used} plus exported {exported}"},
    {"收支不平衡", "does not balance"},
    {"应有 generated = self_used + exported；核对三个数值", "generated = self_used + exported must hold; check the three figures"}};
inline constexpr CodeInfo certificates_above_generation{"NZ1441", "certificates-above-generation", Severity::error,
    {"{year} 年售出绿证对应电量 {sold} 超过发电量 {generated}", "in {year} certificates for {sold} were sold, more than the {generated} generated"},
    {"超过发电量", "more than was generated"},
    {"核对售出绿证的电量和单位", "check the amount sold and its unit"}};
inline constexpr CodeInfo dates_reversed{"NZ1445", "dates-reversed", Severity::error,
    {"日期 {later} 早于 {earlier}", "{later} lies before {earlier}"},
    {"早于起始日期", "before its start"},
    {"核对起止日期", "check the two dates"}};

// 1450: files named by the dataset.
inline constexpr CodeInfo unsafe_path{"NZ1450", "unsafe-path", Severity::error,
    {"文件路径“{path}”{fault_zh}", "the path '{path}' {fault_en}"},
    {"不允许的路径", "not an allowed path"},
    {"写相对于本文件、位于同一文件夹内的路径，用“/”分隔，例如 evidence/bills.pdf",
     "write a path relative to this file and inside its folder, with '/', e.g. evidence/bills.pdf"}};
inline constexpr CodeInfo unknown_file_type{"NZ1451", "unknown-file-type", Severity::error,
    {"文件“{path}”的类型不在允许之列", "the type of '{path}' is not among the allowed ones"},
    {"不允许的扩展名", "extension not allowed"},
    {"允许的扩展名：{allowed}", "allowed extensions: {allowed}"}};
inline constexpr CodeInfo unused_table{"NZ1452", "unused-table", Severity::warning,
    {"没有排放源使用数据表“{id}”，其中数据未计入", "no activity takes its amounts from table '{id}'; its data are not counted"},
    {"未被使用", "not used"},
    {"在相应排放源写“table: {id}”，或从“tables”中删去", "write 'table: {id}' in the activity, or remove it from 'tables'"}};
inline constexpr CodeInfo file_named_twice{"NZ1453", "file-named-twice", Severity::error,
    {"文件“{path}”重复：第 {first_line} 行已列出", "the file '{path}' is named twice: first in line {first_line}"},
    {"同一文件", "the same file"},
    {"同一数据表只列一次，否则其用量会重复计入", "list a table once, or its amounts would count twice"}};
inline constexpr CodeInfo workbook_table{"NZ1454", "workbook-table", Severity::error,
    {"数据表“{path}”是不读取的工作簿格式", "table '{path}' is a workbook of a format that is not read"},
    {"不是 .csv 或 .xlsx", "neither .csv nor .xlsx"},
    {"在电子表格软件中另存为 .xlsx，或“CSV UTF-8（逗号分隔）”", "save it as .xlsx, or the sheet as 'CSV UTF-8 (comma delimited)'"}};
inline constexpr CodeInfo bad_sha256{"NZ1455", "bad-sha256", Severity::error,
    {"“{text}”不是 SHA-256 摘要", "'{text}' is not a SHA-256 digest"},
    {"应为 64 位十六进制", "expected 64 hexadecimal digits"},
    {"用 sha256sum 计算该文件的摘要", "compute it with sha256sum"}};
inline constexpr CodeInfo digest_without_file{"NZ1456", "digest-without-file", Severity::error,
    {"佐证“{id}”有摘要而没有文件", "evidence '{id}' has a digest but no file"},
    {"无文件可核对", "no file to check against"},
    {"补上“file”，或删去“sha256”", "add 'file', or remove 'sha256'"}};
inline constexpr CodeInfo too_many_tables{"NZ1457", "too-many-tables", Severity::error,
    {"“tables”列出 {count} 个数据表，最多 {limit} 个", "'tables' lists {count} tables; the limit is {limit}"},
    {"过多", "too many"},
    {"把数据合并到较少的表中", "put the data into fewer tables"}};

// 1460: life cycle, plan, waivers.
inline constexpr CodeInfo event_detail_missing{"NZ1460", "event-detail-missing", Severity::error,
    {"事件“{event}”须写明“{key}”", "event '{event}' must state '{key}'"},
    {"缺“{key}”", "'{key}' is missing"},
    {"在该事件中补上“{key}”", "add '{key}' to the event"}};
inline constexpr CodeInfo unknown_waived_code{"NZ1465", "unknown-waived-code", Severity::error,
    {"没有代码为“{code}”的提示", "there is no finding code '{code}'"},
    {"未知的代码", "not a known code"},
    {"代码见提示信息方括号内，例如 NZ2310；“nearzero list codes”列出全部",
     "the code stands in brackets in the finding, e.g. NZ2310; 'nearzero list codes' lists all"}};
inline constexpr CodeInfo error_waived{"NZ1466", "error-waived", Severity::error,
    {"{code} 是错误，不能豁免", "{code} is an error and cannot be waived"},
    {"只有警告可以豁免", "only warnings can be waived"},
    {"改正数据，并删去这条豁免", "correct the data and remove this waiver"}};

inline constexpr auto kDataset = std::to_array<const CodeInfo*>({
    &schema_not_first, &wrong_schema, &bad_programme_reference, &bad_region, &within_itself, &empty_inventory,
    &duplicate_id, &unknown_evidence, &unknown_table, &unknown_activity, &bad_context_id,
    &no_reported_years, &years_out_of_order, &base_not_reported, &missing_years, &year_not_reported, &negative_amount, &empty_series,
    &amount_and_table, &no_amount, &percent_out_of_range, &half_bounds, &two_uncertainties, &bounds_beside_amount,
    &distribution_without_bounds, &normal_with_bounds,
    &generation_unbalanced, &certificates_above_generation, &dates_reversed,
    &unsafe_path, &unknown_file_type, &unused_table, &file_named_twice, &workbook_table, &bad_sha256, &digest_without_file, &too_many_tables,
    &event_detail_missing, &unknown_waived_code, &error_waived,
});

}  // namespace nearzero::findings::code
