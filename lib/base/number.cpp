// SPDX-License-Identifier: Apache-2.0
#include "base/number.hpp"

#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>

#include "base/number_habits.hpp"

namespace nearzero::base {

namespace {

constexpr std::size_t kLongest = 40;
constexpr std::int64_t kLargestExactInteger = 9'007'199'254'740'991;  // 2^53 - 1

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// What one pass over a number of the grammar learns about it.
struct Scan {
    bool matches = false;
    bool negative = false;
    bool whole = true;         ///< neither fraction nor exponent
    std::uint64_t digits = 0;  ///< the significand without its point, exact while `count` is at most 19
    int count = 0;             ///< digits of the significand, leading zeros too
    int fraction = 0;          ///< those behind the point
    int exponent = 0;          ///< as written, capped far beyond any double
};

constexpr Scan scan(std::string_view text) {
    Scan s;
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto digits_from = [&s, end](const char* c) {
        while (c != end && is_digit(*c)) s.digits = s.digits * 10 + static_cast<unsigned>(*c++ - '0');
        return c;
    };
    if (at != end && *at == '-') {
        s.negative = true;
        ++at;
    }
    const char* first = at;
    at = digits_from(first);
    s.count = static_cast<int>(at - first);
    if (s.count == 0 || (s.count > 1 && *first == '0')) return s;
    if (at != end && *at == '.') {
        s.whole = false;
        first = at + 1;
        at = digits_from(first);
        s.fraction = static_cast<int>(at - first);
        s.count += s.fraction;
        if (s.fraction == 0) return s;
    }
    if (at != end && (*at == 'e' || *at == 'E')) {
        s.whole = false;
        ++at;
        const bool down = at != end && *at == '-';
        if (at != end && (*at == '-' || *at == '+')) ++at;
        first = at;
        for (; at != end && is_digit(*at); ++at)
            if (s.exponent < 100'000) s.exponent = s.exponent * 10 + (*at - '0');
        if (at == first) return s;
        if (down) s.exponent = -s.exponent;
    }
    s.matches = at == end;
    return s;
}

/// Decimal digits before the point of the value of a number of the grammar; 0 or less for one below 1; nothing for
/// zero.
std::optional<int> magnitude_of(std::string_view text, const Scan& s) {
    int leading_zeros = 0;
    for (const char c : text) {
        if (c == '-' || c == '.') continue;
        if (c != '0')
            return is_digit(c) ? std::optional{s.count - leading_zeros - s.fraction + s.exponent} : std::nullopt;
        ++leading_zeros;
    }
    return std::nullopt;
}

// Powers of ten that a double holds exactly.
constexpr double kExactPower[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kLargestExactPower = 22;
constexpr int kExactDigits = 15;

}  // namespace

Result<double, NumberError> parse_number(std::string_view text) {
    if (text.size() > kLongest) return NumberError::too_long;
    const Scan s = scan(text);
    if (!s.matches) return habit_of(text);

    // A significand below 2^53 and an exact power of ten give the nearest double in one operation (Clinger 1990).
    const int power = s.exponent - s.fraction;
    if (s.count <= kExactDigits && power >= -kLargestExactPower && power <= kLargestExactPower) {
        const auto significand = static_cast<double>(s.digits);
        const double magnitude = power < 0 ? significand / kExactPower[-power] : significand * kExactPower[power];
        return s.negative && s.digits != 0 ? -magnitude : magnitude;  // no negative zero
    }

    const auto before_point = magnitude_of(text, s);
    if (!before_point) return 0.0;
    double value = 0.0;
    const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault == std::errc{} && std::isnormal(value)) return value;
    return *before_point > 0 ? NumberError::not_finite : NumberError::underflow;
}

Result<std::int64_t, NumberError> parse_integer(std::string_view text) {
    if (text.size() > kLongest) return NumberError::too_long;
    const Scan s = scan(text);
    if (!s.matches) return habit_of(text);
    if (!s.whole) return NumberError::not_an_integer;
    if (s.count > 19 || s.digits > static_cast<std::uint64_t>(kLargestExactInteger)) return NumberError::too_long;
    const auto value = static_cast<std::int64_t>(s.digits);
    return s.negative ? -value : value;
}

}  // namespace nearzero::base
