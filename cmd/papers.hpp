// SPDX-License-Identifier: Apache-2.0
/// The rubrics, score sheets and decisions named on the command line.
#pragma once

#include "options.hpp"
#include "panel/dossier.hpp"

namespace nearzero::cmd {

/// Reads them into `dossier` and names the sheets found in folders in `settings`. What the command line has wrong, and
/// faults of a rubric, go to `run`: nothing can be scored then. Faults of sheets and decisions go to `beside`: they
/// stop nobody else. False where something could not be opened or is not given.
bool load_papers(Settings& settings, panel::Dossier& dossier, findings::Sink& run, findings::Sink& beside);

}  // namespace nearzero::cmd
