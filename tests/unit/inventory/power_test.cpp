// SPDX-License-Identifier: Apache-2.0
/// Purchased power by two methods. Factors: 公告2024年第33号 (2022) and 2025年第47号 (2023): Guangdong 0.4403 and
/// 0.4419, residual mix 0.5856 and 0.6096, fossil power of 2022 0.8325 kg/kWh; the figures are worked out by hand from
/// them.
#include "inventory/power.hpp"

#include <algorithm>
#include <random>

#include "base/decimal.hpp"
#include "inventory/terms.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

const std::string kEvidence = "evidence:\n  - {id: proof, title: 凭据}\n";
const std::string kPower =
    kTwoYears + kEvidence +
    "activities:\n  - {id: grid, factor: electricity.grid, unit: MWh, amount: {2022: 1000, 2023: 900}}\n"
    "  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2022: 100, 2023: 100}}\n";  // 11 t a year, the same by
                                                                                           // both methods

const std::string kSound =
    "unit: MWh, applies_to: [grid], region: CN-YN, generated: {from: 2023-01-01, to: 2023-12-31}, registry: 国家绿证, "
    "serials: [G-0001..0400], retired: 2024-02-10, evidence: [proof]";

std::string with(const std::string& instruments) {
    return kPower + "instruments:\n" + instruments;
}
std::string certificate(const std::string& keys) {
    return with("  - {id: c, kind: green-certificate, " + keys + "}\n");
}

double location(const Counted& counted, int year) {
    return counted.total(year, Group::scope2_location).value();
}
double market(const Counted& counted, int year) {
    return counted.total(year, Group::scope2_market).value();
}
double scope2(const Counted& counted, int year) {
    return counted.total(year, Group::scope, "2").value();
}

const Options kMarket{{{"electricity", "market-based"}}};
const Options kFossil{{{"electricity", "fossil-average-unless-certified"},
                       {"electricity.factor", "electricity.fossil"},
                       {"electricity.factor_year", "2022"}}};

}  // namespace

TEST_CASE("both methods side by side; the headline is in the total") {
    const std::string text = certificate("amount: {2023: 400}, " + kSound);
    struct Case {
        Options options;
        double headline_2022, headline_2023;
    };
    for (const Case& c : {Case{{}, 440.3, 397.71}, Case{kMarket, 585.6, 304.8}, Case{kFossil, 832.5, 416.25}}) {
        const Counted counted{text, c.options};
        CHECK(counted.findings() == "");
        CHECK(near(location(counted, 2022), 440.3 + 11));
        CHECK(near(location(counted, 2023), 397.71 + 11));
        CHECK(near(market(counted, 2022), 585.6 + 11));
        CHECK(near(market(counted, 2023), 500 * 0.6096 + 11));
        CHECK(near(scope2(counted, 2022), c.headline_2022 + 11));
        CHECK(near(scope2(counted, 2023), c.headline_2023 + 11));
        CHECK(near(counted.gross(2023), c.headline_2023 + 11));  // never both
        CHECK(near(counted.line("grid", 2023, "CO2")->co2e.value(), c.headline_2023));
    }
}

TEST_CASE("a record says what was bought, covered and left, and with which factors") {
    const Counted counted{certificate("amount: {2023: 400}, " + kSound), kMarket};
    REQUIRE(counted.inventory.power.size() == 2);
    const PowerUse& use = counted.inventory.power[1];
    CHECK(use.bought == 900);
    CHECK(use.covered == 400);
    CHECK(use.rest() == 500);
    REQUIRE(use.by.size() == 1);
    CHECK(use.by[0].instrument->id.value == "c");
    CHECK(use.grid_value->value == 0.4419);
    CHECK(use.rest_factor->id == "electricity.residual");
    CHECK(use.rest_value->value == 0.6096);
    const Line& line = *counted.line("grid", 2023, "CO2");
    CHECK(line.factor->id == "electricity.residual");
    CHECK(line.value->year == 2023);
    CHECK(near(line.factor_value, 304.8e3 / 900));  // kg for each MWh bought
    const auto steps = steps_of(line, *counted.reference);
    double product = 1.0;
    for (const Step& step : steps)
        if (step.step == "amount" || step.step == "uncovered" || step.step == "factor" || step.step == "unit-conversion")
            product *= step.value;
    CHECK(near(product, 304.8e3));
    REQUIRE(steps.size() > 2);
    CHECK(steps[1].step == "covered");
    CHECK(steps[1].value == 400);
    CHECK(steps[1].source == "c");
    CHECK(steps[2].value == 500.0 / 900.0);
}

