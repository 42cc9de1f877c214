// SPDX-License-Identifier: Apache-2.0
/// Figures of a year that the site has corrected, against what the inventory comes to (docs/methods/restatement.md).
#pragma once

#include <optional>
#include <vector>

#include "findings/finding.hpp"
#include "inventory/inventory.hpp"

namespace nearzero::quality {

struct Restated {
    const dataset::Restatement* of = nullptr;
    double before_tco2e = 0.0, after_tco2e = 0.0;
    std::optional<double> change_percent{};  ///< of before; nothing where that is zero
    bool exceeds = false;                    ///< above the programme's threshold: a restatement is demanded
    /// The gross total of the year; nothing where the year is not reported, or restated once more further on.
    std::optional<double> computed_tco2e{};
    std::optional<bool> agrees{};  ///< `after` with the computed total, to the last digit written
};

/// In the order of the dataset; of several of one year the last is the one in force.
std::vector<Restated> restated(const inventory::Inventory& inventory, double threshold_percent);

/// A change in percent of `before`; nothing where that is zero.
std::optional<double> change_percent(double before, double after);

/// Whether a change is above a threshold, compared at 15 significant digits; from zero to anything else it is.
bool exceeds_threshold(double before, double after, double threshold_percent);

/// Reports restatements that the figures do not bear out, or that cannot be held against any.
void check_restatements(const inventory::Inventory& inventory, findings::Sink& sink);

}  // namespace nearzero::quality
