// SPDX-License-Identifier: Apache-2.0
/// NZ16xx: tables.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kTable{};

}  // namespace nearzero::findings::code
