// SPDX-License-Identifier: Apache-2.0
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "base/decimal.hpp"
#include "base/internal_error.hpp"
#include "base/number.hpp"
#include "base/sum.hpp"
#include "worked_example.hpp"

using namespace nearzero::base;

TEST_CASE("GB/T 8170-2008, clause 3.2: its own examples") {
    struct Row {
        int line;
        double value;
        int places;
        std::string_view expected;
    };
    const Row rows[] = {
        {__LINE__, 12.1498, 0, "12"},  // 3.2.1: below 5
        {__LINE__, 12.1498, 1, "12.1"},
        {__LINE__, 10.5002, 0, "11"},  // 3.2.3: 5 with something behind it
        {__LINE__, 1.050, 1, "1.0"},   // 3.2.4: a tie, to even
        {__LINE__, 0.35, 1, "0.4"},
        {__LINE__, 0.25, 1, "0.2"},
        {__LINE__, -0.0365, 3, "-0.036"},  // 3.2.5: by the absolute value
        {__LINE__, 15.4546, 0, "15"},      // 3.3.1: once, not 15.455, 15.46, 15.5, 16
        {__LINE__, 97.46, 0, "97"},
        // Beside the standard: what binary numbers would get wrong.
        {__LINE__, 2.675, 2, "2.68"},
        {__LINE__, 1.005, 2, "1.00"},
        {__LINE__, 0.1 + 0.2, 1, "0.3"},
        {__LINE__, 0.15 + 0.2, 1, "0.4"},  // 0.35 with noise is still the tie 0.35
        {__LINE__, 0.5, 0, "0"},
        {__LINE__, 1.5, 0, "2"},
        {__LINE__, 2.5, 0, "2"},
        {__LINE__, 0.7, 0, "1"},        // nothing kept, carried
        {__LINE__, 9.995, 2, "10.00"},  // a carry through every digit: 9.99 is odd
        {__LINE__, 99.5, 0, "100"},
        {__LINE__, 0.04, 1, "0.0"},
        {__LINE__, 0.05, 1, "0.0"},  // tie to the even 0
        {__LINE__, 0.051, 1, "0.1"},
        {__LINE__, -0.04, 1, "0.0"},  // never -0.0
        {__LINE__, -0.0, 2, "0.00"},
        {__LINE__, 1e-300, 3, "0.000"},
        {__LINE__, 18250.0, 2, "18250.00"},
        {__LINE__, 1e21, 1, "1000000000000000000000.0"},
        {__LINE__, 123456789.123456789, 9, "123456789.123457000"},  // digits beyond 15 are not known
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line);
        CHECK(format_fixed(row.value, row.places) == row.expected);
    }
}

namespace {

/// The rule on the text of a decimal with `from` places, by whole numbers: slow, and independent of the code.
std::string exact_rounding(std::int64_t scaled, int from, int to) {
    std::int64_t step = 1;
    for (int i = to; i < from; ++i) step *= 10;
    const std::int64_t magnitude = scaled < 0 ? -scaled : scaled;
    std::int64_t kept = magnitude / step;
    const std::int64_t twice = 2 * (magnitude % step);
    if (twice > step || (twice == step && kept % 2 == 1)) ++kept;
    std::string digits = std::to_string(kept);
    while (static_cast<int>(digits.size()) <= to) digits.insert(digits.begin(), '0');
    if (to > 0) digits.insert(digits.end() - to, '.');
    return (scaled < 0 && kept > 0 ? "-" : "") + digits;
}

double nearest_double(std::int64_t scaled, int places) {
    const auto value = parse_number(std::to_string(scaled) + "e-" + std::to_string(places));
    REQUIRE(value);
    return *value;
}

}  // namespace

TEST_CASE("100,000 decimal ties round to even") {
    std::mt19937_64 engine{8170};
    for (int i = 0; i < 100'000; ++i) {
        const int to = static_cast<int>(engine() % 7);
        const auto whole = static_cast<std::int64_t>(engine() % 100'000'000);
        const std::int64_t scaled = (whole * 10 + 5) * ((engine() & 1) != 0 ? 1 : -1);
        INFO(scaled << "e-" << to + 1);
        REQUIRE(format_fixed(nearest_double(scaled, to + 1), to) == exact_rounding(scaled, to + 1, to));
    }
}

