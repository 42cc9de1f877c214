// SPDX-License-Identifier: Apache-2.0
/// NZ17xx: workbooks (.xlsx).
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

// 1700: the file, before and while it is unpacked.
inline constexpr CodeInfo workbook_unreadable{"NZ1701", "workbook-unreadable", Severity::error,
    {"工作簿无法读取：{why_zh}", "the workbook cannot be read: {why_en}"},
    {"", ""},
    {"在 Excel 或 WPS 中打开，另存为 .xlsx", "open it in Excel, WPS or LibreOffice and save it as .xlsx"}};
inline constexpr CodeInfo workbook_encrypted{"NZ1702", "workbook-encrypted", Severity::error,
    {"工作簿有密码，或是旧版 .xls 文件", "the workbook has a password, or is an old .xls file"},
    {"", ""},
    {"取消密码，另存为 .xlsx", "remove the password and save it as .xlsx"}};
inline constexpr CodeInfo workbook_too_large{"NZ1703", "workbook-too-large", Severity::error,
    {"工作簿超过限度：{what_zh}，限 {limit}", "the workbook is beyond a limit: {what_en}, at most {limit}"},
    {"", ""},
    {"删去无关的工作表和格式；大量抄表数据请另存为 CSV，作为数据表引用",
     "remove sheets and formats that are not needed; put many readings into a CSV file and name it as a table"}};
inline constexpr CodeInfo workbook_unsafe_entry{"NZ1704", "workbook-unsafe-entry", Severity::error,
    {"工作簿中的部件“{entry}”{why_zh}", "the part '{entry}' of the workbook {why_en}"},
    {"", ""},
    {"这不是表格软件写出的文件；请重新另存为 .xlsx", "no spreadsheet program writes such a file; save it again as .xlsx"}};
inline constexpr CodeInfo workbook_active_content{"NZ1705", "workbook-active-content", Severity::error,
    {"工作簿含有{what_zh}（{entry}）", "the workbook holds {what_en} ({entry})"},
    {"", ""},
    {"删去后另存为 .xlsx；只读取数据，不运行也不取用其他内容",
     "remove them and save it as .xlsx; only data are read, nothing is run and nothing is fetched"}};
inline constexpr CodeInfo workbook_bad_xml{"NZ1706", "workbook-bad-xml", Severity::error,
    {"工作簿的部件“{entry}”不能接受：{why_zh}", "the part '{entry}' of the workbook is refused: {why_en}"},
    {"", ""},
    {"在 Excel 或 WPS 中打开，另存为 .xlsx", "open it in Excel, WPS or LibreOffice and save it as .xlsx"}};

// 1710: cells.
inline constexpr CodeInfo formula_values{"NZ1710", "formula-values", Severity::note,
    {"工作表有 {count} 个公式，采用上次保存时的计算结果", "the sheet has formulas ({count}); their values as last saved are used"},
    {"第一个公式", "the first of them"},
    {"如不放心，可粘贴为数值", "paste them as values if in doubt"}};
inline constexpr CodeInfo formula_without_value{"NZ1711", "formula-without-value", Severity::error,
    {"公式没有保存计算结果", "the formula has no saved value"},
    {"未计算的公式", "never computed"},
    {"在 Excel 或 WPS 中打开并保存一次，或粘贴为数值", "open and save the file in a spreadsheet program once, or paste the value"}};
inline constexpr CodeInfo cell_error{"NZ1712", "cell-error", Severity::error,
    {"单元格是错误值 {text}", "the cell holds the error {text}"},
    {"错误值", "an error value"},
    {"改正公式，或填写数值；没有数据则清空", "correct the formula or write the value; clear the cell where there is none"}};
inline constexpr CodeInfo merged_cells{"NZ1713", "merged-cells", Severity::error,
    {"数据中有合并单元格 {range}", "the cells {range} are merged"},
    {"合并单元格", "merged cells"},
    {"取消合并，每格各填各的值：合并后看不出数值属于哪一行", "unmerge them and fill every cell: nobody can tell to which row a merged value belongs"}};
inline constexpr CodeInfo hidden_cells{"NZ1714", "hidden-cells", Severity::warning,
    {"隐藏的内容也照样读取：{what_zh}", "hidden cells are read like all others: {what_en}"},
    {"", ""},
    {"取消隐藏并核对，或删去", "unhide and check them, or delete them"}};
inline constexpr CodeInfo bad_date_cell{"NZ1715", "bad-date-cell", Severity::error,
    {"{text} 不是日期的序号", "{text} is not the serial number of a day"},
    {"按日期格式显示的数", "a number in a date format"},
    {"重新填写日期，如 2024-03-01", "enter the date again, such as 2024-03-01"}};
inline constexpr CodeInfo number_as_text{"NZ1716", "number-as-text", Severity::error,
    {"“{text}”是文本，此处应为数字", "'{text}' is text; a number is expected"},
    {"以文本形式存储", "stored as text"},
    {"改为数字：去掉单位、千位逗号和空格，选中后“转换为数字”", "make it a number: no unit, no thousands comma, no blanks; then 'Convert to Number'"}};
