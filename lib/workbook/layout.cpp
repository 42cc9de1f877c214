// SPDX-License-Identifier: Apache-2.0
#include "workbook/layout.hpp"

#include <algorithm>

#include "calendar/date.hpp"

namespace nearzero::workbook {

namespace {

bool is_title(const ColumnInfo& column, std::string_view title) {
    if (!column.path.empty() && title == column.path) return true;
    if (title == column.title.zh || title == column.title.en) return true;
    const auto slash = title.find(" / ");
    return slash != std::string_view::npos && title.substr(0, slash) == column.title.zh &&
           title.substr(slash + 3) == column.title.en;
}

}  // namespace

const SheetInfo* find_sheet(std::string_view name) {
    const auto found = std::ranges::find_if(
        sheets(), [&](const SheetInfo& sheet) { return sheet.name.zh == name || sheet.name.en == name; });
    return found == sheets().end() ? nullptr : &*found;
}

const ColumnInfo* find_column(const SheetInfo& sheet, std::string_view title) {
    const auto found = std::ranges::find_if(sheet.columns, [&](const ColumnInfo& column) {
        return column.kind != ColumnKind::series && is_title(column, title);
    });
    return found == sheet.columns.end() ? nullptr : &*found;
}

std::optional<YearTitle> find_year_column(const SheetInfo& sheet, std::string_view title) {
    constexpr std::string_view kYearSign = "年";
    if (title.ends_with(kYearSign)) title.remove_suffix(kYearSign.size());
    if (title.size() < 4) return std::nullopt;
    const auto year = calendar::parse_year(title.substr(title.size() - 4));
    if (!year) return std::nullopt;
    std::string_view name = title.substr(0, title.size() - 4);
    if (!name.empty() && name.back() != ' ' && name.back() != '/') return std::nullopt;
    if (!name.empty()) name.remove_suffix(1);
    for (const ColumnInfo& column : sheet.columns)
        if (column.kind == ColumnKind::series && (name.empty() ? column.path == "amount" : is_title(column, name)))
            return YearTitle{&column, *year};
    return std::nullopt;
}

}  // namespace nearzero::workbook
