// SPDX-License-Identifier: Apache-2.0
/// The sections on procedure and the words they share. Private to the module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "programme/programme.hpp"
#include "programme/sections.hpp"
#include "programme/words.hpp"
#include "yaml/record.hpp"

namespace nearzero::programme {

/// The events of a pilot's record (format page 2.2); `dataset` reads the same words.
inline constexpr auto kEvents = words({"applied",
                                       "materials-submitted",
                                       "reviewed",
                                       "recommended",
                                       "provincial-listed",
                                       "expert-reviewed",
                                       "plan-revised",
                                       "publicised",
                                       "objection",
                                       "selected",
                                       "progress-reported",
                                       "change-requested",
                                       "change-decided",
                                       "extension-requested",
                                       "extension-decided",
                                       "exit-requested",
                                       "exit-decided",
                                       "completed",
                                       "self-evaluated",
                                       "site-checked",
                                       "acceptance-applied",
                                       "incident",
                                       "accepted",
                                       "disclosed",
                                       "re-checked",
                                       "cancelled"});
inline constexpr auto kActors = words({"applicant", "district", "department", "city", "province", "nation", "experts"});
inline constexpr auto kPreparers = words({"self", "commissioned"});
inline constexpr auto kGrades = words({"below-general", "general", "larger", "major", "especially-major"});

/// An event that the programme lists; any event where it lists none.
std::string read_event(yaml::Record& in, std::string_view key, const Lifecycle& lifecycle);
std::string maybe_event(yaml::Record& in, std::string_view key, const Lifecycle& lifecycle);
std::vector<std::string> read_events(yaml::Record& in, std::string_view key, const Lifecycle& lifecycle);

/// The window of an incident rule: `from` and `to`, or `within_years` and `before`.
void read_window(yaml::Record& in, const Lifecycle& lifecycle, NoIncident& rule);
/// `documents:` of the application or of acceptance.
std::vector<FormDocument> read_documents(yaml::Record& in, const Programme& programme);

// In the order in which they are read: events first, since the others name them.
void read_lifecycle(yaml::Record& root, Programme& programme);
void read_application(yaml::Record& root, Programme& programme);
void read_routing(yaml::Record& root, Programme& programme);
void read_acceptance(yaml::Record& root, Programme& programme);
void read_portfolio(yaml::Record& root, Programme& programme);
void read_statements(yaml::Record& root, Programme& programme);  ///< years, texts, changes

}  // namespace nearzero::programme
