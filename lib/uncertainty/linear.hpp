// SPDX-License-Identifier: Apache-2.0
/// First-order analysis of a model: values, derivatives, variances, what each input brings, what rests on inputs
/// without bounds. Private to the module; both methods start from it.
#pragma once

#include <vector>

#include "uncertainty/errors.hpp"
#include "uncertainty/result.hpp"

namespace nearzero::uncertainty {

struct Linear {
    std::vector<Estimate> lines;
    std::vector<OutputResult> outputs;  ///< with the estimate of propagation
    std::vector<double> forms;          ///< values of the inventory
    std::vector<std::vector<double>>
        deviations;  ///< outputs × variables: the change of the output for one σ of the variable
};

Linear linearise(const Model& model, const Errors& errors);

/// The inputs without bounds of all outputs of an event, ascending, and the first reason why one of them is undefined.
EventResult start_event(const Event& event, const std::vector<OutputResult>& outputs);

}  // namespace nearzero::uncertainty
