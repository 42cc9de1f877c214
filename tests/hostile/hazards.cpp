// SPDX-License-Identifier: Apache-2.0
/// The measured hazards of the parser below, one row each: what goes in, which finding on which line must come
/// out. A row without a code is a text that must be read. Sections are those of the hazard list: silent
/// acceptance, crash and memory, node interface, scalars.
#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>

#include "yaml/read.hpp"
#include "yaml/record.hpp"

namespace {

using namespace nearzero;
using namespace std::string_literals;

struct Row {
    int row;
    std::string input;
    std::string_view code;  ///< of the first finding; empty when the text must be read
    int line = 0;
    std::size_t findings = 1;
};

std::string repeated(std::string_view piece, std::size_t count) {
    std::string out;
    out.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
}

void check(const Row& row, yaml::Reader reader) {
    findings::Sink sink;
    const auto document = yaml::read("hazard.yaml", row.input, sink, {}, reader);
    const std::string shown = row.input.substr(0, 80);
    INFO("row at line " << row.row << ": " << shown);
    CHECK(document.has_value() == row.code.empty());
    CHECK(sink.empty() == row.code.empty());
    if (sink.empty() || row.code.empty()) return;
    const auto& finding = sink.all().front();
    CHECK(sink.all().size() == row.findings);
    CHECK(finding.code->slug == row.code);
    CHECK(finding.at.line == row.line);
    CHECK_FALSE(finding.message(findings::Lang::zh).empty());
    CHECK_FALSE(finding.help_lines(findings::Lang::en).empty());
}

template <std::size_t N>
void check_all(const Row (&rows)[N]) {
    for (const Row& row : rows) {
        check(row, yaml::Reader::strict);
        check(row, yaml::Reader::automatic);
    }
}

}  // namespace

