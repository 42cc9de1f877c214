// SPDX-License-Identifier: Apache-2.0
#include "table/faults.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "findings/code/table.hpp"
#include "text/utf8.hpp"

namespace nearzero::table {

namespace code = findings::code;

namespace {

constexpr std::size_t kExcerptBytes = 1024;  // a longer line is no help under a caret

/// A place in a table beyond what a location can hold stays at the largest it can.
template <class T>
T clamped(std::uint64_t value) {
    return static_cast<T>(std::min<std::uint64_t>(value, static_cast<std::uint64_t>(std::numeric_limits<T>::max())));
}

/// Line and column of a byte of a text whose first byte stands in column 1 of `line`.
struct PlaceInText {
    std::int64_t line;
    int column;
    std::string_view excerpt;
};

PlaceInText place_in(std::string_view text, std::size_t byte, std::int64_t line) {
    byte = std::min(byte, text.size());
    const auto last_end = byte == 0 ? std::string_view::npos : text.rfind('\n', byte - 1);
    const std::size_t begin = last_end == std::string_view::npos ? 0 : last_end + 1;
    line += std::ranges::count(text.substr(0, begin), '\n');
    const auto column = static_cast<int>(text::count_characters(text.substr(begin, byte - begin))) + 1;
    std::string_view excerpt = text.substr(begin, text.find('\n', begin) - begin);
    if (excerpt.ends_with('\r')) excerpt.remove_suffix(1);
    return {line, column, excerpt.size() <= kExcerptBytes ? excerpt : std::string_view{}};
}

void locate_bytes(findings::Location& at, const Row& row, std::size_t begin, std::size_t end) {
    end = std::max(begin, end);
    const PlaceInText first = place_in(row.record, begin, row.line);
    const PlaceInText last = place_in(row.record, end, row.line);
    at.byte = clamped<std::uint32_t>(row.byte + begin);
    at.end_byte = clamped<std::uint32_t>(row.byte + end);
    at.line = clamped<int>(static_cast<std::uint64_t>(first.line));
    at.column = first.column;
    at.end_line = clamped<int>(static_cast<std::uint64_t>(last.line));
    at.end_column = last.column;
    at.excerpt = std::string{first.excerpt};
}

void locate_in_record(findings::Location& at, const Row& row, std::size_t column) {
    if (column >= row.cells.size()) return locate_bytes(at, row, 0, row.record.size());
    locate_bytes(at, row, row.cells[column].begin, row.cells[column].end);
}

}  // namespace

Faults::Faults(std::string file, findings::Sink& sink, std::string pointer, Locate locate)
    : file_{std::move(file)}, pointer_{std::move(pointer)}, sink_{sink}, locate_{std::move(locate)} {
    if (!locate_) locate_ = locate_in_record;
}

void Faults::set_header(const Row& header) {
    header_.clear();
    for (const Cell& cell : header.cells) header_.emplace_back(cell.text);
}

findings::Finding& Faults::keep(const findings::CodeInfo& info, findings::Location at,
                                std::initializer_list<findings::Arg> args) {
    if (info.severity != findings::Severity::error || ++found_ <= kMostFindings)
        return sink_.report_at(info, std::move(at), args);
    unlisted_ = {};
    return unlisted_;
}

findings::Location Faults::start(const Row& row, std::size_t column) const {
    findings::Location at;
    at.file = file_;
    at.pointer = pointer_;
    at.row = row.row;
    if (column < header_.size()) at.field = header_[column];
    return at;
}

findings::Finding& Faults::report(const findings::CodeInfo& info, const Row& row, std::size_t column,
                                  std::initializer_list<findings::Arg> args) {
    if (found_ >= kMostFindings) return keep(info, {}, args);  // spares the work for a place nobody sees
    findings::Location at = start(row, column);
    locate_(at, row, column);
    return keep(info, std::move(at), args);
}

findings::Finding& Faults::report_bytes(const findings::CodeInfo& info, const Row& row, std::size_t begin,
                                        std::size_t end, std::size_t column,
                                        std::initializer_list<findings::Arg> args) {
    if (found_ >= kMostFindings) return keep(info, {}, args);
    findings::Location at = start(row, column);
    locate_bytes(at, row, begin, end);
    return keep(info, std::move(at), args);
}

findings::Finding& Faults::report_table(const findings::CodeInfo& info, std::initializer_list<findings::Arg> args) {
    return keep(info, start({}, kWholeRow), args);
}

void Faults::finish() {
    if (found_ <= kMostFindings) return;
    sink_.report_at(code::more_table_findings, start({}, kWholeRow),
                    {{"count", std::to_string(found_ - kMostFindings)}});
}

}  // namespace nearzero::table
