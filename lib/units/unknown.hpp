// SPDX-License-Identifier: Apache-2.0
/// What an unknown unit may have been meant to be.
#pragma once

#include <string_view>

#include "units/composite.hpp"
#include "units/unit.hpp"

namespace nearzero::units {

/// Units near to `text`, which is none: other characters (`ｋＷｈ`, `m^3`), other letter case (`KWH`), habits
/// (`tonnes`), slips; each part of a composite on its own.
UnknownUnit unknown(std::string_view text, Shape shape);

}  // namespace nearzero::units
