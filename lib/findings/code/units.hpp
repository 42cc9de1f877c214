// SPDX-License-Identifier: Apache-2.0
/// NZ21xx: units.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kUnits{};

}  // namespace nearzero::findings::code
