// SPDX-License-Identifier: Apache-2.0
/// Expected values by hand or with Python's decimal and statistics modules, as noted; never from the code.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "uncertainty/input.hpp"

using namespace nearzero::uncertainty;

namespace {

Distribution fitted(const Bounds& bounds, Shape shape) {
    const auto result = fit(bounds, shape);
    REQUIRE(result);
    return *result;
}

}  // namespace

TEST_CASE("sigma is half the interval over 1.96, of a 5-95 % range over 1.645; the rule is normal up to 30 %") {
    struct Row {
        int line;
        Bounds bounds;
        Shape shape, becomes;
        double mean, sd, low, high;
    };
    const auto half = [](double percent) { return Bounds::half_width_percent(percent); };
    const Row rows[] = {
        {__LINE__, half(5), Shape::by_rule, Shape::normal, 1, 0.05 / 1.96, 0.950001, 1.049999},  // ± 1.959964 σ
        {__LINE__, half(0), Shape::by_rule, Shape::normal, 1, 0, 1, 1},
        {__LINE__, half(30), Shape::by_rule, Shape::normal, 1, 0.30 / 1.96, 0.700006, 1.299994},
        // ln(1 + (0.5/1.96)²) = 0.06304715 = 0.25109191²; points e^(−0.03152357 ∓ 1.959964·0.25109191)
        {__LINE__, half(50), Shape::by_rule, Shape::lognormal, 1, 0.5 / 1.96, 0.592352, 1.585037},
        {__LINE__, half(50), Shape::normal, Shape::normal, 1, 0.5 / 1.96, 0.500009, 1.499991},
        // a half-width of 150 % has no low end above zero, a log-normal of that width has: σ_ln² = ln(1 + (1.5/1.96)²)
        {__LINE__, half(150), Shape::by_rule, Shape::lognormal, 1, 1.5 / 1.96, 0.209863, 3.004998},
        // the width of 0.7 … 1.6 is kept, its ends are not: 0.9/3.92 = 0.229592
        {__LINE__, {0.7, 1.6}, Shape::by_rule, Shape::lognormal, 1, 0.9 / 3.92, 0.625058, 1.519741},
        {__LINE__, {0.9, 1.1, Level::percent_90}, Shape::by_rule, Shape::normal, 1, 0.1 / 1.645, 0.880853, 1.119147},
        // 28 % of a 5–95 % range are 33.4 % of a 95 % interval: log-normal
        {__LINE__,
         {0.72, 1.28, Level::percent_90},
         Shape::by_rule,
         Shape::lognormal,
         1,
         0.28 / 1.645,
         0.707858,
         1.372936},
        // uniform: (b−a)/√12; triangular with mode 1: mean (0.8+1+1.5)/3, variance (0.49+0.04+0.25)/36
        {__LINE__, {0.8, 1.2}, Shape::uniform, Shape::uniform, 1, 0.4 / 3.4641016151377544, 0.81, 1.19},
        {__LINE__, {0.8, 1.5}, Shape::triangular, Shape::triangular, 1.1, 0.14719601443879746, 0.859161, 1.406458},
        {__LINE__, {1.0, 1.5}, Shape::triangular, Shape::triangular, 3.5 / 3, 0.11785113019775792, 1.006289, 1.420943},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Distribution got = fitted(row.bounds, row.shape);
        CHECK(got.shape == row.becomes);
        CHECK(got.mean == doctest::Approx(row.mean).epsilon(1e-12));
        CHECK(got.sd == doctest::Approx(row.sd).epsilon(1e-12));
        CHECK(got.low == doctest::Approx(row.low).epsilon(2e-6));
        CHECK(got.high == doctest::Approx(row.high).epsilon(2e-6));
    }
}

TEST_CASE("quantiles of every shape have the mean and standard deviation that the fit says") {
    // Midpoint rule over u: the mean of a quantile function is the mean of its distribution.
    const Distribution all[] = {fitted({0.8, 1.2}, Shape::normal), fitted({0.5, 2.5}, Shape::lognormal),
                                fitted({0.7, 1.9}, Shape::triangular), fitted({0.7, 1.9}, Shape::uniform)};
    for (const Distribution& distribution : all) {
        CAPTURE(static_cast<int>(distribution.shape));
        constexpr int kSteps = 200'000;
        double mean = 0, square = 0;
        for (int i = 0; i < kSteps; ++i) {
            const double x = distribution.quantile((i + 0.5) / kSteps);
            mean += x / kSteps;
            square += x * x / kSteps;
        }
        CHECK(mean == doctest::Approx(distribution.mean).epsilon(1e-5));
        CHECK(std::sqrt(square - mean * mean) == doctest::Approx(distribution.sd).epsilon(1e-3));
    }
}

TEST_CASE("bounds that are no distribution say why") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(fit({nan, 1.1}, Shape::by_rule).error() == Fault::not_finite);
    CHECK(fit({0.9, std::numeric_limits<double>::infinity()}, Shape::uniform).error() == Fault::not_finite);
    CHECK(fit({0.0, 101.5}, Shape::by_rule).error() == Fault::too_wide);
    CHECK(fit({-99.5, 1.0}, Shape::uniform).error() == Fault::too_wide);
    CHECK(fit({1.05, 1.1}, Shape::by_rule).error() == Fault::value_outside);
    CHECK(fit({1.1, 0.9}, Shape::triangular).error() == Fault::value_outside);
    CHECK(fit({0.9, 1.2}, Shape::normal).error() == Fault::normal_asymmetric);
    CHECK(fit({0.9, 1.1}, Shape::normal));  // 0.1 and 0.1 differ in the last bit: still symmetric
    // The same of a narrow one, whose last bit is a millionth of its width.
    CHECK(fit(Bounds::half_width_percent(1e-8), Shape::normal));
    CHECK(fit(*Bounds::absolute(487.6, 487.6 - 487.6e-10, 487.6 + 487.6e-10), Shape::normal));
    const auto exact = fit({1.0, 1.0}, Shape::by_rule);  // by definition
    REQUIRE(exact);
    CHECK(exact->sd == 0.0);
    CHECK(exact->low == 1.0);
    CHECK(exact->high == 1.0);
}

TEST_CASE("absolute bounds become multiples of the value") {
    const auto above = Bounds::absolute(200.0, 180.0, 240.0, Level::percent_90);
    REQUIRE(above);
    CHECK(above->low == 0.9);
    CHECK(above->high == 1.2);
    CHECK(above->level == Level::percent_90);
    const auto below = Bounds::absolute(-10.0, -12.0, -9.0);  // a sink: the deviation is of its size
    REQUIRE(below);
    CHECK(below->low == 0.9);
    CHECK(below->high == 1.2);
    CHECK_FALSE(Bounds::absolute(0.0, -1.0, 1.0));
}
