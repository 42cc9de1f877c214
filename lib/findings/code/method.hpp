// SPDX-License-Identifier: Apache-2.0
/// NZ30xx: counting emissions.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kMethod{};

}  // namespace nearzero::findings::code
