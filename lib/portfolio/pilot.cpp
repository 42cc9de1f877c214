// SPDX-License-Identifier: Apache-2.0
#include "portfolio/pilot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

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
    steps.cancelled = first_day(record, "cancelled");
    if (const auto* event = lifecycle::passed(record, programme.procedure.acceptance)) steps.accepted = event->date;
    const auto exit = std::ranges::find_if(record.events(), [](const dataset::Event* event) {
        return event->event.value == "exit-decided" && event->result.value == "approved";
    });
    if (exit != record.events().end()) steps.exited = (*exit)->date;
    return steps;
}

/// Of the last selection; without a day of evaluation, as the file has it.
std::optional<int> batch_of(const dataset::Dataset& dataset, std::optional<Date> as_of) {
    std::optional<int> batch;
    for (const auto& event : dataset.lifecycle)
        if (event.event.value == "selected" && event.batch && (!as_of || event.date <= *as_of)) batch = event.batch;
    return batch;
}

class Margins {
public:
    explicit Margins(PilotResult& pilot) : pilot_{pilot} {}

    /// Adds the single targets below `result`; the one that speaks for it, or nothing.
    std::optional<std::size_t> add(const TargetResult& result) {
        if (result.of.empty()) return add_single(result);
        std::optional<std::size_t> chosen;
        for (const TargetResult& member : result.of) {
            const auto index = add(member);
            if (index && (!chosen || (result.test == "any_of") == (percent(*index) > percent(*chosen)))) chosen = index;
        }
        return chosen;
    }
    void add_top(const TargetResult& result) {
        const auto index = add(result);
        if (index && (!pilot_.tightest || percent(*index) < percent(*pilot_.tightest))) pilot_.tightest = index;
    }

private:
    double percent(std::size_t index) const { return comparable(*pilot_.margins[index].percent); }

    std::optional<std::size_t> add_single(const TargetResult& result) {
        if (!result.margin || !result.threshold) return std::nullopt;
        if (result.verdict != scoring::Verdict::met && result.verdict != scoring::Verdict::not_met) return std::nullopt;
        Margin margin{result.target, result.indicator, result.unit, *result.margin, std::nullopt};
        if (*result.threshold != 0.0)
            margin.percent = base::to_comparison(*result.margin / std::fabs(*result.threshold) * kPercent);
        pilot_.margins.push_back(std::move(margin));
        if (!pilot_.margins.back().percent) return std::nullopt;
        return pilot_.margins.size() - 1;
    }

    PilotResult& pilot_;
};

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
    Margins margins{pilot};
    for (const auto& target : card->targets)
        if (target.binds() && target.stage != programme::Stage::entry) margins.add_top(target);
    return pilot;
}

}  // namespace nearzero::portfolio
