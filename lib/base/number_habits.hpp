// SPDX-License-Identifier: Apache-2.0
/// Which way of writing numbers a refused text follows, so that the finding can say what to change.
#pragma once

#include <string_view>

#include "base/number.hpp"

namespace nearzero::base {

/// The habit of a text that is not a number of the grammar; `not_a_number` when it follows none.
NumberError habit_of(std::string_view text);

}  // namespace nearzero::base
