// SPDX-License-Identifier: Apache-2.0
#include "scoring/electricity.hpp"

#include "base/sum.hpp"

namespace nearzero::scoring {

namespace {

constexpr double kGigajoulesPerMegawattHour = 3.6;

enum class Origin { renewable, fossil, unknown };

/// What on-site power is made from. Power of a combined plant is its fuel's, which the generation does not name:
/// biomass says so itself.
Origin origin_of(dataset::GenerationKind kind) {
    using enum dataset::GenerationKind;
    switch (kind) {
        case solar:
        case wind:
        case hydro:
        case geothermal:
        case biomass:
            return Origin::renewable;
        case chp:
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
        } else if (origin_of(use.generation->kind) == Origin::renewable) {  // its certificates were sold
            sums.non_fossil_with.add(-use.bought);
            sums.renewable_with.add(-use.bought);
        }
    }
    for (const auto& generation : inventory.dataset->generation) {
        const auto* self_used = generation.self_used.at(year);
        if (self_used == nullptr || self_used->value == 0.0 || generation.output == dataset::Output::heat) continue;
        const Origin origin = origin_of(generation.kind);
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
