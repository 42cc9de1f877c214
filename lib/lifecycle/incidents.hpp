// SPDX-License-Identifier: Apache-2.0
/// Incidents in a window of time: safety and environment, by grade (一般、较大、重大、特别重大).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lifecycle/record.hpp"
#include "programme/incidents.hpp"

namespace nearzero::lifecycle {

/// The record held against a rule. An incident whose grade or kind is not known breaks it only where every one does;
/// where the grade or the kind decides, it is unclear. A kind that no rule
/// names and this library does not know either may be a slip of the pen, or one of those that count: it is not known.
/// An entry that could not be read and may be an incident within the window, or an end of it, leaves the rule open; an
/// incident that breaks it does so all the same, once the window is known.
struct Incidents {
    enum class Held : std::uint8_t { none, against, unclear, unread };
    Held held = Held::none;
    const dataset::Event* event = nullptr;  ///< the first that breaks it, or else the first that is unclear
};

/// Whether a kind of incident is one that the rules name, or that this library knows beside them (words.hpp).
bool is_known_kind(std::string_view kind, std::span<const std::string> named);

/// `kinds`: any of them; empty: every kind. `named`: those that other rules of the programme name. `judged_on`: the end
/// of a window whose event is not on record. A window that begins with an event that has not happened holds nothing.
Incidents incidents_against(const Record& record, const programme::NoIncident& rule, std::span<const std::string> kinds,
                            calendar::Date judged_on, std::span<const std::string> named = {});

}  // namespace nearzero::lifecycle
