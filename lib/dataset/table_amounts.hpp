// SPDX-License-Identifier: Apache-2.0
/// A table of amounts (`activity`, `year` or `date`, `amount`, optionally `unit`) summed by activity, unit and year.
/// The table is streamed; what is kept does not grow with its rows.
///
/// As with datasets, two readers give one result. The fast one (`amount_scanner.hpp`) works on blocks of rows on
/// several threads and declines without a word; the strict one (`table/csv.hpp`, `amount_rows.hpp`) is the authority:
/// it goes on from the first declined block and makes every finding, in the order of the rows.
#pragma once

#include <optional>
#include <string>

#include "dataset/dataset.hpp"
#include "table/csv.hpp"

namespace nearzero::dataset {

struct TableReader {
    bool fast = true;
    unsigned threads = 1;  ///< of the fast reader; they never show in the result
};

/// The amounts of `table` of `dataset`, read through `next`; `file` is the name shown to people. Nothing when anything
/// was wrong: every fault has been reported at its row and column, so `apply_table` would only repeat it.
std::optional<TableAmounts> read_table_amounts(const Dataset& dataset, const TableFile& table, std::string file,
                                               const table::ReadBlock& next, findings::Sink& sink,
                                               const TableReader& how = {});

}  // namespace nearzero::dataset
