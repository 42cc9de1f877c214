// SPDX-License-Identifier: Apache-2.0
#include "inventory/power.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/sum.hpp"
#include "findings/code/method.hpp"
#include "inventory/power_instruments.hpp"
#include "inventory/power_rest.hpp"

namespace nearzero::inventory {

using dataset::Generation;
using dataset::GenerationKind;
using programme::Electricity;

namespace {

constexpr double kKilogramsPerTonne = 1000.0;

double rate_of(const units::Unit& unit, const reference::FactorValue& value) {
    return value.value * value.unit.size * unit.size;  // as lines have it, to the last bit
}

double megawatt_hours(const units::Unit& unit, double amount) {
    return amount * unit.size / kGigajoulesPerMegawattHour;
}

/// Power or heat made of fuel or of something unknown: its export is worth the factor that is named.
/// What is made from sun, wind, water, earth or biomass has the factor 0, and nothing to deduct.
bool may_be_fossil(GenerationKind kind) {
    return kind == GenerationKind::chp || kind == GenerationKind::waste_heat || kind == GenerationKind::other;
}

class Accounting {
public:
    Accounting(Inventory& inventory, const Method& method, dataset::SerialLedger& ledger, findings::Sink& sink)
        : inventory_{inventory},
          dataset_{*inventory.dataset},
          method_{method},
          ledger_{ledger},
          sink_{sink},
          rest_{dataset_, method, sink} {}

    void run() {
        collect_purchases();
        inventory_.instruments = cover(inventory_.power, dataset_, method_, ledger_, sink_);
        const std::size_t purchased = inventory_.power.size();
        for (const Generation& generation : dataset_.generation) add_sold(generation);
        for (std::size_t i = 0; i < lines_.size(); ++i)
            account(inventory_.lines[lines_[i].line], inventory_.power[lines_[i].use]);
        // Records no longer move: lines may point at them.
        for (const auto& [line, use] : lines_) inventory_.lines[line].power = &inventory_.power[use];
        for (std::size_t i = purchased; i < inventory_.power.size(); ++i) account_sold(inventory_.power[i]);
        for (const Generation& generation : dataset_.generation) deduct_exports(generation);
        for (const Generation& generation : dataset_.generation) note(generation);
        rest_.report(place_);
    }

private:
    Electricity method_of_lines() const { return method_.accounting->electricity; }

    double weight_of(gas::Gas gas) const {
        const auto* value = method_.reference->gwp().find(gas);
        return value == nullptr ? 0.0 : value->value;  // its absence was reported with the lines
    }

    void place_at(const text::Span& span, std::string pointer) {
        if (place_.source == nullptr) place_ = {&dataset_.source(), span, std::move(pointer)};
    }

    /// One record for the lines (one a gas) of an activity and year.
    void collect_purchases() {
        for (std::size_t i = 0; i < inventory_.lines.size(); ++i) {
            const Line& line = inventory_.lines[i];
            if (!is_purchased_power(line)) continue;
            auto& power = inventory_.power;
            if (power.empty() || power.back().activity != line.activity || power.back().year != line.year) {
                PowerUse use;
                use.activity = line.activity;
                use.year = line.year;
                use.bought = megawatt_hours(line.activity->amount.unit, line.amount);
                use.grid_factor = use.rest_factor = line.factor;
                use.grid_value = use.rest_value = line.value;
                power.push_back(std::move(use));
                place_at(line.activity->factor.span, fmt::format("activities.{}.factor", line.activity->id.value));
            }
            lines_.push_back({i, power.size() - 1});
        }
    }

    std::string_view region_of(const dataset::Activity& activity) const {
        return activity.region ? activity.region.value : dataset_.region.value;
    }

    void add(base::Co2e& total, double kilograms, double gwp) {
        total = total + base::Co2e::of(kilograms * gwp / kKilogramsPerTonne);
    }

    void account(Line& line, PowerUse& use) {
        const dataset::Activity& activity = *line.activity;
        const units::Unit& unit = activity.amount.unit;
        // Exactly nothing is left of power that is covered whole; exactly everything of power that is not covered.
        const double covered = use.rest() == 0.0 ? line.amount : use.covered * kGigajoulesPerMegawattHour / unit.size;
        const double rest = line.amount - covered;
        add(use.location, line.emissions.value(), line.gwp);

        Rest market{line.factor, line.value, line.vintage_gap, line.wider_region};
        // Who names another factor than the grid's has said what this power emits.
        if (line.factor->id == kGridFactor)
            if (const auto residual =
                    rest_.residual(line.gas, region_of(activity), activity.factor_year.value_or(line.year)))
                market = *residual;
        if (line.gas == gas::Gas::co2) use.rest_factor = market.factor, use.rest_value = market.value;
        add(use.market, rest * rate_of(unit, *market.value), line.gwp);

        Rest headline{line.factor, line.value, line.vintage_gap, line.wider_region};
        if (method_of_lines() == Electricity::market_based) headline = market;
        if (method_of_lines() == Electricity::fossil_average && line.gas == gas::Gas::co2)
            if (const auto named = rest_.named("electricity.factor", method_.accounting->electricity_factor,
                                               reference::FactorClass::electricity, line.gas,
                                               region_of(activity), line.year))
                headline = *named;
        if (method_of_lines() != Electricity::grid_average) put(line, headline, covered);
        use.headline = use.headline + line.co2e;
    }

