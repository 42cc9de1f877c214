// SPDX-License-Identifier: Apache-2.0
/// Every check of plausibility: what makes it speak, and what an honest dataset looks like that comes near.
#include "quality/plausibility.hpp"
#include "../inventory/site.hpp"
#include "../scoring/site.hpp"
#include "base/number.hpp"
#include "methods_page.hpp"

using namespace nearzero;
using namespace nearzero::inventory::test;

namespace {

/// "NZ3202 activities.power.amount.2023", joined by "; "; only findings of plausibility.
std::string implausible(const std::string& sections) {
    const Counted counted{sections};
    findings::Sink sink;
    quality::check_plausibility(counted.inventory, *counted.reference, *counted.programme, sink);
    std::string text;
    for (const auto& finding : sink.all())
        text += (text.empty() ? "" : "; ") + std::string{finding.code->id} + " " + finding.at.pointer;
    return text;
}

std::string power(const std::string& amounts, const std::string& more = "") {
    return "activities:\n  - {id: power, factor: electricity.grid, unit: MWh, amount: {" + amounts + "}" + more + "}\n";
}

std::string own_factor(const std::string& klass, int scope, const std::string& values) {
    return "custom_factors:\n  - id: own.f\n    name: 自有\n    class: " + klass +
           "\n    scope: " + std::to_string(scope) + "\n    source: 合成\n    evidence: [e]\n    values: [" + values +
           "]\nevidence: [{id: e, title: t, file: e.pdf}]\n";
}

struct Case {
    int at;
    std::string sections;
    std::string expected;
};

void check(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        CAPTURE(c.at);
        CHECK(implausible(c.sections) == c.expected);
    }
}

}  // namespace

TEST_CASE("amounts from year to year") {
    const std::string big = "  - {id: big, factor: electricity.grid, unit: MWh, amount: {2022: 90000, 2023: 91000}}\n";
    check({
        {__LINE__, kTwoYears + power("2022: 1410, 2023: 4231"), "NZ3202 activities.power.amount.2023"},
        {__LINE__, kTwoYears + power("2022: 1410, 2023: 4230"), ""},  // three times is not more than three
        {__LINE__, kTwoYears + power("2022: 4231, 2023: 1410"), "NZ3202 activities.power.amount.2023"},
        {__LINE__, kTwoYears + power("2022: 0, 2023: 4230"), ""},           // new plant
        {__LINE__, kTwoYears + power("2022: 4230, 2023: 0"), ""},           // closure
        {__LINE__, kTwoYears + power("2022: 1410, 2023: 4500") + big, ""},  // 4.7 % of the total: small
        {__LINE__, kTwoYears + power("2022: 1410, 2023: 5000") + big, "NZ3202 activities.power.amount.2023"},  // 5.2 %
        {__LINE__, kTwoYears + power("2022: 5120, 2023: 5120000"), "NZ3203 activities.power.amount.2023"},
        {__LINE__, kTwoYears + power("2022: 5120, 2023: 0.512"), "NZ3203 activities.power.amount.2023"},
        {__LINE__, kTwoYears + power("2022: 5120, 2023: 76800000"),
         "NZ3203 activities.power.amount.2023"},  // 10,000 · 1.5
        {__LINE__, kTwoYears + power("2022: 5120, 2023: 512000"),
         "NZ3202 activities.power.amount.2023"},  // 100: no unit
        {__LINE__, kThreeYears + power("2023: 5120, 2024: 5120000, 2025: 5121"), "NZ3203 activities.power.amount.2024"},
        {__LINE__, kTwoYears + power("2022: 5123.4, 2023: 5123.4"), "NZ3206 activities.power.amount.2023"},
        {__LINE__, kThreeYears + power("2023: 5123.4, 2024: 4000, 2025: 5123.4"),
         "NZ3206 activities.power.amount.2025"},
        {__LINE__, kTwoYears + power("2022: 512, 2023: 512"), ""},  // three digits may well repeat
        {__LINE__, kTwoYears + power("2022: 51200, 2023: 51200"), ""},
        {__LINE__, kTwoYears + power("2022: 0.005123, 2023: 0.005123"), "NZ3206 activities.power.amount.2023"},
        {__LINE__, kTwoYears + power("2022: 5123.4, 2023: 5123.4", ", quality: estimated"), ""},
        {__LINE__, kTwoYears + power("2022: 5123.4, 2023: 5123.4", ", quality: metered"),
         "NZ3206 activities.power.amount.2023"},
        {__LINE__,
         kTwoYears +
             "activities:\n  - {id: trees, factor: sink.urban-tree.pine, unit: 株, amount: {2022: 1234, 2023: 1234}}\n",
         ""},
    });
}

