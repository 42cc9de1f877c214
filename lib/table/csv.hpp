// SPDX-License-Identifier: Apache-2.0
/// CSV as RFC 4180 prints it, read strictly with positions: UTF-8, comma, a header row of unique names, equal columns
/// in each row, at most 256 columns and 64 KiB a cell; nothing is skipped in silence. Streaming: memory does not grow
/// with rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "table/faults.hpp"
#include "table/record.hpp"
#include "table/row.hpp"
#include "text/utf8.hpp"

namespace nearzero::table {

class BlockBuffer;

/// Gives the next bytes of a file into `buffer`, 0 at the end. The shell supplies it; the library opens nothing.
using ReadBlock = std::function<std::size_t(char* buffer, std::size_t size)>;

/// Reads a whole table. Faults of form are reported with file, line, column, row and field; reading goes on at the next
/// row where that is safe (an open quote, a text that is not UTF-8: it is not).
class CsvReader {
public:
    using OnHeader = std::function<bool(const Row&)>;
    using OnRow = std::function<void(const Row&)>;

    explicit CsvReader(Faults& faults) : faults_{faults} {}

    /// `on_header` returns false to stop; `on_row` is called for each well-formed row. True when the whole table was
    /// read; false where it could not be, which has then been reported.
    bool read(const ReadBlock& next, const OnHeader& on_header, const OnRow& on_row);
    /// Reads the rest of a table: `next` begins with the record `begin`, whose cells do not matter yet.
    bool read_rows(const ReadBlock& next, const Row& begin, const OnRow& on_row);

private:
    bool read_records(const ReadBlock& next, Row row, const OnHeader& on_header, const OnRow& on_row);
    std::optional<text::FaultAt> check_fresh(const BlockBuffer& buffer, bool first) const;
    bool take_record(const Row& row, const Record& record, const OnHeader& on_header, const OnRow& on_row);
    bool take_header(const Row& row, const OnHeader& on_header);
    bool has_other_separator(const Row& row);
    void report_fault(const Row& row, const RecordFault& fault);
    void report_text_fault(text::FaultAt fault, std::string_view text, const Row& next_row);

    Faults& faults_;
};

}  // namespace nearzero::table
