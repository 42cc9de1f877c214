// SPDX-License-Identifier: Apache-2.0
#include "inventory/totals.hpp"

#include <algorithm>
#include <string_view>

#include "base/sum.hpp"
#include "inventory/credits.hpp"
#include "inventory/power.hpp"

namespace nearzero::inventory {

namespace {

/// Sums by key, in the order in which the keys first appear. Keys are few: a linear search beats a map.
class Grouped {
public:
    void add(std::string_view key, double term) {
        for (auto& [known, sum] : sums_)
            if (known == key) return sum.add(term);
        sums_.emplace_back(key, base::Sum{}).second.add(term);
    }
    /// Keys that hold numbers or words of a fixed order come out sorted; others stay in document order.
    void write(std::vector<Total>& out, int year, Group group, bool sorted) {
        if (sorted) std::ranges::sort(sums_, {}, [](const auto& entry) { return entry.first; });
        for (const auto& [key, sum] : sums_)
            out.push_back({year, group, std::string{key}, Reading::gross, base::Co2e::of(sum.value())});
    }

private:
    std::vector<std::pair<std::string_view, base::Sum>> sums_;
};

std::string_view scope_word(int scope) {
    constexpr std::string_view kWords[] = {"", "1", "2", "3"};
    return kWords[scope];
}

}  // namespace

bool is_gross(const Line& line) {
    return (line.scope == 1 || line.scope == 2) && line.gas != gas::Gas::co2_biogenic;
}

bool counts_in(const Total& total, const Line& line) {
    if (line.year != total.year) return false;
    if (line.gas == gas::Gas::co2_biogenic) return total.group == Group::biogenic;
    switch (total.group) {
        case Group::total: return is_gross(line) || (line.scope == 0 && total.reading != Reading::gross);
        case Group::scope: return line.scope != 0 && scope_word(line.scope) == total.key;
        case Group::klass: return is_gross(line) && reference::name(line.factor->klass) == total.key;
        case Group::part: return is_gross(line) && line.activity->part.value == total.key;
        case Group::gas: return is_gross(line) && gas::name(line.gas) == total.key;
        case Group::scope2_location:
        case Group::scope2_market: return line.scope == 2;
        case Group::biogenic: return false;
    }
    return false;
}

std::vector<Total> add_up(const Inventory& inventory) {
    std::vector<Total> totals;
    totals.reserve(inventory.years.size() * 16);
    for (const int year : inventory.years) {
        base::Sum gross, sinks, biogenic;
        Grouped scopes, classes, parts, gases;
        for (const Line& line : inventory.lines) {
            if (line.year != year) continue;
            const double tonnes = line.co2e.value();
            if (line.gas == gas::Gas::co2_biogenic) {
                biogenic.add(tonnes);
                continue;
            }
            if (line.scope == 0) {
                sinks.add(tonnes);
                continue;
            }
            scopes.add(scope_word(line.scope), tonnes);
            if (!is_gross(line)) continue;
            gross.add(tonnes);
            classes.add(reference::name(line.factor->klass), tonnes);
            if (line.activity->part) parts.add(line.activity->part.value, tonnes);
            gases.add(gas::name(line.gas), tonnes);
        }
        base::Sum after_sinks, after_credits;
        after_sinks.add(gross.value());
        after_sinks.add(sinks.value());
        after_credits.add(after_sinks.value());
        after_credits.add(-credits_of(inventory, year));
        totals.push_back({year, Group::total, {}, Reading::gross, base::Co2e::of(gross.value())});
        totals.push_back({year, Group::total, {}, Reading::after_sinks, base::Co2e::of(after_sinks.value())});
        totals.push_back({year, Group::total, {}, Reading::after_credits, base::Co2e::of(after_credits.value())});
        scopes.write(totals, year, Group::scope, true);
        classes.write(totals, year, Group::klass, false);
        parts.write(totals, year, Group::part, false);
        gases.write(totals, year, Group::gas, false);
        const Scope2 scope2 = scope2_of(inventory, year);
        totals.push_back({year, Group::scope2_location, {}, Reading::gross, scope2.location});
        totals.push_back({year, Group::scope2_market, {}, Reading::gross, scope2.market});
        if (biogenic.any())
            totals.push_back({year, Group::biogenic, {}, Reading::gross, base::Co2e::of(biogenic.value())});
    }
    return totals;
}

}  // namespace nearzero::inventory
