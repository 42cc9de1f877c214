// SPDX-License-Identifier: Apache-2.0
/// What the rows of a table of amounts add up to, by activity, unit and reported year. Private to the module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/exact_sum.hpp"

namespace nearzero::dataset {

/// One activity in one unit in one year.
struct YearSum {
    table::ExactSum sum;
    std::uint16_t months = 0;  ///< those with a row, January the lowest bit; only where rows have dates
    bool any = false;

    void add(const YearSum& part) {
        sum.add(part.sum);
        months = static_cast<std::uint16_t>(months | part.months);
        any = any || part.any;
    }
};

class AmountSums {
public:
    static constexpr std::size_t kMostUnits = 16;  ///< of one activity in one table; more is a mistake

    struct Entry {
        std::size_t activity;
        std::string unit;  ///< as written in the table; empty: the activity's own
    };

    AmountSums(std::size_t activities, std::size_t years) : years_{years}, of_activity_(activities) {}

    /// The entry of an activity in a unit.
    std::optional<std::size_t> find(std::size_t activity, std::string_view unit) const {
        for (const std::size_t index : of_activity_[activity])
            if (entries_[index].unit == unit) return index;
        return std::nullopt;
    }
    bool has_most_units(std::size_t activity) const { return of_activity_[activity].size() >= kMostUnits; }
    std::size_t add_entry(std::size_t activity, std::string_view unit);

    const std::vector<Entry>& entries() const { return entries_; }
    std::size_t years() const { return years_; }
    YearSum& at(std::size_t entry, std::size_t year) { return sums_[entry * years_ + year]; }
    YearSum& at(std::size_t entry_times_years_plus_year) { return sums_[entry_times_years_plus_year]; }

private:
    std::size_t years_;
    std::vector<Entry> entries_;
    std::vector<YearSum> sums_;                          ///< of each entry a row of years
    std::vector<std::vector<std::size_t>> of_activity_;  ///< entries
};

}  // namespace nearzero::dataset
