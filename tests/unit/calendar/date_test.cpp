// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "calendar/date.hpp"

using namespace nearzero::calendar;

TEST_CASE("dates are real days written YYYY-MM-DD") {
    struct Row {
        int line;
        std::string_view text;
        bool good;
    };
    const Row rows[] = {
        {__LINE__, "2026-03-01", true},
        {__LINE__, "2024-02-29", true},   // leap
        {__LINE__, "2000-02-29", true},   // divisible by 400
        {__LINE__, "1900-02-29", false},  // divisible by 100 only
        {__LINE__, "2023-02-29", false},
        {__LINE__, "2023-04-31", false},
        {__LINE__, "2023-13-01", false},
        {__LINE__, "2023-00-10", false},
        {__LINE__, "2023-01-00", false},
        {__LINE__, "1900-01-01", true},
        {__LINE__, "1899-12-31", false},
        {__LINE__, "2199-12-31", true},
        {__LINE__, "2200-01-01", false},
        {__LINE__, "2026-3-1", false},
        {__LINE__, "2026/03/01", false},
        {__LINE__, "20260301", false},
        {__LINE__, "2026-03-01T00:00", false},
        {__LINE__, " 2026-03-01", false},
        {__LINE__, "2026-+3-01", false},
        {__LINE__, "２026-03-01", false},
        {__LINE__, "", false},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line << ": " << std::string{row.text});
        const auto date = parse_date(row.text);
        CHECK(date.has_value() == row.good);
        if (date) CHECK(to_string(*date) == row.text);
    }
}

TEST_CASE("years have four digits, 1900 to 2199") {
    CHECK(parse_year("2025") == 2025);
    CHECK(parse_year("1900") == 1900);
    CHECK(parse_year("2199") == 2199);
    for (const auto* text : {"1899", "2200", "0", "25", "20250", "2025.0", "-2025", "+025", "２０２５", "", "2025 "})
        CHECK_FALSE(parse_year(text).has_value());
}

TEST_CASE("the same day of another year") {
    const auto moved = [](std::string_view from, int years) { return to_string(add_years(*parse_date(from), years)); };
    CHECK(moved("2025-06-30", 1) == "2026-06-30");  // one full year of operation (design 3.5)
    CHECK(moved("2024-02-29", 1) == "2025-02-28");
    CHECK(moved("2024-02-29", 4) == "2028-02-29");
    CHECK(moved("2024-02-28", 1) == "2025-02-28");
    CHECK(moved("2024-02-29", -1) == "2023-02-28");
    CHECK(moved("2025-03-15", 2) == "2027-03-15");   // not the last of its month
    CHECK(moved("2025-12-31", 0) == "2025-12-31");
}
