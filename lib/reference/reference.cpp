// SPDX-License-Identifier: Apache-2.0
#include "reference/reference.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nearzero::reference {

void Reference::add_factors(FactorSet set) {
    sets_.push_back(std::make_unique<FactorSet>(std::move(set)));
    bind_tables(*sets_.back());
    make_index();
}

void Reference::set_fuels(FactorSet set) {
    fuels_ = std::make_unique<FactorSet>(std::move(set));
    bind_tables(*fuels_);
    make_index();
}

void Reference::make_index() {
    by_id_.clear();
    replaced_.clear();
    merged_.clear();
    if (fuels_) lay_over(*fuels_);
    for (auto set = sets_.rbegin(); set != sets_.rend(); ++set) lay_over(**set);
    // What only changes a factor that no loaded set has is as if it were not there.
    std::erase_if(by_id_, [](const auto& entry) { return !is_whole(*entry.second); });
}

void Reference::lay_over(const FactorSet& set) {
    std::vector<Replaced> replaced;
    for (const Factor& given : set.factors) {
        const Factor* factor = &given;
        const auto below = by_id_.find(given.id);
        if (below != by_id_.end() && below->second->id == given.id) {
            const Factor& lower = *below->second;
            factor = &merged_.emplace_back(laid_over(given, lower, replaced));
            for (const std::string& alias : lower.aliases)
                if (const auto name = by_id_.find(alias); name != by_id_.end() && name->second == &lower)
                    name->second = factor;
        }
        const auto name = [&](const std::string& word) {
            const auto [known, added] = by_id_.try_emplace(word, factor);
            if (added) return;
            const Factor* hidden = std::exchange(known->second, factor);
            if (hidden->id == word && given.id != word)
                replaced.push_back({.factor = word, .by = set.id, .in = hidden->set, .what = "factor"});
        };
        name(given.id);
        for (const std::string& alias : given.aliases) name(alias);
    }
    replaced_.insert(replaced_.begin(), std::make_move_iterator(replaced.begin()),
                     std::make_move_iterator(replaced.end()));
}

const Factor* Reference::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
}

std::vector<std::string_view> Reference::factor_ids() const {
    std::vector<std::string_view> ids;
    for (const auto& [id, factor] : by_id_)
        if (id == factor->id) ids.push_back(id);
    std::ranges::sort(ids);
    return ids;
}

const Source* Reference::source(std::string_view set, std::string_view source_id) const {
    const auto in = [&](const FactorSet& of) -> const Source* {
        const auto found = std::ranges::find(of.sources, source_id, &Source::id);
        return found == of.sources.end() ? nullptr : &*found;
    };
    for (const auto& known : sets_)
        if (known->id == set) return in(*known);
    return fuels_ && fuels_->id == set ? in(*fuels_) : nullptr;
}

void Reference::set_regions(std::vector<Region> regions) {
    regions_ = std::move(regions);
    region_at_.clear();
    for (std::uint32_t i = 0; i < regions_.size(); ++i) region_at_.try_emplace(regions_[i].id, i);
    levels_.assign(regions_.size(), {});
    for (std::uint32_t i = 0; i < regions_.size(); ++i) {
        std::vector<std::uint32_t> level{i};
        std::vector<bool> seen(regions_.size(), false);
        seen[i] = true;
        while (!level.empty()) {
            levels_[i].push_back(level);
            std::vector<std::uint32_t> above;
            for (const std::uint32_t at : level)
                for (const std::string& parent : regions_[at].parents)
                    if (const auto found = region_at_.find(parent); found != region_at_.end() && !seen[found->second]) {
                        seen[found->second] = true;
                        above.push_back(found->second);
                    }
            level = std::move(above);
        }
    }
}

const Region* Reference::region(std::string_view id) const {
    const auto found = region_at_.find(id);
    return found == region_at_.end() ? nullptr : &regions_[found->second];
}

const Reference::Levels* Reference::levels(std::string_view region) const {
    const auto found = region_at_.find(region);
    return found == region_at_.end() ? nullptr : &levels_[found->second];
}

bool Reference::is_fuel_id(std::string_view id) {
    // Asked for every activity of a dataset that names no fuel set: the sets are read once.
    static const std::vector<std::string> fuels = [] {
        std::vector<std::string> ids;
        for (const std::string_view set_id : builtin_fuel_set_ids()) {
            const auto set = builtin_factor_set(set_id);
            if (!set) continue;
            for (const Factor& factor : set->factors) {
                ids.push_back(factor.id);
                ids.insert(ids.end(), factor.aliases.begin(), factor.aliases.end());
            }
        }
        std::ranges::sort(ids);
        return ids;
    }();
    return std::ranges::binary_search(fuels, id);
}

}  // namespace nearzero::reference
