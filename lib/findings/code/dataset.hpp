// SPDX-License-Identifier: Apache-2.0
/// NZ14xx: structure of a pilot dataset.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr std::array<const CodeInfo*, 0> kDataset{};

}  // namespace nearzero::findings::code
