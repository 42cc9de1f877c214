// SPDX-License-Identifier: Apache-2.0
/// What is not exact is said once; what cannot be counted is said where it is written.
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

struct Case {
    int at;
    std::string activities;
    std::string findings;
    Options options{};
};

void check(const std::vector<Case>& cases, const std::string& years) {
    for (const Case& c : cases) {
        CAPTURE(c.at);
        const Counted counted{years + "activities:\n" + c.activities, c.options};
        CHECK(counted.findings() == c.findings);
    }
}

}  // namespace

TEST_CASE("what is not exact is announced once for each factor and dataset") {
    const std::string amounts = "amount: {2023: 1, 2024: 1, 2025: 1}}\n";
    check(
        {
            {__LINE__,
             "  - {id: a, factor: electricity.grid, unit: MWh, " + amounts +
                 "  - {id: b, factor: electricity.grid, unit: kWh, " + amounts,
             "NZ2310 activities.a.factor; NZ3104 activities.a.factor"},
            {__LINE__, "  - {id: a, factor: electricity.grid, region: CN-XZ, factor_year: 2023, unit: MWh, " + amounts,
             "NZ2311 activities.a.factor"},
            {__LINE__,
             "  - {id: a, factor: refrigerant.r407a, unit: kg, " + amounts +
                 "  - {id: b, factor: refrigerant.r407a, unit: kg, " + amounts,
             "NZ2312 activities.a.factor"},
            {__LINE__,
             "  - {id: a, factor: fuel.refinery-gas, unit: t, " + amounts +
                 "  - {id: b, factor: fuel.refinery-gas, unit: t, " + amounts,
             "NZ2312 activities.a.factor"},
            {__LINE__, "  - {id: a, factor: fuel.natural-gas, unit: 万立方米, " + amounts, "NZ3001 activities.a.unit"},
            {__LINE__, "  - {id: a, factor: fuel.natural-gas, unit: 万Nm3, " + amounts, ""},
            {__LINE__,
             "  - {id: a, factor: refrigerant.sf6, unit: kg, " + amounts +
                 "  - {id: b, factor: refrigerant.sf6, unit: kg, " + amounts,
             "NZ2313 activities.a.factor",
             {{{"gwp", "ipcc-ar6-100"}}}},
        },
        kThreeYears);
}

TEST_CASE("the notice of an older vintage lists the years it stands for") {
    const Counted counted{
        kThreeYears +
        "activities:\n  - {id: a, factor: electricity.grid, unit: MWh, amount: {2023: 1, 2024: 1, 2025: 1}}\n"};
    REQUIRE(counted.sink.all().size() == 2);
    CHECK(counted.sink.all()[0].message(findings::Lang::en) ==
          "the factor 'electricity.grid' has no value of CO2 for 2024, 2025; the one of 2023 is used");
    CHECK(counted.line("a", 2023, "CO2")->vintage_gap == 0);
    CHECK(counted.line("a", 2025, "CO2")->vintage_gap == 2);
}

TEST_CASE("what cannot be counted is an error at its place, one for each fault") {
    const std::string amounts = "amount: {2022: 1, 2023: 1}}\n";
    check(
        {
            {__LINE__, "  - {id: a, factor: electricity.gird, unit: MWh, " + amounts, "NZ2301 activities.a.factor"},
            {__LINE__, "  - {id: a, factor: electricity.grid, unit: t, " + amounts, "NZ2103 activities.a.unit"},
            {__LINE__, "  - {id: a, factor: fuel.diesel, unit: m3, " + amounts, "NZ2103 activities.a.unit"},
            {__LINE__, "  - {id: a, factor: fuel.diesel, use: rocket, unit: t, " + amounts, "NZ2305 activities.a.use"},
            {__LINE__, "  - {id: a, factor: electricity.grid, use: industry, unit: MWh, " + amounts,
             "NZ3003 activities.a.use"},
            {__LINE__, "  - {id: a, factor: electricity.residual, factor_year: 2021, unit: MWh, " + amounts,
             "NZ2303 activities.a.factor_year"},
            {__LINE__, "  - {id: a, factor: electricity.grid, factor_year: 2025, unit: MWh, " + amounts,
             "NZ2320 activities.a.factor_year"},
            {__LINE__,
             "  - {id: a, factor: electricity.grid, unit: MWh, " + amounts,
             "NZ3002 activities.a.factor",
             {{}, "", ""}},
            {__LINE__,
             "  - {id: a, factor: electricity.grid, unit: MWh, " + amounts +
                 "  - {id: b, factor: electricity.grid, unit: MWh, " + amounts,
             "NZ2307 pilot.region",
             {{}, "", "region: CN-ZZ"}},
            {__LINE__, "  - {id: a, factor: sink.urban-tree.pine, scope: 1, unit: 株, " + amounts,
             "NZ3004 activities.a.scope"},
        },
        kTwoYears);
}

TEST_CASE("a gas that the set of warming potentials lacks is an error, once for each gas, not a zero") {
    reference::Reference bare;
    bare.set_regions(reference::builtin_regions());
    bare.add_factors(*reference::builtin_factor_set("cn-builtin"));
    gas::GwpSet set;  // of 1990: three gases
    set.id = "three-gases";
    set.set(gas::Gas::co2, {1, gas::Status::verified, {}, {}, {}});
    set.set(gas::Gas::ch4, {21, gas::Status::verified, {}, {}, {}});
    set.set(gas::Gas::n2o, {310, gas::Status::verified, {}, {}, {}});
    bare.set_gwp(set);
    const Counted site{kTwoYears +
                       "activities:\n"
                       "  - {id: a, factor: refrigerant.r410a, unit: kg, amount: {2022: 1, 2023: 1}}\n"
                       "  - {id: b, factor: refrigerant.r410a, unit: kg, amount: {2022: 1, 2023: 1}}\n"};
    findings::Sink sink;
    const Inventory inventory = count(*site.dataset, {&bare, &site.accounting, nullptr}, sink);
    REQUIRE(sink.all().size() == 2);
    for (const auto& finding : sink.all()) {
        CHECK(finding.code->slug == "gas-not-in-gwp-set");
        CHECK(finding.severity == findings::Severity::error);
        CHECK(finding.at.pointer == "activities.a.factor");
    }
    CHECK(sink.all()[0].message(findings::Lang::en) != sink.all()[1].message(findings::Lang::en));
}

TEST_CASE("a series of years from a wider region is one choice, announced once") {
    const Counted counted{kTwoYears +
                          "activities:\n"
                          "  - {id: a, factor: electricity.grid, region: CN-XZ, unit: MWh, "
                          "amount: {2022: 1000, 2023: 1000}}\n"};
    CHECK(counted.findings() == "NZ2311 activities.a.factor");
    // Southwest grid, 公告2024年第33号 and 公告2025年第47号.
    CHECK(near(counted.gross(2022), 226.8));
    CHECK(near(counted.gross(2023), 247.2));
}
