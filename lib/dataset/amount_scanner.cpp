// SPDX-License-Identifier: Apache-2.0
#include "dataset/amount_scanner.hpp"

#include <cstring>

#include "table/plain_number.hpp"
#include "units/unit.hpp"

namespace nearzero::dataset {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

/// Takes quotes off a cell. One that holds others, or that should not end here, becomes a text that nothing accepts.
std::string_view unquoted(const char* begin, const char* end) {
    if (begin != end && *begin == '"' && end - begin >= 2 && end[-1] == '"') {
        ++begin;
        --end;
    }
    return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

AmountScanner::AmountScanner(AmountTally& tally, std::size_t columns, table::Row& next_row)
    : tally_{tally},
      next_row_{next_row},
      columns_{columns},
      sums_{tally.dataset.activities.size(), tally.dataset.reported.size()},
      last_entry_(tally.dataset.activities.size(), kNone),
      looks_for_repeats_{tally.has_dates()} {}

bool AmountScanner::scan(const table::Block& block) {
    rows_ = 0;
    bytes_ = block.text().size();
    const bool accepted = !block.is_part_of_line() && separators_.find(block.text()) && scan_rows(block.text());
    if (accepted) return true;
    for (const std::uint32_t index : touched_) sums_.at(index) = {};
    touched_.clear();
    fingerprints_.clear();
    return false;
}

bool AmountScanner::scan_rows(std::string_view text) {
    auto ends = separators_.positions();
    std::vector<std::uint32_t> with_last;
    if (!text.ends_with('\n')) {  // the last line of a file; `Block` has put a line end behind it
        with_last.assign(ends.begin(), ends.end());
        with_last.push_back(static_cast<std::uint32_t>(text.size()));
        ends = with_last;
    }
    if (ends.size() % columns_ != 0) return false;

    const char* const data = text.data();
    const TableColumns columns = tally_.columns;
    const std::size_t time_column = tally_.time_column();
    const std::size_t last = columns_ - 1;
    std::size_t activity = 0;
    std::string_view activity_id;
    std::uint32_t begin_of_row = 0;
    for (std::size_t at = 0; at < ends.size(); at += columns_) {
        const std::uint32_t* const end = ends.data() + at;
        for (std::size_t i = 0; i < last; ++i)
            if (data[end[i]] != ',') return false;
        if (data[end[last]] != '\n') return false;
        const auto cell = [&](std::size_t column) {
            const char* const first = data + (column == 0 ? begin_of_row : end[column - 1] + 1);
            const char* stop = data + end[column];
            if (column == last && stop != first && stop[-1] == '\r') --stop;
            return unquoted(first, stop);
        };

        const std::string_view id = cell(columns.activity);
        if (id != activity_id) {
            const auto found = tally_.index.find(id);
            if (!found || !tally_.is_ours(*found)) return false;
            activity = *found;
            activity_id = id;
        }
        if (!read_time(cell(time_column))) return false;
        std::size_t entry = 0;
        if (!find_entry(activity, columns.unit ? cell(*columns.unit) : std::string_view{}, entry)) return false;
        table::Decimal amount;
        const std::string_view number = cell(columns.amount);
        if (!table::parse_plain(number, amount.coarse)) {
            const auto parsed = table::parse_decimal(number);
            if (!parsed) return false;
            amount = *parsed;
        }

        const std::size_t index = entry * sums_.years() + time_.year;
        YearSum& sum = sums_.at(index);
        if (!sum.any) {
            sum.any = true;
            touched_.push_back(static_cast<std::uint32_t>(index));
        }
        sum.sum.add(amount);
        sum.months = static_cast<std::uint16_t>(sum.months | time_.time.month);
        ++rows_;
        if (looks_for_repeats_ && !amount.is_zero())
            fingerprints_.push_back(
                {fingerprint_of(activity, time_.time.day, sums_.entries()[entry].unit, amount), rows_, rows_});
        begin_of_row = end[last] + 1;
    }
    return true;
}

bool AmountScanner::read_time(std::string_view cell) {
    if (cell.size() == time_.size && std::memcmp(cell.data(), time_.text, cell.size()) == 0) return cell.size() > 0;
    const auto time = tally_.read_time(cell);
    const auto year = time ? tally_.reported_index(time->year) : std::nullopt;
    if (!year) return false;
    time_.size = cell.copy(time_.text, sizeof time_.text);
    time_.year = *year;
    time_.time = *time;
    return true;
}

bool AmountScanner::find_entry(std::size_t activity, std::string_view unit, std::size_t& entry) {
    entry = last_entry_[activity];
    if (entry != kNone && sums_.entries()[entry].unit == unit) return true;
    auto known = sums_.find(activity, unit);
    if (!known) {
        if (!unit.empty()) {
            if (unit.find('"') != std::string_view::npos) return false;
            const auto parsed = units::parse_unit(unit);
            if (!parsed || !units::conversion(*parsed, tally_.dataset.activities[activity].amount.unit)) return false;
        }
        if (sums_.has_most_units(activity)) return false;
        known = sums_.add_entry(activity, unit);
    }
    entry = *known;
    last_entry_[activity] = static_cast<std::uint32_t>(entry);
    return true;
}

bool AmountScanner::merge() {
    const std::size_t years = sums_.years();
    // Find all entries first: a block is merged whole or not at all.
    for (const std::uint32_t index : touched_) {
        const std::size_t entry = index / years;
        if (merged_as_.size() <= entry) merged_as_.resize(sums_.entries().size(), kNone);
        if (merged_as_[entry] != kNone) continue;
        const AmountSums::Entry& mine = sums_.entries()[entry];
        auto known = tally_.sums.find(mine.activity, mine.unit);
        if (!known) {
            if (tally_.sums.has_most_units(mine.activity)) return false;
            known = tally_.sums.add_entry(mine.activity, mine.unit);
        }
        merged_as_[entry] = static_cast<std::uint32_t>(*known);
    }
    for (const std::uint32_t index : touched_) {
        tally_.sums.at(merged_as_[index / years], index % years).add(sums_.at(index));
        sums_.at(index) = {};
    }
    touched_.clear();
    for (Fingerprint row : fingerprints_) {
        row.row += static_cast<std::uint32_t>(next_row_.row) - 1;
        row.line += static_cast<std::uint32_t>(next_row_.line) - 1;
        tally_.repeated.add(row);
    }
    fingerprints_.clear();
    looks_for_repeats_ = looks_for_repeats_ && !tally_.repeated.gave_up();
    next_row_.row += rows_;
    next_row_.line += rows_;
    next_row_.byte += bytes_;
    return true;
}

}  // namespace nearzero::dataset
