// SPDX-License-Identifier: Apache-2.0
/// Mean and standard deviation of draws, block by block. Private to the module.
#pragma once

#include <cmath>
#include <cstddef>

#include "base/sum.hpp"

namespace nearzero::uncertainty {

/// Sums of deviations from a centre near the mean, so that nothing cancels: eight running sums inside a block, in a
/// fixed pattern that vectorises, compensated between blocks.
class Moments {
public:
    explicit Moments(double centre) : centre_{centre} {}

    void add(const double* x, std::size_t count) {
        double first[8] = {}, second[8] = {};
        std::size_t i = 0;
        for (; i + 8 <= count; i += 8)
            for (std::size_t lane = 0; lane < 8; ++lane) {
                const double d = x[i + lane] - centre_;
                first[lane] += d;
                second[lane] += d * d;
            }
        for (; i < count; ++i) {
            const double d = x[i] - centre_;
            first[0] += d;
            second[0] += d * d;
        }
        for (std::size_t lane = 0; lane < 8; ++lane) {
            first_.add(first[lane]);
            second_.add(second[lane]);
        }
        count_ += static_cast<double>(count);
    }

    double mean() const { return centre_ + first_.value() / count_; }
    /// Of the sample: over n − 1; 0 for one draw.
    double sd() const {
        if (count_ < 2.0) return 0.0;
        const double shift = first_.value() / count_;
        const double variance = (second_.value() - count_ * shift * shift) / (count_ - 1.0);
        return variance > 0.0 || std::isnan(variance) ? std::sqrt(variance) : 0.0;
    }

private:
    double centre_ = 0.0, count_ = 0.0;
    base::Sum first_, second_;
};

}  // namespace nearzero::uncertainty
