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

inline constexpr CodeInfo waiver_of_error{
    "NZ5102", "waiver-of-error", Severity::error,
    {"“{code}”是错误，不能豁免", "'{code}' is an error and cannot be waived"},
    {"只有警告可以豁免", "only warnings can be waived"},
    {"改正它所指的问题，并删除此豁免", "correct what it reports and remove the waiver"}};

inline constexpr CodeInfo unknown_code_in_waiver{
    "NZ5103", "unknown-code-in-waiver", Severity::error,
    {"豁免中的代码“{code}”不存在", "the waiver names a code that does not exist: '{code}'"},
    {"不是已知代码", "not a known code"},
    {"写发现的代码，如 NZ2301；用 nearzero list codes 查看全部",
     "write the code of a finding, such as NZ2301; 'nearzero list codes' shows all"}};

inline constexpr auto kOutput = std::to_array<const CodeInfo*>({&unused_waiver, &waiver_of_error, &unknown_code_in_waiver});

}  // namespace nearzero::findings::code
