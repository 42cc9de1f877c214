// SPDX-License-Identifier: Apache-2.0
#include "dataset/amount_rows.hpp"

#include <algorithm>
#include <cmath>

#include "base/number.hpp"
#include "base/suggest.hpp"
#include "base/sum.hpp"
#include "calendar/date.hpp"
#include "dataset/repeated_faults.hpp"
#include "dataset/series.hpp"
#include "dataset/table_columns.hpp"
#include "dataset/unit_reading.hpp"
#include "findings/code/table.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

constexpr double kLargestAmount = 1e15;  // as the numbers of a dataset itself

constexpr std::size_t kMostUnits = 16;  // of one activity in one table; more is a mistake

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
    : dataset_{dataset},
      table_{table},
      faults_{faults},
      repeated_{faults, sink},
      entries_of_(dataset.activities.size()) {
    by_id_.reserve(dataset.activities.size());
    for (std::size_t i = 0; i < dataset.activities.size(); ++i) by_id_.emplace_back(dataset.activities[i].id.value, i);
    std::ranges::sort(by_id_);
}

bool AmountRows::take_header(const table::Row& header) {
    const auto columns = find_columns(faults_, header);
    if (columns) columns_ = *columns;
    return columns.has_value();
}

void AmountRows::take(const table::Row& row) {
    const auto activity = activity_of(row);
    const auto year = year_of(row);
    const auto amount = amount_of(row);
    if (!activity) return;
    Sums* const sums = sums_of(row, *activity);
    if (year && amount && sums != nullptr) sums->by_year[*year].add(*amount);
}

std::optional<TableAmounts> AmountRows::finish() {
    repeated_.finish();
    TableAmounts amounts;
    amounts.table = table_.id;
    for (const auto& sums : entries_) {
        auto& entry = amounts.entries.emplace_back();
        entry.activity = std::string{dataset_.activities[sums.activity].id.value};
        entry.unit = sums.unit;
        for (std::size_t i = 0; i < sums.by_year.size(); ++i) {
            if (!sums.by_year[i].any()) continue;
            const double total = sums.by_year[i].value();
            if (!(total <= kLargestAmount))
                faults_.report_table(code::amount_too_large,
                                     {{"id", entry.activity}, {"year", std::to_string(dataset_.reported[i])}});
            entry.by_year.emplace_back(dataset_.reported[i], total);
        }
    }
    faults_.finish();
    if (faults_.any()) return std::nullopt;
    return amounts;
}

std::optional<std::size_t> AmountRows::activity_of(const table::Row& row) {
    const std::string_view id = row.cells[columns_.activity].text;
    if (activity_.is(id)) return activity_.value;
    const auto found = std::ranges::lower_bound(by_id_, id, {}, &std::pair<std::string_view, std::size_t>::first);
    if (found == by_id_.end() || found->first != id) {
        repeated_.report(code::unknown_table_activity, row, columns_.activity, id, {{"id", std::string{id}}},
                         [&](findings::Finding& finding) { suggest_activity(finding, id); });
        return std::nullopt;
    }
    const Activity& activity = dataset_.activities[found->second];
    if (activity.table.value != table_.id.value) {
        report_other_table(row, activity);
        return std::nullopt;
    }
    activity_.keep(id, found->second);
    return found->second;
}

void AmountRows::suggest_activity(findings::Finding& finding, std::string_view id) const {
    std::vector<std::string_view> known;
    for (const auto& activity : dataset_.activities)
        if (activity.table.value == table_.id.value) known.push_back(activity.id.value);
    if (const auto near = base::nearest(id, known)) finding.with_suggestion(*near);
}

