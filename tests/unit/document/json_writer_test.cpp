// SPDX-License-Identifier: Apache-2.0
#include "document/json_writer.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/internal_error.hpp"
#include "random_text.hpp"

using namespace nearzero::document;
using nearzero::base::InternalError;

namespace {

std::string json_string(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

std::string sample(JsonLayout layout) {
    std::string out;
    JsonWriter json{out, layout};
    json.begin_object().member("pilot", "云谷").member("year", 2025).member("margin", -0.5);
    json.member("low", std::optional<double>{}).member("met", true).member_or_null("clause", "");
    json.key("lines").begin_array().number(1.0).text("a").begin_object().end_object().end_array();
    json.key("none").begin_array().end_array().end_object();
    return out;
}

}  // namespace

TEST_CASE("pretty JSON is indented by two and keeps the order of its keys") {
    CHECK(sample(JsonLayout::pretty) == R"({
  "pilot": "云谷",
  "year": 2025,
  "margin": -0.5,
  "low": null,
  "met": true,
  "clause": null,
  "lines": [
    1,
    "a",
    {}
  ],
  "none": []
})");
}

TEST_CASE("compact JSON is one line and says the same") {
    const std::string line = sample(JsonLayout::compact);
    CHECK(
        line ==
        R"({"pilot":"云谷","year":2025,"margin":-0.5,"low":null,"met":true,"clause":null,"lines":[1,"a",{}],"none":[]})");
    CHECK(nlohmann::json::parse(line) == nlohmann::json::parse(sample(JsonLayout::pretty)));
}

TEST_CASE("texts are escaped so that they are valid and safe to show") {
    struct Row {
        int line;
        std::string_view text, json;
    };
    const Row rows[] = {
        {__LINE__, "", "\"\""},
        {__LINE__, "a\"b\\c", R"("a\"b\\c")"},
        {__LINE__, "\n\t\r\b\f", R"("\n\t\r\b\f")"},
        {__LINE__, std::string_view{"\0\x1b\x7f", 3}, R"("\u0000\u001b\u007f")"},  // ESC starts a terminal command
        {__LINE__, "\xc2\x85", R"("\u0085")"},                                     // C1: next line
        {__LINE__, "\xe2\x80\xa8", R"("\u2028")"},  // ends a line in JavaScript before 2019
        {__LINE__,
         "\xe2\x80\xae"
         "x",
         R"("\u202ex")"},  // reverses what follows
        {__LINE__, "万千瓦时😀", "\"万千瓦时😀\""},
        {__LINE__, "\xff", "\"\xEF\xBF\xBD\""},  // not UTF-8
        {__LINE__, "\xe4\xb8", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {__LINE__, "\xed\xa0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},  // a surrogate
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(json_string(row.text) == row.json);
    }
}

TEST_CASE("10,000 random texts come back from an independent parser") {
    nearzero::test::RandomText random{20260301};
    for (int i = 0; i < 10'000; ++i) {
        const std::string text = random.next();
        REQUIRE(nlohmann::json::parse(json_string(text)).get<std::string>() == text);
    }
}

TEST_CASE("10,000 random bytes are always valid JSON") {
    nearzero::test::RandomText random{7};
    for (int i = 0; i < 10'000; ++i) REQUIRE(nlohmann::json::accept(json_string(random.next_bytes())));
}

TEST_CASE("calls that do not form JSON are bugs") {
    std::string out;
    CHECK_THROWS_AS(JsonWriter{out}.begin_object().text("value without key"), InternalError);
    CHECK_THROWS_AS(JsonWriter{out}.begin_array().key("key in an array"), InternalError);
    CHECK_THROWS_AS(JsonWriter{out}.begin_array().end_object(), InternalError);
    CHECK_THROWS_AS(JsonWriter{out}.begin_object().key("a").end_object(), InternalError);
    CHECK_THROWS_AS(JsonWriter{out}.begin_object().key("a").key("b"), InternalError);
    CHECK_THROWS_AS(JsonWriter{out}.end_array(), InternalError);
    CHECK_THROWS_AS(JsonWriter{out}.null().null(), InternalError);
    CHECK_THROWS_AS(JsonWriter{out}.number(std::numeric_limits<double>::quiet_NaN()), InternalError);
    CHECK_THROWS_AS(JsonWriter{out}.number(-std::numeric_limits<double>::infinity()), InternalError);
    JsonWriter deep{out};
    for (int level = 0; level < 60; ++level) deep.begin_array();
    CHECK_THROWS_AS(deep.begin_array(), InternalError);
}
