// SPDX-License-Identifier: Apache-2.0
/// Why a target cannot be assessed, or why it is not met where the figures alone do not say: a stable word with texts in both
/// languages. The words are part of the results' format.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "programme/programme.hpp"
#include "scoring/scorecard.hpp"

namespace nearzero::scoring {

/// Why an indicator has no value in a year.
enum class Gap : std::uint8_t {
    no_lines,                     ///< the slice selects no line
    missing_context,              ///< the series is not given at all
    missing_context_year,
    zero_denominator,
    unit_mismatch,                ///< the context's unit is of another kind than the indicator's
    energy_not_counted,           ///< no energy total in the unit the indicator needs
    clean_not_declared,           ///< the accounting does not say what counts as clean
    electricity_not_counted,      ///< on-site generation does not say what it gives, or from what
    no_electricity,               ///< none is used
    no_frozen_factor,             ///< a factor of the base year is missing
};
std::string_view word_of(Gap gap);

/// `years`: those of the gap. `context`: the series meant, where it is about one.
Reason reason_of(Gap gap, const programme::Programme& programme, const programme::Indicator& indicator,
                 std::string_view context, std::span<const int> years);

Reason reading_open();
Reason too_few_years(std::size_t needed, std::size_t given);
Reason declared_not_applicable(std::string_view given);
Reason no_plan_target(const programme::Indicator& indicator);
Reason plan_year_not_reported(int year);
Reason plan_unit_mismatch(const programme::Indicator& indicator, std::string_view unit);
Reason base_not_positive(int year);
Reason not_lower(int year, int before);
Reason not_higher(int year, int before);
Reason rise_too_small(int year, int before, double percent);
/// The size lies in no band of the threshold.
Reason not_defined(std::string_view by, double size, std::string_view unit);
/// What the size of a site is measured by cannot be expressed in the unit of the bands.
Reason size_unit_mismatch(std::string_view by, std::string_view unit, std::string_view expected);
Reason milestone_ahead(int year);
/// `applies_if` is not fulfilled.
Reason does_not_apply(const programme::Programme& programme, const programme::Applies& applies, double actual);
Reason fall_too_small(int year, int before, double percent);
Reason peak_not_passed(int year);

}  // namespace nearzero::scoring
