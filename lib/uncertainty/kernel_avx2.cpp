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
#pragma GCC target("avx2,popcnt")

namespace nearzero::uncertainty {

namespace {

using Quad = std::uint64_t __attribute__((vector_size(32)));

Quad multiply_low(Quad a, Quad b) {
    return (Quad)_mm256_mul_epu32((__m256i)a, (__m256i)b);
}

/// For each set of four lanes, which 32-bit halves to move to the front.
struct Compress {
    alignas(32) std::uint32_t halves[16][8] = {};
    constexpr Compress() {
        for (unsigned set = 0; set < 16; ++set) {
            unsigned next = 0;
            for (std::uint32_t lane = 0; lane < 4; ++lane)
                if ((set >> lane & 1u) != 0) {
                    halves[set][next++] = 2 * lane;
                    halves[set][next++] = 2 * lane + 1;
                }
        }
    }
};
constexpr Compress kCompress;

/// Four at a time; all four are written, those that are kept in front.
std::size_t keep_tails(const double* x, std::size_t count, double most, double least, double* out) {
    const __m256d high = _mm256_set1_pd(least), low = _mm256_set1_pd(most);
    std::size_t kept = 0, i = 0;
    for (; i + 4 <= count; i += 4) {
        const __m256d four = _mm256_loadu_pd(x + i);
        const __m256d keep = _mm256_or_pd(_mm256_cmp_pd(four, low, _CMP_LE_OQ), _mm256_cmp_pd(four, high, _CMP_GE_OQ));
        const auto set = static_cast<unsigned>(_mm256_movemask_pd(keep));
        const __m256i halves = _mm256_load_si256(reinterpret_cast<const __m256i*>(kCompress.halves[set]));
        const __m256i packed = _mm256_permutevar8x32_epi32(_mm256_castpd_si256(four), halves);
        _mm256_storeu_pd(out + kept, _mm256_castsi256_pd(packed));
        kept += static_cast<unsigned>(__builtin_popcount(set));
    }
    for (; i < count; ++i) {
        out[kept] = x[i];
        kept += static_cast<std::size_t>(x[i] <= most) | static_cast<std::size_t>(x[i] >= least);
    }
    return kept;
}

}  // namespace

#include "uncertainty/kernel_body.hpp"

const Kernel& kernel() {
    static constexpr Kernel kAvx2{uniforms, multiply, sums, keep_tails};
    static const bool available = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("popcnt") != 0;
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
