// SPDX-License-Identifier: Apache-2.0
/// A dataset against the programme it names, before anything is judged: category, tier, applicant, parts, and whether the
/// figures it brings can serve the programme's indicators. Every problem is a finding with its place in the dataset.
#pragma once

#include "dataset/dataset.hpp"
#include "findings/finding.hpp"
#include "programme/programme.hpp"

namespace nearzero::scoring {

/// The category of the dataset, or null after reporting.
const programme::Category* check_category(const dataset::Dataset& dataset, const programme::Programme& programme,
                                          findings::Sink& sink);

/// The tier of the dataset in its category, or null after reporting: demanded exactly where the category has tiers.
const programme::Tier* check_tier(const dataset::Dataset& dataset, const programme::Programme& programme,
                                  const programme::Category& category, findings::Sink& sink);

/// Parts of activities and generation, applicant kind, context units, plan targets, `not_applicable`.
void check_content(const dataset::Dataset& dataset, const programme::Programme& programme,
                   const programme::Category& category, const programme::Tier& tier, findings::Sink& sink);

/// All of the above in one step.
struct Eligibility {
    const programme::Category* category = nullptr;
    const programme::Tier* tier = nullptr;   ///< null whenever the category is
};
Eligibility check_eligibility(const dataset::Dataset& dataset, const programme::Programme& programme,
                              findings::Sink& sink);

}  // namespace nearzero::scoring