TEST_CASE("100,000 decimals of up to 15 digits round as exact decimals do") {
    std::mt19937_64 engine{2008};
    for (int i = 0; i < 100'000; ++i) {
        const int from = 1 + static_cast<int>(engine() % 12);
        const int to = static_cast<int>(engine() % static_cast<unsigned>(std::min(from, 9)));
        const auto scaled = static_cast<std::int64_t>(engine() % 1'999'999'999'999'998) - 999'999'999'999'999;
        INFO(scaled << "e-" << from << " to " << to);
        REQUIRE(format_fixed(nearest_double(scaled, from), to) == exact_rounding(scaled, from, to));
    }
}

TEST_CASE("significant digits") {
    struct Row {
        int line;
        double value;
        int digits;
        std::string_view expected;
    };
    const Row rows[] = {
        {__LINE__, 8.53459, 3, "8.53"},  // GB/T 8170 in use: not 8.54 through 8.535
        {__LINE__, 1268.0, 2, "1300"},   // 13·10^2 in the standard
        {__LINE__, 2500.0, 1, "2000"},   // ties to even thousands
        {__LINE__, 3500.0, 1, "4000"},
        {__LINE__, 0.012345, 3, "0.0123"},
        {__LINE__, 9.996, 3, "10.0"},
        {__LINE__, 1.0, 4, "1.000"},
        {__LINE__, 0.0, 4, "0"},
        {__LINE__, -123456.0, 4, "-123500"},
        {__LINE__, 1234567890123456.0, 4, "1.235e+15"},
        {__LINE__, 123456789012345.0, 15, "123456789012345"},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line);
        CHECK(format_significant(row.value, row.digits) == row.expected);
    }
}

TEST_CASE("the shortest text of a double") {
    struct Row {
        int line;
        double value;
        std::string_view expected;
    };
    const Row rows[] = {
        {__LINE__, 0.0, "0"},
        {__LINE__, -0.0, "0"},
        {__LINE__, 12.0, "12"},
        {__LINE__, -18250.0, "-18250"},
        {__LINE__, 0.1, "0.1"},
        {__LINE__, 0.1 + 0.2, "0.30000000000000004"},
        {__LINE__, 100000.0, "100000"},             // not 1e+05
        {__LINE__, 1e20, "100000000000000000000"},  // 21 characters
        {__LINE__, 1e21, "1e+21"},                  // 22 would be too long
        {__LINE__, 9007199254740993.0, "9007199254740992"},
        {__LINE__, 0.0001, "0.0001"},
        {__LINE__, 1e-19, "0.0000000000000000001"},  // 21 characters
        {__LINE__, 1e-20, "1e-20"},
        {__LINE__, -1e-19, "-1e-19"},  // the sign counts
        {__LINE__, 1.5e-300, "1.5e-300"},
        {__LINE__, 1.7976931348623157e308, "1.7976931348623157e+308"},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line);
        CHECK(format_shortest(row.value) == row.expected);
    }
    CHECK_THROWS_AS(format_shortest(std::numeric_limits<double>::quiet_NaN()), InternalError);
    CHECK_THROWS_AS(format_shortest(std::numeric_limits<double>::infinity()), InternalError);
    CHECK_THROWS_AS(format_fixed(-std::numeric_limits<double>::infinity(), 2), InternalError);
    CHECK_THROWS_AS(to_comparison(std::numeric_limits<double>::quiet_NaN()), InternalError);
}

