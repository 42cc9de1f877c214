// SPDX-License-Identifier: Apache-2.0
/// NZ21xx: units.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo unknown_unit{"NZ2101", "unknown-unit", Severity::error,
    {"未知的单位“{unit}”", "unknown unit '{unit}'"},
    {"不是已知单位", "not a known unit"},
    {"单位区分大小写，写法须与单位表一致；“nearzero reference units”列出全部单位",
     "units are case-sensitive and come from the program's table; 'nearzero reference units' lists them"}};
inline constexpr CodeInfo ambiguous_unit{"NZ2102", "ambiguous-unit", Severity::error,
    {"单位“{unit}”有多种含义：{question_zh}", "unit '{unit}' means several things: {question_en}"},
    {"含义不明确", "ambiguous"},
    {"请写成不会误解的单位", "write the unit that is meant"}};
inline constexpr CodeInfo unit_mismatch{"NZ2103", "unit-mismatch", Severity::error,
    {"单位“{unit}”是{is_zh}，此处需要{expected_zh}", "unit '{unit}' is {is_en}, expected {expected_en}"},
    {"量纲不同", "another kind of quantity"},
    {"改正单位，或核对这里要填的是什么量", "correct the unit, or check which quantity belongs here"}};

inline constexpr auto kUnits = std::to_array<const CodeInfo*>({&unknown_unit, &ambiguous_unit, &unit_mismatch});

}  // namespace nearzero::findings::code
