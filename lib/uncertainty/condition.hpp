// SPDX-License-Identifier: Apache-2.0
/// Whether a value meets a condition. Private to the module.
#pragma once

#include "uncertainty/model.hpp"

namespace nearzero::uncertainty {

inline bool holds(double value, Comparison comparison, double threshold) {
    switch (comparison) {
        case Comparison::below:
            return value < threshold;
        case Comparison::at_most:
            return value <= threshold;
        case Comparison::at_least:
            return value >= threshold;
        case Comparison::above:
            return value > threshold;
    }
    return false;
}

}  // namespace nearzero::uncertainty
