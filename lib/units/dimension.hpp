// SPDX-License-Identifier: Apache-2.0
/// Dimensions of activity data. Beside the physical ones they hold what must never be mixed although physics
/// would allow it: people, animals, trees, vehicles, households, currency and the gas state of a volume are dimensions
/// here. Which commodity a volume or mass is of is left to the factor.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>

namespace nearzero::units {

enum class Base : std::uint8_t {
    mass,        ///< kg
    length,      ///< m
    time,        ///< year; days are a base of their own, for a year is now 365 of them and now 366
    energy,      ///< GJ (kept apart from mass·length²/time²: nobody writes it so)
    volume,      ///< m3 (kept apart from length³)
    normal_gas,  ///< m3 of gas at 0 °C and 101.325 kPa
    co2e,        ///< kg of CO2-equivalent
    coal,        ///< kg of standard coal equivalent, kgce
    currency,    ///< CNY
    person,
    head,  ///< animals
    item,  ///< pieces, sets, machines, firms
    day,   ///< day; 24 hours
    tree,
    vehicle,
    household,
    count_
};

inline constexpr std::size_t kBases = static_cast<std::size_t>(Base::count_);

/// Exponents of the bases; area is length².
struct Dimension {
    std::array<std::int8_t, kBases> exponent{};
    constexpr bool is_dimensionless() const { return *this == Dimension{}; }
    friend constexpr bool operator==(const Dimension&, const Dimension&) = default;
    friend constexpr Dimension operator*(Dimension a, const Dimension& b) {
        for (std::size_t i = 0; i < kBases; ++i)
            a.exponent[i] = static_cast<std::int8_t>(a.exponent[i] + b.exponent[i]);
        return a;
    }
    friend constexpr Dimension operator/(Dimension a, const Dimension& b) {
        for (std::size_t i = 0; i < kBases; ++i)
            a.exponent[i] = static_cast<std::int8_t>(a.exponent[i] - b.exponent[i]);
        return a;
    }
};

constexpr Dimension of(Base base, int exponent = 1) {
    Dimension d;
    d.exponent[static_cast<std::size_t>(base)] = static_cast<std::int8_t>(exponent);
    return d;
}

/// "energy (kWh, MWh, GJ, 万千瓦时)", for people: the kind of quantity and its usual units, in one language. A quotient
/// of two kinds reads "mass per energy (kg/kWh)".
std::string describe(const Dimension& dimension, bool chinese);

}  // namespace nearzero::units
