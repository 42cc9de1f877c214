// SPDX-License-Identifier: Apache-2.0
/// NZ45xx: what pilots of one run, or lines of one pilot, have in common and should not.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo meter_of_another_pilot{
    "NZ4501",
    "meter-of-another-pilot",
    Severity::warning,
    {"“{entry}”的计量表“{meter}”也用于试点“{other}”的“{other_entry}”（{file}；{years_zh} 年）",
     "the meter '{meter}' of '{entry}' is also that of '{other_entry}' in the pilot '{other}' ({file}; {years_en})"},
    {"同一读数可能计入两个试点", "one reading may count in two pilots"},
    {"核对读数归谁；一个试点位于另一个之内时写 within；一块表有几个读数时，在编号后写明是哪一个（如 0042/外供）；"
     "按约定分摊的，用 waivers 写明",
     "settle whose reading it is; where one pilot lies in the other, say so with 'within'; where a meter has several "
     "registers, name the register (0042/export); where a reading is shared out, say so with a waiver"}};

inline constexpr CodeInfo meter_twice{
    "NZ4502",
    "meter-twice",
    Severity::warning,
    {"“{entry}”与“{other_entry}”写了同一计量表“{meter}”（{years_zh} 年）",
     "'{entry}' and '{other_entry}' name the same meter '{meter}' ({years_en})"},
    {"同一读数可能计了两次", "one reading may count twice"},
    {"重复填报的删去一项；一块表有几个读数时，在编号后写明是哪一个（如 0042/尖峰）；一个读数分摊到几项的，用 waivers "
     "写明办法",
     "remove one of them where it was entered twice; where a meter has several registers, name the register "
     "(0042/peak); where a reading is shared out, say how with a waiver"}};

inline constexpr auto kPortfolio = std::to_array<const CodeInfo*>({&meter_of_another_pilot, &meter_twice});

}  // namespace nearzero::findings::code