TEST_CASE("generation and context slip, and do not jump") {
    const auto roof = [](const std::string& amounts) {
        return power("2022: 5120, 2023: 4980") + "generation:\n  - {id: roof, kind: solar, unit: MWh, generated: {" +
               amounts + "}, self_used: {" + amounts + "}, exported: {2022: 0, 2023: 0}}\n";
    };
    check({
        {__LINE__, kTwoYears + roof("2022: 90, 2023: 990"), ""},
        {__LINE__, kTwoYears + roof("2022: 90, 2023: 95000"), "NZ3203 generation.roof.generated.2023"},
        {__LINE__,
         kTwoYears + power("2022: 5120, 2023: 4980") +
             "context:\n  output-value: {unit: 万元, amount: {2022: 18200, 2023: 191000000}}\n",
         "NZ3203 context.output-value.amount.2023"},
        {__LINE__,
         kTwoYears + power("2022: 5120, 2023: 4980") +
             "context:\n  floor-area: {unit: m2, amount: {2022: 18234, 2023: 18234}}\n",
         ""},
    });
}

TEST_CASE("implied factors move with their source, not by themselves") {
    const auto heat = [](const std::string& a, const std::string& b) {
        return "activities:\n  - {id: steam, factor: own.f, unit: GJ, amount: {2022: 9100, 2023: 8800}}\n"
               "  - {id: more, factor: own.f, unit: GJ, amount: {2022: 100, 2023: 88}}\n" +
               own_factor("heat", 2,
                          "{gas: CO2, year: 2022, value: " + a + ", unit: t/GJ}, {gas: CO2, year: 2023, value: " + b +
                              ", unit: t/GJ}");
    };
    check({
        {__LINE__, kTwoYears + heat("0.1", "0.125"), ""},
        {__LINE__, kTwoYears + heat("0.1", "0.126"),
         "NZ3201 activities.steam.factor"},  // once, though two activities use it
        {__LINE__, kTwoYears + heat("0.1", "0.079"), "NZ3201 activities.steam.factor"},
        {__LINE__, kTwoYears + heat("0.03", "0.11"),
         "NZ3204 activities.steam.factor"},  // 3.667, and not a drift as well
        {__LINE__, kTwoYears + heat("0.03", "0.112"), "NZ3201 activities.steam.factor"},  // 3.733: 1.8 % away
        {__LINE__,
         "years: {base: 2020, reported: [2020, 2023]}\nactivities:\n  - {id: steam, factor: own.f, unit: GJ, amount: "
         "{2020: 9100, "
         "2023: 8800}}\n" +
             own_factor(
                 "heat", 2,
                 "{gas: CO2, year: 2020, value: 0.1, unit: t/GJ}, {gas: CO2, year: 2023, value: 0.19, unit: t/GJ}"),
         ""},  // three years: 1.25³ = 1.953
    });
}

TEST_CASE("a factor of one's own: gases copied, carbon for CO2") {
    const auto kiln = [](const std::string& values) {
        return kYear + "activities:\n  - {id: kiln, factor: own.f, unit: t, amount: {2023: 12}}\n" +
               own_factor("process", 1, values);
    };
    check({
        {__LINE__, kiln("{gas: CO2, value: 0.44, unit: t/t}, {gas: N2O, value: 0.44, unit: t/t}"),
         "NZ3205 custom_factors.own.f"},
        {__LINE__, kiln("{gas: CO2, value: 0.44, unit: t/t}, {gas: CH4, value: 440, unit: kg/t}"),
         "NZ3205 custom_factors.own.f"},
        {__LINE__, kiln("{gas: CO2, value: 0.44, unit: t/t}, {gas: N2O, value: 0.44, unit: kg/t}"), ""},
        {__LINE__, kiln("{gas: CH4, value: 3.9, unit: kg/t}, {gas: N2O, value: 3.9, unit: kg/t}"), ""},
        {__LINE__, kiln("{gas: CO2, value: 0, unit: kg/t}, {gas: N2O, value: 0, unit: kg/t}"), ""},
        // The id of a built-in factor: 0.4419 of 2023, divided by 44/12.
        {__LINE__,
         kYear + power("2023: 100") +
             "custom_factors:\n  - {id: electricity.grid, name: 自有, class: electricity, scope: 2, source: s, "
             "evidence: [e], values: [{gas: CO2, value: 0.12052, unit: kg/kWh}]}\n"
             "evidence: [{id: e, title: t, file: e.pdf}]\n",
         "NZ3204 custom_factors.electricity.grid"},
    });
}

