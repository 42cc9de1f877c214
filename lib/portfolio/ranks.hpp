// SPDX-License-Identifier: Apache-2.0
/// Who cut most, and whose margin is widest: places among pilots of one programme, category and tier.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "portfolio/pilot.hpp"

namespace nearzero::portfolio {

/// A place: 1 is best; ties share it and the next one is skipped.
struct Place {
    std::optional<int> rank;
    int of = 0;  ///< how many are ranked together
};

/// Why a pilot has no place.
enum class Unranked : std::uint8_t { no, rejected, within, no_comparison, base_not_positive };
std::string_view word_of(Unranked unranked);

/// By change of the gross total from base to last year.
struct Rank : Place {
    std::optional<double> change_percent;
    Unranked why = Unranked::no;
};

/// One a pilot, in the order given.
std::vector<Rank> ranks_by_change(std::span<const PilotResult> pilots);

/// One a margin of each pilot, in their order: among margins of one target in one unit, in percent of the threshold,
/// the widest first. No place where there is no percentage, for rejected pilots and those within others.
std::vector<std::vector<Place>> ranks_by_margin(std::span<const PilotResult> pilots);

}  // namespace nearzero::portfolio
