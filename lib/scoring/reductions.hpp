// SPDX-License-Identifier: Apache-2.0
/// Finds the needed reduction of a target that is not met. Private to the module.
#pragma once

#include "scoring/targets.hpp"

namespace nearzero::scoring {

/// Fills `needed_reduction` of a single target's result, or says in `no_reduction` why there is none; leaves a result
/// alone that is not `not_met`. A percentage or threshold is reached exactly; rounding for comparison may make a little
/// less enough.
void find_reduction(const Case& judged, const programme::Target& target, const programme::Indicator& indicator,
                    TargetResult& result);

}  // namespace nearzero::scoring
