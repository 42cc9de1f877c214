// SPDX-License-Identifier: Apache-2.0
/// What holds for every code of the program.
#include "findings/code.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/internal_error.hpp"
#include "findings/finding.hpp"

using namespace nearzero::findings;

namespace {

/// The places of a text by name. A word that differs between the languages comes as a pair `what_zh`, `what_en`: its
/// text may use only the one of its own language, and the other text the other.
std::set<std::string> names(std::string_view text, Lang lang) {
    const std::string_view own = lang == Lang::zh ? "_zh" : "_en";
    const std::string_view other = lang == Lang::zh ? "_en" : "_zh";
    std::set<std::string> all;
    for (std::string_view name : places(text)) {
        CHECK_FALSE(name.ends_with(other));
        if (name.ends_with(own)) name.remove_suffix(own.size());
        all.emplace(name);
    }
    return all;
}

bool has_chinese(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9; });
}

}  // namespace

TEST_CASE("ids and slugs are unique, of one form, and find their code") {
    REQUIRE_FALSE(codes().empty());
    std::set<std::string_view> slugs;
    std::string_view last;
    for (const CodeInfo* code : codes()) {
        INFO(std::string{code->id} << " " << std::string{code->slug});
        CHECK(code->id.size() == 6);
        CHECK(code->id.starts_with("NZ"));
        CHECK(std::ranges::all_of(code->id.substr(2), [](char c) { return c >= '0' && c <= '9'; }));
        CHECK(last < code->id);
        CHECK(slugs.insert(code->slug).second);
        CHECK(std::ranges::all_of(code->slug,
                                  [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }));
        CHECK(find_code(code->id) == code);
        CHECK(find_code(code->slug) == code);
        last = code->id;
    }
    CHECK(find_code("NZ9999") == nullptr);
    CHECK(find_code("") == nullptr);
}

TEST_CASE("every text stands in both languages and asks for the same arguments") {
    for (const CodeInfo* code : codes()) {
        INFO(std::string{code->id} << " " << std::string{code->slug});
        CHECK_FALSE(code->message.zh.empty());
        CHECK_FALSE(code->message.en.empty());
        CHECK(has_chinese(code->message.zh));
        for (const Text& text : {code->message, code->label, code->help}) {
            CHECK(text.zh.empty() == text.en.empty());
            CHECK_FALSE(has_chinese(text.en.substr(0, 1)));
            CHECK(names(text.zh, Lang::zh) == names(text.en, Lang::en));
        }
    }
}

TEST_CASE("places of templates") {
    const std::vector<Arg> args{{"unit", "kWH"}, {"n", "3"}};
    struct Row {
        int line;
        std::string_view text, filled;
    };
    const Row rows[] = {
        {__LINE__, "", ""},
        {__LINE__, "plain", "plain"},
        {__LINE__, "{unit}", "kWH"},
        {__LINE__, "a{unit}{n}b{unit}", "akWH3bkWH"},
        {__LINE__, "write {year: value}", "write {year: value}"},  // a brace of YAML is no place
        {__LINE__, "{} { {unit", "{} { {unit"},
        {__LINE__, "{{unit}}", "{kWH}"},
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(fill(row.text, args) == row.filled);
    }
    CHECK(fill("{unit}", {{"unit", "{n}"}, {"n", "3"}}) == "{n}");  // a value is never a template
    CHECK_THROWS_AS(fill("{other}", args), nearzero::base::InternalError);
}

TEST_CASE("a very long value is cut in the message at a character") {
    std::string value;
    for (int i = 0; i < 600; ++i) value += "吨";
    const std::string shown = fill("{v}", {{"v", value}});
    CHECK(shown == value.substr(0, 500 * 3) + "…");
}
