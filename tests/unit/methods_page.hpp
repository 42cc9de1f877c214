// SPDX-License-Identifier: Apache-2.0
/// The worked examples of docs/methods: fenced blocks that unit tests execute, so that what a page says is what the
/// program does. Lines that begin with an arrow are results.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nearzero::testing {

/// What stands between two fences.
struct Block {
    int line = 0;  ///< of the page: the opening fence
    std::vector<std::string> lines;
};

/// The blocks of docs/methods/`page` whose fence is ```kind, in order. A page that cannot be read or has none fails the
/// test.
std::vector<Block> blocks_of(const std::string& page, std::string_view kind = "example");

/// What follows the arrow of a line of results; nothing of another line.
std::optional<std::string> behind_arrow(const std::string& line);

/// The two sides of `key: value`; another line fails the test.
std::pair<std::string, std::string> key_and_value(const std::string& line);

/// A block of `key: value` lines, each key once among what is given and once among the results.
struct Example {
    int line = 0;
    std::map<std::string, std::string> given, results;
};
std::vector<Example> examples_of(const std::string& page);

}  // namespace nearzero::testing