TEST_CASE("which instruments count, and why the others do not") {
    const std::string amount = "amount: {2023: 400}, ";
    const auto without = [&](const std::string& part, const std::string& instead = "") {
        std::string text = amount + kSound;
        const auto at = text.find(part);
        REQUIRE(at != std::string::npos);
        return text.replace(at, part.size(), instead);
    };
    struct Case {
        int at;
        std::string kind, keys;
        double counted;
        std::string why{};
        Options options{};
    };
    const std::string direct = "amount: {2023: 400}, unit: MWh, applies_to: [grid], evidence: [proof]";
    const Case cases[] = {
        {__LINE__, "green-certificate", amount + kSound, 400},
        {__LINE__, "green-power", amount + kSound, 400},
        {__LINE__, "direct-supply", direct + ", source: wind", 400},
        {__LINE__, "direct-supply", direct, 0, "its source is not stated"},
        {__LINE__, "green-certificate",
         without(amount, "amount: {2023: 400000}, ")
             .replace(std::string{"amount: {2023: 400000}, "}.size(), 9, "unit: kWh"),
         400},
        {__LINE__, "green-certificate", without("applies_to: [grid], "), 0, "names no activity"},
        {__LINE__, "green-certificate", without("[grid]", "[heat]"), 0, "'heat' is no purchased power"},
        {__LINE__, "green-certificate", without("[grid]", "[grid, heat]"), 0, "'heat' is no purchased power"},
        {__LINE__, "green-certificate", without("region: CN-YN, "), 0, "its region is missing"},
        {__LINE__, "green-certificate", without("CN-YN", "CN-ZZ"), 0, "not in the table of regions"},
        {__LINE__, "green-certificate", without("registry: 国家绿证, "), 0, "the registry is missing"},
        {__LINE__, "green-certificate", without("serials: [G-0001..0400], "), 0, "the serials are missing"},
        {__LINE__, "green-certificate", without("[G-0001..0400]", "[G-0001..0400, G-0400]"), 0,
         "'G-0400' count for 'c' already"},
        {__LINE__, "green-certificate", without("retired: 2024-02-10, "), 0, "the date of retirement is missing"},
        {__LINE__, "green-power", without("retired: 2024-02-10, "), 0, "the date of retirement is missing"},
        {__LINE__, "green-certificate", without(", evidence: [proof]"), 0, "there is no evidence"},
        {__LINE__, "green-certificate", without("2023-01-01", "2022-12-31"), 0, "not generated within 2023"},
        {__LINE__, "green-certificate", without("generated: {from: 2023-01-01, to: 2023-12-31}, "), 400},
        {__LINE__,
         "green-certificate",
         amount + kSound,
         0,
         "retired on 2024-02-10, after 2024-02-09",
         {{{"certificates.retired_by", "02-09"}}}},
        {__LINE__, "green-certificate", amount + kSound, 400, "", {{{"certificates.retired_by", "02-10"}}}},
        {__LINE__,
         "green-certificate",
         amount + kSound,
         0,
         "'CN-YN' does not reach the place of consumption 'CN-GD'",
         {{{"certificates.region", "region"}}}},
        {__LINE__,
         "green-certificate",
         without("CN-YN", "CN-GRID-SOUTH"),
         400,
         "",
         {{{"certificates.region", "region"}}}},
        {__LINE__,
         "green-certificate",
         without("CN-YN", "CN"),
         0,
         "'CN' does not reach",
         {{{"certificates.region", "region"}}}},
        {__LINE__, "green-certificate", without("CN-YN", "CN-GD"), 400, "", {{{"certificates.region", "region"}}}},
        {__LINE__, "direct-supply", direct + ", source: nuclear", 400, "", {{{"certificates.region", "region"}}}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.at);
        const Counted counted{with("  - {id: c, kind: " + c.kind + ", " + c.keys + "}\n"), c.options};
        CHECK(near(market(counted, 2023), (900 - c.counted) * 0.6096 + 11));
        CHECK(near(location(counted, 2023), 397.71 + 11));
        REQUIRE(counted.inventory.instruments.size() == 1);
        CHECK(near(counted.inventory.instruments[0].mwh, 400));
        CHECK(near(counted.inventory.instruments[0].counted_mwh, c.counted));
        CHECK(counted.findings() == (c.why.empty() ? "" : "NZ3101 instruments.c"));
        if (!c.why.empty() && !counted.sink.all().empty())
            CHECK(counted.sink.all()[0].message(findings::Lang::en).find(c.why) != std::string::npos);
    }
}

