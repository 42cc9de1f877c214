// SPDX-License-Identifier: Apache-2.0
/// NZ21xx: units.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo unknown_unit{"NZ2101", "unknown-unit", Severity::error,
    {"未知的单位“{unit}”", "unknown unit '{unit}'"},
    {"不是已知单位", "not a known unit"},
    {"单位区分大小写", "units are case-sensitive"}};
inline constexpr CodeInfo ambiguous_unit{"NZ2102", "ambiguous-unit", Severity::error,
    {"单位“{unit}”有多种含义", "unit '{unit}' means several things"},
    {"含义不明确", "ambiguous"},
    {"", ""}};  // the question is the help
inline constexpr CodeInfo unit_mismatch{"NZ2103", "unit-mismatch", Severity::error,
    {"单位“{unit}”在此不适用：应为{expected_zh}", "unit '{unit}' does not fit here: expected {expected_en}"},
    {"量纲不同", "another kind of quantity"},
    {"改正单位，或核对这里要填的是什么量", "correct the unit, or check which quantity belongs here"}};
inline constexpr CodeInfo substance_mismatch{"NZ2110", "substance-mismatch", Severity::error,
    {"单位“{unit}”写的是{substance}的质量，此处是{gas}", "unit '{unit}' is a mass of {substance}, this is {gas}"},
    {"不是同一种物质", "another substance"},
    {"改正单位或气体；1 吨碳相当于 44/12 吨二氧化碳", "correct the unit or the gas; 1 t of carbon makes 44/12 t of CO2"}};

inline constexpr auto kUnits = std::to_array<const CodeInfo*>(
    {&unknown_unit, &ambiguous_unit, &unit_mismatch, &substance_mismatch});

}  // namespace nearzero::findings::code
