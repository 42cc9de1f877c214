// SPDX-License-Identifier: Apache-2.0
/// Energy in GJ and tce: GJ ÷ 29.307, electricity 0.1229 kgce/kWh (GB/T 2589-2020), 3.6 GJ/MWh.
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

const std::string kMixed =
    kYear +
    "activities:\n"
    "  - {id: gas, factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 10}}\n"
    "  - {id: power, factor: electricity.grid, unit: MWh, amount: {2023: 1000}}\n"
    "  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2023: 500}}\n"
    "  - {id: chillers, factor: refrigerant.r410a, unit: kg, amount: {2023: 5}}\n"
    "generation:\n"
    "  - {id: pv, kind: solar, unit: MWh, generated: {2023: 300}, self_used: {2023: 200}, exported: {2023: 100}}\n";

void check(const Counted& counted, const std::string& measure, const std::string& unit,
           std::optional<double> expected) {
    CAPTURE(measure);
    CAPTURE(unit);
    const auto found = counted.energy(2023, measure, unit);
    CHECK(found.has_value() == expected.has_value());
    if (found && expected) CHECK(near(*found, *expected));
}

}  // namespace

TEST_CASE("by calorific value") {
    const Counted counted{kMixed};
    CHECK(counted.findings() == "");
    check(counted, "fuel", "GJ", 3893.1);  // 10 · 389.31, once, not once a gas
    check(counted, "fuel", "tce", 3893.1 / 29.307);
    check(counted, "electricity", "GJ", 3600);
    check(counted, "electricity", "tce", 122.9);  // 1 GWh · 0.1229
    check(counted, "heat", "GJ", 500);
    check(counted, "heat", "tce", 500 / 29.307);
    check(counted, "self-used-renewable", "GJ", 720);  // 200 MWh: what is exported is not consumed here
    check(counted, "self-used-renewable", "tce", 24.58);
    check(counted, "consumption", "GJ", 8713.1);
    check(counted, "consumption", "tce", 4393.1 / 29.307 + 147.48);
    CHECK(counted.inventory.energy.size() == 18);
}

TEST_CASE("scope 3 is outside, as it is outside the gross total") {
    const Counted counted{kYear +
                          "activities:\n"
                          "  - {id: power, factor: electricity.grid, unit: MWh, amount: {2023: 1}}\n"
                          "  - {id: commuting, factor: electricity.grid, scope: 3, unit: MWh, amount: {2023: 1}}\n"};
    check(counted, "consumption", "GJ", 3.6);
}

TEST_CASE("by equivalent value: the pilot's own coefficient, or nothing") {
    const Options equivalent{{{"energy_basis", "equivalent"}}};
    const Counted given{kMixed + "context:\n  electricity-equivalent: {unit: kgce/kWh, amount: {2023: 0.3}}\n",
                        equivalent};
    check(given, "electricity", "tce", 300);
    check(given, "self-used-renewable", "tce", 60);
    check(given, "electricity", "GJ", 3600);  // energy itself does not depend on the convention
    check(given, "consumption", "tce", 4393.1 / 29.307 + 360);
    const Counted missing{kMixed, equivalent};
    CHECK(missing.findings() == "NZ3015 context");
    check(missing, "electricity", "tce", {});
    check(missing, "consumption", "tce", {});  // a sum without its power would be wrong
    check(missing, "consumption", "GJ", 8713.1);
    check(missing, "fuel", "tce", 3893.1 / 29.307);
}

TEST_CASE("units of an amount do not change its energy") {
    for (const std::string activity :
         {"unit: MWh, amount: {2023: 1}", "unit: kWh, amount: {2023: 1000}", "unit: GJ, amount: {2023: 3.6}"}) {
        CAPTURE(activity);
        const Counted counted{one_activity("factor: electricity.grid, " + activity)};
        check(counted, "electricity", "GJ", 3.6);
        check(counted, "electricity", "tce", 0.1229);
    }
}

TEST_CASE("a fuel without calorific value is left out aloud; a printed coal equivalent stands in where there is one") {
    const std::string own =
        "custom_factors:\n"
        "  - {id: own.fuel, name: f, class: fuel, scope: 1, source: s, evidence: [e],%s values: [{gas: CO2, value: 1, "
        "unit: t/t}]}\n"
        "evidence: [{id: e, title: t, file: e.pdf}]\n";
    const auto with = [&](const std::string& keys) {
        std::string text = own;
        return one_activity("factor: own.fuel, unit: t, amount: {2023: 10}") + text.replace(text.find("%s"), 2, keys);
    };
    const Counted unknown{with("")};
    CHECK(unknown.findings() == "NZ3013 activities.a.factor");
    CHECK(unknown.inventory.energy.empty());
    std::string two_years = with("");
    two_years.replace(two_years.find("years:"), kYear.size(), kTwoYears);
    two_years.replace(two_years.find("{2023: 10}"), 10, "{2022: 10, 2023: 10}");
    CHECK(Counted{two_years}.findings() == "NZ3013 activities.a.factor");           // once, not once a year
    const Counted coal{with(" coal_equivalent: {value: 0.7143, unit: kgce/kg},")};  // raw coal, GB/T 2589
    CHECK(coal.findings() == "");
    check(coal, "fuel", "tce", 7.143);
    check(coal, "fuel", "GJ", 7.143 * 29.307);
    const Counted calorific{with(" ncv: {value: 20, unit: GJ/t}, coal_equivalent: {value: 0.7143, unit: kgce/kg},")};
    check(calorific, "fuel", "GJ", 200);  // the calorific value goes first
    check(calorific, "fuel", "tce", 200 / 29.307);
}

