// SPDX-License-Identifier: Apache-2.0
/// How a pilot dataset lies in a workbook: which sheet holds which section, which column which key. Names are fixed, in
/// Chinese and English. What a sheet does not name is a column headed by its own path (`values[0]/gas`) or a line of
/// the sheet 其他/Other, so that a workbook holds everything a dataset can say.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "findings/code.hpp"

namespace nearzero::workbook {

enum class ColumnKind : std::uint8_t {
    text,
    id,  ///< text of the id grammar: wider alphabets are refused by the reader of the dataset
    number,
    date,
    boolean,
    list,       ///< texts separated by `;`
    year_list,  ///< years separated by `;`
    series,     ///< one column for each year, headed by the year
};

/// Closed or known words of a column, for its drop-down. `none`: free.
enum class Choices : std::uint8_t {
    none,
    categories,
    tiers,
    units,
    factors,
    parts,
    uses,
    qualities,
    distributions,
    generation_kinds,
    instrument_kinds,
    fuel_sets,
    regions,
    applicants,
    preparers,
    events,
    grades,
    measures,
    indicators,
    contexts,
    evidence_kinds,
    factor_classes,
    booleans,
};

struct ColumnInfo {
    std::string_view path;  ///< keys from the record down, joined by `/`
    findings::Text title;
    findings::Text hint;  ///< what to fill in
    ColumnKind kind = ColumnKind::text;
    Choices choices = Choices::none;
    int width = 14;
};

enum class SheetForm : std::uint8_t {
    fields,   ///< one line a field: its name, its value
    records,  ///< a header, then one line a record of a list
    keyed,    ///< a header, then one line an entry of a mapping; the first column is its key
};

struct SheetInfo {
    findings::Text name;
    std::string_view path;  ///< of the list or mapping; empty for `fields`
    SheetForm form = SheetForm::records;
    findings::Text purpose;
    std::span<const ColumnInfo> columns;
};

/// All sheets of a dataset in their order; the first is 基本信息, the last 其他.
std::span<const SheetInfo> sheets();
/// Sheets that hold no data: explanations and the words of the drop-downs.
inline constexpr findings::Text kReadme{"说明", "Readme"};
inline constexpr findings::Text kOptions{"选项", "Options"};

const SheetInfo* find_sheet(std::string_view name);

/// A column by its title in either language, `zh / en`, or its path.
const ColumnInfo* find_column(const SheetInfo& sheet, std::string_view title);

/// A header of a year column taken apart: `2023`, `2023年`, `发电量 2023`, `Generated 2023`, `generated/2023`.
struct YearTitle {
    const ColumnInfo* column;
    int year;
};
std::optional<YearTitle> find_year_column(const SheetInfo& sheet, std::string_view title);

}  // namespace nearzero::workbook
