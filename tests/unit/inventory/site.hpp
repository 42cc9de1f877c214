// SPDX-License-Identifier: Apache-2.0
/// Counts a dataset written in a test: its years and sections, under the accounting of the Shenzhen programme with the
/// changes that a test names, against the built-in factors.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dataset/dataset.hpp"
#include "inventory/inventory.hpp"
#include "yaml/read.hpp"

namespace nearzero::inventory::test {

struct Options {
    std::vector<std::pair<std::string, std::string>> accounting{};  ///< key, value, as on the command line
    std::string fuels = "gbt32151-2024";
    std::string pilot = "region: CN-GD";
};

/// The built-in data with one GWP and fuel set, read once.
inline const reference::Reference& builtin_reference(const std::string& gwp, const std::string& fuels) {
    static std::map<std::pair<std::string, std::string>, std::unique_ptr<reference::Reference>> made;
    auto& entry = made[{gwp, fuels}];
    if (!entry) {
        entry = std::make_unique<reference::Reference>();
        entry->set_regions(reference::builtin_regions());
        entry->add_factors(*reference::builtin_factor_set("cn-builtin"));
        if (!fuels.empty()) entry->set_fuels(*reference::builtin_factor_set(fuels));
        entry->set_gwp(*reference::builtin_gwp_set(gwp));
    }
    return *entry;
}

inline bool near(double a, double b, double relative = 1e-12) {
    return std::fabs(a - b) <= relative * std::max(std::fabs(a), std::fabs(b));
}

/// A counted dataset. Lines point into it: it does not move.
class Counted {
public:
    explicit Counted(const std::string& sections, const Options& options = {})
        : programme{programme::builtin("shenzhen-2025")}, accounting{programme->accounting} {
        for (const auto& [key, value] : options.accounting)
            REQUIRE_FALSE(programme::override_accounting(accounting, key, value));
        reference = &builtin_reference(accounting.gwp, options.fuels);
        auto document = yaml::read("site.pilot.yaml",
                                   "schema: nearzero/pilot/v1\npilot: {id: site, name: 试点" +
                                       (options.pilot.empty() ? "" : ", " + options.pilot) + "}\n" + sections,
                                   sink);
        REQUIRE(document);
        dataset = std::make_unique<dataset::Dataset>(dataset::read_dataset(std::move(*document), sink));
        for (const auto& finding : sink.all())
            FAIL_CHECK(finding.message(findings::Lang::en) << " at " << finding.at.pointer);
        inventory = count(*dataset, {reference, &accounting, nullptr}, sink);
    }
    Counted(const Counted&) = delete;

    /// "NZ2310 activities.grid.factor", in the order in which they were reported, joined by "; ".
    std::string findings() const {
        std::string text;
        for (const auto& finding : sink.all())
            text += (text.empty() ? "" : "; ") + std::string{finding.code->id} + " " + finding.at.pointer;
        return text;
    }
    const Line* line(std::string_view activity, int year, std::string_view gas) const {
        for (const Line& line : inventory.lines)
            if (line.activity->id.value == activity && line.year == year && gas::name(line.gas) == gas) return &line;
        return nullptr;
    }
    std::optional<double> total(int year, Group group, std::string_view key = {},
                                Reading reading = Reading::gross) const {
        for (const Total& total : inventory.totals)
            if (total.year == year && total.group == group && total.key == key && total.reading == reading)
                return total.value.value();
        return std::nullopt;
    }
    double reading(int year, Reading of) const { return total(year, Group::total, {}, of).value(); }
    double gross(int year) const { return reading(year, Reading::gross); }
    std::optional<double> energy(int year, std::string_view measure, std::string_view unit) const {
        for (const EnergyTotal& total : inventory.energy)
            if (total.year == year && total.measure == measure && total.unit == unit) return total.value;
        return std::nullopt;
    }

    findings::Sink sink;
    std::unique_ptr<const programme::Programme> programme;
    programme::Accounting accounting;
    const reference::Reference* reference = nullptr;
    std::unique_ptr<dataset::Dataset> dataset;
    Inventory inventory;
};

inline const std::string kYear = "years: {base: 2023, reported: [2023]}\n";
inline const std::string kTwoYears = "years: {base: 2022, reported: [2022, 2023]}\n";
inline const std::string kThreeYears = "years: {base: 2023, reported: [2023, 2024, 2025]}\n";

/// `activities:` of one year with one activity: its flow mapping without braces.
inline std::string one_activity(const std::string& keys) {
    return kYear + "activities:\n  - {id: a, " + keys + "}\n";
}

}  // namespace nearzero::inventory::test
