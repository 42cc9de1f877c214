// SPDX-License-Identifier: Apache-2.0
/// Where things end in the source: the parser's events say only where they begin.
#pragma once

#include <cstdint>
#include <string_view>

namespace nearzero::yaml {

/// End of the quoted text that begins at `begin` (its quotes included), or npos when it is never closed.
std::size_t quoted_end(std::string_view source, std::size_t begin);

/// End of the plain scalar that begins at `begin` and has this value: line ends and blanks around them were folded.
std::size_t plain_end(std::string_view source, std::size_t begin, std::string_view value);

/// End of the block scalar whose indicator (| or >) stands at `begin`: of its last line that is not blank.
std::size_t block_scalar_end(std::string_view source, std::size_t begin);

/// Just after the closing bracket that follows `from` behind blanks, comments and commas only.
std::size_t bracket_end(std::string_view source, std::size_t from);

}  // namespace nearzero::yaml
