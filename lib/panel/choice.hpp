// SPDX-License-Identifier: Apache-2.0
/// Which rubric a pilot is scored by, and what it and the programme say together. Private to the module.
#pragma once

#include "panel/assessment.hpp"

namespace nearzero::panel {

/// The one rubric for the pilot's programme and category; null after reporting that there is none, or more than one.
const Rubric* choose_rubric(const Dossier& dossier, const dataset::Dataset& dataset,
                            const programme::Programme& programme, findings::Sink& sink);

/// Items that do not apply and the limit of disagreement: the programme's where it settles them, else the rubric's.
/// False after reporting that the two say different things.
bool settle_rules(Assessment& panel, const programme::Programme& programme, findings::Sink& sink);

}  // namespace nearzero::panel
