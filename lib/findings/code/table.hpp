// SPDX-License-Identifier: Apache-2.0
/// NZ16xx: tables.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

// 1600: the form of a CSV file.
inline constexpr CodeInfo empty_table{"NZ1601", "empty-table", Severity::error,
    {"数据表为空", "the table is empty"},
    {"", ""},
    {"第一行应为列名，例如 activity,year,amount,unit", "the first row holds the column names, e.g. activity,year,amount,unit"}};
inline constexpr CodeInfo blank_row{"NZ1602", "blank-row", Severity::error,
    {"数据表中有空行", "the table has a blank line"},
    {"空行", "blank line"},
    {"删去空行", "remove the blank line"}};
inline constexpr CodeInfo cell_count{"NZ1603", "cell-count", Severity::error,
    {"该行有 {found} 个单元格，列名有 {expected} 个", "the row has {found} cells, the header {expected}"},
    {"单元格数不符", "cells and columns differ"},
    {"每行的单元格数须与列名一致；含逗号的内容用双引号括起", "every row has one cell for each column; put text with a comma in double quotes"}};
inline constexpr CodeInfo too_many_columns{"NZ1604", "too-many-columns", Severity::error,
    {"该行超过 {limit} 列", "the row has more than {limit} columns"},
    {"列数过多", "too many columns"},
    {"数据表最多 {limit} 列", "a table has at most {limit} columns"}};
inline constexpr CodeInfo stray_quote{"NZ1605", "stray-quote", Severity::error,
    {"单元格中间出现双引号", "a double quote inside a cell that does not begin with one"},
    {"多余的双引号", "stray quote"},
    {"把整个单元格用双引号括起，其中的双引号写成两个", "quote the whole cell and double each quote inside it"}};
inline constexpr CodeInfo text_after_quote{"NZ1606", "text-after-quote", Severity::error,
    {"结束引号之后还有内容", "text follows the closing quote"},
    {"此处应为逗号或行末", "expected a comma or the end of the line"},
    {"单元格中的双引号写成两个", "double each quote inside a cell"}};
inline constexpr CodeInfo unclosed_cell{"NZ1607", "unclosed-cell", Severity::error,
    {"双引号没有结束", "a double quote is never closed"},
    {"引号从这里开始", "opened here"},
    {"补上结束引号；此后的内容无法可靠地读取", "close the quote; what follows cannot be read reliably"}};
inline constexpr CodeInfo cell_too_long{"NZ1608", "cell-too-long", Severity::error,
    {"单元格超过 {limit} 字节", "the cell is longer than {limit} bytes"},
    {"过长的单元格", "cell too long"},
    {"检查分隔符和引号是否正确", "check the separators and quotes"}};
inline constexpr CodeInfo blank_column_name{"NZ1610", "blank-column-name", Severity::error,
    {"第 {number} 列没有列名", "column {number} has no name"},
    {"缺列名", "name missing"},
    {"补上列名，或删去该列", "name the column, or remove it"}};
inline constexpr CodeInfo repeated_column{"NZ1611", "repeated-column", Severity::error,
    {"第 {number} 列“{name}”与第 {first} 列“{first_name}”含义相同",
     "column {number}, '{name}', means the same as column {first}, '{first_name}'"},
    {"重复的列", "repeated column"},
    {"同一含义的列只保留一个", "keep one column for each meaning"}};
inline constexpr CodeInfo wrong_separator{"NZ1612", "wrong-separator", Severity::error,
    {"列名之间的分隔符是{separator_zh}，应为逗号", "the columns are separated by {separator_en}, expected commas"},
    {"应为逗号", "expected commas"},
    {"另存为“CSV UTF-8（逗号分隔）”", "save as 'CSV UTF-8 (comma delimited)'"}};

// 1620: tables of amounts.
inline constexpr CodeInfo unknown_column{"NZ1620", "unknown-column", Severity::error,
    {"未知的列“{name}”", "unknown column '{name}'"},
    {"不是用量表的列", "not a column of this table"},
    {"用量表的列：activity（排放源）、year（年份）或 date（日期）、amount（用量）、unit（单位，可省略）",
     "columns of a table of amounts: activity, year or date, amount, and optionally unit"}};
