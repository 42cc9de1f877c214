// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "base/internal_error.hpp"
#include "document/document.hpp"
#include "document/markdown_escape.hpp"
#include "random_text.hpp"

using namespace nearzero::document;

namespace {

std::string inside(std::string_view text) {
    return escape_markdown(text, MarkdownPlace::inside);
}
std::string at_start(std::string_view text) {
    return escape_markdown(text, MarkdownPlace::line_start);
}

Table sample() {
    return {.caption = "目标",
            .columns = {{.title = "指标"},
                        {.title = "实际", .align = Align::right},
                        {.title = "年", .align = Align::right}},
            .rows = {{std::string{"碳排放总量"}, Figure{.value = 12345.675, .places = 2}, Whole{2025}},
                     {std::string{"a|b"}, Figure{.value = 3.25, .places = 1, .suffix = "%"}, Empty{}}}};
}

}  // namespace

TEST_CASE("tables read as plain text too: columns are padded by display width") {
    CHECK(to_markdown({{sample()}}) ==
          "**目标**\n"
          "\n"
          "| 指标       |      实际 |   年 |\n"
          "| ---------- | --------: | ---: |\n"
          "| 碳排放总量 | 12,345.68 | 2025 |\n"  // GB/T 8170-2008: ties to even, .675 to .68
          "| a\\|b       |      3.2% |    — |\n");
}

TEST_CASE("every block of a document") {
    const Document document{{Heading{1, "报告 #1"}, Heading{2, "概要"}, Paragraph{"1. 第一\n段"}, List{{"一", "- 二"}},
                             Facts{{{"试点", "云谷"}, {"类别", "park"}}}, SignatureBlock{{"意见", "日期"}}}};
    CHECK(to_markdown(document) ==
          "# 报告 \\#1\n\n## 概要\n\n1\\. 第一 段\n\n- 一\n- \\- 二\n\n* **试点**：云谷\n* **类别**：park\n\n"
          "意见：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿\n\n日期：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿\n");
}

TEST_CASE("text never becomes markup and is escaped only where it would") {
    struct Row {
        int line;
        std::string_view text, written;
    };
    const Row rows[] = {
        {__LINE__, "2025年 1,250.5 kgCO2/(kWh)", "2025年 1,250.5 kgCO2/(kWh)"},
        {__LINE__, "electricity.grid", "electricity.grid"},
        {__LINE__, "grid_power", "grid_power"},  // inside a word an underline is no emphasis in GFM
        {__LINE__, "_x_", "\\_x\\_"},
        {__LINE__, "*b*", "\\*b\\*"},
        {__LINE__, "`x`", "\\`x\\`"},
        {__LINE__, "[x](y)", "\\[x\\](y)"},
        {__LINE__, "![x](y)", "!\\[x\\](y)"},
        {__LINE__, "<script>", "\\<script>"},
        {__LINE__, "</b>", "\\</b>"},
        {__LINE__, "<!-- x", "\\<!-- x"},
        {__LINE__, "x < 5 <= 6", "x < 5 <= 6"},
        {__LINE__, "a|b", "a\\|b"},
        {__LINE__, "a\\|b", "a\\\\\\|b"},
        {__LINE__, "2023~2025~2026", "2023\\~2025\\~2026"},
        {__LINE__, "&amp; &#65; R&D", "\\&amp; \\&#65; R&D"},
        {__LINE__, "a@b.cn", "a\\@b.cn"},  // GFM makes addresses into links
        {__LINE__, "https://x.cn", "https\\://x.cn"},
        {__LINE__, "www.x.cn", "www\\.x.cn"},
        {__LINE__, "mailto:a", "mailto\\:a"},
        {__LINE__, ":smile: 12:30", "\\:smile: 12:30"},  // pandoc and GitHub show a picture
        {__LINE__, "$x$", "\\$x\\$"},                    // GitHub sets mathematics
        {__LINE__, "=1+1", "=1+1"},
        {__LINE__, "one\ntwo\r\nthree\tfour", "one two three four"},
        {__LINE__, "  padded  ", "padded"},
        {__LINE__, "\x1b[2J", "\\\\x1B\\[2J"},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(inside(row.text) == row.written);
    }
}

TEST_CASE("a text that would begin a block is escaped where a block can begin") {
    struct Row {
        int line;
        std::string_view text, written;
    };
    const Row rows[] = {
        {__LINE__, "1. x", "1\\. x"}, {__LINE__, "12) x", "12\\) x"}, {__LINE__, "1.5 t", "1.5 t"},
        {__LINE__, "2025", "2025"},   {__LINE__, "2025.", "2025\\."}, {__LINE__, "- x", "\\- x"},
        {__LINE__, "-5 t", "-5 t"},   {__LINE__, "---", "\\---"},     {__LINE__, "+ x", "\\+ x"},
        {__LINE__, "# x", "\\# x"},   {__LINE__, "> x", "\\> x"},     {__LINE__, "    code", "code"},
        {__LINE__, "", ""},           {__LINE__, "-", "\\-"},         {__LINE__, "1234567890. x", "1234567890. x"},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(at_start(row.text) == row.written);
    }
}

TEST_CASE("10,000 random cells keep the table's shape and, unescaped, their text") {
    nearzero::test::RandomText random{20260303};
    for (int i = 0; i < 10'000; ++i) {
        const std::string text = random.next();
        const std::string written = inside(text);
        REQUIRE(written.find('\n') == std::string::npos);
        std::string read;
        for (std::size_t c = 0; c < written.size(); ++c) {
            if (written[c] == '\\') {
                ++c;
                REQUIRE(c < written.size());
            } else {
                REQUIRE(written[c] != '|');  // would end the cell
                REQUIRE(written[c] != '`');  // would begin a code span, in which escapes mean nothing
            }
            read += written[c];
        }
        REQUIRE(inside(read) == written);
    }
}

TEST_CASE("a row longer than the table is a bug, a shorter one is filled") {
    Table table{.caption = {}, .columns = {{.title = "a"}, {.title = "b"}}, .rows = {{Whole{1}}}};
    CHECK(to_markdown({{table}}) == "| a   | b   |\n| --- | --- |\n| 1   |     |\n");
    table.rows[0].assign(3, Empty{});
    CHECK_THROWS_AS(to_markdown({{table}}), nearzero::base::InternalError);
}
