// SPDX-License-Identifier: Apache-2.0
/// Points as a whole number of ten-thousandths. Sums are exact, and a mean is one division of whole numbers: a mean
/// that is exactly on a band of ratings is that band to the last bit, and one that is not lies on its own side of it.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "base/decimal.hpp"

namespace nearzero::panel {

class Points {
public:
    static constexpr std::int64_t kOne = 10'000;

    constexpr Points() = default;
    static constexpr Points whole(std::int64_t points) { return Points{points * kOne}; }
    static constexpr Points parts(std::int64_t ten_thousandths) { return Points{ten_thousandths}; }
    /// Nothing where the value has more than four decimals, or is beyond what any score sheet holds.
    static std::optional<Points> of(double value) {
        constexpr double kMost = 1e6;
        if (!(std::fabs(value) <= kMost)) return std::nullopt;
        const Points points{std::llround(value * static_cast<double>(kOne))};
        return points.value() == value ? std::optional{points} : std::nullopt;
    }

    constexpr std::int64_t count() const { return count_; }
    /// The double nearest to the decimal.
    constexpr double value() const { return static_cast<double>(count_) / static_cast<double>(kOne); }
    std::string text() const { return base::format_shortest(value()); }

    constexpr Points& operator+=(Points other) {
        count_ += other.count_;
        return *this;
    }
    friend constexpr Points operator-(Points a, Points b) { return Points{a.count_ - b.count_}; }
    friend constexpr auto operator<=>(Points, Points) = default;

private:
    explicit constexpr Points(std::int64_t count) : count_{count} {}
    std::int64_t count_ = 0;
};

/// The sheet that bands of ratings speak of.
inline constexpr Points kOfBands = Points::whole(100);

}  // namespace nearzero::panel
