// SPDX-License-Identifier: Apache-2.0
/// The factor of the power that no instrument covers: the residual mix of the place and year, else nothing (the grid
/// average then stands); or the factor that the accounting names. Everything not exact is announced once for each
/// factor and dataset.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "inventory/inventory.hpp"

namespace nearzero::inventory {

inline constexpr std::string_view kGridFactor = "electricity.grid";
inline constexpr std::string_view kResidualFactor = "electricity.residual";

struct Rest {
    const reference::Factor* factor = nullptr;
    const reference::FactorValue* value = nullptr;
    int vintage_gap = 0;
    bool wider_region = false;
};

class RestFactors {
public:
    RestFactors(const dataset::Dataset& dataset, const Method& method, findings::Sink& sink)
        : dataset_{dataset}, method_{method}, sink_{sink} {}

    /// The published residual mix; nothing, noted, where there is none of the year or before.
    std::optional<Rest> residual(gas::Gas gas, std::string_view region, int year);
    /// The grid average, for power that has no activity of its own; nothing after reporting.
    std::optional<Rest> grid(gas::Gas gas, std::string_view region, int year, const dataset::Generation& generation);
    /// The factor that `key` of the accounting names; nothing, noted, where it has no value to use.
    std::optional<Rest> named(std::string_view key, const programme::NamedFactor& named, reference::FactorClass klass, gas::Gas gas,
                              std::string_view region, int year);

    /// Reports what was noted, with the place of `at`.
    void report(const findings::Place& at);

private:
    struct Older {
        const reference::Factor* factor;
        int vintage;
        bool residual;
        std::vector<int> years;
    };
    struct WithoutValue {
        std::string key;
        std::string factor;
        std::vector<int> years;
    };
    void note(const reference::Selected& selected, int year, std::string_view region, bool residual);

    const dataset::Dataset& dataset_;
    const Method& method_;
    findings::Sink& sink_;
    std::vector<Older> older_;
    std::vector<int> no_residual_;
    std::vector<WithoutValue> without_value_;
    struct Inexact {
        const reference::FactorValue* value;
        const reference::Factor* factor;
        std::string region;  ///< empty unless the value is of a wider one
    };
    std::vector<Inexact> inexact_;
    std::vector<std::string> faults_;  ///< keys whose factor is missing or unknown: reported once
};

}  // namespace nearzero::inventory
