// SPDX-License-Identifier: Apache-2.0
/// Panel, rating and decisions in JSON. Private to the module.
#pragma once

#include "document/json_writer.hpp"
#include "panel/review.hpp"

namespace nearzero::report {

/// The members `panel`, `rating` and `decisions` of a pilot.
void write_panel_review(document::JsonWriter& json, const panel::Review& review, const programme::Programme& programme,
                  findings::Lang lang);

}  // namespace nearzero::report
