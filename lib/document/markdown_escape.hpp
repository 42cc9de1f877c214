// SPDX-License-Identifier: Apache-2.0
/// Plain text inside Markdown: it must show as it is and never become markup, yet stay readable in the raw file. So a
/// character is escaped only where GFM (with the extensions that GitHub and pandoc add) would read it as more than
/// itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nearzero::document {

enum class MarkdownPlace : std::uint8_t {
    line_start,  ///< a paragraph or a list item, where a text could begin a block
    inside,      ///< a table cell, or after other text
    heading,     ///< where trailing # vanish
};

/// One line of Markdown that shows `text`: blanks are joined, controls shown as \xNN.
std::string escape_markdown(std::string_view text, MarkdownPlace place);

}  // namespace nearzero::document
