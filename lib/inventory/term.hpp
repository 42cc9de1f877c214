// SPDX-License-Identifier: Apache-2.0
/// One number a line is made from: see `terms_of` in terms.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "dataset/dataset.hpp"
#include "reference/factor.hpp"

namespace nearzero::inventory {

/// One input of one line. Texts are views into the dataset or the reference.
struct Term {
    std::string_view name;    ///< amount, ncv, carbon, oxidation, factor, or the name of a model's parameter or input
    std::string_view option;  ///< of a parameter that is one of several: which (managed-anaerobic); else empty
    int year = 0;             ///< of an amount or an input: the year it is of; else 0
    double value = 0.0;
    std::string_view unit;
    std::string_view set;     ///< id of the factor set; empty: the dataset's own
    std::string_view source;  ///< id in that set, or words (custom factors, the site's own values); empty for amounts
    std::string_view locator;
    std::optional<reference::Status> status;  ///< of what is published; empty for amounts, inputs, the site's own values
    std::optional<double> low, high;  ///< 95 % interval in `unit`; limits where `distribution` is triangular or
                                      ///< uniform; both the value: exact by definition
    std::string_view distribution;    ///< as the dataset names it; empty: by rule
    std::string_view error_group;     ///< inputs of one group share one error; empty: none

    /// One published entry, or one amount of one activity and year, has one identity in all lines and years it is used
    /// in. Compare only: its order means nothing.
    const void* identity = nullptr;
    /// Change of the line's emissions (kg of gas, negative for sinks) for each unit of this input: the exact
    /// derivative.
    double slope = 0.0;
};

/// The amount of an activity in one year, with the uncertainty the dataset gives it.
Term amount_term(const dataset::Activity& activity, const dataset::YearValue& amount);

/// A published value, identified by its place in the reference.
template <class Published>
Term published_term(std::string_view name, const Published& published) {
    Term term;
    term.name = name;
    term.value = published.value;
    term.unit = published.unit.text;
    if constexpr (requires { published.set; }) term.set = published.set;
    term.source = published.source;
    term.locator = published.locator;
    term.status = published.status;
    term.low = published.low, term.high = published.high;
    if constexpr (requires { published.error_group; }) term.error_group = published.error_group;
    if constexpr (requires { published.option; }) term.option = published.option;
    term.identity = &published;
    return term;
}

}  // namespace nearzero::inventory
