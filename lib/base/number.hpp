// SPDX-License-Identifier: Apache-2.0
/// The one number grammar of every input: datasets, tables, options, factor and rule files.
/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?`, ASCII, at most 40 characters, finite, neither
/// underflowing to zero nor denormal.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"

namespace nearzero::base {

enum class NumberError : std::uint8_t {
    empty,
    not_a_number,
    thousands_separator,  ///< 1,250 or 1_000
    decimal_comma,        ///< 1,5
    full_width,           ///< １２３
    leading_zero,         ///< 010
    leading_plus,         ///< +5
    bare_point,           ///< .5 or 5.
    hexadecimal,          ///< 0x10
    not_finite,           ///< nan, .inf, 1e400
    underflow,            ///< 1e-400
    trailing_text,        ///< 12 t, 50%
    too_long,
    not_an_integer,  ///< parse_integer only
};

/// The value of a number of the grammar above; the error says which habit the text follows instead.
Result<double, NumberError> parse_number(std::string_view text);

/// The same grammar without fraction and exponent, within ±9,007,199,254,740,991.
Result<std::int64_t, NumberError> parse_integer(std::string_view text);

}  // namespace nearzero::base
