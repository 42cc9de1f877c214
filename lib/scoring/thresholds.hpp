// SPDX-License-Identifier: Apache-2.0
/// Which threshold binds a site in a year, where the document sets it by size or by year, and whether a target applies
/// to it at all.
#pragma once

#include <optional>
#include <vector>

#include "scoring/targets.hpp"

namespace nearzero::scoring {

struct Bound {
    std::optional<programme::Threshold> threshold;
    std::optional<Reason> why_not;  ///< no band for its size, a size that is not known, the first milestone still ahead
    std::vector<programme::Milestone> ahead;  ///< milestones after the year, ascending
};
Bound bound_of(const Case& judged, const programme::Target& target, int year);

/// What `applies_if` says of a year: nothing where the target applies, else `not_applicable`, or `not_assessable` where
/// the figure is missing.
struct Exempt {
    Verdict verdict = Verdict::not_applicable;
    Reason reason;
};
std::optional<Exempt> exempt(const Case& judged, const programme::Target& target, int year);

}  // namespace nearzero::scoring
