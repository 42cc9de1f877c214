// SPDX-License-Identifier: Apache-2.0
/// What a unit of amount emits, from year to year. It moves when values of several years, places or sets stand side by
/// side.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/sum.hpp"
#include "findings/code/plausibility.hpp"
#include "quality/plausibility.hpp"

namespace nearzero::quality {

namespace code = findings::code;
using inventory::Line;

namespace {

/// What the lines of one activity and year say of a unit of its amount.
struct Implied {
    int year = 0;
    double co2e = 0.0;  ///< kg CO2e for each unit
    double co2 = 0.0;   ///< kg CO2 for each unit, of either kind
};

bool is_carbon_dioxide(gas::Gas gas) {
    return gas == gas::Gas::co2 || gas == gas::Gas::co2_biogenic;
}

/// The years of the lines from `begin`, which are of one activity; `begin` is then after them.
std::vector<Implied> implied_of(const std::vector<Line>& lines, std::size_t& begin) {
    const auto* activity = lines[begin].activity;
    std::vector<Implied> years;
    while (begin < lines.size() && lines[begin].activity == activity) {
        Implied implied{lines[begin].year};
        base::Sum co2e, co2;
        for (; begin < lines.size() && lines[begin].activity == activity && lines[begin].year == implied.year;
             ++begin) {
            const Line& line = lines[begin];
            // What an instrument covers is no drift of the factor: the rate of the rest.
            const double rate = inventory::rest_rate(line);
            if (is_carbon_dioxide(line.gas)) co2.add(rate);
            if (line.gas != gas::Gas::co2_biogenic) co2e.add(rate * line.gwp);
        }
        implied.co2e = co2e.any() ? co2e.value() : 0.0;
        implied.co2 = co2.any() ? co2.value() : 0.0;
        years.push_back(implied);
    }
    return years;
}

/// The drift that `years` years may bring.
double allowed_drift(int years) {
    double allowed = 1.0;
    for (int i = 0; i < years; ++i) allowed *= kDriftPerYear;
    return allowed;
}

}  // namespace

void check_implied_factors(const inventory::Inventory& inventory, findings::Sink& sink) {
    struct Told {
        const reference::Factor* factor;
        int year;
    };
    std::vector<Told> told;  // a factor of many activities drifts once
    for (std::size_t at = 0; at < inventory.lines.size();) {
        const Line& first = inventory.lines[at];
        const auto& activity = *first.activity;
        const auto years = implied_of(inventory.lines, at);
        if (first.model != nullptr)
            continue;  // what a model emits for a unit depends on its inputs and on earlier years
        for (std::size_t i = 1; i < years.size(); ++i) {
            const Implied &from = years[i - 1], &to = years[i];
            const bool carbon =
                from.co2 > 0.0 && to.co2 > 0.0 && lie_apart(from.co2, to.co2, kCarbonToCo2, 1.0 + kCarbonWindow);
            const double high = std::max(from.co2e, to.co2e), low = std::min(from.co2e, to.co2e);
            if (!carbon && (low <= 0.0 || high <= low * allowed_drift(to.year - from.year))) continue;
            const auto known = [&](const Told& other) { return other.factor == first.factor && other.year == to.year; };
            if (std::ranges::any_of(told, known)) continue;
            told.push_back({first.factor, to.year});
            const findings::Place place{&inventory.dataset->source(), activity.factor.span,
                                        fmt::format("activities.{}.factor", activity.id.value)};
            const std::string unit = activity.amount.unit.text;
            if (carbon) {
                sink.report(code::carbon_or_carbon_dioxide, place,
                            {{"activity", std::string{activity.id.value}},
                             {"value", shown(to.co2, 5)},
                             {"unit", unit},
                             {"ratio", shown(std::max(to.co2, from.co2) / std::min(to.co2, from.co2), 4)},
                             {"other_zh", fmt::format(" {} 年的 {}", from.year, shown(from.co2, 5))},
                             {"other_en", fmt::format("{} of {}", shown(from.co2, 5), from.year)}});
                continue;
            }
            sink.report(code::implied_factor_drift, place,
                        {{"activity", std::string{activity.id.value}},
                         {"from_year", std::to_string(from.year)},
                         {"from", shown(from.co2e, 5)},
                         {"to_year", std::to_string(to.year)},
                         {"to", shown(to.co2e, 5)},
                         {"unit", unit},
                         {"change", shown((to.co2e / from.co2e - 1.0) * 100.0, 3)}});
        }
    }
}

}  // namespace nearzero::quality
