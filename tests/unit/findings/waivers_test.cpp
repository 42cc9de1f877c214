// SPDX-License-Identifier: Apache-2.0
#include "findings/waivers.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "findings/code/output.hpp"
#include "findings/filter.hpp"
#include "sample.hpp"

using namespace nearzero;
using namespace nearzero::findings;

namespace {

/// The first code of the program with this severity: waivers look codes up, so the tests' own will not do.
const CodeInfo& any_code(Severity severity) {
    for (const CodeInfo* code : codes())
        if (code->severity == severity && code != &code::unused_waiver) return *code;
    FAIL("no code of this severity");
    return code::unused_waiver;
}

Location at(std::string pointer) {
    Location place;
    place.file = "a.yaml";
    place.pointer = std::move(pointer);
    return place;
}

/// Reports `code` with something in each place of its texts.
void report(Sink& sink, const CodeInfo& code, std::string pointer) {
    Finding& finding = sink.report_at(code, at(std::move(pointer)));
    for (const Text& text : {code.message, code.label, code.help})
        for (const std::string_view filled : {text.zh, text.en})
            for (const std::string_view name : places(filled)) finding.args.push_back({name, "x"});
}

Waiver waiver(std::string_view code, std::string where, std::string reason = "已知") {
    return {std::string{code}, std::move(where), std::move(reason), at("waivers.0")};
}

}  // namespace

TEST_CASE("where is a pointer or a dotted prefix of one") {
    struct Row {
        int line;
        std::string_view where, pointer;
        bool covered;
    };
    const Row rows[] = {
        {__LINE__, "activities.chillers", "activities.chillers", true},
        {__LINE__, "activities.chillers", "activities.chillers.amount.2024", true},
        {__LINE__, "activities.chillers", "activities.chillers-2", false},  // another id
        {__LINE__, "activities.chillers", "activities", false},
        {__LINE__, "chillers", "activities.chillers", false},
        {__LINE__, "", "activities.chillers", true},
        {__LINE__, "activities.chillers.", "activities.chillers", false},
        {__LINE__, "a", "", false},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(covers(row.where, row.pointer) == row.covered);
    }
}

TEST_CASE("a waived warning is kept aside with its reason; the rest stays") {
    const CodeInfo& warning = any_code(Severity::warning);
    Sink sink;
    report(sink, warning, "activities.chillers.amount");
    report(sink, warning, "activities.grid-power");
    const std::vector<Waiver> waivers{waiver(warning.id, "activities.chillers", "更换冷媒"),
                                      waiver(warning.slug, "activities.chillers", "第二条")};
    const auto waived = apply_waivers(sink, waivers);
    REQUIRE(waived.size() == 1);
    CHECK(waived[0].finding.at.pointer == "activities.chillers.amount");
    CHECK(waived[0].reason == "更换冷媒");
    REQUIRE(sink.all().size() == 1);  // the second waiver matched too: it is not unused
    CHECK(sink.all()[0].at.pointer == "activities.grid-power");

    std::string out;
    document::JsonWriter json{out};
    write_json(json, waived[0], Lang::zh);
    const auto read = nlohmann::json::parse(out);
    CHECK(read["finding"]["code"] == std::string{warning.id});
    CHECK(read["where"] == "activities.chillers");
    CHECK(read["reason"] == "更换冷媒");
}

TEST_CASE("an unused waiver is reported at its own place") {
    const CodeInfo& warning = any_code(Severity::warning);
    Sink sink;
    CHECK(apply_waivers(sink, std::vector{waiver(warning.id, "activities.gone")}).empty());
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].code == &code::unused_waiver);
    CHECK(sink.all()[0].at.pointer == "waivers.0");
    CHECK(sink.all()[0].message(Lang::en).find("activities.gone") != std::string::npos);
}

TEST_CASE("errors cannot be waived, and what the reader reported is not reported twice") {
    const CodeInfo& error = any_code(Severity::error);
    Sink sink;
    report(sink, error, "x");
    CHECK(apply_waivers(sink, std::vector{waiver(error.id, "x"), waiver("NZ9999", "x")}).empty());
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].code == &error);
    CHECK(sink.error_count() == 1);
}

TEST_CASE("select and ignore leave out what is not an error") {
    Sink sink;
    sink.report_at(test::kUnit, at("x"), {{"unit", "u"}});
    sink.report_at(test::kOld, at("x"));
    sink.report_at(test::kTold, at("x"));
    struct Row {
        int line;
        Filter filter;
        std::vector<std::string_view> left;
    };
    const Row rows[] = {
        {__LINE__, {}, {"NZ2101", "NZ2310", "NZ3010"}},
        {__LINE__, {{}, {"NZ2310"}}, {"NZ2101", "NZ3010"}},
        {__LINE__, {{}, {"older-vintage"}}, {"NZ2101", "NZ3010"}},
        {__LINE__, {{}, {"NZ2101", "NZ2"}}, {"NZ2101", "NZ3010"}},  // errors reject, even when ignored
        {__LINE__, {{"NZ30"}, {}}, {"NZ2101", "NZ3010"}},
        {__LINE__, {{"NZ23"}, {"NZ2310"}}, {"NZ2101"}},
        {__LINE__, {{}, {"NZ", "N", ""}}, {"NZ2101", "NZ2310", "NZ3010"}},  // too short to mean a range
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        Sink copy = sink;
        row.filter.apply(copy);
        std::vector<std::string_view> left;
        for (const Finding& finding : copy.all()) left.push_back(finding.code->id);
        CHECK(left == row.left);
    }
    CHECK(names_a_code("NZ5101"));
    CHECK(names_a_code("unused-waiver"));
    CHECK_FALSE(names_a_code("NZ99"));
    CHECK_FALSE(names_a_code("unused"));
}

TEST_CASE("fail-on") {
    Sink sink;
    sink.report_at(test::kTold, at("x"));
    CHECK_FALSE(fails(sink.all(), FailOn::warning));
    sink.report_at(test::kOld, at("x"));
    CHECK(fails(sink.all(), FailOn::warning));
    CHECK_FALSE(fails(sink.all(), FailOn::error));
    sink.report_at(test::kUnit, at("x"), {{"unit", "u"}});
    CHECK(fails(sink.all(), FailOn::error));
    CHECK_FALSE(fails(sink.all(), FailOn::never));
    CHECK(parse_fail_on("warning") == FailOn::warning);
    CHECK(parse_fail_on("error") == FailOn::error);
    CHECK(parse_fail_on("never") == FailOn::never);
    CHECK_FALSE(parse_fail_on("Error"));
}
