// SPDX-License-Identifier: Apache-2.0
/// The grammar of composite units: product { "/" divisor }, where a product is `a·b` or `a*b` and a divisor is one unit
/// or a product in parentheses.
#pragma once

#include <string_view>
#include <vector>

namespace nearzero::units {

/// One unit of a composite, where it stands in the text, and on which side of the fraction.
struct Term {
    std::string_view text;
    bool below = false;
};

enum class Shape : std::uint8_t {
    good,
    malformed,       ///< an empty part, a stray parenthesis, too many parts
    needs_brackets,  ///< a/b·c: is c divided or multiplied with?
};

/// The terms of `text` in order. After `needs_brackets` all terms are there too, those after the slash marked below.
Shape split_composite(std::string_view text, std::vector<Term>& terms);

}  // namespace nearzero::units
