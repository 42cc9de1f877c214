// SPDX-License-Identifier: Apache-2.0
#include "dataset/amount_rows.hpp"

#include "base/number.hpp"
#include "base/suggest.hpp"
#include "dataset/series.hpp"
#include "dataset/unit_reading.hpp"
#include "findings/code/table.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

/// Which habit a refused number follows.
findings::Text hint_of(base::NumberError error) {
    using enum base::NumberError;
    switch (error) {
        case empty:
            return {"空单元格；零写 0", "an empty cell; a zero is written 0"};
        case thousands_separator:
            return {"不要千位分隔符", "no thousands separator"};
        case decimal_comma:
            return {"小数点用“.”", "the decimal point is '.'"};
        case full_width:
            return {"用半角数字", "full-width digits"};
        case leading_zero:
            return {"开头多余的零", "a leading zero"};
        case leading_plus:
            return {"不要加号", "no plus sign"};
        case bare_point:
            return {"小数点两侧都要有数字", "digits on both sides of the point"};
        case hexadecimal:
            return {"只用十进制", "decimal only"};
        case not_finite:
            return {"超出可表示的范围", "not a finite number"};
        case underflow:
            return {"太小，无法表示", "too small to represent"};
        case trailing_text:
            return {"数字后不能有其他内容", "nothing may follow the number"};
        case too_long:
            return {"数字过长", "too many digits"};
        case not_an_integer:
        case not_a_number:
            break;
    }
    return {"不是数字", "not a number"};
}

}  // namespace

AmountRows::AmountRows(const Dataset& dataset, const TableFile& table, table::Faults& faults, findings::Sink& sink)
    : tally_{dataset, table}, faults_{faults}, repeated_{faults, sink} {}

bool AmountRows::take_header(const table::Row& header) {
    const auto columns = find_columns(faults_, header);
    if (columns) tally_.columns = *columns;
    return columns.has_value();
}

void AmountRows::take(const table::Row& row) {
    const auto activity = activity_of(row);
    const auto time = time_of(row);
    const auto year = time ? year_index(row, *time) : std::nullopt;
    const auto amount = amount_of(row);
    if (!activity) return;
    const auto entry = entry_of(row, *activity);
    if (!year || !amount || !entry) return;
    YearSum& sum = tally_.sums.at(*entry, *year);
    sum.sum.add(*amount);
    sum.months = static_cast<std::uint16_t>(sum.months | time->month);
    sum.any = true;
    if (tally_.has_dates() && !amount->is_zero())
        tally_.repeated.add({fingerprint_of(*activity, time->day, tally_.sums.entries()[*entry].unit, *amount),
                             static_cast<std::uint32_t>(row.row), static_cast<std::uint32_t>(row.line)});
}

std::optional<TableAmounts> AmountRows::finish() {
    repeated_.finish();
    const Dataset& dataset = tally_.dataset;
    TableAmounts amounts;
    amounts.table = tally_.table.id;
    for (std::size_t i = 0; i < tally_.sums.entries().size(); ++i) {
        const AmountSums::Entry& summed = tally_.sums.entries()[i];
        auto& entry = amounts.entries.emplace_back();
        entry.activity = std::string{dataset.activities[summed.activity].id.value};
        entry.unit = summed.unit;
        for (std::size_t year = 0; year < dataset.reported.size(); ++year) {
            const YearSum& sum = tally_.sums.at(i, year);
            if (!sum.any) continue;
            if (sum.sum.is_too_large())
                faults_.report_table(code::amount_too_large,
                                     {{"id", entry.activity}, {"year", std::to_string(dataset.reported[year])}});
            entry.by_year.emplace_back(dataset.reported[year], sum.sum.value());
            if (tally_.has_dates()) entry.months.push_back(sum.months);
        }
    }
    if (!faults_.any()) report_repeated_rows();
    faults_.finish();
    if (faults_.any()) return std::nullopt;
    return amounts;
}

void AmountRows::report_repeated_rows() {
    if (!tally_.has_dates()) return;
    if (tally_.repeated.gave_up()) {
        faults_.report_table(code::repeats_not_looked_for, {{"limit", std::to_string(RepeatedRows::kMostRows)}});
        return;
    }
    const auto found = tally_.repeated.find();
    if (!found) return;
    table::Row row;
    row.line = found->first.line;
    row.row = found->first.row;
    faults_.report(code::repeated_rows, row, table::kWholeRow,
                   {{"count", std::to_string(found->count)},
                    {"row", std::to_string(found->first.row)},
                    {"earlier", std::to_string(found->earlier)}});
}

