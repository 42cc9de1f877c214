// SPDX-License-Identifier: Apache-2.0
/// The value of an indicator: a slice of emissions, over a context series or over energy, or a share; in the indicator's own
/// unit. A missing input is a reason, never a zero.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "inventory/inventory.hpp"
#include "programme/programme.hpp"
#include "scoring/reasons.hpp"
#include "scoring/statistics.hpp"

namespace nearzero::scoring {

/// How the emissions of an indicator are looked at.
struct View {
    Reading reading = Reading::gross;
    std::optional<int> frozen_year;   ///< factors as they were in this year; gross only
};

/// The value in one year.
base::Result<double, Gap> value_of(const inventory::Inventory& inventory, const programme::Programme& programme,
                                   const programme::Indicator& indicator, int year, View view);

/// What the emissions of an indicator are multiplied by, from t to its own unit: 1 or a conversion, over the context value of the year.
/// Empty for shares and for emissions over energy, whose denominator has the errors of the numerator.
std::optional<double> per_tonne(const inventory::Inventory& inventory, const programme::Indicator& indicator, int year);

/// The values of several years, each at 15 significant digits; else the reason, with every year that has the first gap.
base::Result<std::vector<Point>, Reason> values_of(const inventory::Inventory& inventory,
                                                   const programme::Programme& programme,
                                                   const programme::Indicator& indicator, std::span<const int> years,
                                                   View view);

/// Its unit; where the applicant chooses what stands below, with the unit the dataset has.
units::Unit unit_of(const dataset::Dataset& dataset, const programme::Indicator& indicator);

/// Whether the net readings mean anything for it: emissions of all lines. Filtered slices and shares have gross only.
bool has_readings(const programme::Indicator& indicator);

}  // namespace nearzero::scoring
