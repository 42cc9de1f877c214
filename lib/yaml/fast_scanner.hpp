// SPDX-License-Identifier: Apache-2.0
/// The fast way: a scanner for what datasets look like (block mappings and sequences, plain and quoted scalars,
/// flow collections, comments). It fills the tree or declines at the first byte it does not positively know; it
/// never reports. Whatever it accepts, the strict reader accepts with an identical tree.
#pragma once

#include <memory>

#include "yaml/read.hpp"

namespace nearzero::yaml {

/// The tree, or null: let the strict reader decide.
std::unique_ptr<const Tree> scan_fast(const text::Source& source, const Limits& limits);

}  // namespace nearzero::yaml
