// SPDX-License-Identifier: Apache-2.0
#include "audit/restatement.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "findings/code/restatement.hpp"
#include "quality/restatement.hpp"

namespace nearzero::audit {

void demand_restatements(const results::Result& before, const results::Result& after,
                         const results::JsonDocument& document, findings::Sink& sink) {
    const results::Json* pilots = document.root.find("pilots");
    for (std::size_t i = 0; i < after.pilots.size(); ++i) {
        const results::Pilot& pilot = after.pilots[i];
        const results::Pilot* earlier = before.pilot(pilot.pilot);
        if (earlier == nullptr || earlier->rejected || pilot.rejected || !pilot.base_year) continue;
        const int year = *pilot.base_year;
        const auto was = earlier->total(year, "gross"), is = pilot.total(year, "gross");
        const double threshold = pilot.restatement_threshold_percent;
        if (!was || !is || !quality::exceeds_threshold(*was, *is, threshold)) continue;
        // One that does not come to the total of the result it stands in speaks of an earlier change.
        if (std::ranges::any_of(pilot.restatements,
                                [year](const auto& entry) { return entry.year == year && entry.agrees == true; }))
            continue;
        const auto percent = quality::change_percent(*was, *is);
        sink.report(
            findings::code::restatement_demanded,
            {&document.source, (*pilots->array())[i].find("base_year")->span, fmt::format("/pilots/{}/base_year", i)},
            {{"pilot", pilot.pilot},
             {"year", std::to_string(year)},
             {"before", base::format_fixed(*was, 2)},
             {"after", base::format_fixed(*is, 2)},
             {"percent", percent ? base::format_fixed(*percent, 2) : "—"},
             {"threshold", base::format_shortest(threshold)}});
    }
}

}  // namespace nearzero::audit
