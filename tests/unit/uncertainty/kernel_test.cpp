// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/kernel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <vector>

using namespace nearzero::uncertainty;

namespace {

std::uint64_t bits(double x) {
    return std::bit_cast<std::uint64_t>(x);
}

/// (k + ½)/2^52 of the upper 52 bits of two 32-bit words, the second the higher one; exact in a double.
double uniform_of(std::uint64_t low, std::uint64_t high) {
    return (static_cast<double>(((high << 32) | low) >> 12) + 0.5) * 0x1p-52;
}

const Distribution kShapes[] = {*fit({0.8, 1.2}, Shape::normal),     *fit({0.2, 4.0}, Shape::lognormal),
                                *fit({0.7, 1.9}, Shape::triangular), *fit({1.0, 1.9}, Shape::triangular),
                                *fit({0.7, 1.0}, Shape::triangular), *fit({0.7, 1.9}, Shape::uniform)};

}  // namespace

TEST_CASE("Philox4x32-10: the known answers of Random123 (tests/kat_vectors, release 1.14.0)") {
    struct Row {
        std::uint64_t seed, variable;  // key words 0 and 1, counter words 2 and 3; low words first
        std::uint32_t first;           // 2 · counter word 0; counter word 1 is 0 in all our draws
        std::uint64_t words[4];
    };
    // 00000000 ×4, key 00000000 ×2. The other two vectors have a counter word 1 that no draw of ours has;
    // tests/uncertainty/independent.py is held to all three and to this kernel.
    const Row row{0, 0, 0, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}};
    for (const Kernel* each : {&kBaseline, &kernel()}) {
        std::vector<double> u(kBlock);
        each->uniforms(row.seed, row.variable, row.first, u.data());
        CHECK(u[0] == uniform_of(row.words[0], row.words[1]));
        CHECK(u[1] == uniform_of(row.words[2], row.words[3]));
    }
}

TEST_CASE("every kernel makes the same bits, and the same as a quantile taken alone") {
    std::vector<double> u(kBlock), v(kBlock);
    for (const std::uint64_t seed : {0ull, 1ull, 0xfedcba9876543210ull})
        for (const std::uint32_t first : {0u, 2048u, 4294966272u}) {
            kBaseline.uniforms(seed, 0x0123456789abcdefull ^ seed, first, u.data());
            kernel().uniforms(seed, 0x0123456789abcdefull ^ seed, first, v.data());
            for (std::size_t i = 0; i < kBlock; ++i) {
                REQUIRE(bits(u[i]) == bits(v[i]));
                REQUIRE((u[i] > 0.0 && u[i] < 1.0));
            }
            u[3] = 0x1p-53;  // the ends of what the generator can give, and the seams
            u[5] = 1.0 - 0x1p-53;
            u[7] = 0.075;
            u[9] = 0.925;
            u[11] = 1e-11;
            u[13] = 1.4e-11;
            for (const Distribution& shape : kShapes) {
                std::vector<double> a(kBlock, 3.0), b(kBlock, 3.0);
                kBaseline.multiply(shape, u.data(), a.data());
                kernel().multiply(shape, u.data(), b.data());
                for (std::size_t i = 0; i < kBlock; ++i) {
                    CAPTURE(i);
                    REQUIRE(bits(a[i]) == bits(b[i]));
                    REQUIRE(bits(a[i]) == bits(3.0 * shape.quantile(u[i])));
                }
            }
        }
}

TEST_CASE("the sums of a block: the same bits, and right") {
    std::vector<double> u(kBlock);
    kernel().uniforms(5, 5, 0, u.data());
    for (const std::size_t count : {0ul, 8ul, kBlock}) {
        const BlockSums a = kBaseline.sums(u.data(), count, 0.5), b = kernel().sums(u.data(), count, 0.5);
        for (std::size_t lane = 0; lane < 8; ++lane) {
            double first = 0, second = 0;
            for (std::size_t i = lane; i < count; i += 8) {
                first += u[i] - 0.5;
                second += (u[i] - 0.5) * (u[i] - 0.5);
            }
            CHECK(bits(a.first[lane]) == bits(first));
            CHECK(bits(a.second[lane]) == bits(second));
            CHECK(bits(b.first[lane]) == bits(first));
            CHECK(bits(b.second[lane]) == bits(second));
        }
    }
}

TEST_CASE("the tails are kept in order, at any length") {
    std::vector<double> u(kBlock);
    kernel().uniforms(4, 4, 0, u.data());
    u[100] = u[101] = u[200];  // ties with the limits
    for (const std::size_t count : {0ul, 1ul, 3ul, 4ul, 7ul, 202ul, kBlock}) {
        CAPTURE(count);
        std::vector<double> expected;
        std::copy_if(u.begin(), u.begin() + static_cast<std::ptrdiff_t>(count), std::back_inserter(expected),
                     [&](double x) { return x <= u[200] || x >= u[300]; });
        for (const Kernel* each : {&kBaseline, &kernel()}) {
            std::vector<double> kept(count);
            kept.resize(each->keep_tails(u.data(), count, u[200], u[300], kept.data()));
            CHECK(kept == expected);
        }
    }
}

TEST_CASE("draws of different variables, seeds and numbers differ and are uniform") {
    std::vector<double> all;
    for (const std::uint64_t variable : {1ull, 2ull, 1ull << 32})
        for (const std::uint64_t seed : {1ull, 2ull, 1ull << 32})
            for (const std::uint32_t first : {0u, 1024u}) {
                std::vector<double> u(kBlock);
                kernel().uniforms(seed, variable, first, u.data());
                all.insert(all.end(), u.begin(), u.end());
            }
    double mean = 0;
    for (const double u : all) mean += u / static_cast<double>(all.size());
    CHECK(std::fabs(mean - 0.5) < 5 * std::sqrt(1.0 / 12 / static_cast<double>(all.size())));  // five standard errors
    std::ranges::sort(all);
    CHECK(std::ranges::adjacent_find(all) == all.end());
}
