// SPDX-License-Identifier: Apache-2.0
/// Which credits offset which year. A credit counts only with registry, serials and retirement, of a kind the programme
/// takes, retired in time; whatever does not count is announced with its reason.
#pragma once

#include <vector>

#include "dataset/serials.hpp"
#include "inventory/inventory.hpp"

namespace nearzero::inventory {

std::vector<CreditUse> count_credits(const dataset::Dataset& dataset, const programme::Accounting& accounting,
                                     dataset::SerialLedger& ledger, findings::Sink& sink);

/// t CO2e of the credits that count in a year.
double credits_of(const Inventory& inventory, int year);

}  // namespace nearzero::inventory
