// SPDX-License-Identifier: Apache-2.0
/// A quick look over the text before the parser and beside its errors: which brackets and quotes are open where.
/// It knows tokens, comments, quotes and block scalars, not the grammar; it never decides what is valid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/source.hpp"

namespace nearzero::yaml {

struct Outline {
    std::vector<std::uint32_t> open_brackets;  ///< never closed, outermost first
    std::optional<std::uint32_t> open_quote;   ///< the first quote that is never closed
    std::vector<text::Span> long_quotes;       ///< quoted texts of more than one line
};

/// Stops as soon as more than `bracket_limit` brackets are open.
Outline outline_of(std::string_view text, std::size_t bracket_limit);

}  // namespace nearzero::yaml
