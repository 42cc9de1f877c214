// SPDX-License-Identifier: Apache-2.0
/// The same kernel for processors with AVX2, chosen when the program runs. Without FMA: results are those of the
/// baseline.
#include "uncertainty/elementary.hpp"
#include "uncertainty/kernel.hpp"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)

#include <immintrin.h>

#define NEARZERO_KERNEL_LANES 4

// Only what stands below is compiled for AVX2, and none of it is shared with other files.
#pragma GCC push_options
#pragma GCC target("avx2")

namespace nearzero::uncertainty {

namespace {

using Quad = std::uint64_t __attribute__((vector_size(32)));

Quad multiply_low(Quad a, Quad b) {
    return (Quad)_mm256_mul_epu32((__m256i)a, (__m256i)b);
}

}  // namespace

#include "uncertainty/kernel_body.hpp"

const Kernel& kernel() {
    static constexpr Kernel kAvx2{uniforms, multiply};
    static const bool available = __builtin_cpu_supports("avx2") != 0;
    return available ? kAvx2 : kBaseline;
}

}  // namespace nearzero::uncertainty

#pragma GCC pop_options

#else

namespace nearzero::uncertainty {
const Kernel& kernel() {
    return kBaseline;
}
}  // namespace nearzero::uncertainty

#endif
