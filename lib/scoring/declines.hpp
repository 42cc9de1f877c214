// SPDX-License-Identifier: Apache-2.0
/// 稳步下降: lower than the preceding reported year in every reported year after the base, or, where a document publishes a
/// percentage, lower by it; 下降, 削减: the last reported year lower than the base; and 增长, the same upwards. Whether it holds, by how
/// much, and what the course of the years looks like.
#pragma once

#include <optional>
#include <span>

#include "programme/programme.hpp"
#include "scoring/scorecard.hpp"
#include "scoring/statistics.hpp"

namespace nearzero::scoring {

/// A decline or rise judged on its values alone: base first, at least two.
struct Decline {
    Verdict verdict = Verdict::not_assessable;
    double threshold = 0.0;          ///< what the last year had to stay below (at or below, for a percentage); of a rise, above
    double margin = 0.0;             ///< the smallest change beyond what is demanded; met means above zero (not below, for a percentage)
    std::optional<Reason> reason;    ///< the first year that fails
};
Decline judge_decline(const programme::Target& target, std::span<const Point> points);

/// Change against the base, yearly changes, Theil–Sen slope and Mann–Kendall p-value. For information only.
Trend describe_trend(std::span<const Point> points);

}  // namespace nearzero::scoring
