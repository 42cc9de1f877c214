// SPDX-License-Identifier: Apache-2.0
/// Which contracts and certificates cover which purchased power. What does not count is announced with its reason; what
/// lies above consumption, with its numbers.
#pragma once

#include <vector>

#include "dataset/serials.hpp"
#include "inventory/inventory.hpp"

namespace nearzero::inventory {

/// Whether an activity's lines are power bought by the MWh: class electricity, scope 2, an amount of energy.
bool is_purchased_power(const Line& line);

/// Covers `purchases`: direct supply first, then traded power, then certificates, each in document order; an instrument
/// fills the activities of `applies_to` in their order, year by year, and never beyond what was bought.
std::vector<InstrumentUse> cover(std::vector<PowerUse>& purchases, const dataset::Dataset& dataset,
                                 const Method& method, dataset::SerialLedger& ledger, findings::Sink& sink);

}  // namespace nearzero::inventory