TEST_CASE("one reason for several years is one finding") {
    const Counted counted{
        certificate("amount: {2022: 10, 2023: 20}, unit: MWh, applies_to: [grid], region: CN, evidence: [proof]")};
    REQUIRE(counted.findings() == "NZ3101 instruments.c");
    CHECK(counted.sink.all()[0].message(findings::Lang::en) ==
          "the power instrument 'c' (2022, 2023, 30 MWh) does not count: the registry is missing");
}

TEST_CASE("never above consumption, and the finding gives the numbers") {
    const Counted counted{certificate("amount: {2023: 1000}, " + kSound), kMarket};
    REQUIRE(counted.findings() == "NZ3102 instruments.c");
    CHECK(counted.sink.all()[0].message(findings::Lang::en) ==
          "the power instrument 'c' is 1000 MWh in 2023, and 900 MWh of the power it applies to are left: the 100 MWh "
          "above it do "
          "not count");
    CHECK(counted.inventory.power[1].rest() == 0.0);
    CHECK(counted.line("grid", 2023, "CO2")->co2e.value() == 0.0);
    CHECK(market(counted, 2023) == 11.0);
}

TEST_CASE("figures of a message and of a derivation carry no noise of a conversion: 487.6 万kWh are 4876 MWh") {
    const std::string site =
        kTwoYears + kEvidence +
        "activities:\n  - {id: grid, factor: electricity.grid, unit: 万kWh, amount: {2022: 480, 2023: 487.6}}\n"
        "instruments:\n  - {id: c, kind: green-certificate, amount: {2023: 5200}, " +
        kSound + "}\n";
    const Counted counted{site, kMarket};
    REQUIRE(counted.findings() == "NZ3102 instruments.c");
    CHECK(counted.sink.all()[0].message(findings::Lang::en) ==
          "the power instrument 'c' is 5200 MWh in 2023, and 4876 MWh of the power it applies to are left: the 324 MWh "
          "above it do not count");
    const auto steps = steps_of(*counted.line("grid", 2023, "CO2"), *counted.reference);
    const auto covered = std::ranges::find(steps, std::string_view{"covered"}, &Step::step);
    REQUIRE(covered != steps.end());
    CHECK(covered->value == 4876.0);
}

TEST_CASE("direct supply first, then traded power, then certificates; one serial once") {
    const std::string rest =
        ", unit: MWh, applies_to: [grid], region: CN, registry: R, retired: 2024-01-01, evidence: [proof]";
    const Counted counted{
        with("  - {id: c, kind: green-certificate, amount: {2023: 500}, serials: [C-1..500]" + rest + "}\n" +
             "  - {id: p, kind: green-power, amount: {2023: 300}, serials: [P-1..300]" + rest + "}\n" +
             "  - {id: again, kind: green-power, amount: {2023: 300}, serials: [P-300..600]" + rest + "}\n" +
             "  - {id: d, kind: direct-supply, source: solar, amount: {2023: 200}" + rest + "}\n")};
    REQUIRE(counted.inventory.power[1].by.size() == 3);
    CHECK(counted.inventory.power[1].by[0].instrument->id.value == "d");
    CHECK(counted.inventory.power[1].by[1].instrument->id.value == "p");
    CHECK(counted.inventory.power[1].by[2].mwh == 400);
    CHECK(counted.findings() == "NZ3101 instruments.again; NZ3102 instruments.c");
    CHECK(counted.sink.all()[0].message(findings::Lang::en).find("'P-300..600' count for 'p' already") !=
          std::string::npos);
}

TEST_CASE("the residual mix by the rules of vintages, announced; the grid average where there is none") {
    const std::string activities = "activities:\n  - {id: grid, factor: electricity.grid, unit: MWh, amount: ";
    const Counted later{"years: {base: 2023, reported: [2023, 2024, 2025]}\n" + activities +
                        "{2023: 1, 2024: 1, 2025: 1}}\n"};
    CHECK(later.findings() == "NZ2310 activities.grid.factor; NZ3104 activities.grid.factor");
    CHECK(later.sink.all()[1].message(findings::Lang::en) ==
          "'electricity.residual' has no value for 2024, 2025: market-based scope 2 takes the one of 2023");
    CHECK(near(market(later, 2025), 0.6096));

    const Counted earlier{"years: {base: 2021, reported: [2021, 2022]}\n" + activities + "{2021: 1000, 2022: 1000}}\n",
                          kMarket};
    CHECK(earlier.findings() == "NZ3105 activities.grid.factor");
    CHECK(near(market(earlier, 2021), 471.5));  // Guangdong's average of 2021
    CHECK(near(market(earlier, 2022), 585.6));
}

