// SPDX-License-Identifier: Apache-2.0
#include "workbook/pilot_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/number.hpp"
#include "calendar/date.hpp"
#include "findings/code/workbook.hpp"
#include "text/utf8.hpp"
#include "workbook/guidance.hpp"
#include "workbook/value.hpp"
#include "yaml/record.hpp"

namespace nearzero::workbook {

namespace code = findings::code;

namespace {

constexpr int kRoomForRows = 300;  ///< lines below the header that have drop-downs

/// A value of the dataset with its path from the record, or from the root, down.
struct Leaf {
    std::string path;
    yaml::Node node;
    std::string text;  ///< of a joined list, an empty list or an empty mapping; else the node's own
    bool is_list = false;
};

bool is_number(yaml::Node node) {
    return node.is_scalar() && !node.quoted() && static_cast<bool>(base::parse_number(node.text()));
}

class Layouter {
public:
    Layouter(const yaml::Document& document, const SheetStyle& style, findings::Sink& sink)
        : document_{document}, style_{style}, sink_{sink}, options_{options_sheet(style)} {}

    std::vector<OutSheet> lay_out() {
        collect("", document_.root(), rest_);
        std::vector<OutSheet> out;
        out.push_back(readme_sheet(style_.lang));
        for (const SheetInfo& sheet : sheets()) {
            if (sheet.form != SheetForm::fields)
                out.push_back(record_sheet(sheet));
            else if (!sheet.columns.empty())
                out.push_back(basics(sheet));
            else
                out.push_back(other(sheet));
        }
        out.push_back(std::move(options_.sheet));
        // In the order of the sheet whatever the order of the keys: the same content gives the same bytes.
        for (OutSheet& sheet : out)
            std::ranges::sort(sheet.cells, {}, [](const Cell& cell) { return std::pair{cell.row, cell.column}; });
        return out;
    }

private:
    std::string name_of(const findings::Text& text) const { return std::string{text.in(style_.lang)}; }

    void cannot_carry(yaml::Node node, const std::string& path, std::string zh, std::string en) {
        sink_.report(code::cannot_carry, {&document_.source(), node.span(), path},
                     {{"path", path}, {"why_zh", std::move(zh)}, {"why_en", std::move(en)}});
    }

    /// The leaves below a node. Sections that have a sheet of their own are kept apart.
    void collect(const std::string& path, yaml::Node node, std::vector<Leaf>& leaves,
                 const SheetInfo* inside = nullptr) {
        if (inside == nullptr && take_section(path, node)) return;
        if (node.is_scalar()) {
            if (!style_.blank.empty() && node.text() == style_.blank) return;
            const bool only_name = path == "name" || path == "pilot/name";
            leaves.push_back({only_name ? path + "/zh" : path, node, std::string{node.text()}, false});
            if (node.text() == "[]" || node.text() == "{}")
                cannot_carry(node, path, "单元格里的“[]”“{}”表示空列表和空映射",
                             "'[]' and '{}' in a cell mean an empty list or mapping");
            return;
        }
        if (node.size() == 0) {
            leaves.push_back({path, node, node.is_sequence() ? "[]" : "{}", true});
            return;
        }
        if (node.is_sequence()) {
            const ColumnInfo* column = find_column(inside == nullptr ? sheets().front() : *inside, path);
            if (column != nullptr && (column->kind == ColumnKind::list || column->kind == ColumnKind::year_list))
                if (auto joined = join(node); !joined.empty()) {
                    leaves.push_back({path, node, std::move(joined), true});
                    return;
                }
            std::size_t index = 0;
            for (yaml::Node item = node.first(); item; item = item.next())
                collect(fmt::format("{}[{}]", path, index++), item, leaves, inside);
            return;
        }
        yaml::for_each_entry(node, [&](yaml::Node key, yaml::Node value) {
            const std::string_view word = key.text();
            const auto steps = parse_path(word);
            const bool sound = steps.size() == 1 && steps.front().indices.empty() && !word.starts_with('#') &&
                               word.find_first_of("[]") == std::string_view::npos &&
                               word.find_first_of("\n") == std::string_view::npos && word.front() != ' ' &&
                               word.back() != ' ';
            if (!sound)
                return cannot_carry(key, path, "键含有“/”“[”“]”或换行", "the key holds '/', '[', ']' or a line break");
            collect(path.empty() ? std::string{word} : path + "/" + std::string{word}, value, leaves, inside);
        });
    }

