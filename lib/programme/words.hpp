// SPDX-License-Identifier: Apache-2.0
/// Closed lists of words and references between the lists of a programme file. Private to the module.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/record.hpp"

namespace nearzero::programme {

using Words = std::span<const yaml::Word<std::string_view>>;

template <std::size_t N>
constexpr std::array<yaml::Word<std::string_view>, N> words(const std::string_view (&texts)[N]) {
    std::array<yaml::Word<std::string_view>, N> list{};
    for (std::size_t i = 0; i < N; ++i) list[i] = {texts[i], texts[i]};
    return list;
}

inline constexpr auto kConfidences = words({"H", "M", "M/L", "L"});

/// A required word of a closed list, with its place.
std::optional<yaml::Text> read_word(yaml::Record& in, std::string_view key, Words words);
/// An optional one; empty when there is none.
std::string maybe_word(yaml::Record& in, std::string_view key, Words words);
/// An optional list of words of a closed list.
std::vector<std::string> read_words(yaml::Record& in, std::string_view key, Words words);
/// An optional list of ids.
std::vector<std::string> read_ids(yaml::Record& in, std::string_view key);
/// An optional list of ids that stand in another list of the file, called `list` in the finding.
std::vector<std::string> read_references(yaml::Record& in, std::string_view key, const std::vector<std::string>& known,
                                         std::string_view list);

/// `source` and `confidence` of a figure: a confidence without a source says nothing.
void read_source(yaml::Record& in, std::string& source, std::string& confidence);

}  // namespace nearzero::programme
