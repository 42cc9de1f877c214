// SPDX-License-Identifier: Apache-2.0
/// Factors that somebody typed in: a value copied into the row of another gas, carbon where CO2 was meant.
#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "findings/code/plausibility.hpp"
#include "inventory/factor_use.hpp"
#include "quality/plausibility.hpp"

namespace nearzero::quality {

namespace code = findings::code;
using inventory::Line;
using reference::Factor;

namespace {

bool is_carbon_dioxide(gas::Gas gas) {
    return gas == gas::Gas::co2 || gas == gas::Gas::co2_biogenic;
}

/// Calls `each` with every set of the run, and the fuel set.
template <class F>
void for_each_set(const reference::Reference& reference, F&& each) {
    for (const auto& set : reference.sets()) each(*set);
    if (reference.fuels() != nullptr) each(*reference.fuels());
}

/// Whether the line is counted with a value of the dataset or of a set of the user.
bool is_own(const reference::Reference& reference, const Line& line) {
    if (line.factor->custom) return true;
    bool builtin = false;
    for_each_set(reference, [&](const reference::FactorSet& set) {
        builtin = builtin || (set.id == inventory::set_of(line) && set.origin == reference::kBuiltin);
    });
    return !builtin;
}

std::string_view last_step(std::string_view id) {
    const auto dot = id.rfind('.');
    return dot == std::string_view::npos ? id : id.substr(dot + 1);
}

/// The published factor that an own one stands for: of its id, or of the same class and name.
const Factor* published_like(const reference::Reference& reference, const Factor& own) {
    const Factor* found = nullptr;
    for_each_set(reference, [&](const reference::FactorSet& set) {
        if (set.origin != reference::kBuiltin) return;
        for (const Factor& factor : set.factors) {
            if (found != nullptr && factor.id != own.id) continue;
            const bool alike =
                factor.klass == own.klass && (last_step(factor.id) == last_step(own.id) ||
                                              factor.name_zh == own.name_zh || factor.name_en == own.name_en);
            if (factor.id == own.id || alike) found = &factor;
        }
    });
    return found;
}

/// kg of CO2 that the published factor gives for a unit of the line's amount; nothing where it cannot be compared.
std::optional<double> published_rate(const reference::Reference& reference, const dataset::Dataset& dataset,
                                     const Factor& published, const Line& line) {
    const units::Unit& amount = line.activity->amount.unit;
    if (published.carbon && published.oxidation) {
        const auto energy = inventory::gigajoules_per_unit(amount, published);
        if (!energy) return std::nullopt;
        return *energy * published.carbon->value * published.carbon->unit.size * published.oxidation->value *
               kCarbonToCo2;
    }
    const std::string_view region = line.activity->region ? line.activity->region.value : dataset.region.value;
    const auto selected =
        reference::select(reference, published, line.gas, region, line.year, line.activity->use.value);
    if (!selected) return std::nullopt;
    const units::Unit& unit = selected->value->unit;
    if (units::of(units::Base::mass) / unit.dimension != amount.dimension) return std::nullopt;
    return selected->value->value * unit.size * amount.size;
}

findings::Place place_of(const dataset::Dataset& dataset, const Line& line) {
    const std::string_view id = line.factor->id;
    if (!line.factor->custom)
        return {&dataset.source(), line.activity->factor.span,
                fmt::format("activities.{}.factor", line.activity->id.value)};
    text::Span span = line.activity->factor.span;
    yaml::for_each_item(dataset.custom_factors, [&](yaml::Node item, std::size_t) {
        const yaml::Node own = item.is_mapping() ? item.find("id") : yaml::Node{};
        if (own.is_scalar() && own.text() == id) span = own.span();
    });
    return {&dataset.source(), span, fmt::format("custom_factors.{}", id)};
}

void report_copy(const dataset::Dataset& dataset, const std::vector<Line>& lines, std::size_t begin,
                 findings::Sink& sink) {
    const Line& carbon_dioxide = lines[begin];
    for (std::size_t i = begin + 1; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.activity != carbon_dioxide.activity || line.year != carbon_dioxide.year) return;
        const double a = line.factor_value, b = carbon_dioxide.factor_value;
        if (is_carbon_dioxide(line.gas) || a <= 0.0 || base::to_comparison(a) != base::to_comparison(b)) continue;
        sink.report(code::gas_copy, place_of(dataset, line),
                    {{"factor", line.factor->id},
                     {"gas", std::string{gas::name(line.gas)}},
                     {"other", std::string{gas::name(carbon_dioxide.gas)}},
                     {"value", shown(a, 6)},
                     {"unit", line.activity->amount.unit.text}});
    }
}

}  // namespace

void check_own_factors(const inventory::Inventory& inventory, const reference::Reference& reference,
                       findings::Sink& sink) {
    std::vector<const Factor*> seen;  // one look at each factor, where it is used first
    const auto& lines = inventory.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (!is_carbon_dioxide(line.gas) || std::ranges::find(seen, line.factor) != seen.end()) continue;
        if (line.model != nullptr || !is_own(reference, line)) continue;
        seen.push_back(line.factor);
        report_copy(*inventory.dataset, lines, i, sink);
        const Factor* published = published_like(reference, *line.factor);
        if (published == nullptr) continue;
        const auto rate = published_rate(reference, *inventory.dataset, *published, line);
        if (!rate || *rate <= 0.0 || line.factor_value <= 0.0) continue;
        if (!lie_apart(*rate, line.factor_value, kCarbonToCo2, 1.0 + kCarbonWindow)) continue;
        const std::string value = shown(*rate, 5);
        sink.report(code::carbon_or_carbon_dioxide, place_of(*inventory.dataset, line),
                    {{"activity", std::string{line.activity->id.value}},
                     {"value", shown(line.factor_value, 5)},
                     {"unit", line.activity->amount.unit.text},
                     {"ratio", shown(std::max(*rate, line.factor_value) / std::min(*rate, line.factor_value), 4)},
                     {"other_zh", fmt::format("“{}”公布的 {}", published->id, value)},
                     {"other_en", fmt::format("the published {} of '{}'", value, published->id)}});
    }
}

}  // namespace nearzero::quality
