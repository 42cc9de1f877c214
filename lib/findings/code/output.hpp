// SPDX-License-Identifier: Apache-2.0
/// NZ50xx: output.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kOutput{};

}  // namespace nearzero::findings::code
