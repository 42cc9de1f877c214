// SPDX-License-Identifier: Apache-2.0
#include "text/source.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace nearzero::text {

std::uint32_t Source::line_begin(std::uint32_t byte) const {
    const std::string_view before = text().substr(0, std::min<std::size_t>(byte, text_.size()));
    const auto line_end = before.rfind('\n');
    return line_end == std::string_view::npos ? 0 : static_cast<std::uint32_t>(line_end + 1);
}

std::string_view Source::line_at(std::uint32_t byte) const {
    const std::string_view rest = text().substr(line_begin(byte));
    return rest.substr(0, rest.find('\n'));
}

Position Source::position(std::uint32_t byte) const {
    const std::size_t at = std::min<std::size_t>(byte, text_.size());
    const std::uint32_t begin = line_begin(byte);
    const auto lines = std::ranges::count(text().substr(0, begin), '\n');
    const auto column = count_characters(text().substr(begin, at - begin));
    return {.line = static_cast<int>(lines) + 1, .column = static_cast<int>(column) + 1};
}

}  // namespace nearzero::text
