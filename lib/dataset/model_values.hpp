// SPDX-License-Identifier: Apache-2.0
/// `parameters` and `inputs` of an activity: what its factor's model needs beside the amount. Private to the module.
#pragma once

#include "dataset/pass.hpp"

namespace nearzero::dataset {

/// `parameters: {mcf: managed-anaerobic, leak-rate: {option: chillers, value: 4.2, unit: "%", source: …, evidence:
/// […]}}`
std::vector<ParameterValue> read_parameters(Pass& pass, yaml::Record& activity);

/// `inputs: {methane-recovered: {unit: t, amount: {2023: 12}}}`, a value for each reported year.
std::vector<InputSeries> read_inputs(Pass& pass, yaml::Record& activity);

}  // namespace nearzero::dataset
