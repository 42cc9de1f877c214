// SPDX-License-Identifier: Apache-2.0
/// Lines that are formulas: landfill against the recurrence of the guideline, what an activity may say and what is
/// refused, and the inputs of an uncertainty analysis.
#include <algorithm>

#include "inventory/terms.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

const std::string kEvidence = "evidence: [{id: e, title: 检测报告, file: e.pdf}]\n";

/// 1000 t in 2004 and 50 t more each year to 2023, in the form of a series.
std::string deposits() {
    std::string text = "{2003: 0";
    for (int year = 2004; year <= 2023; ++year)
        text += ", " + std::to_string(year) + ": " + std::to_string(1000 + 50 * (year - 2004));
    return text + "}";
}

std::string landfill(const std::string& more) {
    return "years: {base: 2023, reported: [2023]}\nactivities:\n  - {id: a, factor: waste.landfill.food, unit: t, "
           "amount: " +
           deposits() + ", parameters: {mcf: managed-anaerobic, k: tropical-wet, ox: uncovered" + more + "}}\n" +
           kEvidence;
}

}  // namespace

// Equations 3.2 to 3.6 and annex 3A.1 of the 2006 IPCC Guidelines, vol. 5, as a recurrence in Python over the same 20
// years:
//   dep = W·doc·docf·mcf; rem = dep·exp(−k(13−M)/12); made = (acc·(1−exp(−k)) + dep − rem)·F·16/12; acc = acc·exp(−k) +
//   rem
TEST_CASE("twenty years of deposits") {
    const Counted standard{landfill("")};
    CHECK(near(standard.line("a", 2023, "CH4-biogenic")->emissions.value(), 89895.660453276, 1e-12));
    CHECK(standard.findings().empty());
    const auto delayed = [](const std::string& years) {
        const Counted counted{landfill(", delay: {value: " + years + ", unit: a, source: 试验, evidence: [e]}")};
        return counted.line("a", 2023, "CH4-biogenic")->emissions.value();
    };
    CHECK(near(delayed("0.25"), 90619.309038674, 1e-12));  // M = 10
    CHECK(near(delayed("0"), 91274.093356250, 1e-12));     // M = 7
}

TEST_CASE("a deposit of the past is emitted in the reported years") {
    const Counted counted{
        "years: {base: 2022, reported: [2022, 2023]}\nactivities:\n"
        "  - {id: a, factor: waste.landfill.food, unit: t, amount: {2020: 0, 2021: 1000, 2022: 0, 2023: 0},\n"
        "     parameters: {mcf: managed-anaerobic, k: tropical-wet, ox: uncovered}}\n"};
    // 1000·0.15·0.5·0.5·16/12 = 50 t in the end; 1 − e^-0.4 of it in 2022, e^-0.4 of that in 2023
    const Line* first = counted.line("a", 2022, "CH4-biogenic");
    CHECK(near(first->emissions.value(), 50000 * 0.32967995396436067, 1e-12));
    CHECK(near(counted.line("a", 2023, "CH4-biogenic")->emissions.value(),
               50000 * 0.32967995396436067 * 0.67032004603563933, 1e-12));
    CHECK(first->amount == 0.0);
    CHECK(first->factor_value == 0.0);
    CHECK(counted.gross(2022) > counted.gross(2023));
}

