// SPDX-License-Identifier: Apache-2.0
#include "calendar/date.hpp"

#include <cstddef>

namespace nearzero::calendar {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

/// The value of a run of ASCII digits, or -1.
constexpr int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

void append_padded(std::string& out, unsigned value, int width) {
    const std::string text = std::to_string(value);
    for (auto n = static_cast<int>(text.size()); n < width; ++n) out += '0';
    out += text;
}

}  // namespace

std::optional<int> parse_year(std::string_view text) {
    if (text.size() != 4) return std::nullopt;
    const int year = digits(text);
    if (year < kFirstYear || year > kLastYear) return std::nullopt;
    return year;
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = parse_year(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    const int day = digits(text.substr(8, 2));
    if (!year || month < 1 || day < 1) return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string to_string(Date date) {
    std::string out;
    append_padded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    out += '-';
    append_padded(out, static_cast<unsigned>(date.month()), 2);
    out += '-';
    append_padded(out, static_cast<unsigned>(date.day()), 2);
    return out;
}

Date add_years(Date date, int years) {
    const Date moved = date + std::chrono::years{years};
    if (moved.ok()) return moved;
    return moved.year() / moved.month() / std::chrono::last;  // 29 February of a common year
}

}  // namespace nearzero::calendar
