// SPDX-License-Identifier: Apache-2.0
/// What the words of a record are called: events, kinds and grades of incidents. One place for reports and findings.
#pragma once

#include <string>
#include <string_view>

#include "findings/finding.hpp"

namespace nearzero::lifecycle {

/// The name in the language; the word itself where it has none.
std::string_view name_of_event(std::string_view event, findings::Lang lang);
std::string_view name_of_kind(std::string_view kind, findings::Lang lang);
bool has_name_of_kind(std::string_view kind);
std::string_view name_of_grade(std::string_view grade, findings::Lang lang);

/// “推荐”（recommended）: the Chinese name with the word that a file writes.
std::string event_zh(std::string_view event);

/// Adds to the arguments that are events (`event`, `before`, …) their Chinese names (`event_zh`, `before_zh`, …). A
/// list of events, joined by ", ", is one of which any will do.
void name_events(findings::Finding& finding);

}  // namespace nearzero::lifecycle
