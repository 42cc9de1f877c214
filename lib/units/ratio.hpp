// SPDX-License-Identifier: Apache-2.0
/// The size of a unit as a quotient of whole numbers, so that a conversion rounds once: 1 MWh is 3.6 GJ = 36/10, and
/// 3.6 is not a binary number.
#pragma once

#include <cstdint>
#include <numeric>

namespace nearzero::units {

/// A positive quotient in lowest terms, both numbers at most 2^53 and thus exact as doubles; 0/0 when unknown.
struct Ratio {
    std::uint64_t numerator = 1;
    std::uint64_t denominator = 1;

    constexpr bool is_known() const { return denominator != 0; }
    constexpr double value() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }
    constexpr Ratio inverse() const { return {denominator, numerator}; }
    friend constexpr bool operator==(const Ratio&, const Ratio&) = default;
};

constexpr Ratio reduced(std::uint64_t numerator, std::uint64_t denominator) {
    const std::uint64_t common = std::gcd(numerator, denominator);
    return {numerator / common, denominator / common};
}

/// The product in lowest terms; unknown when a factor is, or when it leaves the range of exact doubles.
constexpr Ratio operator*(const Ratio& a, const Ratio& b) {
    if (!a.is_known() || !b.is_known()) return {0, 0};
    const Ratio left = reduced(a.numerator, b.denominator);
    const Ratio right = reduced(b.numerator, a.denominator);
    constexpr std::uint64_t limit = std::uint64_t{1} << 53;
    if (left.numerator > limit / right.numerator || left.denominator > limit / right.denominator) return {0, 0};
    return {left.numerator * right.numerator, left.denominator * right.denominator};
}

constexpr Ratio operator/(const Ratio& a, const Ratio& b) {
    return a * b.inverse();
}

}  // namespace nearzero::units
