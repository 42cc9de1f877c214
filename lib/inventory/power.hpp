// SPDX-License-Identifier: Apache-2.0
/// Purchased power accounted twice (GHG Protocol Scope 2 Guidance): location-based with the factor of the activity,
/// market-based with contracts and certificates first, then the published residual mix, else the grid average. Which of
/// them the lines carry, the accounting key `electricity` says; a third method, fossil-average-unless-certified, gives
/// what no instrument covers one factor that the programme names.
#pragma once

#include "dataset/serials.hpp"
#include "inventory/inventory.hpp"

namespace nearzero::inventory {

constexpr double kGigajoulesPerMegawattHour = 3.6;

/// Fills `power`, `instruments` and `memo` of an inventory whose lines carry the activities' own factors, and puts the
/// figures of the headline method into the lines of purchased power. On-site power whose certificates were sold, and
/// exports that the programme deducts, get lines of their own behind the others.
void account_power(Inventory& inventory, const Method& method, dataset::SerialLedger& ledger, findings::Sink& sink);

/// Whether what an installation exports is taken off the total, and off the energy consumed, instead of only listed: the
/// rules deduct exports, and it may be made of fuels. Heat needs a factor of its own.
bool deducts_exports(const programme::Accounting& accounting, const dataset::Generation& generation);

/// Market- and location-based scope 2 of a year: purchased power by its records, everything else by its lines.
struct Scope2 {
    base::Co2e location, market;
};
Scope2 scope2_of(const Inventory& inventory, int year);

}  // namespace nearzero::inventory
