// SPDX-License-Identifier: Apache-2.0
/// What `units` refuses, said in a reference file.
#pragma once

#include <string_view>

#include "yaml/record.hpp"

namespace nearzero::reference {

/// Reports why `text`, the value of `key`, is no unit: unknown with suggestions, or ambiguous with the question.
void report_unit_fault(yaml::Record& record, std::string_view key, std::string_view text);

}  // namespace nearzero::reference
