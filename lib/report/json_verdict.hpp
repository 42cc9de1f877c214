// SPDX-License-Identifier: Apache-2.0
/// Indicators, targets and the verdict in JSON. Private to the module.
#pragma once

#include "document/json_writer.hpp"
#include "findings/code.hpp"
#include "scoring/scorecard.hpp"
#include "scoring/uncertainty.hpp"

namespace nearzero::report {

/// The members of a pilot that a scorecard gives. `uncertainty` may be null.
void write_scorecard(document::JsonWriter& json, const scoring::Scorecard& card,
                     const scoring::Uncertainty* uncertainty, findings::Lang lang);

}  // namespace nearzero::report
