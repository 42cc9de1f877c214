// SPDX-License-Identifier: Apache-2.0
/// How a condition or a ground stands: three ways, since what nobody has said is neither met nor not met.
#pragma once

#include <cstdint>
#include <string_view>

namespace nearzero::application {

enum class Standing : std::uint8_t { met, not_met, not_assessable };
std::string_view word_of(Standing standing);

}  // namespace nearzero::application
