// SPDX-License-Identifier: Apache-2.0
/// What the lines of an inventory add up to, group by group, in document order with compensated sums.
#pragma once

#include <vector>

#include "inventory/inventory.hpp"

namespace nearzero::inventory {

/// Whether a line belongs to the gross total: scopes 1 and 2, no sink, no biogenic CO2.
bool is_gross(const Line& line);

/// Whether a line is part of a total. What a reading nets off beside lines, credits, is not asked here. Lines carry one
/// of the two methods of purchased power: of the two scope-2 totals, the other is not the sum of its lines.
bool counts_in(const Total& total, const Line& line);

std::vector<Total> add_up(const Inventory& inventory);

}  // namespace nearzero::inventory