TEST_CASE("a factor that is not the grid's stands for its own power") {
    const Counted counted{kYear + kEvidence +
                          "custom_factors:\n  - {id: own.supplier, name: 自有, source: 供电合同, class: electricity, "
                          "scope: 2, values: [{gas: CO2, value: 0.3, unit: "
                          "kg/kWh}], evidence: [proof]}\n"
                          "activities:\n  - {id: grid, factor: own.supplier, unit: MWh, amount: {2023: 1000}}\n"};
    CHECK(counted.findings() == "");
    CHECK(location(counted, 2023) == 300.0);
    CHECK(market(counted, 2023) == 300.0);
}

TEST_CASE("fossil average unless certified: the factor is named, of the year that is fixed") {
    const Counted none{kPower, {{{"electricity", "fossil-average-unless-certified"}}}};
    CHECK(none.findings() == "NZ3108 ");
    const Counted unknown{
        kPower, {{{"electricity", "fossil-average-unless-certified"}, {"electricity.factor", "electricity.fosil"}}}};
    CHECK(unknown.findings() == "NZ3106 ");
    const Counted fuel{kPower,
                       {{{"electricity", "fossil-average-unless-certified"}, {"electricity.factor", "fuel.diesel"}}}};
    CHECK(fuel.findings() == "NZ3106 ");
    const Counted early{kPower,
                        {{{"electricity", "fossil-average-unless-certified"},
                          {"electricity.factor", "electricity.fossil"},
                          {"electricity.factor_year", "2019"}}}};
    CHECK(early.findings() == "NZ3107 ");
    const Counted by_year{
        kPower, {{{"electricity", "fossil-average-unless-certified"}, {"electricity.factor", "electricity.fossil"}}}};
    CHECK(by_year.findings() == "");
    CHECK(near(scope2(by_year, 2023), 900 * 0.8273 + 11));
}

TEST_CASE("frozen factors keep what the site did: its certificates stay, the grid's change goes") {
    const Counted counted{certificate("amount: {2023: 400}, " + kSound), kMarket};
    const auto frozen = emissions_frozen(counted.inventory, {}, 2023, 2022, false);
    REQUIRE(frozen);
    CHECK(near(*frozen, 500 * 0.5856 + 11));
}

TEST_CASE("the inputs of a covered line make its emissions, and their slopes are the derivatives") {
    const Counted counted{certificate("amount: {2023: 400}, " + kSound), kMarket};
    const Line& line = *counted.line("grid", 2023, "CO2");
    const auto terms = terms_of(line);
    std::vector<double> values;
    for (const auto& term : terms) values.push_back(term.value);
    CHECK(near(emissions_with(line, values), line.emissions.value()));
    CHECK(near(terms[0].slope, 609.6));  // kg for each MWh more
    CHECK(near(terms[1].slope, 500e3));  // kWh that are left
}

TEST_CASE("self-used power whose certificates were sold is residual mix, market-based only") {
    const std::string text =
        kPower +
        "generation:\n  - {id: roof, kind: solar, unit: MWh, generated: {2022: 50, 2023: 60}, self_used: "
        "{2022: 50, 2023: 40}, exported: {2022: 0, 2023: 20}, certificates_sold: {2023: 30}}\n";
    const Counted counted{text};
    CHECK(near(location(counted, 2023), 397.71 + 11));
    CHECK(near(market(counted, 2022), 585.6 + 11));
    CHECK(near(market(counted, 2023), 930 * 0.6096 + 11));
    CHECK(counted.line("roof", 2023, "CO2") == nullptr);
    const Counted headline{text, kMarket};
    CHECK(near(headline.gross(2023), 930 * 0.6096 + 11));
    CHECK(near(headline.line("roof", 2023, "CO2")->co2e.value(), 30 * 0.6096));
    CHECK(near(headline.energy(2023, "electricity", "GJ").value(), 3240));  // no energy more
    const Counted fossil{text, kFossil};
    CHECK(near(fossil.gross(2023), 900 * 0.8325 + 11));  // that method counts what comes in
}