TEST_CASE("what is printed shortest reads back as the same double") {
    std::mt19937_64 engine{17};
    int tried = 0;
    for (int i = 0; i < 200'000; ++i) {
        const auto value = std::bit_cast<double>(engine());
        if (!std::isnormal(value)) continue;
        const std::string text = format_shortest(value);
        INFO(text);
        const auto back = parse_number(text);
        REQUIRE(back);
        REQUIRE(std::bit_cast<std::uint64_t>(*back) == std::bit_cast<std::uint64_t>(value));
        ++tried;
    }
    CHECK(tried > 190'000);
}

TEST_CASE("values are compared at 15 significant digits") {
    CHECK(to_comparison(0.1 + 0.2) == 0.3);
    CHECK(to_comparison(1 - 0.8) == 0.2);  // 1 - 0.8 >= 0.2 is false in binary
    CHECK(to_comparison(100 * (1 - 0.95)) == 5.0);
    CHECK(to_comparison(0.1 * 3 - 0.3 + 1.0) == 1.0);
    CHECK(to_comparison(123456789012345.0) == 123456789012345.0);
    CHECK(to_comparison(1.00000000000001) != 1.0);  // the 15th digit is kept
    CHECK(to_comparison(-2.5) == -2.5);
    CHECK_FALSE(std::signbit(to_comparison(-0.0)));
    const double largest = std::numeric_limits<double>::max();
    CHECK(to_comparison(largest) == largest);  // 15 digits of it would be infinite
    std::mt19937_64 engine{15};
    for (int i = 0; i < 20'000; ++i) {
        const double value = static_cast<double>(engine()) * 1e-9;
        CHECK(to_comparison(to_comparison(value)) == to_comparison(value));  // idempotent
    }
}

TEST_CASE("thousands are grouped for people") {
    CHECK(group_thousands("1234567.5") == "1,234,567.5");
    CHECK(group_thousands("-1234") == "-1,234");
    CHECK(group_thousands("999") == "999");
    CHECK(group_thousands("0.123456") == "0.123456");
    CHECK(group_thousands("100000") == "100,000");
    CHECK(group_thousands("") == "");
}

TEST_CASE("a compensated sum does not depend on the order, a plain one does") {
    std::mt19937_64 engine{6};
    std::vector<double> terms;
    for (int i = 0; i < 200'000; ++i) {
        const double mantissa = static_cast<double>(engine() >> 11) / 9007199254740992.0;
        terms.push_back(mantissa * std::pow(10.0, static_cast<double>(engine() % 9)));
    }
    Sum forward, backward;
    double plain_forward = 0, plain_backward = 0;
    for (const double term : terms) forward.add(term), plain_forward += term;
    for (auto it = terms.rbegin(); it != terms.rend(); ++it) backward.add(*it), plain_backward += *it;
    CHECK(forward.value() == backward.value());
    CHECK(plain_forward !=
          plain_backward);  // the data are able to show the difference; -Ofast would undo the first line
}

TEST_CASE("sums: cancelled noise is zero, and nothing is not zero") {
    Sum none;
    CHECK_FALSE(none.any());
    Sum zero;
    zero.add(0.0);
    CHECK(zero.any());
    CHECK(zero.value() == 0.0);
    Sum noise;
    for (const double term : {0.1, 0.2, -0.3}) noise.add(term);
    CHECK(noise.value() == 0.0);
    Sum small;
    for (const double term : {1.0, -1.0, 1e-9}) small.add(term);
    CHECK(small.value() == 1e-9);  // 5e-10 of the magnitudes: a real remainder
    Sum large;
    for (const double term : {1.0, 1e100, 1.0, -1e100}) large.add(term);
    CHECK(large.value() == 0.0);  // 2 of 2e100 is noise by the rule, although Neumaier keeps it
}

TEST_CASE("the rounding page computes what it says") {
    for (const auto& row : nearzero::testing::worked_examples("rounding.md")) {
        INFO("rounding.md:" << row.line << ": " << row.value << " | " << row.expression << " | " << row.expected);
        if (row.expression == "sum") {
            Sum sum;
            for (std::size_t at = 0; at < row.value.size();) {
                const auto end = std::min(row.value.find(' ', at), row.value.size());
                const auto term = parse_number(std::string_view{row.value}.substr(at, end - at));
                REQUIRE(term);
                sum.add(*term);
                at = end + 1;
            }
            CHECK(format_shortest(sum.value()) == row.expected);
            continue;
        }
        const auto value = parse_number(row.value);
        REQUIRE(value);
        if (row.expression == "compare")
            CHECK(format_shortest(to_comparison(*value)) == row.expected);
        else if (row.expression == "shortest")
            CHECK(format_shortest(*value) == row.expected);
        else if (row.expression.starts_with("places "))
            CHECK(format_fixed(*value, row.expression[7] - '0') == row.expected);
        else if (row.expression.starts_with("digits "))
            CHECK(format_significant(*value, row.expression[7] - '0') == row.expected);
        else
            FAIL("unknown expression");
    }
}
