// SPDX-License-Identifier: Apache-2.0
#include "workbook/table_book.hpp"

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/number.hpp"
#include "findings/code/table.hpp"
#include "findings/code/workbook.hpp"
#include "text/utf8.hpp"

namespace nearzero::workbook {

namespace code = findings::code;

namespace {

constexpr int kMostSheetRows = 1'048'576;

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\n") == std::string_view::npos) return std::string{text};
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out += '"';
}

}  // namespace

std::optional<std::string> csv_of(const std::string& file, const Sheet& sheet, findings::Sink& sink) {
    const std::size_t errors = sink.error_count();
    const auto report = [&](const findings::CodeInfo& fault, const Cell& cell) {
        sink.report_at(fault, findings::locate(file, origin_of(sheet.name, cell)), {{"text", cell.text}});
    };
    if (sheet.cells.empty()) sink.report_file(code::empty_table, file);
    std::string out;
    int columns = 0;
    for (std::size_t i = 0; i < sheet.cells.size();) {
        const int row = sheet.cells[i].row;
        std::vector<std::string> cells(static_cast<std::size_t>(columns));
        for (; i < sheet.cells.size() && sheet.cells[i].row == row; ++i) {
            const Cell& cell = sheet.cells[i];
            const auto index = static_cast<std::size_t>(cell.column - 1);
            if (columns == 0 || cells.size() <= index) {
                if (columns != 0) report(code::cell_without_header, cell);
                cells.resize(index + 1);
            }
            if (cell.kind == CellKind::text && base::parse_number(cell.text)) report(code::number_as_text, cell);
            cells[index] = csv_cell(cell.text);
        }
        if (columns == 0) columns = static_cast<int>(cells.size());
        if (cells.size() > table::kMostColumns) {
            sink.report_file(code::workbook_too_large, file,
                             {{"what_zh", "数据表的列数"},
                              {"what_en", "the columns of the table"},
                              {"limit", std::to_string(table::kMostColumns)}});
            return std::nullopt;
        }
        for (std::size_t c = 0; c < cells.size(); ++c) out.append(c == 0 ? "" : ",").append(cells[c]);
        out += '\n';
    }
    if (sink.error_count() > errors) return std::nullopt;
    return out;
}

std::optional<OutSheet> sheet_of_csv(const std::string& file, const table::ReadBlock& next, std::string sheet_name,
                                     findings::Sink& sink) {
    const std::size_t errors = sink.error_count();
    OutSheet out;
    out.name = std::move(sheet_name);
    table::Faults faults{file, sink};
    const auto take = [&](const table::Row& row) {
        if (row.row >= kMostSheetRows) return;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string_view text = row.cells[i].text;
            if (text.empty()) continue;
            Cell cell{static_cast<int>(row.row) + 1, static_cast<int>(i) + 1, CellKind::text, std::string{text}};
            const auto cannot = [&](std::string zh, std::string en) {
                faults.report(
                    code::cannot_carry, row, i,
                    {{"path", cell.text.substr(0, 40)}, {"why_zh", std::move(zh)}, {"why_en", std::move(en)}});
            };
            if (const auto number = base::parse_number(text)) {
                cell.kind = CellKind::number;
                if (!survives_as_number(*number))
                    cannot("工作簿中的数最多 16 位有效数字", "a number of a workbook has at most 16 digits");
            } else if (survives_as_date(text)) {
                cell.kind = CellKind::date;
            } else if (text::count_characters(text) > kMostCellCharacters) {
                cannot("单元格最多 32767 个字符", "a cell has at most 32767 characters");
            }
            out.cells.push_back(std::move(cell));
        }
    };
    std::int64_t rows = 0;
    table::CsvReader{faults}.read(
        next,
        [&](const table::Row& header) {
            for (std::size_t i = 0; i < header.cells.size(); ++i) {
                out.cells.push_back({1, static_cast<int>(i) + 1, CellKind::text, std::string{header.cells[i].text}});
                out.widths.push_back(16);
            }
            return true;
        },
        [&](const table::Row& row) {
            rows = row.row;
            take(row);
        });
    if (rows >= kMostSheetRows)
        faults.report_table(
            code::cannot_carry,
            {{"path", file}, {"why_zh", "工作表最多 1048576 行"}, {"why_en", "a sheet has at most 1048576 rows"}});
    faults.finish();
    if (sink.error_count() > errors) return std::nullopt;
    return out;
}

}  // namespace nearzero::workbook
