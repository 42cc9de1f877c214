// SPDX-License-Identifier: Apache-2.0
/// Many pilots side by side: how many stand where, what they emit together, who cut most, what their programmes ask of
/// them together.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "portfolio/outliers.hpp"
#include "portfolio/pilot.hpp"
#include "portfolio/ranks.hpp"
#include "portfolio/rules.hpp"

namespace nearzero::portfolio {

/// How many pilots have come how far, by the day of evaluation.
struct Reached {
    int applied = 0, recommended = 0, selected = 0, accepted = 0, exited = 0, cancelled = 0;
};

struct Count {
    std::string programme{}, category{}, tier{};
    int pilots = 0, rejected = 0, met = 0, not_met = 0, not_assessable = 0, not_applicable = 0;
    std::optional<Reached> reached{};  ///< of those that are not rejected; empty without a day of evaluation
};

/// Pilots that have something else in common.
struct GroupCount {
    std::string by;  ///< category, district, department, batch, province
    std::string value;
    Count count;  ///< with the programme
};

/// Of one programme: what others count may be other gases, other scopes.
struct PortfolioYear {
    std::string programme;
    int year = 0;
    int pilots = 0;      ///< how many add to it: years differ in their pilots, sums may not be compared blindly
    double gross = 0.0;  ///< tCO2e
};

/// An intensity of several pilots: their emissions together over their denominators together.
struct GroupIntensity {
    std::string programme, category, tier, indicator, unit;
    int year = 0;
    int pilots = 0;
    double value = 0.0;
};

struct Portfolio {
    std::vector<Rank> ranks;                       ///< by change; one a pilot, in the order given
    std::vector<std::vector<Place>> margin_ranks;  ///< one a margin of each pilot
    std::vector<Count> board;                      ///< by programme, category and tier, in order of first appearance
    Count all;                                     ///< programme, category and tier empty
    std::vector<GroupCount> counts;    ///< by `by`, then in order of first appearance; pilots that name none left out
    std::vector<PortfolioYear> years;  ///< by programme, ascending; pilots that are ok and not within another
    std::vector<GroupIntensity> intensities;  ///< the same pilots; by programme, category, tier, indicator, unit, year
    std::vector<Outlier> outliers;
    std::vector<RuleResult> rules;  ///< programme by programme
    struct Open {
        std::string programme;
        const programme::OpenPoint* point = nullptr;
    };
    std::vector<Open> open_points;  ///< of the programmes' documents, about portfolios
};

/// `programmes`: those the pilots are judged under; they outlive the result.
Portfolio survey(std::span<const PilotResult> pilots, std::span<const programme::Programme* const> programmes = {},
                 std::optional<calendar::Date> as_of = std::nullopt);

}  // namespace nearzero::portfolio
