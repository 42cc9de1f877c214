// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/order_statistics.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace nearzero::uncertainty;

namespace {

/// The same from the whole sample, sorted.
double point_of(std::vector<double> sample, double p) {
    std::ranges::sort(sample);
    const double place = p * static_cast<double>(sample.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sample.size() - 1);
    return sample[below] + (place - std::floor(place)) * (sample[above] - sample[below]);
}

}  // namespace

TEST_CASE("points by hand, as numpy.percentile gives them") {
    std::vector<double> scratch;
    const std::vector<double> one = {7};
    CHECK(tails_of(one, scratch).low == 7.0);
    CHECK(tails_of(one, scratch).high == 7.0);
    const std::vector<double> two = {10, 0};  // 0 + 0.025 · 10
    CHECK(tails_of(two, scratch).low == doctest::Approx(0.25));
    CHECK(tails_of(two, scratch).high == doctest::Approx(9.75));
    std::vector<double> many(41);  // ranks 1 and 39 exactly
    for (std::size_t i = 0; i < many.size(); ++i) many[i] = static_cast<double>((i * 7) % 41);
    CHECK(tails_of(many, scratch).low == 1.0);
    CHECK(tails_of(many, scratch).high == 39.0);
    const std::vector<double> zeros(100, -0.0);
    CHECK_FALSE(std::signbit(tails_of(zeros, scratch).low));
}

TEST_CASE("the short way and the long way give the points of the sorted sample") {
    std::mt19937_64 engine{1};
    std::vector<double> scratch;
    for (const std::size_t count : {100ul, 8191ul, 8192ul, 20'000ul, 50'001ul}) {
        for (int kind = 0; kind < 6; ++kind) {
            std::vector<double> sample(count);
            for (std::size_t i = 0; i < count; ++i) {
                const double random = static_cast<double>(engine() >> 11) * 0x1p-53;
                const double values[] = {
                    random, static_cast<double>(i), -static_cast<double>(i), 3.0,
                    std::floor(random * 10),  // many ties
                    // every so-many-th element is far out: the probes see nothing else
                    i % (count / 1024 + 1) == 0 || (count >= 1024 && i % (count / 1024) == 0) ? 1e9 : random};
                sample[i] = values[kind];
            }
            CAPTURE(count);
            CAPTURE(kind);
            const Tails tails = tails_of(sample, scratch);
            CHECK(tails.low == doctest::Approx(point_of(sample, 0.025)).epsilon(1e-12));
            CHECK(tails.high == doctest::Approx(point_of(sample, 0.975)).epsilon(1e-12));
        }
    }
}
