// SPDX-License-Identifier: Apache-2.0
/// The sheets of a pilot workbook into one tree.
#include <algorithm>
#include <array>
#include <map>

#include "base/number.hpp"
#include "base/suggest.hpp"
#include "findings/code/syntax.hpp"
#include "findings/code/workbook.hpp"
#include "findings/write.hpp"
#include "workbook/cell_faults.hpp"
#include "workbook/layout.hpp"
#include "workbook/pilot_book.hpp"

namespace nearzero::workbook {

namespace code = findings::code;

namespace {

/// The cells of one line of a sheet.
using Line = std::span<const Cell>;

bool is_remark(const Cell& cell) {
    return cell.kind == CellKind::text && cell.text.starts_with('#');
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \n\t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \n\t") - begin + 1);
}

/// Items of a list cell: separated by `;`, `；` or line ends.
std::vector<std::string> split_list(std::string text) {
    constexpr std::string_view kWide = "；";
    for (auto at = text.find(kWide); at != std::string::npos; at = text.find(kWide, at))
        text.replace(at, kWide.size(), ";");
    std::ranges::replace(text, '\n', ';');
    std::vector<std::string> items;
    std::string_view rest = text;
    while (true) {
        const auto end = rest.find(';');
        if (const auto item = trimmed(rest.substr(0, end)); !item.empty()) items.emplace_back(item);
        if (end == std::string_view::npos) return items;
        rest.remove_prefix(end + 1);
    }
}

/// A path as a key of a dataset is written: what another title might be is a mistyped one.
bool looks_like_path(std::string_view text) {
    return !text.empty() && !parse_path(text).empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               std::string_view{"_-./[]"}.find(c) != std::string_view::npos;
    });
}

class Gatherer {
public:
    Gatherer(const Book& book, findings::Sink& sink) : book_{book}, sink_{sink} {}

    std::optional<Value> gather() {
        const std::size_t errors = sink_.error_count();
        const Book::Entry* basics = nullptr;
        std::map<const SheetInfo*, const Book::Entry*> found;
        for (const Book::Entry& entry : book_.sheets()) {
            if (const SheetInfo* sheet = find_sheet(entry.name)) {
                if (!found.emplace(sheet, &entry).second) report_twice(entry, *found[sheet]);
                if (sheet == &sheets().front()) basics = &entry;
            } else {
                leave(entry);
            }
        }
        if (basics == nullptr)
            sink_.report_file(
                code::missing_sheet, book_.file(),
                {{"zh", std::string{sheets().front().name.zh}}, {"en", std::string{sheets().front().name.en}}});
        root_.cell = {0, basics == nullptr ? "" : basics->name, 0, 0, {}};
        for (const SheetInfo& sheet : sheets())
            if (const auto entry = found.find(&sheet); entry != found.end())
                if (const auto cells = book_.read(*entry->second, sink_)) take(sheet, *cells);
        if (sink_.error_count() > errors) return std::nullopt;
        order_sections();
        return std::move(root_);
    }

private:
    /// About a sheet as a whole.
    findings::Finding& report_sheet(const findings::CodeInfo& fault, const std::string& sheet,
                                    std::initializer_list<findings::Arg> args) {
        return sink_.report_at(fault, findings::locate(book_.file(), {0, sheet, 0, 0, {}}), args);
    }

    void report_twice(const Book::Entry& entry, const Book::Entry& first) {
        report_sheet(code::repeated_field, entry.name, {{"name", entry.name}, {"first", first.name}});
    }

    /// A sheet that is none of a dataset's.
    void leave(const Book::Entry& entry) {
        if (entry.name == kReadme.zh || entry.name == kReadme.en || entry.name == kOptions.zh ||
            entry.name == kOptions.en)
            return;
        if (entry.name.starts_with('_')) {
            report_sheet(code::sheet_not_read, entry.name, {{"name", entry.name}});
            return;
        }
        std::vector<std::string_view> known;
        for (const SheetInfo& sheet : sheets()) known.insert(known.end(), {sheet.name.zh, sheet.name.en});
        auto& finding = report_sheet(code::unknown_sheet, entry.name, {{"name", entry.name}});
        if (const auto near = base::nearest(entry.name, known)) finding.with_suggestion(*near);
    }

    void take(const SheetInfo& sheet, const Sheet& cells) {
        faults_.emplace(book_.file(), cells.name, sink_);
        const Line all = cells.cells;
        std::size_t begin = 0;
        Line header;
        while (begin < all.size()) {
            std::size_t end = begin;
            while (end < all.size() && all[end].row == all[begin].row) ++end;
            const Line line = all.subspan(begin, end - begin);
            begin = end;
            if (line.front().column == 1 && is_remark(line.front())) continue;
            if (sheet.form == SheetForm::fields) {
                if (line.front().row > 1) take_field(sheet, cells, line);
            } else if (header.empty()) {
                header = line;
                take_header(sheet, header);
            } else {
                take_record(sheet, cells, header, line);
            }
        }
        faults_->finish();
    }

