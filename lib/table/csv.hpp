// SPDX-License-Identifier: Apache-2.0
/// CSV as RFC 4180 prints it, read strictly with positions: UTF-8, comma, a header row of unique names, equal columns
/// in each row, at most 256 columns and 64 KiB a cell; nothing is skipped in silence. Streaming: memory does not grow
/// with rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"
#include "table/record.hpp"
#include "text/utf8.hpp"

namespace nearzero::table {

class BlockBuffer;

/// Gives the next bytes of a file into `buffer`, 0 at the end. The shell supplies it; the library opens nothing.
using ReadBlock = std::function<std::size_t(char* buffer, std::size_t size)>;

/// One record: `line` is where it starts in the file, `row` counts data rows from 1 (0 is the header). Cells are views
/// that live until the next row.
struct Row {
    std::int64_t line = 0;
    std::int64_t row = 0;
    std::uint64_t byte = 0;          ///< in the file
    std::string_view record;         ///< as it stands in the file, without its line end
    std::span<const Cell> cells;
};

/// Reads a whole table. Faults of form are reported with file, line, column, row and field; reading goes on at the next
/// row where that is safe (an open quote, a text that is not UTF-8: it is not).
/// At most `kMostFindings` are reported for one table, then a count.
class CsvReader {
public:
    using OnHeader = std::function<bool(const Row&)>;
    using OnRow = std::function<void(const Row&)>;

    static constexpr std::size_t kMostFindings = 20;
    static constexpr std::size_t kWholeRow = static_cast<std::size_t>(-1);

    /// `file` is the name shown to people; `pointer` the place in the dataset that names it, may be empty.
    CsvReader(std::string file, findings::Sink& sink, std::string pointer = {})
        : file_{std::move(file)}, pointer_{std::move(pointer)}, sink_{sink} {}

    /// `on_header` returns false to stop; `on_row` is called for each well-formed row. True when the whole table was
    /// read and neither the reader nor the caller (through `report`) found a fault.
    bool read(const ReadBlock& next, const OnHeader& on_header, const OnRow& on_row);

    /// Reports at one cell of a row; `kWholeRow`, or a column the row has not, means the row. The reference is
    /// valid until the next report.
    findings::Finding& report(const findings::CodeInfo& code, const Row& row, std::size_t column_index,
                              std::initializer_list<findings::Arg> args = {});

    /// Reports about the table as a whole.
    findings::Finding& report_table(const findings::CodeInfo& code, std::initializer_list<findings::Arg> args = {});

    /// Whether the last report is shown; beyond the cap there is no point in working out suggestions.
    bool last_was_listed() const { return found_ <= kMostFindings; }

    std::span<const std::string> header() const { return header_; }

private:
    bool check_text_of(const BlockBuffer& buffer, const Row& next_row);
    bool take_record(Row& row, const Record& record, const OnHeader& on_header, const OnRow& on_row);
    bool take_header(const Row& row, const OnHeader& on_header);
    bool has_other_separator(const Row& row);
    bool finish(bool whole);
    void report_fault(const Row& row, const RecordFault& fault);
    void report_text_fault(text::FaultAt fault, std::string_view text, std::uint64_t byte, std::int64_t line);
    findings::Finding& report_at(const findings::CodeInfo& code, const Row& row, std::size_t begin, std::size_t end,
                                 std::size_t column_index, std::initializer_list<findings::Arg> args);
    findings::Finding& keep(const findings::CodeInfo& code, findings::Location at,
                            std::initializer_list<findings::Arg> args);

    std::string file_;
    std::string pointer_;
    findings::Sink& sink_;
    std::vector<std::string> header_;
    std::size_t found_ = 0;
    findings::Finding unlisted_;  ///< takes what callers add to a finding beyond the cap
};

}  // namespace nearzero::table