TEST_CASE("hazards: nothing is accepted in silence") {
    check_all({
        // A quote that is never closed, with and without a line end at the end of the file.
        {__LINE__, "a: \"abc\nb: 2\nc: 3\n", "unclosed-quote", 1},
        {__LINE__, "x: 1\na: 'abc\nb: 2\nc: 3", "unclosed-quote", 2},
        {__LINE__, "x: 1\na: \"abc\nb: \"2\"\nc: 3\n", "unclosed-quote", 2},  // closed by another text's quote
        {__LINE__, "a: \"x\n---\nb: 1\"\n", "unclosed-quote", 1},
        // Content that was dropped.
        {__LINE__, " a: 1\nb: 2\n", "bad-indentation", 2},
        {__LINE__, "- a\n- b\nc: 3\n", "bad-indentation", 3},
        {__LINE__, "a:\n\"x\"\n", "bad-indentation", 2},
        {__LINE__, "x:\n  a:\n  [1]\n", "bad-indentation", 3},
        {__LINE__, "x: {a: :b}\n", "reserved-character", 1},
        {__LINE__, "a: 1\n---\nb: 2\n", "second-document", 2},
        {__LINE__, "a: 1\n...\nb: 2\n", "second-document", 3},
        {__LINE__, "a: 1\n...\n[: ]{\n", "second-document", 3},
        {__LINE__, "{a: 1} x\n", "bad-syntax", 1},
        {__LINE__, "a: 1\n%TAG foo bar\n", "directive", 2},
        {__LINE__, "%YAML 1.2\n---\na: 1\n", "directive", 1},
        // Duplicate keys, and keys that only look different.
        {__LINE__, "a: 1\nb: 2\na: 3\n", "duplicate-key", 3},
        {__LINE__, "m: {a: 1, \"a\": 2}\n", "duplicate-key", 1},
        {__LINE__, "caf\xC3\xA9: 1\ncafe\xCC\x81: 2\n", "not-nfc", 2},
        // Colons.
        {__LINE__, "a:1\nb:2\n", "missing-space-after-colon", 1},
        {__LINE__, "a：1\n", "full-width-colon", 1},
        {__LINE__, "x: 1\na：1\n", "full-width-colon", 2},
        {__LINE__, "x: 1\na:1\n", "missing-space-after-colon", 2},
        {__LINE__, "x:\n  a:1\n  b:2\n", "missing-space-after-colon", 2},
        {__LINE__, "x: {a:1}\n", "missing-space-after-colon", 1},
        {__LINE__, "x: {2023：1}\n", "full-width-colon", 1},
        {__LINE__, "a: 1\nb\n", "missing-colon", 2},
        {__LINE__, "a: 1\nb\nc: 3\n", "missing-colon", 2},
        {__LINE__, "m: {k, l: 1}\n", "missing-colon", 1},
        {__LINE__, "a: b: c\n", "second-colon", 1},
        {__LINE__, "x: [1 2, 3,, 4]\n", "empty-item", 1},
        {__LINE__, "x: [a: 1]\n", "pair-in-list", 1},
        {__LINE__, "x: [[[[ b\n", "unclosed-bracket", 1},
        {__LINE__, "x: {b: 1, c: [[[[\n", "unclosed-bracket", 1},
        // Empty values and nulls.
        {__LINE__, "a:\nb: 1\n", "empty-value", 1},
        {__LINE__, "b: 1\na:\n", "empty-value", 2},
        {__LINE__, "m: {a: , b: 1}\n", "empty-value", 1},
        {__LINE__, "l:\n  - 1\n  -\n  - 2\n", "empty-item", 4},
        {__LINE__, "a: null\n", "null-value", 1},
        {__LINE__, "a: ~\n", "null-value", 1},
        {__LINE__, "a: 'null'\n", "", 0},  // in quotes it is a text
        {__LINE__, ": 1\n", "key-not-text", 1},
        // Whole files of nothing or nonsense.
        {__LINE__, ",", "bad-syntax", 1},
        {__LINE__, "\"a\" \"b\"", "bad-syntax", 1},
        {__LINE__, "", "empty-document", 1},
        {__LINE__, "# nothing\n", "empty-document", 1},
        {__LINE__, "---\n", "empty-document", 2},
        // What the subset leaves out.
        {__LINE__, "b: 1\n<<: {a: 1}\n", "merge-key", 2},
        {__LINE__, "a: !!binary aGk=\n", "tag", 1},
        {__LINE__, "x: 1\na: !!python/object:os.system [x]\n", "tag", 2},
        {__LINE__, "a: !!str 5\n", "tag", 1},
        {__LINE__, "a: ! 5\n", "tag", 1},
        {__LINE__, "? a\n: 1\n", "key-not-text", 1},
        {__LINE__, "[a]: 1\n", "key-not-text", 1},
        {__LINE__, "a: &x 1\n", "anchor", 1},
        {__LINE__, "a: 1\nb: *x\n", "alias", 2},
    });
}

