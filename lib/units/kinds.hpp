// SPDX-License-Identifier: Apache-2.0
/// The kinds of quantity people name: a dimension, what it is called, and the units usually written for it.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "units/dimension.hpp"

namespace nearzero::units {

namespace kind {
inline constexpr Dimension kNumber{};
inline constexpr Dimension kMass = of(Base::mass);
inline constexpr Dimension kEnergy = of(Base::energy);
inline constexpr Dimension kPower = of(Base::energy) / of(Base::day);
inline constexpr Dimension kCoal = of(Base::coal);
inline constexpr Dimension kVolume = of(Base::volume);
inline constexpr Dimension kNormalGas = of(Base::normal_gas);
inline constexpr Dimension kCo2e = of(Base::co2e);
inline constexpr Dimension kArea = of(Base::length, 2);
inline constexpr Dimension kLength = of(Base::length);
inline constexpr Dimension kFreight = of(Base::mass) * of(Base::length);
inline constexpr Dimension kPassenger = of(Base::person) * of(Base::length);
inline constexpr Dimension kCurrency = of(Base::currency);
inline constexpr Dimension kPerson = of(Base::person);
inline constexpr Dimension kHead = of(Base::head);
inline constexpr Dimension kTree = of(Base::tree);
inline constexpr Dimension kVehicle = of(Base::vehicle);
inline constexpr Dimension kHousehold = of(Base::household);
inline constexpr Dimension kItem = of(Base::item);
inline constexpr Dimension kYear = of(Base::time);
inline constexpr Dimension kDay = of(Base::day);
}  // namespace kind

struct Kind {
    Dimension dimension;
    std::string_view name_zh;
    std::string_view name_en;
    std::string_view per_zh;                ///< as a divisor: "单位能量", "每人"
    std::string_view per_en;                ///< "energy", "person"
    std::array<std::string_view, 4> usual;  ///< the first one stands in examples; empty ones at the end
};

std::span<const Kind> all_kinds();
/// Null for a dimension nobody has a name for.
const Kind* find_kind(const Dimension& dimension);

}  // namespace nearzero::units
