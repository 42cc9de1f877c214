// SPDX-License-Identifier: Apache-2.0
/// Power and heat made from fuel cannot hold more energy than the fuel.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/sum.hpp"
#include "findings/code/plausibility.hpp"
#include "inventory/energy.hpp"
#include "inventory/factor_use.hpp"
#include "quality/plausibility.hpp"

namespace nearzero::quality {

namespace {

/// Kinds that burn something. A heat pump gives more than it takes, waste heat and the sun have no fuel.
bool burns(dataset::GenerationKind kind) {
    return kind == dataset::GenerationKind::chp || kind == dataset::GenerationKind::biomass;
}

/// Whether the energy of every fuel is in the energy table: without one of them no comparison is fair.
bool all_fuels_known(const inventory::Inventory& inventory) {
    return std::ranges::all_of(inventory.lines, [](const inventory::Line& line) {
        return line.factor->klass != reference::FactorClass::fuel || line.factor->ncv || line.factor->coal_equivalent ||
               line.activity->amount.unit.dimension == units::of(units::Base::energy);
    });
}

/// GJ of what is burned on the site: not of what is transformed or raw material.
double burned_in(const inventory::Inventory& inventory, int year) {
    base::Sum sum;
    const dataset::Activity* previous = nullptr;
    for (const inventory::Line& line : inventory.lines) {
        if (line.year != year || line.scope == 3 || line.factor->klass != reference::FactorClass::fuel ||
            inventory::is_transformation(line.use))
            continue;
        if (std::exchange(previous, line.activity) == line.activity) continue;  // one line a gas
        if (const auto per_unit = inventory::gigajoules_per_unit(line.activity->amount.unit, *line.factor))
            sum.add(line.amount * *per_unit);
        else if (const auto tce = inventory::printed_coal_equivalent(line))
            sum.add(*tce * inventory::kGigajoulesPerTce);
    }
    return sum.value();
}

}  // namespace

void check_efficiency(const inventory::Inventory& inventory, findings::Sink& sink) {
    const dataset::Dataset& dataset = *inventory.dataset;
    if (!all_fuels_known(inventory)) return;
    for (const int year : inventory.years) {
        base::Sum generated;
        const dataset::Generation* first = nullptr;
        for (const auto& generation : dataset.generation) {
            const auto* value = burns(generation.kind) ? generation.generated.at(year) : nullptr;
            if (value == nullptr || value->value <= 0.0) continue;
            if (first == nullptr) first = &generation;
            generated.add(value->value * generation.generated.unit.size);
        }
        if (first == nullptr) continue;
        const double fuel = burned_in(inventory, year);
        // Without any fuel there is nothing to compare with; that the fuel is missing, the kind of generation says
        // itself.
        if (fuel == 0.0 || generated.value() <= fuel) continue;
        sink.report(findings::code::efficiency_above_one,
                    {&dataset.source(), first->generated.at(year)->span,
                     fmt::format("generation.{}.generated.{}", first->id.value, year)},
                    {{"year", std::to_string(year)},
                     {"generated", shown(generated.value(), 5)},
                     {"fuel", shown(fuel, 5)}});
        return;  // the years share their unit and their meters: one fault
    }
}

}  // namespace nearzero::quality
