// SPDX-License-Identifier: Apache-2.0
#include "application/personal.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <tuple>

#include "text/code_point.hpp"
#include "text/utf8.hpp"

namespace nearzero::application {

namespace {

constexpr std::string_view kMask = "***";
/// Sections of which every value is personal, and of a text that is no tree those that may hold some.
constexpr std::array<std::string_view, 2> kPersons{"contact", "responsible"};
constexpr std::array<std::string_view, 3> kBlocks{"contact", "responsible", "application"};
constexpr std::array<std::string_view, 5> kKeys{"person", "post", "phone", "email", "address"};
/// Arguments that quote what was read; the others are counts, keys of the format and words of the rules.
constexpr std::array<std::string_view, 8> kQuotes{"text", "value", "unit", "word", "key", "pair_zh", "pair_en", "id"};

constexpr std::string_view kBlank = " \t\r";

bool in(const auto& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

/// A key as formats and forms have them; another one is a value in the wrong place.
bool is_key(std::string_view text) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !text.empty() && letter(text.front()) && std::ranges::all_of(text, [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

yaml::Node node_at(yaml::Node node, std::string_view path) {
    while (node && !path.empty()) {
        if (!node.is_mapping()) return {};
        const auto dot = path.find('.');
        node = node.find(path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return node;
}

template <class Each>
void for_each_field(const programme::Programme& programme, Each&& each) {
    const auto& procedure = programme.procedure;
    for (const auto* documents : {&procedure.application.documents, &procedure.acceptance.documents})
        for (const auto& document : *documents)
            for (const auto& field : document.contents) each(field);
}

/// Whether the programme has a field of this id, and none of them is personal.
bool is_open(std::string_view id, const programme::Programme* programme) {
    bool known = false, personal = false;
    if (programme != nullptr)
        for_each_field(*programme, [&](const programme::FormField& field) {
            if (field.id != id) return;
            known = true;
            personal = personal || field.personal;
        });
    return known && !personal;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(kBlank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

/// The key that a line begins with, without dash and quotes, and the byte behind it; of a line without colon nothing.
std::pair<std::string_view, std::size_t> key_of(std::string_view line) {
    constexpr std::string_view kWideColon = "：";
    const auto narrow = line.find(':'), wide = line.find(kWideColon);
    const auto colon = std::min(narrow, wide);
    if (colon == std::string_view::npos) return {{}, 0};
    std::string_view key = trimmed(line.substr(0, colon));
    if (key.starts_with("- ")) key = trimmed(key.substr(2));
    if (key.size() > 1 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front())
        key = key.substr(1, key.size() - 2);
    return {key, colon + (colon == narrow ? 1 : kWideColon.size())};
}

/// Whether the words of a line in brackets name a section or key of a person's.
bool names_person(std::string_view line) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && ((line[i] >= 'a' && line[i] <= 'z') || line[i] == '_' || line[i] == '-')) continue;
        if (const auto word = line.substr(begin, i - begin); in(kBlocks, word) || in(kKeys, word)) return true;
        begin = i + 1;
    }
    return false;
}

/// A path of keys, years and places of a list; what is none of them is a value in the place of a key.
std::string shown_pointer(std::string_view pointer) {
    std::string shown;
    for (std::size_t begin = 0; begin < pointer.size();) {
        const auto end = std::min(pointer.find('.', begin), pointer.size());
        const std::string_view step = pointer.substr(begin, end - begin);
        const bool number = step.size() <= 4 && step.find_first_not_of("0123456789") == std::string_view::npos;
        shown.append(shown.empty() ? "" : ".").append(is_key(step) || number ? step : kMask);
        begin = end + 1;
    }
    return shown;
}

int columns(std::string_view text) {
    return static_cast<int>(text::count_characters(text));
}

}  // namespace

Personal::Personal(const yaml::Document& document, const programme::Programme* programme) {
    const yaml::Node root = document.root();
    if (!root.is_mapping()) return;
    const text::Source& source = document.source();
    const yaml::Node applicant = node_at(root, "pilot.applicant");
    if (applicant.is_mapping())
        for (yaml::Node key = applicant.first(); key; key = key.next().next())
            if (in(kPersons, key.text())) add_values(source, key.next());
    if (programme != nullptr)
        for_each_field(*programme, [&](const programme::FormField& field) {
            if (field.personal && !field.fills.empty()) add_values(source, node_at(root, field.fills));
        });
    const yaml::Node form = root.find("application");
    if (form.is_mapping()) {
        for (yaml::Node key = form.first(); key; key = key.next().next())
            if (!is_open(key.text(), programme)) add_values(source, key.next());
    } else if (form) {
        add_values(source, form);
    }
    std::ranges::sort(areas_, {}, [](const Area& area) { return std::tie(area.line, area.column); });
    std::ranges::sort(cells_);
}

Personal::Personal(std::string_view unread) : by_lines_{true} {
    int number = 0;
    std::size_t block = std::string_view::npos;  // indentation of the section one is in
    for (std::size_t begin = 0; begin < unread.size();) {
        const auto end = std::min(unread.find('\n', begin), unread.size());
        const std::string_view line = unread.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        const auto indent = line.find_first_not_of(kBlank);
        if (indent == std::string_view::npos) continue;
        const auto [key, behind] = key_of(line);
        const bool inside = block != std::string_view::npos && indent > block;
        if (!inside) block = std::string_view::npos;
        if (in(kBlocks, key) && !inside) block = indent;
        const bool flow = line.find('{') != std::string_view::npos || line.find('[') != std::string_view::npos;
        if (!inside && !in(kBlocks, key) && !in(kKeys, key) && !((flow || key.empty()) && names_person(line))) continue;
        const std::size_t from = is_key(key) ? behind : indent;
        areas_.push_back({number, columns(line.substr(0, from)) + 1, number, INT_MAX});
    }
}

void Personal::add(const text::Source& source, text::Span span) {
    if (const text::Origin* cell = source.origin(span.begin)) {
        cells_.emplace_back(cell->sheet, cell->row, cell->column);
        return;
    }
    const text::Position begin = source.position(span.begin), end = source.position(span.end);
    areas_.push_back({begin.line, begin.column, end.line, end.column});
}

void Personal::add_values(const text::Source& source, yaml::Node node) {
    if (!node) return;
    if (node.is_scalar()) return add(source, node.span());
    for (yaml::Node child = node.first(); child; child = child.next()) {
        if (node.is_mapping()) {
            if (!child.is_scalar() || !is_key(child.text())) add(source, child.span());
            child = child.next();
        }
        add_values(source, child);
    }
}

std::vector<Personal::Area>::const_iterator Personal::first_behind(int line, int column) const {
    return std::ranges::partition_point(areas_, [&](const Area& area) {
        return std::pair{area.end_line, area.end_column} <= std::pair{line, column};
    });
}

bool Personal::meets(const findings::Location& at) const {
    if (!at.sheet.empty()) return holds_cell(at);
    const auto area = first_behind(at.line, by_lines_ ? 0 : at.column);
    const auto end =
        by_lines_ ? std::pair{at.line + 1, 0} : std::pair{at.end_line, std::max(at.end_column, at.column + 1)};
    return area != areas_.end() && std::pair{area->line, area->column} < end;
}

bool Personal::holds_cell(const findings::Location& at) const {
    return std::ranges::find(sheets_, at.sheet) != sheets_.end() ||
           std::ranges::binary_search(cells_, Cell{at.sheet, at.line, at.column});
}

std::string Personal::hidden(const findings::Location& at) const {
    const bool cell = !at.sheet.empty();
    std::string shown;
    int column = at.excerpt_column;
    auto area = first_behind(at.line, column);
    for (std::string_view rest = at.excerpt; !rest.empty(); ++column) {
        const std::size_t length = std::max<std::size_t>(1, text::decode(rest).length);
        const auto here = std::pair{at.line, column};
        while (area != areas_.end() && std::pair{area->end_line, area->end_column} <= here) ++area;
        if (cell || (area != areas_.end() && std::pair{area->line, area->column} <= here))
            shown += '*';
        else
            shown += rest.substr(0, length);
        rest.remove_prefix(length);
    }
    return shown;
}

void Personal::withhold(findings::Finding& finding) const {
    findings::Location& at = finding.at;
    if (at.line == 0 || (!at.sheet.empty() && !holds_cell(at))) return;
    at.excerpt = hidden(at);
    if (!meets(at)) return;
    bool quoted = false;
    for (findings::Arg& arg : finding.args) {
        const bool key = (arg.name == "key" || arg.name == "id") && is_key(arg.value);
        if (key || arg.value.empty() || !in(kQuotes, arg.name)) continue;
        arg.value = kMask;
        quoted = true;
    }
    if (quoted) {  // what is advised beside the code's own help is worked out from the value
        finding.help.clear();
        finding.notes.clear();
        finding.fixes.clear();
        finding.suggestion.clear();
    }
    at.pointer = shown_pointer(at.pointer);
}

void Personal::withhold(findings::Sink& findings) const {
    for (auto& finding : findings.mutable_all()) withhold(finding);
}

}  // namespace nearzero::application
