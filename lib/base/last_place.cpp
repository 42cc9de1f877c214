// SPDX-License-Identifier: Apache-2.0
#include "base/last_place.hpp"

#include <charconv>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/number.hpp"

namespace nearzero::base {

int last_place(std::string_view written) {
    const std::size_t e = written.find_first_of("eE");
    const std::string_view digits = written.substr(0, e);
    int place = 0;
    if (e != std::string_view::npos) {
        std::string_view exponent = written.substr(e + 1);
        if (exponent.starts_with('+')) exponent.remove_prefix(1);
        std::from_chars(exponent.data(), exponent.data() + exponent.size(), place);
    }
    const std::size_t point = digits.find('.');
    return point == std::string_view::npos ? place : place - static_cast<int>(digits.size() - point - 1);
}

double half_unit(int place) {
    // Read, not computed: the nearest double of the decimal number, the same on every machine.
    const auto half = parse_number(fmt::format("5e{}", place - 1));
    return half ? *half : 0.0;
}

bool rounds_to(double value, double printed, int place) {
    const double half = half_unit(place), at = to_comparison(value);
    return at >= to_comparison(printed - half) && at <= to_comparison(printed + half);
}

}  // namespace nearzero::base
