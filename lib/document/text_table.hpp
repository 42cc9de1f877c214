// SPDX-License-Identifier: Apache-2.0
/// A table as texts of equal display width: what the Markdown and the terminal writer share.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace nearzero::document {

struct TextTable {
    std::vector<int> widths;                      ///< of each column, at least `narrowest`
    std::vector<std::vector<std::string>> lines;  ///< the titles, then the rows; each cell padded to its width
};

/// The cells shown, made safe by `escape` and padded on the side that the column's alignment says. Short rows are
/// filled with blank cells; a row longer than the columns is a bug (InternalError).
TextTable lay_out(const Table& table, int narrowest, const std::function<std::string(std::string_view)>& escape);

/// `text` with each run of blanks, tabs and line ends as one space, none at its ends: one line, whatever it was.
std::string one_line(std::string_view text);

}  // namespace nearzero::document