TEST_CASE("exports are memo items, deducted only where the accounting says so and only of what may be fossil") {
    const std::string chp =
        "generation:\n  - {id: chp, kind: chp, output: electricity, unit: MWh, generated: {2022: 100, 2023: 100}, "
        "self_used: {2022: 40, 2023: 100}, exported: {2022: 60, 2023: 0}}\n";
    const std::string solar =
        "generation:\n  - {id: pv, kind: solar, unit: MWh, generated: {2022: 100, 2023: 100}, self_used: {2022: "
        "40, 2023: 100}, exported: {2022: 60, 2023: 0}}\n";
    const std::string fuel = "  - {id: gas, factor: fuel.natural-gas, unit: 万Nm3, amount: {2022: 1, 2023: 1}}\n";
    const Options deducted{
        {{"exports", "deducted"}, {"exports.factor", "electricity.fossil"}, {"exports.factor_year", "2022"}}};
    const Counted memo{kPower + fuel + chp};
    REQUIRE(memo.inventory.memo.size() == 1);
    CHECK(memo.inventory.memo[0].item == "exported-electricity");
    CHECK(memo.inventory.memo[0].value == 60);
    CHECK(near(scope2(memo, 2022), 451.3));
    const Counted less{kPower + fuel + chp, deducted};
    CHECK(near(scope2(less, 2022), 451.3 - 60 * 0.8325));
    CHECK(near(location(less, 2022), 451.3));  // neither method of the standard knows a deduction
    CHECK(near(less.energy(2022, "electricity", "GJ").value(), 3600));
    const Line& line = *less.line("chp", 2022, "CO2");
    CHECK(line.amount == 60);
    CHECK(near(line.emissions.value(), -49950));
    const auto frozen = emissions_frozen(less.inventory, {}, 2022, 2022, false);
    CHECK(near(frozen.value(), less.gross(2022)));
    CHECK(near(scope2(Counted{kPower + solar, deducted}, 2022), 451.3));  // non-fossil power has the factor 0
}

TEST_CASE(
    "properties of random sites: certificates change the market-based figure only, downwards, within what was bought") {
    std::mt19937 engine{910};
    const auto random = [&](unsigned below) { return static_cast<unsigned>(engine() % below); };
    for (int i = 0; i < 60; ++i) {
        std::string activities = kYear + kEvidence + "activities:\n";
        const unsigned count = 1 + random(4);
        for (unsigned a = 0; a < count; ++a)
            activities += "  - {id: a" + std::to_string(a) +
                          ", factor: electricity.grid, unit: " + (random(2) ? "MWh" : "万千瓦时") +
                          ", amount: {2023: " + std::to_string(random(1000)) + "." + std::to_string(random(100)) +
                          "}}\n";
        std::string instruments = "instruments:\n";
        double last = -1;
        for (unsigned k = 0; k < 4; ++k) {
            const std::string n = std::to_string(k);
            std::string applies;
            for (unsigned a = 0; a < count; ++a)
                if (a == k % count || random(2)) applies += (applies.empty() ? "a" : ", a") + std::to_string(a);
            instruments += "  - {id: c" + n + ", kind: " + (random(2) ? "green-power" : "green-certificate") +
                           ", unit: MWh, amount: {2023: " + std::to_string(random(3000)) + "}, applies_to: [" +
                           applies + "], region: CN, registry: R, serials: [S" + n +
                           "-1], retired: 2024-01-01, evidence: [proof]}\n";
            const std::string text = activities + instruments;
            CAPTURE(text);
            const Counted bare{activities}, counted{text}, headline{text, kMarket};
            CHECK(location(counted, 2023) == location(bare, 2023));
            CHECK(counted.gross(2023) == bare.gross(2023));
            CHECK(market(counted, 2023) <= market(bare, 2023) * (1 + 1e-12));
            if (last >= 0) CHECK(market(counted, 2023) <= last * (1 + 1e-12) + 1e-9);  // one instrument more
            last = market(counted, 2023);
            CHECK(near(headline.gross(2023), market(counted, 2023), 1e-10));
            double uses = 0, covered = 0;
            for (const auto& use : counted.inventory.power) {
                double by = 0;
                for (const auto& covering : use.by) by += covering.mwh;
                CHECK(near(by, use.covered, 1e-9));
                CHECK(use.covered <= use.bought);
                CHECK(use.covered + use.rest() == doctest::Approx(use.bought));
                covered += use.covered;
            }
            for (const auto& use : counted.inventory.instruments) {
                CHECK(use.counted_mwh <= use.mwh * (1 + 1e-12));
                uses += use.counted_mwh;
            }
            CHECK(near(uses, covered, 1e-9));
        }
    }
}
