// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "inventory/factor_use.hpp"
#include "inventory/inventory.hpp"

namespace nearzero::inventory {

namespace {

std::string cite(const reference::Reference& reference, const reference::Factor& factor, const std::string& source_id,
                 const std::string& locator) {
    const reference::Source* source = reference.source(factor, source_id);
    std::string text = source == nullptr || source->title.empty() ? source_id : source->title;
    if (!locator.empty()) text += ", " + locator;
    return text;
}

}  // namespace

std::vector<Step> steps_of(const Line& line, const reference::Reference& reference) {
    const reference::Factor& factor = *line.factor;
    const std::string amount_unit = line.activity->amount.unit.text;
    const auto energy = gigajoules_per_unit(line.activity->amount.unit, factor);
    std::vector<Step> steps;
    steps.push_back({"活动数据", "amount", line.amount, amount_unit, std::string{line.activity->id.value}});
    if (is_through_energy(line) && energy && line.activity->amount.unit.dimension != units::of(units::Base::energy)) {
        steps.push_back({"低位发热量", "net calorific value", factor.ncv->value, factor.ncv->unit.text,
                         cite(reference, factor, factor.ncv->source, factor.ncv->locator)});
        steps.push_back({"能量", "energy", line.amount * *energy, "GJ", "amount × net calorific value"});
    }
    if (line.value == nullptr) {
        steps.push_back({"单位热值含碳量", "carbon content", factor.carbon->value, factor.carbon->unit.text,
                         cite(reference, factor, factor.carbon->source, factor.carbon->locator)});
        steps.push_back({"碳氧化率", "oxidation fraction", factor.oxidation->value, "1",
                         cite(reference, factor, factor.oxidation->source, factor.oxidation->locator)});
        steps.push_back({"碳到二氧化碳", "carbon to CO2", 44.0 / 12.0, "1", "44/12"});
    } else {
        std::string place = line.value->region;
        if (line.value->year != 0) place += (place.empty() ? "" : " ") + std::to_string(line.value->year);
        if (!line.value->use.empty()) place += (place.empty() ? "" : " ") + line.value->use;
        steps.push_back({place.empty() ? "排放因子" : fmt::format("排放因子（{}）", place),
                         place.empty() ? "emission factor" : fmt::format("emission factor ({})", place), line.value->value,
                         line.value->unit.text, cite(reference, factor, line.value->source, line.value->locator)});
    }
    steps.push_back({"排放量", "emissions", line.emissions.value(), "kg", std::string{gas::name(line.gas)}});
    const gas::GwpValue* weight = reference.gwp().find(line.gas);
    steps.push_back({"全球变暖潜势", "warming potential", line.gwp, "kgCO2e/kg",
                     weight == nullptr || weight->source.empty() ? reference.gwp().id
                                                                 : fmt::format("{}, {}", reference.gwp().id, weight->locator)});
    steps.push_back({"二氧化碳当量", "CO2-equivalent", line.co2e.value(), "tCO2e", reference.gwp().id});
    return steps;
}

}  // namespace nearzero::inventory
