// SPDX-License-Identifier: Apache-2.0
/// The numbers a line is made from, as inputs of an uncertainty analysis: the amount, the published values, and what a
/// model takes beside them. Constants by definition (44/12, unit conversions) and warming potentials are not among
/// them.
#pragma once

#include <span>
#include <vector>

#include "inventory/inventory.hpp"
#include "inventory/term.hpp"

namespace nearzero::inventory {

/// The inputs of a line in the order of its derivation, the amount first.
std::vector<Term> terms_of(const Line& line);

/// The emissions of a line in kg of gas if its terms had these values, in the order and units of `terms_of`.
double emissions_with(const Line& line, std::span<const double> values);

}  // namespace nearzero::inventory
