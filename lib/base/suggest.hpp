// SPDX-License-Identifier: Apache-2.0
/// "Did you mean": the nearest of a short list of known words.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace nearzero::base {

/// Edit distance with transpositions, in Unicode characters, at most `limit` (then `limit + 1`). Unequal words
/// over 64 characters are always beyond the limit.
int edit_distance(std::string_view a, std::string_view b, int limit);

/// The candidate nearest to `word`, or nothing when none is near: at most a third of the longer word's length
/// (at least 1) and never all of it, ties to the earlier candidate; a letter in the other case counts half a step, and
/// words that differ in case alone are always near. Words over 64 characters have no neighbours.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// The candidates near to `word` by the same rule, best first, at most `most`.
std::vector<std::string_view> nearest_few(std::string_view word, std::span<const std::string_view> candidates,
                                          std::size_t most);

}  // namespace nearzero::base
