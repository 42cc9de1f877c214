// SPDX-License-Identifier: Apache-2.0
#include "dataset/table_columns.hpp"

#include <array>

#include "base/suggest.hpp"
#include "findings/code/table.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

enum Column : std::size_t { kActivity, kYear, kDate, kAmount, kUnit, kColumns };

struct ColumnName {
    std::string_view text;
    Column column;
};

constexpr std::array<ColumnName, 12> kNames{{
    {"activity", kActivity}, {"活动", kActivity}, {"排放源", kActivity},
    {"year", kYear},         {"年份", kYear},
    {"date", kDate},         {"日期", kDate},
    {"amount", kAmount},     {"数量", kAmount},   {"用量", kAmount},
    {"unit", kUnit},         {"单位", kUnit},
}};

std::optional<Column> column_of(std::string_view text) {
    for (const auto& name : kNames)
        if (name.text == text) return name.column;
    return std::nullopt;
}

void report_unknown(table::Faults& faults, const table::Row& header, std::size_t index) {
    const std::string_view name = header.cells[index].text;
    auto& finding = faults.report(code::unknown_column, header, index, {{"name", std::string{name}}});
    std::array<std::string_view, kNames.size()> known;
    for (std::size_t i = 0; i < known.size(); ++i) known[i] = kNames[i].text;
    if (const auto near = base::nearest(name, known)) finding.with_suggestion(*near);
}

}  // namespace

std::optional<TableColumns> find_columns(table::Faults& faults, const table::Row& header) {
    std::array<std::optional<std::size_t>, kColumns> at;
    bool sound = true;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string_view name = header.cells[i].text;
        const auto column = column_of(name);
        if (!column) {
            report_unknown(faults, header, i);
            sound = false;
        } else if (at[*column]) {  // two names of one column: `amount` and `用量`
            faults.report(code::repeated_column, header, i,
                          {{"name", std::string{name}},
                           {"first_name", std::string{header.cells[*at[*column]].text}},
                           {"first", std::to_string(*at[*column] + 1)},
                           {"number", std::to_string(i + 1)}});
            sound = false;
        } else {
            at[*column] = i;
        }
    }
    // An unknown column is probably the missing one: one fault, one finding.
    const auto require = [&](bool present, std::string name) {
        if (!present && sound) faults.report(code::missing_column, header, table::kWholeRow, {{"name", name}});
        return present;
    };
    const bool has_all = require(at[kActivity].has_value(), "activity") &
                         require(at[kYear] || at[kDate], "year") & require(at[kAmount].has_value(), "amount");
    if (at[kYear] && at[kDate]) {
        faults.report(code::year_and_date, header, *at[kDate]);
        sound = false;
    }
    if (!sound || !has_all) return std::nullopt;
    return TableColumns{*at[kActivity], *at[kAmount], at[kYear], at[kDate], at[kUnit]};
}

}  // namespace nearzero::dataset
