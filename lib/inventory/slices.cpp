// SPDX-License-Identifier: Apache-2.0
#include "base/sum.hpp"
#include "inventory/credits.hpp"
#include "inventory/inventory.hpp"
#include "inventory/totals.hpp"

#include <algorithm>

namespace nearzero::inventory {

std::string_view word_of(Group group) {
    switch (group) {
        case Group::total: return "total";
        case Group::scope: return "scope";
        case Group::klass: return "class";
        case Group::part: return "part";
        case Group::gas: return "gas";
        case Group::scope2_location: return "scope2-location";
        case Group::scope2_market: return "scope2-market";
        case Group::biogenic: return "biogenic";
    }
    return "total";
}

bool is_transformation(programme::FuelUse use) {
    return use == programme::FuelUse::transformation_input || use == programme::FuelUse::transformation_output;
}

std::optional<base::Co2e> Inventory::total(int year, Reading reading) const {
    for (const Total& total : totals)
        if (total.year == year && total.group == Group::total && total.reading == reading) return total.value;
    return std::nullopt;
}

bool selects(const programme::Slice& slice, const Line& line, bool co2_only) {
    if (line.scope == 0 || line.gas == gas::Gas::co2_biogenic) return false;
    if (slice.scopes.empty() ? line.scope > 2 : std::ranges::find(slice.scopes, line.scope) == slice.scopes.end())
        return false;
    if (!slice.part.empty() && line.activity->part.value != slice.part) return false;
    if (!slice.klass.empty() && reference::name(line.factor->klass) != slice.klass) return false;
    return !slice.co2_only.value_or(co2_only) || line.gas == gas::Gas::co2;
}

namespace {

/// On-site generation makes an empty slice a true zero: nothing had to be bought.
bool has_generation(const dataset::Dataset& dataset, const programme::Slice& slice, int year) {
    return std::ranges::any_of(dataset.generation, [&](const auto& generation) {
        return generation.self_used.at(year) != nullptr && slice.klass.empty() &&
               (slice.part.empty() || generation.part.value == slice.part);
    });
}

}  // namespace

std::optional<double> emissions(const Inventory& inventory, const programme::Slice& slice, int year, Reading reading,
                                bool co2_only) {
    base::Sum sum;
    base::Sum sinks;
    for (const Line& line : inventory.lines) {
        if (line.year != year) continue;
        if (line.scope == 0)
            sinks.add(line.co2e.value());
        else if (selects(slice, line, co2_only))
            sum.add(line.co2e.value());
    }
    if (!sum.any() && !has_generation(*inventory.dataset, slice, year)) return std::nullopt;
    if (reading == Reading::gross || slice.filtered()) return sum.value();
    base::Sum net;
    net.add(sum.value());
    net.add(sinks.value());
    if (reading == Reading::after_credits) net.add(-credits_of(inventory, year));
    return net.value();
}

std::optional<double> emissions_frozen(const Inventory& inventory, const programme::Slice& slice, int year,
                                       int frozen_year, bool co2_only) {
    base::Sum sum;
    const auto& lines = inventory.lines;
    for (std::size_t i = 0, block = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.activity != lines[block].activity) block = i;   // the lines of an activity stand together
        if (line.year != year || !selects(slice, line, co2_only)) continue;
        // Lines of one activity and gas differ only in year, amount and factor; the base year's line has the frozen factor.
        const Line* frozen = nullptr;
        for (std::size_t k = block; k < lines.size() && lines[k].activity == line.activity && frozen == nullptr; ++k)
            if (lines[k].gas == line.gas && lines[k].year == frozen_year) frozen = &lines[k];
        if (line.model != nullptr) {
            // An equation and its parameters are published for no year: they are frozen as they are, and amounts and
            // inputs are what the site did. An equation of another year has no values of this one to be filled with.
            const bool same_equation =
                line.value->year == 0 || (frozen != nullptr && frozen->model != nullptr &&
                                          frozen->model->formula->text == line.model->formula->text);
            if (!same_equation) return std::nullopt;
            sum.add(line.co2e.value());
            continue;
        }
        if (frozen == nullptr) return std::nullopt;
        // What an instrument covers is the site's doing; only the factor of the rest is frozen.
        const double kilograms = (line.amount - line.covered) * rest_rate(*frozen);
        sum.add((line.deducted ? -kilograms : kilograms) * frozen->gwp / 1000.0);
    }
    if (!sum.any() && !has_generation(*inventory.dataset, slice, year)) return std::nullopt;
    return sum.value();
}

}  // namespace nearzero::inventory
