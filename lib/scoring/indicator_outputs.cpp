// SPDX-License-Identifier: Apache-2.0
#include "scoring/indicator_outputs.hpp"

#include "inventory/credits.hpp"
#include "scoring/indicators.hpp"

namespace nearzero::scoring {

using programme::Reading;
using uncertainty::Index;

std::optional<uncertainty::Quotient> IndicatorOutputs::quotient(std::string_view id, int year, Reading reading) {
    const auto [known, is_new] = known_.try_emplace({id, year, reading});
    if (!is_new) return known->second;
    const programme::Indicator* indicator = programme_.indicator(id);
    if (indicator == nullptr) return std::nullopt;
    const auto scale = per_tonne(inventory_, *indicator, year);
    if (!scale || !value_of(inventory_, programme_, *indicator, year, {reading, std::nullopt})) return std::nullopt;
    const bool net = reading != Reading::gross && !indicator->slice.filtered();
    const Index form = model_.add_form(inventory_, [&](const inventory::Line& line) {
        return line.year == year &&
               ((net && line.scope == 0) || inventory::selects(indicator->slice, line, programme_.accounting.co2_only));
    });
    if (net && reading == Reading::after_credits) model_.add_constant(form, -inventory::credits_of(inventory_, year));
    uncertainty::Quotient value{*scale, form, std::nullopt, {}, {}};
    if (const auto* context = inventory_.dataset->context_series(indicator->per))
        if (indicator->form == programme::IndicatorForm::ratio)
            value.over.push_back(model_.add_context(*context, year));
    known->second = value;
    return value;
}

Index IndicatorOutputs::add(uncertainty::Output output) {
    model_.model.outputs.push_back(std::move(output));
    return static_cast<Index>(model_.model.outputs.size() - 1);
}

std::optional<Index> IndicatorOutputs::value(std::string_view indicator, int year, Reading reading) {
    const auto at = quotient(indicator, year, reading);
    if (!at) return std::nullopt;
    return add({0.0, {*at}});
}

std::optional<Index> IndicatorOutputs::difference(std::string_view indicator, int year, int before, double keep,
                                                  Reading reading) {
    const auto at = quotient(indicator, year, reading);
    auto from = quotient(indicator, before, reading);
    if (!at || !from) return std::nullopt;
    from->scale *= -keep;
    return add({0.0, {*at, *from}});
}

}  // namespace nearzero::scoring
