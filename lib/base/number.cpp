// SPDX-License-Identifier: Apache-2.0
#include "base/number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>

#include "base/number_habits.hpp"

namespace nearzero::base {

namespace {

constexpr std::size_t kLongest = 40;
constexpr std::int64_t kLargestExactInteger = 9'007'199'254'740'991;  // 2^53 - 1

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What one pass over a number of the grammar learns about it.
struct Scan {
    bool matches = false;
    bool negative = false;
    bool whole = true;           ///< neither fraction nor exponent
    bool nonzero = false;        ///< some digit of the significand is not 0
    std::uint64_t digits = 0;    ///< the significand as an integer, while it has at most 19 digits
    int significant = 0;         ///< digits in `digits`, leading zeros not counted
    int shift = 0;               ///< the power of ten to multiply `digits` with, without the exponent
    std::int64_t exponent = 0;   ///< as written, capped far beyond any double
};

constexpr Scan scan(std::string_view text) {
    Scan s;
    std::size_t i = 0;
    const std::size_t n = text.size();
    const auto take = [&s](char c) {
        if (s.significant > 0 || c != '0') {
            ++s.significant;
            s.nonzero = true;
        }
        if (s.significant <= 19) s.digits = s.digits * 10 + static_cast<unsigned>(c - '0');
    };
    if (i < n && text[i] == '-') {
        s.negative = true;
        ++i;
    }
    if (i >= n || !is_digit(text[i])) return s;
    if (text[i] == '0' && i + 1 < n && is_digit(text[i + 1])) return s;
    for (; i < n && is_digit(text[i]); ++i) take(text[i]);
    if (i < n && text[i] == '.') {
        s.whole = false;
        const std::size_t first = ++i;
        for (; i < n && is_digit(text[i]); ++i) {
            take(text[i]);
            --s.shift;
        }
        if (i == first) return s;
    }
    if (i < n && (text[i] == 'e' || text[i] == 'E')) {
        s.whole = false;
        ++i;
        const bool down = i < n && text[i] == '-';
        if (i < n && (text[i] == '-' || text[i] == '+')) ++i;
        const std::size_t first = i;
        for (; i < n && is_digit(text[i]); ++i)
            if (s.exponent < 100'000) s.exponent = s.exponent * 10 + (text[i] - '0');
        if (i == first) return s;
        if (down) s.exponent = -s.exponent;
    }
    s.matches = i == n;
    return s;
}

// Powers of ten that a double holds exactly.
constexpr double kExactPower[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::int64_t kLargestExactPower = 22;

}  // namespace

Result<double, NumberError> parse_number(std::string_view text) {
    if (text.size() > kLongest) return NumberError::too_long;
    const Scan s = scan(text);
    if (!s.matches) return habit_of(text);
    if (!s.nonzero) return 0.0;  // -0 too: a report never shows a negative zero

    // A significand below 2^53 and an exact power of ten give the nearest double in one operation (Clinger 1990).
    const std::int64_t power = s.shift + s.exponent;
    if (s.significant <= 15 && power >= -kLargestExactPower && power <= kLargestExactPower) {
        const auto significand = static_cast<double>(s.digits);
        const double magnitude = power < 0 ? significand / kExactPower[-power] : significand * kExactPower[power];
        return s.negative ? -magnitude : magnitude;
    }

    double value = 0.0;
    const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool normal = fault == std::errc{} && std::isnormal(value);
    if (normal) return value;
    return s.significant + power > 0 ? NumberError::not_finite : NumberError::underflow;
}

Result<std::int64_t, NumberError> parse_integer(std::string_view text) {
    if (text.size() > kLongest) return NumberError::too_long;
    const Scan s = scan(text);
    if (!s.matches) return habit_of(text);
    if (!s.whole) return NumberError::not_an_integer;
    if (s.significant > 19 || s.digits > static_cast<std::uint64_t>(kLargestExactInteger)) return NumberError::too_long;
    const auto value = static_cast<std::int64_t>(s.digits);
    return s.negative ? -value : value;
}

}  // namespace nearzero::base
