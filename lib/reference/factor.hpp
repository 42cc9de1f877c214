// SPDX-License-Identifier: Apache-2.0
/// Emission factors as published: dated, placed, sourced. A factor set is a `nearzero/factors/v1` file; the
/// library's own sets are such files too, embedded at build time and installed beside the program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gas/gas.hpp"
#include "text/source.hpp"
#include "units/unit.hpp"

namespace nearzero::reference {

enum class FactorClass : std::uint8_t {
    fuel, electricity, heat, process, refrigerant, transport, waste, wastewater, agriculture, sink, other
};
std::string_view name(FactorClass klass);
std::optional<FactorClass> find_class(std::string_view word);

using gas::Status;

struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::string published;   ///< date as printed by the publisher, may be empty
    std::string url;
    std::string checked_on;
    std::string via;         ///< the transcription the values were read in, where the document itself was not opened
    std::string note;
};

/// A published parameter: net calorific value, carbon content, oxidation fraction …
struct Parameter {
    double value = 0.0;
    units::Unit unit;
    std::string source;    ///< source id; of a custom factor the source in words
    std::string locator;
    Status status = Status::verified;
    std::string note;
    std::optional<double> low, high;   ///< 95 % bounds where the source prints them
};

/// One published value of a factor for one gas.
struct FactorValue {
    gas::Gas gas = gas::Gas::co2;
    std::string region;               ///< ISO 3166-2 or a grid region of `regions`; empty: everywhere
    int year = 0;                     ///< 0: not dated
    std::string use;                  ///< combustion use (industry, commercial, road …); empty: any
    double value = 0.0;
    units::Unit unit;
    std::string source;
    std::string locator;
    Status status = Status::verified;
    std::string note;
    std::string error_group;
    std::optional<double> low, high;
};

struct Factor {
    std::string id;
    std::string name_zh, name_en;
    FactorClass klass = FactorClass::other;
    int scope = 0;                    ///< 1, 2, 3; 0 for sinks
    bool biogenic = false;            ///< its carbon is biomass: CO2 is reported beside the total
    std::string medium;               ///< energy carrier: electricity, heat, or a fuel family; empty: no energy
    std::vector<std::string> aliases;
    std::optional<Parameter> ncv, carbon, oxidation;
    std::optional<Parameter> coal_equivalent;   ///< printed coefficient, used only where there is no NCV
    std::vector<FactorValue> values;
    bool custom = false;              ///< from the dataset's own `custom_factors`
    std::vector<std::string> evidence;   ///< of a custom factor: ids in the dataset's `evidence`
    std::string set;                  ///< id of the set it came from

    /// Made by `index()`: what the hot path asks for without walking all values. Empty in a factor made by hand.
    std::vector<std::uint32_t> order;    ///< values by gas, region, use, year
    std::vector<gas::Gas> gases;         ///< each gas of `values` once, in the order of the file
    bool has_uses = false;               ///< some value is for one combustion use only
    bool has_regions = true;             ///< some value is for one region only (taken for granted until indexed)
};

/// Fills `order`, `gases`, `has_uses` and `has_regions` from `values`. The readers do so; call it again after changing values.
void index(Factor& factor);

struct FactorSet {
    std::string id, version, title;
    bool fuels = false;               ///< `set.kind: fuels`: only the chosen one loads
    std::string digest;
    std::string origin;               ///< "built-in" or the path as given
    std::vector<Source> sources;
    std::vector<Factor> factors;
};

}  // namespace nearzero::reference
