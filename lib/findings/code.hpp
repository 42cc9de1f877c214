// SPDX-License-Identifier: Apache-2.0
/// What a finding can be: a stable code with its texts in Chinese and English. The codes themselves are data in
/// `findings/code/*.hpp`, one file a range:
///   0xxx invocation and files · 1xxx syntax and structure · 2xxx units and factors · 3xxx method ·
///   4xxx programme and scoring · 5xxx output.
/// Every code has a page `docs/findings/<CODE>.md` and a case `tests/findings/<CODE>/`.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace nearzero::findings {

enum class Severity : std::uint8_t { note, warning, error };
enum class Lang : std::uint8_t { zh, en };

/// One text in both languages. Templates hold `{name}` places filled from the finding's arguments.
struct Text {
    std::string_view zh;
    std::string_view en;
    constexpr std::string_view in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};

/// One text in both languages, made while running.
struct Bilingual {
    std::string zh;
    std::string en;
    const std::string& in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};

struct CodeInfo {
    std::string_view id;    ///< "NZ2101", stable for ever
    std::string_view slug;  ///< "unknown-unit", stable for ever
    Severity severity;
    Text message;  ///< what is wrong, with what was read
    Text label;    ///< stands right of the caret; may be empty
    Text help;     ///< what to do; may be empty where suggestions say it
};

/// All codes in the order of their ids.
std::span<const CodeInfo* const> codes();
/// By id or slug; null when there is none.
const CodeInfo* find_code(std::string_view id_or_slug);

}  // namespace nearzero::findings