    /// A list of one-line texts as one cell; empty when an item would not come back as it was.
    static std::string join(yaml::Node list) {
        std::string out;
        for (yaml::Node item = list.first(); item; item = item.next()) {
            const std::string_view text = item.is_scalar() ? item.text() : std::string_view{};
            if (text.empty() || text.find_first_of(";\n\t") != std::string_view::npos ||
                text.find("；") != std::string_view::npos || text.front() == ' ' || text.back() == ' ')
                return {};
            out.append(out.empty() ? "" : "; ").append(text);
        }
        return out;
    }

    /// Keeps the node of a sheet's path; false when it is none, or not what the sheet holds.
    bool take_section(std::string_view path, yaml::Node node) {
        if (path.empty() || node.is_scalar() || node.size() == 0) return false;
        for (const SheetInfo& sheet : sheets()) {
            if (sheet.path != path) continue;
            bool sound = node.is_sequence() == (sheet.form == SheetForm::records);
            if (sheet.form == SheetForm::records)
                for (yaml::Node item = node.first(); item && sound; item = item.next())
                    sound = item.is_mapping() && item.size() > 0;
            else
                yaml::for_each_entry(node, [&](yaml::Node, yaml::Node value) {
                    sound = sound && value.is_mapping() && value.size() > 0;
                });
            if (sound) sections_[&sheet] = node;
            return sound;
        }
        return false;
    }

    /// The cell of a leaf: numbers, booleans and dates as such where the dataset has them unquoted.
    Cell cell_of(const Leaf& leaf, const ColumnInfo* column, int row, int number) {
        Cell cell{row, number, CellKind::text, leaf.text};
        const bool wants_text =
            column != nullptr &&
            (column->kind == ColumnKind::text || column->kind == ColumnKind::id || column->kind == ColumnKind::list);
        if (leaf.is_list) {
            // A single year of a list of years stays a text: it comes back as a list all the same.
        } else if (is_number(leaf.node) && !wants_text) {
            cell.kind = CellKind::number;
            if (!survives_as_number(*base::parse_number(leaf.text)))
                cannot_carry(leaf.node, leaf.path, "工作簿中的数最多 16 位有效数字",
                             "a number of a workbook has at most 16 digits");
        } else if (!leaf.node.quoted() && (leaf.text == "true" || leaf.text == "false") && !wants_text) {
            cell.kind = CellKind::boolean;
        } else if (column != nullptr && column->kind == ColumnKind::date && survives_as_date(leaf.text)) {
            cell.kind = CellKind::date;
        } else if (text::count_characters(leaf.text) > kMostCellCharacters) {
            cannot_carry(leaf.node, leaf.path, "单元格最多 32767 个字符", "a cell has at most 32767 characters");
        }
        return cell;
    }

    void add_drop_down(OutSheet& out, const ColumnInfo& info, int column, int first, int last) const {
        const auto range = options_.ranges.find(info.choices);
        if (range != options_.ranges.end()) out.drop_downs.push_back({column, first, last, range->second});
    }

    /// A line a field: name, value, what to fill in.
    OutSheet basics(const SheetInfo& sheet) {
        OutSheet out = fields_sheet(sheet);
        int row = 1;
        for (const ColumnInfo& column : sheet.columns) {
            ++row;
            out.cells.push_back({row, 1, CellKind::text, title_of(column)});
            const auto leaf = std::ranges::find(rest_, column.path, &Leaf::path);
            if (leaf != rest_.end()) {
                out.cells.push_back(cell_of(*leaf, &column, row, 2));
                rest_.erase(leaf);
            }
            if (!column.hint.zh.empty())
                out.cells.push_back({row, 3, CellKind::text, fmt::format("{} / {}", column.hint.zh, column.hint.en)});
            add_drop_down(out, column, 2, row, row);
        }
        return out;
    }

    OutSheet other(const SheetInfo& sheet) {
        OutSheet out = fields_sheet(sheet);
        int row = 1;
        for (const Leaf& leaf : rest_) {
            ++row;
            out.cells.push_back({row, 1, CellKind::text, leaf.path});
            out.cells.push_back(cell_of(leaf, nullptr, row, 2));
        }
        return out;
    }

