// SPDX-License-Identifier: Apache-2.0
/// Many pilots side by side: how many stand where, what they emit together, who cut most. Works on one small record a pilot, so
/// that a run need not keep its inventories.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/scorecard.hpp"

namespace nearzero::scoring {

struct YearTotal {
    int year = 0;
    double gross = 0.0;   ///< tCO2e
};

/// What a portfolio needs of one pilot. A rejected one has neither totals nor verdict.
struct PilotResult {
    std::string id, programme, category, tier;
    std::string within;                  ///< the pilot whose boundary contains this one; empty: none
    bool rejected = false;
    std::optional<int> base_year;        ///< empty: the first year of `totals`
    std::vector<YearTotal> totals;       ///< ascending years
    std::optional<Verdict> verdict;
};

enum class Unranked : std::uint8_t { no, rejected, within, no_comparison, base_not_positive };
std::string_view word_of(Unranked unranked);

/// Place of a pilot among those of its programme, category and tier.
struct Rank {
    std::optional<double> change_percent;   ///< of the gross total, base to last year
    std::optional<int> rank;                ///< 1 cut most; ties share and the next place is skipped
    int of = 0;                             ///< ranked pilots of the group
    Unranked why = Unranked::no;
};

struct Count {
    std::string programme, category, tier;
    int pilots = 0, rejected = 0, met = 0, not_met = 0, not_assessable = 0, not_applicable = 0;
};

struct PortfolioYear {
    int year = 0;
    int pilots = 0;          ///< how many add to it: years differ in their pilots, sums may not be compared blindly
    double gross = 0.0;      ///< tCO2e
};

struct Portfolio {
    std::vector<Rank> ranks;             ///< one a pilot, in the order given
    std::vector<Count> board;            ///< by programme, category and tier, in order of first appearance
    Count all;                           ///< programme, category and tier empty
    std::vector<PortfolioYear> years;    ///< ascending; pilots that are ok and not within another
};

Portfolio survey(std::span<const PilotResult> pilots);

}  // namespace nearzero::scoring
