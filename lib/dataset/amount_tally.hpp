// SPDX-License-Identifier: Apache-2.0
/// What rows of a table of amounts are checked against and counted into; the same for every way of reading them.
/// Private to the module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "dataset/activity_index.hpp"
#include "dataset/amount_sums.hpp"
#include "dataset/dataset.hpp"
#include "dataset/repeated_rows.hpp"
#include "dataset/table_columns.hpp"

namespace nearzero::dataset {

/// When a row's amount was used.
struct RowTime {
    int year = 0;
    std::uint16_t month = 0;  ///< its bit in `YearSum::months`; 0 where the table has years only
    std::uint32_t day = 0;    ///< `number_of_day`; 0 where the table has years only
};

struct AmountTally {
    AmountTally(const Dataset& of, const TableFile& file)
        : dataset{of}, table{file}, index{of.activities}, sums{of.activities.size(), of.reported.size()} {}

    bool has_dates() const { return columns.date.has_value(); }
    std::size_t time_column() const { return columns.year ? *columns.year : *columns.date; }
    /// Whether the activity takes its amounts from this table.
    bool is_ours(std::size_t activity) const { return dataset.activities[activity].table.value == table.id.value; }

    /// A cell of the column `year` or `date`; nothing where it is neither.
    std::optional<RowTime> read_time(std::string_view text) const;
    /// The place of a year among the reported ones.
    std::optional<std::size_t> reported_index(int year) const;

    const Dataset& dataset;
    const TableFile& table;
    TableColumns columns;
    ActivityIndex index;
    AmountSums sums;
    RepeatedRows repeated;
};

}  // namespace nearzero::dataset