TEST_CASE("what is said of a model, and what is refused") {
    const std::string bod = "factor: wastewater.domestic-bod, unit: tBOD, amount: {2023: 100}";
    struct Case {
        int at;
        std::string activity, findings, reason;
    };
    const Case cases[] = {
        {__LINE__, bod + ", parameters: {mcf: septic-system}", "", "chosen"},
        {__LINE__, bod, "NZ3701 activities.a.parameters", "not chosen: never a default"},
        {__LINE__, bod + ", parameters: {mcf: septic}", "NZ3702 activities.a.parameters.mcf", "no such option"},
        {__LINE__, bod + ", parameters: {mcf: septic-system, MCF: septic-system}", "NZ3703 activities.a.parameters.MCF",
         "no such parameter"},
        {__LINE__, bod + ", parameters: {mcf: septic-system}, inputs: {recovered: {unit: t, amount: {2023: 1}}}",
         "NZ3703 activities.a.inputs.recovered", "no such input"},
        {__LINE__, "factor: heat.purchased, unit: GJ, amount: {2023: 1}, parameters: {mcf: septic-system}",
         "NZ3703 activities.a.parameters.mcf", "a plain factor has no parameters"},
        {__LINE__,
         bod + ", parameters: {mcf: septic-system, bo: {value: 0.5, unit: kgCH4/kgBOD, source: 实测, evidence: [e]}}",
         "", "own value"},
        {__LINE__, bod + ", parameters: {mcf: septic-system, bo: {value: 0.5, unit: kg, source: 实测, evidence: [e]}}",
         "NZ2103 activities.a.parameters.bo.unit", "own value of another kind"},
        {__LINE__, bod + ", parameters: {mcf: septic-system}, inputs: {sludge-removed: {unit: kWh, amount: {2023: 1}}}",
         "NZ2103 activities.a.inputs.sludge-removed.unit", "input of another kind"},
        {__LINE__,
         bod + ", parameters: {mcf: septic-system}, inputs: {methane-recovered: {unit: t, amount: {2023: 30}}}", "",
         "all of it"},
        {__LINE__,
         bod + ", parameters: {mcf: septic-system}, inputs: {methane-recovered: {unit: t, amount: {2023: 30.001}}}",
         "NZ3712 activities.a.inputs", "more than arises"},
        {__LINE__, "factor: wastewater.domestic-bod, unit: tCOD, amount: {2023: 100}, parameters: {mcf: septic-system}",
         "NZ2103 activities.a.unit", "COD is not BOD"},
        {__LINE__, "factor: wastewater.domestic-bod, unit: t, amount: {2023: 100}, parameters: {mcf: septic-system}",
         "", "a plain mass"},
        {__LINE__, "factor: waste.incineration.sewage-sludge, unit: t, amount: {2023: 1}",
         "NZ3704 activities.a.parameters.carbon", "only a range is published"},
        {__LINE__, "factor: wastewater.effluent-protein, unit: 人, amount: {2023: 1}",
         "NZ3706 activities.a.inputs; NZ3706 activities.a.inputs", "two inputs without a default"},
        {__LINE__, "factor: electricity.grid, unit: kWh, amount: {2022: 1, 2023: 1}", "NZ1424 activities.a.amount.2022",
         "a plain factor has no history"},
        {__LINE__,
         "factor: waste.landfill.wood, unit: t, amount: {2020: 0, 2023: 1}, parameters: {mcf: uncategorised, k: "
         "tropical-dry, ox: covered}",
         "NZ3711 activities.a.amount", "no gap in a history"},
        {__LINE__,
         "factor: waste.landfill.wood, unit: t, amount: {2022: 1, 2023: 1}, parameters: {mcf: uncategorised, k: "
         "tropical-dry, ox: covered}",
         "NZ3710 activities.a.amount.2022", "what came before?"},
    };
    for (const Case& c : cases) {
        INFO(c.at, ": ", c.reason);
        CHECK(Counted{one_activity(c.activity) + kEvidence}.findings() == c.findings);
    }
}

