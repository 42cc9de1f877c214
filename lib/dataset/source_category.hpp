// SPDX-License-Identifier: Apache-2.0
/// The kinds of sources and sinks that a statement of completeness goes through, in its order: direct emissions, energy
/// indirect ones, removals, other indirect ones (GHG Protocol scopes; ISO 14064-1:2018, 5.2.4).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "yaml/record.hpp"

namespace nearzero::dataset {

enum class SourceCategory : std::uint8_t {
    stationary_combustion,
    mobile_combustion,
    industrial_process,
    fugitive,  ///< refrigerants and other leaks
    waste,
    wastewater,
    agriculture,
    other_direct,
    purchased_electricity,
    purchased_heat,  ///< heat, steam, cooling
    on_site_generation,
    sinks,
    other_indirect,  ///< scope 3
};

inline constexpr std::array<yaml::Word<SourceCategory>, 13> kSourceCategories{{
    {"stationary-combustion", SourceCategory::stationary_combustion},
    {"mobile-combustion", SourceCategory::mobile_combustion},
    {"industrial-process", SourceCategory::industrial_process},
    {"fugitive", SourceCategory::fugitive},
    {"waste", SourceCategory::waste},
    {"wastewater", SourceCategory::wastewater},
    {"agriculture", SourceCategory::agriculture},
    {"other-direct", SourceCategory::other_direct},
    {"purchased-electricity", SourceCategory::purchased_electricity},
    {"purchased-heat", SourceCategory::purchased_heat},
    {"on-site-generation", SourceCategory::on_site_generation},
    {"sinks", SourceCategory::sinks},
    {"other-indirect", SourceCategory::other_indirect},
}};

constexpr std::string_view word_of(SourceCategory category) {
    return kSourceCategories[static_cast<std::size_t>(category)].text;
}

}  // namespace nearzero::dataset
