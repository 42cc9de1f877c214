// SPDX-License-Identifier: Apache-2.0
/// CSV as RFC 4180 prints it, read strictly with positions: UTF-8, comma, a header row of unique names, equal columns in each row, at most
/// 256 columns and 64 KiB a cell; nothing is skipped in silence. Streaming: memory does not grow with rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"

namespace nearzero::table {

/// Gives the next bytes of a file into `buffer`, 0 at the end. The shell supplies it; the library opens nothing.
using ReadBlock = std::function<std::size_t(char* buffer, std::size_t size)>;

struct Cell {
    std::string_view text;
    int column = 1;           ///< in characters, of the cell's first character
    bool quoted = false;
};

/// One record: `line` is where it starts in the file, `row` counts data rows from 1.
struct Row {
    std::int64_t line = 0;
    std::int64_t row = 0;
    const std::vector<Cell>* cells = nullptr;
};

/// Reads a whole table. `on_header` returns false to stop; `on_row` is called for each well-formed row. Faults of form are
/// reported with file, line, column, row and field; reading goes on at the next row where that is safe.
/// At most `max_findings` are reported for one table, then a count.
class CsvReader {
public:
    CsvReader(std::string file, findings::Sink& sink) : file_{std::move(file)}, sink_{sink} {}

    bool read(const ReadBlock& next, const std::function<bool(const std::vector<Cell>&)>& on_header,
              const std::function<void(const Row&)>& on_row);

    findings::Finding& report(const findings::CodeInfo& code, const Row& row, std::size_t column_index,
                              std::initializer_list<findings::Arg> args = {});

private:
    std::string file_;
    findings::Sink& sink_;
    std::vector<std::string> header_;
};

}  // namespace nearzero::table
