// SPDX-License-Identifier: Apache-2.0
/// Energy consumed: what is bought plus what is made and used on site, in GJ and in tonnes of coal equivalent. Scope 3 is
/// outside it, as it is outside the gross total.
#pragma once

#include <vector>

#include "inventory/inventory.hpp"

namespace nearzero::inventory {

/// Solar, wind and hydro: their self-used power enters the energy total.
bool is_counted(dataset::GenerationKind kind);

/// Measures `fuel`, `electricity`, `heat`, `self-used-renewable` and `consumption`, each in GJ and tce, for each year.
/// tce: GJ ÷ 29.307 for fuels and heat, 0.1229 kgce/kWh for power (GB/T 2589); by equivalent value, power takes the pilot's own
/// `context.electricity-equivalent`, without which the tce of power and of the total are left out.
std::vector<EnergyTotal> count_energy(const Inventory& inventory, const Method& method, findings::Sink& sink);

}  // namespace nearzero::inventory
