// SPDX-License-Identifier: Apache-2.0
#include "base/number_habits.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace nearzero::base {

namespace {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

std::size_t digits_at(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - from;
}

/// Full-width digits and signs (U+FF0B to U+FF19: 0xEF 0xBC 0x8B to 0x99), and U+2212, the minus sign of typesetting.
bool has_full_width(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto a = static_cast<unsigned char>(text[i]);
        const auto b = static_cast<unsigned char>(text[i + 1]);
        const auto c = static_cast<unsigned char>(text[i + 2]);
        if (a == 0xEF && b == 0xBC && c >= 0x8B && c <= 0x99) return true;
        if (a == 0xE2 && b == 0x88 && c == 0x92) return true;
    }
    return false;
}

bool is_named_infinity(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr auto kNames = std::to_array<std::string_view>({"nan", ".nan", "inf", ".inf", "infinity"});
    return std::ranges::find(kNames, lower) != kNames.end();
}

/// Separators seen between the digits of large numbers: `_`, `'`, blank, no-break and narrow no-break space.
std::size_t grouping_mark_at(std::string_view text, std::size_t at) {
    constexpr auto kMarks = std::to_array<std::string_view>({"_", "'", " ", "\u00A0", "\u202F", "\u2009", "\u2019"});
    for (const auto mark : kMarks)
        if (text.substr(at).starts_with(mark)) return mark.size();
    return 0;
}

/// What follows the leading digits when these are whole: a comma, another grouping mark, or neither.
NumberError habit_after_digits(std::string_view text, std::size_t count) {
    const std::string_view rest = text.substr(count);
    if (rest.starts_with(',')) {
        const std::size_t group = digits_at(rest, 1);
        const bool more_commas = rest.find(',', 1) != std::string_view::npos;
        if (more_commas) return NumberError::thousands_separator;
        const bool thousands = group == 3 && count <= 3 && text[0] != '0';
        return thousands   ? NumberError::thousands_separator
               : group > 0 ? NumberError::decimal_comma
                           : NumberError::trailing_text;
    }
    const std::size_t mark = grouping_mark_at(text, count);
    if (mark > 0 && digits_at(rest, mark) > 0) return NumberError::thousands_separator;
    if (rest.starts_with('.')) {
        const std::size_t fraction = digits_at(rest, 1);
        if (fraction == 0) return NumberError::bare_point;
        const std::string_view tail = rest.substr(1 + fraction);
        if (tail.starts_with(',') && digits_at(tail, 1) > 0) return NumberError::decimal_comma;  // 1.250,5
        if (tail.starts_with('.') && digits_at(tail, 1) > 0)                                     // 1.250.000
            return fraction == 3 ? NumberError::thousands_separator : NumberError::not_a_number;
    }
    return NumberError::trailing_text;
}

}  // namespace

NumberError habit_of(std::string_view text) {
    if (std::ranges::all_of(text, is_blank)) return NumberError::empty;
    if (has_full_width(text)) return NumberError::full_width;
    const bool plus = text[0] == '+';
    if (plus || text[0] == '-') text.remove_prefix(1);
    if (text.empty()) return NumberError::not_a_number;
    if (is_named_infinity(text)) return NumberError::not_finite;
    if (text[0] == '.') return digits_at(text, 1) > 0 ? NumberError::bare_point : NumberError::not_a_number;
    const std::size_t count = digits_at(text, 0);
    if (count == 0) return NumberError::not_a_number;
    if (plus) return NumberError::leading_plus;
    if (text[0] == '0' && count == 1 && text.size() > 1 && (text[1] == 'x' || text[1] == 'X'))
        return NumberError::hexadecimal;
    if (text[0] == '0' && count > 1) return NumberError::leading_zero;
    return habit_after_digits(text, count);
}

}  // namespace nearzero::base
