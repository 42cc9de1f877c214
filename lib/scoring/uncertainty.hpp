// SPDX-License-Identifier: Apache-2.0
/// How sure the figures of a pilot are: 95 % intervals of totals, indicators and changes, the probability that each
/// target is truly met, and which inputs the doubt comes from. Nothing is assumed where no bound was declared or
/// published: such an input counts as exact, and every figure that rests on it is partial and says so.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "inventory/error_model.hpp"
#include "scoring/scorecard.hpp"
#include "uncertainty/monte_carlo.hpp"

namespace nearzero::scoring {

/// An input and its share: of a variance, or of emissions.
struct InputShare {
    inventory::InputName input;
    double share = 0.0;
};

/// The gross total of one year and what its interval rests on.
struct YearUncertainty {
    int year = 0;
    std::optional<Interval> interval;
    std::vector<InputShare> contributions;  ///< to the variance, largest first
    std::vector<InputShare>
        without_bounds;  ///< inputs that count as exact, by the emissions they stand in, largest first
};

struct Uncertainty {
    std::optional<uncertainty::Draws> draws;          ///< Monte Carlo; empty: propagation
    bool any_bounds = false;                          ///< nothing was computed without
    std::vector<std::optional<Interval>> totals;      ///< beside `Inventory::totals`
    std::vector<std::optional<Interval>> indicators;  ///< beside `Scorecard::indicators`
    std::vector<YearUncertainty> years;
    std::optional<Interval> change;  ///< of the gross total, last year less base year, t CO2e
};

/// The words under which a target has no probability.
namespace no_probability {
inline constexpr std::string_view kNoBounds = "no-bounds";        ///< no input has any
inline constexpr std::string_view kPartial = "partial";           ///< some inputs have none
inline constexpr std::string_view kUndefined = "undefined";       ///< a denominator that may be zero
inline constexpr std::string_view kNotAssessed = "not-assessed";  ///< the target, or a member, has no verdict
inline constexpr std::string_view kNotOfEmissions =
    "not-of-emissions";                                    ///< shares and energy: their errors are not modelled
inline constexpr std::string_view kEquality = "equality";  ///< a continuous figure equals nothing exactly
}  // namespace no_probability

/// Of which figures intervals are wanted: a list of targets has no place for the others, which cost most of the time.
enum class Intervals : std::uint8_t { of_targets, of_all_figures };

/// Puts probabilities into the targets of `card` and, where wanted, intervals beside the figures.
Uncertainty assess_uncertainty(const inventory::Inventory& inventory, Scorecard& card,
                               const std::optional<uncertainty::Draws>& draws, unsigned jobs,
                               Intervals wanted = Intervals::of_all_figures);

}  // namespace nearzero::scoring
