// SPDX-License-Identifier: Apache-2.0
/// A sheet of a workbook as a table of amounts: the same columns, checks and sums as a CSV file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dataset/dataset.hpp"

namespace nearzero::dataset {

/// The amounts of `table`, whose file is the workbook `bytes`; `file` is the name shown to people. Nothing when
/// anything was wrong: every fault has been reported at its cell.
std::optional<TableAmounts> read_workbook_amounts(const Dataset& dataset, const TableFile& table,
                                                  const std::string& file, std::string_view bytes,
                                                  findings::Sink& sink);

}  // namespace nearzero::dataset
