// SPDX-License-Identifier: Apache-2.0
/// Figures that can be counted and do not look right: warnings with the numbers, after an inventory is counted. Nothing
/// here changes a figure. The thresholds are this program's convention unless a source is named;
/// docs/methods/plausibility.md says why.
#pragma once

#include <array>
#include <string>

#include "findings/finding.hpp"
#include "inventory/inventory.hpp"
#include "programme/programme.hpp"

namespace nearzero::quality {

/// The grid factors of the library move by at most 24 % from one published year to the next (Yunnan, 2022 to 2023).
inline constexpr double kDriftPerYear = 1.25;
/// Less than a third or more than three times the year before …
inline constexpr double kJumpRatio = 3.0;
/// … of an activity that makes at least this share of the gross total.
inline constexpr double kMaterialShare = 0.05;
/// kWh and MWh, kg and t, 元 and 千元; and 万.
inline constexpr std::array kSlips{1000.0, 10000.0};
/// Beside a slip the amount itself may change: by half up, by a third down.
inline constexpr double kSlipWindow = 1.5;
inline constexpr double kCarbonToCo2 = 44.0 / 12.0;
/// Carbon contents of one fuel differ by more than this from place to place, copies of one number by less.
inline constexpr double kCarbonWindow = 0.01;
/// Two meters hardly show the same four figures; round estimates have fewer.
inline constexpr int kRepeatedDigits = 4;

/// All checks; each file of the module named after its subject has one.
void check_plausibility(const inventory::Inventory& inventory, const reference::Reference& reference,
                        const programme::Programme& programme, findings::Sink& sink);

// The checks one by one.
void check_amounts(const inventory::Inventory& inventory, findings::Sink& sink);  ///< jumps, unit slips, repeats
void check_implied_factors(const inventory::Inventory& inventory,
                           findings::Sink& sink);  ///< drift, 44/12 between years
void check_own_factors(const inventory::Inventory& inventory, const reference::Reference& reference,
                       findings::Sink& sink);  ///< gas copies, 44/12 from the published
void check_efficiency(const inventory::Inventory& inventory, findings::Sink& sink);
void check_vintages(const inventory::Inventory& inventory, findings::Sink& sink);
void check_declarations(const inventory::Inventory& inventory, findings::Sink& sink);  ///< not applicable, yet reported
/// Figures published elsewhere that the data do not reproduce: beyond half a unit of their last printed place.
void check_published(const inventory::Inventory& inventory, const programme::Programme& programme,
                     findings::Sink& sink);
void check_meters(const inventory::Inventory& inventory, findings::Sink& sink);  ///< one meter on two lines
void check_bounds(const inventory::Inventory& inventory, findings::Sink& sink);  ///< those the analysis cannot take

/// Whether two positive numbers lie `ratio` apart, in either direction, within a factor of `window`.
bool lie_apart(double a, double b, double ratio, double window);

/// A figure of a message: at most `digits` significant digits, no zeros at the end.
std::string shown(double value, int digits);

}  // namespace nearzero::quality
