// SPDX-License-Identifier: Apache-2.0
/// Decimals and their exact sums. Expected values: sums of exact fractions in Python, rounded once.
#include "table/exact_sum.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "table/plain_number.hpp"

using namespace nearzero;
using table::Decimal;
using table::ExactSum;

namespace {

double sum_of(const std::vector<std::string_view>& texts) {
    ExactSum sum;
    for (const auto text : texts) {
        const auto decimal = table::parse_decimal(text);
        REQUIRE(decimal);
        sum.add(*decimal);
    }
    return sum.value();
}

/// `parse_plain` reads around its text.
std::optional<table::UInt128> plain(std::string_view text) {
    const std::string padded = std::string(16, '7') + std::string{text} + std::string(16, '7');
    table::UInt128 coarse = 0;
    const std::string_view inside = std::string_view{padded}.substr(16, text.size());
    return table::parse_plain(inside, coarse) ? std::optional{coarse} : std::nullopt;
}

}  // namespace

TEST_CASE("sums are exact and rounded once") {
    struct Case {
        std::vector<std::string_view> terms;
        double expected;
    };
    const Case cases[] = {
        {{"0.1", "0.2"}, 0.3},  // in doubles 0.30000000000000004
        {{"0.1", "0.1", "0.1"}, 0.3},
        {{"1e15"}, 1e15},
        {{"999999999999999.999999999999999999", "1e-18"}, 1e15},
        {{"9007199254740993e-1", "0.05"}, 900719925474099.4},
        {{"1e-36", "2e-36"}, 3e-36},
        {{"0.000000000000000000999999999999999999", "1e-36"}, 1e-18},  // the fine part carries
        {{"123456789012345.12345678", "0.00000001"}, 123456789012345.12},
        {{"1.5e3", "2E-3"}, 1500.002},
        {{"1.50e+3", "-0", "0.000"}, 1500.0},
        {{"0.30000000000000004"}, 0.30000000000000004},
        {{"1e-19", "9e-19", "1"}, 1.0},
        {{}, 0.0},
    };
    for (const auto& c : cases) {
        INFO("first term " << (c.terms.empty() ? "none" : c.terms.front()));
        CHECK(sum_of(c.terms) == c.expected);
    }
}

TEST_CASE("what is not a decimal of a table") {
    CHECK(table::parse_decimal("-1").error() == base::NumberError::not_a_number);
    CHECK(table::parse_decimal("1,5").error() == base::NumberError::decimal_comma);
    CHECK(table::parse_decimal("").error() == base::NumberError::empty);
    CHECK(table::parse_decimal("1e-37").error() == base::NumberError::too_long);    // no silent zero
    CHECK(table::parse_decimal("1.5e-36").error() == base::NumberError::too_long);  // no silent rounding
    CHECK(table::parse_decimal("10e-37"));                                          // 1e-36, written in another way
}

TEST_CASE("what is too large stays too large") {
    for (const auto* const text : {"1.000000000000000000000000001e15", "1e16", "1e300"}) {
        ExactSum sum;
        sum.add(*table::parse_decimal(text));
        CHECK(sum.is_too_large());
        for (int i = 0; i < 1000; ++i) sum.add(*table::parse_decimal("1e300"));
        CHECK(sum.is_too_large());
    }
    ExactSum sum;
    sum.add(*table::parse_decimal("1e15"));
    CHECK_FALSE(sum.is_too_large());
    sum.add(*table::parse_decimal("1e-36"));
    CHECK(sum.is_too_large());
}

TEST_CASE("plain numbers: what the short way reads is what the grammar says") {
    // The short way need not know a number, but what it knows must be right.
    for (const auto* const known :
         {"0", "7", "12345678", "123456789", "999999999999999", "0.5", "123.456", "1234567.12345678"})
        CHECK(plain(known) == table::parse_decimal(known)->coarse);
    for (const auto* const other : {"", ".", "1.", ".5", "01", "00", "-1", "+1", "1e3", "1,5", "1 ", "１", "0x1",
                                    "1.2.3", "\"1\"", "1:", "1/", "nan"})
        CHECK_FALSE(plain(other));
    std::mt19937 random{20260301};  // NOLINT: the same texts in each run
    static constexpr std::string_view kBytes = "00112345678999..-+eE, :/";
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (std::size_t left = random() % 18; left > 0; --left) text += kBytes[random() % kBytes.size()];
        const auto got = plain(text);
        if (!got) continue;
        const auto decimal = table::parse_decimal(text);
        INFO(text);
        REQUIRE(decimal);
        REQUIRE(*decimal == Decimal{*got, 0});
    }
}
