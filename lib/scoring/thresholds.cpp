// SPDX-License-Identifier: Apache-2.0
#include "scoring/thresholds.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "scoring/indicators.hpp"

namespace nearzero::scoring {

namespace {

using programme::Applies;
using programme::Bands;
using programme::Indicator;
using programme::IndicatorForm;
using programme::Threshold;

/// A context figure or the energy consumed, as an indicator of its own: so that a gap is told like any other.
Indicator measure(std::string_view id, const units::Unit& unit) {
    Indicator indicator;
    indicator.id = id;
    indicator.unit = unit;
    if (id == "energy") {
        indicator.form = IndicatorForm::energy_consumed;
        indicator.name = {"综合能源消费量", "energy consumed"};
    } else {
        indicator.form = IndicatorForm::context_value;
        indicator.numerator = id;
    }
    return indicator;
}

base::Result<double, Reason> measured(const Case& judged, std::string_view id, const units::Unit& unit, int year) {
    const Indicator* known = judged.programme.indicator(id);
    Indicator indicator = known == nullptr ? measure(id, unit) : *known;
    const auto points = values_of(judged.inventory, judged.programme, indicator, {&year, 1}, {});
    if (!points) return points.error();
    if (known == nullptr) return points->front().y;  // in `unit` already
    const units::Unit own = unit_of(*judged.inventory.dataset, *known);
    const auto factor = units::conversion(own, unit);
    if (!factor) return size_unit_mismatch(id, own.text, unit.text);
    return base::to_comparison(points->front().y * *factor);
}

Bound by_size(const Case& judged, const Bands& bands, int year) {
    const auto size = measured(judged, bands.by, bands.unit, year);
    if (!size) return {std::nullopt, size.error(), {}};
    for (const Bands::Band& band : bands.bands)
        if ((!band.from || *size >= *band.from) && (!band.below || *size < *band.below))
            return {band.threshold, std::nullopt, {}};
    return {std::nullopt, not_defined(bands.by, *size, bands.unit.text), {}};
}

}  // namespace

Bound bound_of(const Case& judged, const programme::Target& target, int year) {
    if (!target.bands.empty()) return by_size(judged, target.bands, year);
    Bound bound;
    if (target.milestones.empty()) {
        if (target.threshold) bound.threshold = Threshold{*target.threshold, target.threshold_places};
        return bound;
    }
    for (const programme::Milestone& milestone : target.milestones) {
        if (milestone.year <= year)
            bound.threshold = milestone.threshold;
        else
            bound.ahead.push_back(milestone);
    }
    if (!bound.threshold) bound.why_not = milestone_ahead(target.milestones.front().year);
    return bound;
}

std::optional<Exempt> exempt(const Case& judged, const programme::Target& target, int year) {
    if (!target.applies_if) return std::nullopt;
    const Applies& applies = *target.applies_if;
    const auto value = measured(judged, applies.context, applies.unit, year);
    if (!value) return Exempt{Verdict::not_assessable, value.error()};
    bool holds = false;
    switch (applies.comparison) {
        case Applies::Comparison::at_least:
            holds = *value >= applies.value;
            break;
        case Applies::Comparison::above:
            holds = *value > applies.value;
            break;
        case Applies::Comparison::at_most:
            holds = *value <= applies.value;
            break;
        case Applies::Comparison::below:
            holds = *value < applies.value;
            break;
    }
    if (holds) return std::nullopt;
    return Exempt{Verdict::not_applicable, does_not_apply(judged.programme, applies, *value)};
}

}  // namespace nearzero::scoring
