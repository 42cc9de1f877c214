// SPDX-License-Identifier: Apache-2.0
#include "dataset/workbook_amounts.hpp"

#include <algorithm>
#include <vector>

#include "base/number.hpp"
#include "base/suggest.hpp"
#include "dataset/amount_rows.hpp"
#include "findings/code/table.hpp"
#include "findings/code/workbook.hpp"
#include "table/header.hpp"
#include "workbook/book.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

/// The sheet that the dataset names, or the only one.
const workbook::Book::Entry* choose_sheet(const Dataset& dataset, const TableFile& table, const workbook::Book& book,
                                          findings::Sink& sink) {
    const auto sheets = book.sheets();
    std::string known;
    std::vector<std::string_view> names;
    for (const auto& sheet : sheets) {
        known.append(known.empty() ? "" : ", ").append(sheet.name);
        names.push_back(sheet.name);
    }
    const Text& at = table.sheet ? table.sheet : table.file;
    const findings::Place place{&dataset.source(), at.span, "tables." + std::string{table.id.value}};
    if (!table.sheet) {
        if (sheets.size() == 1) return &sheets.front();
        sink.report(code::table_sheet_missing, place,
                    {{"file", book.file()}, {"count", std::to_string(sheets.size())}, {"known", known}});
        return nullptr;
    }
    const auto found = std::ranges::find(sheets, table.sheet.value, &workbook::Book::Entry::name);
    if (found != sheets.end()) return &*found;
    auto& finding = sink.report(code::unknown_table_sheet, place,
                                {{"file", book.file()}, {"name", std::string{table.sheet.value}}, {"known", known}});
    if (const auto near = base::nearest(table.sheet.value, names)) finding.with_suggestion(*near);
    return nullptr;
}

/// Gives the lines of a sheet to the collector as rows, each with one cell for each column.
class SheetRows {
public:
    SheetRows(const workbook::Sheet& sheet, table::Faults& faults, AmountRows& amounts)
        : sheet_{sheet}, faults_{faults}, amounts_{amounts} {}

    void read() {
        std::int64_t row = -1;
        for (std::size_t begin = 0; begin < sheet_.cells.size();) {
            std::size_t end = begin;
            while (end < sheet_.cells.size() && sheet_.cells[end].row == sheet_.cells[begin].row) ++end;
            const std::span<const workbook::Cell> line{sheet_.cells.data() + begin, end - begin};
            begin = end;
            if (line.front().text.starts_with('#')) continue;  // a remark, as on every sheet of a dataset
            if (++row == 0) {
                if (!take_header(line)) return;
            } else {
                take(line, row);
            }
        }
        if (row < 0) faults_.report_table(code::empty_table);
    }

private:
    table::Row row_of(std::span<const workbook::Cell> line, std::int64_t number) {
        cells_.assign(columns_, {});
        for (const auto& cell : line)
            if (const auto index = static_cast<std::size_t>(cell.column - 1); index < columns_)
                cells_[index].text = cell.text;
        return {line.front().row, number, 0, {}, cells_};
    }

    bool take_header(std::span<const workbook::Cell> line) {
        columns_ = static_cast<std::size_t>(line.back().column);
        if (columns_ > table::kMostColumns) {
            columns_ = table::kMostColumns;
            faults_.report(code::too_many_columns, row_of(line, 0), table::kWholeRow,
                           {{"limit", std::to_string(table::kMostColumns)}});
            return false;
        }
        const table::Row header = row_of(line, 0);
        if (!table::check_header(faults_, header) || !amounts_.take_header(header)) return false;
        return true;
    }

    void take(std::span<const workbook::Cell> line, std::int64_t number) {
        const table::Row row = row_of(line, number);
        if (const auto last = static_cast<std::size_t>(line.back().column); last > columns_) {
            faults_.report(code::cell_count, row, table::kWholeRow,
                           {{"found", std::to_string(last)}, {"expected", std::to_string(columns_)}});
            return;
        }
        const std::size_t column = amounts_.amount_column();
        const auto amount = std::ranges::find(line, static_cast<int>(column) + 1, &workbook::Cell::column);
        if (amount != line.end() && amount->kind == workbook::CellKind::text && base::parse_number(amount->text)) {
            faults_.report(code::number_as_text, row, column, {{"text", amount->text}});
            return;
        }
        amounts_.take(row);
    }

    const workbook::Sheet& sheet_;
    table::Faults& faults_;
    AmountRows& amounts_;
    std::vector<table::Cell> cells_;
    std::size_t columns_ = 0;
};

}  // namespace

std::optional<TableAmounts> read_workbook_amounts(const Dataset& dataset, const TableFile& table,
                                                  const std::string& file, std::string_view bytes,
                                                  findings::Sink& sink) {
    const auto book = workbook::Book::open(file, bytes, sink);
    if (!book) return std::nullopt;
    const auto* const entry = choose_sheet(dataset, table, *book, sink);
    if (entry == nullptr) return std::nullopt;
    const auto sheet = book->read(*entry, sink);
    if (!sheet) return std::nullopt;
    const auto locate = [&](findings::Location& at, const table::Row& row, std::size_t column) {
        const bool whole = column >= row.cells.size();
        const workbook::Cell cell{
            static_cast<int>(row.line), whole ? 1 : static_cast<int>(column) + 1, workbook::CellKind::text,
            std::string{whole ? (row.cells.empty() ? "" : row.cells.front().text) : row.cells[column].text}};
        const findings::Location found = findings::locate(file, workbook::origin_of(entry->name, cell));
        at.sheet = found.sheet;
        at.line = found.line;
        at.column = found.column;
        at.end_line = found.end_line;
        at.end_column = found.end_column;
        at.excerpt = found.excerpt;
        at.excerpt_cut = found.excerpt_cut;
    };
    table::Faults faults{file, sink, "tables." + std::string{table.id.value}, locate};
    AmountRows amounts{dataset, table, faults, sink};
    SheetRows{*sheet, faults, amounts}.read();
    return amounts.finish();
}

}  // namespace nearzero::dataset
