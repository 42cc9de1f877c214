// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "scoring/statistics.hpp"

using namespace nearzero::scoring;

namespace {

std::vector<Point> years(const std::vector<double>& values) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < values.size(); ++i) points.push_back({2020.0 + static_cast<double>(i), values[i]});
    return points;
}

int sign(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

int kendall_s(const std::vector<double>& values) {
    int s = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = i + 1; j < values.size(); ++j) s += sign(values[j] - values[i]);
    return s;
}

/// The definition, word by word: every distinct order of the values is equally likely.
double by_enumeration(std::vector<double> values) {
    const int observed = kendall_s(values);
    std::ranges::sort(values);
    int all = 0, as_low = 0;
    do {
        ++all;
        if (kendall_s(values) <= observed) ++as_low;
    } while (std::next_permutation(values.begin(), values.end()));
    return static_cast<double>(as_low) / all;
}

}  // namespace

TEST_CASE("Mann-Kendall p-values of the published table") {
    // Kendall (1975), Rank Correlation Methods, appendix table 1: probability that S attains or exceeds a value, no ties.
    struct Row {
        int line;
        std::vector<double> values;
        double p;
    };
    const Row rows[] = {
        {__LINE__, {4, 3, 2, 1}, 0.042},          // n 4, S −6
        {__LINE__, {4, 3, 1, 2}, 0.167},          // n 4, S −4
        {__LINE__, {4, 2, 1, 3}, 0.375},          // n 4, S −2
        {__LINE__, {2, 4, 1, 3}, 0.625},          // n 4, S 0
        {__LINE__, {5, 4, 3, 2, 1}, 0.0083},      // n 5, S −10
        {__LINE__, {5, 4, 3, 1, 2}, 0.042},       // n 5, S −8
        {__LINE__, {5, 4, 2, 1, 3}, 0.117},       // n 5, S −6
        {__LINE__, {6, 5, 4, 3, 1, 2}, 0.0083},   // n 6, S −13
        {__LINE__, {8, 7, 6, 5, 4, 3, 1, 2}, 0.00020},   // n 8, S −26
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const auto p = mann_kendall_p(years(row.values));
        REQUIRE(p);
        CHECK(std::abs(*p - row.p) <= (row.p < 0.001 ? 0.5e-5 : row.p < 0.01 ? 0.5e-4 : 0.5e-3));
    }
}

TEST_CASE("Mann-Kendall agrees with the enumeration of all orders, ties included") {
    const std::vector<std::vector<double>> rows = {
        {4, 3, 2, 1}, {1, 2, 3, 4}, {3, 3, 2, 1}, {3, 2, 2, 1}, {2, 2, 1, 1}, {5, 5, 5, 5}, {9, 7, 7, 7, 1},
        {5, 1, 4, 2, 3}, {2, 1, 2, 1, 2, 1}, {6, 6, 5, 4, 4, 4, 3}, {1, 2, 2, 3, 3, 3, 4, 4},
    };
    for (const auto& row : rows) {
        CAPTURE(row.size());
        const auto p = mann_kendall_p(years(row));
        REQUIRE(p);
        CHECK(*p == doctest::Approx(by_enumeration(row)).epsilon(1e-14));
    }
}

TEST_CASE("Mann-Kendall is empty below four and above ten years, and one where nothing changes") {
    CHECK_FALSE(mann_kendall_p(years({3, 2, 1})));
    CHECK_FALSE(mann_kendall_p(years({11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1})));
    CHECK(mann_kendall_p(years({10, 9, 8, 7, 6, 5, 4, 3, 2, 1})) == 1.0 / 3628800.0);   // 1 of 10!
    CHECK(mann_kendall_p(years({5, 5, 5, 5})) == 1.0);
}

TEST_CASE("the order of the years decides, not the order in which they are given") {
    auto points = years({4, 3, 2, 1});
    std::ranges::reverse(points);
    CHECK(mann_kendall_p(points) == 1.0 / 24.0);
    CHECK(theil_sen_slope(points) == -1.0);
}

TEST_CASE("Theil-Sen slope: the median of the slopes of all pairs") {
    struct Row {
        int line;
        std::vector<Point> points;
        std::optional<double> slope;
    };
    const Row rows[] = {
        {__LINE__, {}, std::nullopt},
        {__LINE__, {{2023, 5}}, std::nullopt},
        {__LINE__, {{2023, 5}, {2023, 4}}, std::nullopt},              // no two different years
        {__LINE__, {{2023, 5}, {2024, 3}}, -2.0},
        {__LINE__, {{2023, 10}, {2024, 9}, {2025, 2}}, -4.0},          // slopes −1, −4, −7
        {__LINE__, {{2022, 10}, {2023, 9}, {2024, 8}, {2025, 100}}, 14.5},   // slopes −1, −1, −1, 30, 45.5, 92: (−1 + 30)/2
        {__LINE__, {{2020, 10}, {2025, 0}}, -2.0},                     // a gap of five years
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(theil_sen_slope(row.points) == row.slope);
    }
}
