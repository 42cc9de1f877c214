// SPDX-License-Identifier: Apache-2.0
/// A workbook from sheets of cells. The only user of libxlsxwriter. The same sheets give the same bytes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "workbook/book.hpp"

namespace nearzero::workbook {

/// A remark that opens when the pointer stands on a cell.
struct CellNote {
    int row = 0, column = 0;
    std::string text;
};

/// A drop-down over a stretch of one column; other words may be written all the same.
struct DropDown {
    int column = 0, first_row = 0, last_row = 0;
    std::string range;  ///< `选项!$B$2:$B$9`
};

struct OutSheet {
    std::string name;
    std::vector<Cell> cells;
    std::vector<int> widths;        ///< of the columns, in characters; 0 or missing: the usual
    int header_rows = 1;            ///< set apart and kept in sight; 0 for none
    std::vector<int> example_rows;  ///< shown in grey
    bool first_column_is_label = false;
    std::vector<CellNote> notes;
    std::vector<DropDown> drop_downs;
};

/// The longest text of a cell, in characters, and the digits of a number that survive being written.
inline constexpr std::size_t kMostCellCharacters = 32'767;
bool survives_as_number(double value);
/// Excel counts days from 1900 and believes in 29 February 1900: earlier dates are written as text.
bool survives_as_date(std::string_view iso_date);

/// The bytes of the .xlsx; nothing when there is no room for temporary data.
std::optional<std::string> write_book(std::span<const OutSheet> sheets);

}  // namespace nearzero::workbook
