// SPDX-License-Identifier: Apache-2.0
/// NZ22xx to NZ24xx: factor sets, warming potentials, selection.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kReference{};

}  // namespace nearzero::findings::code
