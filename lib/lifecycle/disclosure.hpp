// SPDX-License-Identifier: Apache-2.0
/// What a passed pilot has published, year by year.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"
#include "lifecycle/record.hpp"
#include "programme/lifecycle.hpp"

namespace nearzero::lifecycle {

/// A period in which a disclosure is due.
struct DisclosureDue {
    enum class Status : std::uint8_t { made, missing, due };
    int year = 0;                              ///< the calendar year in which it is due, or in which its period ends
    const dataset::Event* event = nullptr;     ///< the disclosure that was made, or null
    Status status = Status::due;
};
std::string_view word_of(DisclosureDue::Status status);

/// From the event the rule names (`begin`) to the period that `--as-of` lies in. By calendar year each year after that of `begin` is a
/// period, missing once it is over; else periods of `every_years` run from the day of `begin`. Empty without `begin`.
std::vector<DisclosureDue> disclosures(const Record& record, const programme::Disclosure& rule, const dataset::Event* begin);

/// Reports periods without a disclosure, disclosures that name no public address, and years disclosed twice.
void check_disclosures(const std::vector<DisclosureDue>& due, const Record& record, const dataset::Dataset& dataset,
                       const programme::Disclosure& rule, const dataset::Event* begin, findings::Sink& sink);

}  // namespace nearzero::lifecycle
