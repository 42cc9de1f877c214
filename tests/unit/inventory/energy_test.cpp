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
    CHECK(counted.inventory.energy.size() == 10);
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

TEST_CASE("self-used solar, wind and hydro count; other kinds are announced") {
    struct Case {
        std::string kind;
        bool counted;
    };
    for (const Case& c : {Case{"solar", true}, Case{"wind", true}, Case{"hydro", true}, Case{"chp", false},
                          Case{"biomass", false}, Case{"heat-pump", false}, Case{"waste-heat", false}}) {
        CAPTURE(c.kind);
        const Counted counted{kYear + "generation:\n  - {id: g, kind: " + c.kind +
                              ", unit: MWh, generated: {2023: 1}, self_used: {2023: 1}, exported: {2023: 0}}\n"};
        check(counted, "self-used-renewable", "GJ", c.counted ? std::optional{3.6} : std::nullopt);
        CHECK(counted.findings() == (c.counted ? "" : "NZ3012 generation.g"));
    }
}
