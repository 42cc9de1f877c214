// SPDX-License-Identifier: Apache-2.0
/// Exact points of a sample. Private to the module.
#pragma once

#include <span>
#include <vector>

namespace nearzero::uncertainty {

struct Tails {
    double low = 0.0, high = 0.0;
};

/// The 2.5 and 97.5 % points, interpolated between order statistics at (n − 1)·p as NumPy's `percentile` does; the
/// sample is not empty and has no NaN. Only the tails are sorted out: thresholds taken from every so many-th element
/// bound them, and where they turn out too tight, the whole sample is looked at. `scratch` is reused between calls.
Tails tails_of(std::span<const double> sample, std::vector<double>& scratch);

}  // namespace nearzero::uncertainty
