// SPDX-License-Identifier: Apache-2.0
/// The equation of a model (docs/adr/0008-models.md), read back from the recorded steps of a line: in symbols, with the
/// numbers put in, and computed. What comes out depends on the result alone, not on today's reference data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/explanation.hpp"

namespace nearzero::audit {

struct ModelArithmetic {
    std::string symbols;  ///< `(amount × bod × days − sludge-removed) × bo × mcf`
    bool has_decay = false;
    /// What decomposes in the line's year of each year's deposit, in the unit of the amount, then their sum.
    std::vector<Calculation> deposits;
    /// The equation with the numbers as they were published and, behind each product, what takes it to base units: `385
    /// × 40 × 365 ÷ 1000`. `decayed( )` stands as the sum of `deposits`.
    std::string numbers;
    double kilograms = 0.0;  ///< of gas; of a sink what it removes, positive
};

/// Whether the line is one of a model: it has a step `formula`.
bool is_modelled(const results::Line& line);

/// Nothing where the steps give no figure: an equation that cannot be read, a name or unit that nothing stands for, no
/// finite result. The file was then changed after it was made.
std::optional<ModelArithmetic> arithmetic_of(const results::Line& line);

}  // namespace nearzero::audit
