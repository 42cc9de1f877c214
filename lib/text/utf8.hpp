// SPDX-License-Identifier: Apache-2.0
/// The text check that comes before every parser: strict UTF-8, no control or invisible characters that change
/// what a person reads, and the form in which a text is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nearzero::text {

enum class TextFault : std::uint8_t {
    not_utf8,        ///< an invalid, overlong or surrogate sequence: GBK or GB18030, perhaps
    utf16_or_utf32,  ///< begins like one of those
    nul,
    control_character,  ///< C0 but for TAB and LF, DEL, C1
    byte_order_mark,    ///< U+FEFF other than at the start
    line_separator,     ///< U+2028, U+2029
    bidi_control,       ///< U+202A to U+202E, U+2066 to U+2069
    noncharacter,       ///< U+FFFE, U+FFFF of any plane, U+FDD0 to U+FDEF
    lone_carriage_return,
};

struct FaultAt {
    TextFault fault;
    std::size_t byte;
};

/// The first fault of `bytes`, or nothing. A BOM at the very start and CRLF line ends are allowed.
std::optional<FaultAt> check_text(std::string_view bytes);
/// The same for a later part of a text that comes in pieces, each of whole lines: a BOM is a fault there.
std::optional<FaultAt> check_text_within(std::string_view bytes);

/// `bytes` without a leading BOM and with CRLF turned into LF; moves when nothing has to change.
std::string normalise(std::string bytes);

/// Number of Unicode characters of valid UTF-8.
std::size_t count_characters(std::string_view utf8);

/// Columns that `utf8` takes on a terminal: two for wide East Asian characters.
int display_width(std::string_view utf8);

/// Text from files, names and arguments made safe for a terminal: C0, C1, DEL and bidi controls as \xNN or
/// U+NNNN; bytes that are not UTF-8 as \xNN.
std::string escape_for_terminal(std::string_view text);

/// Unicode NFC test for keys and ids.
bool is_nfc(std::string_view utf8);
/// NFKC with case kept: for suggestions only, never for matching.
std::string fold_nfkc(std::string_view utf8);

}  // namespace nearzero::text
