// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/suggest.hpp"

using namespace nearzero::base;

TEST_CASE("edit distance counts characters, with exchanged neighbours as one") {
    struct Row {
        int line;
        std::string_view a, b;
        int limit, expected;
    };
    const Row rows[] = {
        {__LINE__, "amount", "amount", 3, 0},  {__LINE__, "amuont", "amount", 3, 1},    // exchanged
        {__LINE__, "amont", "amount", 3, 1},                                            // missing
        {__LINE__, "ammount", "amount", 3, 1},                                          // too many
        {__LINE__, "amounf", "amount", 3, 1},                                           // changed
        {__LINE__, "kitten", "sitting", 5, 3},                                          // the textbook case
        {__LINE__, "kitten", "sitting", 2, 3},                                          // beyond the limit: limit + 1
        {__LINE__, "", "abc", 5, 3},           {__LINE__, "千瓦时", "千瓦小时", 2, 1},  // one character, three bytes
        {__LINE__, "kWH", "kWh", 2, 1},        {__LINE__, "ab", "ba", 0, 1},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line);
        CHECK(edit_distance(row.a, row.b, row.limit) == row.expected);
        CHECK(edit_distance(row.b, row.a, row.limit) == row.expected);
    }
    const std::string long_word(100, 'a');
    CHECK(edit_distance(long_word, long_word, 3) == 0);
    CHECK(edit_distance(long_word, long_word + "b", 3) == 4);
}

TEST_CASE("the nearest known word") {
    struct Row {
        int line;
        std::string_view word;
        std::vector<std::string_view> known;
        std::optional<std::string_view> expected;
    };
    const Row rows[] = {
        {__LINE__, "kWH", {"kW", "kWh", "MWh"}, "kWh"},  // letter case is nearer than a missing letter
        {__LINE__, "KWH", {"kW", "MWh", "kWh"}, "kWh"},
        {__LINE__, "AMOUNT", {"amount", "count"}, "amount"},  // case alone is always near
        {__LINE__, "amuont", {"activities", "amount", "area"}, "amount"},
        {__LINE__, "reported", {"report", "reports"}, "report"},  // two letters too many; a tie
        {__LINE__, "千瓦市", {"兆瓦时", "千瓦时"}, "千瓦时"},
        {__LINE__, "外购电利", {"外购热力", "外购电力"}, "外购电力"},
        {__LINE__, "cat", {"bat", "car"}, "bat"},      // a tie goes to the earlier
        {__LINE__, "斥", {"吨", "克"}, std::nullopt},  // of one character everything is one step away
        {__LINE__, "x", {"y"}, std::nullopt},
        {__LINE__, "xyz", {"amount", "unit"}, std::nullopt},
        {__LINE__, "emissions", {"omission"}, "omission"},  // two steps of nine characters
        {__LINE__, "abcd", {"abxy"}, std::nullopt},         // two of four is too far
        {__LINE__, "", {"a"}, std::nullopt},
        {__LINE__, "\xFF\xFE", {"ab"}, std::nullopt},  // bytes that are no text do no harm
        {__LINE__, "amount", {}, std::nullopt},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.line << ": " << std::string{row.word});
        CHECK(nearest(row.word, row.known) == row.expected);
    }
}

TEST_CASE("the nearest few come best first") {
    const std::vector<std::string_view> known{"公里", "公斤", "公顷", "吨"};
    CHECK(nearest_few("公斥", known, 2) == std::vector<std::string_view>{"公里", "公斤"});
    const std::vector<std::string_view> words{"mount", "Amount", "amount"};
    CHECK(nearest_few("amounT", words, 5) == std::vector<std::string_view>{"Amount", "amount", "mount"});
    CHECK(nearest_few(std::string(65, 'a'), words, 5).empty());
}
