// SPDX-License-Identifier: Apache-2.0
/// A dataset becomes a workbook and a dataset again, and nothing of it is lost.
#include <doctest/doctest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/number.hpp"
#include "workbook/pilot_book.hpp"
#include "workbook/pilot_sheets.hpp"
#include "workbook/table_book.hpp"
#include "yaml/record.hpp"

using namespace nearzero;

namespace {

/// The same content: keys in any order, numbers by value; a text that looks like a number is none on both sides.
bool same(yaml::Node a, yaml::Node b) {
    // A name in one language may stand as a text: `name: x` is `name: {zh: x}`.
    const auto one = [](yaml::Node node) {
        return node.is_mapping() && node.size() == 1 && node.first().text() == "zh" ? node.first().next() : node;
    };
    a = one(a);
    b = one(b);
    if (!a || !b || a.kind() != b.kind() || a.size() != b.size()) return false;
    if (a.is_scalar()) {
        const auto left = base::parse_number(a.text());
        const auto right = base::parse_number(b.text());
        if (!left || a.quoted()) return a.text() == b.text() && (!left || b.quoted());
        return right && *left == *right && !b.quoted();
    }
    bool equal = true;
    if (a.is_mapping()) {
        yaml::for_each_entry(
            a, [&](yaml::Node key, yaml::Node value) { equal = equal && same(value, b.find(key.text())); });
        return equal;
    }
    for (yaml::Node left = a.first(), right = b.first(); left; left = left.next(), right = right.next())
        equal = equal && same(left, right);
    return equal;
}

std::optional<std::string> to_book(const yaml::Document& document, findings::Sink& sink) {
    const auto sheets = workbook::sheets_of(document, {}, sink);
    return sink.has_errors() ? std::nullopt : workbook::write_book(sheets);
}

void check_round_trip(const std::string& name, std::string yaml) {
    INFO(name);
    findings::Sink sink;
    const auto document = yaml::read(name, std::move(yaml), sink);
    REQUIRE(document);
    const auto book = to_book(*document, sink);
    REQUIRE(book);
    CHECK(book == to_book(*document, sink));  // the same bytes every time
    const auto again = workbook::read_pilot_book("b.xlsx", *book, sink);
    REQUIRE(again);
    CHECK(sink.empty());
    CHECK(same(document->root(), again->root()));
}

}  // namespace

TEST_CASE("every example is the same dataset after a workbook") {
    int count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{NEARZERO_SOURCE_DIR "/examples"}) {
        if (!entry.path().string().ends_with(".pilot.yaml")) continue;
        std::ifstream file{entry.path(), std::ios::binary};
        check_round_trip(entry.path().string(), {std::istreambuf_iterator<char>{file}, {}});
        ++count;
    }
    CHECK(count > 20);
}

TEST_CASE("what no sheet names is carried by its path") {
    check_round_trip("odd", R"(schema: nearzero/pilot/v1
pilot: {id: p, name: {zh: 甲, en: A}, applicant: {name: x, contact: {phone: "0755123", person: 张}}}
years: {base: 2023, reported: [2023]}
activities:
  - {id: a, factor: f, unit: t, amount: {2023: 0.1}, evidence: [], note: "two\nlines", future: {deep: [1, {x: true}]}}
  - {id: b, factor: f, unit: t, amount: {2022: 1e-9, 2023: 123456789012345}, evidence: ["a;b", "2023"]}
custom_factors:
  - id: own
    name: 自测
    class: process
    scope: 1
    source: 检测报告
    evidence: [e1]
    values: [{gas: CO2, value: 1.5, unit: kg/t}, {gas: CH4, value: 0.1, unit: kg/t, note: "12"}]
context: {c.1: {unit: 人, amount: {2023: 5}}}
application: {表一: [{问: 答, 数: 3}, {问: "是", 数: -0.5}], empty: {}, list: [[1, 2], []]}
instruments: []
plan: {targets: [{indicator: total, year: 2028, value: 1, unit: tCO2e}], other: x}
lifecycle: [{event: applied, date: 2024-01-15, evidence: [e1, e2]}]
)");
}

TEST_CASE("what a workbook cannot hold is refused, not cut") {
    struct Case {
        const char* reason;
        std::string line;
    };
    const Case cases[] = {
        {"17 digits", "years: {base: 0.30000000000000004}\n"},
        {"a key with a slash", "application: {a/b: 1}\n"},
        {"a key with a bracket", "application: {\"a[0]\": 1}\n"},
        {"a text that means an empty list", "application: {a: \"[]\"}\n"},
        {"a text longer than a cell", "application: {a: \"" + std::string(32'768, 'x') + "\"}\n"},
    };
    for (const Case& row : cases) {
        findings::Sink sink;
        const auto document = yaml::read("a.pilot.yaml", "schema: nearzero/pilot/v1\n" + row.line, sink);
        REQUIRE_MESSAGE(document, row.reason);
        CHECK_MESSAGE(!to_book(*document, sink), row.reason);
        REQUIRE_MESSAGE(sink.all().size() == 1, row.reason);
        CHECK(sink.all().front().code->id == "NZ1730");
        CHECK(sink.all().front().at.line == 2);
    }
}

TEST_CASE("a table is the same after a workbook") {
    const std::string csv =
        "activity,date,amount,note\nhalls,2024-03-01,12.5,\"a, \"\"b\"\"\nc\"\ngas,2024-03-02,0.1,\n";
    findings::Sink sink;
    std::size_t at = 0;
    const auto sheet = workbook::sheet_of_csv(
        "t.csv",
        [&](char* buffer, std::size_t size) {
            const std::size_t count = std::min(size, csv.size() - at);
            std::memcpy(buffer, csv.data() + at, count);
            at += count;
            return count;
        },
        "表1", sink);
    REQUIRE(sheet);
    const auto bytes = workbook::write_book(std::span{&*sheet, 1});
    REQUIRE(bytes);
    const auto book = workbook::Book::open("t.xlsx", *bytes, sink);
    REQUIRE(book);
    const auto cells = book->read(book->sheets().front(), sink);
    REQUIRE(cells);
    CHECK(cells->cells[5].kind == workbook::CellKind::date);
    CHECK(cells->cells[6].kind == workbook::CellKind::number);
    CHECK(workbook::csv_of("t.xlsx", *cells, sink) == csv);
    CHECK(sink.empty());
}

TEST_CASE("a text that CSV would turn into a number is refused") {
    findings::Sink sink;
    workbook::Sheet sheet{"表",
                          {{1, 1, workbook::CellKind::text, "activity"}, {2, 1, workbook::CellKind::text, "0.5"}}};
    CHECK_FALSE(workbook::csv_of("t.xlsx", sheet, sink));
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all().front().code->id == "NZ1716");
    CHECK(sink.all().front().at.line == 2);
}
