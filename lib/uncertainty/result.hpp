// SPDX-License-Identifier: Apache-2.0
/// What a model gives, the same for both methods; vectors are parallel to those of the model.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "uncertainty/model.hpp"

namespace nearzero::uncertainty {

/// A value of the inventory with its 95 % interval. Propagation: mean = value, interval value ± 1.96 σ, symmetric even
/// where the errors are skewed. Monte Carlo: mean, standard deviation and 2.5 and 97.5 % points of the draws.
struct Estimate {
    double value = 0.0;
    double mean = 0.0, sd = 0.0;
    double low = 0.0, high = 0.0;
};

/// The share of an output's first-order variance that an input brings, its covariance with the rest of its error group
/// included: all shares sum to 1. Negative where an input works against its group. The same for both methods.
struct Contribution {
    Index input = 0;
    double share = 0.0;
};

/// Why an output has no estimate.
enum class Undefined : std::uint8_t {
    no,
    denominator_zero,     ///< of the inventory itself
    denominator_crosses,  ///< zero is within the 95 % interval of a denominator (propagation), or a draw reached it
                          ///< (Monte Carlo)
    not_finite,
};

struct OutputResult {
    std::optional<Estimate> estimate;  ///< empty when undefined
    Undefined undefined = Undefined::no;
    std::vector<Contribution> contributions;  ///< largest first, inputs that move the output only
    std::vector<Index> without_bounds;        ///< inputs it rests on that count as exact: not empty means partial
    /// The share of Σ |line| over the lines it rests on whose inputs all have bounds; lines without inputs are exact
    /// and in neither sum. Empty when that sum is zero.
    std::optional<double> covered;

    bool partial() const { return !without_bounds.empty(); }
};

struct EventResult {
    std::optional<double> probability;  ///< empty when partial or undefined
    Undefined undefined = Undefined::no;
    std::vector<Index> without_bounds;  ///< of all its outputs
};

struct Result {
    std::vector<std::optional<Distribution>> inputs;  ///< as fitted; empty without bounds
    std::vector<Estimate> lines;  ///< inputs without bounds as exact
    std::vector<OutputResult> outputs;
    std::vector<EventResult> events;
};

}  // namespace nearzero::uncertainty
