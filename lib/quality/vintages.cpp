// SPDX-License-Identifier: Apache-2.0
/// Values that are more than three years older than the year they count. Younger ones are announced where they are
/// chosen.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "findings/code/plausibility.hpp"
#include "inventory/factor_use.hpp"
#include "quality/plausibility.hpp"

namespace nearzero::quality {

void check_vintages(const inventory::Inventory& inventory, findings::Sink& sink) {
    struct Old {
        const inventory::Line* line;
        std::vector<int> years;
        int gap;
    };
    std::vector<Old> old;
    for (const auto& line : inventory.lines) {
        if (line.value == nullptr || line.vintage_gap <= inventory::kRecentVintage) continue;
        const auto known = std::ranges::find_if(old, [&](const Old& entry) { return entry.line->value == line.value; });
        if (known == old.end()) {
            old.push_back({&line, {line.year}, line.vintage_gap});
        } else if (std::ranges::find(known->years, line.year) == known->years.end()) {
            known->years.push_back(line.year);
            known->gap = std::max(known->gap, line.vintage_gap);
        }
    }
    for (auto& entry : old) {
        std::ranges::sort(entry.years);
        const auto& line = *entry.line;
        sink.report(findings::code::old_vintage,
                    {&inventory.dataset->source(), line.activity->factor.span,
                     fmt::format("activities.{}.factor", line.activity->id.value)},
                    {{"factor", line.factor->id},
                     {"gas", std::string{gas::name(line.gas)}},
                     {"vintage", std::to_string(line.value->year)},
                     {"years_zh", fmt::format("{}", fmt::join(entry.years, "、"))},
                     {"years_en", fmt::format("{}", fmt::join(entry.years, ", "))},
                     {"gap", std::to_string(entry.gap)}});
    }
}

}  // namespace nearzero::quality
