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

/// What an installation sends out in a year, under rules that deduct exports.
enum class Export : std::uint8_t {
    listed,    ///< nothing to deduct: the rules list it, it is of sun, wind, water, earth or biomass, or none was sent
    deducted,  ///< taken off the total, and off the energy consumed
    unknown    ///< not deducted: what it was made of cannot be told to be fossil
};
/// Combined heat and power is of its fuels, which must all be fossil; waste heat of what was burned or bought before it. Heat
/// needs a factor of its own in the rules.
Export export_of(const Inventory& inventory, const programme::Accounting& accounting,
                 const dataset::Generation& generation, int year);

/// Market- and location-based scope 2 of a year: purchased power by its records, everything else by its lines.
struct Scope2 {
    base::Co2e location, market;
};
Scope2 scope2_of(const Inventory& inventory, int year);

}  // namespace nearzero::inventory
