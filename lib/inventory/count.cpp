// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <span>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "findings/code/method.hpp"
#include "findings/code/reference.hpp"
#include "inventory/credits.hpp"
#include "inventory/energy.hpp"
#include "inventory/factor_use.hpp"
#include "inventory/inventory.hpp"
#include "inventory/power.hpp"
#include "inventory/totals.hpp"

namespace nearzero::inventory {

namespace code = findings::code;

namespace {

constexpr double kKilogramsPerTonne = 1000.0;

/// Warming potentials of the run's set, looked up once for each gas and dataset.
class Weights {
public:
    Weights(const gas::GwpSet& set, findings::Sink& sink) : set_{set}, sink_{sink} {}

    /// The weight of a gas, or nothing after reporting (once for each gas).
    std::optional<double> of(gas::Gas gas, const dataset::Dataset& dataset, const dataset::Activity& activity) {
        const gas::GwpValue* value = set_.find(gas);
        const auto bit = std::uint32_t{1} << static_cast<unsigned>(gas);
        if (!(seen_ & bit)) {
            seen_ |= bit;
            const findings::Place place{&dataset.source(), activity.factor.span,
                                        fmt::format("activities.{}.factor", activity.id.value)};
            const std::string name{gas::name(gas)};
            if (value == nullptr) {
                sink_.report(code::gas_not_in_gwp_set, place, {{"gas", name}, {"set", set_.id}});
            } else if (value->status == gas::Status::disputed) {
                auto& finding =
                    sink_.report(code::disputed_gwp, place,
                                 {{"gas", name}, {"set", set_.id}, {"value", fmt::format("{}", value->value)}});
                if (!value->note.empty()) finding.with_note(value->note, value->note);
            }
        }
        return value == nullptr ? std::nullopt : std::optional{value->value};
    }

private:
    const gas::GwpSet& set_;
    findings::Sink& sink_;
    std::uint32_t seen_ = 0;
};

int scope_of(const dataset::Activity& activity, const reference::Factor& factor) {
    if (factor.klass == reference::FactorClass::sink) return 0;
    return activity.scope.value_or(factor.scope);
}

/// Fuels that the rules have listed apart: raw material, which is in no total, and what ships and aircraft of
/// international transport took, which is.
void list_fuel_uses(Inventory& inventory) {
    for (const auto& activity : inventory.dataset->activities) {
        const auto use = programme::fuel_use(activity.use.value);
        const bool bunker = use == programme::FuelUse::international_bunker;
        if (!bunker && use != programme::FuelUse::feedstock) continue;
        for (const auto& amount : activity.amount.values) {
            if (!std::ranges::binary_search(inventory.years, amount.year)) continue;
            base::Sum emitted;
            bool in_gross = false;
            for (const Line& line : inventory.lines) {
                if (line.activity != &activity || line.year != amount.year || line.gas == gas::Gas::co2_biogenic) continue;
                emitted.add(line.co2e.value());
                in_gross = in_gross || is_gross(line);
            }
            inventory.memo.push_back({amount.year, std::string{activity.use.value}, nullptr, &activity,
                                      bunker ? emitted.value() : amount.value,
                                      bunker ? std::string{"tCO2e"} : activity.amount.unit.text, in_gross});
        }
    }
}

/// What leaves a transformation cannot hold more carbon than what entered it, and deductions no more than arises: either is
/// a slip of the data, and a verdict on it would be one on nothing.
void check_deductions(const Inventory& inventory, findings::Sink& sink) {
    const dataset::Dataset& dataset = *inventory.dataset;
    for (const int year : inventory.years) {
        base::Sum in, out;
        const Line* deducted = nullptr;
        for (const Line& line : inventory.lines) {
            if (line.year != year) continue;
            if (line.use == programme::FuelUse::transformation_input) in.add(line.emissions.value());
            if (line.use == programme::FuelUse::transformation_output) out.add(-line.emissions.value());
            if (line.deducted && deducted == nullptr) deducted = &line;
        }
        if (deducted == nullptr) continue;
        const findings::Place place{&dataset.source(), deducted->activity->id.span,
                                    fmt::format("{}.{}", deducted->generation != nullptr ? "generation" : "activities",
                                                deducted->activity->id.value)};
        const auto tonnes = [](double kilograms) {
            return base::format_shortest(base::to_comparison(kilograms / kKilogramsPerTonne));
        };
        if (out.value() > in.value())
            sink.report(code::transformation_unbalanced, place,
                        {{"year", std::to_string(year)}, {"out", tonnes(out.value())}, {"in", tonnes(in.value())}});
        else if (const auto gross = inventory.total(year, Reading::gross); gross && gross->value() < 0.0)
            sink.report(code::negative_gross, place,
                        {{"year", std::to_string(year)},
                         {"value", base::format_shortest(base::to_comparison(gross->value()))}});
        else
            continue;
        return;  // the years share their sources: one fault
    }
}

/// A factor of the dataset that stands in front of one of the library is used in its place: said, not forbidden.
void report_replaced(const dataset::Dataset& dataset, std::span<const reference::Factor> custom,
                     const reference::Reference& reference, findings::Sink& sink) {
    for (const auto& factor : custom) {
        const auto* hidden = reference.find(factor.id);
        if (hidden == nullptr) continue;
        text::Span span;
        yaml::for_each_item(dataset.custom_factors, [&](yaml::Node item, std::size_t) {
            const yaml::Node id = item.find("id");
            if (id.is_scalar() && id.text() == factor.id) span = id.span();
        });
        sink.report(code::replaced_factor, {&dataset.source(), span, fmt::format("custom_factors.{}.id", factor.id)},
                    {{"factor", factor.id},
                     {"by", "custom_factors"},
                     {"in", hidden->set},
                     {"what_zh", "全部内容"},
                     {"what_en", "all"}});
    }
}

}  // namespace

Inventory count(const dataset::Dataset& dataset, const Method& method, findings::Sink& sink) {
    const std::size_t errors_before = sink.error_count();
    Inventory inventory;
    inventory.dataset = &dataset;
    inventory.years = dataset.reported;
    if (dataset.custom_factors) {
        inventory.custom_factors = reference::read_custom_factors(dataset.document, dataset.custom_factors, sink);
        report_replaced(dataset, inventory.custom_factors, *method.reference, sink);
    }

    FactorResolver resolver{dataset, method, inventory.custom_factors, sink};
    Weights weights{method.reference->gwp(), sink};
    ModelCounter models{dataset, sink, inventory.models};
    std::vector<GasRate> rates;
    inventory.lines.reserve(dataset.activities.size() * dataset.reported.size() * 3);
    for (const auto& activity : dataset.activities) {
        const reference::Factor* factor = resolver.factor_of(activity);
        if (factor == nullptr || !models.accept(activity, *factor, method.accounting->co2_only)) continue;
        const programme::FuelUse use = programme::fuel_use(activity.use.value);
        if (!resolver.accept_use(activity, *factor, use) || !resolver.accept_heat(activity, *factor)) continue;
        if (use == programme::FuelUse::feedstock) continue;
        const bool sink_line = factor->klass == reference::FactorClass::sink;
        if (sink_line && activity.scope)
            sink.report(code::scope_of_sink, written_place(dataset, activity, "scope"),
                        {{"activity", std::string{activity.id.value}}});
        const auto other = sink_line ? std::ranges::find_if(factor->gases, [](gas::Gas g) { return g != gas::Gas::co2; })
                                     : factor->gases.end();
        if (other != factor->gases.end()) {
            sink.report(code::gas_of_sink,
                        {&dataset.source(), activity.factor.span, fmt::format("activities.{}.factor", activity.id.value)},
                        {{"activity", std::string{activity.id.value}}, {"factor", factor->id}, {"gas", std::string{gas::name(*other)}}});
            continue;
        }
        const bool output = use == programme::FuelUse::transformation_output;
        const double sign = sink_line || output ? -1.0 : 1.0;
        bool uncounted = false;
        for (const auto& amount : activity.amount.values) {
            if (!std::ranges::binary_search(inventory.years, amount.year)) continue;   // history of a model
            if (!resolver.rates(activity, *factor, amount.year, rates)) break;
            uncounted = uncounted || rates.empty();
            for (const GasRate& rate : rates) {
                const auto weight = weights.of(rate.gas, dataset, activity);
                const Modelled* model = nullptr;
                double kilograms = amount.value * rate.kg_per_unit * sign, per_unit = rate.kg_per_unit;
                if (rate.value != nullptr && rate.value->formula) {
                    model = models.count(activity, *factor, *rate.value, amount);
                    if (model == nullptr) continue;   // reported
                    kilograms = emissions_of(*model);
                    per_unit = amount.value == 0.0 ? 0.0 : kilograms / amount.value * model->sign;
                }
                inventory.lines.push_back({&activity, factor, rate.value, amount.year, scope_of(activity, *factor), rate.gas,
                                           amount.value, per_unit, base::Mass::of(kilograms), weight.value_or(0.0),
                                           base::Co2e::of(kilograms * weight.value_or(0.0) / kKilogramsPerTonne),
                                           rate.vintage_gap, rate.wider_region, model});
                inventory.lines.back().deducted = output;
                inventory.lines.back().use = use;
            }
        }
        if (uncounted)
            sink.report(factor->medium.empty() ? code::no_gas_counted : code::energy_without_co2,
                        {&dataset.source(), activity.factor.span, fmt::format("activities.{}.factor", activity.id.value)},
                        {{"activity", std::string{activity.id.value}}, {"factor", factor->id}});
    }
    resolver.report_inexact();
    dataset::SerialLedger serials;   // one unit of a registry counts once, whatever it is
    account_power(inventory, method, serials, sink);
    inventory.credits = count_credits(dataset, *method.accounting, serials, sink);
    inventory.energy = count_energy(inventory, method, sink);
    inventory.totals = add_up(inventory);
    list_fuel_uses(inventory);
    if (sink.error_count() == errors_before) check_deductions(inventory, sink);  // else something is missing in the sums
    return inventory;
}

}  // namespace nearzero::inventory
