// SPDX-License-Identifier: Apache-2.0
/// Where a pilot stands, in JSON. Private to the module.
#pragma once

#include "document/json_writer.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

/// The members `lifecycle`, `gates` and `consequence` of a pilot: null and empty without a day of evaluation.
void write_standing(document::JsonWriter& json, const Pilot& pilot, findings::Lang lang);

/// The member `consequence`; `failed` is the day of the acceptance, where it is on record.
void write_consequence(document::JsonWriter& json, const programme::Consequence* rule,
                       std::optional<calendar::Date> failed);

}  // namespace nearzero::report
