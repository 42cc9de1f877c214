// SPDX-License-Identifier: Apache-2.0
#include "table/csv.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "findings/code/table.hpp"
#include "table/block_buffer.hpp"
#include "table/text_fault.hpp"
#include "text/code_point.hpp"

namespace nearzero::table {

namespace code = findings::code;

namespace {

constexpr std::size_t kExcerptBytes = 1024;  // a longer line is no help under a caret

const findings::CodeInfo& code_of(RecordFaultKind kind) {
    switch (kind) {
        case RecordFaultKind::stray_quote: return code::stray_quote;
        case RecordFaultKind::text_after_quote: return code::text_after_quote;
        case RecordFaultKind::unclosed_quote: return code::unclosed_cell;
        case RecordFaultKind::cell_too_long: return code::cell_too_long;
        case RecordFaultKind::too_many_columns: return code::too_many_columns;
        case RecordFaultKind::none: break;
    }
    return code::cell_count;
}

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

}  // namespace

findings::Finding& CsvReader::keep(const findings::CodeInfo& info, findings::Location at,
                                   std::initializer_list<findings::Arg> args) {
    if (++found_ <= kMostFindings) return sink_.report_at(info, std::move(at), args);
    unlisted_ = {};
    return unlisted_;
}

findings::Finding& CsvReader::report_at(const findings::CodeInfo& info, const Row& row, std::size_t begin,
                                        std::size_t end, std::size_t column_index,
                                        std::initializer_list<findings::Arg> args) {
    if (found_ >= kMostFindings) return keep(info, {}, args);  // spares the work for a place nobody sees
    const PlaceInText first = place_in(row.record, begin, row.line);
    const PlaceInText last = place_in(row.record, std::max(begin, end), row.line);
    findings::Location at;
    at.file = file_;
    at.pointer = pointer_;
    at.byte = clamped<std::uint32_t>(row.byte + begin);
    at.end_byte = clamped<std::uint32_t>(row.byte + std::max(begin, end));
    at.line = clamped<int>(static_cast<std::uint64_t>(first.line));
    at.column = first.column;
    at.end_line = clamped<int>(static_cast<std::uint64_t>(last.line));
    at.end_column = last.column;
    at.excerpt = std::string{first.excerpt};
    at.row = row.row;
    if (column_index < header_.size()) at.field = header_[column_index];
    return keep(info, std::move(at), args);
}

findings::Finding& CsvReader::report(const findings::CodeInfo& info, const Row& row, std::size_t column_index,
                                     std::initializer_list<findings::Arg> args) {
    if (column_index >= row.cells.size()) return report_at(info, row, 0, row.record.size(), kWholeRow, args);
    const Cell& cell = row.cells[column_index];
    return report_at(info, row, cell.begin, cell.end, column_index, args);
}

findings::Finding& CsvReader::report_table(const findings::CodeInfo& info, std::initializer_list<findings::Arg> args) {
    findings::Location at;
    at.file = file_;
    at.pointer = pointer_;
    return keep(info, std::move(at), args);
}

void CsvReader::report_fault(const Row& row, const RecordFault& fault) {
    const std::size_t end = fault.column < row.cells.size() ? row.cells[fault.column].end : row.record.size();
    const std::size_t limit =
        fault.kind == RecordFaultKind::too_many_columns ? kMostColumns : kMostCellBytes;
    report_at(code_of(fault.kind), row, fault.byte, end, fault.column, {{"limit", std::to_string(limit)}});
}

void CsvReader::report_text_fault(text::FaultAt fault, std::string_view text, std::uint64_t byte, std::int64_t line) {
    const TextFaultText described = describe(fault, text);
    const Row row{line, 0, byte, text.substr(0, std::min(text.size(), fault.byte + 1)), {}};
    auto& finding = report_at(*described.code, row, fault.byte, fault.byte, kWholeRow,
                              {{"bytes", described.bytes}, {"character", described.character}});
    finding.at.excerpt.clear();  // the line is not text that could be shown
}

bool CsvReader::has_other_separator(const Row& row) {
    struct Separator {
        std::string_view text, zh, en;
    };
    static constexpr std::array<Separator, 3> kOthers{{
        {";", "分号", "semicolons"},
        {"\t", "制表符", "tabs"},
        {"，", "全角逗号", "full-width commas"},
    }};
    for (const auto& other : kOthers) {
        if (row.cells[0].text.find(other.text) == std::string_view::npos) continue;
        report(code::wrong_separator, row, 0,
               {{"separator_zh", std::string{other.zh}}, {"separator_en", std::string{other.en}}});
        return true;
    }
    return false;
}

bool CsvReader::take_header(const Row& row, const OnHeader& on_header) {
    if (row.cells.size() == 1 && has_other_separator(row)) return false;
    bool sound = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string_view name = row.cells[i].text;
        const auto earlier = std::ranges::find(header_, name);
        if (name.empty())
            report(code::blank_column_name, row, i, {{"number", std::to_string(i + 1)}});
        else if (earlier != header_.end())
            report(code::repeated_column, row, i,
                   {{"name", std::string{name}},
                    {"first_name", *earlier},
                    {"first", std::to_string(earlier - header_.begin() + 1)},
                    {"number", std::to_string(i + 1)}});
        sound = sound && !name.empty() && earlier == header_.end();
        header_.emplace_back(name);
    }
    return sound && on_header(row);
}

