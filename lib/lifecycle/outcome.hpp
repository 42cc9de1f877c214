// SPDX-License-Identifier: Apache-2.0
/// What results mean: which ratings pass, and what follows from one that does not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lifecycle/record.hpp"
#include "programme/programme.hpp"

namespace nearzero::lifecycle {

/// The results a record of the event may hold: those of the programme, else those of this module; empty: any.
std::vector<std::string> results_of(const programme::Programme& programme, std::string_view event);

/// Whether a rating leaves the pilot without acceptance: one that a consequence speaks of, or `fail`.
bool fails(const programme::Acceptance& acceptance, std::string_view rating);

/// Acceptances on record with such a rating, by date.
std::vector<const dataset::Event*> failures(const Record& record, const programme::Acceptance& acceptance);
/// The first acceptance with a rating that passes, or null.
const dataset::Event* passed(const Record& record, const programme::Acceptance& acceptance);

/// What follows from the last of `failures`: the rule for its rating with the highest time that is reached, or null.
const programme::Consequence* consequence_of(const std::vector<const dataset::Event*>& failures,
                                             const programme::Acceptance& acceptance);

/// What would follow if the acceptance under way were put on record with this rating, beside `failures`.
const programme::Consequence* consequence_if(std::string_view rating,
                                             const std::vector<const dataset::Event*>& failures,
                                             const programme::Acceptance& acceptance);

}  // namespace nearzero::lifecycle
