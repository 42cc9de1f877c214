// SPDX-License-Identifier: Apache-2.0
#include "findings/page.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nearzero::findings;

namespace {

constexpr std::string_view kPage =
    "# NZ2101 unknown-unit\n\n## 中文\n\n说明。\n\n```yaml\n## 中文 in a fence\nunit: kWH\n```\n\n## "
    "English\n\nText.\n\n```yaml\nunit: kWh\n```\n";

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t times = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++times;
    return times;
}

}  // namespace

TEST_CASE("the section of a language with the title of the page") {
    CHECK(section(kPage, Lang::zh) ==
          "# NZ2101 unknown-unit\n\n说明。\n\n```yaml\n## 中文 in a fence\nunit: kWH\n```\n");
    CHECK(section(kPage, Lang::en) == "# NZ2101 unknown-unit\n\nText.\n\n```yaml\nunit: kWh\n```\n");
}

TEST_CASE("every page is of a code, is named as it, and has both languages with a wrong and a right example") {
    REQUIRE_FALSE(embedded_pages().empty());
    for (const auto& file : embedded_pages()) {
        INFO(std::string{file.name});
        const CodeInfo* code = find_code(file.name.substr(0, 6));
        REQUIRE(code != nullptr);
        CHECK(file.name == std::string{code->id} + ".md");
        CHECK(file.text.starts_with("# " + std::string{code->id} + " " + std::string{code->slug} + "\n"));
        for (const Lang lang : {Lang::zh, Lang::en}) {
            const std::string text = section(file.text, lang);
            CHECK(count(text, "\n```yaml\n") + count(text, "\n```csv\n") + count(text, "\n```sh\n") >= 2);
            CHECK(count(text, "\n```\n") >= 2);
            CHECK(count(text, lang == Lang::zh ? "\n错误：\n" : "\nWrong:\n") == 1);
            CHECK(count(text, lang == Lang::zh ? "\n正确：\n" : "\nRight:\n") == 1);
        }
    }
}

TEST_CASE("explain finds by id and by slug, and knows what it does not know") {
    const std::string_view name = embedded_pages().front().name;
    const CodeInfo& code = *find_code(name.substr(0, 6));
    CHECK(explain(code.id, Lang::en) == section(*page(code), Lang::en));
    CHECK(explain(code.slug, Lang::zh) == section(*page(code), Lang::zh));
    CHECK_FALSE(explain("NZ9999", Lang::en).has_value());
    CHECK_FALSE(explain("", Lang::en).has_value());
    for (const CodeInfo* known : codes()) CHECK(explain(known->id, Lang::zh)->find(known->id) == 2);
}