TEST_CASE("only CO2 asks only for what CO2 needs") {
    const Counted counted{one_activity("factor: waste.incineration.plastics, unit: t, amount: {2023: 100}"),
                          Options{{{"gases", "CO2"}}}};
    CHECK(counted.findings().empty());
    CHECK(near(counted.line("a", 2023, "CO2")->emissions.value(), 275'000));
    CHECK(counted.line("a", 2023, "N2O") == nullptr);
}

TEST_CASE("the terms of a model: published entries shared, slopes exact") {
    const Counted counted{
        "years: {base: 2022, reported: [2022, 2023]}\nactivities:\n"
        "  - {id: a, factor: waste.landfill.food, unit: t, uncertainty: 10, amount: {2019: 0, 2020: 100, 2021: 110, "
        "2022: 120, 2023: 130},\n"
        "     parameters: {mcf: managed-anaerobic, k: tropical-wet, ox: covered}, inputs: {methane-recovered: {unit: "
        "kg, amount: {2022: 1, 2023: 2}}}}\n"
        "  - {id: b, factor: waste.landfill.wood, unit: t, amount: {2020: 0, 2021: 1, 2022: 2, 2023: 3},\n"
        "     parameters: {mcf: managed-anaerobic, k: tropical-wet, ox: {value: 5, unit: \"%\", low: 2, high: 9, "
        "source: 实测, evidence: [e]}}}\n" +
        kEvidence};
    const auto named = [](const std::vector<Term>& terms, std::string_view name, int year = 0) -> const Term& {
        for (const Term& term : terms)
            if (term.name == name && term.year == year) return term;
        FAIL("no term ", name);
        return terms.front();
    };
    const Line *a22 = counted.line("a", 2022, "CH4-biogenic"), *a23 = counted.line("a", 2023, "CH4-biogenic");
    const auto of_22 = terms_of(*a22), of_23 = terms_of(*a23),
               of_b = terms_of(*counted.line("b", 2023, "CH4-biogenic"));
    CHECK(of_22.size() == 4 + 7 + 1);
    CHECK(of_23.size() == 5 + 7 + 1);
    CHECK(named(of_22, "amount", 2021).identity == named(of_23, "amount", 2021).identity);
    CHECK(named(of_22, "amount", 2021).high == doctest::Approx(121));
    CHECK(named(of_22, "k").identity == named(of_23, "k").identity);
    CHECK(named(of_22, "mcf").identity == named(of_b, "mcf").identity);  // one entry of one table, in two factors
    CHECK(named(of_22, "k").identity != named(of_b, "k").identity);
    CHECK(named(of_22, "mcf").option == "managed-anaerobic");
    CHECK(named(of_22, "methane-recovered", 2022).identity != named(of_23, "methane-recovered", 2023).identity);
    CHECK(named(of_b, "methane-recovered").source == "ipcc-2006-v5");  // the guideline's default
    CHECK(named(of_b, "ox").low == 2.0);
    CHECK(named(of_b, "ox").source == "实测");

    for (const auto& line : counted.inventory.lines) {
        const auto terms = terms_of(line);
        std::vector<double> at;
        for (const Term& term : terms) at.push_back(term.value);
        CHECK(emissions_with(line, at) == line.emissions.value());
        for (std::size_t i = 0; i < terms.size(); ++i) {
            CAPTURE(terms[i].name);
            auto high = at, low = at;
            const double step = 1e-5 * std::max(1.0, std::fabs(at[i]));
            high[i] += step, low[i] -= step;
            const double difference = (emissions_with(line, high) - emissions_with(line, low)) / (2 * step);
            CHECK(std::fabs(terms[i].slope - difference) <= 1e-6 * std::max(1.0, std::fabs(difference)));
        }
    }
}

TEST_CASE("the derivation of a model names every number and its source") {
    const Counted counted{one_activity(
        "factor: wastewater.domestic-bod, unit: tBOD, amount: {2023: 100}, parameters: {mcf: septic-system}")};
    const auto steps = steps_of(*counted.line("a", 2023, "CH4-biogenic"), *counted.reference);
    std::string told;
    for (const auto& step : steps)
        told += step.what_en + (step.expression.empty() ? "" : " = " + step.expression) + " | ";
    CHECK(
        told ==
        "amount (2023) = amount | maximum methane producing capacity, BOD = bo | methane correction factor, domestic "
        "wastewater (septic-system) = mcf | organic matter removed as sludge = sludge-removed | "
        "methane recovered = methane-recovered | formula = (amount - sludge-removed) * bo * mcf - methane-recovered | "
        "emissions | warming potential | CO2-equivalent | ");
    for (const auto& step : steps) CHECK_FALSE(step.source.empty());
    for (const auto& step : steps)
        CHECK(step.status.has_value() == (step.step == "formula" || step.step == "warming-potential" ||
                                          (step.step == "parameter" && step.expression != "amount")));
}

TEST_CASE("a site's own value of a parameter cites its words and is verified by nobody") {
    const Counted counted{one_activity("factor: wastewater.domestic-bod, unit: tBOD, amount: {2023: 100}, "
                                       "parameters: {mcf: {value: 0.42, unit: \"1\", source: 实测, evidence: [e]}}") +
                          kEvidence};
    const auto steps = steps_of(*counted.line("a", 2023, "CH4-biogenic"), *counted.reference);
    const auto own = std::ranges::find(steps, std::string{"mcf"}, &Step::expression);
    REQUIRE(own != steps.end());
    CHECK(own->source == "实测");
    CHECK(own->source_id.empty());
    CHECK_FALSE(own->status.has_value());
}

TEST_CASE("at frozen factors an equation of no year stays as it is; one that changed has none") {
    const auto kiln = [](const std::string& values) {
        return kTwoYears +
               "activities:\n"
               "  - {id: kiln, factor: own.kiln, unit: t, amount: {2022: 100, 2023: 80},\n"
               "     inputs: {captured: {unit: t, amount: {2022: 0, 2023: 10}}}}\n"
               "custom_factors:\n"
               "  - id: own.kiln\n    name: Kiln\n    class: process\n    scope: 1\n    source: lab\n"
               "    evidence: [e]\n    amount_unit: t\n"
               "    parameters: [{name: ef, title: {zh: a, en: a}, values: [{value: 0.5, unit: t/t}]}]\n"
               "    inputs: [{name: captured, title: {zh: b, en: b}, unit: t}]\n"
               "    values:\n" +
               values + "evidence: [{id: e, title: t}]\n";
    };
    const std::string first = "formula: amount * ef - captured}\n",
                      second = "formula: amount * ef - captured - captured}\n";
    const Counted undated{kiln("      - {gas: CO2, " + first)};
    CHECK(near(*emissions_frozen(undated.inventory, {}, 2023, 2022, false), 30));  // capture is the site's doing
    const Counted same{kiln("      - {gas: CO2, year: 2022, " + first + "      - {gas: CO2, year: 2023, " + first)};
    CHECK(near(*emissions_frozen(same.inventory, {}, 2023, 2022, false), 30));
    const Counted changed{kiln("      - {gas: CO2, year: 2022, " + first + "      - {gas: CO2, year: 2023, " + second)};
    CHECK(near(changed.gross(2023), 20));
    CHECK_FALSE(emissions_frozen(changed.inventory, {}, 2023, 2022, false));
    CHECK(near(*emissions_frozen(changed.inventory, {}, 2022, 2022, false), 50));
}
