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
#include "reference/formula.hpp"
#include "reference/parameter.hpp"
#include "units/unit.hpp"

namespace nearzero::reference {

enum class FactorClass : std::uint8_t {
    fuel, electricity, heat, process, refrigerant, transport, waste, wastewater, agriculture, sink, other
};
std::string_view name(FactorClass klass);
std::optional<FactorClass> find_class(std::string_view word);

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

/// What a formula calls a parameter. Factors of one set may share a table, so that one published entry is one input of an
/// uncertainty analysis wherever it is used.
struct ModelParameter {
    std::string name;
    std::optional<std::uint32_t> shared_at;   ///< in the set's `tables`
    const ParameterTable* shared = nullptr;   ///< that table, once bound (`bind_tables`)
    ParameterTable own;                       ///< where it is not shared
    const ParameterTable& table() const { return shared != nullptr ? *shared : own; }
};

/// A yearly figure of the activity beside its amount (methane recovered), and what it is when the activity gives none.
struct ModelInput {
    std::string name;
    std::string name_zh, name_en;
    units::Unit unit;
    std::optional<Choice> absent;             ///< the published default; none: the activity must give it
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
    std::optional<std::uint32_t> formula;   ///< in the factor's `formulas`; then `value` and `unit` mean nothing
    std::string set{};                      ///< id of the set it came from; empty: the dataset's own
    Written written{};
};

/// "CO2, CN-GD, 2023, road": what a value is of, for people.
std::string describe(const FactorValue& value);

/// What a plain value is per: kg of gas (kg of CO2-equivalent where the gas is CO2e) over its unit.
units::Dimension amount_dimension(const FactorValue& value);

struct Factor {
    std::string id;
    std::string name_zh, name_en;
    FactorClass klass = FactorClass::other;
    int scope = 0;                    ///< 1, 2, 3; 0 for sinks
    bool biogenic = false;            ///< its carbon is biomass: CO2 is reported beside the total
    bool non_fossil = false;          ///< energy of another origin than fuels of the earth: heat of the sun, the earth, a reactor
    std::string medium;               ///< energy carrier: electricity, heat, or a fuel family; empty: no energy
    std::vector<std::string> aliases;
    std::optional<Parameter> ncv, carbon, oxidation;
    std::optional<Parameter> coal_equivalent;   ///< printed coefficient, used only where there is no NCV
    std::vector<FactorValue> values;

    // A model: values that are formulas over the amount, parameters and inputs, in this order.
    std::optional<units::Unit> amount_unit;   ///< what the amount is measured in (kgBOD, t, ha); only its dimension and substance count
    std::vector<ModelParameter> parameters;
    std::vector<ModelInput> inputs;
    std::vector<Formula> formulas;
    bool has_decay() const;                   ///< the amounts of earlier years count

    bool custom = false;              ///< from the dataset's own `custom_factors`
    std::vector<std::string> evidence;   ///< of a custom factor: ids in the dataset's `evidence`
    std::string set;                     ///< id of the set it came from; of several, the first: values say their own
    Written written{};
    bool states_biogenic = false, states_non_fossil = false, states_medium = false;  ///< the file says so, it is no default

    /// Made by `index()`: what the hot path asks for without walking all values. Empty in a factor made by hand.
    std::vector<std::uint32_t> order;    ///< values by gas, region, use, year
    std::vector<gas::Gas> gases;         ///< each gas of `values` once, in the order of the file
    bool has_uses = false;               ///< some value is for one combustion use only
    bool has_regions = true;             ///< some value is for one region only (taken for granted until indexed)
};

/// Fills `order`, `gases`, `has_uses` and `has_regions` from `values`. The readers do so; call it again after changing values.
void index(Factor& factor);

/// `FactorSet::origin` of what the program brings with it.
inline constexpr std::string_view kBuiltin = "built-in";

struct FactorSet {
    std::string id, version, title;
    bool fuels = false;               ///< `set.kind: fuels`: only the chosen one loads
    std::string digest;
    std::string origin;  ///< `kBuiltin` or the path as given
    std::vector<Source> sources;
    std::vector<ParameterTable> tables;   ///< shared by `factors`
    std::vector<Factor> factors;
};

/// Points the shared parameters of a set's factors at its own tables: after reading, and again after copying it.
void bind_tables(FactorSet& set);

}  // namespace nearzero::reference
