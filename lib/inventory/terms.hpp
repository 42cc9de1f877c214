// SPDX-License-Identifier: Apache-2.0
/// The numbers a line is made from, as inputs of an uncertainty analysis: the amount, the published values, and what a
/// model takes beside them. Constants by definition (44/12, unit conversions) and warming potentials are not among
/// them.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "inventory/inventory.hpp"

namespace nearzero::inventory {

/// One input of one line. Texts are views into the dataset or the reference.
struct Term {
    std::string_view name;    ///< amount, ncv, carbon, oxidation, factor, or the name of a model's parameter or input
    std::string_view option;  ///< of a parameter that is one of several: which (managed-anaerobic); else empty
    int year = 0;             ///< of an amount or an input: the year it is of; else 0
    double value = 0.0;
    std::string_view unit;
    std::string_view
        source;  ///< id in the factor's set, or words (custom factors, the site's own values); empty for amounts
    std::string_view locator;
    reference::Status status = reference::Status::verified;
    std::optional<double> low, high;  ///< 95 % interval in `unit`; limits where `distribution` is triangular or uniform
    std::string_view distribution;    ///< as the dataset names it; empty: by rule
    std::string_view error_group;     ///< inputs of one group share one error; empty: none

    /// One published entry, or one amount of one activity and year, has one identity in all lines and years it is used
    /// in. Compare only: its order means nothing.
    const void* identity = nullptr;
    /// Change of the line's emissions (kg of gas, negative for sinks) for each unit of this input: the exact
    /// derivative.
    double slope = 0.0;
};

/// The inputs of a line in the order of its derivation, the amount first.
std::vector<Term> terms_of(const Line& line);

/// The emissions of a line in kg of gas if its terms had these values, in the order and units of `terms_of`.
double emissions_with(const Line& line, std::span<const double> values);

}  // namespace nearzero::inventory
