// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/elementary.hpp"
#include "uncertainty/kernel.hpp"
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define NEARZERO_KERNEL_LANES 2

namespace nearzero::uncertainty {

namespace {

using Pair = std::uint64_t __attribute__((vector_size(16)));

Pair multiply_low(Pair a, Pair b) {
#if defined(__SSE2__)
    return (Pair)_mm_mul_epu32((__m128i)a, (__m128i)b);
#else
    return (a & 0xffffffffu) * (b & 0xffffffffu);
#endif
}

/// Every element is written, few are kept: no branch depends on a draw.
std::size_t keep_tails(const double* x, std::size_t count, double most, double least, double* out) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        out[kept] = x[i];
        kept += static_cast<std::size_t>(x[i] <= most) | static_cast<std::size_t>(x[i] >= least);
    }
    return kept;
}

}  // namespace

#include "uncertainty/kernel_body.hpp"

const Kernel kBaseline{uniforms, multiply, sums, keep_tails};

}  // namespace nearzero::uncertainty
