// SPDX-License-Identifier: Apache-2.0
#include "scoring/electricity.hpp"

#include <algorithm>

#include "base/sum.hpp"

namespace nearzero::scoring {

namespace {

constexpr double kGigajoulesPerMegawattHour = 3.6;

enum class Origin { renewable, fossil, unknown };

bool burns_biomass(const inventory::Inventory& inventory, int year) {
    return std::ranges::any_of(inventory.lines, [&](const inventory::Line& line) {
        return line.year == year && line.scope != 3 && line.factor->klass == reference::FactorClass::fuel &&
               line.factor->biogenic && !inventory::is_transformation(line.use);
    });
}

/// What on-site power is made from. Power of a combined plant is its fuel's, which the generation does not name: fossil
/// where all that is burned in the year is, not known where biomass is among it. (`biomass` says so itself.) Waste heat
/// is of what was burned before it, and never counts as non-fossil.
Origin origin_of(const inventory::Inventory& inventory, dataset::GenerationKind kind, int year) {
    using enum dataset::GenerationKind;
    switch (kind) {
        case solar:
        case wind:
        case hydro:
        case geothermal:
        case biomass:
            return Origin::renewable;
        case chp:
            return burns_biomass(inventory, year) ? Origin::unknown : Origin::fossil;
        case waste_heat:
            return Origin::fossil;
        case heat_pump:
        case other:
            return Origin::unknown;
    }
    return Origin::unknown;
}

struct Sums {
    base::Sum used, direct, renewable, non_fossil_with, renewable_with;
};

void add_bought(const inventory::PowerUse& use, Sums& sums) {
    sums.used.add(use.bought);
    for (const auto& covering : use.by) {
        const bool is_renewable = covering.instrument->source != dataset::PowerSource::nuclear;
        if (covering.instrument->kind == dataset::InstrumentKind::direct_supply) {
            sums.direct.add(covering.mwh);
            if (is_renewable) sums.renewable.add(covering.mwh);
        }
        sums.non_fossil_with.add(covering.mwh);
        if (is_renewable) sums.renewable_with.add(covering.mwh);
    }
}

}  // namespace

std::optional<ElectricityUse> electricity_of(const inventory::Inventory& inventory, int year) {
    Sums sums;
    for (const auto& use : inventory.power) {
        if (use.year != year) continue;
        if (use.generation == nullptr) {
            add_bought(use, sums);
        } else if (origin_of(inventory, use.generation->kind, year) ==
                   Origin::renewable) {  // its certificates were sold
            sums.non_fossil_with.add(-use.bought);
            sums.renewable_with.add(-use.bought);
        }
    }
    for (const auto& generation : inventory.dataset->generation) {
        const auto* self_used = generation.self_used.at(year);
        if (self_used == nullptr || self_used->value == 0.0 || generation.output == dataset::Output::heat) continue;
        const Origin origin = origin_of(inventory, generation.kind, year);
        if (generation.output == dataset::Output::unstated || origin == Origin::unknown) return std::nullopt;
        const double mwh = self_used->value * generation.self_used.unit.size / kGigajoulesPerMegawattHour;
        sums.used.add(mwh);
        if (origin != Origin::renewable) continue;
        for (base::Sum* sum : {&sums.direct, &sums.renewable, &sums.non_fossil_with, &sums.renewable_with})
            sum->add(mwh);
    }
    return ElectricityUse{sums.used.value(), sums.direct.value(), sums.renewable.value(), sums.non_fossil_with.value(),
                          sums.renewable_with.value()};
}

}  // namespace nearzero::scoring
