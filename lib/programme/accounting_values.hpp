// SPDX-License-Identifier: Apache-2.0
/// One place that knows which values an accounting key takes: for the file and for the command line. Private.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "programme/accounting.hpp"

namespace nearzero::programme {

/// Sets the value of one key; the error text says what it takes.
std::optional<findings::Bilingual> set_accounting(Accounting& accounting, std::string_view key,
                                                  std::span<const std::string> values);

}  // namespace nearzero::programme
