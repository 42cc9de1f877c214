// SPDX-License-Identifier: Apache-2.0
#include "table/csv.hpp"

#include <algorithm>
#include <array>

#include "findings/code/table.hpp"
#include "table/block_buffer.hpp"
#include "table/header.hpp"
#include "table/text_fault.hpp"
#include "text/code_point.hpp"

namespace nearzero::table {

namespace code = findings::code;

namespace {

const findings::CodeInfo& code_of(RecordFaultKind kind) {
    switch (kind) {
        case RecordFaultKind::stray_quote:
            return code::stray_quote;
        case RecordFaultKind::text_after_quote:
            return code::text_after_quote;
        case RecordFaultKind::unclosed_quote:
            return code::unclosed_cell;
        case RecordFaultKind::cell_too_long:
            return code::cell_too_long;
        case RecordFaultKind::too_many_columns:
            return code::too_many_columns;
        case RecordFaultKind::none:
            break;
    }
    return code::cell_count;
}

}  // namespace

void CsvReader::report_fault(const Row& row, const RecordFault& fault) {
    const std::size_t end = fault.column < row.cells.size() ? row.cells[fault.column].end : row.record.size();
    const std::size_t limit = fault.kind == RecordFaultKind::too_many_columns ? kMostColumns : kMostCellBytes;
    faults_.report_bytes(code_of(fault.kind), row, fault.byte, end, fault.column, {{"limit", std::to_string(limit)}});
}

void CsvReader::report_text_fault(text::FaultAt fault, std::string_view text, const Row& next_row) {
    const TextFaultText described = describe(fault, text);
    const Row row{next_row.line, 0, next_row.byte, text.substr(0, std::min(text.size(), fault.byte + 1)), {}};
    auto& finding = faults_.report_bytes(*described.code, row, fault.byte, fault.byte, kWholeRow,
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
        faults_.report(code::wrong_separator, row, 0,
                       {{"separator_zh", std::string{other.zh}}, {"separator_en", std::string{other.en}}});
        return true;
    }
    return false;
}

bool CsvReader::take_header(const Row& row, const OnHeader& on_header) {
    if (row.cells.size() == 1 && has_other_separator(row)) return false;
    return check_header(faults_, row) && on_header(row);
}

std::optional<text::FaultAt> CsvReader::check_fresh(const BlockBuffer& buffer, bool first) const {
    const std::string_view fresh = buffer.fresh();
    auto fault = first ? text::check_text(fresh) : text::check_text_within(fresh);
    if (fault) fault->byte += static_cast<std::size_t>(fresh.data() - buffer.lines().data());
    return fault;
}

bool CsvReader::take_record(const Row& row, const Record& record, const OnHeader& on_header, const OnRow& on_row) {
    const bool well_formed = record.fault.kind == RecordFaultKind::none;
    if (!well_formed) report_fault(row, record.fault);
    if (record.state == RecordState::unreadable) return false;
    if (row.row == 0) return well_formed && take_header(row, on_header);
    if (!well_formed) return true;
    if (row.cells.size() == faults_.header().size())
        on_row(row);
    else if (row.record.empty())
        faults_.report(code::blank_row, row, kWholeRow);
    else
        faults_.report(
            code::cell_count, row, kWholeRow,
            {{"found", std::to_string(row.cells.size())}, {"expected", std::to_string(faults_.header().size())}});
    return true;
}

bool CsvReader::read(const ReadBlock& next, const OnHeader& on_header, const OnRow& on_row) {
    return read_records(next, {1, 0, 0, {}, {}}, on_header, on_row);
}

bool CsvReader::read_rows(const ReadBlock& next, const Row& begin, const OnRow& on_row) {
    return read_records(next, begin, nullptr, on_row);
}

bool CsvReader::read_records(const ReadBlock& next, Row row, const OnHeader& on_header, const OnRow& on_row) {
    BlockBuffer buffer{next};
    Cells cells;
    const auto use = [&](std::size_t bytes) {
        buffer.use(bytes);
        row.byte += bytes;
    };
    while (buffer.refill()) {
        const bool first = row.byte == 0;
        auto fault = check_fresh(buffer, first);
        if (first && buffer.lines().starts_with(text::kByteOrderMark)) {
            use(text::kByteOrderMark.size());
            if (fault) fault->byte -= text::kByteOrderMark.size();
        }
        std::string_view readable = buffer.lines().substr(0, fault ? fault->byte : std::string_view::npos);
        while (!readable.empty()) {
            const Record record = split_record(readable, buffer.at_end() && !fault, cells);
            if (record.state == RecordState::incomplete) break;
            row.record = readable.substr(0, record.length);
            row.cells = cells.list;
            if (!take_record(row, record, on_header, on_row)) return false;
            ++row.row;
            row.line += static_cast<std::int64_t>(record.line_ends);
            use(record.consumed);
            readable.remove_prefix(record.consumed);
        }
        if (fault) {
            report_text_fault({fault->fault, readable.size()}, buffer.lines(), row);
            return false;
        }
    }
    if (!buffer.at_end()) {  // one record fills the largest window
        row.record = {};
        row.cells = {};
        faults_.report(code::cell_too_long, row, kWholeRow, {{"limit", std::to_string(kMostCellBytes)}});
        return false;
    }
    if (row.row == 0) faults_.report_table(code::empty_table);
    return true;
}

}  // namespace nearzero::table
