// SPDX-License-Identifier: Apache-2.0
#include "base/decimal.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <system_error>

#include "base/internal_error.hpp"

namespace nearzero::base {

namespace {

constexpr int kSignificant = 15;
constexpr int kLongestPlain = 21;
constexpr double kExactIntegers = 9'007'199'254'740'992.0;  // 2^53

/// Decimal digits of a magnitude: d[0].d[1]d[2]… times ten to `exponent`; `count` digits.
struct Digits {
    std::array<char, 20> digit{};
    int count = 0;
    int exponent = 0;
    bool negative = false;

    bool is_zero() const { return digit[0] == '0'; }
};

void demand_finite(double value) {
    if (!std::isfinite(value)) throw InternalError("a value to be printed is not finite");
}

/// Reads back what `to_chars` wrote in scientific notation.
Digits digits_of(const char* from, const char* to) {
    Digits result;
    if (*from == '-') {
        result.negative = true;
        ++from;
    }
    for (; *from != 'e'; ++from)
        if (*from != '.') result.digit[static_cast<std::size_t>(result.count++)] = *from;
    ++from;
    if (*from == '+') ++from;  // from_chars takes no plus
    std::from_chars(from, to, result.exponent);
    return result;
}

Digits shortest_digits(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    return digits_of(buffer.data(), end.ptr);
}

Digits fifteen_digits(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific,
                                   kSignificant - 1);
    return digits_of(buffer.data(), end.ptr);
}

/// Keeps the first `kept` digits (0 or fewer: none), half-even. GB/T 8170-2008, 3.2: one step, on the digits as
/// they stand.
void round_half_even(Digits& d, int kept) {
    if (kept >= d.count || d.is_zero()) return;
    if (kept < 0) {
        d = Digits{{'0'}, 1, 0, false};
        return;
    }
    const auto at = [&d](int i) -> char& { return d.digit[static_cast<std::size_t>(i)]; };
    bool above_half = at(kept) > '5';
    for (int i = kept + 1; at(kept) == '5' && i < d.count; ++i) above_half = above_half || at(i) != '0';
    const bool tie = at(kept) == '5' && !above_half;
    const bool odd = kept > 0 && (at(kept - 1) - '0') % 2 == 1;
    d.count = kept;
    if (above_half || (tie && odd)) {
        int i = kept - 1;
        while (i >= 0 && at(i) == '9') at(i--) = '0';
        if (i >= 0) {
            ++at(i);
        } else {  // 9.99 became 10.0; with nothing kept, 0.7 became 1
            for (int j = d.count; j > 0; --j) at(j) = at(j - 1);
            at(0) = '1';
            ++d.count;
            ++d.exponent;
        }
    }
    if (d.count == 0) d = Digits{{'0'}, 1, 0, false};
}

/// Plain notation with exactly `places` decimals; digits beyond those known are zeros.
void append_plain(std::string& out, const Digits& d, int places) {
    const auto digit = [&d](int i) { return i < 0 || i >= d.count ? '0' : d.digit[static_cast<std::size_t>(i)]; };
    if (d.negative && !d.is_zero()) out += '-';
    const int exponent = d.is_zero() ? 0 : d.exponent;
    if (exponent < 0) out += '0';
    for (int i = 0; i <= exponent; ++i) out += digit(i);
    if (places == 0) return;
    out += '.';
    for (int place = 1; place <= places; ++place) out += digit(exponent + place);
}

void append_scientific(std::string& out, const Digits& d) {
    if (d.negative) out += '-';
    out += d.digit[0];
    if (d.count > 1) {
        out += '.';
        out.append(d.digit.data() + 1, static_cast<std::size_t>(d.count - 1));
    }
    out += d.exponent < 0 ? "e-" : "e+";
    out += std::to_string(d.exponent < 0 ? -d.exponent : d.exponent);
}

}  // namespace

std::string format_fixed(double value, int places) {
    demand_finite(value);
    if (places < 0 || places > 9) throw InternalError("format_fixed: places out of range");
    Digits d = fifteen_digits(value);
    round_half_even(d, d.exponent + 1 + places);
    std::string out;
    append_plain(out, d, places);
    return out;
}

std::string format_significant(double value, int digits) {
    demand_finite(value);
    if (digits < 1 || digits > kSignificant) throw InternalError("format_significant: digits out of range");
    Digits d = fifteen_digits(value);
    if (d.is_zero()) return "0";
    round_half_even(d, digits);
    d.count = digits;  // a carry made one digit more: 9.99 to 10.0
    std::string out;
    if (d.exponent >= kSignificant)
        append_scientific(out, d);
    else
        append_plain(out, d, d.exponent + 1 >= digits ? 0 : digits - 1 - d.exponent);
    return out;
}

std::string group_thousands(std::string_view plain_decimal) {
    std::string out;
    out.reserve(plain_decimal.size() + plain_decimal.size() / 3);
    std::size_t at = 0;
    if (!plain_decimal.empty() && plain_decimal[0] == '-') {
        out += '-';
        ++at;
    }
    std::size_t end = at;
    while (end < plain_decimal.size() && plain_decimal[end] >= '0' && plain_decimal[end] <= '9') ++end;
    for (const std::size_t first = at; at < end; ++at) {
        if (at > first && (end - at) % 3 == 0) out += ',';
        out += plain_decimal[at];
    }
    out += plain_decimal.substr(end);
    return out;
}

void append_shortest(std::string& out, double value) {
    demand_finite(value);
    if (std::fabs(value) < kExactIntegers && value == std::trunc(value)) {  // most amounts
        std::array<char, 24> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<std::int64_t>(value));
        out.append(buffer.data(), end.ptr);
        return;
    }
    const Digits d = shortest_digits(value);
    const int fraction = d.count - 1 > d.exponent ? d.count - 1 - d.exponent : 0;
    const int whole = d.exponent < 0 ? 1 : d.exponent + 1;
    const int length = (d.negative ? 1 : 0) + whole + (fraction > 0 ? 1 + fraction : 0);
    if (length <= kLongestPlain)
        append_plain(out, d, fraction);
    else
        append_scientific(out, d);
}

std::string format_shortest(double value) {
    std::string out;
    append_shortest(out, value);
    return out;
}

double to_comparison(double value) {
    demand_finite(value);
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific,
                                   kSignificant - 1);
    double rounded = 0.0;
    const auto [stop, fault] = std::from_chars(buffer.data(), end.ptr, rounded);
    if (fault != std::errc{} || !std::isfinite(rounded)) return value;  // the last doubles before infinity
    return rounded + 0.0;
}

}  // namespace nearzero::base
