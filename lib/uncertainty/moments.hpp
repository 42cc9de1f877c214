// SPDX-License-Identifier: Apache-2.0
/// Mean and standard deviation of draws, block by block. Private to the module.
#pragma once

#include <cmath>
#include <cstddef>

#include "base/sum.hpp"
#include "uncertainty/kernel.hpp"

namespace nearzero::uncertainty {

/// Sums of deviations from a centre near the mean, so that nothing cancels: eight running sums inside a block,
/// compensated between blocks.
class Moments {
public:
    explicit Moments(double centre) : centre_{centre} {}

    void add(const double* x, std::size_t count) {
        const std::size_t whole = count / 8 * 8;
        const BlockSums sums = kernel().sums(x, whole, centre_);
        for (int lane = 0; lane < 8; ++lane) {
            first_.add(sums.first[lane]);
            second_.add(sums.second[lane]);
        }
        for (std::size_t i = whole; i < count; ++i) {
            const double d = x[i] - centre_;
            first_.add(d);
            second_.add(d * d);
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
