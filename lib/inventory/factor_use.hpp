// SPDX-License-Identifier: Apache-2.0
/// Which published values an activity is counted with: its factor, checked against the activity's unit, then one value for each
/// year and gas. Everything not exact (an older vintage, a wider region, a value of uncertain status) is announced once for
/// each factor and dataset.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "inventory/inventory.hpp"

namespace nearzero::inventory {

/// kg of one gas for each unit of amount (0 for a formula), and the value it came from (null: the carbon of a fuel).
struct GasRate {
    gas::Gas gas = gas::Gas::co2;
    const reference::FactorValue* value = nullptr;
    double kg_per_unit = 0.0;
    int vintage_gap = 0;
    bool wider_region = false;
};

/// Values up to this many years older than the data are announced where they are chosen (NZ2310); older ones are a matter of
/// plausibility (NZ3210), for then nobody has looked for a newer one.
inline constexpr int kRecentVintage = 3;

/// The factor of one method alone, whose rules have to say so.
inline constexpr std::string_view kNonFossilHeat = "heat.non-fossil";

/// Energy of one unit of amount in GJ; the carbon and energy of a fuel need it.
std::optional<double> gigajoules_per_unit(const units::Unit& amount, const reference::Factor& factor);

/// Whether a line is counted through the energy of its amount: the carbon of a fuel, or a value per energy.
bool is_through_energy(const Line& line);

/// Where `key` of an activity is written: for faults of keys whose places the dataset does not keep.
findings::Place written_place(const dataset::Dataset& dataset, const dataset::Activity& activity, std::string_view key);

class FactorResolver {
public:
    FactorResolver(const dataset::Dataset& dataset, const Method& method,
                   std::span<const reference::Factor> custom_factors, findings::Sink& sink);

    /// The factor of an activity, or null after reporting.
    const reference::Factor* factor_of(const dataset::Activity& activity);

    /// Whether the rules say how a fuel of this use is counted, and the factor has what that takes; reported when not.
    bool accept_use(const dataset::Activity& activity, const reference::Factor& factor, programme::FuelUse use);

    /// Whether the rules count heat of non-fossil origin as the factor does; reported when not.
    bool accept_heat(const dataset::Activity& activity, const reference::Factor& factor);

    /// The rates of all gases in one year; false after reporting. `out` is overwritten.
    bool rates(const dataset::Activity& activity, const reference::Factor& factor, int year, std::vector<GasRate>& out);

    /// Reports what was not exact, once for each factor, after all activities.
    void report_inexact();

private:
    struct Inexact {
        const reference::Factor* factor;
        const reference::FactorValue* value;
        const dataset::Activity* activity;
        std::vector<int> older_for;   ///< data years counted with this value although it is of an earlier year
        bool wider = false;
        std::string_view region;
    };
    std::string pointer(const dataset::Activity& activity, std::string_view key) const;
    bool check_unit(const dataset::Activity& activity, const reference::Factor& factor);
    void refuse_unit(const dataset::Activity& activity, const reference::Factor& factor,
                     std::span<const units::Dimension> accepted);
    bool carbon_rate(const dataset::Activity& activity, const reference::Factor& factor, std::vector<GasRate>& out);
    bool gas_rate(const dataset::Activity& activity, const reference::Factor& factor, gas::Gas gas, int year,
                  std::string_view region, std::string_view use, std::vector<GasRate>& out);
    std::optional<double> rate_of(const dataset::Activity& activity, const reference::Factor& factor,
                                  const reference::FactorValue& value) const;
    void note(const dataset::Activity& activity, const reference::Factor& factor, const reference::Selected& selected,
              int year, std::string_view region);
    /// Whether the factor can be placed at all: the region is written and in the table, or the factor holds everywhere.
    bool check_region(const dataset::Activity& activity, const reference::Factor& factor, std::string_view region);
    findings::Place region_place(const dataset::Activity& activity) const;
    void report_select_error(const dataset::Activity& activity, const reference::Factor& factor, gas::Gas gas, int year,
                             std::string_view region, std::string_view use, reference::SelectError error);

    const dataset::Dataset& dataset_;
    const Method& method_;
    std::span<const reference::Factor> custom_;
    findings::Sink& sink_;
    std::vector<Inexact> inexact_;
    std::vector<const reference::Factor*> parameters_seen_;
    bool announce_equivalent(const dataset::Activity& activity, const reference::Factor& factor);
    std::vector<const reference::Factor*> equivalents_seen_;
    std::vector<const reference::Factor*> doubted_;   ///< announced as uncertain
    bool pilot_region_faulty_ = false;            ///< `pilot.region` is one fault, however many activities it fails
    const dataset::Activity* failed_ = nullptr;   ///< one selection fault an activity, not one a year and gas
};

}  // namespace nearzero::inventory
