// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "base/internal_error.hpp"
#include "document/document.hpp"

using namespace nearzero::document;

TEST_CASE("cells as people read them") {
    struct Row {
        int line;
        Cell cell;
        std::string_view shown;
    };
    const Row rows[] = {
        {__LINE__, Empty{}, "—"},
        {__LINE__, std::string{"文字"}, "文字"},
        {__LINE__, Whole{2025}, "2025"},  // a year is not 2,025
        {__LINE__, Whole{-12}, "-12"},
        {__LINE__, Figure{.value = 1234567.5, .places = 0}, "1,234,568"},
        {__LINE__, Figure{.value = 15.4546, .places = 0}, "15"},  // the example of GB/T 8170-2008: never in two steps
        {__LINE__, Figure{.value = 0.35, .places = 1}, "0.4"},    // ties to even on decimal digits
        {__LINE__, Figure{.value = 1.05, .places = 1}, "1.0"},
        {__LINE__, Figure{.value = -0.001, .places = 2}, "0.00"},  // no negative zero
        {__LINE__, Figure{.value = 12.3, .places = 1, .suffix = "%"}, "12.3%"},
        {__LINE__, Significant{.value = 0.00061234567, .digits = 4}, "0.0006123"},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(show(row.cell) == row.shown);
    }
    CHECK_THROWS_AS(show(Figure{.value = std::numeric_limits<double>::infinity()}), nearzero::base::InternalError);
}

TEST_CASE("a document on a terminal") {
    const Document document{{Heading{1, "云谷"}, Heading{3, "目标"}, Paragraph{"一段\n文字"}, List{{"a", "b"}},
                             Facts{{{"试点", "云谷"}, {"年", "2025"}}},
                             Table{.caption = "表",
                                   .columns = {{.title = "指标"}, {.title = "值", .align = Align::right}},
                                   .rows = {{std::string{"总量"}, Figure{.value = 1234.5, .places = 1}},
                                            {std::string{"\x1b[31mred"}, Empty{}}}},
                             SignatureBlock{{"签字"}}}};
    CHECK(to_terminal(document, false) ==
          "云谷\n====\n\n目标\n\n一段 文字\n\n- a\n- b\n\n试点  云谷\n年    2025\n\n"
          "表\n"
          "指标              值\n"
          "-----------  -------\n"
          "总量         1,234.5\n"
          "\\x1B[31mred        —\n"
          "\n签字：______________________________\n");
}

TEST_CASE("colour marks headings only") {
    CHECK(to_terminal({{Heading{3, "目标"}, Paragraph{"x"}}}, true) == "\x1b[1m目标\x1b[0m\n\nx\n");
}
