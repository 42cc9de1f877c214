// SPDX-License-Identifier: Apache-2.0
/// One meter on two lines of a dataset: a reading that may have been entered twice. It may also have been shared out
/// between the lines, which only the site knows: a warning.
#include "dataset/meters.hpp"

#include <fmt/format.h>

#include "findings/code/portfolio.hpp"
#include "quality/plausibility.hpp"

namespace nearzero::quality {

void check_meters(const inventory::Inventory& inventory, findings::Sink& sink) {
    const auto entries = dataset::metered(*inventory.dataset);
    for (std::size_t i = 1; i < entries.size(); ++i)
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            const auto &entry = entries[i], &other = entries[earlier];
            if (entry.meter.value != other.meter.value) continue;
            const auto years = dataset::shared_years(entry.years, other.years);
            if (years.empty()) continue;
            sink.report(
                findings::code::meter_twice,
                {&inventory.dataset->source(), entry.meter.span, fmt::format("{}.{}.meter", entry.list, entry.entry)},
                {{"entry", std::string{entry.entry}},
                 {"other_entry", std::string{other.entry}},
                 {"meter", std::string{entry.meter.value}},
                 {"years_zh", fmt::format("{}", fmt::join(years, "、"))},
                 {"years_en", fmt::format("{}", fmt::join(years, ", "))}});
            break;  // once a line
        }
}

}  // namespace nearzero::quality
