// SPDX-License-Identifier: Apache-2.0
#include "yaml/record.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "yaml/read.hpp"

using namespace nearzero;

namespace {

enum class Kind { park, community };
constexpr yaml::Word<Kind> kKinds[] = {{"park", Kind::park}, {"community", Kind::community}};

/// Reads `text` as a record and gives the findings of `use`, as "slug@line:column pointer".
std::vector<std::string> findings_of(const std::string& text, const std::function<void(yaml::Record&)>& use) {
    findings::Sink sink;
    const auto document = yaml::read("x.yaml", text, sink);
    std::vector<std::string> out;
    if (document) {
        yaml::Reading reading{*document, sink};
        yaml::Record record{reading, document->root(), nullptr, "r"};
        use(record);
    }
    for (const auto& finding : sink.all()) {
        out.push_back(std::string{finding.code->slug} + "@" + std::to_string(finding.at.line) + ":" +
                      std::to_string(finding.at.column) + " " + finding.at.pointer);
        CHECK_FALSE(finding.message(findings::Lang::zh).empty());
        CHECK_FALSE(finding.message(findings::Lang::en).empty());
        CHECK_FALSE(finding.help_lines(findings::Lang::en).empty());
    }
    return out;
}

using Expected = std::vector<std::string>;

}  // namespace

