// SPDX-License-Identifier: Apache-2.0
/// The ids of the built-in region table: what `region` may be in a factor file.
#pragma once

#include <span>
#include <string_view>

namespace nearzero::reference {

bool is_known_region(std::string_view id);
std::span<const std::string_view> known_regions();

}  // namespace nearzero::reference
