// SPDX-License-Identifier: Apache-2.0
#include "scoring/uncertainty.hpp"

#include <algorithm>
#include <cmath>

#include "base/sum.hpp"
#include "inventory/credits.hpp"
#include "inventory/totals.hpp"
#include "scoring/indicator_outputs.hpp"
#include "scoring/probability.hpp"
#include "uncertainty/propagate.hpp"

namespace nearzero::scoring {

namespace {

using inventory::ErrorModel;
using inventory::Inventory;
using uncertainty::Index;

std::optional<Interval> interval_of(const uncertainty::OutputResult& output) {
    if (!output.estimate || output.contributions.empty()) return std::nullopt;  // nothing that moves it has a bound
    return Interval{output.estimate->low, output.estimate->high, output.covered, output.partial()};
}

/// Agreement of a total with the sum of its lines, relative.
constexpr double kSame = 1e-9;

/// A total as an output; empty for the method of purchased power that the lines do not carry.
std::optional<Index> add_total(ErrorModel& model, const Inventory& inventory, const inventory::Total& total) {
    base::Sum lines;
    for (const auto& line : inventory.lines)
        if (counts_in(total, line)) lines.add(line.co2e.value());
    const bool scope2 =
        total.group == inventory::Group::scope2_location || total.group == inventory::Group::scope2_market;
    if (scope2 && std::fabs(lines.value() - total.value.value()) > kSame * std::fabs(total.value.value()))
        return std::nullopt;
    const Index form = model.add_form(inventory, [&](const inventory::Line& line) { return counts_in(total, line); });
    if (total.group == inventory::Group::total && total.reading == Reading::after_credits)
        model.add_constant(form, -inventory::credits_of(inventory, total.year));
    model.model.outputs.push_back({0.0, {{1.0, form, std::nullopt, {}, {}}}});
    return static_cast<Index>(model.model.outputs.size() - 1);
}

bool is_gross_total(const inventory::Total& total) {
    return total.group == inventory::Group::total && total.reading == Reading::gross;
}

/// The gross total of the last year less that of the base year.
std::optional<Index> add_change(ErrorModel& model, const Inventory& inventory,
                                const std::vector<std::optional<Index>>& totals) {
    const int base = inventory.dataset->base_year.value_or(inventory.years.empty() ? 0 : inventory.years.front());
    if (inventory.years.empty() || base == inventory.years.back()) return std::nullopt;
    uncertainty::Output difference;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const auto& total = inventory.totals[i];
        if (!is_gross_total(total) || (total.year != base && total.year != inventory.years.back())) continue;
        difference.quotients.push_back(model.model.outputs[*totals[i]].quotients.front());
        difference.quotients.back().scale = total.year == base ? -1.0 : 1.0;
    }
    model.model.outputs.push_back(std::move(difference));
    return static_cast<Index>(model.model.outputs.size() - 1);
}

/// The inputs without bounds, by the emissions of the lines they stand in.
std::vector<InputShare> by_emissions(const ErrorModel& model, const uncertainty::OutputResult& output,
                                     const uncertainty::Form& form) {
    std::vector<double> tonnes(model.names.size(), 0.0);
    double all = 0.0;
    for (const auto& term : form) {
        const auto& line = model.model.lines[term.line];
        all += std::fabs(line.value);
        for (const Index input : line.inputs) tonnes[input] += std::fabs(line.value);
    }
    std::vector<InputShare> shares;
    for (const Index input : output.without_bounds)
        shares.push_back({model.names[input], all > 0.0 ? tonnes[input] / all : 0.0});
    std::ranges::stable_sort(shares, std::greater{}, &InputShare::share);
    return shares;
}

YearUncertainty year_of(const ErrorModel& model, int year, const uncertainty::OutputResult& output,
                        const uncertainty::Form& form) {
    YearUncertainty out{year, interval_of(output), {}, by_emissions(model, output, form)};
    for (const auto& contribution : output.contributions)
        out.contributions.push_back({model.names[contribution.input], contribution.share});
    return out;
}

}  // namespace

Uncertainty assess_uncertainty(const Inventory& inventory, Scorecard& card,
                               const std::optional<uncertainty::Draws>& draws, unsigned jobs, Intervals wanted) {
    Uncertainty result{draws, false, {}, {}, {}, std::nullopt};
    result.totals.resize(inventory.totals.size());
    result.indicators.resize(card.indicators.size());

    ErrorModel model = inventory::error_model(inventory);
    IndicatorOutputs outputs{inventory, *card.programme, model};
    std::vector<std::optional<Index>> totals(inventory.totals.size()), indicators(card.indicators.size());
    std::optional<Index> change;
    if (wanted == Intervals::of_all_figures) {
        for (std::size_t i = 0; i < totals.size(); ++i) totals[i] = add_total(model, inventory, inventory.totals[i]);
        for (std::size_t i = 0; i < indicators.size(); ++i) {
            const auto& value = card.indicators[i];
            indicators[i] = outputs.value(value.indicator, value.year, value.reading);
        }
        change = add_change(model, inventory, totals);
    }
    Probabilities probabilities{inventory, card, outputs, model};

    result.any_bounds = model.any_bounds;
    if (!model.any_bounds) {
        probabilities.none(no_probability::kNoBounds);
        for (std::size_t i = 0; i < totals.size(); ++i) {
            if (!is_gross_total(inventory.totals[i])) continue;
            result.years.push_back({inventory.totals[i].year, std::nullopt, {}, {}});
        }
        return result;
    }
    const uncertainty::Result solved =
        draws ? uncertainty::simulate(model.model, *draws, jobs) : uncertainty::propagate(model.model);
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (!totals[i]) continue;
        const auto& output = solved.outputs[*totals[i]];
        result.totals[i] = interval_of(output);
        if (!is_gross_total(inventory.totals[i])) continue;
        const Index form = *model.model.outputs[*totals[i]].quotients.front().numerator;
        result.years.push_back(year_of(model, inventory.totals[i].year, output, model.model.forms[form]));
    }
    for (std::size_t i = 0; i < indicators.size(); ++i)
        if (indicators[i]) result.indicators[i] = interval_of(solved.outputs[*indicators[i]]);
    if (change) result.change = interval_of(solved.outputs[*change]);
    probabilities.take(solved);
    return result;
}

}  // namespace nearzero::scoring