TEST_CASE("built-in factors raise nothing by themselves") {
    const Counted none{kYear + power("2023: 1")};
    for (const auto& factor : none.reference->sets().front()->factors) {
        if (factor.klass == reference::FactorClass::sink || factor.values.empty() || factor.has_uses) continue;
        const auto& value = factor.values.front();
        const auto per = units::of(units::Base::mass) / value.unit.dimension;
        const auto symbols = units::symbols_of(per, 1);
        if (symbols.empty()) continue;
        CAPTURE(factor.id);
        const std::string region = value.region.empty() ? "" : ", region: " + value.region;
        const int year = value.year == 0 ? 2023 : value.year;
        const Counted counted{"years: {base: " + std::to_string(year) + ", reported: [" + std::to_string(year) +
                              "]}\nactivities:\n  - {id: a, factor: " + factor.id + region + ", unit: " +
                              std::string{symbols.front()} + ", amount: {" + std::to_string(year) + ": 1}}\n"};
        findings::Sink sink;
        quality::check_plausibility(counted.inventory, *counted.reference, *counted.programme, sink);
        CHECK(sink.empty());
    }
}

TEST_CASE("energy, vintages, certificates") {
    const auto engine = [](const std::string& kind, const std::string& mwh) {
        return kYear +
               "activities:\n  - {id: gas, factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 10}}\ngeneration:\n  "
               "- {id: g, kind: " +
               kind + ", unit: MWh, generated: {2023: " + mwh + "}, self_used: {2023: " + mwh +
               "}, exported: {2023: 0}}\n";
    };
    check({
        {__LINE__, engine("chp", "1081"), ""},                                    // 3,891.6 of 3,893.1 GJ
        {__LINE__, engine("chp", "1082"), "NZ3209 generation.g.generated.2023"},  // 3,895.2 GJ
        {__LINE__, engine("heat-pump", "5000"), ""},
        {__LINE__, engine("waste-heat", "5000"), ""},
        {__LINE__, "years: {base: 2023, reported: [2023, 2026]}\n" + power("2023: 5, 2026: 6"), ""},
        {__LINE__, "years: {base: 2023, reported: [2023, 2027]}\n" + power("2023: 5, 2027: 6"),
         "NZ3210 activities.power.factor"},
        {__LINE__, "years: {base: 2025, reported: [2025]}\n" + power("2025: 5", ", factor_year: 2021"),
         "NZ3210 activities.power.factor"},
    });
}

TEST_CASE("a vintage is told once: up to three years by NZ2310, beyond by NZ3210") {
    const Counted counted{"years: {base: 2026, reported: [2026, 2027]}\n" + power("2026: 5, 2027: 6")};
    CHECK(counted.findings() ==
          "NZ2310 activities.power.factor; NZ3104 activities.power.factor");  // the note: residual mix
    REQUIRE(counted.sink.all().size() == 2);
    CHECK(counted.sink.all()[0].message(findings::Lang::en).find("for 2026;") != std::string::npos);
}

TEST_CASE("the numbers stand in the message") {
    const Counted counted{kTwoYears + power("2022: 1410, 2023: 5730")};
    findings::Sink sink;
    quality::check_amounts(counted.inventory, sink);
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].message(findings::Lang::en) ==
          "'power' goes from 1410 in 2022 to 5730 MWh in 2023 (a factor of 4.064); it is 100 % of the gross total of "
          "2023");
}