TEST_CASE("which generation is energy consumed") {
    const std::string gas = "activities:\n  - {id: gas, factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 1}}\n";
    struct Case {
        int at;
        std::string kind, activities;
        double self_used;  ///< GJ in self-used-renewable
        bool announced;
        std::optional<double> tce{};
    };
    const Case cases[] = {
        {__LINE__, "solar", "", 3.6, false, 0.1229},
        {__LINE__, "wind", "", 3.6, false, 0.1229},
        {__LINE__, "hydro", "", 3.6, false, 0.1229},
        {__LINE__, "solar, output: heat", "", 3.6, false, 3.6 / 29.307},
        {__LINE__, "geothermal, output: heat", "", 3.6, false, 3.6 / 29.307},
        {__LINE__, "geothermal, output: electricity", "", 3.6, false, 0.1229},
        {__LINE__, "geothermal", "", 0, true},  // power or heat?
        {__LINE__, "chp", gas, 0, false},       // counted as fuel
        {__LINE__, "chp", "", 0, true},
        {__LINE__, "biomass", gas, 0, true},     // the fuel there is is no biomass
        {__LINE__, "heat-pump", "", 0, false},   // its electricity is bought power
        {__LINE__, "waste-heat", "", 0, false},  // recovered from what is counted
        {__LINE__, "other", "", 0, true},
    };
    for (const Case& c : cases) {
        CAPTURE(c.at);
        const Counted counted{kYear + c.activities + "generation:\n  - {id: g, kind: " + c.kind +
                              ", unit: MWh, generated: {2023: 1}, self_used: {2023: 1}, exported: {2023: 0}}\n"};
        check(counted, "self-used-renewable", "GJ", c.self_used > 0 ? std::optional{c.self_used} : std::nullopt);
        check(counted, "self-used-renewable", "tce", c.tce);
        CHECK(counted.findings() == (c.announced ? "NZ3012 generation.g" : ""));
    }
}

TEST_CASE("shares of the consumption, physically and with certificates") {
    // GJ: 1000 MWh bought (100 of it direct wind, 50 direct nuclear, 200 certificates), 100 MWh of solar used on site
    // of which the certificates of 40 were sold, 10 万Nm3 of gas (3893.1 GJ at 389.31 GJ/万Nm3).
    const std::string text = kYear + "evidence:\n  - {id: e, title: 凭据}\n" +
                             "activities:\n  - {id: grid, factor: electricity.grid, unit: MWh, amount: {2023: 1000}}\n"
                             "  - {id: gas, factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 10}}\n"
                             "generation:\n  - {id: g, kind: solar, unit: MWh, generated: {2023: 100}, self_used: "
                             "{2023: 100}, exported: {2023: 0}, "
                             "certificates_sold: {2023: 40}}\n"
                             "instruments:\n"
                             "  - {id: w, kind: direct-supply, source: wind, unit: MWh, amount: {2023: 100}, "
                             "applies_to: [grid], evidence: [e]}\n"
                             "  - {id: n, kind: direct-supply, source: nuclear, unit: MWh, amount: {2023: 50}, "
                             "applies_to: [grid], evidence: [e]}\n"
                             "  - {id: c, kind: green-certificate, unit: MWh, amount: {2023: 200}, applies_to: [grid], "
                             "region: CN, registry: R, "
                             "serials: [A-1..200], retired: 2024-01-01, evidence: [e]}\n";
    const Counted counted{text};
    CHECK(counted.findings() == "");
    check(counted, "consumption", "GJ", 3600 + 360 + 3893.1);
    check(counted, "renewable", "GJ", 3.6 * (100 + 100));
    check(counted, "renewable-with-certificates", "GJ", 3.6 * (100 + 100 + 200 - 40));
    check(counted, "non-fossil", "GJ", 3.6 * (100 + 100 + 50));
    check(counted, "non-fossil-with-certificates", "tce", 0.1229 * (100 + 100 + 50 + 200 - 40));
    check(counted, "clean", "GJ", std::nullopt);  // nobody said what it is

    const Counted with_gas{text, {{{"clean", "non-fossil, fuel.natural-gas"}}}};
    check(with_gas, "clean", "GJ", 3.6 * 250 + 3893.1);
    check(with_gas, "clean-with-certificates", "GJ", 3.6 * 410 + 3893.1);
    const Counted only_renewable{text, {{{"clean", "renewable"}}}};
    check(only_renewable, "clean", "GJ", 720);
    const Counted grid_too{text, {{{"clean", "renewable, electricity.grid"}}}};  // what is covered is not counted twice
    check(grid_too, "clean", "GJ", 3.6 * (1000 - 50 + 100));
    check(grid_too, "clean-with-certificates", "GJ", 3.6 * (1000 - 50 + 100 - 40));
    CHECK(Counted{text, {{{"clean", "fuel.natural-gaz"}}}}.findings() == "NZ3106 ");
}
