// SPDX-License-Identifier: Apache-2.0
#include "inventory/factor_use.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "findings/code/method.hpp"
#include "findings/code/model.hpp"
#include "findings/code/reference.hpp"
#include "findings/code/units.hpp"

namespace nearzero::inventory {

namespace code = findings::code;
using programme::FuelUse;
using reference::Factor;
using reference::FactorClass;
using reference::FactorValue;
using units::Base;

namespace {

constexpr double kCarbonToCo2 = 44.0 / 12.0;

units::Dimension dimension_of(Base base) { return units::of(base); }

/// The unit a factor is per: the denominator of its calorific value, or of its first value.
units::Unit denominator(const units::Unit& rate, Base numerator) {
    return {dimension_of(numerator) / rate.dimension, 1.0, {}};
}

bool fits(const units::Unit& amount, const units::Dimension& per) {
    return amount.dimension == per || (amount.dimension == dimension_of(Base::volume) && per == dimension_of(Base::normal_gas));
}

/// Calls `each` with every dimension an amount may have for this factor, until it returns true.
template <class F>
void for_each_dimension(const Factor& factor, F&& each) {
    if (factor.ncv && each(dimension_of(Base::energy) / factor.ncv->unit.dimension)) return;
    if (factor.amount_unit && each(factor.amount_unit->dimension)) return;
    for (const FactorValue& value : factor.values)
        if (!value.formula && each(amount_dimension(value))) return;
    if (factor.carbon) each(dimension_of(Base::energy));
}

/// The dimension that the factor takes this amount in, or nothing.
std::optional<units::Dimension> accepted_dimension(const units::Unit& amount, const Factor& factor) {
    std::optional<units::Dimension> found;
    for_each_dimension(factor, [&](const units::Dimension& per) {
        if (fits(amount, per)) found = per;
        return found.has_value();
    });
    return found;
}

/// Whether the dataset defines this factor itself, in a form that could not be read.
bool is_broken_custom_factor(const dataset::Dataset& dataset, std::string_view id) {
    bool found = false;
    if (dataset.custom_factors.is_sequence())
        yaml::for_each_item(dataset.custom_factors, [&](yaml::Node item, std::size_t) {
            if (!item.is_mapping()) return;
            const yaml::Node own = item.find("id");
            found = found || (own.is_scalar() && own.text() == id);
        });
    return found;
}

std::string join(const std::vector<std::string_view>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

}  // namespace

std::optional<double> gigajoules_per_unit(const units::Unit& amount, const Factor& factor) {
    if (amount.dimension == dimension_of(Base::energy)) return amount.size;
    if (!factor.ncv) return std::nullopt;
    const auto per = denominator(factor.ncv->unit, Base::energy);
    if (!fits(amount, per.dimension)) return std::nullopt;
    return amount.size * factor.ncv->value * factor.ncv->unit.size;
}

bool is_through_energy(const Line& line) {
    return line.model == nullptr && (line.value == nullptr || amount_dimension(*line.value) == dimension_of(Base::energy));
}

findings::Place written_place(const dataset::Dataset& dataset, const dataset::Activity& activity, std::string_view key) {
    text::Span span = activity.id.span;
    const yaml::Node list = dataset.document.root().find("activities");
    yaml::for_each_item(list.is_sequence() ? list : yaml::Node{}, [&](yaml::Node item, std::size_t) {
        if (!item.is_mapping() || item.span().begin != activity.span.begin) return;
        if (const yaml::Node value = item.find(key)) span = value.span();
    });
    return {&dataset.source(), span, fmt::format("activities.{}.{}", activity.id.value, key)};
}

FactorResolver::FactorResolver(const dataset::Dataset& dataset, const Method& method,
                               std::span<const Factor> custom_factors, findings::Sink& sink)
    : dataset_{dataset}, method_{method}, custom_{custom_factors}, sink_{sink} {}

std::string FactorResolver::pointer(const dataset::Activity& activity, std::string_view key) const {
    return fmt::format("activities.{}.{}", activity.id.value, key);
}

const Factor* FactorResolver::factor_of(const dataset::Activity& activity) {
    const std::string_view id = activity.factor.value;
    if (id.empty() || activity.amount.unit.text.empty()) return nullptr;   // reported when the dataset was read
    const Factor* factor = nullptr;
    for (const Factor& own : custom_)
        if (own.id == id) factor = &own;
    if (factor == nullptr) factor = method_.reference->find(id);
    if (factor == nullptr) {
        const findings::Place place{&dataset_.source(), activity.factor.span, pointer(activity, "factor")};
        if (method_.reference->fuels() == nullptr && reference::Reference::is_fuel_id(id)) {
            // The choice of a fuel set is one fault of the dataset, reported where it is made, not once a fuel.
            return nullptr;
        }
        if (is_broken_custom_factor(dataset_, id)) return nullptr;   // reported where it is defined
        auto& finding = sink_.report(code::unknown_factor, place, {{"factor", std::string{id}}});
        std::vector<std::string_view> known = method_.reference->factor_ids();
        for (const Factor& own : custom_) known.push_back(own.id);
        if (const auto near = base::nearest(id, known)) finding.with_suggestion(*near);
        return nullptr;
    }
    return check_unit(activity, *factor) ? factor : nullptr;
}

bool FactorResolver::check_unit(const dataset::Activity& activity, const Factor& factor) {
    const units::Unit& amount = activity.amount.unit;
    const bool other_substance = factor.amount_unit && amount.substance != units::Substance::none &&
                                 amount.substance != factor.amount_unit->substance;
    if (other_substance) {
        sink_.report(code::unit_mismatch, {&dataset_.source(), activity.amount.unit_span, pointer(activity, "unit")},
                     {{"unit", amount.text}, {"expected_zh", factor.amount_unit->text}, {"expected_en", factor.amount_unit->text}})
            .with_note(fmt::format("由因子“{}”决定", factor.id), fmt::format("as the factor '{}' asks", factor.id));
        return false;
    }
    if (const auto per = accepted_dimension(amount, factor)) {
        if (amount.dimension != *per)
            sink_.report(code::gas_volume_at_reference_state,
                         {&dataset_.source(), activity.amount.unit_span, pointer(activity, "unit")},
                         {{"activity", std::string{activity.id.value}}, {"unit", amount.text}});
        return true;
    }
    std::vector<units::Dimension> accepted;
    for_each_dimension(factor, [&](const units::Dimension& per) {
        if (std::ranges::find(accepted, per) == accepted.end()) accepted.push_back(per);
        return false;
    });
    refuse_unit(activity, factor, accepted);
    return false;
}

void FactorResolver::refuse_unit(const dataset::Activity& activity, const Factor& factor,
                                 std::span<const units::Dimension> accepted) {
    std::string zh, en;
    for (const auto& per : accepted) {
        if (!zh.empty()) zh += "；", en += "; ";
        zh += units::describe(per, true);
        en += units::describe(per, false);
    }
    sink_.report(code::unit_mismatch, {&dataset_.source(), activity.amount.unit_span, pointer(activity, "unit")},
                 {{"unit", activity.amount.unit.text}, {"expected_zh", zh}, {"expected_en", en}})
        .with_note(fmt::format("由因子“{}”决定", factor.id), fmt::format("as the factor '{}' asks", factor.id));
    failed_ = &activity;
}

std::optional<double> FactorResolver::rate_of(const dataset::Activity& activity, const Factor& factor,
                                              const FactorValue& value) const {
    const units::Unit& amount = activity.amount.unit;
    const units::Dimension per = amount_dimension(value);
    if (fits(amount, per)) return value.value * value.unit.size * amount.size;
    if (per == dimension_of(Base::energy))
        if (const auto energy = gigajoules_per_unit(amount, factor)) return value.value * value.unit.size * *energy;
    return std::nullopt;
}

bool FactorResolver::accept_use(const dataset::Activity& activity, const Factor& factor, FuelUse use) {
    if (use == FuelUse::burned) return true;
    const findings::Place place{&dataset_.source(), activity.use.span, pointer(activity, "use")};
    const std::string id{activity.id.value}, word{activity.use.value};
    if (factor.klass != FactorClass::fuel) {
        sink_.report(code::use_without_effect, place, {{"activity", id}, {"use", word}, {"factor", factor.id}});
        return false;
    }
    if (!programme::knows(*method_.accounting, use)) {
        sink_.report(code::fuel_use_not_in_rules, place, {{"activity", id}, {"use", word}});
        return false;
    }
    if (!is_transformation(use)) return true;
    const findings::Text why = !(factor.carbon && factor.oxidation)
                                   ? findings::Text{"因子没有热值、含碳量和氧化率", "its factor gives no carbon content"}
                               : factor.biogenic ? findings::Text{"生物质不在化石碳的平衡之内", "biomass is no part of a balance of fossil carbon"}
                               : activity.scope && activity.scope != factor.scope
                                   ? findings::Text{"投入和产出须在同一范围", "what goes in and what comes out are of one scope"}
                                   : findings::Text{};
    if (why.en.empty()) return true;
    sink_.report(code::transformation_refused, place,
                 {{"activity", id}, {"why_zh", std::string{why.zh}}, {"why_en", std::string{why.en}}});
    return false;
}

bool FactorResolver::accept_heat(const dataset::Activity& activity, const Factor& factor) {
    if (factor.id != kNonFossilHeat || method_.accounting->non_fossil_heat_zero) return true;
    sink_.report(code::non_fossil_heat_not_in_rules,
                 {&dataset_.source(), activity.factor.span, pointer(activity, "factor")},
                 {{"activity", std::string{activity.id.value}}, {"factor", factor.id}});
    return false;
}

bool FactorResolver::carbon_rate(const dataset::Activity& activity, const Factor& factor, std::vector<GasRate>& out) {
    const auto energy = gigajoules_per_unit(activity.amount.unit, factor);
    if (!energy) {
        const units::Dimension needed[] = {dimension_of(Base::energy)};
        refuse_unit(activity, factor, needed);
        return false;
    }
    const double oxidised = is_transformation(programme::fuel_use(activity.use.value))
                                ? 1.0
                                : factor.oxidation->value * factor.oxidation->unit.size;
    out.push_back({factor.biogenic ? gas::Gas::co2_biogenic : gas::Gas::co2, nullptr,
                   *energy * factor.carbon->value * factor.carbon->unit.size * oxidised * kCarbonToCo2, 0});
    if (std::ranges::find(parameters_seen_, &factor) != parameters_seen_.end()) return true;
    parameters_seen_.push_back(&factor);
    for (const auto* parameter : {&factor.ncv, &factor.carbon, &factor.oxidation}) {
        if (!*parameter || (*parameter)->status != reference::Status::uncertain) continue;
        auto& finding = sink_.report(code::uncertain_factor,
                                     {&dataset_.source(), activity.factor.span, pointer(activity, "factor")},
                                     {{"factor", factor.id}, {"source", (*parameter)->source}});
        if (!(*parameter)->note.empty()) finding.with_note((*parameter)->note, (*parameter)->note);
        doubted_.push_back(&factor);
        break;
    }
    return true;
}

bool FactorResolver::gas_rate(const dataset::Activity& activity, const Factor& factor, gas::Gas gas, int year,
                              std::string_view region, std::string_view use, std::vector<GasRate>& out) {
    const int at = activity.factor_year.value_or(year);
    const auto selected =
        reference::select(*method_.reference, factor, gas, region, at, factor.has_uses ? use : std::string_view{});
    if (!selected) {
        report_select_error(activity, factor, gas, at, region, use, selected.error());
        return false;
    }
    const FactorValue& value = *selected->value;
    if (activity.factor_year && value.year != 0 && value.year != at) {
        sink_.report(code::no_value_of_factor_year, written_place(dataset_, activity, "factor_year"),
                     {{"factor", factor.id},
                      {"year", std::to_string(at)},
                      {"gas", std::string{gas::name(gas)}},
                      {"region", std::string{region}},
                      {"found", std::to_string(value.year)}});
        return false;
    }
    const auto rate = value.formula ? std::optional{0.0} : rate_of(activity, factor, value);
    if (!rate) {
        // Another gas of the factor fits the amount, this one does not: leaving it out would be a silent zero.
        const units::Dimension needed[] = {amount_dimension(value)};
        refuse_unit(activity, factor, needed);
        return false;
    }
    out.push_back({gas, &value, *rate, value.year == 0 ? 0 : year - value.year, selected->wider_region});
    note(activity, factor, *selected, year, region);
    return true;
}

bool FactorResolver::rates(const dataset::Activity& activity, const Factor& factor, int year,
                           std::vector<GasRate>& out) {
    out.clear();
    if (failed_ == &activity) return false;
    failed_ = &activity;   // until all has gone well
    const FuelUse fuel_use = programme::fuel_use(activity.use.value);
    std::string_view use = fuel_use == FuelUse::burned ? activity.use.value : std::string_view{};
    if (factor.has_uses && use.empty()) use = method_.accounting->combustion_use;
    if (!factor.has_uses && !use.empty()) {
        sink_.report(code::use_without_effect, {&dataset_.source(), activity.use.span, pointer(activity, "use")},
                     {{"activity", std::string{activity.id.value}}, {"use", std::string{use}}, {"factor", factor.id}});
        return false;
    }
    const std::string_view region = activity.region ? activity.region.value : dataset_.region.value;
    // Where only CO2 counts no value of a use is looked up: a word that is none would pass for a fuel that is burned.
    const bool known_use = use.empty() || std::ranges::any_of(factor.values, [&](const FactorValue& value) {
        return value.use.empty() || value.use == use;
    });
    if (method_.accounting->co2_only && fuel_use == FuelUse::burned && activity.use && !known_use) {
        report_select_error(activity, factor, gas::Gas::co2, year, region, use, reference::SelectError::no_use);
        return false;
    }
    if (!check_region(activity, factor, region)) return false;
    if (factor.carbon && factor.oxidation && !carbon_rate(activity, factor, out)) return false;
    if (is_transformation(fuel_use)) {  // carbon alone: nothing is burned
        failed_ = nullptr;
        return true;
    }
    for (const gas::Gas gas : factor.gases) {
        const bool carbon_dioxide = gas == gas::Gas::co2 || gas == gas::Gas::co2_biogenic;
        if (gas == gas::Gas::co2e && !announce_equivalent(activity, factor)) return false;
        if (method_.accounting->co2_only && !carbon_dioxide) continue;
        if (!gas_rate(activity, factor, gas, year, region, use, out)) return false;
    }
    failed_ = nullptr;
    return true;
}

/// A published CO2-equivalent is taken as it is, and said; where only CO2 is counted, it cannot be.
bool FactorResolver::announce_equivalent(const dataset::Activity& activity, const Factor& factor) {
    const findings::Place place{&dataset_.source(), activity.factor.span, pointer(activity, "factor")};
    if (method_.accounting->co2_only) {
        sink_.report(code::equivalent_is_not_co2, place,
                     {{"activity", std::string{activity.id.value}}, {"factor", factor.id}});
        return false;
    }
    if (std::ranges::find(equivalents_seen_, &factor) == equivalents_seen_.end()) {
        equivalents_seen_.push_back(&factor);
        sink_.report(code::gases_not_given, place, {{"factor", factor.id}});
    }
    return true;
}

void FactorResolver::note(const dataset::Activity& activity, const Factor& factor, const reference::Selected& selected,
                          int year, std::string_view region) {
    const bool older = selected.value->year != 0 && selected.value->year < year &&
                       year - selected.value->year <= kRecentVintage && !activity.factor_year;
    const bool doubtful = selected.value->status == reference::Status::uncertain;
    if (!older && !selected.wider_region && !doubtful) return;
    for (auto& known : inexact_) {
        if (known.value != selected.value) continue;
        if (older && std::ranges::find(known.older_for, year) == known.older_for.end()) known.older_for.push_back(year);
        return;
    }
    inexact_.push_back({&factor, selected.value, &activity, {}, selected.wider_region, region});
    if (older) inexact_.back().older_for.push_back(year);
}

void FactorResolver::report_inexact() {
    std::vector<const Inexact*> widened;
    for (const auto& entry : inexact_) {
        const findings::Place place{&dataset_.source(), entry.activity->factor.span, pointer(*entry.activity, "factor")};
        const std::string vintage = std::to_string(entry.value->year);
        if (!entry.older_for.empty())
            sink_.report(code::older_vintage, place,
                         {{"factor", entry.factor->id},
                          {"gas", std::string{gas::name(entry.value->gas)}},
                          {"years_zh", fmt::format("{}", fmt::join(entry.older_for, "、"))},
                          {"years_en", fmt::format("{}", fmt::join(entry.older_for, ", "))},
                          {"vintage", vintage},
                          {"region", entry.value->region}});
        // A series of years is one choice of region.
        const auto same = [&](const Inexact* other) {
            return other->factor == entry.factor && other->region == entry.region &&
                   other->value->region == entry.value->region;
        };
        if (entry.wider && std::ranges::none_of(widened, same)) {
            widened.push_back(&entry);
            sink_.report(code::wider_region, place,
                         {{"factor", entry.factor->id}, {"region", std::string{entry.region}}, {"used", entry.value->region}});
        }
        if (entry.value->status == reference::Status::uncertain &&
            std::ranges::find(doubted_, entry.factor) == doubted_.end()) {
            doubted_.push_back(entry.factor);
            auto& finding = sink_.report(code::uncertain_factor, place,
                                         {{"factor", entry.factor->id}, {"source", entry.value->source}});
            if (!entry.value->note.empty()) finding.with_note(entry.value->note, entry.value->note);
        }
    }
}

findings::Place FactorResolver::region_place(const dataset::Activity& activity) const {
    if (activity.region) return {&dataset_.source(), activity.region.span, pointer(activity, "region")};
    return {&dataset_.source(), dataset_.region.span, "pilot.region"};
}

bool FactorResolver::check_region(const dataset::Activity& activity, const Factor& factor, std::string_view region) {
    if (!factor.has_regions) return true;
    const bool of_pilot = !activity.region;
    if (of_pilot && pilot_region_faulty_) return false;
    if (region.empty()) {
        const bool everywhere = std::ranges::any_of(factor.values, [](const auto& value) { return value.region.empty(); });
        if (everywhere || factor.values.empty()) return true;
        sink_.report(code::region_missing, {&dataset_.source(), activity.factor.span, pointer(activity, "factor")},
                     {{"activity", std::string{activity.id.value}}, {"factor", factor.id}});
    } else if (!dataset::is_region_code(region)) {
        // Reported when it was read.
    } else if (method_.reference->region(region) == nullptr) {
        auto& finding = sink_.report(code::unknown_region, region_place(activity), {{"region", std::string{region}}});
        // Codes of provinces lie one letter apart, so that the nearest one is only a guess.
        constexpr std::string_view kProvince = "CN-GD";
        std::vector<std::string_view> known;
        for (const auto& entry : method_.reference->regions())
            if (entry.id.size() > kProvince.size()) known.push_back(entry.id);
        if (const auto near = base::nearest(region, known)) finding.with_suggestion(*near);
    } else {
        return true;
    }
    if (of_pilot) pilot_region_faulty_ = true;
    return false;
}

void FactorResolver::report_select_error(const dataset::Activity& activity, const Factor& factor, gas::Gas gas, int year,
                                         std::string_view region, std::string_view use, reference::SelectError error) {
    const findings::Place at_factor{&dataset_.source(), activity.factor.span, pointer(activity, "factor")};
    const std::string region_text{region};
    switch (error) {
        case reference::SelectError::no_region:
            sink_.report(code::no_factor_for_region, at_factor,
                         {{"factor", factor.id}, {"region", region_text}, {"gas", std::string{gas::name(gas)}}});
            return;
        case reference::SelectError::only_later: {
            std::vector<int> years;
            for (const auto& value : factor.values)
                if (value.gas == gas && value.year != 0 && std::ranges::find(years, value.year) == years.end())
                    years.push_back(value.year);
            std::ranges::sort(years);
            sink_.report(code::only_later_vintage,
                         activity.factor_year ? written_place(dataset_, activity, "factor_year") : at_factor,
                         {{"factor", factor.id},
                          {"region", region_text},
                          {"year", std::to_string(year)},
                          {"gas", std::string{gas::name(gas)}},
                          {"years_zh", fmt::format("{}", fmt::join(years, "、"))},
                          {"years_en", fmt::format("{}", fmt::join(years, ", "))}});
            return;
        }
        case reference::SelectError::ambiguous_region:
            sink_.report(code::ambiguous_region, region_place(activity), {{"region", region_text}, {"factor", factor.id}});
            return;
        case reference::SelectError::no_use: {
            std::vector<std::string_view> uses;
            for (const auto& value : factor.values)
                if (!value.use.empty() && std::ranges::find(uses, value.use) == uses.end()) uses.push_back(value.use);
            for (const std::string_view special : programme::kSpecialUses)
                if (programme::knows(*method_.accounting, programme::fuel_use(special))) uses.push_back(special);
            auto& finding =
                sink_.report(code::no_factor_for_use,
                             activity.use ? findings::Place{&dataset_.source(), activity.use.span, pointer(activity, "use")}
                                          : at_factor,
                             {{"factor", factor.id}, {"use", std::string{use}}, {"uses", join(uses)}});
            if (const auto near = base::nearest(use, uses)) finding.with_suggestion(*near);
            return;
        }
    }
}

}  // namespace nearzero::inventory
