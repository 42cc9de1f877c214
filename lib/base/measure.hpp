// SPDX-License-Identifier: Apache-2.0
/// Quantities whose unit belongs to the type. A `Measure` never converts to double silently; mass of gas and
/// CO2-equivalent are different kinds on purpose.
#pragma once

#include <compare>

namespace nearzero::base {

/// A magnitude of one kind, held in that kind's base unit.
template <class Kind>
class Measure {
public:
    constexpr Measure() = default;
    static constexpr Measure of(double base_units) { return Measure{base_units}; }
    constexpr double value() const { return base_; }

    friend constexpr Measure operator+(Measure a, Measure b) { return of(a.base_ + b.base_); }
    friend constexpr Measure operator-(Measure a, Measure b) { return of(a.base_ - b.base_); }
    friend constexpr auto operator<=>(Measure, Measure) = default;

private:
    explicit constexpr Measure(double base_units) : base_{base_units} {}
    double base_ = 0.0;
};

using Mass = Measure<struct MassKind>;      ///< kg of one gas
using Co2e = Measure<struct Co2eKind>;      ///< t of CO2-equivalent under a named GWP set
using Energy = Measure<struct EnergyKind>;  ///< GJ

}  // namespace nearzero::base
