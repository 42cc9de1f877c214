// SPDX-License-Identifier: Apache-2.0
/// The conditions before a rating: built on schedule, a full year of operation, no incident, evidence, targets.
#pragma once

#include <optional>
#include <vector>

#include "lifecycle/record.hpp"
#include "programme/programme.hpp"
#include "scoring/scorecard.hpp"

namespace nearzero::lifecycle {

struct GateResult {
    const programme::Gate* gate = nullptr;
    scoring::Verdict verdict = scoring::Verdict::not_assessable;
    std::optional<calendar::Date> since;  ///< the day it is met from, or of the incident that breaks it
    scoring::Reason reason;
};

/// The day gates are judged on: that of the last application for acceptance, else the day of the evaluation.
calendar::Date gates_day(const Record& record);

/// In the order of the programme. `card` may be null: gates that look at targets are then not assessable.
std::vector<GateResult> judge_gates(const Record& record, const dataset::Dataset& dataset,
                                    const programme::Programme& programme, const scoring::Scorecard* card);

}  // namespace nearzero::lifecycle
