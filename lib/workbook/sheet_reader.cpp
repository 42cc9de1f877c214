// SPDX-License-Identifier: Apache-2.0
#include "workbook/sheet_reader.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <set>

#include "base/decimal.hpp"
#include "base/number.hpp"
#include "findings/code/workbook.hpp"
#include "text/utf8.hpp"
#include "workbook/cell_faults.hpp"
#include "workbook/date_style.hpp"
#include "workbook/xml.hpp"

namespace nearzero::workbook {

namespace code = findings::code;

namespace {

// Rows and columns of Excel itself.
constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;

/// "B7" as column and row; false when it is no such thing.
bool parse_reference(std::string_view text, int& row, int& column) {
    column = 0;
    while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && column <= kMostColumns) {
        column = column * 26 + (text.front() - 'A' + 1);
        text.remove_prefix(1);
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
    return error == std::errc{} && end == text.data() + text.size() && column >= 1 && column <= kMostColumns &&
           row >= 1 && row <= kMostRows;
}

void append_utf8(std::string& out, unsigned code_unit) {
    if (code_unit < 0x80) {
        out += static_cast<char>(code_unit);
    } else if (code_unit < 0x800) {
        out += static_cast<char>(0xC0U | (code_unit >> 6U));
        out += static_cast<char>(0x80U | (code_unit & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (code_unit >> 12U));
        out += static_cast<char>(0x80U | ((code_unit >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (code_unit & 0x3FU));
    }
}

/// `_xHHHH_` is how a character that XML cannot hold is written (ECMA-376 part 1, 22.9.2.19).
std::string unescaped(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        unsigned value = 0;
        if (text.size() >= 7 && text.starts_with("_x") && text[6] == '_') {
            const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
            if (error == std::errc{} && end == text.data() + 6) {
                append_utf8(out, value);
                text.remove_prefix(7);
                continue;
            }
        }
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

class SheetReader {
public:
    SheetReader(const SheetContext& context, const Book::Entry& entry, findings::Sink& sink)
        : context_{context}, sink_{sink}, faults_{context.file, entry.name, sink}, errors_before_{sink.error_count()} {
        sheet_.name = entry.name;
        hidden_sheet_ = entry.hidden;
    }

    std::optional<Sheet> read(const pugi::xml_node& worksheet) {
        note_hidden_columns(child_of(worksheet, "cols"));
        int row = 0;
        for_each_child(child_of(worksheet, "sheetData"), "row",
                       [&](const pugi::xml_node& node) { read_row(node, row); });
        for_each_child(child_of(worksheet, "mergeCells"), "mergeCell",
                       [&](const pugi::xml_node& merged) { report_merged(merged.attribute("ref").value()); });
        faults_.finish();
        report_remarks();
        if (text_bytes_ > context_.most_text)
            sink_.report_at(code::workbook_too_large, findings::locate(context_.file, {0, sheet_.name, 0, 0, {}}),
                            {{"what_zh", "单元格内容的总字节数"},
                             {"what_en", "the bytes of all cells together"},
                             {"limit", std::to_string(context_.most_text)}});
        if (!worksheet || broken_) {
            sink_.report_at(code::workbook_unreadable, findings::locate(context_.file, {0, sheet_.name, 0, 0, {}}),
                            {{"why_zh", "工作表“" + sheet_.name + "”的内容有误"},
                             {"why_en", "the content of sheet '" + sheet_.name + "' is damaged"}});
        }
        if (sink_.error_count() > errors_before_) return std::nullopt;
        return std::move(sheet_);
    }

private:
    /// How many `col` elements hide each column, as differences: a hostile sheet may have any number of them.
    void note_hidden_columns(const pugi::xml_node& columns) {
        hidden_.assign(kMostColumns + 2, 0);
        for_each_child(columns, "col", [&](const pugi::xml_node& column) {
            const int first = std::clamp(column.attribute("min").as_int(), 1, kMostColumns + 1);
            const int last = std::clamp(column.attribute("max").as_int(), 0, kMostColumns);
            if (!is_true(column.attribute("hidden")) || last < first) return;
            ++hidden_[static_cast<std::size_t>(first)];
            --hidden_[static_cast<std::size_t>(last) + 1];
        });
        std::partial_sum(hidden_.begin(), hidden_.end(), hidden_.begin());
    }

    void read_row(const pugi::xml_node& node, int& row) {
        row = node.attribute("r") ? node.attribute("r").as_int() : row + 1;
        const bool hidden = is_true(node.attribute("hidden"));
        const std::size_t before = sheet_.cells.size();
        int column = 0;
        for_each_child(node, "c", [&](const pugi::xml_node& cell) {
            int cell_row = row;
            int cell_column = column + 1;
            const std::string_view reference = cell.attribute("r").value();
            if (!reference.empty() && (!parse_reference(reference, cell_row, cell_column) || cell_row != row))
                broken_ = true;
            // Every cell once, in order: a second one would take the place of the first in one program and not in
            // another.
            if (cell_column <= column || (column == 0 && row <= last_row_) || row > kMostRows) broken_ = true;
            column = cell_column;
            if (!broken_) read_cell(cell, {row, column, CellKind::text, {}});
        });
        last_row_ = std::max(last_row_, row);
        if (hidden && sheet_.cells.size() > before) ++hidden_rows_;
    }

    void read_cell(const pugi::xml_node& node, Cell cell) {
        const std::string_view type = node.attribute("t").value();
        const pugi::xml_node value = child_of(node, "v");
        const std::string_view text = value.child_value();
        if (const pugi::xml_node formula = child_of(node, "f")) {
            cell.text = "=" + std::string{formula.child_value()};
            if (context_.not_computed || !value || (text.empty() && type != "str"))
                return report(code::formula_without_value, cell);
            if (formulas_++ == 0) first_formula_ = cell;
        }
        if (type == "s") {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
            if (error != std::errc{} || end != text.data() + text.size() || index >= context_.strings.size()) {
                broken_ = true;
                return;
            }
            cell.text = context_.strings[index];
        } else if (type == "inlineStr") {
            cell.text = text_of(child_of(node, "is"));
        } else if (type == "str") {
            cell.text = unescaped(text);
        } else if (type == "e") {
            cell.text = text;
            return report(code::cell_error, cell);
        } else if (text.empty()) {
            return;
        } else if (type == "b") {
            cell.kind = CellKind::boolean;
            cell.text = text == "1" || text == "true" ? "true" : "false";
        } else if (type == "d") {
            cell.kind = CellKind::date;
            cell.text = text.ends_with("T00:00:00") ? text.substr(0, text.size() - 9) : text;
        } else {
            read_number(node, text, cell);
            return;
        }
        if (cell.text.empty()) return;
        cell.text = text::normalise(std::move(cell.text));
        if (text::check_text(cell.text)) return report(code::cell_character, cell);
        keep(std::move(cell));
    }

    void read_number(const pugi::xml_node& node, std::string_view text, Cell& cell) {
        const auto number = base::parse_number(text);
        if (!number) {
            broken_ = true;
            return;
        }
        cell.kind = CellKind::number;
        base::append_shortest(cell.text = {}, *number);
        const auto style = node.attribute("s").as_uint();
        if (style < context_.date_styles.size() && context_.date_styles[style]) {
            const auto date = date_of_serial(*number, context_.system_1904);
            if (!date) return report(code::bad_date_cell, cell);
            cell.kind = CellKind::date;
            cell.text = *date;
        }
        keep(std::move(cell));
    }

    void keep(Cell cell) {
        // One shared string may stand in a million cells: what counts is what they hold together.
        text_bytes_ += cell.text.size();
        if (text_bytes_ > context_.most_text) return;
        if (hidden_[static_cast<std::size_t>(cell.column)] > 0) seen_hidden_.insert(cell.column);
        sheet_.cells.push_back(std::move(cell));
    }

    void report(const findings::CodeInfo& fault, const Cell& cell) {
        faults_.report(fault, cell, {{"text", cell.text}});
    }

    void report_merged(const std::string& range) {
        int row = 0;
        int column = 0;
        if (!parse_reference(std::string_view{range}.substr(0, range.find(':')), row, column)) {
            broken_ = true;
            return;
        }
        const auto place = [](const Cell& each) { return std::pair{each.row, each.column}; };
        const auto found = std::ranges::lower_bound(sheet_.cells, std::pair{row, column}, {}, place);
        const bool filled = found != sheet_.cells.end() && place(*found) == std::pair{row, column};
        const Cell cell = filled ? *found : Cell{row, column, CellKind::text, {}};
        faults_.report(code::merged_cells, cell, {{"range", range}});
    }

    void report_remarks() {
        const auto at_sheet = findings::locate(context_.file, {0, sheet_.name, 0, 0, {}});
        if (formulas_ > 0)
            sink_.report_at(code::formula_values,
                            findings::locate(context_.file, origin_of(sheet_.name, first_formula_)),
                            {{"count", std::to_string(formulas_)}});
        if (sheet_.cells.empty() || (!hidden_sheet_ && hidden_rows_ == 0 && seen_hidden_.empty())) return;
        std::string zh;
        std::string en;
        const auto add = [&](const std::string& more_zh, const std::string& more_en) {
            zh += (zh.empty() ? "" : "、") + more_zh;
            en += (en.empty() ? "" : ", ") + more_en;
        };
        if (hidden_sheet_) add("整张工作表", "the whole sheet");
        if (hidden_rows_ > 0)
            add(std::to_string(hidden_rows_) + " 行",
                std::to_string(hidden_rows_) + (hidden_rows_ == 1 ? " row" : " rows"));
        if (const auto columns = seen_hidden_.size(); columns > 0)
            add(std::to_string(columns) + " 列", std::to_string(columns) + (columns == 1 ? " column" : " columns"));
        sink_.report_at(code::hidden_cells, at_sheet, {{"what_zh", zh}, {"what_en", en}});
    }

    const SheetContext& context_;
    findings::Sink& sink_;
    CellFaults faults_;
    std::size_t errors_before_;
    Sheet sheet_;
    bool hidden_sheet_ = false;
    bool broken_ = false;
    int last_row_ = 0;
    std::size_t hidden_rows_ = 0;
    std::vector<int> hidden_;  ///< by column; above 0 where it is hidden
    std::size_t text_bytes_ = 0;
    std::set<int> seen_hidden_;
    std::size_t formulas_ = 0;
    Cell first_formula_;
};

}  // namespace

std::string text_of(const pugi::xml_node& item) {
    std::string text;
    for (const pugi::xml_node& child : item.children()) {
        if (local_name(child) == "t") text += child.child_value();
        if (local_name(child) == "r") text += child_of(child, "t").child_value();
    }
    return unescaped(text);
}

std::optional<Sheet> read_sheet(const SheetContext& context, const Book::Entry& entry, const pugi::xml_node& worksheet,
                                findings::Sink& sink) {
    return SheetReader{context, entry, sink}.read(worksheet);
}

}  // namespace nearzero::workbook
