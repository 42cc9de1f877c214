// SPDX-License-Identifier: Apache-2.0
/// The rows of a table of amounts, checked and summed one after another. Whatever reads the file gives its rows here:
/// the reader of CSV (`read_table_amounts`) does, and that of a workbook does the same:
///
///     table::Faults faults{file, sink, "tables." + id, locate};   // locate: where a cell of a row stands (sheet,
///     cell) AmountRows amounts{dataset, table, faults, sink}; if (!table::check_header(faults, header) ||
///     !amounts.take_header(header)) …   // reported; read no further for (each row) amounts.take(row);   // exactly as
///     many cells as the header; others: code::cell_count, blank_row return amounts.finish();            // the sums,
///     or nothing when anything was reported
///
/// A cell's text is what a CSV file would hold: numbers by the grammar of `base/number.hpp`, dates as 2024-03-01.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sum.hpp"
#include "dataset/dataset.hpp"
#include "dataset/repeated_faults.hpp"
#include "dataset/table_columns.hpp"
#include "table/faults.hpp"
#include "table/row.hpp"

namespace nearzero::dataset {

class AmountRows {
public:
    AmountRows(const Dataset& dataset, const TableFile& table, table::Faults& faults, findings::Sink& sink);

    /// Finds the columns; false after reporting what is unknown, missing or repeated.
    bool take_header(const table::Row& header);
    /// Where the amounts stand, once the header was taken.
    std::size_t amount_column() const { return columns_.amount; }

    /// Adds one row to the sums, or reports everything that is wrong with it.
    void take(const table::Row& row);

    /// The sums by activity and unit. Nothing when anything was reported through `faults`; it says then how many were
    /// not shown. Call it once, last.
    std::optional<TableAmounts> finish();

private:
    /// Sums of one activity in one unit, one for each reported year.
    struct Sums {
        std::size_t activity;
        std::string unit;  ///< as written in the table; empty: the activity's own
        std::vector<base::Sum> by_year;
    };

    /// A text that was read before and what it gave: rows repeat their cells.
    struct Remembered {
        std::string text;
        std::size_t value = 0;
        bool known = false;
        bool is(std::string_view other) const { return known && text == other; }
        void keep(std::string_view of, std::size_t result) {
            text = of;
            value = result;
            known = true;
        }
    };

    std::optional<std::size_t> activity_of(const table::Row& row);
    void suggest_activity(findings::Finding& finding, std::string_view id) const;
    void report_other_table(const table::Row& row, const Activity& activity);
    std::optional<std::size_t> year_of(const table::Row& row);
    std::optional<double> amount_of(const table::Row& row);
    Sums* sums_of(const table::Row& row, std::size_t activity);
    bool fits(const table::Row& row, std::size_t activity, std::string_view text);

    const Dataset& dataset_;
    const TableFile& table_;
    table::Faults& faults_;
    RepeatedFaults repeated_;
    TableColumns columns_;
    std::vector<std::pair<std::string_view, std::size_t>> by_id_;  ///< sorted
    std::vector<Sums> entries_;                                    ///< in order of first appearance
    std::vector<std::vector<std::size_t>> entries_of_;             ///< by activity; one for each unit it is written in
    Remembered activity_;
    Remembered year_;
};

}  // namespace nearzero::dataset
