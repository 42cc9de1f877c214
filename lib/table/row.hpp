// SPDX-License-Identifier: Apache-2.0
/// One row of a table, whatever file it comes from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "table/record.hpp"

namespace nearzero::table {

/// Stands for the row as a whole where the index of a column is asked for.
inline constexpr std::size_t kWholeRow = static_cast<std::size_t>(-1);

/// `row` counts data rows from 1 (0 is the header). Cells are views that live until the next row.
struct Row {
    std::int64_t line = 0;  ///< where it starts: line of the file, or row of the sheet
    std::int64_t row = 0;
    std::uint64_t byte = 0;       ///< in the file; 0 in a workbook
    std::string_view record;      ///< as it stands in the file, without its line end; empty in a workbook
    std::span<const Cell> cells;  ///< one for each column of the header
};

}  // namespace nearzero::table
