// SPDX-License-Identifier: Apache-2.0
/// Dates of the Gregorian calendar as they stand in datasets: `2026-03-01`. Nothing here reads the clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace nearzero::calendar {

using Date = std::chrono::year_month_day;

/// The last day that can be written.
inline constexpr Date kLastDay{std::chrono::year{2199}, std::chrono::December, std::chrono::day{31}};

/// A real day written `YYYY-MM-DD` (1900 to 2199), or nothing.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

/// The same day `years` later; from 29 February to 28 February where the year has none.
Date add_years(Date date, int years);

/// A year written with four digits, 1900 to 2199, or nothing.
std::optional<int> parse_year(std::string_view text);

}  // namespace nearzero::calendar
