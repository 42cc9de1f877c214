// SPDX-License-Identifier: Apache-2.0
/// Codes of the tests' own, so that no wording of the real ones is repeated here, and a way to point at a word of a
/// text.
#pragma once

#include <string>
#include <string_view>

#include "findings/finding.hpp"
#include "text/source.hpp"

namespace nearzero::test {

inline constexpr findings::CodeInfo kUnit{"NZ2101",
                                          "unknown-unit",
                                          findings::Severity::error,
                                          {"未知的单位“{unit}”", "unknown unit '{unit}'"},
                                          {"不是已知单位", "not a known unit"},
                                          {"单位区分大小写", "units are case-sensitive"}};
inline constexpr findings::CodeInfo kOld{
    "NZ2310", "older-vintage", findings::Severity::warning, {"用了较早的年份", "an older vintage is used"},
    {"", ""}, {"", ""}};
inline constexpr findings::CodeInfo kTold{"NZ3010", "told",  findings::Severity::note, {"说一声", "for information"},
                                          {"", ""}, {"", ""}};

/// The place of the first `word` in `source`.
inline findings::Place place_of(const text::Source& source, std::string_view word, std::string pointer = {}) {
    const auto begin = static_cast<std::uint32_t>(source.text().find(word));
    return {&source, {begin, begin + static_cast<std::uint32_t>(word.size())}, std::move(pointer)};
}

}  // namespace nearzero::test