TEST_CASE("hazards: bytes that are no text, or a text other than it looks") {
    check_all({
        {__LINE__, "a: 1\nb: \xD4\xB0\xC7\xF8\n", "not-utf8", 2},  // 园区 in GBK
        {__LINE__, "a: \xE9t\xE9\n", "not-utf8", 1},               // Latin-1
        {__LINE__, "a: \xED\xA0\x80\n", "not-utf8", 1},            // a surrogate
        {__LINE__, "a: \xC0\xAF\n", "not-utf8", 1},                // an overlong form
        {__LINE__, "a: 1\nb: \xE5\x9B", "not-utf8", 2},            // cut off
        {__LINE__, "\0a: 1"s, "nul-byte", 1},                      // yaml-cpp would read UTF-16
        {__LINE__, "a: 1\nb: x\0y\n"s, "nul-byte", 2},
        {__LINE__,
         "\xFF\xFE"
         "a\0:\0 \0001\0"s,
         "utf16-text", 1},
        {__LINE__, "\0a\0:\0 \0001"s, "utf16-text", 1},  // without a mark
        {__LINE__, "\xFF\xFE\0\0a\0\0\0"s, "utf16-text", 1},
        {__LINE__,
         "\xEF\xBB\xBF"
         "a: 1\r\nb: 2\r\n",
         "", 0},  // BOM at the start and CRLF are fine
        {__LINE__,
         "a: 1\n\xEF\xBB\xBF"
         "b: 2\n",
         "misplaced-bom", 2},
        {__LINE__, "a: 1\rb: 2\r", "lone-carriage-return", 1},
        {__LINE__, "a: \x1B[31m\n", "control-character", 1},
        {__LINE__, "a: \x7F\n", "control-character", 1},
        {__LINE__, "a: \xC2\x85\n", "control-character", 1},  // C1
        {__LINE__, "a: \xE2\x80\xAEtxt\n", "bidi-control", 1},
        {__LINE__, "a: 1\nb: \xE2\x80\xA8\n", "line-separator", 2},
        {__LINE__, "a: \xEF\xBF\xBF\n", "noncharacter", 1},
        {__LINE__, "x: 1\na: \"\\x1b[31m\"\n", "bad-escape", 2},  // the same through the back door
        {__LINE__, "a: \"\\u202e\"\n", "bad-escape", 1},
        {__LINE__, "a: \"\\0\"\n", "bad-escape", 1},
        {__LINE__, "a: \"\\q\"\n", "bad-escape", 1},
        {__LINE__, "a: \"\\uD800\"\n", "bad-escape", 1},
        {__LINE__, "a: \"\\u56ed\\n\"\n", "", 0},
        {__LINE__, "a:\n\tb: 1\n", "tab-indentation", 2},
        {__LINE__, "a:\n  b: 1\n\tc: 1\n", "tab-indentation", 3},
    });
}

