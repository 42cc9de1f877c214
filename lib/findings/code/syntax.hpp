// SPDX-License-Identifier: Apache-2.0
/// NZ10xx text and YAML, NZ12xx records: keys, numbers, dates, ids.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kSyntax{};

}  // namespace nearzero::findings::code
