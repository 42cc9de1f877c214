// SPDX-License-Identifier: Apache-2.0
/// exp and log from + − × ÷ and bit patterns alone: the system's differ in the last bit between processors, and figures
/// must not. Within 2 units in the last place. Finite arguments only; branchless, so that a loop over an array can be
/// vectorised.
#pragma once

#include <bit>
#include <cstdint>

namespace nearzero::base {

/// e^x: x = n·ln 2 + r, |r| ≤ ln 2 / 2; the Taylor series of e^r to r^13 (the next term is below 2^-57); 2^n through
/// the exponent bits. Arguments are clamped to [−700, 700], beyond which no factor of an inventory lies.
inline double exp_of(double x) {
    constexpr double kLog2E = 0x1.71547652b82fep+0;
    constexpr double kLn2High = 0x1.62e42fee00000p-1;  // 32 bits: n·high is exact
    constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    constexpr double kRound = 0x1.8p52;  // adding it leaves the nearest integer in the low bits
    x = x < -700.0 ? -700.0 : x;
    x = x > 700.0 ? 700.0 : x;
    const double shifted = x * kLog2E + kRound;
    const double n = shifted - kRound;
    const double r = (x - n * kLn2High) - n * kLn2Low;
    double sum = 1.0 / 6227020800.0;
    sum = sum * r + 1.0 / 479001600.0;
    sum = sum * r + 1.0 / 39916800.0;
    sum = sum * r + 1.0 / 3628800.0;
    sum = sum * r + 1.0 / 362880.0;
    sum = sum * r + 1.0 / 40320.0;
    sum = sum * r + 1.0 / 5040.0;
    sum = sum * r + 1.0 / 720.0;
    sum = sum * r + 1.0 / 120.0;
    sum = sum * r + 1.0 / 24.0;
    sum = sum * r + 1.0 / 6.0;
    sum = sum * r + 0.5;
    const double power = 1.0 + (r + r * r * sum);
    const auto scale = std::bit_cast<double>((std::bit_cast<std::uint64_t>(shifted) + 1023u) << 52);
    return power * scale;
}

/// Natural logarithm of a positive normal number: x = 2^n·m with m in [√½, √2); log m = 2 artanh(s), s = (m−1)/(m+1),
/// by its Taylor series to s^23 (s² ≤ 0.0295: the next term is below 2^-65).
inline double log_of(double x) {
    constexpr double kLn2High = 0x1.62e42fee00000p-1;
    constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    constexpr std::uint64_t kSqrtHalf = 0x3fe6a09e667f3bcdu;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x) - kSqrtHalf;
    const std::uint64_t exponent = (bits >> 52) ^ 0x800u;  // biased by 2048; unsigned, so that it vectorises
    const double n = std::bit_cast<double>(exponent | 0x4330000000000000u) - (0x1p52 + 2048.0);
    const double m = std::bit_cast<double>((bits & 0x000fffffffffffffu) + kSqrtHalf);
    const double s = (m - 1.0) / (m + 1.0);
    const double s2 = s * s;
    double sum = 1.0 / 23.0;
    sum = sum * s2 + 1.0 / 21.0;
    sum = sum * s2 + 1.0 / 19.0;
    sum = sum * s2 + 1.0 / 17.0;
    sum = sum * s2 + 1.0 / 15.0;
    sum = sum * s2 + 1.0 / 13.0;
    sum = sum * s2 + 1.0 / 11.0;
    sum = sum * s2 + 1.0 / 9.0;
    sum = sum * s2 + 1.0 / 7.0;
    sum = sum * s2 + 1.0 / 5.0;
    sum = sum * s2 + 1.0 / 3.0;
    const double twice = s + s;
    return n * kLn2High + (twice + (twice * s2 * sum + n * kLn2Low));
}

}  // namespace nearzero::base
