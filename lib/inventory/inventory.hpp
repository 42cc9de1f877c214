// SPDX-License-Identifier: Apache-2.0
/// An inventory: one line for each activity, year and gas, and what they add up to. A line holds the published values it was
/// made from, so that its derivation can be written out at any time (`steps_of`).
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/measure.hpp"
#include "dataset/dataset.hpp"
#include "findings/finding.hpp"
#include "gas/gas.hpp"
#include "inventory/model.hpp"
#include "programme/programme.hpp"
#include "reference/reference.hpp"

namespace nearzero::inventory {

using programme::Reading;

struct PowerUse;

/// One activity, one year, one gas. Sinks, deducted exports and outputs of a
/// transformation have positive amounts and factors and negative emissions.
struct Line {
    const dataset::Activity* activity = nullptr;
    const reference::Factor* factor = nullptr;
    const reference::FactorValue* value = nullptr;   ///< null for the carbon of a fuel (NCV · carbon · oxidation · 44/12)
    int year = 0;
    int scope = 0;                                   ///< 0 for sinks
    gas::Gas gas = gas::Gas::co2;
    double amount = 0.0;                             ///< in the activity's unit
    double factor_value = 0.0;                       ///< kg of gas for each unit of amount; of a model emissions over amount, 0 without one
    base::Mass emissions;                            ///< kg; negative for sinks
    double gwp = 0.0;
    base::Co2e co2e;                                 ///< t
    int vintage_gap = 0;
    bool wider_region = false;                       ///< the value is of a wider region than its series has
    const Modelled* model = nullptr;                 ///< of a line that is a formula: what it was computed from

    /// Purchased power: its record in `Inventory::power`. By a method that looks at instruments the line carries what they leave:
    /// emissions = (amount − covered) · rate of the rest, and `factor_value` is that over the whole amount.
    const PowerUse* power = nullptr;
    double covered = 0.0;                            ///< of `amount`, by instruments
    const dataset::Generation* generation = nullptr; ///< on-site power: certificates sold, or exports deducted
    bool deducted = false;
    programme::FuelUse use = programme::FuelUse::burned;
};

/// Whether the carbon of a fuel is followed through refining or gas making instead of being burned.
bool is_transformation(programme::FuelUse use);

/// Id of the factor set that the line's value came from, or its carbon; empty: the dataset's own.
std::string_view set_of(const Line& line);

/// kg of gas for each unit of amount that no instrument covers; `factor_value` where there is none.
double rest_rate(const Line& line);

/// How much of one instrument covers one activity in one year.
struct Covering {
    const dataset::Instrument* instrument = nullptr;
    double mwh = 0.0;
};

/// The power bought by one activity in one year, or used on site after its certificates were sold: accounted twice, never added.
struct PowerUse {
    const dataset::Activity* activity = nullptr;     ///< of on-site power: made for it, with the id of the generation
    const dataset::Generation* generation = nullptr; ///< null for purchased power
    int year = 0;
    double bought = 0.0;                             ///< MWh
    double covered = 0.0;                            ///< MWh; at most `bought`
    std::vector<Covering> by;                        ///< adds up to `covered`
    const reference::Factor* grid_factor = nullptr;  ///< location-based: of the whole; null for on-site power
    const reference::FactorValue* grid_value = nullptr;
    const reference::Factor* rest_factor = nullptr;  ///< market-based: of what is not covered
    const reference::FactorValue* rest_value = nullptr;
    base::Co2e location, market;
    base::Co2e headline;                             ///< what the lines carry