inline constexpr CodeInfo missing_column{"NZ1621", "missing-column", Severity::error,
    {"缺少列“{name}”", "column '{name}' is missing"},
    {"缺“{name}”", "'{name}' is missing"},
    {"用量表须有 activity、year 或 date、amount 三列", "a table of amounts needs activity, year or date, and amount"}};
inline constexpr CodeInfo year_and_date{"NZ1622", "year-and-date", Severity::error,
    {"列“year”与“date”不能并存", "columns 'year' and 'date' cannot stand together"},
    {"两个时间列", "two columns of time"},
    {"只保留其一", "keep one of them"}};
inline constexpr CodeInfo bad_table_number{"NZ1623", "bad-table-number", Severity::error,
    {"“{text}”不是数字", "'{text}' is not a number"},
    {"{hint_zh}", "{hint_en}"},
    {"写普通十进制数，例如 1250.5；单位写在“unit”列，零写 0", "write a plain decimal such as 1250.5; the unit has a column of its own, a zero is 0"}};
inline constexpr CodeInfo bad_table_year{"NZ1624", "bad-table-year", Severity::error,
    {"“{text}”不是年份", "'{text}' is not a year"},
    {"应为四位年份", "expected a year"},
    {"写四位数字，例如 2024", "write four digits, e.g. 2024"}};
inline constexpr CodeInfo bad_table_date{"NZ1625", "bad-table-date", Severity::error,
    {"“{text}”不是日期", "'{text}' is not a date"},
    {"应为 YYYY-MM-DD", "expected YYYY-MM-DD"},
    {"写实际存在的日期，例如 2024-03-01", "write a real day, e.g. 2024-03-01"}};
inline constexpr CodeInfo negative_table_amount{"NZ1626", "negative-table-amount", Severity::error,
    {"用量 {text} 为负", "the amount {text} is negative"},
    {"不得为负", "must not be negative"},
    {"冲销或退还请在原行改正；碳汇也写正数", "correct the row that was wrong instead of reversing it; a removal is positive too"}};
inline constexpr CodeInfo table_year_not_reported{"NZ1627", "table-year-not-reported", Severity::error,
    {"{year} 年不在报送年份 {reported} 之中", "year {year} is not among the reported years {reported}"},
    {"未报送的年份", "not a reported year"},
    {"把该年加入“years.reported”，或删去这些行", "add the year to 'years.reported', or remove its rows"}};
inline constexpr CodeInfo unknown_table_activity{"NZ1628", "unknown-table-activity", Severity::error,
    {"数据集没有排放源“{id}”", "the dataset has no activity '{id}'"},
    {"未列出的排放源", "not in 'activities'"},
    {"改正此处的 id，或在“activities”中补上该项", "correct the id, or add the activity to 'activities'"}};
inline constexpr CodeInfo activity_of_other_table{"NZ1629", "activity-of-other-table", Severity::error,
    {"排放源“{id}”的用量不取自数据表“{table}”", "activity '{id}' does not take its amounts from table '{table}'"},
    {"{instead_zh}", "{instead_en}"},
    {"在该排放源写“table: {table}”并删去其“amount”，或删去这些行", "write 'table: {table}' in the activity and remove its 'amount', or remove these rows"}};
inline constexpr CodeInfo table_unit_clash{"NZ1630", "table-unit-clash", Severity::error,
    {"单位“{unit}”不能换算成排放源“{id}”的单位“{expected}”", "unit '{unit}' cannot be converted to '{expected}', the unit of activity '{id}'"},
    {"量纲不同", "another kind of quantity"},
    {"改正此处的单位，或排放源的“unit”", "correct the unit here, or the 'unit' of the activity"}};
inline constexpr CodeInfo no_rows_for_activity{"NZ1631", "no-rows-for-activity", Severity::error,
    {"数据表“{table}”没有排放源“{id}”的行", "table '{table}' has no rows for activity '{id}'"},
    {"表中没有该排放源", "not in the table"},
    {"核对表中“activity”列的 id；确为零时写一行 0", "check the ids in the column 'activity'; write a row with 0 for a true zero"}};
