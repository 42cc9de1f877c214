// SPDX-License-Identifier: Apache-2.0
/// Against closed forms: orthants of a bivariate normal, ¼ + asin ρ / 2π (Sheppard 1899); equicorrelated ρ = ½,
/// 1/(n+1); and independent conditions, products.
#include "uncertainty/probability.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "uncertainty/elementary.hpp"

using namespace nearzero::uncertainty;

namespace {

using Rows = std::vector<std::vector<double>>;

/// n variables with correlation ½ between each two: √½ of a shared one and √½ of their own, scaled so that the scale is
/// tested too.
Rows half_correlated(std::size_t n) {
    Rows rows;
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<double> row(n + 1);
        row[n] = row[i] = 3.0 * static_cast<double>(i + 1);
        rows.push_back(row);
    }
    return rows;
}

constexpr double kError = 1e-3;

}  // namespace

TEST_CASE("no condition holds always, one condition is the distribution function") {
    CHECK(probability_of_all({}, {}) == 1.0);
    CHECK(probability_of_all({{3, 4}}, {5}) == normal_cdf(1.0));
    CHECK(probability_of_all({{3, 4}, {1, 0}}, {-1e9, 5}) == 0.0);
}

TEST_CASE("two conditions: the quarter and the arc sine") {
    for (const double rho : {-0.999, -0.9, -0.5, -0.1, 0.0, 0.3, 0.8, 0.999}) {
        CAPTURE(rho);
        const Rows rows = {{1, 0}, {rho, std::sqrt(1 - rho * rho)}};
        CHECK(std::fabs(probability_of_all(rows, {0, 0}) - (0.25 + std::asin(rho) / (2 * std::numbers::pi))) < kError);
    }
}

TEST_CASE("equicorrelated and independent conditions up to ten years") {
    for (std::size_t n = 2; n <= 10; ++n) {
        CAPTURE(n);
        const double expected = 1.0 / static_cast<double>(n + 1);
        CHECK(std::fabs(probability_of_all(half_correlated(n), std::vector<double>(n, 0.0)) - expected) < kError);
        Rows independent(n, std::vector<double>(n));
        std::vector<double> limits;
        double product = 1.0;
        for (std::size_t i = 0; i < n; ++i) {
            independent[i][i] = 2.0;
            limits.push_back(2.0 * (0.5 - 0.2 * static_cast<double>(i % 4)));
            product *= normal_cdf(limits.back() / 2.0);
        }
        CHECK(probability_of_all(independent, limits) == doctest::Approx(product).epsilon(1e-10));
    }
}

TEST_CASE("conditions that depend on each other") {
    CHECK(probability_of_all({{1, 0}, {2, 0}}, {0.5, 1.0}) ==
          doctest::Approx(normal_cdf(0.5)).epsilon(1e-12));  // the same twice
    CHECK(probability_of_all({{1, 0}, {1, 0}}, {0.5, 3.0}) ==
          doctest::Approx(normal_cdf(0.5)).epsilon(1e-12));  // one implies the other
    CHECK(std::fabs(probability_of_all({{1}, {-1}}, {1.0, 1.0}) - (2 * normal_cdf(1.0) - 1)) < kError);  // −1 ≤ Z ≤ 1
    CHECK(probability_of_all({{1}, {-1}}, {-1.0, -1.0}) == 0.0);                                         // neither
    // A wedge of 60°, closed by a third half-plane whose edge touches its tip: 1/6
    const double s = std::sqrt(3.0) / 2.0;
    CHECK(std::fabs(probability_of_all({{-1, 0}, {0.5, -s}, {-0.5, -s}}, {0, 0, 0}) - 1.0 / 6.0) < kError);
}

TEST_CASE("the order of the conditions does not matter beyond the error") {
    const Rows rows = {{1, 0.2, 0.1}, {0.3, 1, -0.4}, {-0.2, 0.5, 1}};
    const double forwards = probability_of_all(rows, {0.3, -0.2, 0.9});
    CHECK(probability_of_all({rows[2], rows[1], rows[0]}, {0.9, -0.2, 0.3}) ==
          doctest::Approx(forwards).epsilon(1e-12));
}
