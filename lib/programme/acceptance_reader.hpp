// SPDX-License-Identifier: Apache-2.0
/// `acceptance:` and `portfolio:`, and the words the sections on procedure share. Private to the module.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "programme/procedure.hpp"
#include "yaml/record.hpp"

namespace nearzero::programme {

using Words = std::span<const yaml::Word<std::string_view>>;

template <std::size_t N>
constexpr std::array<yaml::Word<std::string_view>, N> words(const std::string_view (&texts)[N]) {
    std::array<yaml::Word<std::string_view>, N> list{};
    for (std::size_t i = 0; i < N; ++i) list[i] = {texts[i], texts[i]};
    return list;
}

/// The events of a pilot's record (format page 2.2).
inline constexpr auto kEvents = words({"applied", "reviewed", "recommended", "expert-reviewed", "publicised", "objection",
    "selected", "change-requested", "change-decided", "extension-requested", "extension-decided", "exit-requested",
    "exit-decided", "completed", "self-evaluated", "site-checked", "acceptance-applied", "incident", "accepted",
    "disclosed", "re-checked", "cancelled"});
inline constexpr auto kActors = words({"applicant", "district", "department", "city", "province", "experts"});
inline constexpr auto kPreparers = words({"self", "commissioned"});

/// A required word of a closed list, with its place.
std::optional<yaml::Text> read_word(yaml::Record& in, std::string_view key, Words words);
/// An optional list of words of a closed list.
std::vector<std::string> read_words(yaml::Record& in, std::string_view key, Words words);

void read_acceptance(yaml::Record& root, Acceptance& acceptance);
void read_portfolio(yaml::Record& root, PortfolioRules& portfolio);

}  // namespace nearzero::programme
