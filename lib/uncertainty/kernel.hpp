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

struct Kernel {
    /// Uniform numbers in (0, 1) of the draws first … first + kBlock − 1, first even: (k + ½)/2^52 with k the upper 52
    /// bits of half the output of Philox4x32-10 for the counter (draw/2, 0, variable) and the key (seed), low words
    /// first.
    void (*uniforms)(std::uint64_t seed, std::uint64_t variable, std::uint32_t first, double* out);
    /// product[i] *= quantile(u[i]) for kBlock numbers: the same as Distribution::quantile, to the bit.
    void (*multiply)(const Distribution& distribution, const double* u, double* product);
};

extern const Kernel kBaseline;
/// The fastest that this processor has.
const Kernel& kernel();

}  // namespace nearzero::uncertainty
