// SPDX-License-Identifier: Apache-2.0
/// A user's definition of a factor over the one below it: what is replaced, what stays, what is refused.
#include "reference/layers.hpp"

#include <set>

#include "case_table.hpp"
#include "reference/reference.hpp"

using namespace nearzero;
using namespace nearzero::reference;
using namespace nearzero::reference::testing;
using gas::Gas;

namespace {

std::string text_of(const std::string& id, const std::string& factor, const std::string& kind = "factors") {
    return "schema: nearzero/factors/v1\nset: {id: " + id + ", version: 1, title: T, kind: " + kind +
           "}\nsources:\n  s: {title: Source of " + id + "}\nfactors:\n  - {" + factor + "}\n";
}

struct Read {
    yaml::Document document;
    FactorSet set;
};

Read read(const std::string& id, const std::string& factor, const std::string& kind = "factors") {
    findings::Sink sink;
    auto document = yaml::read(id + ".factors.yaml", text_of(id, factor, kind), sink);
    REQUIRE(document);
    auto set = read_factor_set(*document, sink);
    for (const auto& finding : sink.all())
        FAIL_CHECK(finding.message(findings::Lang::en) << " at " << finding.at.pointer);
    REQUIRE(set);
    return {std::move(*document), std::move(*set)};
}

/// Ids of built-in factors, for these alone may be given in part; every figure is made up.
const std::string kPower =
    "id: electricity.grid, name: 网电, class: electricity, scope: 2, aliases: [mains], values: ["
    "{gas: CO2, region: CN-GD, year: 2022, value: 0.44, unit: kg/kWh, source: s, locator: 表2022}, "
    "{gas: CO2, region: CN-GD, year: 2023, value: 0.45, unit: kg/kWh, source: s, locator: 表2023}, "
    "{gas: CO2, region: CN-GX, year: 2023, value: 0.41, unit: kg/kWh, source: s}, "
    "{gas: CO2, region: CN, year: 2023, value: 0.53, unit: kg/kWh, source: s}]";
const std::string kGas =
    "id: fuel.natural-gas, name: 天然气, class: fuel, scope: 1, energy: gas, "
    "ncv: {value: 389.31, unit: GJ/万Nm3, source: s}, carbon: {value: 0.0153, unit: t/GJ, source: s}, "
    "oxidation: {value: 0.99, source: s}, values: [{gas: CH4, value: 1, unit: kg/TJ, source: s}]";

std::string power(const std::string& more) {
    return "id: electricity.grid, name: 网电, class: electricity, scope: 2, " + more;
}

std::string of_gas(const std::string& more) {
    return "id: fuel.natural-gas, name: 天然气, class: fuel, scope: 1, " + more;
}

std::string told(std::span<const Replaced> replaced) {
    std::string text;
    for (const auto& entry : replaced)
        text += (text.empty() ? "" : "; ") + entry.by + "<" + entry.in + " " + describe(entry) + ": " +
                describe_change(entry);
    return text;
}

std::unique_ptr<Reference> over(const std::vector<std::string>& uppers, const std::string& lower, bool fuels = false) {
    auto reference = std::make_unique<Reference>();
    reference->set_regions(builtin_regions());
    for (std::size_t i = 0; i < uppers.size(); ++i)
        reference->add_factors(read(i == 0 ? "own" : "own-" + std::to_string(i + 1), uppers[i]).set);
    if (fuels)
        reference->set_fuels(read("base", lower, "fuels").set);
    else
        reference->add_factors(read("base", lower).set);
    return reference;
}

}  // namespace

