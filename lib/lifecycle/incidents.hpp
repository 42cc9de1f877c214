// SPDX-License-Identifier: Apache-2.0
/// Incidents in a window of time: safety and environment, by grade (一般、较大、重大、特别重大).
#pragma once

#include <span>
#include <string>

#include "lifecycle/record.hpp"
#include "programme/incidents.hpp"

namespace nearzero::lifecycle {

/// The first incident on record that breaks the rule, or null. `kinds`: any of them; empty: every kind. `judged_on`: the end of a
/// window whose event is not on record. A window that begins with an event that has not happened holds nothing.
const dataset::Event* incident_against(const Record& record, const programme::NoIncident& rule,
                                       std::span<const std::string> kinds, calendar::Date judged_on);

}  // namespace nearzero::lifecycle
