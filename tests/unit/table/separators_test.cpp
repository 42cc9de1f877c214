// SPDX-License-Identifier: Apache-2.0
#include "table/separators.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "text/utf8.hpp"

using namespace nearzero;

TEST_CASE("separators: every comma and line end, and the verdict of the text check") {
    static const std::vector<std::string> kPieces{"a", "0", ",", "\n", "\r\n", "\"", ".", "中", "万千瓦时", "\t", " "};
    static const std::vector<std::string> kDamage{
        "\r", "\x1B", "\xB5", "\x7F", "\xEF\xBB\xBF", std::string(1, '\0'), "\xE2\x80\xAE", "\xC3"};
    std::mt19937 random{16};  // NOLINT: the same texts in each run
    table::Separators separators;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        const std::size_t pieces = random() % 200;
        for (std::size_t n = 0; n < pieces; ++n) text += kPieces[random() % kPieces.size()];
        if (i % 3 == 0) text.insert(random() % (text.size() + 1), kDamage[random() % kDamage.size()]);
        std::vector<std::uint32_t> expected;
        for (std::size_t at = 0; at < text.size(); ++at)
            if (text[at] == ',' || text[at] == '\n') expected.push_back(static_cast<std::uint32_t>(at));
        const bool sound = !text::check_text_within(text);
        const std::size_t size = text.size();
        text += std::string(table::Separators::kPadding, '\n');  // what lies behind does not matter
        const bool accepted = separators.find(std::string_view{text}.substr(0, size));
        INFO("text " << i);
        REQUIRE(accepted == sound);
        if (!accepted) continue;
        const auto got = separators.positions();
        REQUIRE(std::vector<std::uint32_t>(got.begin(), got.end()) == expected);
    }
}
