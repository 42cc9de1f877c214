// SPDX-License-Identifier: Apache-2.0
/// What holds for the keys of every mapping of a tree.
#pragma once

#include <cstddef>

#include "findings/finding.hpp"
#include "yaml/tree.hpp"

namespace nearzero::yaml {

/// Reports duplicate keys, naming the line of the first, merge keys and keys that are not in Unicode form NFC.
/// Stops after `most` findings; the last one says so.
void check_keys(const text::Source& source, const Tree& tree, std::size_t most, findings::Sink& sink);

/// Tells in the last finding that the rest is not listed.
void note_more(findings::Sink& sink);

}  // namespace nearzero::yaml