TEST_CASE("hazards: cycles, depth and memory") {
    const auto begin = std::chrono::steady_clock::now();
    check_all({
        {__LINE__, "a: [1, 2\nb: 3\n", "unclosed-bracket", 1},
        {__LINE__, "x: 1\na: {b: 1\n", "unclosed-bracket", 2},
        {__LINE__, "a: 1]\nb: ]\n", "unexpected-bracket", 2},
        {__LINE__, "a: @b\n", "reserved-character", 1},
        {__LINE__, "x: " + repeated("[", 65) + repeated("]", 65), "too-many-brackets", 1},
        {__LINE__, repeated("[", 60'000), "too-many-brackets", 1},
        {__LINE__, repeated("[\n", 500'000), "too-many-brackets", 65},
        {__LINE__, repeated("[ #]\n", 500'000), "too-many-brackets", 65},
        {__LINE__, repeated("- ", 5'000) + "a\n", "too-deep", 1},
        {__LINE__, repeated("? ", 5'000) + "a\n", "key-not-text", 1, 32},  // then too deep
        {__LINE__, repeated("a: 1 # comment\n", 1) + repeated("# comment\n", 100'000), "", 0},
        {__LINE__, "a: " + repeated("x", 70'000) + "\n", "line-too-long", 1},
        {__LINE__, "a: |\n" + repeated("  0123456789\n", 6'000), "scalar-too-long", 1},
        {__LINE__, repeated("k", 300) + ": 1\n", "key-too-long", 1},
        {__LINE__, repeated("键", 400) + ": 1\n", "key-too-long", 1},  // beyond yaml-cpp's own 1,024 bytes
        {__LINE__, std::string(5u << 20, 'x'), "file-too-large", 0},
        {__LINE__, "[\n" + repeated("a,\n", 600'000) + "]\n", "value-too-large", 1},  // kept as tokens until it ends
        {__LINE__, "x: 1\na: \"b\n" + repeated("c: 1\n", 400'000), "unclosed-quote", 2},
    });
    // Nine levels of ten aliases: a visitor without limits would take 10^10 steps.
    std::string bomb = "a: &a [x, x]\n";
    for (char c = 'b'; c < 'k'; ++c)
        bomb += std::string{c} + ": &" + c + " [*" + repeated(std::string{static_cast<char>(c - 1)} + ", *", 9) +
                static_cast<char>(c - 1) + "]\n";
    for (const auto& input : {"&a [*a]"s, "&a {k: *a}"s, "&a {*a : 1}"s, bomb}) {
        INFO(input);
        findings::Sink sink;
        CHECK_FALSE(yaml::read("x", input, sink).has_value());
        REQUIRE_FALSE(sink.empty());
        CHECK(sink.all().front().code->slug == "anchor");
        for (const auto& finding : sink.all()) CHECK((finding.code->slug == "anchor" || finding.code->slug == "alias"));
    }
    // A million keys, and hundreds of thousands of the same key: refused, and not in quadratic time.
    std::string keys;
    for (int i = 0; keys.size() < (4u << 20) - 32; ++i) keys += "k" + std::to_string(i) + ": 1\n";
    check({__LINE__, keys, "too-many-nodes", 100'000}, yaml::Reader::automatic);
    check({__LINE__, repeated("a: 1\n", 90'000), "duplicate-key", 2, 200}, yaml::Reader::automatic);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    CHECK(taken.count() < 60.0);  // seconds in an unoptimised build under a sanitizer; an endless loop has no bound
}

TEST_CASE("hazards: limits, just below and just above") {
    struct Limit {
        int row;
        yaml::Limits limits;
        std::string below, above;
        std::string_view code;
    };
    const Limit rows[] = {
        {__LINE__, {.bytes = 10}, "a: 345678\n", "a: 3456789\n", "file-too-large"},
        {__LINE__, {.line_bytes = 10}, "a: 4567890\n", "a: 45678901\n", "line-too-long"},
        {__LINE__, {.line_bytes = 10}, "a: 4567890", "a: 45678901", "line-too-long"},
        {__LINE__, {.depth = 3}, "a: [{}]\n", "a: [{b: []}]\n", "too-deep"},
        {__LINE__, {.depth = 3}, "a:\n- - x\n", "a:\n- - - x\n", "too-deep"},
        {__LINE__, {.unclosed_brackets = 2}, "a: [[]]\n", "a: [[[]]]\n", "too-many-brackets"},
        {__LINE__, {.nodes = 3}, "a: 1\n", "a: [1]\n", "too-many-nodes"},
        {__LINE__, {.scalar_bytes = 3}, "a: xyz\n", "a: xyzw\n", "scalar-too-long"},
        {__LINE__, {.scalar_bytes = 3}, "a: 'xyz'\n", "a: 'xyzw'\n", "scalar-too-long"},
        {__LINE__, {.key_bytes = 3}, "xyz: 1\n", "xyzw: 1\n", "key-too-long"},
        {__LINE__, {.key_bytes = 3}, "{'xyz': 1}\n", "{'xyzw': 1}\n", "key-too-long"},
    };
    for (const auto& row : rows) {
        for (const auto reader : {yaml::Reader::automatic, yaml::Reader::strict}) {
            INFO("row at line " << row.row);
            findings::Sink sink;
            CHECK(yaml::read("x", row.below, sink, row.limits, reader).has_value());
            CHECK(sink.empty());
            CHECK_FALSE(yaml::read("x", row.above, sink, row.limits, reader).has_value());
            REQUIRE(sink.all().size() == 1);
            CHECK(sink.all().front().code->slug == row.code);
        }
    }
}

TEST_CASE("hazards: scalars that convert to something else elsewhere") {
    struct Scalar {
        int row;
        std::string_view text;
        std::string_view code;  ///< when read as a number; empty when it is one
        double value = 0.0;
    };
    const Scalar rows[] = {
        {__LINE__, "12.5", "", 12.5},
        {__LINE__, "-1.5e3", "", -1500.0},
        {__LINE__, "1e400", "bad-number"},
        {__LINE__, "1e-400", "bad-number"},  // silent underflow
        {__LINE__, ".inf", "bad-number"},
        {__LINE__, ".nan", "bad-number"},
        {__LINE__, "0x10", "bad-number"},
        {__LINE__, "017", "bad-number"},  // 17 as double, 15 as int
        {__LINE__, "08", "bad-number"},
        {__LINE__, "0o17", "bad-number"},
        {__LINE__, "1_000", "bad-number"},
        {__LINE__, "1,000", "bad-number"},
        {__LINE__, "1,5", "bad-number"},
        {__LINE__, "12abc", "bad-number"},
        {__LINE__, "１２３", "bad-number"},
        {__LINE__, "−5", "bad-number"},  // U+2212
        {__LINE__, "50%", "bad-number"},
        {__LINE__, "2026-03-01", "bad-number"},
        {__LINE__, "+5", "bad-number"},
        {__LINE__, "1.", "bad-number"},
        {__LINE__, ".5", "bad-number"},
        {__LINE__, "\"12\"", "quoted-number"},
        {__LINE__, "\"12 \"", "quoted-number"},
        {__LINE__, "[1]", "expected-scalar"},
        {__LINE__, "{a: 1}", "expected-scalar"},
        {__LINE__, "yes", "bad-number"},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.row << ": " << std::string{row.text});
        findings::Sink sink;
        const auto document = yaml::read("x", "x: 1\nv: " + std::string{row.text} + "\n", sink);
        REQUIRE(document.has_value());
        yaml::Reading reading{*document, sink};
        yaml::Record record{reading, document->root(), nullptr, {}};
        const auto number = record.number("v");
        CHECK(number.has_value() == row.code.empty());
        if (number) CHECK(number->value == row.value);
        CHECK(sink.all().size() == (row.code.empty() ? 0u : 1u));
        if (sink.empty()) continue;
        CHECK(sink.all().front().code->slug == row.code);
        CHECK(sink.all().front().at.line == 2);
        CHECK_FALSE(sink.all().front().help_lines(findings::Lang::zh).empty());
    }
    // Norway and its kin: only true and false are booleans.
    for (const std::string text : {"yes", "no", "on", "off", "y", "n", "tRUE", "True", "FALSE", "'true'", "1"}) {
        INFO(text);
        findings::Sink sink;
        const auto document = yaml::read("x", "v: " + text + "\n", sink);
        REQUIRE(document.has_value());
        yaml::Reading reading{*document, sink};
        yaml::Record record{reading, document->root(), nullptr, {}};
        CHECK_FALSE(record.maybe_boolean("v").has_value());
        REQUIRE(sink.all().size() == 1);
        CHECK(sink.all().front().code->slug == "bad-boolean");
    }
}

TEST_CASE("hazards: columns count characters, lines are exact") {
    struct Place {
        int row;
        std::string input;
        int line, column;
    };
    const Place rows[] = {
        {__LINE__, "{园区: 试点, 面积: 5, 面积: 6}\n", 1, 17},
        {__LINE__, "# 说明\r\na: 1\r\n园区: 1\r\n园区: 2\r\n", 4, 1},
        {__LINE__, "\xEF\xBB\xBF园: 1\n园: 2\n", 2, 1},
        {__LINE__, "a: 园区 # 注\nb: {园: [1, &x 2]}\n", 2, 12},
        {__LINE__, "名: '园区\n", 1, 4},
        {__LINE__, "园区: \xFF\n", 1, 5},
    };
    for (const auto& row : rows) {
        INFO("row at line " << row.row);
        findings::Sink sink;
        CHECK_FALSE(yaml::read("x", row.input, sink).has_value());
        REQUIRE(sink.all().size() == 1);
        CHECK(sink.all().front().at.line == row.line);
        CHECK(sink.all().front().at.column == row.column);
    }
}
