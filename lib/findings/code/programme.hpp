// SPDX-License-Identifier: Apache-2.0
/// NZ40xx programme files, NZ41xx to NZ44xx pilots against a programme, portfolios.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kProgramme{};

}  // namespace nearzero::findings::code
