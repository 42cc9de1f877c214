// SPDX-License-Identifier: Apache-2.0
/// The user's own factor, potential and programme files into the run's library.
#pragma once

#include "batch/library.hpp"
#include "findings/finding.hpp"
#include "options.hpp"

namespace nearzero::cmd {

/// False when a file could not be opened; faults of content are errors in `sink`. Sets `choices.programme` where the
/// word names a file.
bool load_user_files(Settings& settings, batch::Library& library, findings::Sink& sink);

}  // namespace nearzero::cmd