inline constexpr CodeInfo table_years_missing{"NZ1632", "table-years-missing", Severity::error,
    {"数据表“{table}”缺少排放源“{id}”{years} 年的行", "table '{table}' has no rows for activity '{id}' in {years}"},
    {"缺 {years}", "{years} missing"},
    {"补上该年的行；确为零时写一行 0，缺失不等于零", "add rows for the year; write one with 0 for a true zero, since missing is not zero"}};
inline constexpr CodeInfo amount_too_large{"NZ1633", "amount-too-large", Severity::error,
    {"排放源“{id}”{year} 年用量之和超过 1e15", "the amounts of activity '{id}' in {year} add up to more than 1e15"},
    {"", ""},
    {"核对表中的数值", "check the amounts in the table"}};
inline constexpr CodeInfo too_many_units{"NZ1634", "too-many-units", Severity::error,
    {"排放源“{id}”在表中的单位超过 {limit} 种", "activity '{id}' stands in the table in more than {limit} units"},
    {"单位过多", "too many units"},
    {"同一排放源使用同一单位", "use one unit for one activity"}};

// 1640: what a table may lack or hold twice.
inline constexpr CodeInfo months_missing{
    "NZ1640",
    "months-missing",
    Severity::warning,
    {"数据表“{table}”中排放源“{id}”的日期没有覆盖全年：{covered_zh}",
     "table '{table}' has no dates of activity '{id}' in some months: {covered_en}"},
    {"没有全部月份的行", "months without a row"},
    {"补上缺少的月份；确为按次或按年记录的，用“waivers”说明原因",
     "add the missing months; where amounts arise once in a while, say so in 'waivers'"}};
inline constexpr CodeInfo repeated_rows{
    "NZ1641",
    "repeated-rows",
    Severity::warning,
    {"{count} 行与前面的行重复（排放源、日期、用量、单位都相同）；第一处：第 {row} 行重复了第 {earlier} 行",
     "rows that repeat an earlier row (same activity, date, amount and unit): {count}, the first in row {row}, which "
     "repeats row {earlier}"},
    {"重复的行", "stands in the table before"},
    {"删去误录的行；确为不同读数的，用“waivers”说明原因",
     "remove rows that were entered twice; where they are different readings, say so in 'waivers'"}};
inline constexpr CodeInfo repeats_not_looked_for{
    "NZ1642",
    "repeats-not-looked-for",
    Severity::note,
    {"数据表超过 {limit} 行，没有查找重复的行",
     "the table has more than {limit} rows; rows that stand in it twice were not looked for"},
    {"", ""},
    {"需要查找时，把表按排放源或年份拆成几个", "to have them looked for, split the table by activity or year"}};

// 1690: more of the same.
inline constexpr CodeInfo more_table_findings{"NZ1690", "more-table-findings", Severity::error,
    {"该数据表还有 {count} 处问题未逐一列出", "{count} more problems in this table are not listed"},
    {"", ""},
    {"改正已列出的问题后再次检查", "correct the listed ones and check again"}};

inline constexpr auto kTable = std::to_array<const CodeInfo*>({
    &empty_table,
    &blank_row,
    &cell_count,
    &too_many_columns,
    &stray_quote,
    &text_after_quote,
    &unclosed_cell,
    &cell_too_long,
    &blank_column_name,
    &repeated_column,
    &wrong_separator,
    &unknown_column,
    &missing_column,
    &year_and_date,
    &bad_table_number,
    &bad_table_year,
    &bad_table_date,
    &negative_table_amount,
    &table_year_not_reported,
    &unknown_table_activity,
    &activity_of_other_table,
    &table_unit_clash,
    &no_rows_for_activity,
    &table_years_missing,
    &amount_too_large,
    &too_many_units,
    &months_missing,
    &repeated_rows,
    &repeats_not_looked_for,
    &more_table_findings,
});

}  // namespace nearzero::findings::code
