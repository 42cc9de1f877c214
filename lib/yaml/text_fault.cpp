// SPDX-License-Identifier: Apache-2.0
#include "yaml/text_fault.hpp"

#include <algorithm>

#include "findings/code/syntax.hpp"
#include "text/code_point.hpp"
#include "yaml/outline.hpp"

namespace nearzero::yaml {

namespace code = findings::code;

namespace {

constexpr std::size_t kExcerptBytes = 4096;

const findings::CodeInfo& code_of(text::TextFault fault) {
    switch (fault) {
        case text::TextFault::not_utf8:
            return code::not_utf8;
        case text::TextFault::utf16_or_utf32:
            return code::utf16_text;
        case text::TextFault::nul:
            return code::nul_byte;
        case text::TextFault::control_character:
            return code::control_character;
        case text::TextFault::byte_order_mark:
            return code::misplaced_bom;
        case text::TextFault::line_separator:
            return code::line_separator;
        case text::TextFault::bidi_control:
            return code::bidi_control;
        case text::TextFault::noncharacter:
            return code::noncharacter;
        case text::TextFault::lone_carriage_return:
            return code::lone_carriage_return;
    }
    return code::not_utf8;
}

/// The line with a replacement character for every byte that is not UTF-8, so that columns stay right before the
/// fault and the excerpt can be written anywhere.
std::string printable(std::string_view line) {
    std::string out;
    while (!line.empty()) {
        const text::Decoded next = text::decode(line);
        const std::size_t length = std::max<std::size_t>(1, next.length);
        if (next.length == 0)
            out += "\xEF\xBF\xBD";
        else
            out += line.substr(0, length);
        line.remove_prefix(length);
    }
    return out;
}

/// "C4 CF": the bytes from the fault, to be looked up in a table of another encoding.
std::string hex(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (!out.empty()) out += ' ';
        out += kDigits[value >> 4];
        out += kDigits[value & 0xF];
    }
    return out;
}

}  // namespace

void report_text_fault(const std::string& name, std::string_view bytes, text::FaultAt fault, findings::Sink& sink) {
    const findings::CodeInfo& info = code_of(fault.fault);
    if (fault.fault == text::TextFault::utf16_or_utf32) {
        findings::Location start;
        start.file = name;
        start.line = start.end_line = start.column = start.end_column = 1;
        sink.report_at(info, std::move(start));
        return;
    }
    const std::string_view before = bytes.substr(0, fault.byte);
    const auto break_at = before.rfind('\n');
    const std::size_t begin = break_at == std::string_view::npos ? 0 : break_at + 1;
    std::string_view line = bytes.substr(begin);
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r') && begin + line.size() != fault.byte + 1) line.remove_suffix(1);
    std::string_view ahead = before.substr(begin);
    if (begin == 0 && ahead.starts_with(text::kByteOrderMark)) {
        ahead.remove_prefix(text::kByteOrderMark.size());
        line.remove_prefix(text::kByteOrderMark.size());
    }
    findings::Location at;
    at.file = name;
    at.byte = static_cast<std::uint32_t>(fault.byte);
    at.end_byte = at.byte + 1;
    at.line = at.end_line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    at.column = static_cast<int>(text::count_characters(ahead)) + 1;
    at.end_column = at.column + 1;
    if (line.size() <= kExcerptBytes) at.excerpt = printable(line);

    const std::string_view rest = bytes.substr(fault.byte);
    const text::Decoded found = text::decode(rest);
    std::string shown = found.length == 0 ? std::string{} : text::name_code_point(found.code);
    sink.report_at(info, std::move(at), {{"character", std::move(shown)}, {"bytes", hex(rest.substr(0, 2))}});
}

bool check_limits(const text::Source& source, const Limits& limits, findings::Sink& sink) {
    const std::string_view text = source.text();
    const auto refuse = [&](const findings::CodeInfo& info, std::size_t begin, std::size_t length,
                            std::initializer_list<findings::Arg> args) {
        const text::Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
        sink.report(info, {&source, span, {}}, args);
        return false;
    };
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end - begin > limits.line_bytes)
            return refuse(code::line_too_long, begin, 1, {{"limit", std::to_string(limits.line_bytes)}});
        // The parser would swallow a directive anywhere, and whatever stands on its line.
        if (text[begin] == '%') return refuse(code::directive_used, begin, end - begin, {});
        begin = end + 1;
    }
    const Outline outline = outline_of(text, limits.unclosed_brackets);
    const std::size_t open = outline.open_brackets.size();
    if (open <= limits.unclosed_brackets) return true;
    return refuse(code::too_many_brackets, outline.open_brackets.back(), 1,
                  {{"limit", std::to_string(limits.unclosed_brackets)}, {"count", std::to_string(open)}});
}

}  // namespace nearzero::yaml
