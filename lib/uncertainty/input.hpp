// SPDX-License-Identifier: Apache-2.0
/// An uncertain input of an inventory and the distribution of its error. Everything is relative to the central value,
/// which the lines already hold: a deviation of 1.1 is ten percent more than what was reported.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace nearzero::uncertainty {

/// How an error is distributed. `by_rule`: normal for a symmetric interval of up to 30 % half-width, else log-normal.
enum class Shape : std::uint8_t { by_rule, normal, lognormal, triangular, uniform };

/// Which interval the bounds of a normal or log-normal are. A published 5–95 % range is a `percent_90`: half-width
/// ÷ 1.645, not ÷ 1.96.
enum class Level : std::uint8_t { percent_95, percent_90 };

/// Bounds in multiples of the central value: 0.9 and 1.2 are −10 % and +20 %. Of a normal or log-normal they are the
/// ends of the interval of `level`; of a triangular (its mode is the central value) or uniform they are the limits.
struct Bounds {
    double low = 1.0, high = 1.0;
    Level level = Level::percent_95;

    static Bounds half_width_percent(double percent, Level level = Level::percent_95) {
        return {1.0 - percent / 100.0, 1.0 + percent / 100.0, level};
    }
    /// Of bounds in the unit of the value; empty when the value is zero, which has no relative error.
    static std::optional<Bounds> absolute(double value, double low, double high, Level level = Level::percent_95);
};

/// One amount, factor, calorific value … with its own error. Inputs of the same `id` have one error, wherever they
/// stand; inputs of the same `error_group` deviate together, each by its own distribution at the same quantile (a
/// correlation of 1). Without bounds an input counts as exact, and every result that rests on it is partial; so does
/// one whose bounds `fit` refuses: who makes inputs asks it and says so. Bounds of no width are a number by definition:
/// it is exact, and nothing is partial.
struct Input {
    std::string id;
    std::optional<Bounds> bounds;
    Shape shape = Shape::by_rule;
    std::string error_group;
};

/// Why bounds are no distribution.
enum class Fault : std::uint8_t {
    not_finite,
    too_wide,           ///< an end more than 100 times the value away from it
    value_outside,      ///< not low ≤ value ≤ high
    normal_asymmetric,  ///< a normal is symmetric: half-widths that differ need another shape
};

/// The distribution of a deviation. Mean and standard deviation of a normal or log-normal are 1 and half-width ÷ 1.96,
/// where the half-width is half the interval, as the IPCC 2006 Guidelines define percentage uncertainty (vol. 1, ch.
/// 3). A mean, a low and a high end over-determine a log-normal: mean and width are kept, and `low`, `high` say what
/// its 2.5 and 97.5 % points became.
struct Distribution {
    Shape shape = Shape::normal;  ///< never by_rule
    double mean = 1.0, sd = 0.0;
    double low = 1.0, high = 1.0;  ///< 2.5 and 97.5 % points
    double a = 1.0, b = 0.0;  ///< normal: mean, sd; log-normal: those of the logarithm; triangular, uniform: limits

    /// The deviation that a share u of all lies below, 0 < u < 1.
    double quantile(double u) const;
};

/// The distribution of an input with bounds. Log-normal: σ_ln² = ln(1 + σ²), μ_ln = −σ_ln²/2, so that the mean is the
/// value.
base::Result<Distribution, Fault> fit(const Bounds& bounds, Shape shape);

}  // namespace nearzero::uncertainty
