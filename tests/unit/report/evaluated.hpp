// SPDX-License-Identifier: Apache-2.0
/// Whole evaluations to report on, made from texts as the program makes them, and a reader of CSV of its own.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/evaluate.hpp"
#include "report/pilot.hpp"

namespace nearzero::report::test {

/// An evaluated file and the view of it that reports are made from. It does not move: views point into it.
class Evaluated {
public:
    Evaluated(const std::string& path, const std::string& text, batch::Choices choices = {})
        : library{std::move(choices)},
          evaluation{batch::evaluate({path, text}, library, {},
                                     [](const auto&, const auto&, auto&) { return std::nullopt; })} {
        pilot.path = evaluation.path;
        pilot.size = evaluation.size;
        pilot.sha256 = evaluation.sha256;
        pilot.dataset = evaluation.dataset.get();
        pilot.programme = evaluation.programme;
        pilot.reference = evaluation.reference;
        pilot.inventory = evaluation.inventory.get();
        pilot.scorecard = evaluation.scorecard.get();
        pilot.findings = evaluation.findings.all();
        pilot.waived = evaluation.waived;
        pilot.rejected = evaluation.rejected();
    }
    Evaluated(const Evaluated&) = delete;

    batch::Library library;
    batch::Evaluation evaluation;
    Pilot pilot;
};

inline std::string text_of(const std::string& pilot, const std::string& sections) {
    return "schema: nearzero/pilot/v1\npilot: {" + pilot + "}\nyears: {base: 2022, reported: [2022, 2023]}\n" +
           sections;
}

/// Tier B: fuel, power, refrigerant, a sink, two credits of which one counts, scope 3, a combined target that is met by
/// one member.
inline std::string park_b() {
    return text_of(
        "id: park-b, name: {zh: 甲园, en: Park B}, programme: shenzhen-2025, category: park, tier: B, region: CN-GD, "
        "district: 南山区, fuel_set: gbt32151-2024",
        "activities:\n"
        "  - {id: power, factor: electricity.grid, part: operations, unit: MWh, amount: {2022: 1100, 2023: 1000}}\n"
        "  - {id: boiler, factor: fuel.natural-gas, unit: 万立方米, amount: {2022: 1.1, 2023: 1}}\n"
        "  - {id: chillers, factor: refrigerant.r410a, unit: kg, amount: {2022: 121, 2023: 120}}\n"
        "  - {id: commuting, factor: electricity.grid, scope: 3, unit: MWh, amount: {2022: 10, 2023: 10}}\n"
        "  - {id: pines, factor: sink.urban-tree.pine, unit: 株, amount: {2022: 1000, 2023: 1000}}\n"
        "context:\n  output-value: {unit: 万元, amount: {2022: 1000, 2023: 1100}}\n"
        "instruments:\n"
        "  - {id: ccer-1, kind: ccer, unit: tCO2e, amount: {2023: 100}, registry: CCER, serials: [A-1], retired: "
        "2024-02-10}\n"
        "  - {id: quota, kind: allowance, unit: tCO2e, amount: {2023: 50}, registry: R, serials: [Q], retired: "
        "2024-02-10}\n");
}

/// Tier A with as much removed as emitted: the reading decides, and it is open.
inline std::string park_a() {
    return text_of("id: park-a, name: 乙园, programme: shenzhen-2025, category: park, tier: A, region: CN-GD",
                   "activities:\n"
                   "  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2022: 58, 2023: 29}}\n"
                   "  - {id: pines, factor: sink.urban-tree.pine, unit: 株, amount: {2022: 100, 2023: 100}}\n");
}

/// A small pilot of tier B whose emissions go from 110 t to `last` times 0.11 t.
inline std::string heat_only(const std::string& id, const std::string& last, const std::string& more = {}) {
    return text_of(
        "id: " + id + ", name: " + id + ", programme: shenzhen-2025, category: park, tier: B, region: CN-GD" + more,
        "activities:\n  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2022: 1000, 2023: " + last +
            "}}\n"
            "context:\n  output-value: {unit: 万元, amount: {2022: 10, 2023: 10}}\n");
}

inline std::string broken(const std::string& id) {
    return text_of("id: " + id + ", name: 坏文件, programme: shenzhen-2025, category: park, tier: B, region: CN-GD",
                   "activities:\n  - {id: heat, factor: heat.bought, unit: GJ, amount: {2022: 1, 2023: 1}}\n");
}

/// RFC 4180, written anew: a second reader of what the program writes.
inline std::vector<std::vector<std::string>> rows_of(std::string_view csv) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted) {
            if (c != '"')
                row.back() += c;
            else if (i + 1 < csv.size() && csv[i + 1] == '"')
                row.back() += '"', ++i;
            else
                quoted = false;
        } else if (c == '"') {
            REQUIRE(row.back().empty());
            quoted = true;
        } else if (c == ',') {
            row.emplace_back();
        } else if (c == '\n') {
            if (!row.back().empty() && row.back().back() == '\r') row.back().pop_back();
            rows.push_back(std::move(row));
            row.assign(1, {});
        } else {
            row.back() += c;
        }
    }
    REQUIRE_FALSE(quoted);
    REQUIRE(row == std::vector<std::string>{""});  // the last row ends with a line end
    return rows;
}

}  // namespace nearzero::report::test
