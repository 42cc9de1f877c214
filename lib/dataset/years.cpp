// SPDX-License-Identifier: Apache-2.0
/// `years:` — the base year and the reported years.
#include <algorithm>

#include "dataset/sections.hpp"
#include "dataset/series.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

/// The years of `reported`; nothing when any of them is unreadable or out of order, so that no later check of a
/// series speaks of years that were never settled.
std::vector<int> read_reported(Pass& pass, yaml::Record& years) {
    const yaml::Node list = years.required("reported");
    if (!list) return {};
    const std::size_t errors = pass.reading.sink().error_count();
    const std::vector<int> reported = years.maybe_years("reported");
    if (pass.reading.sink().error_count() > errors) return {};
    if (reported.empty()) {
        years.report(code::no_reported_years, "reported");
        return {};
    }
    const yaml::Path path{&years.path(), "reported"};
    yaml::Node item = list.first();
    bool ascending = true;
    for (std::size_t i = 1; i < reported.size(); ++i) {
        item = item.next();
        if (reported[i] > reported[i - 1]) continue;
        ascending = false;
        pass.reading.report(code::years_out_of_order, item.span(), path,
                            {{"year", std::to_string(reported[i])}, {"before", std::to_string(reported[i - 1])}});
    }
    return ascending ? reported : std::vector<int>{};
}

}  // namespace

void read_years(Pass& pass, yaml::Record& root) {
    const yaml::Node node = root.required("years");
    if (!node) return;
    Dataset& dataset = pass.dataset;
    yaml::Record years{pass.reading, node, &root.path(), "years"};
    if (!years.ok()) return;
    dataset.base_year = years.year("base");
    dataset.base_span = years.span_of("base");
    dataset.reported = read_reported(pass, years);
    dataset.reported_span = years.span_of("reported");
    years.finish();
    if (dataset.base_year && pass.years_known() && !std::ranges::binary_search(dataset.reported, *dataset.base_year))
        years.report(code::base_not_reported, "base",
                     {{"year", std::to_string(*dataset.base_year)}, {"reported", join_years(dataset.reported)}});
}

}  // namespace nearzero::dataset
