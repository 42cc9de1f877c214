// SPDX-License-Identifier: Apache-2.0
/// NZ00xx to NZ09xx: invocation and files.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kInvocation{};

}  // namespace nearzero::findings::code
