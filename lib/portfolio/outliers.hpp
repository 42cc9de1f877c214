// SPDX-License-Identifier: Apache-2.0
/// Pilots whose change since the base year lies far from that of the others of their group: flagged for people to look
/// at, without any consequence.
///
/// The modified z-score of Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, ASQC Basic References in
/// Quality Control 16: 0.6745 (x − median) ÷ MAD, the MAD being the median of |x − median|; flagged above 3.5. That a
/// group has at least 8 pilots is a convention of ours: below, a median of distances says little.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "portfolio/ranks.hpp"

namespace nearzero::portfolio {

inline constexpr std::size_t kOutlierGroup = 8;
inline constexpr double kOutlierScore = 3.5;

struct Outlier {
    std::size_t pilot = 0;  ///< index
    double change_percent = 0.0;
    double median = 0.0, mad = 0.0;  ///< of the group, percentage points
    double score = 0.0;
    int of = 0;  ///< pilots of the group
};

/// In the order of the pilots. `ranks` are those by change: who has no place is no part of a group. None in a group of
/// which more than half changed alike: its MAD is zero.
std::vector<Outlier> find_outliers(std::span<const PilotResult> pilots, std::span<const Rank> ranks);

}  // namespace nearzero::portfolio
