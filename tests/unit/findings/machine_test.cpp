// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "findings/write.hpp"
#include "sample.hpp"

using namespace nearzero;
using namespace nearzero::findings;

namespace {

Sink sample() {
    const text::Source source{"园.pilot.yaml", "activities:\n  - unit: kWH\n"};
    Sink sink;
    sink.report(test::kUnit, test::place_of(source, "kWH", "activities.grid-power.unit"), {{"unit", "kWH"}})
        .with_suggestion("kWh")
        .with_help("=二", "=second")
        .with_note("注", "a note");
    Location at;
    at.file = "halls.csv";
    at.line = 5;
    at.column = 9;
    at.row = 4;
    at.field = "amount";
    sink.report_at(test::kOld, at);
    sink.report_file(test::kTold, "");
    return sink;
}

}  // namespace

TEST_CASE("concise: one line a finding") {
    CHECK(render_concise(sample().all(), Lang::en) ==
          "园.pilot.yaml:2:11: error[NZ2101] unknown unit 'kWH'\n"
          "halls.csv:5:9: warning[NZ2310] an older vintage is used\n"
          "note[NZ3010] for information\n");
    CHECK(render_concise(sample().all(), Lang::zh).starts_with("园.pilot.yaml:2:11: 错误[NZ2101] 未知的单位“kWH”\n"));
}

TEST_CASE("json: the keys of the contract, in its order; what is not known is null") {
    const std::string text = render_json(sample().all(), Lang::en);
    CHECK(text.ends_with("]\n"));
    const auto json = nlohmann::ordered_json::parse(text);
    REQUIRE(json.size() == 3);
    CHECK(json[0] == nlohmann::ordered_json::parse(R"({
        "code": "NZ2101", "slug": "unknown-unit", "severity": "error", "message": "unknown unit 'kWH'",
        "help": ["units are case-sensitive; did you mean 'kWh'?", "=second"], "notes": ["a note"], "args": {"unit": "kWH"},
        "file": "园.pilot.yaml", "pointer": "activities.grid-power.unit", "line": 2, "column": 11, "end_line": 2,
        "end_column": 14, "byte": 22, "row": null, "field": null, "fixes": [{"begin": 22, "end": 25, "text": "kWh"}]})"));
    CHECK(json[1] == nlohmann::ordered_json::parse(R"({
        "code": "NZ2310", "slug": "older-vintage", "severity": "warning", "message": "an older vintage is used",
        "help": [], "notes": [], "args": {}, "file": "halls.csv", "pointer": null, "line": 5, "column": 9, "end_line": null,
        "end_column": null, "byte": null, "row": 4, "field": "amount", "fixes": []})"));
    CHECK(json[2]["file"].is_null());
    CHECK(json[2]["line"].is_null());
    CHECK(json[2]["severity"] == "note");
    CHECK(nlohmann::json::parse(render_json(sample().all(), Lang::zh))[0]["severity"] ==
          "error");  // a word for programs
    CHECK(render_json({}, Lang::en) == "[]\n");
}

TEST_CASE("a cell of a workbook: sheet, row and column, and the content of the cell") {
    Sink sink;
    sink.report_at(test::kUnit, locate("book.xlsx", {0, "活动数据", 7, 28, "kWH"}), {{"unit", "kWH"}});
    CHECK(render_concise(sink.all(), Lang::en).starts_with("book.xlsx!活动数据!AB7: error[NZ2101]"));
    CHECK(render_full(sink.all(), {}).find("7 | kWH\n  | ^^^ ") != std::string::npos);
    const auto json = nlohmann::json::parse(render_json(sink.all(), Lang::en))[0];
    CHECK(json["file"] == "book.xlsx");
    CHECK(json["sheet"] == "活动数据");
    CHECK(json["line"] == 7);
    CHECK(json["column"] == 28);
    CHECK(json["byte"].is_null());
    CHECK(render_csv(sink.all(), Lang::en).ends_with(",7,28,7,29,,,,,活动数据\n"));
}

TEST_CASE("csv: the same as columns, pilot first") {
    CHECK(render_csv(sample().all(), Lang::en, "yungu") ==
          "pilot,code,slug,severity,message,help,notes,args,file,pointer,line,column,end_line,end_column,byte,row,"
          "field,fixes,sheet\n"
          "yungu,NZ2101,unknown-unit,error,unknown unit 'kWH',units are case-sensitive; did you mean 'kWh'?; =second,a "
          "note,"
          "unit=kWH,园.pilot.yaml,activities.grid-power.unit,2,11,2,14,22,,,22-25=kWh,\n"
          "yungu,NZ2310,older-vintage,warning,an older vintage is used,,,,halls.csv,,5,9,,,,4,amount,,\n"
          "yungu,NZ3010,told,note,for information,,,,,,,,,,,,,,\n");
    CHECK(render_csv({}, Lang::en, {}, document::CsvDialect::excel).starts_with("\xEF\xBB\xBFpilot,code,"));
}