    /// A line of a sheet of fields: name, value; what stands behind is a remark for people.
    void take_field(const SheetInfo& sheet, const Sheet& cells, Line line) {
        const auto at = [&](int column) {
            const auto cell = std::ranges::find(line, column, &Cell::column);
            return cell == line.end() ? nullptr : &*cell;
        };
        const Cell* name = at(1);
        const Cell* value = at(2);
        if (value == nullptr) return;
        if (name == nullptr) {
            faults_->report(code::cell_without_header, *value, {{"text", value->text}});
            return;
        }
        const std::string_view title = trimmed(name->text);
        const ColumnInfo* column = find_column(sheet, title);
        if (column == nullptr && !looks_like_path(title) && !sheet.columns.empty()) {
            report_unknown_title(sheet, *name);
            return;
        }
        put_cell(root_, column == nullptr ? title : column->path, column, cells, *value);
    }

    void report_unknown_title(const SheetInfo& sheet, const Cell& cell) {
        auto& finding = faults_->report(code::unknown_title, cell, {{"name", cell.text}});
        if (!faults_->last_was_listed()) return;
        std::vector<std::string_view> known;
        for (const ColumnInfo& column : sheet.columns) known.insert(known.end(), {column.title.zh, column.title.en});
        if (const auto near = base::nearest(trimmed(cell.text), known)) finding.with_suggestion(*near);
    }

    struct Column {
        int number = 0;
        std::string path;
        const ColumnInfo* info = nullptr;
        bool read = true;  ///< false: remarks, or a title that was reported
    };

    void take_header(const SheetInfo& sheet, Line header) {
        columns_.clear();
        std::map<std::string, int> first;  // where a path stands
        for (const Cell& cell : header) {
            Column column{cell.column, {}, nullptr, true};
            const std::string_view title = trimmed(cell.text);
            if (is_remark(cell)) {
                column.read = false;
            } else if (const auto year = find_year_column(sheet, title)) {
                column.path = std::string{year->column->path} + "/" + std::to_string(year->year);
                column.info = year->column;
            } else if (const ColumnInfo* known = find_column(sheet, title)) {
                column.path = known->path;
                column.info = known;
            } else if (looks_like_path(title)) {
                column.path = title;
            } else {
                report_unknown_title(sheet, cell);
                column.read = false;
            }
            if (column.read) {
                const auto [same, fresh] = first.emplace(column.path, cell.column);
                if (!fresh)
                    faults_->report(code::repeated_field, cell,
                                    {{"name", cell.text}, {"first", findings::cell_name(cell.row, same->second)}});
                column.read = fresh;
            }
            columns_.push_back(std::move(column));
        }
    }

    void take_record(const SheetInfo& sheet, const Sheet& cells, Line header, Line line) {
        Value record = Value::empty(Value::Kind::mapping, origin_of(cells.name, line.front()));
        std::string key;
        bool any = false;
        for (const Cell& cell : line) {
            const auto column = std::ranges::lower_bound(columns_, cell.column, {}, &Column::number);
            if (column == columns_.end() || column->number != cell.column) {
                faults_->report(code::cell_without_header, cell, {{"text", cell.text}});
                continue;
            }
            if (!column->read) continue;
            any = true;
            if (sheet.form == SheetForm::keyed && column->path.empty())
                key = cell.text;
            else
                put_cell(record, column->path, column->info, cells, cell);
        }
        if (!any) return;
        one_language(record);
        std::string path{sheet.path};
        if (sheet.form == SheetForm::keyed) {
            if (key.empty()) {
                const Cell missing{line.front().row, header.front().column, CellKind::text, {}};
                faults_->report(code::cell_without_header, missing, {{"text", line.front().text}});
                return;
            }
            Value* mapping = section(path, Value::Kind::mapping, cells.name);
            if (mapping->find(key) != nullptr)
                faults_->report(code::repeated_field, line.front(),
                                {{"name", key}, {"first", findings::cell_name(mapping->find(key)->cell.row, 1)}});
            else
                mapping->members.emplace_back(key, std::move(record));
        } else {
            section(path, Value::Kind::sequence, cells.name)->members.emplace_back("", std::move(record));
        }
    }