TEST_CASE("each getter reports what it cannot read, once, at its place") {
    struct Row {
        int row;
        std::string text;
        std::function<void(yaml::Record&)> use;
        Expected findings;
    };
    const auto text = [](yaml::Record& r) { CHECK_FALSE(r.text("k").has_value()); };
    const auto maybe_text = [](yaml::Record& r) { CHECK_FALSE(r.maybe_text("k").has_value()); };
    const auto id = [](yaml::Record& r) { CHECK_FALSE(r.id("k").has_value()); };
    const auto number = [](yaml::Record& r) { CHECK_FALSE(r.number("k").has_value()); };
    const auto integer = [](yaml::Record& r) { CHECK_FALSE(r.maybe_integer("k", 1, 10).has_value()); };
    const auto year = [](yaml::Record& r) { CHECK_FALSE(r.year("k").has_value()); };
    const auto date = [](yaml::Record& r) { CHECK_FALSE(r.date("k").has_value()); };
    const auto boolean = [](yaml::Record& r) { CHECK_FALSE(r.maybe_boolean("k").has_value()); };
    const auto choice = [](yaml::Record& r) {
        CHECK_FALSE(r.choice<Kind>("k", std::span<const yaml::Word<Kind>>{kKinds}).has_value());
    };
    const Row rows[] = {
        {__LINE__, "x: 1\n", text, {"missing-key@1:1 r.k"}},
        {__LINE__, "x: 1\n", number, {"missing-key@1:1 r.k"}},
        {__LINE__, "x: 1\n", choice, {"missing-key@1:1 r.k"}},
        {__LINE__, "x: 1\n", maybe_text, {}},
        {__LINE__, "x: 1\n", integer, {}},
        {__LINE__, "x: 1\n", boolean, {}},
        {__LINE__, "k: [a]\n", text, {"expected-scalar@1:4 r.k"}},
        {__LINE__, "k: {a: 1}\n", maybe_text, {"expected-scalar@1:4 r.k"}},
        {__LINE__, "k: ''\n", text, {"empty-text@1:4 r.k"}},
        {__LINE__, "k: '  '\n", text, {"empty-text@1:4 r.k"}},
        {__LINE__, "k: ' a'\n", text, {"text-has-blank-ends@1:4 r.k"}},
        {__LINE__, "k: 园区　\n", text, {"text-has-blank-ends@1:4 r.k"}},  // an ideographic space
        {__LINE__, "k: \"a\\nb\"\n", text, {"text-has-line-break@1:4 r.k"}},
        {__LINE__, "k: |\n  a\n", text, {"text-has-line-break@1:4 r.k"}},
        {__LINE__, "k: " + std::string(201, 'a') + "\n", text, {"text-too-long@1:4 r.k"}},
        {__LINE__, "k: Park\n", id, {"bad-id@1:4 r.k"}},
        {__LINE__, "k: -a\n", id, {"bad-id@1:4 r.k"}},
        {__LINE__, "k: 园区\n", id, {"bad-id@1:4 r.k"}},
        {__LINE__, "k: " + std::string(65, 'a') + "\n", id, {"bad-id@1:4 r.k"}},
        {__LINE__, "k: 1,250\n", number, {"bad-number@1:4 r.k"}},
        {__LINE__, "k: '5'\n", number, {"quoted-number@1:4 r.k"}},
        {__LINE__, "k: 5.0\n", integer, {"bad-number@1:4 r.k"}},
        {__LINE__, "k: 0\n", integer, {"integer-out-of-range@1:4 r.k"}},
        {__LINE__, "k: 11\n", integer, {"integer-out-of-range@1:4 r.k"}},
        {__LINE__, "k: 23\n", year, {"bad-year@1:4 r.k"}},
        {__LINE__, "k: 2023年\n", year, {"bad-year@1:4 r.k"}},
        {__LINE__, "k: '2023'\n", year, {"quoted-number@1:4 r.k"}},
        {__LINE__, "k: 2026-02-29\n", date, {"bad-date@1:4 r.k"}},
        {__LINE__, "k: 2026/03/01\n", date, {"bad-date@1:4 r.k"}},
        {__LINE__, "k: yes\n", boolean, {"bad-boolean@1:4 r.k"}},
        {__LINE__, "k: parc\n", choice, {"bad-choice@1:4 r.k"}},
        {__LINE__, "k: [park]\n", choice, {"expected-scalar@1:4 r.k"}},
        {__LINE__, "[a]\n", text, {"expected-mapping@1:1 r"}},
        {__LINE__, "k: a\n", [](yaml::Record& r) { r.maybe_sequence("k"); }, {"expected-sequence@1:4 r.k"}},
        {__LINE__, "k: a\n", [](yaml::Record& r) { r.maybe_mapping("k"); }, {"expected-mapping@1:4 r.k"}},
        {__LINE__,
         "k: [a, [b], '']\n",
         [](yaml::Record& r) { CHECK(r.maybe_texts("k").size() == 1); },
         {"expected-scalar@1:8 r.k.1", "empty-text@1:13 r.k.2"}},
        {__LINE__,
         "k: [2023, x]\n",
         [](yaml::Record& r) { CHECK(r.maybe_years("k").size() == 1); },
         {"bad-year@1:11 r.k.1"}},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.row << ": " << row.text);
        CHECK(findings_of(row.text, row.use) == row.findings);
    }
}

TEST_CASE("what is right is read") {
    const std::string text =
        "id: a.b_c-1\nname: 云谷 产业园\nn: -1.50\nyear: 2023\ndate: '2026-03-01'\non: true\nkind: community\n"
        "long: |\n  a\n  b\ntexts: [a, 1]\nyears: [2023, 2024]\ncount: 10\nm: {2023: 1, \"2024\": 2}\n";
    const auto found = findings_of(text, [](yaml::Record& r) {
        CHECK(r.ok());
        CHECK(r.id("id")->value == "a.b_c-1");
        CHECK(r.text("name")->value == "云谷 产业园");
        const auto number = r.number("n");
        CHECK(number->value == -1.5);
        CHECK(number->written == "-1.50");  // the decimal text is kept for exact comparison
        CHECK(r.year("year") == 2023);
        CHECK(r.date("date") == calendar::Date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{1}});
        CHECK(r.maybe_boolean("on") == true);
        CHECK(r.choice<Kind>("kind", std::span<const yaml::Word<Kind>>{kKinds}) == Kind::community);
        CHECK(r.maybe_long_text("long")->value == "a\nb\n");
        CHECK(r.maybe_texts("texts").size() == 2);
        CHECK(r.maybe_years("years") == std::vector<int>{2023, 2024});
        CHECK(r.maybe_integer("count", 1, 10) == 10);
        CHECK(r.has("m"));
        std::vector<int> years;
        const yaml::Path path{&r.path(), "m"};
        yaml::for_each_entry(r.maybe_mapping("m"), [&](yaml::Node key, yaml::Node value) {
            years.push_back(yaml::read_year_key(r.reading(), key, path).value_or(0));  // JSON keys are quoted
            CHECK(yaml::read_number(r.reading(), value, path).has_value());
        });
        CHECK(years == std::vector<int>{2023, 2024});
        r.finish();
    });
    CHECK(found == Expected{});
}

