// SPDX-License-Identifier: Apache-2.0
/// Reads the worked examples of a methods page: fenced blocks `worked` whose lines are
///     value | expression | expected
/// so that what the page says is what the program does. Lines that begin with # are remarks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "methods_page.hpp"

namespace nearzero::testing {

struct Worked {
    int line = 0;
    std::string value, expression, expected;
};

inline std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

/// The worked lines of docs/methods/`page`; a line that does not have three fields fails the test.
inline std::vector<Worked> worked_examples(const std::string& page) {
    std::vector<Worked> rows;
    for (const Block& block : blocks_of(page, "worked")) {
        int number = block.line;
        for (const std::string& line : block.lines) {
            ++number;
            if (line.empty() || line.starts_with('#')) continue;
            const auto first = line.find('|'), last = line.rfind('|');
            REQUIRE_MESSAGE((first != std::string::npos && first != last), page, ":", number, ": ", line);
            rows.push_back({number, trimmed(std::string_view{line}.substr(0, first)),
                            trimmed(std::string_view{line}.substr(first + 1, last - first - 1)),
                            trimmed(std::string_view{line}.substr(last + 1))});
        }
    }
    REQUIRE_MESSAGE(rows.size() >= 5, page);
    return rows;
}

}  // namespace nearzero::testing
