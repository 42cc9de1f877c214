// SPDX-License-Identifier: Apache-2.0
/// A printed number stands for every value that rounds to it: how exact it is, the place of its last digit says.
#pragma once

#include <string_view>

namespace nearzero::base {

/// The decimal exponent of the last digit of a number as written: 0 of 10655, -2 of 10655.00, 3 of 10.7e4.
int last_place(std::string_view written);

/// Half a unit of a place: 0.5 of place 0, 0.005 of place -2. 0 beyond the range of a double.
double half_unit(int place);

/// Whether `value` lies within half a unit of `place` of `printed`, at 15 significant digits, both ends included: a tie
/// may have been rounded either way.
bool rounds_to(double value, double printed, int place);

}  // namespace nearzero::base