bool CsvReader::check_text_of(const BlockBuffer& buffer, const Row& next_row) {
    const std::string_view fresh = buffer.fresh();
    const auto before = static_cast<std::size_t>(fresh.data() - buffer.lines().data());
    auto fault = text::check_text(fresh);
    const bool first_block = next_row.byte == 0 && before == 0;
    // The check allows a byte order mark where its text begins; here that is right in the first block only.
    if (!first_block && fresh.starts_with(text::kByteOrderMark)) fault = {text::TextFault::byte_order_mark, 0};
    if (!fault) return true;
    const auto lines_before = std::ranges::count(buffer.lines().substr(0, before), '\n');
    report_text_fault(*fault, fresh, next_row.byte + before, next_row.line + lines_before);
    return false;
}

bool CsvReader::take_record(Row& row, const Record& record, const OnHeader& on_header, const OnRow& on_row) {
    ++row.row;
    const bool well_formed = record.fault.kind == RecordFaultKind::none;
    if (!well_formed) report_fault(row, record.fault);
    if (record.state == RecordState::unreadable) return false;
    if (row.row == 0) return well_formed && take_header(row, on_header);
    if (!well_formed) return true;
    if (row.cells.size() == header_.size())
        on_row(row);
    else if (row.record.empty())
        report(code::blank_row, row, kWholeRow);
    else
        report(code::cell_count, row, kWholeRow,
               {{"found", std::to_string(row.cells.size())}, {"expected", std::to_string(header_.size())}});
    return true;
}

bool CsvReader::read(const ReadBlock& next, const OnHeader& on_header, const OnRow& on_row) {
    header_.clear();
    found_ = 0;
    BlockBuffer buffer{next};
    Cells cells;
    Row row{1, -1, 0, {}, {}};  // -1: the header is still to come
    bool going_on = true;
    while (going_on && buffer.refill()) {
        if (!check_text_of(buffer, row)) return finish(false);
        if (row.byte == 0 && row.row == -1 && buffer.lines().starts_with(text::kByteOrderMark)) {
            buffer.use(text::kByteOrderMark.size());
            row.byte = text::kByteOrderMark.size();
        }
        while (going_on && !buffer.lines().empty()) {
            const Record record = split_record(buffer.lines(), buffer.at_end(), cells);
            if (record.state == RecordState::incomplete) break;
            row.record = buffer.lines().substr(0, record.length);
            row.cells = cells.list;
            going_on = take_record(row, record, on_header, on_row);
            buffer.use(record.consumed);
            row.byte += record.consumed;
            row.line += static_cast<std::int64_t>(record.line_ends);
        }
    }
    if (going_on && !buffer.at_end()) {  // one record fills the largest window
        row.record = {};
        row.cells = {};
        report(code::cell_too_long, row, kWholeRow, {{"limit", std::to_string(kMostCellBytes)}});
    } else if (row.row == -1) {
        report_table(code::empty_table);
    }
    return finish(going_on);
}

bool CsvReader::finish(bool whole) {
    if (found_ > kMostFindings) {
        findings::Location at;
        at.file = file_;
        at.pointer = pointer_;
        sink_.report_at(code::more_table_findings, std::move(at), {{"count", std::to_string(found_ - kMostFindings)}});
    }
    return whole && found_ == 0;
}

}  // namespace nearzero::table
