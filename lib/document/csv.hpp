// SPDX-License-Identifier: Apache-2.0
/// CSV as RFC 4180 has it, fast enough to be the bulk path. Text cells that a spreadsheet would run as a formula are
/// guarded with an apostrophe; numbers never are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nearzero::document {

enum class CsvDialect : std::uint8_t {
    plain,  ///< UTF-8, LF
    excel,  ///< BOM and CRLF
};

/// Appends rows to a string. Usage: `row.text(..).number(..).end();`
class CsvWriter {
public:
    explicit CsvWriter(std::string& out, CsvDialect dialect = CsvDialect::plain) : out_{out}, dialect_{dialect} {}

    /// The byte order mark where the dialect has one. Call once, first, for a whole file.
    void begin_file();
    CsvWriter& text(std::string_view value);
    CsvWriter& number(double value);
    CsvWriter& number(std::optional<double> value);
    CsvWriter& integer(std::int64_t value);
    CsvWriter& empty();
    void end();

private:
    void separate();
    std::string& out_;
    CsvDialect dialect_;
    bool first_ = true;
};

}  // namespace nearzero::document
