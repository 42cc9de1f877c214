// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/code_point.hpp"

using namespace nearzero;
using namespace std::string_literals;
using text::TextFault;

TEST_CASE("the text check finds the first fault and its byte") {
    struct Row {
        int row;
        std::string bytes;
        std::optional<TextFault> fault;
        std::size_t byte = 0;
    };
    // Ill-formed sequences: table 3-7 of the Unicode Standard (well-formed UTF-8 byte sequences).
    const Row rows[] = {
        {__LINE__, "", std::nullopt},
        {__LINE__, "plain\ttext\n", std::nullopt},
        {__LINE__, "园区 é 𠮷 \xF4\x8F\xBF\xBD", std::nullopt},  // up to U+10FFFD
        {__LINE__, "\xEF\xBB\xBFx", std::nullopt},
        {__LINE__, "a\r\nb\r\n", std::nullopt},
        {__LINE__, "a\rb", TextFault::lone_carriage_return, 1},
        {__LINE__, "a\r", TextFault::lone_carriage_return, 1},
        {__LINE__, "\xC0\xAF", TextFault::not_utf8, 0},
        {__LINE__, "\xC1\xBF", TextFault::not_utf8, 0},
        {__LINE__, "\xE0\x9F\xBF", TextFault::not_utf8, 0},
        {__LINE__, "\xED\xA0\x80", TextFault::not_utf8, 0},
        {__LINE__, "\xED\xBF\xBF", TextFault::not_utf8, 0},
        {__LINE__, "\xF0\x8F\xBF\xBF", TextFault::not_utf8, 0},
        {__LINE__, "\xF4\x90\x80\x80", TextFault::not_utf8, 0},
        {__LINE__, "\xF5\x80\x80\x80", TextFault::not_utf8, 0},
        {__LINE__, "ab\x80", TextFault::not_utf8, 2},
        {__LINE__, "ab\xE5\x9B", TextFault::not_utf8, 2},
        {__LINE__, "\xE5\x9B\x41", TextFault::not_utf8, 0},
        {__LINE__, "\xD4\xB0\xC7\xF8 is GBK", TextFault::not_utf8, 2},  // the first two happen to be U+0530
        {__LINE__, "a\0"s, TextFault::nul, 1},
        {__LINE__, "a\x1B[", TextFault::control_character, 1},
        {__LINE__, "\x7F", TextFault::control_character, 0},
        {__LINE__, "\xC2\x9F", TextFault::control_character, 0},
        {__LINE__, "\xC2\xA0", std::nullopt},
        {__LINE__, "a\xEF\xBB\xBF", TextFault::byte_order_mark, 1},
        {__LINE__, "\xEF\xBB\xBF\xEF\xBB\xBF", TextFault::byte_order_mark, 3},
        {__LINE__, "\xE2\x80\xA8", TextFault::line_separator, 0},
        {__LINE__, "\xE2\x80\xA9", TextFault::line_separator, 0},
        {__LINE__, "\xE2\x80\xAA", TextFault::bidi_control, 0},
        {__LINE__, "\xE2\x80\xAE", TextFault::bidi_control, 0},
        {__LINE__, "\xE2\x81\xA6", TextFault::bidi_control, 0},
        {__LINE__, "\xE2\x81\xA9", TextFault::bidi_control, 0},
        {__LINE__, "\xE2\x81\xAA", std::nullopt},
        {__LINE__, "\xEF\xB7\x90", TextFault::noncharacter, 0},  // U+FDD0
        {__LINE__, "\xEF\xBF\xBE", TextFault::noncharacter, 0},
        {__LINE__, "\xF0\x9F\xBF\xBF", TextFault::noncharacter, 0},  // U+1FFFF
        {__LINE__,
         "\xFF\xFE"
         "a\0"s,
         TextFault::utf16_or_utf32, 0},
        {__LINE__, "\xFE\xFF\0a"s, TextFault::utf16_or_utf32, 0},
        {__LINE__, "\0\0\xFE\xFF\0\0\0a"s, TextFault::utf16_or_utf32, 0},
        {__LINE__, "a\0b\0"s, TextFault::utf16_or_utf32, 0},
    };
    for (const Row& row : rows) {
        // At every place of the blocks in which the check runs.
        for (std::size_t lead = 0; lead <= 70; lead += row.fault == TextFault::utf16_or_utf32 ? 100u : 1u) {
            const bool mark = row.bytes.starts_with(text::kByteOrderMark);
            if (lead > 0 && mark) break;
            INFO("row at line " << row.row << ", behind " << lead);
            const auto found = text::check_text(std::string(lead, 'x') + row.bytes);
            CHECK(found.has_value() == row.fault.has_value());
            if (!found || !row.fault) continue;
            CHECK(found->fault == *row.fault);
            CHECK(found->byte == row.byte + lead);
        }
    }
}

