// SPDX-License-Identifier: Apache-2.0
/// Reads what a model's formulas name: parameters (shared by a set, or a factor's own) and inputs.
#pragma once

#include <string_view>
#include <vector>

#include "reference/factor.hpp"
#include "reference/value_reader.hpp"
#include "yaml/record.hpp"

namespace nearzero::reference {

using ParameterTables = std::vector<ParameterTable>;

/// `parameters:` of a set: `{id, name, values: [...]}`.
ParameterTables read_parameter_tables(yaml::Record& root, ValueReader& values);

/// `amount_unit`, `parameters` and `inputs` of a factor; false after reporting.
bool read_model(yaml::Record& record, const ParameterTables& shared, ValueReader& values, Factor& factor);

}  // namespace nearzero::reference
