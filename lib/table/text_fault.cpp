// SPDX-License-Identifier: Apache-2.0
#include "table/text_fault.hpp"

#include <algorithm>

#include "findings/code/syntax.hpp"
#include "text/code_point.hpp"

namespace nearzero::table {

namespace code = findings::code;

namespace {

const findings::CodeInfo& code_of(text::TextFault fault) {
    using enum text::TextFault;
    switch (fault) {
        case utf16_or_utf32: return code::utf16_text;
        case nul: return code::nul_byte;
        case control_character: return code::control_character;
        case byte_order_mark: return code::misplaced_bom;
        case line_separator: return code::line_separator;
        case bidi_control: return code::bidi_control;
        case noncharacter: return code::noncharacter;
        case lone_carriage_return: return code::lone_carriage_return;
        case not_utf8: break;
    }
    return code::not_utf8;
}

/// Up to four bytes in hexadecimal: "A3 BA C4 EA".
std::string hexadecimal(std::string_view bytes) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char byte : bytes.substr(0, 4)) {
        if (!out.empty()) out += ' ';
        out += kDigits[static_cast<unsigned char>(byte) >> 4];
        out += kDigits[static_cast<unsigned char>(byte) & 0xF];
    }
    return out;
}

}  // namespace

TextFaultText describe(text::FaultAt fault, std::string_view text) {
    const std::string_view rest = text.substr(std::min(fault.byte, text.size()));
    const text::Decoded character = text::decode(rest);
    return {&code_of(fault.fault), hexadecimal(rest.substr(0, rest.find('\n'))),
            character.length == 0 ? std::string{} : text::name_code_point(character.code)};
}

}  // namespace nearzero::table
