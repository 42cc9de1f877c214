// SPDX-License-Identifier: Apache-2.0
/// What the readers of this module share. Private to it.
#pragma once

#include <string_view>

#include "yaml/record.hpp"

namespace nearzero::panel {

/// Whether the first key says that the file is of this format; reported when it does not.
bool read_schema(yaml::Record& root, std::string_view expected);

}  // namespace nearzero::panel