    /// The list or mapping of a sheet, made when its first line comes.
    Value* section(std::string_view path, Value::Kind kind, const std::string& sheet) {
        Value* at = &root_;
        while (true) {
            const auto slash = path.find('/');
            const std::string_view key = path.substr(0, slash);
            Value* next = at->find(key);
            if (next == nullptr) {
                const bool last = slash == std::string_view::npos;
                at->members.emplace_back(key, Value::empty(last ? kind : Value::Kind::mapping, {0, sheet, 0, 0, {}}));
                next = &at->members.back().second;
            }
            at = next;
            if (slash == std::string_view::npos) return at;
            path.remove_prefix(slash + 1);
        }
    }

    /// A name that is written in one language is a text: `name: 屋顶光伏`.
    static void one_language(Value& record) {
        Value* name = record.find("name");
        if (name == nullptr || name->kind != Value::Kind::mapping || name->members.size() != 1 ||
            name->members.front().first != "zh")
            return;
        Value only = std::move(name->members.front().second);
        *name = std::move(only);
    }

    void put_cell(Value& into, std::string_view path, const ColumnInfo* column, const Sheet& cells, const Cell& cell) {
        const text::Origin origin = origin_of(cells.name, cell);
        const bool is_text = cell.kind == CellKind::text;
        Value value = Value::scalar(cell.text, is_text, origin);
        if (is_text && cell.text == "[]") {
            value = Value::empty(Value::Kind::sequence, origin);
        } else if (is_text && cell.text == "{}") {
            value = Value::empty(Value::Kind::mapping, origin);
        } else if (column != nullptr && (column->kind == ColumnKind::list || column->kind == ColumnKind::year_list)) {
            value = Value::empty(Value::Kind::sequence, origin);
            for (auto& item : split_list(cell.text))
                value.members.emplace_back("",
                                           Value::scalar(std::move(item), column->kind == ColumnKind::list, origin));
        }
        text::Origin first;
        switch (put(into, path, std::move(value), &first)) {
            case PutFault::none:
                break;
            case PutFault::bad_path:
                faults_->report(code::bad_path, cell, {{"path", std::string{path}}});
                break;
            case PutFault::taken:
                faults_->report(code::repeated_field, cell,
                                {{"name", std::string{path}},
                                 {"first", first.sheet + "!" + findings::cell_name(first.row, first.column)}});
                break;
        }
    }

    /// `schema` first, then the sections of the format.
    void order_sections() {
        constexpr std::array<std::string_view, 19> kOrder{
            "schema",         "pilot",      "years",        "boundary",       "activities", "generation",  "tables",
            "custom_factors", "context",    "instruments",  "not_applicable", "plan",       "application", "evidence",
            "lifecycle",      "assessment", "restatements", "published",      "waivers"};
        const auto rank = [&](const auto& member) { return std::ranges::find(kOrder, std::string_view{member.first}); };
        std::ranges::stable_sort(root_.members, {}, rank);
        root_.index.clear();
        if (Value* pilot = root_.find("pilot")) one_language(*pilot);
    }

    const Book& book_;
    findings::Sink& sink_;
    Value root_;
    std::optional<CellFaults> faults_;  ///< of the sheet that is being taken
    std::vector<Column> columns_;
};

}  // namespace

std::optional<Value> gather_pilot(const Book& book, findings::Sink& sink) {
    return Gatherer{book, sink}.gather();
}

std::optional<yaml::Document> read_pilot_book(std::string file, std::string_view bytes, findings::Sink& sink,
                                              const yaml::Limits& limits, yaml::Reader reader) {
    const auto book = Book::open(std::move(file), bytes, sink);
    if (!book) return std::nullopt;
    const auto root = gather_pilot(*book, sink);
    if (!root) return std::nullopt;
    YamlText yaml = to_yaml(*root, nullptr);
    return yaml::read(text::Source{book->file(), std::move(yaml.text), std::move(yaml.origins)}, sink, limits, reader);
}

void speak_of_cells(findings::Sink& sink) {
    for (auto& finding : sink.mutable_all())
        if (finding.code == &code::quoted_number && !finding.at.sheet.empty()) finding.code = &code::number_as_text;
}

std::vector<std::string> sheets_with_persons() {
    std::vector<std::string> names;
    for (const SheetInfo& sheet : {sheets().front(), sheets().back()})
        for (const auto name : {sheet.name.zh, sheet.name.en}) names.emplace_back(name);
    return names;
}

std::string section_remark(std::string_view key) {
    for (const SheetInfo& sheet : sheets())
        if (sheet.path == key) return std::string{sheet.purpose.zh} + " / " + std::string{sheet.purpose.en};
    return {};
}

}  // namespace nearzero::workbook
