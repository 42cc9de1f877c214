// SPDX-License-Identifier: Apache-2.0
/// Compensated (Neumaier) summation in the order of the input, with the rule that cancels noise: a sum below
/// 1e-12 of the summed magnitudes of its terms is zero.
#pragma once

#include <cmath>

namespace nearzero::base {

class Sum {
public:
    void add(double term) {
        const double next = sum_ + term;
        compensation_ += std::fabs(sum_) >= std::fabs(term) ? (sum_ - next) + term : (term - next) + sum_;
        sum_ = next;
        magnitude_ += std::fabs(term);
        any_ = true;
    }

    double value() const {
        const double total = sum_ + compensation_;
        return std::fabs(total) < 1e-12 * magnitude_ ? 0.0 : total + 0.0;
    }

    /// Whether any term was added: a slice that selects nothing is not a zero.
    bool any() const { return any_; }

private:
    double sum_ = 0.0;
    double compensation_ = 0.0;
    double magnitude_ = 0.0;
    bool any_ = false;
};

}  // namespace nearzero::base
