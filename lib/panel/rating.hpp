// SPDX-License-Identifier: Apache-2.0
/// The rating that the rules give for points and gates. The verdict of the targets stands beside it and is not asked.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "panel/assessment.hpp"

namespace nearzero::panel {

/// What became of a gate.
struct GateVerdict {
    const programme::Gate* gate = nullptr;
    scoring::Verdict verdict = scoring::Verdict::not_assessable;
};

struct RatingResult {
    const programme::Rating* rating = nullptr;       ///< null: none
    std::optional<double> points;                    ///< of 100, where the panel has a total
    std::vector<const programme::Rating*> deciding;  ///< the band reached and the one above it, missed
    scoring::Reason reason;                          ///< why there is none: `gate-failed`, `gate-not-assessable`, …
};

/// A gate that is not met, or cannot be told, leaves no rating (one in principle does not stand in the way). Ratings
/// stand best first: the first whose band is reached holds, at the band the better one.
RatingResult rate(const programme::Programme& programme, const Assessment& panel, std::span<const GateVerdict> gates);

/// Warns where a band that decides comes from a source of low confidence.
void check_bands(const RatingResult& rating, const dataset::Dataset& dataset, findings::Sink& sink);

/// Place of a rating in the order of the programme, 0 the best; nothing where it has none of this id.
std::optional<std::size_t> order_of(const programme::Programme& programme, std::string_view rating);

}  // namespace nearzero::panel