TEST_CASE("values lie over values of the same gas, region, year and use, and stand beside all others") {
    struct Row {
        std::string reason;
        std::vector<std::string> uppers;
        std::string region;
        int year;
        double expected;
        std::string set, replaced;
    };
    const std::string gd24 =
        power("values: [{gas: CO2, region: CN-GD, year: 2024, value: 0.4, unit: kg/kWh, source: s}]");
    const std::string gd23 =
        power("values: [{gas: CO2, region: CN-GD, year: 2023, value: 0.39, unit: t/MWh, source: s}]");
    const std::string second = power(
        "values: [{gas: CO2, region: CN-GD, year: 2023, value: 0.38, unit: kg/kWh, source: s}, "
        "{gas: CO2, region: CN-GD, year: 2025, value: 0.37, unit: kg/kWh, source: s}]");
    const std::string everywhere = power("values: [{gas: CO2, value: 0.3, unit: kg/kWh, source: s}]");
    const std::string changed = "own<base CO2, CN-GD, 2023: 0.45 kg/kWh → 0.39 t/MWh";
    const Row rows[] = {
        {"a new year of one region: found there", {gd24}, "CN-GD", 2024, 0.4, "own", ""},
        {"and is the newest for later years", {gd24}, "CN-GD", 2026, 0.4, "own", ""},
        {"earlier years of the region stay", {gd24}, "CN-GD", 2023, 0.45, "base", ""},
        {"earlier still", {gd24}, "CN-GD", 2022, 0.44, "base", ""},
        {"other regions stay", {gd24}, "CN-GX", 2024, 0.41, "base", ""},
        {"the country stays", {gd24}, "CN-SH", 2024, 0.53, "base", ""},
        {"the same year of one region is replaced, in another unit of the kind",
         {gd23},
         "CN-GD",
         2023,
         0.39,
         "own",
         changed},
        {"its neighbour is not", {gd23}, "CN-GD", 2022, 0.44, "base", changed},
        {"the set given first counts",
         {gd23, second},
         "CN-GD",
         2023,
         0.39,
         "own",
         "own<own-2 CO2, CN-GD, 2023: 0.38 kg/kWh → 0.39 t/MWh; own-2<base CO2, CN-GD, 2023: 0.45 kg/kWh → 0.38 "
         "kg/kWh"},
        {"what the second alone has counts too",
         {gd24, second},
         "CN-GD",
         2025,
         0.37,
         "own-2",
         "own-2<base CO2, CN-GD, 2023: 0.45 kg/kWh → 0.38 kg/kWh"},
        {"and below both the series stays",
         {gd24, second},
         "CN-GX",
         2025,
         0.41,
         "base",
         "own-2<base CO2, CN-GD, 2023: 0.45 kg/kWh → 0.38 kg/kWh"},
        {"a value without region is behind those with one", {everywhere}, "CN-GD", 2023, 0.45, "base", ""},
        {"and serves where there is none", {everywhere}, "US-CA", 2023, 0.3, "own", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.reason);
        const auto reference = over(row.uppers, kPower);
        const Factor* factor = reference->find("electricity.grid");
        REQUIRE(factor != nullptr);
        CHECK(reference->find("mains") == factor);
        CHECK(factor->set == "own");
        CHECK(told(reference->replaced()) == row.replaced);
        const auto found = select(*reference, *factor, Gas::co2, row.region, row.year, "");
        REQUIRE(found);
        CHECK(found->value->value == row.expected);
        CHECK(found->value->set == row.set);
        REQUIRE(reference->source(found->value->set, found->value->source) != nullptr);
        CHECK(reference->source(found->value->set, found->value->source)->title == "Source of " + row.set);
    }
}

