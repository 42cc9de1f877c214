// SPDX-License-Identifier: Apache-2.0
#include "inventory/energy.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/sum.hpp"
#include "findings/code/method.hpp"
#include "inventory/factor_use.hpp"

namespace nearzero::inventory {

namespace {

constexpr double kGigajoulesPerTce = 29.307;      // GB/T 2589: 29307 kJ/kgce
constexpr double kTcePerMegawattHour = 0.1229;    // GB/T 2589, calorific value of electricity: 0.1229 kgce/kWh
constexpr double kGigajoulesPerMegawattHour = 3.6;

enum Medium : std::size_t { fuel, electricity, heat, self_used_renewable, kMedia };
constexpr std::array<const char*, kMedia> kNames{"fuel", "electricity", "heat", "self-used-renewable"};

struct Year {
    std::array<base::Sum, kMedia> gigajoules;
    std::array<base::Sum, kMedia> tce;
};

/// Coal equivalent of a MWh in this year, or nothing when the equivalent value is asked for and not given.
std::optional<double> tce_per_megawatt_hour(const dataset::Dataset& dataset, const Method& method, int year) {
    if (method.accounting->energy_basis == programme::EnergyBasis::calorific) return kTcePerMegawattHour;
    const auto* context = dataset.context_series("electricity-equivalent");
    const auto* value = context == nullptr ? nullptr : context->series.at(year);
    if (value == nullptr) return std::nullopt;
    // kgce for each GJ in base units: per MWh 3.6 of them, in tonnes.
    return value->value * context->series.unit.size * kGigajoulesPerMegawattHour / 1000.0;
}

std::optional<Medium> medium_of(const reference::Factor& factor) {
    switch (factor.klass) {
        case reference::FactorClass::fuel: return fuel;
        case reference::FactorClass::electricity: return electricity;
        case reference::FactorClass::heat: return heat;
        default: return std::nullopt;
    }
}

}  // namespace

bool is_counted(dataset::GenerationKind kind) {
    using enum dataset::GenerationKind;
    return kind == solar || kind == wind || kind == hydro;
}

std::vector<EnergyTotal> count_energy(const Inventory& inventory, const Method& method, findings::Sink& sink) {
    const dataset::Dataset& dataset = *inventory.dataset;
    std::vector<Year> years(inventory.years.size());
    std::vector<std::optional<double>> power(inventory.years.size());
    for (std::size_t i = 0; i < years.size(); ++i) power[i] = tce_per_megawatt_hour(dataset, method, inventory.years[i]);

    const auto index_of = [&](int year) {
        return static_cast<std::size_t>(std::ranges::lower_bound(inventory.years, year) - inventory.years.begin());
    };
    const auto add = [&](std::size_t at, Medium medium, double gigajoules, std::optional<double> tce) {
        years[at].gigajoules[medium].add(gigajoules);
        if (medium == electricity || medium == self_used_renewable) {
            if (power[at]) years[at].tce[medium].add(gigajoules / kGigajoulesPerMegawattHour * *power[at]);
        } else {
            years[at].tce[medium].add(tce.value_or(gigajoules / kGigajoulesPerTce));
        }
    };

    // Energy belongs to an activity's amount, not to a gas: the first line of each activity and year stands for it.
    const Line* previous = nullptr;
    for (const Line& line : inventory.lines) {
        const bool same = previous != nullptr && previous->activity == line.activity && previous->year == line.year;
        previous = &line;
        if (same || line.scope == 3) continue;   // scope 3: energy that others consume
        const auto medium = medium_of(*line.factor);
        if (!medium) continue;
        const auto per_unit = gigajoules_per_unit(line.activity->amount.unit, *line.factor);
        if (per_unit) {
            add(index_of(line.year), *medium, line.amount * *per_unit, std::nullopt);
        } else if (line.factor->coal_equivalent) {
            const auto& coal = *line.factor->coal_equivalent;
            const double tce = line.amount * line.activity->amount.unit.size * coal.value * coal.unit.size / 1000.0;
            add(index_of(line.year), *medium, tce * kGigajoulesPerTce, tce);
        } else if (line.year == inventory.years.front()) {
            sink.report(findings::code::energy_not_known,
                        {&dataset.source(), line.activity->factor.span,
                         fmt::format("activities.{}.factor", line.activity->id.value)},
                        {{"factor", line.factor->id}, {"activity", std::string{line.activity->id.value}}});
        }
    }
    for (const auto& generation : dataset.generation) {
        if (!is_counted(generation.kind)) continue;
        for (const auto& amount : generation.self_used.values)
            if (std::ranges::binary_search(inventory.years, amount.year))
                add(index_of(amount.year), self_used_renewable, amount.value * generation.self_used.unit.size, std::nullopt);
    }

    std::vector<int> without_coefficient;
    for (std::size_t i = 0; i < years.size(); ++i)
        if (!power[i] && (years[i].gigajoules[electricity].any() || years[i].gigajoules[self_used_renewable].any()))
            without_coefficient.push_back(inventory.years[i]);
    if (!without_coefficient.empty())
        sink.report(findings::code::electricity_equivalent_missing, {&dataset.source(), dataset.pilot_span, "context"},
                    {{"years_zh", fmt::format("{}", fmt::join(without_coefficient, "、"))},
                     {"years_en", fmt::format("{}", fmt::join(without_coefficient, ", "))}});

    std::vector<EnergyTotal> totals;
    for (std::size_t i = 0; i < years.size(); ++i) {
        base::Sum gigajoules, tce;
        bool complete = true;
        for (std::size_t m = 0; m < kMedia; ++m) {
            if (!years[i].gigajoules[m].any()) continue;
            const double amount = years[i].gigajoules[m].value();
            totals.push_back({inventory.years[i], kNames[m], amount, "GJ"});
            gigajoules.add(amount);
            if (years[i].tce[m].any()) {
                totals.push_back({inventory.years[i], kNames[m], years[i].tce[m].value(), "tce"});
                tce.add(years[i].tce[m].value());
            } else {
                complete = false;
            }
        }
        if (!gigajoules.any()) continue;
        totals.push_back({inventory.years[i], "consumption", gigajoules.value(), "GJ"});
        if (complete) totals.push_back({inventory.years[i], "consumption", tce.value(), "tce"});
    }
    return totals;
}

}  // namespace nearzero::inventory
