// SPDX-License-Identifier: Apache-2.0
/// What a parser's complaint means to the person who wrote the text. The parser says where it gave up; the cause
/// is often a line above: a quote, a colon, an indentation.
#pragma once

#include <cstdint>
#include <string_view>

#include "findings/finding.hpp"
#include "yaml/read.hpp"

namespace nearzero::yaml {

/// The parser's complaints, as far as they differ for us.
enum class Complaint : std::uint8_t {
    open_scalar,      ///< the text ended, or a document marker came, inside quotes
    open_flow,        ///< a bracketed collection does not go on as it should
    block_structure,  ///< a key, a dash or a value where none can stand
    second_value,     ///< a colon where no value can begin
    tab,
    escape,
    alias,
    anchor,
    tag,
    directive,
    flow_end,
    unknown_token,
    depth,
    other,
};

/// Reports the fault behind a complaint at `byte`: exactly one finding.
void report_syntax_fault(const text::Source& source, Complaint complaint, std::uint32_t byte, const Limits& limits,
                         findings::Sink& sink);

/// What words without a colon were meant as: `2023: 18400` of "2023 18400", `b: value` of a word alone.
findings::Bilingual pair_meant(std::string_view words);

/// A line that was meant as "key: value" but has no blank after its colon, or a full-width colon.
struct ColonFault {
    const findings::CodeInfo* code = nullptr;
    text::Span span;  ///< of the key, colon and what follows
    explicit operator bool() const { return code != nullptr; }
};

/// Whether `entry` is such a one; keys that begin with a digit count with `years` only (10:30 is a time of day).
ColonFault colon_fault_of(const text::Source& source, text::Span entry, bool years);
/// The first such line among the lines that `span` touches.
ColonFault find_colon_fault(const text::Source& source, text::Span span);
void report_colon_fault(const text::Source& source, const ColonFault& fault, findings::Sink& sink);

}  // namespace nearzero::yaml
