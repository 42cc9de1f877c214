// SPDX-License-Identifier: Apache-2.0
#include "portfolio/outliers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "base/decimal.hpp"

namespace nearzero::portfolio {

namespace {

constexpr double kNormal = 0.6745;  // the upper quartile of the standard normal distribution, as the source prints it
constexpr double kNoSpread = 1e-9;  // percentage points; below, changes are alike and differ by their last digits

double median_of(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return base::to_comparison(values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0);
}

}  // namespace

std::vector<Outlier> find_outliers(std::span<const PilotResult> pilots, std::span<const Rank> ranks) {
    using Group = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Group, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < pilots.size(); ++i)
        if (ranks[i].rank) groups[{pilots[i].programme, pilots[i].category, pilots[i].tier}].push_back(i);
    std::vector<Outlier> found;
    for (const auto& [group, members] : groups) {
        if (members.size() < kOutlierGroup) continue;
        std::vector<double> changes, distances;
        for (const std::size_t i : members) changes.push_back(*ranks[i].change_percent);
        const double median = median_of(changes);
        for (const double change : changes) distances.push_back(std::fabs(change - median));
        const double mad = median_of(distances);
        if (mad < kNoSpread) continue;
        for (const std::size_t i : members) {
            const double change = *ranks[i].change_percent;
            const double score = base::to_comparison(kNormal * (change - median) / mad);
            if (std::fabs(score) > kOutlierScore)
                found.push_back({i, change, median, mad, score, static_cast<int>(members.size())});
        }
    }
    std::ranges::sort(found, {}, &Outlier::pilot);
    return found;
}

}  // namespace nearzero::portfolio
