// SPDX-License-Identifier: Apache-2.0
/// One Unicode character at a time: strict decoding and the classes of characters that never stand in a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace nearzero::text {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A character and the bytes it takes; length 0 when the bytes are not UTF-8.
struct Decoded {
    char32_t code = 0;
    std::size_t length = 0;
};

constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The first character of `bytes`. Refuses overlong forms, surrogates, values above U+10FFFF and truncation.
constexpr Decoded decode(std::string_view bytes) {
    if (bytes.empty()) return {};
    const auto first = static_cast<unsigned char>(bytes[0]);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || bytes.size() < length) return {};
    char32_t code = first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(bytes[i])) return {};
        code = (code << 6) | (static_cast<unsigned char>(bytes[i]) & 0x3Fu);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (overlong || surrogate || code > 0x10FFFF) return {};
    return {code, length};
}

/// C0 (TAB and LF too), DEL and C1.
constexpr bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/// The characters that reorder what a person reads.
constexpr bool is_bidi_control(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Blanks that are not ASCII: the no-break space, the ideographic space and their kin.
constexpr bool is_wide_blank(char32_t c) {
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// "U+00A0": how a character that cannot be seen is named in a message.
std::string name_code_point(char32_t c);

}  // namespace nearzero::text
