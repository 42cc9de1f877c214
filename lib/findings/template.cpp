// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "base/internal_error.hpp"
#include "findings/finding.hpp"

namespace nearzero::findings {
namespace {

constexpr std::size_t kShownCharacters = 500;

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// The name of the place that begins at `open`, when it is one: `{year: value}` in a text is not.
std::optional<std::string_view> name_at(std::string_view text, std::size_t open) {
    std::size_t end = open + 1;
    while (end < text.size() && is_name_character(text[end])) ++end;
    if (end == open + 1 || end == text.size() || text[end] != '}') return std::nullopt;
    return text.substr(open + 1, end - open - 1);
}

/// Calls `literal(text)` and `place(name)` in turn.
template <class Literal, class Place>
void walk(std::string_view text, Literal&& literal, Place&& place) {
    std::size_t done = 0;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto name = name_at(text, open);
        if (!name) continue;
        literal(text.substr(done, open - done));
        place(*name);
        done = open + name->size() + 2;
        open = done - 1;
    }
    literal(text.substr(done));
}

void append_shown(std::string& out, std::string_view value) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool starts_character = (static_cast<unsigned char>(value[i]) & 0xC0U) != 0x80U;
        if (starts_character && ++characters > kShownCharacters) {
            out.append(value.substr(0, i)).append("…");
            return;
        }
    }
    out.append(value);
}

}  // namespace

std::string fill(std::string_view text_template, const std::vector<Arg>& args) {
    std::string out;
    out.reserve(text_template.size() + 32);
    walk(
        text_template, [&out](std::string_view text) { out.append(text); },
        [&](std::string_view name) {
            const auto found = std::ranges::find(args, name, &Arg::name);
            if (found == args.end())
                throw base::InternalError{"no argument '" + std::string{name} + "' for the text \"" +
                                          std::string{text_template} + "\""};
            append_shown(out, found->value);
        });
    return out;
}

std::vector<std::string_view> places(std::string_view text_template) {
    std::vector<std::string_view> names;
    walk(
        text_template, [](std::string_view) {}, [&names](std::string_view name) { names.push_back(name); });
    return names;
}

}  // namespace nearzero::findings
