// SPDX-License-Identifier: Apache-2.0
/// What holds for the keys of every mapping of a tree.
#pragma once

#include "findings/finding.hpp"
#include "yaml/tree.hpp"

namespace nearzero::yaml {

/// Reports duplicate keys, naming the line of the first, merge keys and keys that are not in Unicode form NFC.
void check_keys(const text::Source& source, const Tree& tree, findings::Sink& sink);

}  // namespace nearzero::yaml
