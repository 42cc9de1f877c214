// SPDX-License-Identifier: Apache-2.0
#include "text/source.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace nearzero;

TEST_CASE("positions count lines and characters from one") {
    const text::Source source{"x.yaml", "a: 1\n园区: 试点\n\nlast"};
    struct Row {
        int row;
        std::uint32_t byte;
        int line, column;
        std::string_view text;
    };
    const Row rows[] = {
        {__LINE__, 0, 1, 1, "a: 1"},       {__LINE__, 4, 1, 5, "a: 1"},  // the line end belongs to its line
        {__LINE__, 5, 2, 1, "园区: 试点"}, {__LINE__, 13, 2, 5, "园区: 试点"},
        {__LINE__, 20, 3, 1, ""},          {__LINE__, 21, 4, 1, "last"},
        {__LINE__, 25, 4, 5, "last"},      {__LINE__, 999, 4, 5, "last"},  // beyond the end: the end
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.row);
        const auto position = source.position(row.byte);
        CHECK(position.line == row.line);
        CHECK(position.column == row.column);
        CHECK(source.line_at(row.byte) == row.text);
    }
    CHECK(source.text({5, 11}) == "园区");
    CHECK(text::Source{}.position(0).line == 1);
}

TEST_CASE("a source moves and copies with its positions") {
    text::Source first{"x", "a\nb\n"};
    CHECK(first.position(2).line == 2);
    text::Source copy{first};
    text::Source moved{std::move(first)};
    CHECK(copy.position(2).line == 2);
    CHECK(moved.position(2).line == 2);
    copy = text::Source{"y", "\n\n\n"};
    CHECK(copy.name() == "y");
    CHECK(copy.position(2).line == 3);
}
