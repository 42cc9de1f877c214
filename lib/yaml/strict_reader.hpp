// SPDX-License-Identifier: Apache-2.0
/// The strict reader over yaml-cpp's events. `strict_reader.cpp` is the one file that knows yaml-cpp.
#pragma once

#include <memory>

#include "findings/finding.hpp"
#include "yaml/read.hpp"

namespace nearzero::yaml {

/// Findings that do not stop the reading are collected up to this many; the last one says so.
inline constexpr std::size_t kMostFindings = 200;

/// The tree of a checked, normalised source, or null after reporting.
std::unique_ptr<const Tree> read_strict(const text::Source& source, const Limits& limits, findings::Sink& sink);

}  // namespace nearzero::yaml
