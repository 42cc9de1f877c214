// SPDX-License-Identifier: Apache-2.0
#include "inventory/power_rest.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "findings/code/method.hpp"
#include "findings/code/power.hpp"
#include "findings/code/reference.hpp"

namespace nearzero::inventory {

namespace code = findings::code;

namespace {

void once(std::vector<int>& years, int year) {
    if (std::ranges::find(years, year) == years.end()) years.push_back(year);
}

std::string in_chinese(const std::vector<int>& years) {
    return fmt::format("{}", fmt::join(years, "、"));
}
std::string in_english(const std::vector<int>& years) {
    return fmt::format("{}", fmt::join(years, ", "));
}

}  // namespace

void RestFactors::note(const reference::Selected& selected, int year, std::string_view region, bool residual) {
    const reference::FactorValue& value = *selected.value;
    if (value.year != 0 && value.year < year) {
        const auto known = std::ranges::find_if(
            older_, [&](const Older& older) { return older.factor == selected.factor && older.vintage == value.year; });
        if (known == older_.end())
            older_.push_back({selected.factor, value.year, residual, {year}});
        else
            once(known->years, year);
    }
    if (!selected.wider_region && value.status != reference::Status::uncertain) return;
    if (std::ranges::find(inexact_, &value, &Inexact::value) == inexact_.end())
        inexact_.push_back({&value, selected.factor, selected.wider_region ? std::string{region} : std::string{}});
}

std::optional<Rest> RestFactors::residual(gas::Gas gas, std::string_view region, int year) {
    const reference::Factor* factor = method_.reference->find(kResidualFactor);
    if (factor != nullptr) {
        const auto selected = reference::select(*method_.reference, *factor, gas, region, year, {});
        if (selected) {
            note(*selected, year, region, true);
            return Rest{factor, selected->value, selected->vintage_gap, selected->wider_region};
        }
    }
    once(no_residual_, year);
    return std::nullopt;
}

std::optional<Rest> RestFactors::grid(gas::Gas gas, std::string_view region, int year,
                                      const dataset::Generation& generation) {
    if (const reference::Factor* factor = method_.reference->find(kGridFactor)) {
        const auto selected = reference::select(*method_.reference, *factor, gas, region, year, {});
        if (selected) {
            note(*selected, year, region, true);
            return Rest{factor, selected->value, selected->vintage_gap, selected->wider_region};
        }
    }
    const std::string id{generation.id.value};
    if (std::ranges::find(faults_, id) == faults_.end()) {
        faults_.push_back(id);
        sink_.report(code::region_missing, {&dataset_.source(), generation.id.span, fmt::format("generation.{}", id)},
                     {{"activity", id}, {"factor", std::string{kGridFactor}}});
    }
    return std::nullopt;
}

std::optional<Rest> RestFactors::named(std::string_view key, const programme::NamedFactor& named,
                                       reference::FactorClass klass, gas::Gas gas, std::string_view region, int year) {
    const std::string name{key};
    const auto fault = [&](const findings::CodeInfo& info, std::initializer_list<findings::Arg> args) {
        if (std::ranges::find(faults_, name) != faults_.end()) return;
        faults_.push_back(name);
        sink_.report_file(info, dataset_.source().name(), args);
    };
    if (named.factor.empty()) {
        const std::string method = name.substr(0, name.find('.'));
        const auto* entry = programme::find_key(*method_.accounting, method);
        fault(code::accounting_factor_missing,
              {{"key", method}, {"value", entry == nullptr ? std::string{} : entry->value}});
        return std::nullopt;
    }
    const reference::Factor* factor = method_.reference->find(named.factor);
    if (factor == nullptr || factor->klass != klass) {
        fault(code::unknown_accounting_factor, {{"key", name}, {"factor", named.factor}});
        return std::nullopt;
    }
    const auto selected = reference::select(*method_.reference, *factor, gas, region, named.year.value_or(year), {});
    const bool exact = selected && (!named.year || selected->value->year == *named.year || selected->value->year == 0);
    if (!exact) {
        const auto known = std::ranges::find(without_value_, name, &WithoutValue::key);
        if (known == without_value_.end())
            without_value_.push_back({name, named.factor, {named.year.value_or(year)}});
        else
            once(known->years, named.year.value_or(year));
        return std::nullopt;
    }
    note(*selected, named.year.value_or(year), region, false);
    // A year that the method fixes is no old vintage.
    return Rest{factor, selected->value, named.year ? 0 : selected->vintage_gap, selected->wider_region};
}

void RestFactors::report(const findings::Place& at) {
    for (const auto& older : older_) {
        const findings::Text what = older.residual ? findings::Text{"基于市场的范围二", "market-based scope 2"}
                                                   : findings::Text{"没有凭证的电量", "power without an instrument"};
        sink_.report(code::older_power_factor, at,
                     {{"factor", older.factor->id},
                      {"years_zh", in_chinese(older.years)},
                      {"years_en", in_english(older.years)},
                      {"what_zh", std::string{what.zh}},
                      {"what_en", std::string{what.en}},
                      {"vintage", std::to_string(older.vintage)}});
    }
    if (!no_residual_.empty())
        sink_.report(code::no_residual_mix, at,
                     {{"years_zh", in_chinese(no_residual_)}, {"years_en", in_english(no_residual_)}});
    for (const auto& missing : without_value_)
        sink_.report_file(code::accounting_factor_without_value, dataset_.source().name(),
                          {{"key", missing.key},
                           {"factor", missing.factor},
                           {"years_zh", in_chinese(missing.years)},
                           {"years_en", in_english(missing.years)}});
    for (const auto& entry : inexact_) {
        if (!entry.region.empty())
            sink_.report(code::wider_region, at,
                         {{"factor", entry.factor->id}, {"region", entry.region}, {"used", entry.value->region}});
        if (entry.value->status == reference::Status::uncertain) {
            auto& finding = sink_.report(code::uncertain_factor, at,
                                         {{"factor", entry.factor->id}, {"source", entry.value->source}});
            if (!entry.value->note.empty()) finding.with_note(entry.value->note, entry.value->note);
        }
    }
}

}  // namespace nearzero::inventory
