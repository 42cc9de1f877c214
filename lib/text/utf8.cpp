// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "text/code_point.hpp"

namespace nearzero::text {
namespace {

constexpr std::size_t kBlock = 32;

/// Whether 32 bytes are plain ASCII text. Written without branches so that the compiler makes vector code of it.
bool is_plain_block(const char* bytes) {
    unsigned char bad = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        const bool control = (c < 0x20) & (c != '\n') & (c != '\t');
        bad = static_cast<unsigned char>(bad | static_cast<unsigned char>(control | (c >= 0x7F)));
    }
    return bad == 0;
}

std::optional<TextFault> fault_of(char32_t c) {
    if (c == 0) return TextFault::nul;
    if (is_control(c)) return TextFault::control_character;
    if (c == 0xFEFF) return TextFault::byte_order_mark;
    if (c == 0x2028 || c == 0x2029) return TextFault::line_separator;
    if (is_bidi_control(c)) return TextFault::bidi_control;
    if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return TextFault::noncharacter;
    return std::nullopt;
}

/// Whether the text begins like UTF-16 or UTF-32: with one of their byte order marks, or with an ASCII character
/// beside a NUL.
bool looks_like_utf16(std::string_view bytes) {
    if (bytes.size() < 2) return false;
    const auto a = static_cast<unsigned char>(bytes[0]);
    const auto b = static_cast<unsigned char>(bytes[1]);
    if ((a == 0xFF && b == 0xFE) || (a == 0xFE && b == 0xFF)) return true;
    if (bytes.starts_with(std::string_view{"\0\0\xFE\xFF", 4})) return true;
    return bytes.size() % 2 == 0 && bytes.size() >= 4 && ((a == 0) != (b == 0)) && ((bytes[2] == 0) == (a == 0)) &&
           ((bytes[3] == 0) == (b == 0));
}

std::optional<FaultAt> check_block(std::string_view bytes, std::size_t& at, std::size_t stop) {
    while (at < stop) {
        const auto c = static_cast<unsigned char>(bytes[at]);
        if (c >= 0x20 && c < 0x7F) {
            ++at;
            continue;
        }
        if (c == '\n' || c == '\t') {
            ++at;
            continue;
        }
        // Nearly all Chinese characters begin with E4 to E9 and need no look at their value.
        if (c >= 0xE4 && c <= 0xE9 && at + 2 < bytes.size() && is_continuation(bytes[at + 1]) &&
            is_continuation(bytes[at + 2])) {
            at += 3;
            continue;
        }
        if (c == '\r') {
            if (at + 1 >= bytes.size() || bytes[at + 1] != '\n') return FaultAt{TextFault::lone_carriage_return, at};
            at += 2;
            continue;
        }
        const Decoded next = decode(bytes.substr(at));
        if (next.length == 0) return FaultAt{TextFault::not_utf8, at};
        if (const auto fault = fault_of(next.code)) return FaultAt{*fault, at};
        at += next.length;
    }
    return std::nullopt;
}

std::optional<FaultAt> check_from(std::string_view bytes, std::size_t at) {
    while (at < bytes.size()) {
        if (at + kBlock <= bytes.size() && is_plain_block(bytes.data() + at)) {
            at += kBlock;
            continue;
        }
        const std::size_t stop = std::min(at + kBlock, bytes.size());
        if (auto fault = check_block(bytes, at, stop)) return fault;
    }
    return std::nullopt;
}

struct Free {
    void operator()(utf8proc_uint8_t* text) const { std::free(text); }  // NOLINT: utf8proc allocates with malloc
};

/// The text in a normal form, or empty when it is not UTF-8.
std::string mapped(std::string_view utf8, unsigned options) {
    utf8proc_uint8_t* raw = nullptr;
    const auto* const data = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    const auto length =
        utf8proc_map(data, static_cast<utf8proc_ssize_t>(utf8.size()), &raw, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Free> result{raw};
    if (length < 0) return {};
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::optional<FaultAt> check_text(std::string_view bytes) {
    if (looks_like_utf16(bytes)) return FaultAt{TextFault::utf16_or_utf32, 0};
    return check_from(bytes, bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
}

std::optional<FaultAt> check_text_within(std::string_view bytes) {
    return check_from(bytes, 0);
}

std::string normalise(std::string bytes) {
    if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
    auto from = bytes.find('\r');
    if (from == std::string::npos) return bytes;
    std::size_t to = from;
    for (; from < bytes.size(); ++from) {
        if (bytes[from] == '\r' && from + 1 < bytes.size() && bytes[from + 1] == '\n') continue;
        bytes[to++] = bytes[from];
    }
    bytes.resize(to);
    return bytes;
}

std::size_t count_characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return !is_continuation(c); }));
}

bool is_nfc(std::string_view utf8) {
    return is_ascii(utf8) || mapped(utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE) == utf8;
}

std::string fold_nfkc(std::string_view utf8) {
    if (is_ascii(utf8)) return std::string{utf8};
    return mapped(utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
}

}  // namespace nearzero::text
