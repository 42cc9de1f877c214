// SPDX-License-Identifier: Apache-2.0
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "base/number.hpp"

using nearzero::base::NumberError;
using nearzero::base::parse_integer;
using nearzero::base::parse_number;

TEST_CASE("numbers are plain finite decimals") {
    struct Row {
        int line;
        std::string_view text;
        double expected;
    };
    const Row rows[] = {
        {__LINE__, "0", 0.0},
        {__LINE__, "-1.5e3", -1500.0},
        {__LINE__, "1250.5", 1250.5},
        {__LINE__, "0.1", 0.1},
        {__LINE__, "5E+2", 500.0},
        {__LINE__, "1e-7", 1e-7},
        {__LINE__, "0e0", 0.0},
        {__LINE__, "0.000e999", 0.0},                        // a zero, whatever its exponent
        {__LINE__, "9007199254740993", 9007199254740992.0},  // 2^53 + 1: a tie, to even
        {__LINE__, "123456789012345678", 123456789012345678.0},
        {__LINE__, "0.30000000000000004", 0.30000000000000004},
        {__LINE__, "1.7976931348623157e308", 1.7976931348623157e308},    // the largest double
        {__LINE__, "2.2250738585072014e-308", 2.2250738585072014e-308},  // the smallest normal one
        {__LINE__, "1000000000000000000000000000000000000000", 1e39},    // 40 characters
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line << ": " << std::string{row.text});
        const auto got = parse_number(row.text);
        REQUIRE(got);
        CHECK(*got == row.expected);
    }
    CHECK_FALSE(std::signbit(*parse_number("-0")));  // a report never shows a negative zero
    CHECK_FALSE(std::signbit(*parse_number("-0.0e5")));
}

TEST_CASE("what is no number says which habit it follows") {
    struct Row {
        int line;
        std::string_view text;
        NumberError expected;
    };
    const Row rows[] = {
        {__LINE__, "", NumberError::empty},
        {__LINE__, "  ", NumberError::empty},
        {__LINE__, "x", NumberError::not_a_number},
        {__LINE__, "-", NumberError::not_a_number},
        {__LINE__, "--5", NumberError::not_a_number},
        {__LINE__, "e5", NumberError::not_a_number},
        {__LINE__, "true", NumberError::not_a_number},
        {__LINE__, "约12", NumberError::not_a_number},
        {__LINE__, "1,250", NumberError::thousands_separator},
        {__LINE__, "1,250,000.5", NumberError::thousands_separator},
        {__LINE__, "12,3456,7890", NumberError::thousands_separator},  // grouping by 万
        {__LINE__, "1_000", NumberError::thousands_separator},
        {__LINE__, "1 000", NumberError::thousands_separator},
        {__LINE__, "1'000", NumberError::thousands_separator},
        {__LINE__, "1\u202F000", NumberError::thousands_separator},  // French narrow space
        {__LINE__, "1.250.000", NumberError::thousands_separator},   // German
        {__LINE__, "1,5", NumberError::decimal_comma},
        {__LINE__, "0,250", NumberError::decimal_comma},     // no thousands begin with 0
        {__LINE__, "1250,125", NumberError::decimal_comma},  // four digits before the comma
        {__LINE__, "1.250,5", NumberError::decimal_comma},
        {__LINE__, "１２３", NumberError::full_width},
        {__LINE__, "12．5", NumberError::full_width},
        {__LINE__, "1，250", NumberError::full_width},
        {__LINE__, "−5", NumberError::full_width},  // U+2212, from typeset documents
        {__LINE__, "010", NumberError::leading_zero},
        {__LINE__, "-017", NumberError::leading_zero},
        {__LINE__, "00.5", NumberError::leading_zero},
        {__LINE__, "+5", NumberError::leading_plus},
        {__LINE__, ".5", NumberError::bare_point},
        {__LINE__, "-.5", NumberError::bare_point},
        {__LINE__, "5.", NumberError::bare_point},
        {__LINE__, "1.e5", NumberError::bare_point},
        {__LINE__, ".", NumberError::not_a_number},
        {__LINE__, "0x10", NumberError::hexadecimal},
        {__LINE__, "-0X1F", NumberError::hexadecimal},
        {__LINE__, "nan", NumberError::not_finite},  // from_chars would accept it
        {__LINE__, "-inf", NumberError::not_finite},
        {__LINE__, ".inf", NumberError::not_finite},  // YAML 1.1
        {__LINE__, "Infinity", NumberError::not_finite},
        {__LINE__, "1e400", NumberError::not_finite},
        {__LINE__, "-1e400", NumberError::not_finite},
        {__LINE__, "1.7976931348623159e308", NumberError::not_finite},  // rounds to infinity
        {__LINE__, "1e999999999999999999999", NumberError::not_finite},
        {__LINE__, "1e-400", NumberError::underflow},
        {__LINE__, "4.9e-324", NumberError::underflow},                 // denormal
        {__LINE__, "2.2250738585072011e-308", NumberError::underflow},  // the largest denormal
        {__LINE__, "1e-999999999999999999999", NumberError::underflow},
        {__LINE__, "12 t", NumberError::trailing_text},
        {__LINE__, "50%", NumberError::trailing_text},
        {__LINE__, "12abc", NumberError::trailing_text},
        {__LINE__, "1e", NumberError::trailing_text},
        {__LINE__, "1.5e+", NumberError::trailing_text},
        {__LINE__, "5万", NumberError::trailing_text},
        {__LINE__, "12 ", NumberError::trailing_text},
        {__LINE__, "10000000000000000000000000000000000000000", NumberError::too_long},  // 41 characters
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line << ": " << std::string{row.text});
        const auto got = parse_number(row.text);
        REQUIRE_FALSE(got);
        CHECK(got.error() == row.expected);
    }
}

