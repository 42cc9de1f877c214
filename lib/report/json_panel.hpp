// SPDX-License-Identifier: Apache-2.0
/// Panel, rating and decisions in JSON. Private to the module.
#pragma once

#include "document/json_writer.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

/// The members `panel`, `rating` and `decisions` of a pilot that has a review.
void write_panel_review(document::JsonWriter& json, const Pilot& pilot, findings::Lang lang);

}  // namespace nearzero::report
