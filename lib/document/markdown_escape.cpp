// SPDX-License-Identifier: Apache-2.0
#include "document/markdown_escape.hpp"

#include <algorithm>

#include "document/text_table.hpp"
#include "text/utf8.hpp"

namespace nearzero::document {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_word(char c) {
    return is_letter(c) || is_digit(c);
}

/// What stands around one character of the line.
struct Around {
    std::string_view line;
    std::size_t at;
    char before() const { return at == 0 ? '\0' : line[at - 1]; }
    char after() const { return at + 1 < line.size() ? line[at + 1] : '\0'; }
    std::string_view rest() const { return line.substr(at + 1); }
};

/// `name` and then `stop`: the tail of &amp; or :smile:
bool is_named(std::string_view rest, char stop, std::string_view also) {
    const auto end = std::ranges::find_if_not(rest, [&](char c) { return is_word(c) || also.find(c) != also.npos; });
    return end != rest.begin() && end != rest.end() && *end == stop;
}

/// Whether a word that begins before the point and ends there is a bare address: www.
bool ends_www(const Around& here) {
    if (here.at < 3) return false;
    const std::string_view w = here.line.substr(here.at - 3, 3);
    return std::ranges::all_of(w, [](char c) { return c == 'w' || c == 'W'; });
}

bool is_markup(const Around& here) {
    constexpr std::string_view always = "\\`*[]|~$";
    const char own = here.line[here.at];
    const char after = here.after();
    if (always.find(own) != always.npos) return true;
    switch (own) {
        case '_':
            return !(is_word(here.before()) && is_word(after));  // grid_power is a word in GFM
        case '<':
            return is_letter(after) || after == '/' || after == '!' || after == '?';
        case '&':
            return is_named(here.rest(), ';', "#");
        case '@':
            return is_word(here.before()) || is_word(after) || here.before() == '_' || here.before() == '-';
        case ':':
            return after == '/' || is_named(here.rest(), ':', "_+-") ||
                   (is_letter(here.before()) && after != '\0' && after != ' ');  // mailto:, https:
        case '.':
            return ends_www(here);
        default:
            return false;
    }
}

/// Whether the line would begin a block: a heading, quotation, list, rule, or the metadata block of a file. The
/// character to escape is at the returned place; `npos` when there is none.
std::size_t block_mark(std::string_view line) {
    constexpr std::size_t none = std::string_view::npos;
    if (line.empty()) return none;
    switch (line.front()) {
        case '#':
        case '>':
            return 0;
        case '+':
        case '-':
            return line.size() == 1 || line[1] == ' ' || line[1] == line[0] ? 0 : none;
        default:
            break;
    }
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits])) ++digits;
    if (digits == 0 || digits > 9 || digits == line.size()) return none;
    const bool mark = line[digits] == '.' || line[digits] == ')';
    return mark && (digits + 1 == line.size() || line[digits + 1] == ' ') ? digits : none;
}

}  // namespace

std::string escape_markdown(std::string_view text, MarkdownPlace place) {
    const std::string line = text::escape_for_terminal(one_line(text));
    const std::size_t mark = place == MarkdownPlace::line_start ? block_mark(line) : std::string::npos;
    std::string out;
    out.reserve(line.size() + 8);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool heading_mark = place == MarkdownPlace::heading && line[i] == '#';
        if (i == mark || heading_mark || is_markup({line, i})) out += '\\';
        out += line[i];
    }
    return out;
}

}  // namespace nearzero::document
