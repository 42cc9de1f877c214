// SPDX-License-Identifier: Apache-2.0
/// What is asked: lines of an inventory as products of uncertain inputs, outputs as quotients of sums of lines, and
/// events that may come true. Totals, groups, intensities, changes against a base year and margins of targets are all
/// of this form. Indices point into the vectors of `Model`; an index out of range is a bug (base::InternalError),
/// everything else of a user's making is a result.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "uncertainty/input.hpp"

namespace nearzero::uncertainty {

using Index = std::uint32_t;

/// value · Π deviation of each input: emissions of one activity, year and gas in the unit of the caller's choice,
/// negative for sinks. An input that stands twice counts squared. A line without inputs is exact.
struct Line {
    double value = 0.0;
    std::vector<Index> inputs;
};

struct Term {
    Index line = 0;
    double coefficient = 1.0;
};

/// A weighted sum of lines, in order.
using Form = std::vector<Term>;

/// scale · numerator ÷ denominator · Π deviation of `times` ÷ Π deviation of `over`. An absent form is 1. An emissions
/// intensity is the total over the context value, which goes into `scale`, with the input that carries the context's
/// error in `over`.
struct Quotient {
    double scale = 1.0;
    std::optional<Index> numerator = std::nullopt, denominator = std::nullopt;  ///< into Model::forms
    std::vector<Index> times = {}, over = {};                                   ///< into Model::inputs
};

/// offset + Σ quotients. A margin is offset = threshold, scale = −1; the fall of an intensity from one year to the next
/// is two quotients.
struct Output {
    double offset = 0.0;
    std::vector<Quotient> quotients;
};

enum class Comparison : std::uint8_t { below, at_most, at_least, above };

struct Condition {
    Index output = 0;
    Comparison comparison = Comparison::at_most;
    double threshold = 0.0;
};

/// All conditions hold at once: a decline in every year is one event with a condition for each year.
using Event = std::vector<Condition>;

struct Model {
    std::vector<Input> inputs;
    std::vector<Line> lines;
    std::vector<Form> forms;
    std::vector<Output> outputs;
    std::vector<Event> events;
};

}  // namespace nearzero::uncertainty
