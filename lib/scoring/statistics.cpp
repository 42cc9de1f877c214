// SPDX-License-Identifier: Apache-2.0
#include "scoring/statistics.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace nearzero::scoring {

namespace {

constexpr std::size_t kFewest = 4;
constexpr std::size_t kMost = 10;   // 10! arrangements fit a 64-bit count with room to spare

using Counts = std::vector<std::uint64_t>;   ///< number of arrangements by number of inversions

/// Arrangements of two kinds of items, a and b of each, by inversions: the coefficients of the q-binomial (a+b over a), from
/// its Pascal rule C(n, k) = C(n−1, k−1) + q^k · C(n−1, k).
Counts two_kinds(std::size_t a, std::size_t b) {
    if (a == 0 || b == 0) return {1};
    const Counts taken = two_kinds(a - 1, b);
    const Counts left = two_kinds(a, b - 1);
    Counts counts(a * b + 1, 0);
    for (std::size_t i = 0; i < taken.size(); ++i) counts[i] += taken[i];
    for (std::size_t i = 0; i < left.size(); ++i) counts[i + a] += left[i];
    return counts;
}

Counts multiply(const Counts& a, const Counts& b) {
    Counts product(a.size() + b.size() - 1, 0);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j) product[i + j] += a[i] * b[j];
    return product;
}

/// Distinct arrangements of the values by inversions. Tied values are laid down one group after another; each group is
/// interleaved with those before it in every way.
Counts arrangements(std::vector<double> values) {
    std::ranges::sort(values);
    Counts counts{1};
    std::size_t placed = 0;
    for (auto group = values.begin(); group != values.end();) {
        const auto end = std::find_if(group, values.end(), [&](double value) { return value != *group; });
        const auto ties = static_cast<std::size_t>(end - group);
        counts = multiply(counts, two_kinds(placed, ties));
        placed += ties;
        group = end;
    }
    return counts;
}

std::vector<Point> by_x(std::span<const Point> points) {
    std::vector<Point> sorted{points.begin(), points.end()};
    std::ranges::stable_sort(sorted, {}, &Point::x);
    return sorted;
}

}  // namespace

std::optional<double> theil_sen_slope(std::span<const Point> points) {
    std::vector<double> slopes;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = i + 1; j < points.size(); ++j)
            if (points[i].x != points[j].x) slopes.push_back((points[j].y - points[i].y) / (points[j].x - points[i].x));
    if (slopes.empty()) return std::nullopt;
    std::ranges::sort(slopes);
    const std::size_t middle = slopes.size() / 2;
    return slopes.size() % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2.0;
}

std::optional<double> mann_kendall_p(std::span<const Point> points) {
    if (points.size() < kFewest || points.size() > kMost) return std::nullopt;
    const std::vector<Point> sorted = by_x(points);
    // S falls by two for each pair that turns from rising to falling, and ties never change: S at most the observed means
    // at least as many falling pairs (inversions).
    std::size_t falling = 0;
    std::vector<double> values;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        values.push_back(sorted[i].y);
        for (std::size_t j = i + 1; j < sorted.size(); ++j)
            if (sorted[i].y > sorted[j].y) ++falling;
    }
    const Counts counts = arrangements(std::move(values));
    std::uint64_t all = 0;
    std::uint64_t as_low = 0;
    for (std::size_t inversions = 0; inversions < counts.size(); ++inversions) {
        all += counts[inversions];
        if (inversions >= falling) as_low += counts[inversions];
    }
    return static_cast<double>(as_low) / static_cast<double>(all);
}

}  // namespace nearzero::scoring
