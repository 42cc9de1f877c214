// SPDX-License-Identifier: Apache-2.0
/// What a dataset brings, compared with what its category and the programme's indicators use. Private to the module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dataset/dataset.hpp"
#include "findings/finding.hpp"
#include "programme/programme.hpp"

namespace nearzero::scoring {

/// "a, b, c", for help lines.
std::string join(const std::vector<std::string>& words);

/// `part` of activities and generation.
void check_parts(const dataset::Dataset& dataset, const programme::Programme& programme,
                 const programme::Category& category, const programme::Tier& tier, findings::Sink& sink);

/// Units of the context series, and series that no indicator uses.
void check_context(const dataset::Dataset& dataset, const programme::Programme& programme, findings::Sink& sink);

/// Indicators named by `plan.targets` and `not_applicable`.
/// Thresholds that bind and rest on a third party or a rewritten reprint: one finding.
void check_confidence(const dataset::Dataset& dataset, const programme::Programme& programme, const programme::Category& category,
                      const programme::Tier& tier, findings::Sink& sink);
void check_named_indicators(const dataset::Dataset& dataset, const programme::Programme& programme,
                            const programme::Tier& tier, findings::Sink& sink);

}  // namespace nearzero::scoring
