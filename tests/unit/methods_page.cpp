// SPDX-License-Identifier: Apache-2.0
#include "methods_page.hpp"

#include <fstream>

#include <doctest/doctest.h>

namespace nearzero::testing {

std::vector<Block> blocks_of(const std::string& page, std::string_view kind) {
    std::ifstream file{std::string{NEARZERO_SOURCE_DIR} + "/docs/methods/" + page};
    REQUIRE_MESSAGE(file.is_open(), page);
    const std::string fence = "```" + std::string{kind};
    std::vector<Block> blocks;
    bool inside = false;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.starts_with("```")) {
            inside = line == fence;
            if (inside) blocks.push_back({number, {}});
        } else if (inside) {
            blocks.back().lines.push_back(line);
        }
    }
    REQUIRE_MESSAGE(!blocks.empty(), "a page without a worked example: ", page);
    return blocks;
}

std::optional<std::string> behind_arrow(const std::string& line) {
    return line.starts_with("-> ") ? std::optional{line.substr(3)} : std::nullopt;
}

std::pair<std::string, std::string> key_and_value(const std::string& line) {
    const auto colon = line.find(": ");
    REQUIRE_MESSAGE(colon != std::string::npos, line);
    return {line.substr(0, colon), line.substr(colon + 2)};
}

std::vector<Example> examples_of(const std::string& page) {
    std::vector<Example> examples;
    for (const Block& block : blocks_of(page)) {
        Example& example = examples.emplace_back(Example{block.line, {}, {}});
        for (const std::string& line : block.lines) {
            const auto result = behind_arrow(line);
            REQUIRE_MESSAGE(
                (result ? example.results : example.given).insert(key_and_value(result.value_or(line))).second, page,
                ":", block.line, ": twice: ", line);
        }
    }
    return examples;
}

}  // namespace nearzero::testing
