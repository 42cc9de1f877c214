// SPDX-License-Identifier: Apache-2.0
/// Energy consumed: what is bought plus what is made and used on site, in GJ and in tonnes of coal equivalent. Scope 3 is
/// outside it, as it is outside the gross total.
#pragma once

#include <vector>

#include "inventory/inventory.hpp"

namespace nearzero::inventory {

constexpr double kGigajoulesPerTce = 29.307;  ///< GB/T 2589: 29307 kJ/kgce

/// Measures `fuel`, `electricity`, `heat`, `self-used-renewable` and `consumption`, each in GJ and tce, for each year.
/// tce: GJ ÷ 29.307 for fuels and heat, 0.1229 kgce/kWh for power (GB/T 2589); by equivalent value, power takes the pilot's own
/// `context.electricity-equivalent`, without which the tce of power and of all that holds power is left out.
///
/// And of the consumption `renewable`, `non-fossil` and, where the accounting declares what it is, `clean`: physically (made on site,
/// burned as biomass, supplied directly) and, as `…-with-certificates`, with traded power and certificates and without what was sold.
/// Grid power without an instrument is none of them. Generation that cannot be placed is announced and in no measure.
std::vector<EnergyTotal> count_energy(const Inventory& inventory, const Method& method, findings::Sink& sink);

/// tce of a line's amount by the coefficient printed for its fuel; nothing where none is printed.
std::optional<double> printed_coal_equivalent(const Line& line);

}  // namespace nearzero::inventory
