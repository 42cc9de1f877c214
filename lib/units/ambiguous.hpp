// SPDX-License-Identifier: Apache-2.0
/// Tokens that people write for several different units. They are refused with a question, never guessed.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace nearzero::units {

struct AmbiguousToken {
    std::string_view token;
    std::string_view question_zh;
    std::string_view question_en;
    std::array<std::string_view, 3> choices;  ///< spellings of the table; empty ones at the end
};

std::span<const AmbiguousToken> ambiguous_tokens();
const AmbiguousToken* find_ambiguous(std::string_view token);

}  // namespace nearzero::units
