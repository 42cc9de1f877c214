// SPDX-License-Identifier: Apache-2.0
/// The few words and figures of a pilot that a portfolio needs, so that a run need not keep its inventories.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "scoring/scorecard.hpp"

namespace nearzero::portfolio {

struct YearTotal {
    int year = 0;
    double gross = 0.0;  ///< tCO2e
};

/// The day on which the record, as it stands on the day of evaluation, first names a step.
struct Steps {
    std::optional<calendar::Date> applied, recommended, selected;
    std::optional<calendar::Date> accepted;  ///< with a rating that passes
    std::optional<calendar::Date> exited;    ///< its exit was approved
    std::optional<calendar::Date> cancelled;  ///< on record, or the failure whose consequence it is

    /// The step that a programme's portfolio rules call so: applied, recommended, selected, accepted.
    std::optional<calendar::Date> of(std::string_view event) const;
    /// Whether the pilot has left, by exit or cancellation.
    bool left_by(calendar::Date day) const;
};

/// How far a single target that enters the verdict is met, or missed.
struct Margin {
    std::string target, indicator, unit;
    double margin = 0.0;            ///< in `unit`; below zero: missed
    std::optional<double> percent;  ///< of the threshold's magnitude; empty where that is zero
};

/// A percentage as two of them are compared, at 1e-9 of a point: a total divided by itself a thousandfold differs in
/// its last digits, and what is alike must tie.
double comparable(double percent);

/// Emissions over a context series, with what it takes to add several up.
struct Intensity {
    int year = 0;
    std::string indicator, unit;
    double value = 0.0;
    double weight = 0.0;  ///< the denominator, in the indicator's own unit per tonne
};

/// A rejected one has neither totals nor verdict.
struct PilotResult {
    std::string id, programme, category, tier;  ///< programme: id@version
    std::string district, department, province;
    std::string within;        ///< the pilot whose boundary contains this one; empty: none
    std::optional<int> batch;  ///< of its selection
    bool rejected = false;
    std::optional<int> base_year;   ///< empty: the first year of `totals`
    std::vector<YearTotal> totals;  ///< ascending years
    std::vector<Intensity> intensities;
    std::vector<Margin> margins;
    /// Of `margins`: the judged target that is closest to failing, or fails most. Of `any_of` its best member counts,
    /// of `all_of` the worst. Where the threshold is zero a target that is met lies beyond every percentage, one that
    /// is not below all of them, and one with no margin at 0 %.
    std::optional<std::size_t> tightest;
    std::optional<scoring::Verdict> verdict;
    std::optional<Steps> steps;  ///< empty without a day of evaluation
};

/// Reads a pilot off its evaluation. `programme`, `inventory` and `card` may be null.
PilotResult result_of(const dataset::Dataset& dataset, const programme::Programme* programme,
                      const inventory::Inventory* inventory, const scoring::Scorecard* card,
                      std::optional<calendar::Date> as_of);

/// The province of a region: CN-GD of CN-GD and of CN-GD-SZ; empty of anything wider.
std::string_view province_of(std::string_view region);

}  // namespace nearzero::portfolio