std::optional<std::size_t> AmountRows::activity_of(const table::Row& row) {
    const std::string_view id = row.cells[tally_.columns.activity].text;
    const auto found = tally_.index.find(id);
    if (!found) {
        repeated_.report(code::unknown_table_activity, row, tally_.columns.activity, id, {{"id", std::string{id}}},
                         [&](findings::Finding& finding) { suggest_activity(finding, id); });
        return std::nullopt;
    }
    if (tally_.is_ours(*found)) return found;
    report_other_table(row, tally_.dataset.activities[*found]);
    return std::nullopt;
}

void AmountRows::suggest_activity(findings::Finding& finding, std::string_view id) const {
    std::vector<std::string_view> known;
    for (const auto& activity : tally_.dataset.activities)
        if (activity.table.value == tally_.table.id.value) known.push_back(activity.id.value);
    if (const auto near = base::nearest(id, known)) finding.with_suggestion(*near);
}

void AmountRows::report_other_table(const table::Row& row, const Activity& activity) {
    const std::string other{activity.table.value};
    const TableFile* const named = tally_.dataset.table(other);
    if (!other.empty() && (named == nullptr || !named->file)) return;  // the table it names was reported
    repeated_.report(code::activity_of_other_table, row, tally_.columns.activity, activity.id.value,
                     {{"id", std::string{activity.id.value}},
                      {"table", std::string{tally_.table.id.value}},
                      {"instead_zh", other.empty() ? "其用量写在数据集中" : "其用量取自数据表“" + other + "”"},
                      {"instead_en", other.empty() ? "its amounts stand in the dataset"
                                                   : "its amounts come from table '" + other + "'"}});
}

std::optional<RowTime> AmountRows::time_of(const table::Row& row) {
    const std::size_t column = tally_.time_column();
    const std::string_view text = row.cells[column].text;
    const auto time = tally_.read_time(text);
    if (!time)
        faults_.report(tally_.has_dates() ? code::bad_table_date : code::bad_table_year, row, column,
                       {{"text", std::string{text}}});
    return time;
}

std::optional<std::size_t> AmountRows::year_index(const table::Row& row, const RowTime& time) {
    const auto index = tally_.reported_index(time.year);
    if (index) return index;
    const std::string written = std::to_string(time.year);
    repeated_.report(code::table_year_not_reported, row, tally_.time_column(), written,
                     {{"year", written}, {"reported", join_years(tally_.dataset.reported)}});
    return std::nullopt;
}

std::optional<table::Decimal> AmountRows::amount_of(const table::Row& row) {
    const std::string_view text = row.cells[tally_.columns.amount].text;
    const auto amount = table::parse_decimal(text);
    if (amount) return *amount;
    if (const auto number = base::parse_number(text); number && *number < 0.0) {
        faults_.report(code::negative_table_amount, row, tally_.columns.amount, {{"text", std::string{text}}});
        return std::nullopt;
    }
    const findings::Text hint = hint_of(amount.error());
    faults_.report(code::bad_table_number, row, tally_.columns.amount,
                   {{"text", std::string{text}}, {"hint_zh", std::string{hint.zh}}, {"hint_en", std::string{hint.en}}});
    return std::nullopt;
}

/// The sums of the row's activity and unit; nothing after reporting a unit that does not fit.
std::optional<std::size_t> AmountRows::entry_of(const table::Row& row, std::size_t activity) {
    const auto& column = tally_.columns.unit;
    const std::string_view unit = column ? row.cells[*column].text : std::string_view{};
    if (const auto known = tally_.sums.find(activity, unit)) return known;
    if (!unit.empty() && !fits(row, activity, unit)) return std::nullopt;
    if (!tally_.sums.has_most_units(activity)) return tally_.sums.add_entry(activity, unit);
    const std::string id{tally_.dataset.activities[activity].id.value};
    repeated_.report(code::too_many_units, row, *column, id,
                     {{"id", id}, {"limit", std::to_string(AmountSums::kMostUnits)}});
    return std::nullopt;
}

bool AmountRows::fits(const table::Row& row, std::size_t activity, std::string_view text) {
    const auto unit = units::parse_unit(text);
    if (!unit) {
        repeated_.report(code_of(unit.error()), row, *tally_.columns.unit, text, {{"unit", std::string{text}}},
                         [&](findings::Finding& finding) { explain_unit_error(finding, unit.error()); });
        return false;
    }
    const Activity& owner = tally_.dataset.activities[activity];
    if (units::conversion(*unit, owner.amount.unit)) return true;
    repeated_.report(
        code::table_unit_clash, row, *tally_.columns.unit, std::string{text} + ' ' + std::string{owner.id.value},
        {{"unit", std::string{text}}, {"id", std::string{owner.id.value}}, {"expected", owner.amount.unit.text}});
    return false;
}

}  // namespace nearzero::dataset
