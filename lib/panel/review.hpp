// SPDX-License-Identifier: Apache-2.0
/// All that people bring to one pilot: points, the rating the rules give for them, and decisions beside what the rules
/// decide.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "findings/waivers.hpp"
#include "panel/rating.hpp"

namespace nearzero::panel {

/// A decision and, in the same words, what the rules decide.
struct DecisionResult {
    const Decision* decision = nullptr;
    std::string rules;     ///< a verdict; a rating or `none`; `reported` for a finding
    bool differs = false;  ///< from the rules
};

/// What the rules found out about a pilot: what decisions are held beside.
struct Ruled {
    const dataset::Dataset* dataset = nullptr;
    const programme::Programme* programme = nullptr;
    const scoring::Scorecard* scorecard = nullptr;
    std::vector<GateVerdict> gates;
    std::span<const findings::Finding> findings;
    std::span<const findings::Waived> waived;
    std::optional<calendar::Date> as_of;
};

struct Review {
    Round round;
    Assessment assessment;
    RatingResult rating;
    std::vector<DecisionResult> decisions;  ///< by date
    /// About sheets, rubrics, decisions and bands: no waiver of the site reaches them, and none of them rejects its
    /// dataset.
    findings::Sink findings;
};

/// `dossier` outlives the review.
Review review(const Dossier& dossier, const Ruled& ruled);

}  // namespace nearzero::panel
