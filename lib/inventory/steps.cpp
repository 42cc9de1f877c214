// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/decimal.hpp"
#include "inventory/factor_use.hpp"
#include "inventory/inventory.hpp"

namespace nearzero::inventory {

namespace {

constexpr double kCarbonToCo2 = 44.0 / 12.0;
const std::string kPlain = "1";  // the unit of a fraction

template <class Published>
std::string cite(const reference::Reference& reference, const Published& published) {
    const reference::Source* source = reference.source(published.set, published.source);
    std::string text{source == nullptr || source->title.empty() ? published.source : source->title};
    if (!published.locator.empty()) text.append(", ").append(published.locator);
    return text;
}

/// The steps of one line as they are put together; what is published is also multiplied up, since the units of
/// published figures seldom meet and the conversion that closes the gap is a step of its own.
class Derivation {
public:
    Derivation(const Line& line, const reference::Reference& reference) : line_{line}, reference_{reference} {}

    template <class Published>
    void published(std::string zh, std::string en, const Published& number, std::string_view step) {
        const std::string& unit = number.unit.text.empty() ? kPlain : number.unit.text;
        steps.push_back({std::move(zh), std::move(en), number.value, unit, cite(reference_, number), step,
                         number.source, number.locator, number.status});
        product_ *= number.value;
        if (unit != kPlain) units_ += "·" + unit;
    }
    void fixed(std::string zh, std::string en, double value, std::string source, std::string_view step) {
        steps.push_back({std::move(zh), std::move(en), value, "1", std::move(source), step});
        product_ *= value;
    }
    /// What the product must be multiplied with to be kilograms: a ratio of units, 1 where they meet.
    void convert(const std::string& amount_unit) {
        if (product_ == 0.0) return;
        const double ratio = base::to_comparison(line_.factor_value / product_);
        if (ratio != 1.0)
            steps.push_back({"单位换算到 kg", "unit conversion to kg", ratio,
                             fmt::format("kg/({}{})", amount_unit, units_), "nearzero list units", "unit-conversion"});
    }

