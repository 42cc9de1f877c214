// SPDX-License-Identifier: Apache-2.0
#include "document/csv.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/decimal.hpp"
#include "base/internal_error.hpp"

namespace nearzero::document {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Whether a spreadsheet would take the text for a formula: by its first character, leading spaces aside.
bool is_formula(std::string_view value) {
    const std::size_t start = value.find_first_not_of(' ');
    if (start == std::string_view::npos) return false;
    switch (value[start]) {
        case '=':
        case '+':
        case '-':
        case '@':
        case '\t':
        case '\r':
        case '\n':
            return true;
        case '\xEF':
            break;  // lead byte of the full-width forms
        default:
            return false;
    }
    for (const std::string_view wide : {"＝", "＋", "－", "＠"})
        if (value.substr(start).starts_with(wide)) return true;
    return false;
}

bool needs_quotes(std::string_view value) {
    if (value.front() == ' ' || value.back() == ' ') return true;
    for (const char c : value)
        if (c == ',' || c == '"' || c == '\n' || c == '\r') return true;
    return false;
}

}  // namespace

void CsvWriter::begin_file() {
    if (dialect_ == CsvDialect::excel) out_.append(kByteOrderMark);
}

void CsvWriter::separate() {
    if (!first_) out_ += ',';
    first_ = false;
}

CsvWriter& CsvWriter::text(std::string_view value) {
    separate();
    if (value.empty()) return *this;
    const bool guarded = is_formula(value);
    if (!needs_quotes(value)) {
        if (guarded) out_ += '\'';
        out_.append(value);
        return *this;
    }
    out_ += '"';
    if (guarded) out_ += '\'';
    for (std::size_t quote = value.find('"'); quote != std::string_view::npos; quote = value.find('"')) {
        out_.append(value.substr(0, quote)).append("\"\"");
        value.remove_prefix(quote + 1);
    }
    out_.append(value) += '"';
    return *this;
}

CsvWriter& CsvWriter::number(double value) {
    if (!std::isfinite(value)) throw base::InternalError{"CSV: a number that is not finite"};
    separate();
    base::append_shortest(out_, value);
    return *this;
}

CsvWriter& CsvWriter::number(std::optional<double> value) {
    return value ? number(*value) : empty();
}

CsvWriter& CsvWriter::integer(std::int64_t value) {
    separate();
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
    return *this;
}

CsvWriter& CsvWriter::empty() {
    separate();
    return *this;
}

void CsvWriter::end() {
    out_.append(dialect_ == CsvDialect::excel ? "\r\n" : "\n");
    first_ = true;
}

}  // namespace nearzero::document
