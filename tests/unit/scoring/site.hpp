// SPDX-License-Identifier: Apache-2.0
/// A pilot of a few sources with their emissions written down, and the inventory they make: scoring is tested on figures that
/// nothing had to calculate.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dataset/dataset.hpp"
#include "inventory/inventory.hpp"
#include "inventory/totals.hpp"
#include "programme/programme.hpp"
#include "reference/factor.hpp"
#include "scoring/scorecard.hpp"
#include "yaml/read.hpp"

namespace nearzero::scoring::test {

/// One source: an amount a year and the tonnes of CO2e for each unit of it (one figure for all years, or one a year).
struct Emitter {
    std::string id;
    std::vector<double> amounts;
    std::vector<double> factors{1.0};
    std::string part{};
    int scope = 1;                       ///< 0: a sink; its amounts are positive
    reference::FactorClass klass = reference::FactorClass::fuel;
};

struct Site {
    std::vector<int> years;
    std::vector<Emitter> emitters;
    std::string sections{};              ///< further YAML: context, plan, not_applicable …
    std::optional<int> base{};           ///< the first year when absent
    std::vector<double> credits{};       ///< t a year that count
    std::string pilot = "programme: shenzhen-2025, category: region";
};

inline std::string number(double value) {
    std::string text = std::to_string(value);
    return text;
}

/// The dataset and inventory of a site. Lines point into it: it does not move.
class Counted {
public:
    explicit Counted(const Site& site) {
        auto document = yaml::read("site.pilot.yaml", text_of(site), sink);
        REQUIRE(document);
        dataset = std::make_unique<dataset::Dataset>(dataset::read_dataset(std::move(*document), sink));
        for (const auto& finding : sink.all()) FAIL_CHECK(finding.message(findings::Lang::en) << " at " << finding.at.pointer);
        inventory.dataset = dataset.get();
        inventory.years = site.years;
        for (std::size_t i = 0; i < site.emitters.size(); ++i) {
            const Emitter& emitter = site.emitters[i];
            auto factor = std::make_unique<reference::Factor>();
            factor->id = "test." + emitter.id;
            factor->klass = emitter.scope == 0 ? reference::FactorClass::sink : emitter.klass;
            factor->scope = emitter.scope;
            for (std::size_t y = 0; y < site.years.size(); ++y) {
                const double tonnes_per_unit = emitter.factors.size() == 1 ? emitter.factors[0] : emitter.factors.at(y);
                const double tonnes = emitter.amounts.at(y) * tonnes_per_unit * (emitter.scope == 0 ? -1.0 : 1.0);
                inventory.lines.push_back({&dataset->activities.at(i), factor.get(), nullptr, site.years[y], emitter.scope,
                                           gas::Gas::co2, emitter.amounts[y], tonnes_per_unit * 1000.0,
                                           base::Mass::of(tonnes * 1000.0), 1.0, base::Co2e::of(tonnes), 0});
            }
            factors.push_back(std::move(factor));
        }
        for (std::size_t y = 0; y < site.credits.size(); ++y)
            inventory.credits.push_back({nullptr, site.years[y], site.credits[y], true});
        inventory.totals = inventory::add_up(inventory);
    }
    Counted(const Counted&) = delete;

    findings::Sink sink;
    std::unique_ptr<dataset::Dataset> dataset;
    std::vector<std::unique_ptr<reference::Factor>> factors;
    inventory::Inventory inventory;

