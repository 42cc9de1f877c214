// SPDX-License-Identifier: Apache-2.0
#include "panel/rating.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "findings/code/panel.hpp"

namespace nearzero::panel {

using programme::Rating;
using scoring::Reason;
using scoring::Verdict;

namespace {

/// Ids of the gates with this verdict that stand in the way.
std::string gates_that_are(Verdict verdict, std::span<const GateVerdict> gates) {
    std::string ids;
    for (const GateVerdict& one : gates)
        if (one.verdict == verdict && !one.gate->in_principle) ids += (ids.empty() ? "" : ", ") + one.gate->id;
    return ids;
}

/// Why there is no rating whatever the points are; no word where nothing stands in the way.
Reason in_the_way(const programme::Programme& programme, const Assessment& panel, std::span<const GateVerdict> gates) {
    if (programme.procedure.acceptance.ratings.empty())
        return {"no-ratings", {"规则没有验收等级", "the programme has no ratings"}};
    if (const std::string failed = gates_that_are(Verdict::not_met, gates); !failed.empty())
        return {"gate-failed", {fmt::format("前提条件未达到：{}", failed), fmt::format("gates not met: {}", failed)}};
    if (!panel.handed_in()) return panel.reason;
    if (const std::string unknown = gates_that_are(Verdict::not_assessable, gates); !unknown.empty())
        return {
            "gate-not-assessable",
            {fmt::format("前提条件无法判定：{}", unknown), fmt::format("gates that cannot be assessed: {}", unknown)}};
    if (gates.empty() && !programme.procedure.acceptance.gates.empty())
        return {"gate-not-assessable",
                {"前提条件没有判定：须有 --as-of，且试点已确认",
                 "the gates are not judged: that needs --as-of and a pilot that was selected"}};
    return {};
}

}  // namespace

RatingResult rate(const programme::Programme& programme, const Assessment& panel, std::span<const GateVerdict> gates) {
    RatingResult result;
    result.points = panel.of_100;
    result.reason = in_the_way(programme, panel, gates);
    if (!result.reason.word.empty()) return result;
    if (!panel.of_100) {
        result.reason = panel.reason;
        return result;
    }
    const auto& ratings = programme.procedure.acceptance.ratings;
    for (const Rating& rating : ratings) {
        const bool last = &rating == &ratings.back();
        if (!rating.at_least && !last) {
            result.deciding.clear();
            result.reason = {"band-not-printed",
                             {fmt::format("规则没有给出“{}”的分数线", rating.id),
                              fmt::format("the programme prints no band for '{}'", rating.id)}};
            return result;
        }
        const bool reached = !rating.at_least || *panel.of_100 >= *rating.at_least;
        if (reached || last) {
            if (rating.at_least) result.deciding.push_back(&rating);
            if (reached)
                result.rating = &rating;
            else
                result.reason = {"below-all-bands", {"低于所有分数线", "below every band"}};
            return result;
        }
        result.deciding = {&rating};
    }
    return result;
}

void check_bands(const RatingResult& rating, const dataset::Dataset& dataset, findings::Sink& sink) {
    if (rating.rating == nullptr) return;
    std::string bands, sources;
    const auto add = [](std::string& list, const std::string& text) { list += (list.empty() ? "" : ", ") + text; };
    for (const Rating* one : rating.deciding) {
        if (one->confidence != "L" && one->confidence != "M/L") continue;
        add(bands, fmt::format("{} {}", one->id, base::format_shortest(*one->at_least)));
        if (sources.find(one->source) == std::string::npos) add(sources, one->source);
    }
    if (bands.empty()) return;
    sink.report(findings::code::low_confidence_band, {&dataset.source(), dataset.category.span, "pilot.category"},
                {{"rating", rating.rating->id}, {"bands", bands}, {"sources", sources}});
}

std::optional<std::size_t> order_of(const programme::Programme& programme, std::string_view rating) {
    const auto& ratings = programme.procedure.acceptance.ratings;
    const auto found = std::ranges::find(ratings, rating, &Rating::id);
    if (found == ratings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - ratings.begin());
}

}  // namespace nearzero::panel
