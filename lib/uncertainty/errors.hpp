// SPDX-License-Identifier: Apache-2.0
/// The independent errors behind the inputs of a model. Private to the module.
#pragma once

#include <string>
#include <vector>

#include "uncertainty/model.hpp"

namespace nearzero::uncertainty {

inline constexpr Index kExact = ~Index{0};

/// One error for each input, or for all inputs of an error group: inputs of one variable deviate together.
struct Errors {
    std::vector<std::optional<Distribution>> distributions;  ///< of each input
    std::vector<Index> variable;     ///< of each input; kExact without a distribution
    std::vector<std::string> names;  ///< of the variables, in order of first use
};

/// Throws base::InternalError when an index of the model is out of range.
Errors errors_of(const Model& model);

}  // namespace nearzero::uncertainty
