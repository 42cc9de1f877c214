// SPDX-License-Identifier: Apache-2.0
/// One target of one pilot under one reading.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "scoring/scorecard.hpp"

namespace nearzero::scoring {

/// What is judged by what.
struct Case {
    const inventory::Inventory& inventory;
    const programme::Programme& programme;
};

/// The target under `reading` (gross where its indicator has no net readings); members of a combined target are called
/// `parent/member`.
TargetResult assess(const Case& judged, const programme::Target& target, Reading reading, std::string_view parent = {});

/// The reported years from the base on; all of them where the dataset names no base.
std::vector<int> years_from_base(const inventory::Inventory& inventory);

/// The decimals to which a value is rounded before it is compared with `threshold` (修约值比较法 of GB/T 8170): those
/// of the threshold as printed. Nothing where values are compared in full, or the threshold has no decimals to speak
/// of.
std::optional<int> compared_places(const programme::Programme& programme, const programme::Threshold& threshold);

/// What the pilot's plan commits an indicator to in the latest reported year that it names; null when it names none.
const dataset::PlanTarget* committed_target(const inventory::Inventory& inventory, std::string_view indicator);

/// any_of: met if one is met, not assessable only if none is met and one still could be. all_of: not met if one is not. What
/// is not applicable drops out; if all drop out, so does the whole.
Verdict combine(programme::Target::Kind kind, std::span<const Verdict> members);

}  // namespace nearzero::scoring