    /// The headline method's figure, unless the line carries it already.
    static void put(Line& line, const Rest& rest, double covered) {
        if (covered == 0.0 && rest.value == line.value) return;
        line.factor = rest.factor;
        line.value = rest.value;
        line.vintage_gap = rest.vintage_gap;
        line.wider_region = rest.wider_region;
        line.covered = covered;
        const double rate = rate_of(line.activity->amount.unit, *rest.value);
        const double kilograms = (line.amount - covered) * rate;
        line.factor_value = line.amount == 0.0 ? rate : kilograms / line.amount;
        line.emissions = base::Mass::of(kilograms);
        line.co2e = base::Co2e::of(kilograms * line.gwp / kKilogramsPerTonne);
    }

    /// An activity that stands for the on-site power of one series.
    const dataset::Activity& own_activity(const Generation& generation, const dataset::Series& series,
                                          std::string_view factor) {
        dataset::Activity activity;
        activity.id = generation.id;
        activity.name = generation.name;
        activity.part = generation.part;
        activity.factor = {factor, generation.id.span};
        activity.amount = series;
        activity.span = generation.span;
        return inventory_.own_activities.emplace_back(std::move(activity));
    }

    /// Records of power used on site whose certificates were sold.
    void add_sold(const Generation& generation) {
        const dataset::Series& sold = generation.certificates_sold;
        if (generation.output != dataset::Output::electricity) return;
        dataset::Series used = sold;  // at most what was used: certificates of exports are the buyer's
        std::erase_if(used.values, [&](auto& value) {
            const auto* self_used = generation.self_used.at(value.year);
            value.value = std::min(value.value, self_used == nullptr ? 0.0 : self_used->value);
            return value.value <= 0.0 || !std::ranges::binary_search(inventory_.years, value.year);
        });
        if (used.values.empty()) return;
        place_at(generation.id.span, fmt::format("generation.{}", generation.id.value));
        const auto& activity = own_activity(generation, used, kResidualFactor);
        for (const auto& value : activity.amount.values) {
            PowerUse use;
            use.activity = &activity;
            use.generation = &generation;
            use.year = value.year;
            use.bought = megawatt_hours(activity.amount.unit, value.value);
            inventory_.power.push_back(std::move(use));
        }
    }

    void account_sold(PowerUse& use) {
        constexpr auto kGas = gas::Gas::co2;
        auto rest = rest_.residual(kGas, dataset_.region.value, use.year);
        if (!rest) rest = rest_.grid(kGas, dataset_.region.value, use.year, *use.generation);
        if (!rest) return;
        use.rest_factor = rest->factor;
        use.rest_value = rest->value;
        Line line = line_of(*use.activity, *use.generation, use.year, *rest);
        use.market = line.co2e;
        if (method_of_lines() != Electricity::market_based) return;
        use.headline = line.co2e;
        line.power = &use;
        inventory_.lines.push_back(line);
    }

    Line line_of(const dataset::Activity& activity, const Generation& generation, int year, const Rest& rest) const {
        Line line;
        line.activity = &activity;
        line.generation = &generation;
        line.factor = rest.factor;
        line.value = rest.value;
        line.vintage_gap = rest.vintage_gap;
        line.wider_region = rest.wider_region;
        line.year = year;
        line.scope = 2;
        line.gas = gas::Gas::co2;
        line.amount = activity.amount.at(year)->value;
        line.factor_value = rate_of(activity.amount.unit, *rest.value);
        line.gwp = weight_of(line.gas);
        line.emissions = base::Mass::of(line.amount * line.factor_value);
        line.co2e = base::Co2e::of(line.emissions.value() * line.gwp / kKilogramsPerTonne);
        return line;
    }

