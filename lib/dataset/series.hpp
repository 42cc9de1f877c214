// SPDX-License-Identifier: Apache-2.0
/// Series and quantities: `unit:` with `amount:` by year, and `{value: …, unit: …}`. Private to the module.
#pragma once

#include <cstdint>

#include "dataset/pass.hpp"

namespace nearzero::dataset {

/// Which years a series must and may have.
enum class YearRule : std::uint8_t {
    every_reported,  ///< each reported year, no other: what is counted
    reported_and_earlier,   ///< each reported year, and earlier ones: whether they count, the factor says (`inventory`)
    some_reported,   ///< reported years only: contracts, certificates
    any,             ///< context may reach back
};

/// Fills the values of `series` from the mapping under `key` of `record`; ascending afterwards. False when there is no
/// mapping (a node of another kind has been reported).
bool read_amounts(Pass& pass, yaml::Record& record, std::string_view key, YearRule rule, Series& series);

/// The `unit:` of a series. Another dimension than `expected`, where there is one, is reported.
void read_series_unit(Pass& pass, yaml::Record& record, Series& series, const units::Dimension* expected = nullptr);

/// `{value: …, unit: …}`; reports a unit of another dimension than `expected`.
std::optional<Quantity> read_quantity(Pass& pass, yaml::Node node, const yaml::Path* parent, std::string_view step,
                                      const units::Dimension& expected);
std::optional<Quantity> maybe_quantity(Pass& pass, yaml::Record& record, std::string_view key,
                                       const units::Dimension& expected);

/// "2023, 2024, 2025" for findings.
std::string join_years(const std::vector<int>& years);

}  // namespace nearzero::dataset
