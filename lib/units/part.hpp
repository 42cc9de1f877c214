// SPDX-License-Identifier: Apache-2.0
/// One unit without `/` and `·`: a table entry, a multiplier before one (`万kWh`), or a mass followed by what it is of
/// (`kgCO2`, `吨二氧化碳`).
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "units/unit.hpp"

namespace nearzero::units {

struct Part {
    Dimension dimension;
    double size = 1.0;
    Ratio ratio;
    Substance substance = Substance::none;
};

struct Multiplier {
    std::string_view word;
    std::uint64_t value;
};

/// The part a text stands for, or nothing.
std::optional<Part> find_part(std::string_view text);

/// A multiplier in front of a text and what follows it; the word is empty when there is none.
std::pair<Multiplier, std::string_view> split_multiplier(std::string_view text);

/// Masses with their substance as people usually write them, for suggestions.
std::span<const std::string_view> usual_masses();

}  // namespace nearzero::units