void AmountRows::report_other_table(const table::Row& row, const Activity& activity) {
    const std::string other{activity.table.value};
    const TableFile* const named = dataset_.table(other);
    if (!other.empty() && (named == nullptr || !named->file)) return;  // the table it names was reported
    repeated_.report(code::activity_of_other_table, row, columns_.activity, activity.id.value,
                     {{"id", std::string{activity.id.value}},
                      {"table", std::string{table_.id.value}},
                      {"instead_zh", other.empty() ? "其用量写在数据集中" : "其用量取自数据表“" + other + "”"},
                      {"instead_en", other.empty() ? "its amounts stand in the dataset"
                                                   : "its amounts come from table '" + other + "'"}});
}

/// Index among the reported years.
std::optional<std::size_t> AmountRows::year_of(const table::Row& row) {
    const std::size_t column = columns_.year ? *columns_.year : *columns_.date;
    const std::string_view text = row.cells[column].text;
    if (year_.is(text)) return year_.value;
    std::optional<int> year;
    if (columns_.year)
        year = calendar::parse_year(text);
    else if (const auto date = calendar::parse_date(text))
        year = static_cast<int>(date->year());
    if (!year) {
        faults_.report(columns_.year ? code::bad_table_year : code::bad_table_date, row, column,
                       {{"text", std::string{text}}});
        return std::nullopt;
    }
    const auto found = std::ranges::find(dataset_.reported, *year);
    if (found == dataset_.reported.end()) {
        const std::string written = std::to_string(*year);
        repeated_.report(code::table_year_not_reported, row, column, written,
                         {{"year", written}, {"reported", join_years(dataset_.reported)}});
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(found - dataset_.reported.begin());
    year_.keep(text, index);
    return index;
}

std::optional<double> AmountRows::amount_of(const table::Row& row) {
    const std::string_view text = row.cells[columns_.amount].text;
    const auto number = base::parse_number(text);
    if (!number) {
        const findings::Text hint = hint_of(number.error());
        faults_.report(
            code::bad_table_number, row, columns_.amount,
            {{"text", std::string{text}}, {"hint_zh", std::string{hint.zh}}, {"hint_en", std::string{hint.en}}});
        return std::nullopt;
    }
    if (*number < 0.0) {
        faults_.report(code::negative_table_amount, row, columns_.amount, {{"text", std::string{text}}});
        return std::nullopt;
    }
    return *number;
}

/// The sums of the row's activity and unit; null after reporting a unit that does not fit.
AmountRows::Sums* AmountRows::sums_of(const table::Row& row, std::size_t activity) {
    const std::string_view unit = columns_.unit ? row.cells[*columns_.unit].text : std::string_view{};
    for (const std::size_t index : entries_of_[activity])
        if (entries_[index].unit == unit) return &entries_[index];
    if (!unit.empty() && !fits(row, activity, unit)) return nullptr;
    if (entries_of_[activity].size() == kMostUnits) {
        const std::string id{dataset_.activities[activity].id.value};
        repeated_.report(code::too_many_units, row, *columns_.unit, id,
                         {{"id", id}, {"limit", std::to_string(kMostUnits)}});
        return nullptr;
    }
    entries_of_[activity].push_back(entries_.size());
    entries_.push_back({activity, std::string{unit}, std::vector<base::Sum>(dataset_.reported.size())});
    return &entries_.back();
}

bool AmountRows::fits(const table::Row& row, std::size_t activity, std::string_view text) {
    const auto unit = units::parse_unit(text);
    if (!unit) {
        repeated_.report(code_of(unit.error()), row, *columns_.unit, text, {{"unit", std::string{text}}},
                         [&](findings::Finding& finding) { explain_unit_error(finding, unit.error()); });
        return false;
    }
    const Activity& owner = dataset_.activities[activity];
    if (units::conversion(*unit, owner.amount.unit)) return true;
    repeated_.report(
        code::table_unit_clash, row, *columns_.unit, std::string{text} + ' ' + std::string{owner.id.value},
        {{"unit", std::string{text}}, {"id", std::string{owner.id.value}}, {"expected", owner.amount.unit.text}});
    return false;
}

}  // namespace nearzero::dataset
