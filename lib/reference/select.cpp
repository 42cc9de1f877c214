// SPDX-License-Identifier: Apache-2.0
/// Choosing one published value by place, year and use. Every dataset asks once for each activity, year and gas, so a choice is
/// a few binary searches over the factor's index and allocates nothing.
#include <algorithm>
#include <tuple>

#include "reference/reference.hpp"

namespace nearzero::reference {

namespace {

using Key = std::tuple<gas::Gas, std::string_view, std::string_view>;

Key key_of(const FactorValue& value) { return {value.gas, value.region, value.use}; }

/// The newest value of one gas, region and use of a year at most `year`; an undated one where there is no dated one.
const FactorValue* newest(const Factor& factor, const Key& key, int year) {
    const FactorValue* best = nullptr;
    const auto consider = [&](const FactorValue& value) {
        if (value.year <= year && (best == nullptr || value.year > best->year)) best = &value;
    };
    if (factor.order.size() != factor.values.size()) {   // made by hand and not indexed
        for (const FactorValue& value : factor.values)
            if (key_of(value) == key) consider(value);
        return best;
    }
    const auto at = [&factor](std::uint32_t i) { return key_of(factor.values[i]); };
    const auto first = std::ranges::lower_bound(factor.order, key, {}, at);
    for (auto i = first; i != factor.order.end() && at(*i) == key; ++i) consider(factor.values[*i]);
    return best;
}

/// As `newest`, of the use asked for or else of any use.
const FactorValue* newest_of_use(const Factor& factor, gas::Gas gas, std::string_view region, std::string_view use, int year) {
    if (!use.empty())
        if (const auto* value = newest(factor, {gas, region, use}, year)) return value;
    return newest(factor, {gas, region, {}}, year);
}

/// Whether the series has values of regions that lie in `region`: then a value of `region` itself is the coarser one.
bool has_narrower(const Reference& reference, const Factor& factor, gas::Gas gas, const std::string& region) {
    for (const FactorValue& value : factor.values) {
        if (value.gas != gas || value.region.empty() || value.region == region) continue;
        const auto* levels = reference.levels(value.region);
        if (levels == nullptr) continue;
        for (const auto& level : *levels)
            for (const std::uint32_t at : level)
                if (reference.regions()[at].id == region) return true;
    }
    return false;
}

SelectError why_not(const Reference& reference, const Factor& factor, gas::Gas gas, std::string_view region,
                    std::string_view use) {
    const auto* levels = reference.levels(region);
    const auto in_chain = [&](const FactorValue& value) {
        if (value.region.empty() || value.region == region) return true;
        if (levels == nullptr) return false;
        for (const auto& level : *levels)
            for (const std::uint32_t at : level)
                if (reference.regions()[at].id == value.region) return true;
        return false;
    };
    bool place = false;
    for (const FactorValue& value : factor.values) {
        if (value.gas != gas || !in_chain(value)) continue;
        place = true;
        // Of the use, in the chain, and yet not chosen: it can only be too late.
        if (value.use.empty() || value.use == use) return SelectError::only_later;
    }
    return place ? SelectError::no_use : SelectError::no_region;
}

}  // namespace

void index(Factor& factor) {
    factor.order.resize(factor.values.size());
    for (std::uint32_t i = 0; i < factor.order.size(); ++i) factor.order[i] = i;
    std::ranges::sort(factor.order, {}, [&factor](std::uint32_t i) {
        return std::tuple_cat(key_of(factor.values[i]), std::tuple{factor.values[i].year});
    });
    factor.gases.clear();
    factor.has_uses = false;
    factor.has_regions = false;
    for (const FactorValue& value : factor.values) {
        if (std::ranges::find(factor.gases, value.gas) == factor.gases.end()) factor.gases.push_back(value.gas);
        factor.has_uses = factor.has_uses || !value.use.empty();
        factor.has_regions = factor.has_regions || !value.region.empty();
    }
}

base::Result<std::vector<const Region*>, SelectError> region_chain(const Reference& reference, std::string_view region) {
    const auto* levels = reference.levels(region);
    if (levels == nullptr) return SelectError::no_region;
    std::vector<const Region*> chain;
    for (const auto& level : *levels)
        for (const std::uint32_t at : level) chain.push_back(&reference.regions()[at]);
    return chain;
}

base::Result<Selected, SelectError> select(const Reference& reference, const Factor& factor, gas::Gas gas,
                                           std::string_view region, int year, std::string_view use) {
    const auto chosen = [&](const FactorValue* value, bool wider) -> base::Result<Selected, SelectError> {
        return Selected{&factor, value, value->year == 0 ? 0 : year - value->year, wider};
    };
    const auto* levels = factor.has_regions ? reference.levels(region) : nullptr;
    if (levels != nullptr) {
        for (const auto& level : *levels) {
            const FactorValue* found = nullptr;
            for (const std::uint32_t at : level) {
                const auto* value = newest_of_use(factor, gas, reference.regions()[at].id, use, year);
                if (value != nullptr && found != nullptr) return SelectError::ambiguous_region;
                if (value != nullptr) found = value;
            }
            if (found == nullptr) continue;
            const bool own = found->region == region;
            return chosen(found, !own && has_narrower(reference, factor, gas, found->region));
        }
    } else if (factor.has_regions && !region.empty()) {
        if (const auto* value = newest_of_use(factor, gas, region, use, year)) return chosen(value, false);
    }
    if (const auto* value = newest_of_use(factor, gas, {}, use, year)) return chosen(value, false);
    return why_not(reference, factor, gas, region, use);
}

}  // namespace nearzero::reference
