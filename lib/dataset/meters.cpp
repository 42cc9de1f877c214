// SPDX-License-Identifier: Apache-2.0
#include "dataset/meters.hpp"

#include <algorithm>
#include <iterator>

namespace nearzero::dataset {

namespace {

std::vector<int> years_of(const Series& series) {
    std::vector<int> years;
    for (const auto& value : series.values)
        if (value.value != 0.0) years.push_back(value.year);
    std::ranges::sort(years);
    return years;
}

}  // namespace

std::vector<Metered> metered(const Dataset& dataset) {
    std::vector<Metered> list;
    for (const Activity& activity : dataset.activities)
        if (activity.meter)
            list.push_back({activity.meter, "activities", activity.id.value, years_of(activity.amount)});
    for (const Generation& generation : dataset.generation)
        if (generation.meter)
            list.push_back({generation.meter, "generation", generation.id.value, years_of(generation.generated)});
    return list;
}

std::vector<int> shared_years(const std::vector<int>& a, const std::vector<int>& b) {
    std::vector<int> years;
    std::ranges::set_intersection(a, b, std::back_inserter(years));
    return years;
}

}  // namespace nearzero::dataset
