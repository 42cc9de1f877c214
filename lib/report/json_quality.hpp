// SPDX-License-Identifier: Apache-2.0
/// What a result says of the data themselves.
#pragma once

#include "document/json_writer.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

/// The members `completeness` and `data_quality` of a pilot.
void write_quality(document::JsonWriter& json, const Pilot& pilot);

/// The members `restatements` and `restatement_threshold_percent` of a pilot.
void write_restatements(document::JsonWriter& json, const Pilot& pilot);

}  // namespace nearzero::report
