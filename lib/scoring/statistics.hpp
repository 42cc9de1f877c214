// SPDX-License-Identifier: Apache-2.0
/// The two trend statistics printed beside `declines`, for information only.
#pragma once

#include <optional>
#include <span>

namespace nearzero::scoring {

struct Point {
    double x = 0.0;   ///< year
    double y = 0.0;
};

/// Theil–Sen slope: the median of the slopes of all pairs with different x. Empty below two points.
/// Source: Sen (1968), J. Am. Stat. Assoc. 63, 1379–1389.
std::optional<double> theil_sen_slope(std::span<const Point> points);

/// Exact one-sided p-value of Mann–Kendall's S for a decreasing trend: the share of the permutations of the observed
/// values (ties included) whose S is at most the observed. Empty below four points and above ten.
/// Source: Kendall (1975), Rank Correlation Methods; Mann (1945), Econometrica 13, 245–259.
std::optional<double> mann_kendall_p(std::span<const Point> points);

}  // namespace nearzero::scoring
