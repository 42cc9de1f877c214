// SPDX-License-Identifier: Apache-2.0
/// The inner loops of Monte Carlo over blocks of draws that stay in cache: random numbers and deviations. There is one
/// source (kernel_body.hpp), compiled for every processor and, where the compiler can, for AVX2; operations and their
/// order are the same, and so are the results, to the bit. Private to the module.
#pragma once

#include <cstddef>
#include <cstdint>

#include "uncertainty/input.hpp"

namespace nearzero::uncertainty {

/// Draws of a block. Even: one call of the generator makes two.
inline constexpr std::size_t kBlock = 1024;

/// Sums of x − centre and of its square: eight running sums, element i in the (i % 8)th.
struct BlockSums {
    double first[8] = {}, second[8] = {};
};

struct Kernel {
    /// Uniform numbers in (0, 1) of the draws first … first + kBlock − 1, first even: (k + ½)/2^52 with k the upper 52
    /// bits of half the output of Philox4x32-10 for the counter (draw/2, 0, variable) and the key (seed), low words
    /// first.
    void (*uniforms)(std::uint64_t seed, std::uint64_t variable, std::uint32_t first, double* out);
    /// product[i] *= quantile(u[i]) for kBlock numbers: the same as Distribution::quantile, to the bit.
    void (*multiply)(const Distribution& distribution, const double* u, double* product);
    /// Of `count` numbers, a multiple of 8.
    BlockSums (*sums)(const double* x, std::size_t count, double centre);
    /// Copies those of `count` numbers that are at most `most` or at least `least`, in order, to `out`, which has room
    /// for all; how many.
    std::size_t (*keep_tails)(const double* x, std::size_t count, double most, double least, double* out);
};

extern const Kernel kBaseline;
/// The fastest that this processor has.
const Kernel& kernel();

}  // namespace nearzero::uncertainty
