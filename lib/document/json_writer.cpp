// SPDX-License-Identifier: Apache-2.0
#include "document/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/decimal.hpp"
#include "base/internal_error.hpp"
#include "text/code_point.hpp"

namespace nearzero::document {
namespace {

constexpr int kDeepest = 60;

constexpr std::array<bool, 256> kPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = c != '"' && c != '\\';
    return plain;
}();

void append_unit(std::string& out, std::uint32_t utf16) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(utf16 >> shift) & 0xFU];
}

void append_ascii(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            append_unit(out, static_cast<unsigned char>(c));
            return;
    }
}

/// Characters of the basic plane that must not reach a terminal or an old JavaScript reader as they are.
bool needs_escape(char32_t c) {
    return text::is_control(c) || c == 0x2028 || c == 0x2029 || text::is_bidi_control(c) || c == 0x200E ||
           c == 0x200F || c == 0x061C || c == 0xFEFF;
}

}  // namespace

void append_json_string(std::string& out, std::string_view value) {
    out += '"';
    while (!value.empty()) {
        std::size_t run = 0;
        while (run < value.size() && kPlain[static_cast<unsigned char>(value[run])]) ++run;
        out.append(value.substr(0, run));
        value.remove_prefix(run);
        if (value.empty()) break;
        const text::Decoded next = text::decode(value);
        if (next.length == 0) {
            out += "\xEF\xBF\xBD";
            value.remove_prefix(1);
            continue;
        }
        if (next.length == 1)
            append_ascii(out, value.front());
        else if (needs_escape(next.code))
            append_unit(out, static_cast<std::uint32_t>(next.code));
        else
            out.append(value.substr(0, next.length));
        value.remove_prefix(next.length);
    }
    out += '"';
}

void JsonWriter::new_line() {
    if (layout_ == JsonLayout::compact) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

void JsonWriter::next_item() {
    if ((filled_ & 1U) != 0) out_ += ',';
    filled_ |= 1U;
    new_line();
}

void JsonWriter::before_value() {
    if (depth_ == 0) {
        if (done_) throw base::InternalError{"JSON: a second value"};
        done_ = true;
    } else if (in_object()) {
        if (!after_key_) throw base::InternalError{"JSON: a value without key in an object"};
        after_key_ = false;
    } else {
        next_item();
    }
}

JsonWriter& JsonWriter::key(std::string_view name) {
    if (depth_ == 0 || !in_object() || after_key_) throw base::InternalError{"JSON: a key where none can stand"};
    next_item();
    append_json_string(out_, name);
    out_ += layout_ == JsonLayout::compact ? ":" : ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::begin(char bracket, bool object) {
    before_value();
    if (depth_ == kDeepest) throw base::InternalError{"JSON: nested too deeply"};
    out_ += bracket;
    ++depth_;
    objects_ = (objects_ << 1U) | (object ? 1U : 0U);
    filled_ <<= 1U;
    return *this;
}

JsonWriter& JsonWriter::end(char bracket, bool object) {
    if (depth_ == 0 || in_object() != object || after_key_) throw base::InternalError{"JSON: an end without its begin"};
    const bool filled = (filled_ & 1U) != 0;
    --depth_;
    objects_ >>= 1U;
    filled_ >>= 1U;
    if (filled) new_line();
    out_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    before_value();
    append_json_string(out_, value);
    return *this;
}

JsonWriter& JsonWriter::number(double value) {
    if (!std::isfinite(value)) throw base::InternalError{"JSON: a number that is not finite"};
    before_value();
    base::append_shortest(out_, value);
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
    before_value();
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    return raw(value ? "true" : "false");
}

JsonWriter& JsonWriter::null() {
    return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    before_value();
    out_.append(json);
    return *this;
}

}  // namespace nearzero::document
