// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "findings/caret.hpp"
#include "findings/write.hpp"
#include "sample.hpp"
#include "text/utf8.hpp"

using namespace nearzero;
using namespace nearzero::findings;

namespace {

/// The line and its carets for the first `word` of `text`.
std::string drawn(const std::string& text, std::string_view word, int columns = 120) {
    const text::Source source{"a", text};
    const QuotedLine quoted = quote_line(locate(test::place_of(source, word)), columns);
    CHECK(text::display_width(quoted.text) <= columns);
    return quoted.text + "\n" + std::string(static_cast<std::size_t>(quoted.caret_begin), ' ') +
           std::string(static_cast<std::size_t>(quoted.caret_count), '^');
}

}  // namespace

TEST_CASE("the full form, in English and Chinese") {
    std::string text;
    for (int line = 1; line < 14; ++line) text += "#\n";
    const text::Source source{"park.pilot.yaml", text + "    unit: kWH\n"};
    Sink sink;
    sink.report(test::kUnit, test::place_of(source, "kWH"), {{"unit", "kWH"}})
        .with_suggestion("kWh")
        .with_note("因子“electricity.grid”需要能量（kWh、MWh、GJ、万千瓦时）",
                   "factor 'electricity.grid' expects energy (kWh, MWh, GJ, 万千瓦时)");
    CHECK(render_full(sink.all(), {.lang = Lang::en}) ==
          "error[NZ2101]: unknown unit 'kWH'\n"
          "  --> park.pilot.yaml:14:11\n"
          "   |\n"
          "14 |     unit: kWH\n"
          "   |           ^^^ not a known unit\n"
          "   = help: units are case-sensitive; did you mean 'kWh'?\n"
          "   = note: factor 'electricity.grid' expects energy (kWh, MWh, GJ, 万千瓦时)\n"
          "\n");
    CHECK(render_full(sink.all(), {.lang = Lang::zh}) ==
          "错误[NZ2101]: 未知的单位“kWH”\n"
          "  --> park.pilot.yaml:14:11\n"
          "   |\n"
          "14 |     unit: kWH\n"
          "   |           ^^^ 不是已知单位\n"
          "   = 提示: 单位区分大小写；您要写的是“kWh”吗？\n"
          "   = 说明: 因子“electricity.grid”需要能量（kWh、MWh、GJ、万千瓦时）\n"
          "\n");
}

TEST_CASE("a finding without line shows its file, without file its message, of a table its row") {
    Sink sink;
    sink.report_file(test::kOld, "");
    sink.report_file(test::kOld, "a.yaml");
    Location at;
    at.file = "halls.csv";
    at.line = 5;
    at.column = 9;
    at.row = 4;
    at.field = "amount";
    sink.report_at(test::kOld, at);
    CHECK(render_full(sink.all(), {}) ==
          "warning[NZ2310]: an older vintage is used\n\n"
          "warning[NZ2310]: an older vintage is used\n --> a.yaml\n\n"
          "warning[NZ2310]: an older vintage is used\n --> halls.csv:5:9 (data row 4, column 'amount')\n\n");
    CHECK(render_full({&sink.all()[2], 1}, {.lang = Lang::zh}) ==
          "警告[NZ2310]: 用了较早的年份\n --> halls.csv:5:9（数据第 4 行，“amount”列）\n\n");
}

TEST_CASE("carets stand right under what is meant") {
    struct Row {
        int line;
        std::string_view text, word, drawn;
    };
    const Row rows[] = {
        {__LINE__, "unit: kWH", "kWH", "unit: kWH\n      ^^^"},
        {__LINE__, "单位: 万千瓦", "万千瓦", "单位: 万千瓦\n      ^^^^^^"},  // two columns each
        {__LINE__, "{园区: 试点, 面积: 5}", "面积", "{园区: 试点, 面积: 5}\n             ^^^^"},
        {__LINE__, "\tunit: x", "unit", "    unit: x\n    ^^^^"},
        {__LINE__, "ab\tunit", "unit", "ab  unit\n    ^^^^"},
        {__LINE__, "a: b", "", "a: b\n^"},                            // an empty span still has a caret
        {__LINE__, "e\xcc\x81: b", "b", "e\xcc\x81: b\n   ^"},        // a combining accent takes no column
        {__LINE__, "first\nsecond", "rst\nsec", "first\n  ^^^"},      // only to the end of the line
        {__LINE__, "a \x1b[2J b", "b", "a \\x1B[2J b\n          ^"},  // escaped, and counted as shown
        {__LINE__, "\xff b", "b", "\\xFF b\n     ^"},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(drawn(std::string{row.text}, row.word) == row.drawn);
    }
}

