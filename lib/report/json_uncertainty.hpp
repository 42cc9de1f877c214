// SPDX-License-Identifier: Apache-2.0
/// The uncertainty of a pilot in its JSON entry. Private to the module.
#pragma once

#include <optional>
#include <string_view>

#include "document/json_writer.hpp"
#include "scoring/uncertainty.hpp"

namespace nearzero::report {

/// Three members: both ends and `covered_share`; null where there is no interval.
void write_interval(document::JsonWriter& json, std::string_view low, std::string_view high,
                    const std::optional<scoring::Interval>& interval);

/// The interval of one figure; empty where nothing was computed.
std::optional<scoring::Interval> interval_at(const scoring::Uncertainty* uncertainty,
                                             std::vector<std::optional<scoring::Interval>> scoring::Uncertainty::*list,
                                             std::size_t index);

/// The member `uncertainty`: method, the gross total of each year with its contributions, the change since the base
/// year.
void write_uncertainty(document::JsonWriter& json, const scoring::Uncertainty& uncertainty);

}  // namespace nearzero::report
