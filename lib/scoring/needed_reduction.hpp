// SPDX-License-Identifier: Apache-2.0
/// What would change a verdict: the smallest reduction of emissions by which a target that is not met would be, and
/// where it could come from.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace nearzero::dataset {
struct Activity;
}

namespace nearzero::scoring {

/// What one activity would emit less.
struct Cut {
    const dataset::Activity* activity = nullptr;
    double tonnes = 0.0;           ///< t CO2e
    double share = 0.0;            ///< of what the activity emits in the target's slice that year, 0 … 1
    std::optional<double> amount;  ///< of the activity, in its unit; empty where emissions are not proportional to it
};

/// In the year that is judged, everything else as reported: denominators, factors, sinks and credits.
struct NeededReduction {
    int year = 0;
    double tonnes = 0.0;    ///< t CO2e
    bool is_limit = false;  ///< it must be exceeded: equal is not lower
    bool any_one = true;    ///< each of `cuts` is enough by itself; else all of them are needed together
    std::vector<Cut> cuts;  ///< any one: the smallest share first; together: the largest emissions first
};

/// Why a target that is not met has no needed reduction.
namespace no_reduction {
inline constexpr std::string_view kNotOfEmissions = "not-of-emissions";  ///< a share, or emissions over energy
inline constexpr std::string_view kEquality = "equality";
inline constexpr std::string_view kEarlierYear = "earlier-year";            ///< a year before the last did not fall
inline constexpr std::string_view kExceedsEmissions = "exceeds-emissions";  ///< more than the slice emits
}  // namespace no_reduction

}  // namespace nearzero::scoring
