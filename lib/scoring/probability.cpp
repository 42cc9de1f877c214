// SPDX-License-Identifier: Apache-2.0
#include "scoring/probability.hpp"

#include <algorithm>
#include <cmath>

#include "base/last_place.hpp"
#include "scoring/targets.hpp"
#include "scoring/thresholds.hpp"
#include "scoring/uncertainty.hpp"

namespace nearzero::scoring {

namespace {

using programme::Target;
using programme::Test;
using uncertainty::Comparison;
using uncertainty::Condition;
using uncertainty::Event;
using uncertainty::Index;

/// What rounding may add to a figure before it is compared: half of the last place of the threshold in force.
double rounding(const Case& judged, const Target& target, int year) {
    const auto threshold = bound_of(judged, target, year).threshold;
    const auto places = threshold ? compared_places(judged.programme, *threshold) : std::nullopt;
    return places ? base::half_unit(-*places) : 0.0;
}

}  // namespace

Probabilities::Probabilities(const inventory::Inventory& inventory, Scorecard& card, IndicatorOutputs& outputs,
                             inventory::ErrorModel& model)
    : inventory_{inventory}, programme_{*card.programme}, outputs_{outputs}, model_{model} {
    for (std::size_t i = 0; i < card.targets.size(); ++i) ask(card.tier->targets[i], card.targets[i]);
}

Probabilities::Answer Probabilities::ask(const Target& target, TargetResult& result) {
    Answer answer{std::nullopt, {}};
    for (TargetResult& reading : result.readings) ask(target, reading);
    if (result.verdict != Verdict::met && result.verdict != Verdict::not_met) {
        answer.second = no_probability::kNotAssessed;
        for (std::size_t i = 0; i < result.of.size(); ++i) ask(target.members[i], result.of[i]);
    } else if (target.kind == Target::Kind::single) {
        answer = ask_single(target, result);
    } else {
        for (std::size_t i = 0; i < result.of.size(); ++i) {
            const Answer member = ask(target.members[i], result.of[i]);
            if (result.of[i].verdict == Verdict::not_applicable) continue;  // it dropped out
            if (!member.first) {
                answer = {std::nullopt, member.second};
                break;
            }
            if (!answer.first)
                answer.first = member.first;
            else
                answer.first = target.kind == Target::Kind::any_of ? either(*answer.first, *member.first)
                                                                   : both(*answer.first, *member.first);
        }
    }
    Asked asked{&result, {}, 0.0, std::nullopt, answer.second};
    asked.lowest_counts = target.test == Test::peaks || target.test == Test::rises;
    if (answer.first)
        for (const auto& [weight, event] : answer.first->terms()) {
            if (target.kind == Target::Kind::single)
                for (const Condition& condition : event) asked.compared.push_back(condition.output);
            if (event.empty()) {
                asked.constant += weight;
                continue;
            }
            asked.events.emplace_back(weight, model_.model.events.size());
            model_.model.events.push_back(event);
        }
    if (result.trend) {
        const auto years = years_from_base(inventory_);
        asked.change = outputs_.difference(result.indicator, years.back(), years.front(), 1.0, result.reading);
    }
    asked_.push_back(std::move(asked));
    return answer;
}

Probabilities::Answer Probabilities::ask_single(const Target& target, const TargetResult& result) {
    switch (target.test) {
        case Test::declines:
        case Test::rises:
            return ask_decline(target, result);
        case Test::peaks:
            return ask_peak(result);
        case Test::equals:
            return {std::nullopt, no_probability::kEquality};
        case Test::at_most:
        case Test::at_least:
            return ask_threshold(target, result, inventory_.years.back());
        case Test::met_by_plan: {
            Target committed = target;
            committed.test = Test::at_most;
            const auto* plan = committed_target(inventory_, result.indicator);
            return plan == nullptr ? Answer{std::nullopt, no_probability::kNotAssessed}
                                   : ask_threshold(committed, result, plan->year);
        }
    }
    return {std::nullopt, no_probability::kNotAssessed};
}

Probabilities::Answer Probabilities::ask_threshold(const Target& target, const TargetResult& result, int year) {
    const auto value = outputs_.value(result.indicator, year, result.reading);
    if (!value || !result.threshold) return {std::nullopt, no_probability::kNotOfEmissions};
    const double slack = rounding({inventory_, programme_}, target, year);
    const Condition condition = target.test == Test::at_least
                                    ? Condition{*value, Comparison::at_least, *result.threshold - slack}
                                    : Condition{*value, Comparison::at_most, *result.threshold + slack};
    return {Chance::of({condition}), {}};
}

Probabilities::Answer Probabilities::ask_decline(const Target& target, const TargetResult& result) {
    const auto years = years_from_base(inventory_);
    const bool rises = target.test == Test::rises;
    const double share = target.by_percent.value_or(0.0) / 100.0;
    const double keep = rises ? 1.0 + share : 1.0 - share;
    const auto moved = target.by_percent ? (rises ? Comparison::at_least : Comparison::at_most)
                                         : (rises ? Comparison::above : Comparison::below);
    Event every_year;
    for (std::size_t i = target.against_base ? years.size() - 1 : 1; i < years.size(); ++i) {
        const int before = target.against_base ? years.front() : years[i - 1];
        const auto change = outputs_.difference(result.indicator, years[i], before, keep, result.reading);
        if (!change) return {std::nullopt, no_probability::kNotOfEmissions};
        every_year.push_back({*change, moved, 0.0});
    }
    return {Chance::of(std::move(every_year)), {}};
}

/// Passed unless the last year is at least as high as every year before it.
Probabilities::Answer Probabilities::ask_peak(const TargetResult& result) {
    const auto& years = inventory_.years;
    Event highest;
    for (std::size_t i = 0; i + 1 < years.size(); ++i) {
        const auto rise = outputs_.difference(result.indicator, years.back(), years[i], 1.0, result.reading);
        if (!rise) return {std::nullopt, no_probability::kNotOfEmissions};
        highest.push_back({*rise, Comparison::at_least, 0.0});
    }
    return {Chance::of(std::move(highest)).negated(), {}};
}

void Probabilities::none(std::string_view why) {
    for (Asked& asked : asked_) asked.result->no_probability = asked.why_not.empty() ? why : asked.why_not;
}

/// In a course of years every change is compared with zero, and the margin is that of one of them: the largest of a
/// fall, the smallest of a rise; of a peak, how far the last year lies below the highest, the lowest too. Elsewhere
/// there is one value.
void Probabilities::measure_margin(const Asked& asked, const uncertainty::Result& solved) {
    const uncertainty::Estimate* chosen = nullptr;
    for (const Index output : asked.compared) {
        const auto& estimate = solved.outputs[output].estimate;
        if (!estimate) return;
        const bool lower = chosen != nullptr && estimate->value < chosen->value;
        if (chosen == nullptr || lower == asked.lowest_counts) chosen = &*estimate;
    }
    if (chosen != nullptr && chosen->sd > 0.0 && asked.result->margin)
        asked.result->margin_sd = *asked.result->margin / chosen->sd;
}

void Probabilities::take(const uncertainty::Result& solved) {
    for (Asked& asked : asked_) {
        if (asked.change) {
            const auto& output = solved.outputs[*asked.change];
            if (output.estimate && !output.contributions.empty())
                asked.result->trend->change_interval =
                    Interval{output.estimate->low, output.estimate->high, output.covered, output.partial()};
        }
        asked.result->no_probability = asked.why_not;
        if (!asked.why_not.empty()) continue;
        double probability = asked.constant;
        for (const auto& [weight, event] : asked.events) {
            const auto& found = solved.events[event];
            if (found.probability) {
                probability += weight * *found.probability;
            } else {
                asked.result->no_probability = found.undefined != uncertainty::Undefined::no
                                                   ? no_probability::kUndefined
                                                   : no_probability::kPartial;
            }
        }
        if (!asked.result->no_probability.empty()) continue;
        asked.result->probability = std::clamp(probability, 0.0, 1.0);
        measure_margin(asked, solved);
    }
}

}  // namespace nearzero::scoring
