// SPDX-License-Identifier: Apache-2.0
/// The application in JSON: entry conditions, documents, deadlines, routing. No personal data: fields are named, never
/// quoted. Private to the module.
#pragma once

#include "application/review.hpp"
#include "document/json_writer.hpp"
#include "findings/code.hpp"

namespace nearzero::report {

/// The members `entry`, `forms`, `deadlines` and `routing` of a pilot.
void write_review(document::JsonWriter& json, const application::Review& review, findings::Lang lang);

}  // namespace nearzero::report