    std::vector<Step> steps;

private:
    const Line& line_;
    const reference::Reference& reference_;
    double product_ = 1.0;
    std::string units_;
};

/// The inputs of a model in order, then its formula.
void add_model_steps(const Line& line, const reference::Reference& reference, std::vector<Step>& steps) {
    const reference::Factor& factor = *line.factor;
    for (const Term& term : line.model->terms) {
        std::string zh{term.name}, en{term.name}, about{term.option};
        if (term.name == "amount") zh = "活动数据", en = "amount";
        for (const auto& parameter : factor.parameters)
            if (parameter.name == term.name) zh = parameter.table().name_zh, en = parameter.table().name_en;
        for (const auto& input : factor.inputs)
            if (input.name == term.name) zh = input.name_zh, en = input.name_en;
        if (term.year != 0) about = std::to_string(term.year);
        if (!about.empty()) zh += fmt::format("（{}）", about), en += fmt::format(" ({})", about);
        const bool own_amount = term.name == "amount" && term.year == line.year;
        Step step{std::move(zh),
                  std::move(en),
                  term.value,
                  std::string{term.unit},
                  std::string{term.source.empty() ? line.activity->id.value : term.source},
                  own_amount ? "amount" : "parameter"};
        step.expression = term.name;
        if (term.status) {
            step.source_id = term.source, step.locator = term.locator, step.status = term.status;
            step.source = cite(reference, term);
        }
        steps.push_back(std::move(step));
    }
    const auto& value = *line.value;
    steps.push_back({"公式", "formula", line.emissions.value() * line.model->sign, "kg", cite(reference, value), "formula",
                     value.source, value.locator, value.status, line.model->formula->text});
}

}  // namespace

std::vector<Step> steps_of(const Line& line, const reference::Reference& reference) {
    const reference::Factor& factor = *line.factor;
    const std::string amount_unit = line.activity->amount.unit.text;
    const auto energy = gigajoules_per_unit(line.activity->amount.unit, factor);
    Derivation derivation{line, reference};
    auto& steps = derivation.steps;
    if (line.model != nullptr)
        add_model_steps(line, reference, steps);
    else
        steps.push_back(
            {"活动数据", "amount", line.amount, amount_unit, std::string{line.activity->id.value}, "amount"});
    if (line.covered > 0.0) {
        for (const Covering& covering : line.power->by)
            steps.push_back({"凭证覆盖", "covered by an instrument", base::to_comparison(covering.mwh), "MWh",
                             std::string{covering.instrument->id.value}, "covered"});
        derivation.fixed("未被凭证覆盖的份额", "share that no instrument covers", (line.amount - line.covered) / line.amount,
                         "(amount − covered) ÷ amount", "uncovered");
    }
    if (is_through_energy(line) && energy && line.activity->amount.unit.dimension != units::of(units::Base::energy)) {
        derivation.published("低位发热量", "net calorific value", *factor.ncv, "net-calorific-value");
        steps.push_back({"能量", "energy", line.amount * *energy, "GJ", "amount × net calorific value", "energy"});
    }
    if (line.model != nullptr) {
        // all said
    } else if (line.value == nullptr) {
        derivation.published("单位热值含碳量", "carbon content", *factor.carbon, "carbon-content");
        if (is_transformation(line.use))
            derivation.fixed("碳氧化率（加工转换）", "oxidation fraction (transformation)", 1.0, "accounting.fuel_uses",
                             "oxidation");
        else
            derivation.published("碳氧化率", "oxidation fraction", *factor.oxidation, "oxidation");
        derivation.fixed("碳到二氧化碳", "carbon to CO2", kCarbonToCo2, "44/12", "carbon-to-co2");
    } else {
        const auto& value = *line.value;
        std::string place = value.region;
        if (value.year != 0) place += (place.empty() ? "" : " ") + std::to_string(value.year);
        if (!value.use.empty()) place += (place.empty() ? "" : " ") + value.use;
        derivation.published(place.empty() ? "排放因子" : fmt::format("排放因子（{}）", place),
                             place.empty() ? "emission factor" : fmt::format("emission factor ({})", place), value,
                             "factor");
    }
    if (line.model == nullptr) derivation.convert(amount_unit);
    if (line.deducted && line.generation == nullptr)
        steps.push_back({"加工转换产出扣除", "deducted as an output of transformation", -1.0, "1", "accounting.fuel_uses",
                         "deduction"});
    else if (line.deducted)
        steps.push_back({"外送扣除", "deducted as exported", -1.0, "1", "accounting.exports", "deduction"});
    steps.push_back(
        {"排放量", "emissions", line.emissions.value(), "kg", std::string{gas::name(line.gas)}, "emissions"});
    const gas::GwpValue* weight = reference.gwp().find(line.gas);
    const bool sourced = weight != nullptr && !weight->source.empty();
    steps.push_back({"全球变暖潜势", "warming potential", line.gwp, "kgCO2e/kg",
                     sourced ? fmt::format("{}, {}", reference.gwp().id, weight->locator) : reference.gwp().id,
                     "warming-potential", sourced ? weight->source : std::string{},
                     sourced ? weight->locator : std::string{},
                     sourced ? std::optional{weight->status} : std::nullopt});
    steps.push_back({"二氧化碳当量", "CO2-equivalent", line.co2e.value(), "tCO2e", reference.gwp().id, "co2e"});
    return steps;
}

std::string_view set_of(const Line& line) {
    if (line.value != nullptr) return line.value->set;
    return line.factor->carbon ? std::string_view{line.factor->carbon->set} : std::string_view{line.factor->set};
}

std::vector<std::string_view> region_chain_of(const Line& line, const dataset::Dataset& dataset,
                                              const reference::Reference& reference) {
    std::vector<std::string_view> ids;
    if (!line.factor->has_regions) return ids;
    const std::string_view region = line.activity->region ? line.activity->region.value : dataset.region.value;
    const auto chain = reference::region_chain(reference, region);
    if (!chain) {
        if (!region.empty()) ids.push_back(region);
        return ids;
    }
    for (const auto* known : *chain) ids.emplace_back(known->id);
    return ids;
}

}  // namespace nearzero::inventory
