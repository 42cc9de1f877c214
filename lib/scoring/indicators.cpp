// SPDX-License-Identifier: Apache-2.0
#include "scoring/indicators.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "scoring/electricity.hpp"

namespace nearzero::scoring {

namespace {

using programme::Indicator;
using programme::IndicatorForm;
using programme::Programme;
using Value = base::Result<double, Gap>;

constexpr double kKilogramsPerTonne = 1000.0;

/// The unit in which inventories count, t: of CO2-equivalent, or of CO2 where the indicator's unit is a mass of it.
units::Unit tonnes(const units::Unit& like) {
    const bool as_co2e = like.dimension.exponent[static_cast<std::size_t>(units::Base::co2e)] != 0;
    return {units::of(as_co2e ? units::Base::co2e : units::Base::mass), kKilogramsPerTonne, as_co2e ? "tCO2e" : "t"};
}

units::Unit quotient(const units::Unit& above, const units::Unit& below) {
    return {above.dimension / below.dimension, above.size / below.size, above.text + "/" + below.text};
}

std::optional<double> tonnes_of(const inventory::Inventory& inventory, const Programme& programme,
                                const Indicator& indicator, int year, View view) {
    const bool co2_only = programme.accounting.co2_only;
    return view.frozen_year
               ? inventory::emissions_frozen(inventory, indicator.slice, year, *view.frozen_year, co2_only)
               : inventory::emissions(inventory, indicator.slice, year, view.reading, co2_only);
}

/// The value of a context series in a year, with its unit.
struct ContextValue {
    double value = 0.0;
    const units::Unit* unit = nullptr;
};

base::Result<ContextValue, Gap> context_of(const inventory::Inventory& inventory, std::string_view id, int year) {
    const auto* context = inventory.dataset->context_series(id);
    if (context == nullptr) return Gap::missing_context;
    const auto* value = context->series.at(year);
    if (value == nullptr) return Gap::missing_context_year;
    return ContextValue{value->value, &context->series.unit};
}

Value ratio(double above, const units::Unit& above_unit, double below, const units::Unit& below_unit,
            const units::Unit& unit) {
    if (below <= 0.0) return Gap::zero_denominator;
    const auto factor = units::conversion(quotient(above_unit, below_unit), unit);
    if (!factor) return Gap::unit_mismatch;
    return above / below * *factor;
}

/// One measure of the energy table in the unit asked for.
std::optional<double> energy_of(const inventory::Inventory& inventory, int year, std::string_view measure,
                                std::string_view unit) {
    const auto found = std::ranges::find_if(inventory.energy, [&](const inventory::EnergyTotal& total) {
        return total.year == year && total.measure == measure && total.unit == unit;
    });
    return found == inventory.energy.end() ? std::nullopt : std::optional{found->value};
}

Value per_energy(const inventory::Inventory& inventory, const Indicator& indicator, int year, double emitted) {
    const bool in_coal = indicator.unit.dimension.exponent[static_cast<std::size_t>(units::Base::coal)] != 0;
    const units::Unit unit = in_coal ? units::Unit{units::of(units::Base::coal), kKilogramsPerTonne, "tce"}
                                     : units::Unit{units::of(units::Base::energy), 1.0, "GJ"};
    const auto consumed = energy_of(inventory, year, "consumption", unit.text);
    if (!consumed) return Gap::energy_not_counted;
    return ratio(emitted, tonnes(indicator.unit), *consumed, unit, indicator.unit);
}

/// A share of the energy consumed, in coal equivalent on the programme's basis, as national rules define energy consumption.
Value energy_share(const inventory::Inventory& inventory, const Programme& programme, const Indicator& indicator, int year) {
    if (indicator.numerator == "clean" && programme.accounting.clean.empty()) return Gap::clean_not_declared;
    const auto consumed = energy_of(inventory, year, "consumption", "tce");
    const auto counted = energy_of(inventory, year,
                                   indicator.with_certificates ? indicator.numerator + "-with-certificates" : indicator.numerator,
                                   "tce");
    if (!consumed || !counted) return Gap::energy_not_counted;
    const units::Unit tonnes_of_coal{units::of(units::Base::coal), kKilogramsPerTonne, "tce"};
    return ratio(*counted, tonnes_of_coal, *consumed, tonnes_of_coal, indicator.unit);
}

/// The energy consumed, in coal equivalent where the unit asks for it.
Value consumed_in(const inventory::Inventory& inventory, int year, const units::Unit& unit) {
    const bool in_coal = unit.dimension.exponent[static_cast<std::size_t>(units::Base::coal)] != 0;
    const units::Unit counted = in_coal ? units::Unit{units::of(units::Base::coal), kKilogramsPerTonne, "tce"}
                                        : units::Unit{units::of(units::Base::energy), 1.0, "GJ"};
    const auto consumed = energy_of(inventory, year, "consumption", counted.text);
    if (!consumed) return Gap::energy_not_counted;
    const auto factor = units::conversion(counted, unit);
    if (!factor) return Gap::unit_mismatch;
    return *consumed * *factor;
}

Value energy_per_context(const inventory::Inventory& inventory, const Indicator& indicator, int year) {
    const auto below = context_of(inventory, indicator.per, year);
    if (!below) return below.error();
    const bool in_coal = indicator.unit.dimension.exponent[static_cast<std::size_t>(units::Base::coal)] != 0;
    const units::Unit above = in_coal ? units::Unit{units::of(units::Base::coal), kKilogramsPerTonne, "tce"}
                                      : units::Unit{units::of(units::Base::energy), 1.0, "GJ"};
    const auto consumed = energy_of(inventory, year, "consumption", above.text);
    if (!consumed) return Gap::energy_not_counted;
    return ratio(*consumed, above, below->value, *below->unit, indicator.unit);
}

Value context_value(const inventory::Inventory& inventory, const Indicator& indicator, int year) {
    const auto found = context_of(inventory, indicator.numerator, year);
    if (!found) return found.error();
    const auto factor = units::conversion(*found->unit, indicator.unit);
    if (!factor) return Gap::unit_mismatch;
    return found->value * *factor;
}

/// A share of the electricity used, bought or made on site.
Value electricity_share(const inventory::Inventory& inventory, const Indicator& indicator, int year) {
    const auto use = electricity_of(inventory, year);
    if (!use) return Gap::electricity_not_counted;
    const double counted = indicator.numerator == "renewable"
                               ? (indicator.with_certificates ? use->renewable_with_certificates : use->renewable)
                               : (indicator.with_certificates ? use->non_fossil_with_certificates : use->direct);
    const units::Unit megawatt_hours{units::of(units::Base::energy), 3.6, "MWh"};
    if (use->used == 0.0) return Gap::no_electricity;
    return ratio(counted, megawatt_hours, use->used, megawatt_hours, indicator.unit);
}

Value context_share(const inventory::Inventory& inventory, const Indicator& indicator, int year) {
    const auto above = context_of(inventory, indicator.numerator, year);
    if (!above) return above.error();
    const auto below = context_of(inventory, indicator.per, year);
    if (!below) return below.error();
    return ratio(above->value, *above->unit, below->value, *below->unit, indicator.unit);
}

/// The context series a gap is about.
std::string_view context_in(const inventory::Inventory& inventory, const Indicator& indicator, Gap gap,
                            std::span<const int> years) {
    if (indicator.form == IndicatorForm::context_value) return indicator.numerator;
    if (indicator.form != IndicatorForm::context_share || gap == Gap::zero_denominator) return indicator.per;
    const auto* above = inventory.dataset->context_series(indicator.numerator);
    const bool above_whole = above != nullptr && std::ranges::all_of(years, [&](int year) { return above->series.at(year); });
    return above_whole ? indicator.per : indicator.numerator;
}

}  // namespace

bool has_readings(const Indicator& indicator) {
    const bool of_emissions = indicator.form == IndicatorForm::emissions || indicator.form == IndicatorForm::ratio ||
                              indicator.form == IndicatorForm::emissions_per_energy;
    return of_emissions && !indicator.slice.filtered();
}

units::Unit unit_of(const dataset::Dataset& dataset, const Indicator& indicator) {
    const auto* series = indicator.over_any ? dataset.context_series(indicator.per) : nullptr;
    if (series == nullptr) return indicator.unit;
    const units::Unit& above = indicator.unit;
    return {above.dimension / series->series.unit.dimension, above.size / series->series.unit.size,
            above.text.substr(0, above.text.find("/{")) + "/" + series->series.unit.text};
}

Value value_of(const inventory::Inventory& inventory, const Programme& programme, const Indicator& indicator, int year,
               View view) {
    if (indicator.form == IndicatorForm::energy_share) return energy_share(inventory, programme, indicator, year);
    if (indicator.form == IndicatorForm::context_share) return context_share(inventory, indicator, year);
    if (indicator.form == IndicatorForm::context_value) return context_value(inventory, indicator, year);
    if (indicator.form == IndicatorForm::energy_per_context) return energy_per_context(inventory, indicator, year);
    if (indicator.form == IndicatorForm::energy_consumed) return consumed_in(inventory, year, indicator.unit);
    if (indicator.form == IndicatorForm::electricity_share) return electricity_share(inventory, indicator, year);
    const auto emitted = tonnes_of(inventory, programme, indicator, year, view);
    if (!emitted) return view.frozen_year ? Gap::no_frozen_factor : Gap::no_lines;
    if (indicator.form == IndicatorForm::emissions_per_energy) return per_energy(inventory, indicator, year, *emitted);
    if (indicator.form == IndicatorForm::ratio) {
        const auto below = context_of(inventory, indicator.per, year);
        if (!below) return below.error();
        return ratio(*emitted, tonnes(indicator.unit), below->value, *below->unit, unit_of(*inventory.dataset, indicator));
    }
    const auto factor = units::conversion(tonnes(indicator.unit), indicator.unit);
    if (!factor) return Gap::unit_mismatch;
    return *emitted * *factor;
}

std::optional<double> per_tonne(const inventory::Inventory& inventory, const Indicator& indicator, int year) {
    if (indicator.form == IndicatorForm::emissions) return units::conversion(tonnes(indicator.unit), indicator.unit);
    if (indicator.form != IndicatorForm::ratio) return std::nullopt;
    const auto below = context_of(inventory, indicator.per, year);
    if (!below) return std::nullopt;
    const auto scale = ratio(1.0, tonnes(indicator.unit), below->value, *below->unit, unit_of(*inventory.dataset, indicator));
    return scale ? std::optional{*scale} : std::nullopt;
}

base::Result<std::vector<Point>, Reason> values_of(const inventory::Inventory& inventory, const Programme& programme,
                                                   const Indicator& indicator, std::span<const int> years, View view) {
    std::vector<Point> points;
    std::optional<Gap> gap;
    std::vector<int> gap_years;
    for (const int year : years) {
        const auto value = value_of(inventory, programme, indicator, year, view);
        if (value)
            points.push_back({static_cast<double>(year), base::to_comparison(*value)});
        else if (!gap || *gap == value.error()) {
            gap = value.error();
            gap_years.push_back(year);
        }
    }
    if (!gap) return points;
    return reason_of(*gap, programme, indicator, context_in(inventory, indicator, *gap, gap_years), gap_years);
}

}  // namespace nearzero::scoring
