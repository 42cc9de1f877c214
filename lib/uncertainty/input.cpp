// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/input.hpp"

#include <algorithm>
#include <cmath>

#include "uncertainty/elementary.hpp"

namespace nearzero::uncertainty {

namespace {

constexpr double kNormalUpTo = 0.30;  // half-width; beyond, a normal would reach below zero too often
constexpr double kWidest = 100.0;     // beyond, products of deviations could leave the range of a double
constexpr double kRoundingOfBounds = 1e-9;      // of a width
constexpr double kRoundingOfMultiples = 1e-15;  // of a bound, whatever the width

double z_of(Level level) {
    return level == Level::percent_95 ? 1.96 : 1.645;
}

/// `shape` with its parameters, mean and standard deviation; a the lower limit, b the upper, 1 the mode.
Distribution limited(Shape shape, double a, double b) {
    Distribution result{.shape = shape, .a = a, .b = b};
    if (shape == Shape::uniform) {
        result.mean = (a + b) / 2.0;
        result.sd = (b - a) / std::sqrt(12.0);
    } else {
        result.mean = (a + 1.0 + b) / 3.0;
        // (a² + 1 + b² − a − b − ab) / 18, as squares so that it does not cancel
        result.sd = std::sqrt(((b - a) * (b - a) + (1.0 - a) * (1.0 - a) + (b - 1.0) * (b - 1.0)) / 36.0);
    }
    return result;
}

}  // namespace

std::optional<Bounds> Bounds::absolute(double value, double low, double high, Level level) {
    if (value == 0.0) return std::nullopt;
    const double one = low / value, other = high / value;  // of a negative value the low end is the larger multiple
    return Bounds{std::min(one, other), std::max(one, other), level};
}

double Distribution::quantile(double u) const {
    switch (shape) {
        case Shape::by_rule:
        case Shape::normal:
            return a + b * inverse_normal(u);
        case Shape::lognormal:
            return exp_of(a + b * inverse_normal(u));
        case Shape::uniform:
            return a + (b - a) * u;
        case Shape::triangular: {
            const double width = b - a;
            const bool rising = u * width < 1.0 - a;
            return rising ? a + std::sqrt(u * width * (1.0 - a)) : b - std::sqrt((1.0 - u) * width * (b - 1.0));
        }
    }
    return mean;
}

base::Result<Distribution, Fault> fit(const Bounds& bounds, Shape shape) {
    const double below = 1.0 - bounds.low, above = bounds.high - 1.0;
    if (!std::isfinite(below) || !std::isfinite(above)) return Fault::not_finite;
    if (below < 0.0 || above < 0.0) return Fault::value_outside;
    if (below > kWidest || above > kWidest) return Fault::too_wide;

    Distribution result;
    if (shape == Shape::triangular || shape == Shape::uniform) {
        result = limited(shape, bounds.low, bounds.high);
    } else {
        const double half_width = (bounds.high - bounds.low) / 2.0;
        const bool symmetric = std::fabs(above - below) <= kRoundingOfBounds * half_width + kRoundingOfMultiples;
        const double sd = half_width / z_of(bounds.level);
        if (shape == Shape::by_rule)
            shape = symmetric && sd * z_of(Level::percent_95) <= kNormalUpTo * (1.0 + kRoundingOfBounds)
                        ? Shape::normal
                        : Shape::lognormal;
        if (shape == Shape::normal && !symmetric) return Fault::normal_asymmetric;
        result = {.shape = shape, .mean = 1.0, .sd = sd, .a = 1.0, .b = sd};
        if (shape == Shape::lognormal) {
            const double variance = log_of(1.0 + sd * sd);
            result.a = -variance / 2.0;
            result.b = std::sqrt(variance);
        }
    }
    result.low = result.sd > 0.0 ? result.quantile(0.025) : result.mean;
    result.high = result.sd > 0.0 ? result.quantile(0.975) : result.mean;
    return result;
}

}  // namespace nearzero::uncertainty