TEST_CASE("published figures") {
    // 12,345 t over 2,000 万元: 6.1725 t/万元. 25 m3 of 40 m3 of water: 62.5 %.
    const scoring::test::Counted site{
        {.years = {2023},
         .emitters = {{"kiln", {12345}}},
         .sections = "context:\n  output-value: {unit: 万元, amount: {2023: 2000}}\n"
                     "  water: {unit: m3, amount: {2023: 40}}\n  reused-water: {unit: m3, amount: {2023: 25}}\n"}};
    const auto programme = scoring::test::programme_with("indicator: total, test: declines");
    struct Row {
        int at;
        std::string figure;    ///< indicator, value and unit
        std::string expected;  ///< "" or the English message from ';' or ':' on
        int year = 2023;
    };
    const std::vector<Row> rows{
        {__LINE__, "intensity 6.17 tCO2e/万元", ""},
        {__LINE__, "intensity 6.2 tCO2e/万元", ""},
        {__LINE__, "intensity 6 tCO2e/万元", ""},
        {__LINE__, "intensity 6.172 tCO2e/万元", ""},  // a tie: either neighbour agrees
        {__LINE__, "intensity 6.173 tCO2e/万元", ""},
        {__LINE__, "intensity 6.174 tCO2e/万元", "NZ3207 the data give 6.172 tCO2e/万元 (-0.0243 %)"},
        {__LINE__, "intensity 6.170 tCO2e/万元", "NZ3207 the data give 6.172 tCO2e/万元 (+0.0405 %)"},
        {__LINE__, "intensity 0.617 kgCO2e/元", ""},
        {__LINE__, "intensity 6.17 kgCO2e/元", "NZ3207 the data give 0.62 kgCO2e/元 (-90 %)"},
        {__LINE__, "total 12345 tCO2e", ""},
        {__LINE__, "total 12.3e3 tCO2e", ""},  // to the hundred: 12,250 to 12,350
        {__LINE__, "total 12.4e3 tCO2e", "NZ3207 the data give 12345 tCO2e (-0.444 %)"},
        {__LINE__, "total 123450e-1 tCO2e", ""},
        {__LINE__, "total 123451e-1 tCO2e", "NZ3207 the data give 12345.0 tCO2e (-0.00081 %)"},
        {__LINE__, "total 0 tCO2e", "NZ3207 the data give 12345 tCO2e (+12345 tCO2e)"},
        {__LINE__, "reuse 62.5 %", ""},
        {__LINE__, "reuse 62 %", ""},
        {__LINE__, "reuse 0.625 1", ""},
        {__LINE__, "reuse 61.5 %", "NZ3207 the data give 62.5 % (+1.63 %)"},
        {__LINE__, "reuze 62.5 %", "NZ3208 test@1 has no such indicator"},
        {__LINE__, "total 12345 tCO2e", "NZ3208 the year is not reported; reported are 2023", 2022},
        {__LINE__, "intensity 6.17 tCO2e/人", "NZ3208 the indicator is in tCO2e/万元, a unit of another kind"},
        {__LINE__, "hall 5 tCO2e",
         "NZ3208 no line of 2023 belongs to 'emissions of the hall' (part hall); a true zero has to be written as 0"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.at);
        const auto first = row.figure.find(' '), second = row.figure.find(' ', first + 1);
        auto& published = site.dataset->published;
        const auto unit = units::parse_unit(row.figure.substr(second + 1));
        REQUIRE(unit);
        const std::string_view written = std::string_view{row.figure}.substr(first + 1, second - first - 1);
        published = {{{std::string_view{row.figure}.substr(0, first), {}},
                      row.year,
                      {},
                      {},
                      {*base::parse_number(written), *unit, {}},
                      written,
                      {"p. 12", {}},
                      {}}};
        findings::Sink sink;
        quality::check_published(site.inventory, *programme, sink);
        std::string text;
        for (const auto& finding : sink.all()) {
            const std::string message = finding.message(findings::Lang::en);
            const auto cut = message.find(finding.code->id == "NZ3207" ? "; " : "compared: ");
            text += std::string{finding.code->id} + " " + message.substr(cut + (finding.code->id == "NZ3207" ? 2 : 10));
        }
        CHECK(text == row.expected);
    }
    site.dataset->published = {{{"reuze", {}}, 2023, {}, {}, {1, {}, {}}, "1", {"p. 12", {}}, {}}};
    findings::Sink sink;
    quality::check_published(site.inventory, *programme, sink);
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].suggestion == "reuse");
}

TEST_CASE("worked examples of docs/methods/plausibility.md") {
    const auto examples = testing::blocks_of("plausibility.md");
    for (const auto& block : examples) {
        std::string sections, expected;
        for (const std::string& line : block.lines) {
            if (line.starts_with("-> ")) {
                const std::string result = line.starts_with("-> finding: ") ? line.substr(12) : line.substr(3);
                expected += (expected.empty() ? "" : "; ") + result;
            } else {
                sections += line + '\n';
            }
        }
        CAPTURE(sections);
        CHECK(implausible(sections) == (expected == "none" ? "" : expected));
        CHECK_FALSE(expected.empty());
    }
    CHECK(examples.size() >= 6);
}
