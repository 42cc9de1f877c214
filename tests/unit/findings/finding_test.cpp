// SPDX-License-Identifier: Apache-2.0
#include "findings/finding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sample.hpp"

using namespace nearzero;
using namespace nearzero::findings;

TEST_CASE("a place has line and column in characters, and its line") {
    const text::Source source{"园.pilot.yaml", "pilot:\n  名称: {园区: 试点, 面积: 5}\n"};
    const Location at = locate(test::place_of(source, "面积", "pilot.area"));
    CHECK(at.file == "园.pilot.yaml");
    CHECK(at.pointer == "pilot.area");
    CHECK(at.line == 2);
    CHECK(at.column == 16);
    CHECK(at.end_line == 2);
    CHECK(at.end_column == 18);
    CHECK(at.excerpt == "  名称: {园区: 试点, 面积: 5}");
    CHECK(source.text().substr(at.byte, at.end_byte - at.byte) == "面积");
}

TEST_CASE("places at the edges of a text") {
    const text::Source source{"a", "ab\n\ncd"};
    struct Row {
        int line;
        text::Span span;
        int row, column, end_row, end_column;
        std::string_view excerpt;
    };
    const Row rows[] = {
        {__LINE__, {0, 0}, 1, 1, 1, 1, "ab"},   {__LINE__, {2, 2}, 1, 3, 1, 3, "ab"},  // at the line end
        {__LINE__, {3, 3}, 2, 1, 2, 1, ""},     {__LINE__, {1, 5}, 1, 2, 3, 2, "ab"},  // over three lines
        {__LINE__, {6, 6}, 3, 3, 3, 3, "cd"},                                          // at the end of the file
        {__LINE__, {90, 99}, 3, 3, 3, 3, "cd"},                                        // behind it
        {__LINE__, {1, 0}, 1, 2, 1, 2, "ab"},                                          // turned round
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        const Location at = locate({&source, row.span, ""});
        CHECK(at.line == row.row);
        CHECK(at.column == row.column);
        CHECK(at.end_line == row.end_row);
        CHECK(at.end_column == row.end_column);
        CHECK(at.excerpt == row.excerpt);
    }
    CHECK(locate({}).line == 0);
}

TEST_CASE("of a very long line only the part around the place is kept") {
    std::string line;
    for (int i = 0; i < 2000; ++i) line += "千瓦";
    const text::Source source{"a", line + "X" + line};
    const Location at = locate(test::place_of(source, "X"));
    CHECK(at.column == 4001);
    CHECK(at.excerpt.size() < 1100);
    CHECK(at.excerpt_cut);
    const auto before = at.excerpt.find('X');
    REQUIRE(before != std::string::npos);
    CHECK(at.excerpt_column + static_cast<int>(before / 3) == at.column);  // whole characters of three bytes before it
}

TEST_CASE("message, help and suggestion in both languages") {
    const text::Source source{"a", "unit: kWH\n"};
    Sink sink;
    sink.report(test::kUnit, test::place_of(source, "kWH"), {{"unit", "kWH"}})
        .with_suggestion("kWh")
        .with_help("更多", "more")
        .with_note("注", "a note");
    const Finding& finding = sink.all().front();
    CHECK(finding.message(Lang::zh) == "未知的单位“kWH”");
    CHECK(finding.message(Lang::en) == "unknown unit 'kWH'");
    CHECK(finding.label(Lang::en) == "not a known unit");
    CHECK(finding.help_lines(Lang::en) ==
          std::vector<std::string>{"units are case-sensitive; did you mean 'kWh'?", "more"});
    CHECK(finding.help_lines(Lang::zh) == std::vector<std::string>{"单位区分大小写；您要写的是“kWh”吗？", "更多"});
    REQUIRE(finding.fixes.size() == 1);
    CHECK(finding.fixes[0].begin == 6);
    CHECK(finding.fixes[0].end == 9);
    CHECK(finding.fixes[0].text == "kWh");
}

TEST_CASE("without known bytes there is no fix, but the question is asked") {
    Sink sink;
    Location at;
    at.file = "t.csv";
    at.line = 3;
    at.column = 7;
    at.row = 2;
    sink.report_at(test::kOld, at).with_suggestion("x");
    CHECK(sink.all().front().fixes.empty());
    CHECK(sink.all().front().help_lines(Lang::en) == std::vector<std::string>{"did you mean 'x'?"});
}

TEST_CASE("a sink counts errors through report, append, add and take") {
    Sink sink;
    sink.report_file(test::kOld, "a");
    CHECK_FALSE(sink.has_errors());
    sink.report_file(test::kUnit, "a", {{"unit", "x"}});
    Sink other;
    other.report_file(test::kUnit, "b", {{"unit", "y"}});
    sink.append(std::move(other));
    CHECK(sink.error_count() == 2);
    CHECK(sink.all().size() == 3);
    Finding copy = sink.all().back();
    sink.add(copy);
    CHECK(sink.error_count() == 3);
    CHECK(sink.take().size() == 4);
    CHECK(sink.empty());
    CHECK_FALSE(sink.has_errors());
}

TEST_CASE("findings are ordered by file, line, column, code, arguments") {
    const auto make = [](const CodeInfo& code, std::string file, int line, int column, std::string unit) {
        Finding finding;
        finding.code = &code;
        finding.args = {{"unit", std::move(unit)}};
        finding.at.file = std::move(file);
        finding.at.line = line;
        finding.at.column = column;
        return finding;
    };
    const std::vector<Finding> ordered{
        make(test::kUnit, "", 0, 0, "a"),   make(test::kUnit, "A", 9, 9, "a"),  make(test::kUnit, "a", 0, 0, "a"),
        make(test::kUnit, "a", 2, 9, "a"),  make(test::kUnit, "a", 10, 1, "a"), make(test::kUnit, "a", 10, 2, "a"),
        make(test::kUnit, "a", 10, 2, "b"), make(test::kOld, "a", 10, 2, "a"),
    };
    for (std::size_t i = 0; i < ordered.size(); ++i)
        for (std::size_t j = 0; j < ordered.size(); ++j) CHECK(before(ordered[i], ordered[j]) == (i < j));
}
