// SPDX-License-Identifier: Apache-2.0
/// The programmes compiled into the program: `lib/programme/data/*.programme.yaml`.
#pragma once

#include <span>

#include "text/embedded.hpp"

namespace nearzero::programme {

std::span<const text::EmbeddedFile> embedded_files();

}  // namespace nearzero::programme
