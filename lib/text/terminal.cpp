// SPDX-License-Identifier: Apache-2.0
/// What a terminal does with a text: how wide it is and what must never reach it.
#include <utf8proc.h>

#include <algorithm>

#include "text/code_point.hpp"
#include "text/utf8.hpp"

namespace nearzero::text {
namespace {

void append_hex(std::string& out, std::uint32_t value, int digits) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += kDigits[(value >> shift) & 0xF];
}

void append_byte(std::string& out, char byte) {
    out += "\\x";
    append_hex(out, static_cast<unsigned char>(byte), 2);
}

/// Beyond the bidi controls, the marks that steer direction or cannot be seen at all.
bool is_unsafe(char32_t c) {
    return (c >= 0x80 && c <= 0x9F) || is_bidi_control(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0x200E ||
           c == 0x200F || c == 0x061C;
}

}  // namespace

std::string name_code_point(char32_t c) {
    std::string out = "U+";
    append_hex(out, static_cast<std::uint32_t>(c), c > 0xFFFF ? 6 : 4);
    return out;
}

int display_width(std::string_view utf8) {
    int width = 0;
    while (!utf8.empty()) {
        const Decoded next = decode(utf8);
        const int own = next.length == 0 ? 1 : utf8proc_charwidth(static_cast<utf8proc_int32_t>(next.code));
        width += std::max(0, own);
        utf8.remove_prefix(std::max<std::size_t>(1, next.length));
    }
    return width;
}

std::string escape_for_terminal(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = decode(text);
        const std::size_t length = std::max<std::size_t>(1, next.length);
        if (next.length == 0 || (next.length == 1 && is_control(next.code)))
            append_byte(out, text.front());
        else if (is_unsafe(next.code))
            out += name_code_point(next.code);
        else
            out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

}  // namespace nearzero::text
