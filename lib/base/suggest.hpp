// SPDX-License-Identifier: Apache-2.0
/// "Did you mean": the nearest of a short list of known words.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace nearzero::base {

/// Edit distance with transpositions, in Unicode characters, at most `limit` (then `limit + 1`).
int edit_distance(std::string_view a, std::string_view b, int limit);

/// The candidate nearest to `word`, or nothing when none is near: at most a third of the longer word's length
/// (at least 1), ties to the earlier candidate; a difference in letter case counts half a step less.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace nearzero::base
