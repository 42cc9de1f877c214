// SPDX-License-Identifier: Apache-2.0
/// The quoted line of a finding with carets right under what is meant, whatever the width of its characters.
#pragma once

#include <string>

#include "findings/finding.hpp"

namespace nearzero::findings {

struct QuotedLine {
    std::string text;     ///< the line as shown: tabs as spaces, controls escaped, cut to the columns with "…"
    int caret_begin = 0;  ///< columns before the first caret
    int caret_count = 1;  ///< at least one
};

/// `columns` is the most that the text takes. Carets of a span over several lines go to the end of the first.
QuotedLine quote_line(const Location& at, int columns);

}  // namespace nearzero::findings
