// SPDX-License-Identifier: Apache-2.0
/// From bytes to a tree, with findings for everything that is wrong. Two ways lead to the same tree: the fast
/// scanner takes what datasets look like and declines the rest without a word; the strict reader over yaml-cpp's
/// events is the authority and makes every finding.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "findings/finding.hpp"
#include "yaml/tree.hpp"

namespace nearzero::yaml {

struct Limits {
    std::size_t bytes = std::size_t{4} << 20;
    std::size_t line_bytes = std::size_t{64} << 10;
    std::size_t depth = 32;
    std::size_t unclosed_brackets = 64;
    std::size_t nodes = 200'000;
    std::size_t scalar_bytes = std::size_t{64} << 10;
    std::size_t key_bytes = 256;
};

enum class Reader : std::uint8_t { automatic, strict };

/// The document of `bytes` (as they are on disk: BOM and CRLF allowed), or nothing after reporting why.
/// Grammar and encoding faults stop at the first; duplicate keys, aliases, anchors and tags are all reported.
std::optional<Document> read(std::string name, std::string bytes, findings::Sink& sink, const Limits& limits = {},
                             Reader reader = Reader::automatic);
/// The same of a text that the program made itself, which may know the cells it came from.
std::optional<Document> read(text::Source source, findings::Sink& sink, const Limits& limits = {},
                             Reader reader = Reader::automatic);

}  // namespace nearzero::yaml