    double rest() const { return bought - covered; }
};

/// A power instrument in one year of its amount, and how much of it counts.
struct InstrumentUse {
    const dataset::Instrument* instrument = nullptr;
    int year = 0;
    double mwh = 0.0;
    double counted_mwh = 0.0;
};

/// What is reported beside the totals.
struct Memo {
    int year = 0;
    std::string item;                                ///< exported-electricity, exported-heat, waste-heat-used, feedstock …
    const dataset::Generation* generation = nullptr; ///< of one of the two
    const dataset::Activity* activity = nullptr;
    double value = 0.0;
    std::string unit;                                ///< MWh, GJ; of a feedstock the activity's; of a bunker tCO2e
    bool counted = false;                            ///< is part of the totals, too
};

/// One step of a line's derivation. The steps `amount`, `net-calorific-value`, `carbon-content`, `oxidation`, `carbon-to-co2`,
/// `uncovered`, `factor`, `unit-conversion` and `deduction` multiply to `emissions` (kg, of a sink with the sign turned); that
/// times `warming-potential`, ÷ 1000, is `co2e`. `energy` is an intermediate figure. A model has `amount` and `parameter` steps, and `formula` instead, whose value
/// is the emissions (of a sink with the sign turned); of first-order decay the amounts of all years stand one after the other, the line's own last.
struct Step {
    std::string what_zh, what_en;
    double value = 0.0;
    std::string unit;
    std::string source;                              ///< title and locator, for people
    std::string_view step = "other";                 ///< the stable word
    std::string source_id = {}, locator = {};        ///< empty for what no document says
    std::optional<gas::Status> status = std::nullopt;
    std::string expression = {};                     ///< of a model: the name in its equation ("bod"); of `formula` the equation
};
std::vector<Step> steps_of(const Line& line, const reference::Reference& reference);
/// The regions that were asked for a factor of this line, the activity's own first; empty where the factor holds everywhere.
std::vector<std::string_view> region_chain_of(const Line& line, const dataset::Dataset& dataset,
                                              const reference::Reference& reference);

enum class Group : std::uint8_t { total, scope, klass, part, gas, scope2_location, scope2_market, biogenic };
std::string_view word_of(Group group);

struct Total {
    int year = 0;
    Group group = Group::total;
    std::string key;                                 ///< scope number, class, part or gas; empty for total and the scope-2 groups
    Reading reading = Reading::gross;
    base::Co2e value;
};

struct EnergyTotal {
    int year = 0;
    std::string measure;                             ///< consumption, electricity, self-used-renewable …
    double value = 0.0;
    std::string unit;                                ///< GJ, tce
};

/// A credit that counts, or why it does not.
struct CreditUse {
    const dataset::Instrument* instrument = nullptr;
    int year = 0;
    double tco2e = 0.0;
    bool counted = false;
};

struct Inventory {
    const dataset::Dataset* dataset = nullptr;
    std::vector<int> years;                          ///< reported years, ascending
    std::vector<Line> lines;                         ///< activities in document order, years, gases
    std::vector<Total> totals;
    std::vector<EnergyTotal> energy;
    std::vector<CreditUse> credits;
    std::vector<PowerUse> power;                     ///< activities in document order, then on-site power, years; lines point into it
    std::vector<InstrumentUse> instruments;          ///< in the order in which they cover
    std::vector<Memo> memo;
    std::vector<reference::Factor> custom_factors;   ///< own of the dataset; lines point into it
    std::deque<Modelled> models;                     ///< lines point into it
    std::deque<dataset::Activity> own_activities;    ///< of on-site power that has lines or records

    std::optional<base::Co2e> total(int year, Reading reading) const;
};

/// What a dataset is counted with. All outlive the inventory.
struct Method {
    const reference::Reference* reference = nullptr;
    const programme::Accounting* accounting = nullptr;
    const programme::Category* category = nullptr;   ///< for the names of parts; may be null
};

/// Counts a dataset. Every problem is a finding with the activity's place; the inventory holds what could be counted and is
/// to be used only when no error was reported.
Inventory count(const dataset::Dataset& dataset, const Method& method, findings::Sink& sink);

/// Whether a slice of emissions takes a line; sinks and biogenic CO2 are in none.
bool selects(const programme::Slice& slice, const Line& line, bool co2_only);

/// The emissions of a slice in one year, in t, summed in document order; empty when the slice selects no line.
std::optional<double> emissions(const Inventory& inventory, const programme::Slice& slice, int year, Reading reading,
                                bool co2_only);

/// The same lines with every factor as it was in `frozen_year` (the base): what the site did, without what the grid did. Empty
/// when a factor of that year is missing.
std::optional<double> emissions_frozen(const Inventory& inventory, const programme::Slice& slice, int year, int frozen_year,
                                       bool co2_only);

}  // namespace nearzero::inventory
