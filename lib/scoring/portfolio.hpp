// SPDX-License-Identifier: Apache-2.0
/// Many pilots side by side: who may be ranked with whom, and what may be added up. Needs only a few words and figures of each pilot,
/// so that a run of any size can keep them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/scorecard.hpp"

namespace nearzero::scoring {

struct YearTotal {
    int year = 0;
    double gross = 0.0, after_sinks = 0.0, after_credits = 0.0;   ///< t CO2e
};

/// What the portfolio keeps of a pilot.
struct Member {
    std::string id, programme, category, tier, within;
    bool rejected = false;
    int base_year = 0;
    std::vector<YearTotal> totals;   ///< ascending years
    Verdict verdict = Verdict::not_assessable;

    const YearTotal* at(int year) const;
    const YearTotal* base() const { return at(base_year); }
    const YearTotal* last() const { return totals.empty() ? nullptr : &totals.back(); }
    /// Percent change of the gross total from the base to the last year; empty without both, or from zero.
    std::optional<double> change_percent() const;
};

/// A place among the pilots of the same programme, category and tier: by the percent change of the gross total, the deepest cut
/// first; equal changes (to 15 digits) share a place and the next one is counted on (1, 2, 2, 4).
struct Place {
    std::optional<std::size_t> rank;   ///< empty: rejected, inside another pilot, or without a comparable base
    std::size_t of = 0;                ///< how many are ranked in the group
};

/// One place a member, in their order.
std::vector<Place> rank(std::span<const Member> members);

/// Counts of one programme, category and tier.
struct Board {
    std::string programme, category, tier;
    std::size_t pilots = 0, rejected = 0, met = 0, not_met = 0, not_assessable = 0, not_applicable = 0;
};
/// In order of programme, category and tier.
std::vector<Board> status_board(std::span<const Member> members);

/// Sums over accepted pilots that lie in no other pilot of the run.
struct PortfolioTotal {
    int year = 0;
    std::size_t pilots = 0;   ///< how many reported this year: totals of different years may speak of different pilots
    YearTotal sum;
};
std::vector<PortfolioTotal> totals_by_year(std::span<const Member> members);

}  // namespace nearzero::scoring