    void deduct_exports(const Generation& generation) {
        const bool heat = generation.output == dataset::Output::heat;
        const auto& named = heat ? method_.accounting->export_heat_factor : method_.accounting->export_factor;
        const dataset::Activity* activity = nullptr;
        std::vector<int> unknown;
        bool any = false;
        for (const int year : inventory_.years) {
            const Export sent = export_of(inventory_, *method_.accounting, generation, year);
            if (sent == Export::unknown) unknown.push_back(year);
            any = any || sent == Export::deducted;
        }
        for (const auto& exported : generation.exported.values) {
            // A year without exports has its line, too: a comparison of years needs both.
            const bool reported = std::ranges::binary_search(inventory_.years, exported.year);
            const bool counted = export_of(inventory_, *method_.accounting, generation, exported.year) == Export::deducted;
            if (!any || !reported || !(counted || exported.value == 0.0)) continue;
            place_at(generation.id.span, fmt::format("generation.{}", generation.id.value));
            const auto rest = heat ? rest_.named("exports.heat_factor", named, reference::FactorClass::heat, gas::Gas::co2,
                                                 dataset_.region.value, exported.year)
                                   : rest_.named("exports.factor", named, reference::FactorClass::electricity,
                                                 gas::Gas::co2, dataset_.region.value, exported.year);
            if (!rest) continue;
            if (activity == nullptr) activity = &own_activity(generation, generation.exported, named.factor);
            Line line = line_of(*activity, generation, exported.year, *rest);
            line.deducted = true;
            line.emissions = base::Mass::of(-line.emissions.value());
            line.co2e = base::Co2e::of(-line.co2e.value());
            inventory_.lines.push_back(line);
        }
        if (!unknown.empty())
            sink_.report(findings::code::export_not_deducted,
                         {&dataset_.source(), generation.id.span, fmt::format("generation.{}", generation.id.value)},
                         {{"generation", std::string{generation.id.value}},
                          {"years_zh", fmt::format("{}", fmt::join(unknown, "、"))},
                          {"years_en", fmt::format("{}", fmt::join(unknown, ", "))}});
    }

    void note(const Generation& generation) {
        using enum dataset::Output;
        const units::Unit& unit = generation.generated.unit;
        const auto write = [&](std::string_view item, const dataset::YearValue& value, bool power, bool counted = false) {
            if (value.value <= 0.0) return;
            inventory_.memo.push_back({value.year, std::string{item}, &generation, nullptr,
                                       power ? megawatt_hours(unit, value.value) : value.value * unit.size,
                                       power ? "MWh" : "GJ", counted});
        };
        const std::string_view exported = generation.output == electricity ? "exported-electricity"
                                          : generation.output == heat      ? "exported-heat"
                                                                           : "exported-energy";
        for (const auto& value : generation.exported.values)
            write(exported, value, generation.output == electricity,
                  export_of(inventory_, *method_.accounting, generation, value.year) == Export::deducted);
        const std::string_view used = generation.kind == GenerationKind::waste_heat  ? "waste-heat-used"
                                      : generation.kind == GenerationKind::heat_pump ? "heat-pump-output"
                                                                                     : "";
        if (!used.empty())
            for (const auto& value : generation.self_used.values) write(used, value, false);
        for (const auto& value : generation.certificates_sold.values) write("certificates-sold", value, true);
    }

    struct LineOfUse {
        std::size_t line, use;
    };
    Inventory& inventory_;
    const dataset::Dataset& dataset_;
    const Method& method_;
    dataset::SerialLedger& ledger_;
    findings::Sink& sink_;
    RestFactors rest_;
    std::vector<LineOfUse> lines_;
    findings::Place place_;  ///< of what is said about the power as a whole
};

}  // namespace

Export export_of(const Inventory& inventory, const programme::Accounting& accounting, const Generation& generation,
                 int year) {
    const auto* sent = generation.exported.at(year);
    if (sent == nullptr || sent->value <= 0.0 || !accounting.deduct_exports || !may_be_fossil(generation.kind))
        return Export::listed;
    if (generation.output == dataset::Output::heat && accounting.export_heat_factor.factor.empty()) return Export::listed;
    if (generation.output == dataset::Output::unstated || generation.kind == GenerationKind::other) return Export::unknown;
    bool fossil = false, biomass = false;
    for (const Line& line : inventory.lines) {
        if (line.year != year || line.scope == 3 || is_transformation(line.use)) continue;
        const bool burned = line.factor->klass == reference::FactorClass::fuel;
        biomass = biomass || (burned && line.factor->biogenic);
        fossil = fossil || (burned && !line.factor->biogenic) ||
                 (generation.kind == GenerationKind::waste_heat && line.factor->klass == reference::FactorClass::heat &&
                  !line.factor->non_fossil);
    }
    return fossil && !biomass ? Export::deducted : Export::unknown;
}

double rest_rate(const Line& line) {
    return line.covered == 0.0 ? line.factor_value : rate_of(line.activity->amount.unit, *line.value);
}

void account_power(Inventory& inventory, const Method& method, dataset::SerialLedger& ledger, findings::Sink& sink) {
    Accounting{inventory, method, ledger, sink}.run();
}

Scope2 scope2_of(const Inventory& inventory, int year) {
    base::Sum location, market;
    for (const Line& line : inventory.lines) {
        if (line.year != year || line.scope != 2 || line.power != nullptr || line.generation != nullptr) continue;
        if (line.gas == gas::Gas::co2_biogenic) continue;
        location.add(line.co2e.value());
        market.add(line.co2e.value());
    }
    for (const PowerUse& use : inventory.power) {
        if (use.year != year) continue;
        location.add(use.location.value());
        market.add(use.market.value());
    }
    return {base::Co2e::of(location.value()), base::Co2e::of(market.value())};
}

}  // namespace nearzero::inventory
