// SPDX-License-Identifier: Apache-2.0
#include "workbook/book.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "findings/code/workbook.hpp"
#include "workbook/date_style.hpp"
#include "workbook/package.hpp"
#include "workbook/sheet_reader.hpp"
#include "workbook/xml.hpp"

namespace nearzero::workbook {

namespace code = findings::code;

struct Book::Parts {
    std::string file;
    Package package;
    std::vector<Entry> sheets;
    SheetContext context;
};

namespace {

/// Relations of a part: id to target, and targets by the last word of their type.
struct Relations {
    std::map<std::string, std::string, std::less<>> by_id;
    std::map<std::string, std::string, std::less<>> by_type;
};

/// `xl/worksheets/sheet1.xml` for `worksheets/sheet1.xml` or `/xl/worksheets/sheet1.xml` seen from `xl/`.
std::string resolve(std::string_view folder, std::string_view target) {
    if (target.starts_with('/')) return std::string{target.substr(1)};
    std::string path{folder};
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        const auto slash = path.find_last_of('/', path.size() < 2 ? 0 : path.size() - 2);
        path.resize(slash == std::string::npos ? 0 : slash + 1);
    }
    return path.append(target);
}

std::optional<Relations> read_relations(const Package& package, const std::string& file, const std::string& part,
                                        std::string_view folder, findings::Sink& sink) {
    XmlPart xml;
    if (!xml.load(package, file, part, sink)) return std::nullopt;
    Relations relations;
    for_each_child(xml.root("Relationships"), "Relationship", [&](const pugi::xml_node& relation) {
        const std::string_view type = relation.attribute("Type").value();
        const std::string target = resolve(folder, relation.attribute("Target").value());
        relations.by_id.emplace(relation.attribute("Id").value(), target);
        relations.by_type.emplace(type.substr(type.rfind('/') + 1), target);
    });
    return relations;
}

/// Nothing of a workbook may point outside, but for hyperlinks, which nobody follows.
bool check_external(const Package& package, const std::string& file, findings::Sink& sink) {
    for (const std::string& part : package.parts()) {
        if (!part.ends_with(".rels")) continue;
        XmlPart xml;
        if (!xml.load(package, file, part, sink)) return false;
        bool sound = true;
        for_each_child(xml.root("Relationships"), "Relationship", [&](const pugi::xml_node& relation) {
            const std::string_view type = relation.attribute("Type").value();
            if (std::string_view{relation.attribute("TargetMode").value()} != "External" ||
                type.ends_with("/hyperlink"))
                return;
            if (sound)
                sink.report_file(
                    code::workbook_active_content, file,
                    {{"what_zh", "指向外部的引用"}, {"what_en", "a reference to something outside"}, {"entry", part}});
            sound = false;
        });
        if (!sound) return false;
    }
    return true;
}

bool read_styles(const XmlPart& xml, std::vector<bool>& dates) {
    const pugi::xml_node root = xml.root("styleSheet");
    std::set<int> custom;
    for_each_child(child_of(root, "numFmts"), "numFmt", [&](const pugi::xml_node& format) {
        if (is_date_format(std::string_view{format.attribute("formatCode").value()}))
            custom.insert(format.attribute("numFmtId").as_int());
    });
    for_each_child(child_of(root, "cellXfs"), "xf", [&](const pugi::xml_node& style) {
        const int id = style.attribute("numFmtId").as_int();
        dates.push_back(id < 164 ? is_date_format(id) : custom.contains(id));
    });
    return static_cast<bool>(root);
}

}  // namespace

