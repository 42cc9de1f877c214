// SPDX-License-Identifier: Apache-2.0
/// The numbers that tables are full of, `0` to `9999999999999999` with up to eight decimals, eight digits at a time.
/// What is written in another way is left to `parse_decimal`.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "table/exact_sum.hpp"

namespace nearzero::table {

/// The value of `count` digits (0 to 8) before `end`; false when one of them is not a digit. Eight bytes before `end`
/// must be readable.
inline bool parse_digits(const char* end, std::size_t count, std::uint64_t& value) {
    constexpr std::uint64_t kZeros = 0x3030303030303030U;
    constexpr std::uint64_t kHigh = 0xF0F0F0F0F0F0F0F0U;
    std::uint64_t word = 0;
    std::memcpy(&word, end - sizeof word, sizeof word);
    const std::uint64_t ours = count == 0 ? 0 : ~std::uint64_t{0} << (64 - 8 * count);
    word = (word & ours) | (kZeros & ~ours);
    if (((word & kHigh) | (((word + 0x0606060606060606U) & kHigh) >> 4)) != 0x3333333333333333U) return false;
    word -= kZeros;
    word = word * 10 + (word >> 8);  // pairs of digits, then fours, then all eight
    constexpr std::uint64_t kPairs = 0x000000FF000000FFU;
    value = ((word & kPairs) * 0x000F424000000064U + ((word >> 16) & kPairs) * 0x0000271000000001U) >> 32;
    return true;
}

/// Whether `text` is such a number; `coarse` is then its value in 10^-18. Sixteen bytes before and behind the text must
/// be readable. A number that is too large is not one of these.
inline bool parse_plain(std::string_view text, UInt128& coarse) {
    if constexpr (std::endian::native != std::endian::little) return false;
    if (text.size() > 16) return false;
    const std::size_t point = text.find('.');
    const std::size_t whole = point == std::string_view::npos ? text.size() : point;
    const std::size_t places = point == std::string_view::npos ? 0 : text.size() - point - 1;
    if (whole == 0 || whole > 15 || places > 8 || (point != std::string_view::npos && places == 0)) return false;
    if (whole > 1 && text[0] == '0') return false;
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::uint64_t fraction = 0;
    const char* const end = text.data() + whole;
    if (!parse_digits(end, whole < 8 ? whole : 8, low)) return false;
    if (whole > 8 && !parse_digits(end - 8, whole - 8, high)) return false;
    if (!parse_digits(text.data() + text.size(), places, fraction)) return false;
    coarse = UInt128{high * 100'000'000 + low} * kPowersOfTen[kCoarsePlaces] +
             fraction * kPowersOfTen[kCoarsePlaces - places];
    return true;
}

}  // namespace nearzero::table
