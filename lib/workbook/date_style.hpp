// SPDX-License-Identifier: Apache-2.0
/// Which number styles of a workbook mean dates, and which day a serial number is. Private to the module.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nearzero::workbook {

/// Built-in number formats that show a date (ECMA-376 part 1, 18.8.30: 14 to 17 and 22; 27 to 36 and 50 to 58 in
/// Chinese, Japanese and Korean).
bool is_date_format(int id);
/// A custom format code with a year or a day in it: `yyyy-mm-dd`, `yyyy"年"m"月"`. Text in quotes, brackets and behind
/// a backslash does not count.
bool is_date_format(std::string_view code);

/// The day of a serial number as `YYYY-MM-DD`, with the time of day behind it where there is one. In the 1900 system
/// day 1 is 1900-01-01, and day 60, which is 29 February 1900 and never was, is nothing (ECMA-376 part 1, 18.17.4.1);
/// in the 1904 system day 0 is 1904-01-01. Nothing beyond the year 9999.
std::optional<std::string> date_of_serial(double serial, bool system_1904);

}  // namespace nearzero::workbook
