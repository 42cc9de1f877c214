// SPDX-License-Identifier: Apache-2.0
/// A rule that no incident of a grade or above stands on record in a window of time.
#pragma once

#include <optional>
#include <string>

namespace nearzero::programme {

/// The window is between two events, or so many years back from one; both ends are included.
struct NoIncident {
    std::string grade;  ///< below-general, general, larger, major, especially-major; it and those above it
    std::string from;   ///< event; empty: from the beginning, or by `within_years`
    std::string to;     ///< event; empty: the day the rule is judged on
    std::optional<int> within_years;  ///< calendar years back from `to`
};

}  // namespace nearzero::programme