    static std::string text_of(const Site& site) {
        std::string years;
        for (const int year : site.years) years += (years.empty() ? "" : ", ") + std::to_string(year);
        std::string text = "schema: nearzero/pilot/v1\npilot: {id: site, name: 试点, region: CN-GD, " + site.pilot + "}\nyears: {base: " +
                           std::to_string(site.base.value_or(site.years.front())) + ", reported: [" + years + "]}\nactivities:\n";
        for (const Emitter& emitter : site.emitters) {
            text += "  - {id: " + emitter.id + ", factor: test." + emitter.id + ", unit: t, " +
                    (emitter.part.empty() ? "" : "part: " + emitter.part + ", ") + "amount: {";
            for (std::size_t y = 0; y < site.years.size(); ++y)
                text += (y == 0 ? "" : ", ") + std::to_string(site.years[y]) + ": " + number(emitter.amounts.at(y));
            text += "}}\n";
        }
        return text + site.sections;
    }
};

/// A programme of one category `site` with one target `t` and the given `target` fields, on a vocabulary of indicators.
inline std::unique_ptr<const programme::Programme> programme_with(std::string_view target,
                                                                  std::string_view reading = "open",
                                                                  std::string_view comparison = "full") {
    const std::string open_points =
        reading == "open" ? "open_points:\n  - {id: net, question: 是否可抵销, affects: [site], reading: true}\n" : "";
    const std::string text =
        "schema: nearzero/programme/v1\n"
        "programme: {id: test, version: 1, name: 试验, status: own}\n"
        "accounting:\n"
        "  gwp: {value: ipcc-ar5-100, clause: 一}\n"
        "  gases: {value: all, clause: 一}\n"
        "  electricity: {value: grid-average, clause: 一}\n"
        "  energy_basis: {value: calorific, clause: 一}\n"
        "  readings: {value: [gross, after-sinks, after-credits], clause: 一}\n"
        "  reading: {value: " +
        std::string{reading} +
        ", clause: 一}\n"
        "  comparison: {value: " +
        std::string{comparison} + ", clause: 一}\n" + open_points +
        "context:\n"
        "  - {id: output-value, name: {zh: 产值, en: output value}, unit: 万元}\n"
        "  - {id: water, name: {zh: 用水量, en: water}, unit: m3}\n"
        "  - {id: reused-water, name: {zh: 重复用水量, en: reused water}, unit: m3}\n"
        "  - {id: products, name: {zh: 产量, en: products}, unit: any, of: [t, 件]}\n"
        "indicators:\n"
        "  - {id: per-product, emissions: {}, per: products, unit: 'tCO2e/{products}'}\n"
        "  - {id: total, name: {zh: 碳排放总量, en: total emissions}, emissions: {}, unit: tCO2e}\n"
        "  - {id: kilograms, emissions: {}, unit: kgCO2e}\n"
        "  - {id: intensity, name: {zh: 单位产值碳排放量, en: emissions per output value}, emissions: {}, per: "
        "output-value, unit: tCO2e/万元}\n"
        "  - {id: hall, name: {zh: 车间碳排放量, en: emissions of the hall}, emissions: {part: hall}, unit: tCO2e}\n"
        "  - {id: travel, emissions: {scopes: [3]}, unit: tCO2e}\n"
        "  - {id: power, emissions: {class: electricity}, unit: tCO2e}\n"
        "  - {id: reuse, name: {zh: 重复利用率, en: reuse}, context_share: {of: reused-water, in: water}, unit: '%'}\n"
        "  - {id: renewable, energy_share: {of: renewable}, unit: '%'}\n"
        "  - {id: clean, name: {zh: 清洁能源占比, en: clean share}, energy_share: {of: clean}, unit: '%'}\n"
        "  - {id: per-tce, emissions: {}, per: energy, unit: tCO2e/tce}\n"
        "  - {id: per-gj, emissions: {}, per: energy, unit: kgCO2e/GJ}\n"
        "  - {id: own-power, electricity_share: {of: renewable}, unit: '%'}\n"
        "categories:\n"
        "  - id: site\n"
        "    name: 场地\n"
        "    parts: [{id: hall, name: 车间}]\n"
        "    targets:\n"
        "      - {id: t, clause: 二, " +
        std::string{target} + "}\n";
    findings::Sink sink;
    const auto document = yaml::read("test.programme.yaml", text, sink);
    REQUIRE(document);
    auto programme = programme::read_programme(*document, sink);
    for (const auto& finding : sink.all())  // a gap between bands is a warning, and is wanted here
        if (finding.severity == findings::Severity::error)
            FAIL_CHECK(finding.message(findings::Lang::en) << " at " << finding.at.pointer);
    REQUIRE(programme);
    return std::make_unique<const programme::Programme>(*std::move(programme));
}

/// The one target of `programme_with`.
inline TargetResult result_of(const Counted& counted, const programme::Programme& programme,
                              std::optional<Reading> reading = std::nullopt) {
    const auto& category = programme.categories.front();
    auto card = judge(counted.inventory, programme, category, category.tiers.front(), reading);
    REQUIRE(card.targets.size() == 1);
    return card.targets.front();
}

}  // namespace nearzero::scoring::test

namespace doctest {
template <>
struct StringMaker<nearzero::scoring::Verdict> {
    static String convert(nearzero::scoring::Verdict verdict) { return std::string{word_of(verdict)}.c_str(); }
};
template <class T>
struct StringMaker<std::optional<T>> {
    static String convert(const std::optional<T>& value) { return value ? toString(*value) : "nothing"; }
};
}  // namespace doctest