TEST_CASE("what is said of the factor replaces what is said below, what is not said stays") {
    struct Row {
        std::string reason, upper, replaced;
    };
    const Row rows[] = {
        {"a calorific value alone", of_gas("ncv: {value: 380, unit: GJ/万Nm3, source: s}"),
         "own<base ncv: 389.31 GJ/万Nm3 → 380 GJ/万Nm3"},
        {"carbon without oxidation", of_gas("carbon: {value: 0.0155, unit: t/GJ, source: s}"),
         "own<base carbon: 0.0153 t/GJ → 0.0155 t/GJ"},
        {"oxidation", of_gas("oxidation: {value: 1, source: s}"), "own<base oxidation: 0.99 → 1"},
        {"what was not there is added, and replaces nothing",
         of_gas("coal_equivalent: {value: 1.3, unit: kgce/Nm3, source: s}"), ""},
        {"a value of a gas that was not there", of_gas("values: [{gas: N2O, value: 0.1, unit: kg/TJ, source: s}]"), ""},
        {"the energy carrier", of_gas("energy: pipeline-gas, ncv: {value: 389.31, unit: GJ/万Nm3, source: s}"),
         "own<base energy: gas → pipeline-gas; own<base ncv: 389.31 GJ/万Nm3 → 389.31 GJ/万Nm3"},
        {"biogenic, said", of_gas("biogenic: true, oxidation: {value: 1, source: s}"),
         "own<base biogenic: false → true; own<base oxidation: 0.99 → 1"},
        {"biogenic, said as it is", of_gas("biogenic: false, oxidation: {value: 1, source: s}"),
         "own<base oxidation: 0.99 → 1"},
        {"name and scope",
         "id: fuel.natural-gas, name: 管道气, class: fuel, scope: 3, oxidation: {value: 1, source: s}",
         "own<base name: 天然气 → 管道气; own<base scope: 1 → 3; own<base oxidation: 0.99 → 1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.reason);
        const auto reference = over({row.upper}, kGas, true);
        CHECK(told(reference->replaced()) == row.replaced);
        const Factor* factor = reference->find("fuel.natural-gas");
        REQUIRE(factor != nullptr);
        CHECK(factor->ncv.has_value());
        CHECK(factor->carbon.has_value());
        CHECK(factor->oxidation.has_value());
        CHECK(factor->gases.front() == Gas::ch4);
        CHECK(factor->values.front().set == "base");
    }
    const auto reference = over({rows[0].upper}, kGas, true);
    const Factor& factor = *reference->find("fuel.natural-gas");
    CHECK(factor.ncv->value == 380);
    CHECK(factor.ncv->set == "own");
    CHECK(factor.carbon->set == "base");
    CHECK(factor.medium == "gas");
}

TEST_CASE("a definition that only changes a factor is nothing without it") {
    Reference reference;
    reference.set_regions(builtin_regions());
    reference.add_factors(read("own", of_gas("ncv: {value: 380, unit: GJ/万Nm3, source: s}")).set);
    CHECK(reference.find("fuel.natural-gas") == nullptr);
    CHECK(reference.factor_ids().empty());
    reference.set_fuels(read("base", kGas, "fuels").set);  // a later set completes it
    REQUIRE(reference.find("fuel.natural-gas") != nullptr);
    CHECK(reference.find("fuel.natural-gas")->ncv->value == 380);
}

TEST_CASE("definitions that contradict each other are refused with both places") {
    struct Row {
        std::string reason, upper, lower, key, there;  ///< there: what the message says of the other
    };
    const Row rows[] = {
        {"agree", power("values: [{gas: CO2, region: CN-GD, year: 2024, value: 0.4, unit: t/MWh, source: s}]"), kPower,
         "", ""},
        {"another class",
         "id: electricity.grid, name: n, class: heat, scope: 2, values: [{gas: CO2, value: 1, unit: kg/kWh, source: "
         "s}]",
         kPower, "class", "electricity"},
        {"another kind of unit",
         power("values: [{gas: CO2, region: CN-GD, year: 2024, value: 0.4, unit: kg/t, source: s}]"), kPower, "values",
         "kg/kWh"},
        {"a new gas in a unit that no value has", power("values: [{gas: CH4, value: 0.4, unit: kg/t, source: s}]"),
         kPower, "values", "kg/kWh"},
        {"a new gas in a unit of the others", power("values: [{gas: CH4, value: 0.4, unit: g/kWh, source: s}]"), kPower,
         "", ""},
        {"a new gas per amount of the fuel", of_gas("values: [{gas: N2O, value: 0.4, unit: kg/Nm3, source: s}]"), kGas,
         "", ""},
        {"a new gas per mass of a fuel that is measured by volume",
         of_gas("values: [{gas: N2O, value: 0.4, unit: kg/t, source: s}]"), kGas, "values", "kg/TJ"},
        {"a formula against values",
         power("amount_unit: MWh, parameters: [{name: r, title: r, values: [{value: 1, unit: kg/MWh, source: s}]}], "
               "values: [{gas: CO2, formula: amount * r, source: s}]"),
         kPower, "values", "plain values"},
        {"calorific values per mass and per volume", of_gas("ncv: {value: 48, unit: GJ/t, source: s}"), kGas, "ncv",
         "GJ/万Nm3"},
        {"CO2 from a value where there is carbon", of_gas("values: [{gas: CO2, value: 56, unit: t/TJ, source: s}]"),
         kGas, "values", "CO2 from the carbon content"},
        {"carbon where there is a value of CO2", of_gas("carbon: {value: 0.0153, unit: t/GJ, source: s}"),
         of_gas("values: [{gas: CO2, value: 56, unit: t/TJ, source: s}]"), "carbon", "CO2 from a value"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.reason);
        const auto upper = read("own", row.upper), lower = read("base", row.lower);
        const auto found = contradiction(upper.set.factors[0], lower.set.factors[0]);
        REQUIRE(found.has_value() == !row.key.empty());
        if (!found) continue;
        CHECK(found->key == row.key);
        CHECK(found->lower_says.en == row.there);
        CHECK(found->upper.line == 6);
        CHECK(found->lower.line == 6);
        // Given all the same, the first stands alone, and that is told.
        std::vector<Replaced> replaced;
        CHECK(laid_over(upper.set.factors[0], lower.set.factors[0], replaced).values.size() ==
              upper.set.factors[0].values.size());
        REQUIRE(replaced.size() == 1);
        CHECK(replaced[0].what == "factor");
    }
}

TEST_CASE("faults of a set against the built-in ones and the user's earlier ones are told at its own place") {
    struct Row {
        std::string reason, earlier, factor, expected;
    };
    const std::string own_steam =
        "id: own.steam, name: n, class: heat, scope: 2, values: [{gas: CO2, value: 1, unit: t/GJ, source: s}]";
    const Row rows[] = {
        {"nothing to say", "",
         power("values: [{gas: CO2, region: CN-GD, year: 2024, value: 0.4, unit: kg/kWh, source: s}]"), ""},
        {"built in", "", power("values: [{gas: CO2, region: CN-GD, year: 2024, value: 0.4, unit: kg/t, source: s}]"),
         "NZ2216 factors.electricity.grid.values 6"},
        {"in several fuel sets, and told once", "", of_gas("ncv: {value: 48, unit: GJ/t, source: s}"),
         "NZ2216 factors.fuel.natural-gas.ncv 6"},
        {"an earlier set of the user", own_steam,
         "id: own.steam, name: n, class: other, scope: 2, values: [{gas: CO2, value: 1, unit: t/GJ, source: s}]",
         "NZ2216 factors.own.steam.class 6"},
        {"no region", "", power("values: [{gas: CO2, value: 0.4, unit: kg/kWh, source: s}]"),
         "NZ2315 factors.electricity.grid.values 6"},
        {"no year", "", power("values: [{gas: CO2, region: CN-GD, value: 0.4, unit: kg/kWh, source: s}]"),
         "NZ2315 factors.electricity.grid.values 6"},
        {"nothing built in goes before it", "", own_steam, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.reason);
        std::vector<FactorSet> earlier;
        if (!row.earlier.empty()) earlier.push_back(read("earlier", row.earlier).set);
        const auto mine = read("own", row.factor);
        findings::Sink sink;
        check_layers(mine.set, mine.document.source(), earlier, sink);
        std::string told;
        for (const auto& finding : sink.all())
            told += std::string{finding.code->id} + " " + finding.at.pointer + " " + std::to_string(finding.at.line);
        CHECK(told == row.expected);
    }
}

TEST_CASE("a factor that is not whole needs a built-in id") {
    struct Row {
        std::string reason, factor, kind, expected;
    };
    const std::string ncv = "ncv: {value: 380, unit: GJ/万Nm3, source: s}";
    const Row rows[] = {
        {"built in", of_gas(ncv), "factors", ""},
        {"not built in", "id: own.gas, name: n, class: fuel, scope: 1, " + ncv, "factors", "NZ2211"},
        {"not built in, half of the carbon",
         "id: own.gas, name: n, class: fuel, scope: 1, oxidation: {value: 1, source: s}", "factors", "NZ2212"},
        {"a fuel set is chosen as a whole", of_gas(ncv), "fuels", "NZ2211"},
        {"nothing at all", of_gas("biogenic: false"), "factors", "NZ2211"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.reason);
        findings::Sink sink;
        const auto document = yaml::read("own.factors.yaml", text_of("own", row.factor, row.kind), sink);
        REQUIRE(document);
        read_factor_set(*document, sink);
        std::string told;
        for (const auto& finding : sink.all()) told += finding.code->id;
        CHECK(told == row.expected);
    }
}

TEST_CASE("the built-in fuel sets agree: what contradicts one of them contradicts the other") {
    const auto ids = builtin_fuel_set_ids();
    std::set<std::string> in_both;
    for (const auto a : ids)
        for (const auto b : ids) {
            if (a == b) continue;
            const auto upper = *builtin_factor_set(a), lower = *builtin_factor_set(b);
            for (const Factor& factor : upper.factors)
                for (const Factor& other : lower.factors)
                    if (factor.id == other.id) {
                        CAPTURE(factor.id);
                        CHECK_FALSE(contradiction(factor, other).has_value());
                        in_both.insert(factor.id);
                    }
        }
    CHECK(in_both.size() > 10);
}
