// SPDX-License-Identifier: Apache-2.0
#include "portfolio/pilot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <limits>

#include "base/decimal.hpp"
#include "base/internal_error.hpp"
#include "lifecycle/outcome.hpp"
#include "scoring/indicators.hpp"

namespace nearzero::portfolio {

namespace {

using calendar::Date;
using scoring::TargetResult;

constexpr double kPercent = 100.0;

std::optional<Date> first_day(const lifecycle::Record& record, std::string_view event) {
    const auto* found = record.first(event);
    return found == nullptr ? std::nullopt : std::optional{found->date};
}

Steps steps_of(const lifecycle::Record& record, const programme::Programme& programme) {
    Steps steps;
    steps.applied = first_day(record, "applied");
    steps.recommended = first_day(record, "recommended");
    steps.selected = first_day(record, "selected");
    const auto outcome = lifecycle::outcome_of(record, programme.procedure.acceptance);
    if (outcome.passed != nullptr) steps.accepted = outcome.passed->date;
    if (outcome.end != nullptr)
        (outcome.end->event.value == "exit-decided" ? steps.exited : steps.cancelled) = outcome.end->date;
    return steps;
}

/// Of the latest selection; of one day the last that the file names. Without a day of evaluation of all of them.
std::optional<int> batch_of(const dataset::Dataset& dataset, std::optional<Date> as_of) {
    const dataset::Event* latest = nullptr;
    for (const auto& event : dataset.lifecycle)
        if (event.event.value == "selected" && event.batch && (!as_of || event.date <= *as_of) &&
            (latest == nullptr || event.date >= latest->date))
            latest = &event;
    return latest == nullptr ? std::nullopt : latest->batch;
}

bool is_judged(const TargetResult& result) {
    return result.verdict == scoring::Verdict::met || result.verdict == scoring::Verdict::not_met;
}

/// How far from failing a judged target is: what is not met lies below what is met, then the margin in percent. Of a
/// threshold of zero any margin is beyond every percentage, and none is 0 %.
struct Distance {
    bool met = false;
    double percent = 0.0;
    auto operator<=>(const Distance&) const = default;

    static Distance of(const TargetResult& result, const Margin& margin) {
        const double at_zero =
            margin.margin == 0.0 ? 0.0 : std::copysign(std::numeric_limits<double>::infinity(), margin.margin);
        return {result.verdict == scoring::Verdict::met, margin.percent ? comparable(*margin.percent) : at_zero};
    }
};

/// The margin that speaks for a target, and how far from failing it is.
struct Speaker {
    std::size_t margin = 0;
    Distance distance;
};

/// Adds the margins of the single targets below `result`. Of `any_of` the best member speaks, of `all_of` the worst;
/// nothing for one that is not judged.
std::optional<Speaker> add_margins(const TargetResult& result, PilotResult& pilot) {
    std::optional<Speaker> speaker;
    if (result.of.empty()) {
        if (!is_judged(result) || !result.margin || !result.threshold) return std::nullopt;
        Margin margin{result.target, result.indicator, result.unit, *result.margin, std::nullopt};
        if (*result.threshold != 0.0)
            margin.percent = base::to_comparison(*result.margin / std::fabs(*result.threshold) * kPercent);
        speaker = {pilot.margins.size(), Distance::of(result, margin)};
        pilot.margins.push_back(std::move(margin));
        return speaker;
    }
    const bool best = result.test == "any_of";
    for (const TargetResult& member : result.of) {
        const auto own = add_margins(member, pilot);
        if (!own) continue;
        const bool better = speaker && own->distance > speaker->distance,
                   worse = speaker && own->distance < speaker->distance;
        if (!speaker || (best ? better : worse)) speaker = own;
    }
    return is_judged(result) ? speaker : std::nullopt;
}

void add_all_margins(const scoring::Scorecard& card, PilotResult& pilot) {
    std::optional<Speaker> tightest;
    for (const TargetResult& target : card.targets) {
        if (!target.binds() || target.stage == programme::Stage::entry) continue;
        const auto own = add_margins(target, pilot);
        if (own && (!tightest || own->distance < tightest->distance)) tightest = own;
    }
    if (tightest) pilot.tightest = tightest->margin;
}

void add_intensities(const inventory::Inventory& inventory, const scoring::Scorecard& card, PilotResult& pilot) {
    for (const auto& value : card.indicators) {
        const auto* indicator = card.programme->indicator(value.indicator);
        if (indicator == nullptr || indicator->form != programme::IndicatorForm::ratio) continue;
        if (value.reading != scoring::Reading::gross) continue;
        const auto per_tonne = scoring::per_tonne(inventory, *indicator, value.year);
        if (!per_tonne || *per_tonne <= 0.0) continue;
        pilot.intensities.push_back({value.year, value.indicator, value.unit, value.value, 1.0 / *per_tonne});
    }
}

}  // namespace

std::optional<Date> Steps::of(std::string_view event) const {
    if (event == "applied") return applied;
    if (event == "recommended") return recommended;
    if (event == "selected") return selected;
    if (event == "accepted") return accepted;
    throw base::InternalError{"no step '" + std::string{event} + "' of a portfolio"};
}

bool Steps::left_by(Date day) const {
    return (exited && *exited <= day) || (cancelled && *cancelled <= day);
}

double comparable(double percent) {
    constexpr double kSteps = 1e9;  // a point
    return std::round(percent * kSteps) / kSteps;
}

std::string_view province_of(std::string_view region) {
    constexpr std::size_t kProvince = 5;  // CN-GD
    const bool named = region.starts_with("CN-") && region.size() >= kProvince &&
                       (region.size() == kProvince || region[kProvince] == '-' || region[kProvince] == '.');
    return named ? region.substr(0, kProvince) : std::string_view{};
}

PilotResult result_of(const dataset::Dataset& dataset, const programme::Programme* programme,
                      const inventory::Inventory* inventory, const scoring::Scorecard* card,
                      std::optional<Date> as_of) {
    PilotResult pilot;
    pilot.id = dataset.id.value;
    if (programme != nullptr) pilot.programme = programme->pinned_id();
    pilot.category = dataset.category.value;
    pilot.tier = dataset.tier.value;
    pilot.district = dataset.district.value;
    pilot.department = dataset.department.value;
    pilot.province = province_of(dataset.region.value);
    pilot.within = dataset.within.value;
    pilot.base_year = dataset.base_year;
    pilot.batch = batch_of(dataset, as_of);
    if (as_of && programme != nullptr) pilot.steps = steps_of(lifecycle::Record{dataset, *as_of}, *programme);
    if (inventory != nullptr)
        for (const int year : inventory->years)
            pilot.totals.push_back(
                {year, inventory->total(year, scoring::Reading::gross).value_or(base::Co2e{}).value()});
    if (inventory == nullptr || card == nullptr) return pilot;
    pilot.verdict = card->verdict;
    add_intensities(*inventory, *card, pilot);
    add_all_margins(*card, pilot);
    return pilot;
}

}  // namespace nearzero::portfolio
