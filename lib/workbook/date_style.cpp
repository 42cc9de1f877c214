// SPDX-License-Identifier: Apache-2.0
#include "workbook/date_style.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace nearzero::workbook {

bool is_date_format(int id) {
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

bool is_date_format(std::string_view code) {
    char quote = '\0';
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"') {
            quote = '"';
        } else if (c == '[') {
            quote = ']';
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == ';') {
            return false;  // the first section decides: it is the one of positive numbers
        } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
            return true;
        }
    }
    return false;
}

std::optional<std::string> date_of_serial(double serial, bool system_1904) {
    using namespace std::chrono;
    constexpr double kLast = 2'958'465.0;  // 9999-12-31
    const double day = std::floor(serial);
    if (!(day >= (system_1904 ? 0.0 : 1.0)) || day > kLast || (!system_1904 && day == 60.0)) return std::nullopt;
    const auto number = static_cast<int>(day);
    const sys_days base = system_1904   ? sys_days{year{1904} / 1 / 1}
                          : number < 60 ? sys_days{year{1899} / 12 / 31}
                                        : sys_days{year{1899} / 12 / 30};
    const year_month_day date{base + days{number}};
    std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (serial != day) {
        const auto seconds = static_cast<int>((serial - day) * 86'400.0 + 0.5);
        text += fmt::format(" {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    return text;
}

}  // namespace nearzero::workbook
