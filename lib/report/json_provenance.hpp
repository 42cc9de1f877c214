// SPDX-License-Identifier: Apache-2.0
/// What a result records beyond its figures, so that they can be explained, compared and computed again: the sources
/// cited, the accounting, what indicators are made of, and the options of the run.
#pragma once

#include "document/json_writer.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

/// The member `options`: the words of the command line that shaped the figures.
void write_options(document::JsonWriter& json, const Run& run);
/// The members `sources` and `accounting` of a pilot: each source its lines cite once, every accounting key.
void write_provenance(document::JsonWriter& json, const Pilot& pilot);
/// The members `context` and `definitions`: what the indicators of the pilot's targets divide by and are made of.
void write_definitions(document::JsonWriter& json, const Pilot& pilot, findings::Lang lang);

}  // namespace nearzero::report
