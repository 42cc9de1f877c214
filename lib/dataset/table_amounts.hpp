// SPDX-License-Identifier: Apache-2.0
/// A table of amounts (`activity`, `year` or `date`, `amount`, optionally `unit`) summed by activity, unit and year.
/// The table is streamed; what is kept does not grow with its rows.
#pragma once

#include <optional>
#include <string>

#include "dataset/dataset.hpp"
#include "table/csv.hpp"

namespace nearzero::dataset {

/// The amounts of `table` of `dataset`, read through `next`; `file` is the name shown to people. Nothing when anything
/// was wrong: every fault has been reported at its row and column, so `apply_table` would only repeat it.
std::optional<TableAmounts> read_table_amounts(const Dataset& dataset, const TableFile& table, std::string file,
                                               const table::ReadBlock& next, findings::Sink& sink);

}  // namespace nearzero::dataset
