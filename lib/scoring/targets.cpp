// SPDX-License-Identifier: Apache-2.0
#include "scoring/targets.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/decimal.hpp"
#include "base/internal_error.hpp"
#include "base/number.hpp"
#include "scoring/declines.hpp"
#include "scoring/indicators.hpp"
#include "scoring/reductions.hpp"
#include "scoring/thresholds.hpp"

namespace nearzero::scoring {

namespace {

using programme::Indicator;
using programme::Target;
using programme::Test;
using programme::Threshold;

constexpr std::size_t kYearsOfPeak = 3;
constexpr std::size_t kYearsOfDecline = 2;

std::string_view word_of(const Target& target) {
    if (target.kind == Target::Kind::any_of) return "any_of";
    if (target.kind == Target::Kind::all_of) return "all_of";
    switch (target.test) {
        case Test::at_most: return "at_most";
        case Test::at_least: return "at_least";
        case Test::equals: return "equals";
        case Test::declines: return "declines";
        case Test::rises: return "rises";
        case Test::peaks: return "peaks";
        case Test::met_by_plan: return "met_by_plan";
    }
    return "declines";
}

void fail(TargetResult& result, Reason reason) {
    result.verdict = Verdict::not_assessable;
    result.reason = std::move(reason);
}

void compare(const Case& judged, Test test, const Threshold& with, double value, TargetResult& result) {
    double actual = value;
    if (const auto places = compared_places(judged.programme, with))
        if (const auto rounded =
                base::parse_number(base::format_fixed(value, *places)))  // else it is too large for decimals
            actual = *rounded;
    const double threshold = base::to_comparison(with.value);
    result.actual = value;
    result.threshold = with.value;
    double margin = threshold - actual;
    if (test == Test::at_least) margin = actual - threshold;
    if (test == Test::equals) margin = -std::fabs(threshold - actual);
    result.margin = base::to_comparison(margin);
    const bool met = test == Test::at_most    ? actual <= threshold
                     : test == Test::at_least ? actual >= threshold
                                              : actual == threshold;
    result.verdict = met ? Verdict::met : Verdict::not_met;
}

void assess_threshold(const Case& judged, const Target& target, const Indicator& indicator, TargetResult& result) {
    const int last = judged.inventory.years.back();
    const Bound bound = bound_of(judged, target, last);
    // What lies ahead is shown, and compared, before anything binds.
    const auto shown = bound.threshold ? bound.threshold
                       : bound.ahead.empty() ? std::nullopt : std::optional{bound.ahead.front().threshold};
    if (shown) result.threshold = shown->value;
    for (const auto& milestone : bound.ahead) result.ahead.push_back({milestone.year, milestone.threshold.value, std::nullopt});
    const auto points = values_of(judged.inventory, judged.programme, indicator, {&last, 1}, {result.reading, std::nullopt});
    if (!points) return fail(result, points.error());
    result.actual = points->front().y;
    for (std::size_t i = 0; i < bound.ahead.size(); ++i) {
        TargetResult ahead;
        compare(judged, target.test, bound.ahead[i].threshold, *result.actual, ahead);
        result.ahead[i].margin = ahead.margin;
    }
    if (!shown) return fail(result, *bound.why_not);
    compare(judged, target.test, *shown, *result.actual, result);
    if (bound.why_not) fail(result, *bound.why_not);
}

void assess_decline(const Case& judged, const Target& target, const Indicator& indicator, TargetResult& result) {
    const std::vector<int> years = years_from_base(judged.inventory);
    if (years.size() < kYearsOfDecline) return fail(result, too_few_years(kYearsOfDecline, years.size()));
    const auto points = values_of(judged.inventory, judged.programme, indicator, years, {result.reading, std::nullopt});
    if (!points) return fail(result, points.error());
    const Decline decline = judge_decline(target, *points);
    result.verdict = decline.verdict;
    result.actual = points->back().y;
    if (decline.verdict != Verdict::not_assessable) {
        result.threshold = decline.threshold;
        result.margin = decline.margin;
    }
    if (decline.reason) result.reason = *decline.reason;
    result.trend = describe_trend(*points);
    if (result.reading != Reading::gross) return;   // what is netted off has no factor to freeze
    const auto frozen = values_of(judged.inventory, judged.programme, indicator, years, {Reading::gross, years.front()});
    if (!frozen) return;
    const Decline at_base = judge_decline(target, *frozen);
    if (at_base.verdict == Verdict::not_assessable) return;
    result.trend->frozen_verdict = at_base.verdict;
    result.trend->frozen_margin = at_base.margin;
}

void assess_peak(const Case& judged, const Indicator& indicator, TargetResult& result) {
    const std::vector<int>& years = judged.inventory.years;
    if (years.size() < kYearsOfPeak) return fail(result, too_few_years(kYearsOfPeak, years.size()));
    const auto points = values_of(judged.inventory, judged.programme, indicator, years, {result.reading, std::nullopt});
    if (!points) return fail(result, points.error());
    const double highest = std::ranges::max_element(*points, {}, &Point::y)->y;
    result.actual = points->back().y;
    result.threshold = highest;
    result.margin = base::to_comparison(highest - points->back().y);
    result.verdict = points->back().y < highest ? Verdict::met : Verdict::not_met;
    if (result.verdict == Verdict::not_met) result.reason = peak_not_passed(years.back());
}

/// The pilot's own commitment, in the latest plan year that is reported.
void assess_plan(const Case& judged, const Indicator& indicator, TargetResult& result) {
    const auto* committed = committed_target(judged.inventory, indicator.id);
    int earliest_ahead = 0;
    for (const auto& target : judged.inventory.dataset->plan.targets)
        if (target.indicator.value == indicator.id && (earliest_ahead == 0 || target.year < earliest_ahead))
            earliest_ahead = target.year;
    if (committed == nullptr && earliest_ahead != 0) return fail(result, plan_year_not_reported(earliest_ahead));
    if (committed == nullptr) return fail(result, no_plan_target(indicator));
    const auto factor = units::conversion(committed->value.unit, unit_of(*judged.inventory.dataset, indicator));
    if (!factor) return fail(result, plan_unit_mismatch(indicator, committed->value.unit.text));
    const Threshold threshold{base::to_comparison(committed->value.value * *factor), std::nullopt};
    result.threshold = threshold.value;
    const auto points =
        values_of(judged.inventory, judged.programme, indicator, {&committed->year, 1}, {result.reading, std::nullopt});
    if (!points) return fail(result, points.error());
    compare(judged, Test::at_most, threshold, points->front().y, result);
}

const dataset::NotApplicable* declared(const dataset::Dataset& dataset, std::string_view indicator) {
    const auto found = std::ranges::find_if(dataset.not_applicable,
                                            [&](const auto& entry) { return entry.indicator.value == indicator; });
    return found == dataset.not_applicable.end() ? nullptr : &*found;
}

void assess_single(const Case& judged, const Target& target, Reading reading, TargetResult& result) {
    const Indicator* indicator = judged.programme.indicator(target.indicator);
    if (indicator == nullptr) throw base::InternalError{"target '" + target.id + "' of no indicator"};
    result.indicator = indicator->id;
    result.unit = unit_of(*judged.inventory.dataset, *indicator).text;
    result.wording = target.wording;
    result.reading = has_readings(*indicator) ? reading : Reading::gross;
    if (const auto* entry = declared(*judged.inventory.dataset, indicator->id)) {
        result.verdict = Verdict::not_applicable;
        result.reason = declared_not_applicable(entry->reason.value);
        return;
    }
    if (judged.inventory.years.empty()) return fail(result, too_few_years(1, 0));
    const int last = judged.inventory.years.back();
    if (auto exempted = exempt(judged, target, last)) {
        if (const Bound bound = bound_of(judged, target, last); bound.threshold) result.threshold = bound.threshold->value;
        result.verdict = exempted->verdict;
        result.reason = std::move(exempted->reason);
        return;
    }
    switch (target.test) {
        case Test::declines:
        case Test::rises: assess_decline(judged, target, *indicator, result); break;
        case Test::peaks: assess_peak(judged, *indicator, result); break;
        case Test::met_by_plan: assess_plan(judged, *indicator, result); break;
        case Test::at_most:
        case Test::at_least:
        case Test::equals: assess_threshold(judged, target, *indicator, result); break;
    }
    find_reduction(judged, target, *indicator, result);
}

void assess_members(const Case& judged, const Target& target, Reading reading, TargetResult& result) {
    std::vector<Verdict> verdicts;
    for (const Target& member : target.members) {
        result.of.push_back(assess(judged, member, member.reading.value_or(reading), result.target));
        verdicts.push_back(result.of.back().verdict);
    }
    result.verdict = combine(target.kind, verdicts);
    if (result.verdict == Verdict::met || result.verdict == Verdict::not_met) return;
    // The first member that stands in the way speaks for the whole.
    const auto undecided = std::ranges::find(result.of, result.verdict, &TargetResult::verdict);
    if (undecided != result.of.end()) result.reason = undecided->reason;
}

}  // namespace

std::optional<int> compared_places(const programme::Programme& programme, const Threshold& threshold) {
    constexpr int kMost = 9;
    return programme.accounting.compare_rounded && threshold.places <= kMost ? threshold.places : std::nullopt;
}

std::vector<int> years_from_base(const inventory::Inventory& inventory) {
    std::vector<int> years = inventory.years;
    if (const auto base = inventory.dataset->base_year) std::erase_if(years, [&](int year) { return year < *base; });
    return years;
}

const dataset::PlanTarget* committed_target(const inventory::Inventory& inventory, std::string_view indicator) {
    const dataset::PlanTarget* latest = nullptr;
    for (const auto& target : inventory.dataset->plan.targets)
        if (target.indicator.value == indicator && std::ranges::binary_search(inventory.years, target.year) &&
            (latest == nullptr || target.year > latest->year))
            latest = &target;
    return latest;
}

Verdict combine(Target::Kind kind, std::span<const Verdict> members) {
    const auto count = [&](Verdict verdict) { return std::ranges::count(members, verdict); };
    if (std::ranges::all_of(members, [](Verdict verdict) { return verdict == Verdict::not_applicable; }))
        return Verdict::not_applicable;
    const bool open = count(Verdict::not_assessable) > 0;
    if (kind == Target::Kind::any_of)
        return count(Verdict::met) > 0 ? Verdict::met : open ? Verdict::not_assessable : Verdict::not_met;
    return count(Verdict::not_met) > 0 ? Verdict::not_met : open ? Verdict::not_assessable : Verdict::met;
}

TargetResult assess(const Case& judged, const Target& target, Reading reading, std::string_view parent) {
    TargetResult result;
    result.target = parent.empty() ? target.id : std::string{parent} + "/" + target.id;
    result.clause = target.clause;
    result.test = word_of(target);
    result.reading = reading;
    result.in_principle = target.in_principle;
    result.role = target.role;
    result.stage = target.stage;
    if (target.kind == Target::Kind::single)
        assess_single(judged, target, reading, result);
    else
        assess_members(judged, target, reading, result);
    return result;
}

}  // namespace nearzero::scoring
