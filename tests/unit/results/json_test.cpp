// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "results/json.hpp"

using namespace nearzero;
using results::Json;
using results::read_json;

namespace {

const Json& at(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("every value of a tree knows the bytes it was read from") {
    const std::string text = "{\"a\": [1, -2.5e3 , \"q\\\"\\\\\"],\n \"b\":{\"汉\":null},\"c\" : true ,\"d\":false}";
    findings::Sink sink;
    const auto document = read_json("r.json", text, sink);
    REQUIRE(document);
    CHECK(sink.empty());
    const auto bytes = [&](const Json& json) { return std::string{document->source.text(json.span)}; };
    const Json& root = document->root;
    CHECK(bytes(root) == text);
    const Json& list = at(root, "a");
    CHECK(bytes(list) == "[1, -2.5e3 , \"q\\\"\\\\\"]");
    REQUIRE(list.array()->size() == 3);
    CHECK(bytes((*list.array())[0]) == "1");
    CHECK(bytes((*list.array())[1]) == "-2.5e3");
    CHECK(*(*list.array())[1].number() == -2500.0);
    CHECK(bytes((*list.array())[2]) == "\"q\\\"\\\\\"");
    CHECK(*(*list.array())[2].text() == "q\"\\");
    CHECK(bytes(at(at(root, "b"), "汉")) == "null");
    CHECK(bytes(at(root, "c")) == "true");
    CHECK(bytes(at(root, "d")) == "false");
    CHECK(root.find("e") == nullptr);
    CHECK(list.find("a") == nullptr);
}

TEST_CASE("a file that is not JSON is refused where it stops to be") {
    struct Row {
        int source_line;
        std::string text;
        std::string_view code;
        int line, column;
    };
    const Row rows[] = {
        {__LINE__, "", "NZ5201", 1, 1},
        {__LINE__, "{\"a\":1", "NZ5201", 1, 7},               // cut short
        {__LINE__, "{\"a\":\n tru}", "NZ5201", 2, 5},         // no word of JSON
        {__LINE__, "{\"a\":01}", "NZ5201", 1, 7},             // a leading zero
        {__LINE__, "[1,]", "NZ5201", 1, 4},                   // a comma too many
        {__LINE__, "{\"a\":1e999}", "NZ5201", 1, 10},         // beyond a double
        {__LINE__, "{\"a\":\"\xff\"}", "NZ5201", 1, 7},       // not UTF-8
        {__LINE__, "{} {}", "NZ5201", 1, 4},                  // two documents
        {__LINE__, "// x\n{}", "NZ5201", 1, 1},               // comments are not JSON
        {__LINE__, "{\"a\":1,\n\"a\":2}", "NZ5206", 2, 1},    // which of them counts?
        {__LINE__, std::string(65, '['), "NZ5202", 1, 65},    // deeper than any result
        {__LINE__, "[\"a\\u0000\", \x01]", "NZ5201", 1, 13},  // a control character
    };
    for (const Row& row : rows) {
        CAPTURE(row.source_line);
        findings::Sink sink;
        CHECK_FALSE(read_json("r.json", row.text, sink));
        REQUIRE(sink.all().size() == 1);
        const auto& finding = sink.all().front();
        CHECK(finding.code->id == row.code);
        CHECK(finding.at.line == row.line);
        CHECK(finding.at.column == row.column);
        for (const auto lang : {findings::Lang::zh, findings::Lang::en}) CHECK_FALSE(finding.message(lang).empty());
    }
}

TEST_CASE("limits end the reading early") {
    const auto refused = [](const std::string& text, const results::JsonLimits& limits) {
        findings::Sink sink;
        CHECK_FALSE(read_json("r.json", text, sink, limits));
        REQUIRE(sink.all().size() == 1);
        CHECK(sink.all().front().code->id == "NZ5202");
    };
    refused("[1,2,3]", {.bytes = 6});
    refused("[[[1]]]", {.depth = 2});
    refused("[1,2,3]", {.values = 3});  // the array itself is a value
    findings::Sink sink;
    CHECK(read_json("r.json", "[[1,2]]", sink, {.bytes = 7, .depth = 2, .values = 4}));
    CHECK(sink.empty());
}

TEST_CASE("no damage of a text makes the reader crash, and every refusal has exactly one finding") {
    const std::string good =
        "{\"schema\": \"nearzero/score/v1\", \"pilots\": [{\"n\": -1.5e-7, \"t\": \"\\u4e2d\", \"x\": [true, null]}]}";
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const std::string& damaged :
             {good.substr(0, i), good.substr(0, i) + good.substr(i + 1), good.substr(0, i) + "\"" + good.substr(i),
              good.substr(0, i) + "[" + good.substr(i + 1), good.substr(0, i) + '\0' + good.substr(i),
              good.substr(0, i) + "\xc3" + good.substr(i)}) {
            CAPTURE(damaged);
            findings::Sink sink;
            const bool read = read_json("r.json", damaged, sink).has_value();
            CHECK(sink.all().size() == (read ? 0 : 1));
        }
}
