// SPDX-License-Identifier: Apache-2.0
#include "panel/review.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "findings/code/panel.hpp"

namespace nearzero::panel {

namespace code = findings::code;

namespace {

/// What there is to decide about, with the rules' word for it: `target.total` met.
struct Ruling {
    std::string about, word;
};

void list_targets(const std::vector<scoring::TargetResult>& targets, std::vector<Ruling>& list) {
    for (const auto& target : targets) {
        list.push_back({"target." + target.target, std::string{scoring::word_of(target.verdict)}});
        list_targets(target.of, list);
    }
}

std::vector<Ruling> rulings_of(const Ruled& ruled, const RatingResult& rating, const findings::Sink& of_panel) {
    std::vector<Ruling> list{{"verdict", std::string{scoring::word_of(ruled.scorecard->verdict)}},
                             {"rating", rating.rating != nullptr ? rating.rating->id : "none"}};
    for (const GateVerdict& one : ruled.gates)
        list.push_back({"gate." + one.gate->id, std::string{scoring::word_of(one.verdict)}});
    list_targets(ruled.scorecard->targets, list);
    const auto add_finding = [&list](const findings::Finding& finding) {
        std::string about = "finding." + std::string{finding.code->id};
        if (std::ranges::find(list, about, &Ruling::about) == list.end())
            list.push_back({std::move(about), "reported"});
    };
    for (const auto& finding : ruled.findings) add_finding(finding);
    for (const auto& finding : of_panel.all()) add_finding(finding);
    for (const auto& waived : ruled.waived) add_finding(waived.finding);
    return list;
}

/// Whether a decided rating is one of the programme's; reported when it is not.
bool check_rating(const Decision& decision, const programme::Programme& programme, findings::Sink& sink) {
    const std::string word{decision.decided.value};
    if (word == "none" || order_of(programme, word)) return true;
    std::vector<std::string_view> known;
    for (const auto& rating : programme.procedure.acceptance.ratings) known.emplace_back(rating.id);
    known.emplace_back("none");
    auto& finding =
        sink.report(code::decision_word, {decision.source, decision.decided.span, "decisions.decided"},
                    {{"about", "rating"}, {"text", word}, {"known", fmt::format("{}", fmt::join(known, ", "))}});
    if (const auto near = base::nearest(word, known)) finding.with_suggestion(*near);
    return false;
}

std::vector<DecisionResult> hold_beside(const Dossier& dossier, const Ruled& ruled, const RatingResult& rating,
                                        findings::Sink& sink) {
    std::vector<DecisionResult> results;
    const auto decisions = dossier.decisions_of(ruled.dataset->id.value);
    if (decisions.empty()) return results;
    const auto rulings = rulings_of(ruled, rating, sink);
    for (const Decision* decision : decisions) {
        if (decision->subject == Subject::rating && !check_rating(*decision, *ruled.programme, sink)) continue;
        const auto found = std::ranges::find(rulings, decision->about.value, &Ruling::about);
        if (found == rulings.end()) {
            std::vector<std::string_view> known;
            for (const Ruling& ruling : rulings) known.emplace_back(ruling.about);
            auto& finding =
                sink.report(code::decision_about_nothing, {decision->source, decision->about.span, "decisions.about"},
                            {{"pilot", std::string{decision->pilot.value}},
                             {"about", std::string{decision->about.value}},
                             {"known", fmt::format("{}", fmt::join(known, ", "))}});
            if (const auto near = base::nearest(decision->about.value, known)) finding.with_suggestion(*near);
            continue;
        }
        const bool differs = decision->subject == Subject::finding ? decision->decided.value == "waived"
                                                                   : decision->decided.value != found->word;
        results.push_back({decision, found->word, differs});
    }
    return results;
}

void check_experts(const Assessment& panel, findings::Sink& sink) {
    if (panel.experts.size() != 1) return;
    const Sheet& sheet = *panel.experts.front().sheet;
    sink.report(code::panel_of_one, {&sheet.source(), sheet.by.span, "sheet.by"},
                {{"by", std::string{sheet.by.value}}});
}

/// The result that answers the round, beside a rating that was worked out. Where none was, there is nothing to hold it
/// against.
void check_accepted(const Review& review, const dataset::Dataset& dataset, findings::Sink& sink) {
    const dataset::Event* accepted = review.round.accepted;
    if (accepted == nullptr || !accepted->result || review.rating.rating == nullptr) return;
    if (accepted->result.value == review.rating.rating->id) return;
    sink.report(code::accepted_against_rating, {&dataset.source(), accepted->result.span, "lifecycle.result"},
                {{"date", calendar::to_string(accepted->date)},
                 {"recorded", std::string{accepted->result.value}},
                 {"rating", review.rating.rating->id}});
}

}  // namespace

Review review(const Dossier& dossier, const Ruled& ruled) {
    Review result;
    result.round = last_round(*ruled.dataset, ruled.as_of);
    result.assessment = assess(dossier, *ruled.dataset, *ruled.programme, result.round, result.findings);
    result.rating = rate(*ruled.programme, result.assessment, ruled.gates);
    check_bands(result.rating, *ruled.dataset, result.findings);
    check_experts(result.assessment, result.findings);
    check_accepted(result, *ruled.dataset, result.findings);
    result.decisions = hold_beside(dossier, ruled, result.rating, result.findings);
    result.findings.sort();
    return result;
}

}  // namespace nearzero::panel
