// SPDX-License-Identifier: Apache-2.0
/// The rows of a table of amounts, checked and summed one after another. Whatever reads the file gives its rows here:
/// the reader of CSV (`read_table_amounts`) does, and that of a workbook does the same:
///
///     table::Faults faults{file, sink, "tables." + id, locate};   // locate: where a cell of a row stands (sheet,
///     cell) AmountRows amounts{dataset, table, faults, sink}; if (!table::check_header(faults, header) ||
///     !amounts.take_header(header)) …   // reported; read no further for (each row) amounts.take(row);   // exactly as
///     many cells as the header; others: code::cell_count, blank_row return amounts.finish();            // the sums,
///     or nothing when anything was wrong
///
/// A cell's text is what a CSV file would hold: numbers by the grammar of `base/number.hpp`, dates as 2024-03-01.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "dataset/amount_tally.hpp"
#include "dataset/dataset.hpp"
#include "dataset/repeated_faults.hpp"
#include "table/exact_sum.hpp"
#include "table/faults.hpp"
#include "table/row.hpp"

namespace nearzero::dataset {

class AmountRows {
public:
    AmountRows(const Dataset& dataset, const TableFile& table, table::Faults& faults, findings::Sink& sink);

    /// Finds the columns; false after reporting what is unknown, missing or repeated.
    bool take_header(const table::Row& header);
    /// Where the amounts stand, once the header was taken.
    std::size_t amount_column() const { return tally_.columns.amount; }

    /// Adds one row to the sums, or reports everything that is wrong with it.
    void take(const table::Row& row);

    /// The sums by activity and unit. Nothing when a fault was reported through `faults`; it says then how many were
    /// not shown. Rows that stand in the table twice are a warning. Call it once, last.
    std::optional<TableAmounts> finish();

    /// What the rows were counted into, for a reader that counts blocks of rows by itself.
    AmountTally& tally() { return tally_; }

private:
    std::optional<std::size_t> activity_of(const table::Row& row);
    void suggest_activity(findings::Finding& finding, std::string_view id) const;
    void report_other_table(const table::Row& row, const Activity& activity);
    std::optional<RowTime> time_of(const table::Row& row);
    std::optional<std::size_t> year_index(const table::Row& row, const RowTime& time);
    std::optional<table::Decimal> amount_of(const table::Row& row);
    std::optional<std::size_t> entry_of(const table::Row& row, std::size_t activity);
    bool fits(const table::Row& row, std::size_t activity, std::string_view text);
    void report_repeated_rows();

    AmountTally tally_;
    table::Faults& faults_;
    RepeatedFaults repeated_;
};

}  // namespace nearzero::dataset
