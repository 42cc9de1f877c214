// SPDX-License-Identifier: Apache-2.0
/// One record of a CSV text and its cells: the grammar of RFC 4180, without files, findings or state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace nearzero::table {

inline constexpr std::size_t kMostColumns = 256;
inline constexpr std::size_t kMostCellBytes = std::size_t{64} << 10;

struct Cell {
    std::string_view text;     ///< without quotes, doubled quotes undone
    std::uint32_t begin = 0;   ///< bytes of the record, quotes included
    std::uint32_t end = 0;
    bool quoted = false;
};

enum class RecordFaultKind : std::uint8_t { none, stray_quote, text_after_quote, unclosed_quote, cell_too_long, too_many_columns };

/// What is wrong and at which byte of the record; the first fault of a record only.
struct RecordFault {
    RecordFaultKind kind = RecordFaultKind::none;
    std::size_t byte = 0;
    std::size_t column = 0;   ///< index of the cell
};

enum class RecordState : std::uint8_t {
    complete,     ///< `length` and `consumed` are set; `fault` may be
    incomplete,   ///< the text ends inside the record: come back with more
    unreadable,   ///< an open quote: no later record can be trusted
};

/// Cells of the last record that was split; kept by the caller so that rows cost no allocation.
struct Cells {
    std::vector<Cell> list;
    std::deque<std::string> unquoted;  ///< texts of cells with doubled quotes
};

struct Record {
    RecordState state = RecordState::incomplete;
    std::size_t length = 0;     ///< bytes without the line end
    std::size_t consumed = 0;   ///< bytes with the line end
    std::size_t line_ends = 0;  ///< within and at the end
    RecordFault fault;
};

/// Splits the record at the beginning of `text`; `at_end` says that nothing follows `text` in the file.
Record split_record(std::string_view text, bool at_end, Cells& cells);

}  // namespace nearzero::table
