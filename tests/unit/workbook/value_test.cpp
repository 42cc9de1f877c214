// SPDX-License-Identifier: Apache-2.0
#include "workbook/value.hpp"

#include <doctest/doctest.h>

#include <set>

#include "findings/finding.hpp"
#include "workbook/layout.hpp"
#include "yaml/read.hpp"

using namespace nearzero;
using workbook::PutFault;
using workbook::Value;

namespace {

Value words(std::string content) {
    return Value::scalar(std::move(content), true, {0, "表", 7, 2, "x"});
}

}  // namespace

TEST_CASE("values are put where their path says, or refused") {
    Value root;
    CHECK(workbook::put(root, "a/b", words("1")) == PutFault::none);
    CHECK(workbook::put(root, "a/c[0]/d", words("2")) == PutFault::none);
    CHECK(workbook::put(root, "a/c[1]/d", words("3")) == PutFault::none);
    CHECK(workbook::put(root, "a/c[0]/e", words("4")) == PutFault::none);
    CHECK(workbook::put(root, "m[0][0]", words("5")) == PutFault::none);
    text::Origin first;
    CHECK(workbook::put(root, "a/b", words("6"), &first) == PutFault::taken);
    CHECK(first.row == 7);
    CHECK(workbook::put(root, "a/b/c", words("6")) == PutFault::taken);
    CHECK(workbook::put(root, "a[0]", words("6")) == PutFault::taken);
    CHECK(workbook::put(root, "a/c[3]/d", words("6")) == PutFault::bad_path);
    for (const char* path : {"", "/a", "a//b", "a[", "a[x]", "a[0", "a[0]b", "[0]"})
        CHECK_MESSAGE(workbook::put(root, path, words("6")) == PutFault::bad_path, path);
    std::string deep = "a";
    for (int i = 0; i < 100'000; ++i) deep += "/a";  // a hostile cell must not buy a deep tree
    CHECK(workbook::put(root, deep, words("6")) == PutFault::bad_path);
    const auto yaml = workbook::to_yaml(root, nullptr);
    CHECK(yaml.text == "a:\n  b: \"1\"\n  c:\n    - {d: \"2\", e: \"4\"}\n    - {d: \"3\"}\nm: [[\"5\"]]\n");
}

TEST_CASE("a large mapping finds its members as a small one does") {
    Value root;
    for (int i = 0; i < 50'000; ++i)
        REQUIRE(workbook::put(root, "k" + std::to_string(i), words("x")) == PutFault::none);
    CHECK(workbook::put(root, "k49999", words("x")) == PutFault::taken);
    CHECK(root.find("k17") == &root.members[17].second);
    CHECK(root.find("k50000") == nullptr);
}

TEST_CASE("whatever a cell says is read back as the same text") {
    const char* const texts[] = {"plain",      "2023",    "1e5",    "true", "null",  "~",           "- a",
                                 "a: b",       "a #b",    "{x}",    "[]",   "\"q\"", "back\\slash", "two\nlines",
                                 "tab\there",  "&anchor", "*alias", "!tag", "%",     "@x",          "2024-03-01",
                                 "云谷：园区", " blank",  "blank ", "yes",  "a,b",   "0x10",        "'",
                                 "?",          "|",       ">",      "：",   "a - b", "--- "};
    for (const std::string content : texts) {
        Value root;
        root.members.emplace_back("key", words(content));
        Value list = Value::empty(Value::Kind::sequence, {});
        list.members.emplace_back("", words(content));
        root.members.emplace_back("list", list);
        auto yaml = workbook::to_yaml(root, nullptr);
        findings::Sink sink;
        const auto document = yaml::read(text::Source{"b.xlsx", yaml.text, yaml.origins}, sink);
        REQUIRE_MESSAGE(document, content);
        CHECK(document->root().find("key").text() == content);
        CHECK(document->root().find("list").first().text() == content);
        const auto at = findings::locate({&document->source(), document->root().find("key").span(), ""});
        CHECK(at.sheet == "表");
        CHECK(at.line == 7);
        CHECK(at.column == 2);
    }
}

TEST_CASE("sheets and their columns have names of their own") {
    std::set<std::string_view> names;
    for (const auto& sheet : workbook::sheets()) {
        CHECK_MESSAGE(names.insert(sheet.name.zh).second, sheet.name.zh);
        CHECK_MESSAGE(names.insert(sheet.name.en).second, sheet.name.en);
        CHECK(workbook::find_sheet(sheet.name.en) == &sheet);
        for (const auto& column : sheet.columns) {
            if (column.kind == workbook::ColumnKind::series) {
                for (const std::string& title :
                     {std::string{column.title.zh} + " 2024", std::string{column.title.en} + " 2024",
                      std::string{column.path} + "/2024", std::string{column.title.zh} + " 2024年"}) {
                    const auto year = workbook::find_year_column(sheet, title);
                    REQUIRE_MESSAGE(year, title);
                    CHECK(year->column == &column);
                    CHECK(year->year == 2024);
                }
            } else {
                CHECK_MESSAGE(workbook::find_column(sheet, column.title.zh) == &column, column.title.zh);
                CHECK_MESSAGE(workbook::find_column(sheet, column.title.en) == &column, column.title.en);
            }
        }
    }
    CHECK(workbook::find_year_column(*workbook::find_sheet("活动数据"), "2024年"));
    CHECK_FALSE(workbook::find_year_column(*workbook::find_sheet("活动数据"), "20245"));
}