TEST_CASE("keys in any order; each key nobody asked for is reported with a suggestion") {
    const auto found = findings_of("c: 3\namuont: 1\nb: 2\na: 1\n", [](yaml::Record& r) {
        CHECK(r.number("a")->value == 1);
        CHECK(r.number("b")->value == 2);
        CHECK(r.number("c")->value == 3);
        r.maybe("amount");
        r.finish();
    });
    CHECK(found == Expected{"unknown-key@2:1 r.amuont"});

    findings::Sink sink;
    const auto document = yaml::read("x", "amuont: 1\n", sink);
    REQUIRE(document);
    yaml::Reading reading{*document, sink};
    yaml::Record record{reading, document->root(), nullptr, {}};
    record.maybe("amount");
    record.finish();
    REQUIRE(sink.all().size() == 1);
    REQUIRE(sink.all().front().fixes.size() == 1);
    CHECK(sink.all().front().fixes.front().text == "amount");
}

TEST_CASE("a mistyped key is the one finding of the key that is missing for it") {
    const auto use = [](yaml::Record& r) {
        r.number("amount");
        r.text("unit");
        r.finish();
    };
    // Near to what is missing: one finding. Far from it, or missing elsewhere too: both.
    CHECK(findings_of("amuont: 1\nunit: t\n", use) == Expected{"unknown-key@1:1 r.amuont"});
    CHECK(findings_of("amuont: 1\namoutn: 2\nunit: t\n", use) ==
          Expected{"unknown-key@1:1 r.amuont", "unknown-key@2:1 r.amoutn"});
    CHECK(findings_of("weight: 1\nunit: t\n", use) ==
          Expected{"missing-key@1:1 r.amount", "unknown-key@1:1 r.weight"});
    CHECK(findings_of("amuont: 1\n", use) == Expected{"missing-key@1:1 r.unit", "unknown-key@1:1 r.amuont"});
    // The key is there and wrong: its own finding stays.
    CHECK(findings_of("amount: x\namuont: 1\nunit: t\n", use) ==
          Expected{"bad-number@1:9 r.amount", "unknown-key@2:1 r.amuont"});
}

TEST_CASE("a record of more than 64 keys misses none") {
    std::string text;
    std::vector<std::string> keys;  // a record keeps views of the keys it was asked for
    for (int i = 0; i < 100; ++i) keys.push_back("k" + std::to_string(i));
    for (const auto& key : keys) text += key + ": 1\n";
    const auto found = findings_of(text, [&keys](yaml::Record& r) {
        for (std::size_t i = keys.size(); i-- > 0;)
            if (i != 3 && i != 80) r.maybe_number(keys[i]);
        r.finish();
    });
    CHECK(found == Expected{"unknown-key@4:1 r.k3", "unknown-key@81:1 r.k80"});
}

TEST_CASE("an id that is nearly right comes with the right one") {
    findings::Sink sink;
    const auto document = yaml::read("x", "id: Grid Power\n", sink);
    REQUIRE(document);
    yaml::Reading reading{*document, sink};
    yaml::Record record{reading, document->root(), nullptr, {}};
    record.id("id");
    REQUIRE(sink.all().size() == 1);
    REQUIRE(sink.all().front().fixes.size() == 1);
    CHECK(sink.all().front().fixes.front().text == "grid-power");
}
