// SPDX-License-Identifier: Apache-2.0
#include "units/composite.hpp"

#include <array>
#include <cstddef>

namespace nearzero::units {

namespace {

constexpr std::size_t kMostTerms = 8;

/// Bytes of the multiplication sign at the start of `text`: `·` (U+00B7), `⋅` (U+22C5) or `*`; 0 when there is none.
std::size_t times_sign(std::string_view text) {
    constexpr auto kSigns = std::to_array<std::string_view>({"·", "⋅", "*"});
    for (const auto sign : kSigns)
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

/// Bytes before the next sign of the grammar.
std::size_t term_length(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '/' || text[i] == '(' || text[i] == ')' || times_sign(text.substr(i)) > 0) return i;
    return text.size();
}

}  // namespace

Shape split_composite(std::string_view text, std::vector<Term>& terms) {
    terms.clear();
    bool below = false, inside = false, unclear = false;
    bool bracketed = false;  // the divisor in hand stands, or stood, in parentheses
    while (true) {
        if (below && !inside && !bracketed && text.starts_with('(')) {
            inside = bracketed = true;
            text.remove_prefix(1);
        }
        const std::size_t length = term_length(text);
        if (length == 0 || terms.size() == kMostTerms) return Shape::malformed;
        terms.push_back({text.substr(0, length), below});
        text.remove_prefix(length);
        if (inside && text.starts_with(')')) {
            inside = false;
            text.remove_prefix(1);
        }
        if (text.empty()) break;
        if (const std::size_t sign = times_sign(text)) {
            if (below && !inside) unclear = true;
            if (below && !inside && bracketed) return Shape::malformed;  // a/(b·c)·d
            text.remove_prefix(sign);
        } else if (text.starts_with('/') && !inside) {
            below = true;
            bracketed = false;
            text.remove_prefix(1);
        } else {
            return Shape::malformed;
        }
    }
    if (inside) return Shape::malformed;
    return unclear ? Shape::needs_brackets : Shape::good;
}

}  // namespace nearzero::units
