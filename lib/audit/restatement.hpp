// SPDX-License-Identifier: Apache-2.0
/// Whether a base year that changed between two results was restated.
#pragma once

#include "findings/finding.hpp"
#include "results/result.hpp"

namespace nearzero::audit {

/// For every pilot of both results: reports a gross total of the later result's base year that changed by more than the
/// later result's threshold while no restatement recorded there arrives at it (`restatement-demanded`), at the base
/// year in `document`, which is the later result's.
void demand_restatements(const results::Result& before, const results::Result& after,
                         const results::JsonDocument& document, findings::Sink& sink);

}  // namespace nearzero::audit
