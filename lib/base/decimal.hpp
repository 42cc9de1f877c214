// SPDX-License-Identifier: Apache-2.0
/// Decimal rounding and printing of computed values. GB/T 8170-2008: to nearest, ties to even, on decimal
/// digits, once. A binary double is first taken to 15 significant decimal digits, so that
/// representation noise (0.30000000000000004) never decides a tie.
#pragma once

#include <string>
#include <string_view>

namespace nearzero::base {

/// `value` with exactly `places` decimals (0 to 9), rounded half-even in decimal; no negative zero.
std::string format_fixed(double value, int places);

/// `value` with `digits` significant digits (1 to 15), without exponent below 1e15; no trailing zeros cut.
std::string format_significant(double value, int digits);

/// Groups the integer part of a plain decimal in threes: 1234567.5 -> 1,234,567.5. For people only.
std::string group_thousands(std::string_view plain_decimal);

/// The shortest text that reads back as the same double; plain notation where it is not longer than 21
/// characters; never "nan", "inf" or "-0". Machine formats print with it.
std::string format_shortest(double value);
void append_shortest(std::string& out, double value);

/// `value` at 15 significant decimal digits: the form in which values are compared with thresholds.
double to_comparison(double value);

}  // namespace nearzero::base