TEST_CASE("every code point passes or fails by its class") {
    // Surrogates cannot be written; the others are encoded by hand here.
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if ((c >= 0xD800 && c <= 0xDFFF) || c == '\r') continue;
        std::string bytes = "x";
        const auto put = [&bytes](char32_t value) { bytes += static_cast<char>(static_cast<unsigned char>(value)); };
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
        const bool refused = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0xFEFF ||
                             (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
                             (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFF) >= 0xFFFE;
        if (text::check_text(bytes).has_value() != refused) FAIL_CHECK("code point " << static_cast<unsigned long>(c));
        const auto decoded = text::decode(std::string_view{bytes}.substr(1));
        if (decoded.code != c || decoded.length != bytes.size() - 1)
            FAIL_CHECK("decoding " << static_cast<unsigned long>(c));
    }
}

TEST_CASE("a text is kept without a mark at its start and with LF line ends") {
    CHECK(text::normalise("a\nb") == "a\nb");
    CHECK(text::normalise("\xEF\xBB\xBF"
                          "a\r\nb\r\n") == "a\nb\n");
    CHECK(text::normalise("\r\n\r\n") == "\n\n");
    CHECK(text::normalise("") == "");
}

TEST_CASE("width on a terminal") {
    CHECK(text::display_width("kWh") == 3);
    CHECK(text::display_width("万千瓦时") == 8);
    CHECK(text::display_width("e\xCC\x81") == 1);  // a combining accent takes no column
    CHECK(text::display_width("：") == 2);
    CHECK(text::count_characters("园区 a") == 4);
}

TEST_CASE("nothing from a file reaches a terminal as a command") {
    struct Row {
        int row;
        std::string text, shown;
    };
    const Row rows[] = {
        {__LINE__, "园区 kWh", "园区 kWh"},
        {__LINE__, "\x1B[31m", "\\x1B[31m"},
        {__LINE__, "a\tb\nc\0"s, "a\\x09b\\x0Ac\\x00"},
        {__LINE__, "\x7F", "\\x7F"},
        {__LINE__,
         "\xC2\x9B"
         "31m",
         "U+009B31m"},  // C1: control sequence introducer in one character
        {__LINE__, "\xE2\x80\xAE", "U+202E"},
        {__LINE__, "\xE2\x81\xA6", "U+2066"},
        {__LINE__, "\xEF\xBB\xBF", "U+FEFF"},
        {__LINE__, "\xFF园", "\\xFF园"},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.row);
        CHECK(text::escape_for_terminal(row.text) == row.shown);
    }
}

TEST_CASE("normal forms") {
    // UAX #15, figure 3: é composed and decomposed; figure 6: ﬁ is compatible with fi.
    CHECK(text::is_nfc("caf\xC3\xA9"));
    CHECK_FALSE(text::is_nfc("cafe\xCC\x81"));
    CHECK(text::is_nfc("园区"));
    CHECK_FALSE(text::is_nfc("\xE2\x84\xAB"));  // ANGSTROM SIGN composes to U+00C5
    CHECK(text::fold_nfkc("ｋＷｈ") == "kWh");
    CHECK(text::fold_nfkc("㎥") == "m3");
    CHECK(text::fold_nfkc("\xEF\xAC\x81") == "fi");
}
