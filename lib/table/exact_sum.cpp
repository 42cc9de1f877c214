// SPDX-License-Identifier: Apache-2.0
#include "table/exact_sum.hpp"

#include <algorithm>
#include <charconv>

namespace nearzero::table {

namespace {

constexpr int kPlaces = 2 * kCoarsePlaces;
constexpr int kLargestDigits = 16;  // before the point, of the first number that is too large

/// Digits and exponent of a number of the grammar; its text is known to be one.
struct Scientific {
    std::array<char, 40> digits{};  ///< without leading zeros
    int count = 0;
    int exponent = 0;  ///< of the last digit
};

Scientific dissect(std::string_view text) {
    Scientific number;
    bool behind_point = false;
    std::size_t at = 0;
    for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
        if (text[at] == '.') {
            behind_point = true;
            continue;
        }
        if (behind_point) --number.exponent;
        if (number.count > 0 || text[at] != '0') number.digits[static_cast<std::size_t>(number.count++)] = text[at];
    }
    if (at < text.size()) {
        const std::size_t first = text[at + 1] == '+' ? at + 2 : at + 1;
        int written = 0;
        std::from_chars(text.data() + first, text.data() + text.size(),
                        written);  // far from the limits of int: parse_number
        number.exponent += written;
    }
    for (; number.count > 0 && number.digits[static_cast<std::size_t>(number.count) - 1] == '0'; --number.count)
        ++number.exponent;
    return number;
}

}  // namespace

base::Result<Decimal, base::NumberError> parse_decimal(std::string_view text) {
    const auto number = base::parse_number(text);
    if (!number) return number.error();
    if (*number == 0.0) return Decimal{};
    if (*number < 0.0) return base::NumberError::not_a_number;
    const Scientific parts = dissect(text);
    if (parts.count + parts.exponent > kLargestDigits) return Decimal{ExactSum::kLargest + 1, 0};
    if (parts.exponent < -kPlaces) return base::NumberError::too_long;
    Decimal decimal;
    int place = parts.count + parts.exponent;  // the first digit stands for 10^(place - 1)
    int index = 0;
    const auto next_digit = [&] {
        --place;
        return index < parts.count && place < parts.count + parts.exponent
                   ? static_cast<unsigned>(parts.digits[static_cast<std::size_t>(index++)] - '0')
                   : 0U;
    };
    while (place > -kCoarsePlaces) decimal.coarse = decimal.coarse * 10 + next_digit();
    while (place > -kPlaces) {
        // A number below 10^-18 begins further down.
        decimal.fine = decimal.fine * 10 + next_digit();
    }
    decimal.coarse = std::min(decimal.coarse, ExactSum::kLargest + 1);
    return decimal;
}

double ExactSum::value() const {
    // All decimal digits, then one rounding: from_chars gives the nearest double.
    std::array<char, 80> text{};
    char* end = text.data() + text.size();
    const auto put = [](char* at, UInt128 number, int least) {
        for (int written = 0; number > 0 || written < least; ++written, number /= 10)
            *--at = static_cast<char>('0' + static_cast<int>(number % 10));
        return at;
    };
    static constexpr std::string_view kExponent = "e-36";
    end = text.data() + text.size() - kExponent.size();
    std::ranges::copy(kExponent, end);
    const char* const begin = put(put(end, fine_, kCoarsePlaces), coarse_, 1);
    double value = 0.0;
    std::from_chars(begin, text.data() + text.size(), value);
    return value;
}

}  // namespace nearzero::table