    OutSheet fields_sheet(const SheetInfo& sheet) const {
        OutSheet out;
        out.name = name_of(sheet.name);
        out.widths = {30, 44, 60};
        out.first_column_is_label = true;
        out.cells = {{1, 1, CellKind::text, "项目 / Field"},
                     {1, 2, CellKind::text, "内容 / Value"},
                     {1, 3, CellKind::text, "说明（不读取） / Remark (not read)"}};
        return out;
    }

    struct Column {
        std::string path;
        std::string title;
        const ColumnInfo* info = nullptr;
    };

    /// The columns of a sheet: its own, each series once a year, then whatever the records have beside.
    std::vector<Column> columns_of(const SheetInfo& sheet, const std::vector<std::vector<Leaf>>& records) const {
        std::set<int> years{style_.years.begin(), style_.years.end()};
        std::vector<Column> more;
        for (const auto& record : records)
            for (const Leaf& leaf : record) {
                if (const auto year = find_year_column(sheet, leaf.path)) {
                    years.insert(year->year);
                } else if (find_column(sheet, leaf.path) == nullptr &&
                           std::ranges::find(more, leaf.path, &Column::path) == more.end()) {
                    more.push_back({leaf.path, leaf.path, nullptr});
                }
            }
        std::vector<Column> columns;
        for (const ColumnInfo& info : sheet.columns) {
            if (info.kind != ColumnKind::series) {
                columns.push_back({std::string{info.path}, title_of(info), &info});
                continue;
            }
            for (const int year : years)
                columns.push_back(
                    {fmt::format("{}/{}", info.path, year),
                     info.path == "amount" ? std::to_string(year) : fmt::format("{} {}", title_of(info), year), &info});
        }
        columns.insert(columns.end(), more.begin(), more.end());
        return columns;
    }

    OutSheet record_sheet(const SheetInfo& sheet) {
        std::vector<std::vector<Leaf>> records;
        if (const auto node = sections_.find(&sheet); node != sections_.end()) {
            if (sheet.form == SheetForm::records)
                for (yaml::Node item = node->second.first(); item; item = item.next())
                    collect("", item, records.emplace_back(), &sheet);
            else
                yaml::for_each_entry(node->second, [&](yaml::Node key, yaml::Node value) {
                    auto& record = records.emplace_back();
                    record.push_back({"", key, std::string{key.text()}, false});
                    collect("", value, record, &sheet);
                });
        }
        const std::vector<Column> columns = columns_of(sheet, records);
        OutSheet out;
        out.name = name_of(sheet.name);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            const Column& column = columns[i];
            const bool is_year = column.info != nullptr && calendar::parse_year(column.title);
            out.cells.push_back({1, number, is_year ? CellKind::number : CellKind::text, column.title});
            out.widths.push_back(column.info == nullptr ? 14 : column.info->width);
            if (column.info == nullptr) continue;
            if (const std::string hint = hint_of(*column.info); !hint.empty()) out.notes.push_back({1, number, hint});
            add_drop_down(out, *column.info, number, 2, kRoomForRows);
        }
        int row = 1;
        if (records.empty() && style_.examples) add_example(sheet, columns, ++row, out);
        for (const auto& record : records) {
            ++row;
            for (const Leaf& leaf : record) {
                const auto column = std::ranges::find(columns, leaf.path, &Column::path);
                out.cells.push_back(cell_of(leaf, column->info, row, static_cast<int>(column - columns.begin()) + 1));
            }
        }
        return out;
    }

    /// A line that is not read and shows what one looks like.
    void add_example(const SheetInfo& sheet, const std::vector<Column>& columns, int row, OutSheet& out) const {
        out.example_rows.push_back(row);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i == 0)
                out.cells.push_back({row, 1, CellKind::text, "# 示例，不读取 / example, not read"});
            else if (columns[i].info != nullptr)
                if (const auto text = example_of(sheet, *columns[i].info); !text.empty())
                    out.cells.push_back({row, static_cast<int>(i) + 1, CellKind::text, std::string{text}});
        }
    }

    const yaml::Document& document_;
    const SheetStyle& style_;
    findings::Sink& sink_;
    std::map<const SheetInfo*, yaml::Node> sections_;
    std::vector<Leaf> rest_;  ///< what has no sheet of its own
    OptionsSheet options_;
};

}  // namespace

std::vector<OutSheet> sheets_of(const yaml::Document& document, const SheetStyle& style, findings::Sink& sink) {
    return Layouter{document, style, sink}.lay_out();
}

}  // namespace nearzero::workbook
