// SPDX-License-Identifier: Apache-2.0
#include "document/text_table.hpp"

#include <algorithm>

#include "base/internal_error.hpp"
#include "text/utf8.hpp"

namespace nearzero::document {
namespace {

void pad(std::string& cell, int width, Align align) {
    const int missing = width - text::display_width(cell);
    if (missing <= 0) return;
    cell.insert(align == Align::right ? 0 : cell.size(), static_cast<std::size_t>(missing), ' ');
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            gap = true;
            continue;
        }
        if (gap && !line.empty()) line += ' ';
        gap = false;
        line += c;
    }
    return line;
}

TextTable lay_out(const Table& table, int narrowest, const std::function<std::string(std::string_view)>& escape) {
    const std::size_t columns = table.columns.size();
    TextTable out;
    out.lines.reserve(table.rows.size() + 1);
    auto& titles = out.lines.emplace_back();
    for (const Column& column : table.columns) titles.push_back(escape(column.title));
    for (const auto& row : table.rows) {
        if (row.size() > columns) throw base::InternalError{"a table row has more cells than the table has columns"};
        auto& line = out.lines.emplace_back();
        line.reserve(columns);
        for (const Cell& cell : row) line.push_back(escape(show(cell)));
        line.resize(columns);
    }
    for (std::size_t c = 0; c < columns; ++c) {
        int width = narrowest;
        for (const auto& line : out.lines) width = std::max(width, text::display_width(line[c]));
        for (auto& line : out.lines) pad(line[c], width, table.columns[c].align);
        out.widths.push_back(width);
    }
    return out;
}

}  // namespace nearzero::document