std::optional<Book> Book::open(std::string file, std::string_view bytes, findings::Sink& sink, const Limits& limits) {
    auto package = Package::open(file, bytes, limits, sink);
    if (!package) return std::nullopt;
    const auto unreadable = [&]() -> std::optional<Book> {
        sink.report_file(code::workbook_unreadable, file,
                         {{"why_zh", "其中没有工作簿"}, {"why_en", "there is no workbook in it"}});
        return std::nullopt;
    };
    if (!package->has("_rels/.rels")) return unreadable();
    if (!check_external(*package, file, sink)) return std::nullopt;
    const auto top = read_relations(*package, file, "_rels/.rels", "", sink);
    if (!top) return std::nullopt;
    const auto main_part = top->by_type.find("officeDocument");
    if (main_part == top->by_type.end()) return unreadable();
    const auto slash = main_part->second.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : main_part->second.substr(0, slash + 1);
    const std::string relations_part = folder + "_rels/" + main_part->second.substr(folder.size()) + ".rels";
    if (!package->has(relations_part)) return unreadable();
    const auto relations = read_relations(*package, file, relations_part, folder, sink);
    XmlPart main;
    if (!relations || !main.load(*package, file, main_part->second, sink)) return std::nullopt;
    const pugi::xml_node root = main.root("workbook");
    if (!root) return unreadable();

    auto parts = std::make_unique<Parts>(Parts{file, std::move(*package), {}, {}});
    parts->context.file = file;
    parts->context.most_text = limits.text_bytes;
    parts->context.system_1904 = is_true(child_of(root, "workbookPr").attribute("date1904"));
    parts->context.not_computed = is_true(child_of(root, "calcPr").attribute("fullCalcOnLoad"));
    for_each_child(child_of(root, "sheets"), "sheet", [&](const pugi::xml_node& sheet) {
        std::string_view id;
        for (const pugi::xml_attribute& attribute : sheet.attributes())
            if (std::string_view{attribute.name()}.ends_with(":id")) id = attribute.value();
        const auto part = relations->by_id.find(id);
        const std::string_view state = sheet.attribute("state").value();
        parts->sheets.push_back({sheet.attribute("name").value(), state == "hidden" || state == "veryHidden",
                                 part == relations->by_id.end() ? "" : part->second});
    });
    if (parts->sheets.empty()) return unreadable();
    if (parts->sheets.size() > limits.entries) {  // each has a part of its own
        sink.report_file(
            code::workbook_too_large, file,
            {{"what_zh", "工作表数"}, {"what_en", "the number of sheets"}, {"limit", std::to_string(limits.entries)}});
        return std::nullopt;
    }
    if (const auto strings = relations->by_type.find("sharedStrings"); strings != relations->by_type.end()) {
        XmlPart xml;
        if (!xml.load(parts->package, file, strings->second, sink)) return std::nullopt;
        for_each_child(xml.root("sst"), "si",
                       [&](const pugi::xml_node& item) { parts->context.strings.push_back(text_of(item)); });
    }
    if (const auto styles = relations->by_type.find("styles"); styles != relations->by_type.end()) {
        XmlPart xml;
        if (!xml.load(parts->package, file, styles->second, sink)) return std::nullopt;
        if (!read_styles(xml, parts->context.date_styles)) return unreadable();
    }
    return Book{std::move(parts)};
}

std::optional<Sheet> Book::read(const Entry& entry, findings::Sink& sink) const {
    XmlPart xml;
    if (!xml.load(parts_->package, parts_->file, entry.part, sink)) return std::nullopt;
    return read_sheet(parts_->context, entry, xml.root("worksheet"), sink);
}

Book::Book(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Book::~Book() = default;
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;

const std::string& Book::file() const {
    return parts_->file;
}

std::span<const Book::Entry> Book::sheets() const {
    return parts_->sheets;
}

bool is_workbook_path(std::string_view path) {
    constexpr std::string_view kSuffix = ".xlsx";
    if (path.size() <= kSuffix.size()) return false;
    return std::ranges::equal(path.substr(path.size() - kSuffix.size()), kSuffix,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

text::Origin origin_of(std::string_view sheet, const Cell& cell) {
    return {0, std::string{sheet}, cell.row, cell.column, cell.text};
}

}  // namespace nearzero::workbook
