// SPDX-License-Identifier: Apache-2.0
/// Approach 1 of the IPCC 2006 Guidelines (vol. 1, ch. 3), generalised with a covariance: first-order propagation of
/// errors.
#pragma once

#include "uncertainty/result.hpp"

namespace nearzero::uncertainty {

/// σ² = J Σ Jᵀ, where J holds the derivative of each output for the relative deviation of each input and Σ the
/// covariance of the inputs: σᵢσⱼ inside an error group, 0 between groups. The probability of an event is that of the
/// multivariate normal: exact for one condition, for more within 1e-3 (3e-3 where they depend on each other) by the
/// lattice rule of probability.hpp.
Result propagate(const Model& model);

}  // namespace nearzero::uncertainty
