// SPDX-License-Identifier: Apache-2.0
/// The errors of an inventory as `uncertainty` takes them: every amount and published value once, however many lines
/// and years use it, and every line as a product of them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "inventory/inventory.hpp"
#include "uncertainty/model.hpp"

namespace nearzero::inventory {

/// What an input is called: `amount` of an activity in a year; `factor`, `ncv` … of a factor; `context` of a series in
/// a year.
struct InputName {
    std::string what, of, detail;  ///< detail: gas, region, use or option, where there are several
    int year = 0;                  ///< of an amount or context: the data year; of a factor its own year; 0: none
};

/// Grows as outputs are asked for; lines and inputs are there from the beginning.
struct ErrorModel {
    uncertainty::Model model;
    std::vector<InputName> names;  ///< beside `model.inputs`
    std::vector<uncertainty::Index>
        first;  ///< line i of the inventory: model lines first[i] … first[i + 1] − 1, in t CO2e
    bool any_bounds = false;  ///< wider than zero

    /// The lines of the inventory that `take` names, as a new form.
    template <class Take>
    uncertainty::Index add_form(const Inventory& inventory, Take take) {
        uncertainty::Form form;
        for (std::size_t i = 0; i < inventory.lines.size(); ++i) {
            if (!take(inventory.lines[i])) continue;
            for (auto at = first[i]; at < first[i + 1]; ++at) form.push_back({at, 1.0});
        }
        model.forms.push_back(std::move(form));
        return static_cast<uncertainty::Index>(model.forms.size() - 1);
    }
    /// A constant of a form, t CO2e: credits that were retired are a number, not a measurement.
    void add_constant(uncertainty::Index form, double tonnes);
    /// The input of a context value: one error a series and year.
    uncertainty::Index add_context(const dataset::ContextSeries& context, int year);
};

/// Amounts of one activity are independent from year to year unless they name an `error_group`; one published value is
/// one error wherever it is used. A line that is not a plain product of its terms (first-order decay, power with
/// certificates) is taken to first order in those of its terms that it is not proportional to: exact where it is linear
/// in them.
ErrorModel error_model(const Inventory& inventory);

}  // namespace nearzero::inventory
