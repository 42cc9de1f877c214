// SPDX-License-Identifier: Apache-2.0
/// NZ50xx: output. NZ51xx: waivers, which change what is put out.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo unused_waiver{
    "NZ5101", "unused-waiver", Severity::warning,
    {"没有与豁免“{code}”（{where}）相符的警告", "no warning matches the waiver of '{code}' at '{where}'"},
    {"未用到的豁免", "unused waiver"},
    {"删除此豁免，或改正 where：由 id 和键以点连接，如 activities.grid-power",
     "remove the waiver, or correct its 'where': ids and keys joined by dots, such as activities.grid-power"}};

inline constexpr auto kOutput = std::to_array<const CodeInfo*>({&unused_waiver});

}  // namespace nearzero::findings::code
