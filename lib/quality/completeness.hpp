// SPDX-License-Identifier: Apache-2.0
/// What an inventory covers: for each kind of source and year what was reported or estimated, what was excluded or
/// declared not applicable with the reason, what is missing, and which kinds are not mentioned at all. The last is
/// information, not a demand: no programme built in lists the sources it expects. Missing is not zero.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dataset/source_category.hpp"
#include "inventory/inventory.hpp"
#include "programme/programme.hpp"

namespace nearzero::quality {

enum class Coverage : std::uint8_t {
    reported,
    partly_estimated,
    estimated,
    missing,
    not_applicable,
    excluded,
    not_mentioned
};
std::string_view word_of(Coverage coverage);

struct CoverageRow {
    std::optional<int> year;                        ///< none: every reported year
    std::optional<dataset::SourceCategory> source;  ///< none: an indicator, a context series, or an exclusion in words
    Coverage coverage = Coverage::reported;
    std::string what;                         ///< an exclusion in words, the id of an indicator or context series
    std::vector<std::string> items;           ///< ids of the activities or generation, or of indicators that lack it
    std::optional<base::Co2e> emissions;      ///< of the lines; biogenic CO2 left out, sinks negative
    std::optional<double> estimated_percent;  ///< share of their magnitude that is estimated or default
    std::string reason;                       ///< as the dataset gives it
};

/// The kind of source a line belongs to. A fuel whose activity names a mobile combustion use (road, rail,
/// ship, aviation, off-road) is mobile, any other stationary.
dataset::SourceCategory category_of(const inventory::Line& line);

/// `tier` may be null: then no context series can be missing.
std::vector<CoverageRow> completeness(const inventory::Inventory& inventory, const programme::Programme* programme,
                                      const programme::Tier* tier);

}  // namespace nearzero::quality
