// SPDX-License-Identifier: Apache-2.0
/// Certificates and contracts cannot speak of more power than was bought.
#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "findings/code/plausibility.hpp"
#include "quality/plausibility.hpp"

namespace nearzero::quality {

namespace {

constexpr double kMegawattHoursPerGigajoule = 1.0 / 3.6;

using Ids = std::vector<std::string_view>;  // sorted; empty: all purchased power

Ids applies_to(const dataset::Instrument& instrument) {
    Ids ids;
    for (const auto& id : instrument.applies_to) ids.push_back(id.value);
    std::ranges::sort(ids);
    return ids;
}

/// Whether what is applied to `inner` is applied within `outer`.
bool within(const Ids& inner, const Ids& outer) {
    return outer.empty() || (!inner.empty() && std::ranges::includes(outer, inner));
}

/// Purchased power of the activities in a year, MWh.
double bought(const inventory::Inventory& inventory, const Ids& ids, int year) {
    base::Sum sum;
    const dataset::Activity* previous = nullptr;
    for (const auto& line : inventory.lines) {
        if (line.year != year || line.activity == previous || line.factor->klass != reference::FactorClass::electricity)
            continue;
        previous = line.activity;
        if (line.activity->amount.unit.dimension != units::of(units::Base::energy)) continue;
        if (ids.empty() || std::ranges::binary_search(ids, line.activity->id.value))
            sum.add(line.amount * line.activity->amount.unit.size * kMegawattHoursPerGigajoule);
    }
    return sum.any() ? sum.value() : 0.0;
}

}  // namespace

void check_certificates(const inventory::Inventory& inventory, findings::Sink& sink) {
    const dataset::Dataset& dataset = *inventory.dataset;
    std::vector<Ids> groups;  // what instruments are applied to, narrower groups first
    for (const auto& instrument : dataset.instruments)
        if (!dataset::is_credit(instrument.kind)) groups.push_back(applies_to(instrument));
    if (groups.empty()) return;
    groups.push_back({});
    std::ranges::sort(groups, {}, [](const Ids& ids) { return std::tuple{ids.empty(), ids.size(), ids}; });
    groups.erase(std::ranges::unique(groups).begin(), groups.end());

    for (const int year : inventory.years) {
        for (const Ids& group : groups) {
            base::Sum certified;
            const dataset::Instrument* last = nullptr;
            std::string names;
            for (const auto& instrument : dataset.instruments) {
                const auto* value = dataset::is_credit(instrument.kind) ? nullptr : instrument.amount.at(year);
                if (value == nullptr || !within(applies_to(instrument), group)) continue;
                certified.add(value->value * instrument.amount.unit.size * kMegawattHoursPerGigajoule);
                names += (names.empty() ? "" : ", ") + std::string{instrument.id.value};
                last = &instrument;
            }
            if (last == nullptr) continue;
            const double consumed = bought(inventory, group, year);
            if (base::to_comparison(certified.value()) <= base::to_comparison(consumed)) continue;
            sink.report(findings::code::certificates_above_consumption,
                        {&dataset.source(), last->amount.at(year)->span,
                         fmt::format("instruments.{}.amount.{}", last->id.value, year)},
                        {{"year", std::to_string(year)},
                         {"certified", shown(certified.value(), 6)},
                         {"consumed", shown(consumed, 6)},
                         {"instruments", names}});
            break;  // a wider group is exceeded by the same amounts
        }
    }
}

}  // namespace nearzero::quality
