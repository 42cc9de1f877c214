// SPDX-License-Identifier: Apache-2.0
/// Approach 2 of the IPCC 2006 Guidelines (vol. 1, ch. 3): Monte Carlo.
#pragma once

#include <cstdint>

#include "uncertainty/result.hpp"

namespace nearzero::uncertainty {

struct Draws {
    std::uint32_t count = 100'000;  ///< at least 1
    std::uint64_t seed = 1;
};

/// Draws every error from its distribution and counts. The uniform number behind an error depends on the seed, the name
/// of the input (or of its error group) and the number of the draw only: the result is the same to the byte for any
/// `jobs` and processor, and lines that are added do not change the draws of those that were there. Points of a
/// distribution are order statistics of all draws, interpolated as NumPy's `percentile` does; the probability of an
/// event is the share of draws in which all its conditions hold. Contributions and coverage are those of propagation;
/// what has no first-order error there is taken as exact here. Memory: 8 bytes · draws · (forms + 4 · jobs), and a byte
/// for each draw and condition.
Result simulate(const Model& model, const Draws& draws, unsigned jobs = 1);

}  // namespace nearzero::uncertainty
