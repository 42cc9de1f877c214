// SPDX-License-Identifier: Apache-2.0
/// A small ready portfolio, synthetic: some files of examples/portfolio, compiled in.
#pragma once

#include <span>

#include "text/embedded.hpp"

namespace nearzero::starter {

std::span<const text::EmbeddedFile> demo_files();

}  // namespace nearzero::starter