TEST_CASE("a long line is cut around the caret") {
    const std::string dots(200, '.');
    CHECK(drawn("X" + dots, "X", 20) == "X.................…\n^");
    CHECK(drawn(dots + "XX", "XX", 20) == "…......XX\n       ^^");
    CHECK(drawn(dots + "X" + dots, "X", 20) == "…......X...........…\n       ^");
    CHECK(drawn(dots + std::string(300, 'X'), "X", 20) == "…......XXXXXXXXXXXX…\n       ^");
    std::string wide;
    for (int i = 0; i < 5000; ++i) wide += "吨";  // beyond what a finding keeps of its line
    CHECK(drawn(wide + "X" + wide, "X", 20) == "…吨吨吨X吨吨吨吨吨…\n       ^");
    CHECK(drawn(dots + std::string(300, 'X'), std::string(300, 'X'), 20) ==
          "…......XXXXXXXXXXXX…\n       ^^^^^^^^^^^^");
}

TEST_CASE("text from input never reaches the terminal as a command") {
    const text::Source source{"a\x1b]0;x\x07.yaml", "unit: \x1b[31mred\n"};
    Sink sink;
    sink.report(test::kUnit, test::place_of(source, "red"), {{"unit", "\x1b[31m\nred\xe2\x80\xae"}})
        .with_note("\x1b[0m", "\x1b[0m");
    for (const std::string& out : {render_full(sink.all(), {}), render_concise(sink.all(), Lang::en),
                                   render_csv(sink.all(), Lang::en), render_json(sink.all(), Lang::en)}) {
        CHECK(out.find('\x1b') == std::string::npos);
        CHECK(out.find('\x07') == std::string::npos);
        CHECK(out.find("\xe2\x80\xae") == std::string::npos);
    }
    CHECK(render_concise(sink.all(), Lang::en) ==
          "a\\x1B]0;x\\x07.yaml:1:12: error[NZ2101] unknown unit '\\x1B[31m\\x0AredU+202E'\n");
}

TEST_CASE("colour is only added, never changes the text") {
    const text::Source source{"a", "unit: kWH\n"};
    Sink sink;
    sink.report(test::kUnit, test::place_of(source, "kWH"), {{"unit", "kWH"}});
    std::string coloured = render_full(sink.all(), {.colour = true});
    CHECK(coloured.starts_with("\x1b[1;31merror[NZ2101]\x1b[0m"));
    for (auto at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b'))
        coloured.erase(at, coloured.find('m', at) - at + 1);
    CHECK(coloured == render_full(sink.all(), {}));
}

TEST_CASE("of each file only so many are shown, errors first, and the rest is counted") {
    Sink sink;
    for (const char* file : {"a", "b"}) {
        for (int i = 0; i < 3; ++i) sink.report_file(test::kOld, file);
        sink.report_file(test::kUnit, file, {{"unit", "x"}});
    }
    const std::string two =
        "warning[NZ2310]: an older vintage is used\n --> {}\n\n"
        "error[NZ2101]: unknown unit 'x'\n --> {}\n  = help: units are case-sensitive\n\n"
        "... not shown of {}: 2 warnings (raise --max-shown)\n\n";
    std::string expected;
    for (const char file : {'a', 'b'})
        for (std::size_t i = 0; i < two.size(); ++i) {
            const bool place = two.compare(i, 2, "{}") == 0;
            expected += place ? file : two[i];
            if (place) ++i;
        }
    CHECK(render_full(sink.all(), {.max_shown = 2}) == expected);
    CHECK(render_full(sink.all(), {.max_shown = 0}).find("not shown") == std::string::npos);
    CHECK(render_full(sink.all(), {.max_shown = 4}).find("not shown") == std::string::npos);
    CHECK(render_full(sink.all(), {.lang = Lang::zh, .max_shown = 3})
              .find("…… a 另有未显示的：1 个警告（用 --max-shown 增加）\n\n") != std::string::npos);
}

TEST_CASE("the summary line") {
    struct Row {
        int line;
        Counts counts;
        std::string_view en, zh;
    };
    const Row rows[] = {
        {__LINE__, {}, "no findings", "没有发现问题"},
        {__LINE__, {3, 2, 0, 2}, "3 errors, 2 warnings in 2 files", "2 个文件中有 3 个错误、2 个警告"},
        {__LINE__, {1, 0, 0, 1}, "1 error in 1 file", "1 个文件中有 1 个错误"},
        {__LINE__, {0, 1, 4, 1}, "1 warning, 4 notes in 1 file", "1 个文件中有 1 个警告、4 条说明"},
        {__LINE__, {1, 0, 0, 0}, "1 error", "1 个错误"},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(summary_line(row.counts, Lang::en) == row.en);
        CHECK(summary_line(row.counts, Lang::zh) == row.zh);
    }
    Sink sink;
    for (const char* file : {"", "a", "a", "b"}) sink.report_file(test::kOld, file);
    sink.report_file(test::kTold, "b");
    const Counts counts = count(sink.all());
    CHECK(counts.warnings == 4);
    CHECK(counts.notes == 1);
    CHECK(counts.files == 2);
}
