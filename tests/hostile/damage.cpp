// SPDX-License-Identifier: Apache-2.0
#include "damage.hpp"

#include <algorithm>

namespace nearzero::hostile {
namespace {

/// What YAML gives a meaning to, and what people type by mistake.
constexpr std::string_view kPieces[] = {
    ":",    ": ",  " ",       "  ",      "\n",   "- ", "-",  "#",    " #",   "\"", "'", "[",         "]",
    "{",    "}",   ",",       ", ",      "?",    "? ", "!",  "&a",   "*a",   "|",  ">", "%",         "@",
    "`",    "\\",  "\t",      "---",     "...",  "<<", "：", "，",   "0",    "a",  "A", "~",         "\n ",
    "/",    "=",   "null",    "''",      "\"\"", "{}", "[]", "\n\n", "\r\n", "　", "é", "e\xCC\x81", "\n  ",
    "\n- ", "a: ", "\n---\n", "\n# x\n", ":x",   "x:", ",,", "_",    ".",    "+",  "(",
};

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

std::string join(const std::vector<std::string_view>& lines) {
    std::string out;
    for (const auto line : lines) out += line;
    return out;
}

void damage_lines(std::string& text, Random& random, std::size_t kind) {
    auto lines = lines_of(text);
    if (lines.size() < 2) return;
    const std::size_t a = random.below(lines.size());
    const std::size_t b = random.below(lines.size());
    if (kind == 0)
        std::swap(lines[a], lines[b]);
    else if (kind == 1)
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(a), lines[b]);
    else
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(a));
    text = join(lines);
}

void damage_once(std::string& text, Random& random) {
    const std::size_t at = random.below(text.size());
    switch (random.below(10)) {
        case 0:
            if (!text.empty())
                text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1u << random.below(8)));
            break;
        case 1:
            text.erase(at, 1);
            break;
        case 2:
            text.erase(at, 1 + random.below(12));
            break;
        case 3:
        case 4:
        case 5:
            text.insert(at, kPieces[random.below(std::size(kPieces))]);
            break;
        case 6:
            if (!text.empty()) text.replace(at, 1, kPieces[random.below(std::size(kPieces))]);
            break;
        case 7:
            damage_lines(text, random, random.below(3));
            break;
        case 8:
            text.insert(at, text.substr(random.below(text.size()), random.below(20)));
            break;
        default:
            if (random.below(8) == 0)
                text.resize(at);
            else
                text.insert(at, std::string(1 + random.below(3), ' '));
    }
}

}  // namespace

std::string damaged(std::string_view text, Random& random) {
    std::string out{text};
    const std::size_t count = 1 + random.below(3);
    for (std::size_t i = 0; i < count; ++i) damage_once(out, random);
    return out;
}

}  // namespace nearzero::hostile
