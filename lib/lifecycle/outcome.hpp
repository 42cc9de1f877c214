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

/// What the record comes to, read in the order of time up to the event that ends the pilot: what is recorded after it
/// changes nothing.
struct Outcome {
    std::vector<const dataset::Event*> failed;  ///< acceptances that failed, up to the one that passed
    /// What follows from the last of them: the rule for its rating with the highest time that is reached. Null where
    /// the text says nothing of it, or once the pilot has passed.
    const programme::Consequence* consequence = nullptr;
    const dataset::Event* passed = nullptr;  ///< the first acceptance with a rating that passes
    /// What ended the pilot: a cancellation, an exit that was approved, or a failure whose consequence cancels.
    const dataset::Event* end = nullptr;
};
Outcome outcome_of(const Record& record, const programme::Acceptance& acceptance);

/// What would follow if the acceptance under way were put on record with this rating, beside `failures`.
const programme::Consequence* consequence_if(std::string_view rating,
                                             const std::vector<const dataset::Event*>& failures,
                                             const programme::Acceptance& acceptance);

}  // namespace nearzero::lifecycle