inline constexpr CodeInfo cell_character{"NZ1717", "cell-character", Severity::error,
    {"单元格中有看不见的控制字符", "the cell holds an invisible control character"},
    {"", ""},
    {"重新输入该单元格的内容", "type the content of the cell again"}};

inline constexpr CodeInfo more_cell_findings{"NZ1719", "more-cell-findings", Severity::error,
    {"此工作表还有 {count} 处问题未逐一列出", "{count} more problems in this sheet are not listed"},
    {"", ""},
    {"改正已列出的问题后再次检查", "correct the listed ones and check again"}};

// 1720: the sheets of a dataset.
inline constexpr CodeInfo unknown_sheet{"NZ1720", "unknown-sheet", Severity::error,
    {"工作表“{name}”不是数据集的一部分", "the sheet '{name}' is no part of a dataset"},
    {"", ""},
    {"改正名称；自用的工作表请以“_”开头命名，不会读取", "correct its name; begin the name of a sheet of your own with '_' and it is not read"}};
inline constexpr CodeInfo missing_sheet{"NZ1721", "missing-sheet", Severity::error,
    {"缺少工作表“{zh}”（{en}）", "the sheet '{zh}' ({en}) is missing"},
    {"", ""},
    {"用“nearzero init 类别 --programme 方案 --xlsx -o 文件”生成模板", "'nearzero init CATEGORY --programme P --xlsx -o FILE' makes a template"}};
inline constexpr CodeInfo unknown_title{"NZ1722", "unknown-title", Severity::error,
    {"此工作表没有“{name}”一项", "this sheet has no column or field '{name}'"},
    {"未知的名称", "not known here"},
    {"改正名称；只供自己看的列请以“#”开头命名", "correct the name; begin the title of a column of your own with '#'"}};
inline constexpr CodeInfo repeated_field{"NZ1723", "repeated-field", Severity::error,
    {"“{name}”重复出现（先见于 {first}）", "'{name}' stands there twice (first: {first})"},
    {"重复", "again"},
    {"保留一个", "keep one of them"}};
inline constexpr CodeInfo cell_without_header{"NZ1724", "cell-without-header", Severity::error,
    {"“{text}”所在的行或列没有名称", "'{text}' stands in a row or column that has no name"},
    {"没有名称", "no name"},
    {"补上名称，或清空该单元格", "add the name, or clear the cell"}};
inline constexpr CodeInfo bad_path{"NZ1725", "bad-path", Severity::error,
    {"“{path}”不是路径", "'{path}' is not a path"},
    {"无法放入数据集", "it has no place in a dataset"},
    {"路径写成 custom_factors[0]/values[0]/gas 的形式，列表从 [0] 起依次填写",
     "write a path such as custom_factors[0]/values[0]/gas; items of a list come in order from [0]"}};
inline constexpr CodeInfo sheet_not_read{"NZ1726", "sheet-not-read", Severity::note,
    {"名称以“_”开头的工作表“{name}”没有读取", "the sheet '{name}', whose name begins with '_', is not read"},
    {"", ""},
    {"", ""}};

// 1730: conversions and tables.
inline constexpr CodeInfo cannot_carry{"NZ1730", "cannot-carry", Severity::error,
    {"“{path}”放不进工作簿：{why_zh}", "'{path}' does not fit into a workbook: {why_en}"},
    {"无法转换", "cannot be converted"},
    {"改短或改名后再转换；转换不丢内容，所以不截断", "shorten or rename it and convert again; a conversion loses nothing, so nothing is cut"}};
inline constexpr CodeInfo table_sheet_missing{"NZ1731", "table-sheet-missing", Severity::error,
    {"“{file}”有 {count} 张工作表，没有说明用哪一张", "'{file}' has {count} sheets and none is named"},
    {"缺少 sheet", "no 'sheet'"},
    {"写上 sheet: 工作表名称；现有：{known}", "add 'sheet:' with the name of one of them: {known}"}};
inline constexpr CodeInfo unknown_table_sheet{"NZ1732", "unknown-table-sheet", Severity::error,
    {"“{file}”没有工作表“{name}”", "'{file}' has no sheet '{name}'"},
    {"没有这张工作表", "no such sheet"},
    {"现有：{known}", "there are: {known}"}};
inline constexpr CodeInfo sheet_without_workbook{"NZ1733", "sheet-without-workbook", Severity::error,
    {"“{file}”不是工作簿，没有工作表", "'{file}' is no workbook and has no sheets"},
    {"只用于 .xlsx", "for .xlsx only"},
    {"删去 sheet", "remove 'sheet'"}};

inline constexpr auto kWorkbook = std::to_array<const CodeInfo*>({
    &workbook_unreadable, &workbook_encrypted, &workbook_too_large, &workbook_unsafe_entry, &workbook_active_content,
    &workbook_bad_xml,
    &formula_values, &formula_without_value, &cell_error, &merged_cells, &hidden_cells, &bad_date_cell, &number_as_text,
    &cell_character, &more_cell_findings,
    &unknown_sheet, &missing_sheet, &unknown_title, &repeated_field, &cell_without_header, &bad_path, &sheet_not_read,
    &cannot_carry, &table_sheet_missing, &unknown_table_sheet, &sheet_without_workbook,
});

}  // namespace nearzero::findings::code