TEST_CASE("a number is the double nearest to its decimal") {
    // strtod of the C library, in the C locale, is the oracle: it is correctly rounded and shares no code with ours.
    std::mt19937_64 engine{20251120};
    int normal = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text = (engine() & 1) != 0 ? "-" : "";
        text += std::to_string(engine() >> (engine() % 64));
        if ((engine() & 1) != 0) text += "." + std::to_string(engine() >> (engine() % 64));
        if ((engine() & 3) == 0) text += "e" + std::to_string(static_cast<int>(engine() % 60) - 30);
        if (text.size() > 40) continue;
        INFO(text);
        const auto got = parse_number(text);
        const double expected = std::strtod(text.c_str(), nullptr);
        REQUIRE(got);
        REQUIRE(std::bit_cast<std::uint64_t>(*got) == std::bit_cast<std::uint64_t>(expected + 0.0));
        ++normal;
    }
    CHECK(normal > 150'000);
}

TEST_CASE("integers have neither fraction nor exponent and stay exact") {
    struct Row {
        int line;
        std::string_view text;
        std::optional<std::int64_t> expected;
        NumberError error;
    };
    const Row rows[] = {
        {__LINE__, "0", 0, {}},
        {__LINE__, "-0", 0, {}},
        {__LINE__, "2025", 2025, {}},
        {__LINE__, "-12", -12, {}},
        {__LINE__, "9007199254740991", 9007199254740991, {}},
        {__LINE__, "-9007199254740991", -9007199254740991, {}},
        {__LINE__, "9007199254740992", std::nullopt, NumberError::too_long},
        {__LINE__, "99999999999999999999", std::nullopt, NumberError::too_long},  // 20 digits
        {__LINE__, "18446744073709551617", std::nullopt, NumberError::too_long},  // 2^64 + 1 must not wrap to 1
        {__LINE__, "1.0", std::nullopt, NumberError::not_an_integer},
        {__LINE__, "1e3", std::nullopt, NumberError::not_an_integer},
        {__LINE__, "007", std::nullopt, NumberError::leading_zero},
        {__LINE__, "1,000", std::nullopt, NumberError::thousands_separator},
        {__LINE__, "", std::nullopt, NumberError::empty},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line << ": " << std::string{row.text});
        const auto got = parse_integer(row.text);
        REQUIRE(static_cast<bool>(got) == row.expected.has_value());
        if (got)
            CHECK(*got == *row.expected);
        else
            CHECK(got.error() == row.error);
    }
}
