// SPDX-License-Identifier: Apache-2.0
/// Random texts for the tests of writers: rich in the characters that writers must escape. The same seed gives the same
/// texts.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace nearzero::test {

class RandomText {
public:
    explicit RandomText(std::uint32_t seed) : random_{seed} {}

    std::size_t below(std::size_t limit) { return random_() % limit; }

    /// Valid UTF-8 of up to 24 pieces.
    std::string next() {
        static constexpr auto pieces = std::to_array<std::string_view>({"a",
                                                                        "B",
                                                                        "0",
                                                                        "7",
                                                                        " ",
                                                                        " ",
                                                                        ",",
                                                                        "\"",
                                                                        "'",
                                                                        "\\",
                                                                        "\n",
                                                                        "\r\n",
                                                                        "\t",
                                                                        "|",
                                                                        "*",
                                                                        "_",
                                                                        "`",
                                                                        "<",
                                                                        ">",
                                                                        "&",
                                                                        "#",
                                                                        "=",
                                                                        "+",
                                                                        "-",
                                                                        "@",
                                                                        ".",
                                                                        ")",
                                                                        "(",
                                                                        "[",
                                                                        "]",
                                                                        "{",
                                                                        "}",
                                                                        "!",
                                                                        "~",
                                                                        "$",
                                                                        ":",
                                                                        "/",
                                                                        "1. ",
                                                                        "云",
                                                                        "吨",
                                                                        "＝",
                                                                        "＋",
                                                                        "￥",
                                                                        "😀",
                                                                        "é",
                                                                        "\x1b",
                                                                        "\x7f",
                                                                        "https://x.cn",
                                                                        "<script>",
                                                                        "&amp;",
                                                                        ":smile:",
                                                                        "**",
                                                                        "~~",
                                                                        "--",
                                                                        "\xe2\x80\xae",
                                                                        "㎡"});
        std::string text;
        for (std::size_t n = below(25); n > 0; --n) text += pieces[below(pieces.size())];
        return text;
    }

    std::string next_bytes() {
        std::string bytes;
        for (std::size_t n = below(25); n > 0; --n) bytes += static_cast<char>(below(256));
        return bytes;
    }

private:
    std::mt19937 random_;
};

}  // namespace nearzero::test
