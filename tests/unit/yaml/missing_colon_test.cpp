// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "yaml/read.hpp"

using namespace nearzero;

TEST_CASE("a forgotten colon: the help shows the pair that was meant") {
    struct Row {
        int line;
        std::string text;
        std::string_view help;
    };
    const Row rows[] = {
        {__LINE__, "amount: {2023 18400}\n", "write 2023: 18400"},
        {__LINE__, "amount: {2023 18400, 2024: 5}\n", "write 2023: 18400"},
        {__LINE__, "amount: {k, l: 1}\n", "write k: value"},
        {__LINE__, "amount: {k: a, b c d}\n",
         "write b c d: value"},  // more than two words: which are the key is not guessed
        {__LINE__, "pilot:\n  category: park\n  tier B\n", "write tier: B"},
        {__LINE__, "pilot:\n  category: park\n  tier B   # the tier\n", "write tier: B"},
        {__LINE__, "a: 1\nb\n", "write b: value"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        findings::Sink sink;
        yaml::read("a.yaml", row.text, sink);
        REQUIRE(sink.all().size() == 1);
        const auto& finding = sink.all().front();
        CHECK(finding.code->id == "NZ1038");
        REQUIRE_FALSE(finding.help_lines(findings::Lang::en).empty());
        CHECK(finding.help_lines(findings::Lang::en).front() == row.help);
    }
}
