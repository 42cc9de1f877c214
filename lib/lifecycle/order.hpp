// SPDX-License-Identifier: Apache-2.0
/// Whether a pilot's events stand in the order the programme sets, each with what comes before it, and each decision with its
/// request.
#pragma once

#include "findings/finding.hpp"
#include "lifecycle/record.hpp"
#include "programme/programme.hpp"

namespace nearzero::lifecycle {

/// Reports what is missing, out of order, repeated, undecided or unknown to the programme. An event that repeats needs what it
/// answers (an acceptance its application, a decision its request) once for each time it happens.
void check_order(const Record& record, const dataset::Dataset& dataset, const programme::Programme& programme,
                 findings::Sink& sink);

}  // namespace nearzero::lifecycle
