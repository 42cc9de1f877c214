// SPDX-License-Identifier: Apache-2.0
/// The electricity a site uses, by where it comes from: what is bought, and what is made and used on site.
#pragma once

#include <optional>

#include "inventory/inventory.hpp"

namespace nearzero::scoring {

/// MWh of a year.
struct ElectricityUse {
    double used = 0.0;
    /// Physically: supplied directly, or made from non-fossil energy and used on site. `direct` is all of it, nuclear
    /// power included.
    double direct = 0.0, renewable = 0.0;
    /// With traded power and certificates, and without self-used power whose certificates were sold.
    double non_fossil_with_certificates = 0.0, renewable_with_certificates = 0.0;
};

/// Nothing where on-site generation does not say whether it gives power or heat, or what it is made from: `other`, heat
/// pumps, and a combined plant (`chp`) in a year in which biomass is burned.
std::optional<ElectricityUse> electricity_of(const inventory::Inventory& inventory, int year);

}  // namespace nearzero::scoring
