// SPDX-License-Identifier: Apache-2.0
/// The grades of docs/methods/data-quality.md, row by row, and their shares of the gross total.
#include "quality/grade.hpp"
#include "../inventory/site.hpp"

using namespace nearzero;
using namespace nearzero::inventory::test;
using quality::Grade;

namespace {

const std::string kEvidence = "evidence: [{id: e, title: t, file: e.pdf}]\n";

std::string grades_of(const inventory::Line& line) {
    return std::string{quality::word_of(quality::grade_of_amount(*line.activity))} +
           std::string{quality::word_of(quality::grade_of_factor(line))} +
           std::string{quality::word_of(quality::grade_of(line))};
}

}  // namespace

TEST_CASE("the grade of an amount is what is declared and what can be shown") {
    struct Row {
        std::string quality;
        char with, without;  // evidence
    };
    const Row rows[] = {{"metered", 'A', 'B'},   {"invoiced", 'A', 'B'}, {"measured", 'B', 'C'},
                        {"estimated", 'C', 'D'}, {"default", 'D', 'D'},  {"", 'C', 'D'}};
    for (const Row& row : rows) {
        CAPTURE(row.quality);
        const std::string keys = "factor: electricity.grid, unit: MWh, amount: {2023: 1}" +
                                 (row.quality.empty() ? "" : ", quality: " + row.quality);
        const Counted with{one_activity(keys + ", evidence: [e]") + kEvidence}, without{one_activity(keys)};
        CHECK(grades_of(with.inventory.lines[0])[0] == row.with);
        CHECK(grades_of(without.inventory.lines[0])[0] == row.without);
    }
}

TEST_CASE("the grade of a factor is how near it stands to the site and the year") {
    const auto factor_grade = [](const std::string& sections, std::string_view gas = "CO2") {
        const Counted counted{sections};
        for (const auto& line : counted.inventory.lines)
            if (gas::name(line.gas) == gas) return quality::word_of(quality::grade_of_factor(line));
        return std::string_view{"none"};
    };
    const std::string grid = "factor: electricity.grid, unit: MWh, amount: {2023: 1}";
    CHECK(factor_grade(one_activity(grid)) == "B");                      // of Guangdong and 2023
    CHECK(factor_grade(one_activity(grid + ", region: CN-XZ")) == "C");  // the grid's: Tibet has none of its own
    CHECK(factor_grade(one_activity(grid + ", factor_year: 2021")) == "C");
    CHECK(factor_grade("years: {base: 2025, reported: [2025]}\nactivities:\n  - {id: a, factor: electricity.grid, "
                       "unit: MWh, amount: {2025: 1}}\n") == "C");
    CHECK(factor_grade(one_activity("factor: fuel.natural-gas, unit: 万Nm3, amount: {2023: 1}")) ==
          "C");  // defaults of a guide
    CHECK(factor_grade(one_activity("factor: refrigerant.r407a, unit: kg, amount: {2023: 1}"), "HFC-32") ==
          "D");  // uncertain
    CHECK(factor_grade(one_activity("factor: own.f, unit: GJ, amount: {2023: 1}") +
                       "custom_factors: [{id: own.f, name: n, class: heat, scope: 2, source: s, evidence: [e], values: "
                       "[{gas: CO2, value: 0.1, unit: t/GJ}]}]\n" +
                       kEvidence) == "A");
    CHECK(factor_grade(one_activity("factor: own.f, unit: GJ, amount: {2023: 1}") +
                       "custom_factors: [{id: own.f, name: n, class: heat, scope: 2, source: s, evidence: [e], values: "
                       "[{gas: CO2, value: 0.1, unit: t/GJ, "
                       "status: uncertain}]}]\n" +
                       kEvidence) == "D");
}

TEST_CASE("a line of a model is graded by the worst of what it was computed with") {
    // Dairy cattle by volatile solids: the equation is sound, the solids and the capacity are of one transcription.
    const auto grade = [](const std::string& keys, std::string_view gas) {
        const Counted counted{one_activity(keys) + kEvidence};
        const auto* line = counted.line("a", 2023, gas);
        REQUIRE(line != nullptr);
        REQUIRE(line->model != nullptr);
        return quality::word_of(quality::grade_of_factor(*line));
    };
    const std::string solids =
        "factor: agriculture.manure-solids.dairy-cattle, unit: head, amount: {2023: 100}, "
        "parameters: {mcf: solid-storage.t-20";
    CHECK(grade(solids + "}", "CH4-biogenic") == "D");
    const std::string own = "{value: 3.1, unit: kg/(head·d), source: 2023年实测, evidence: [e]}";
    const std::string own_b0 = "{value: 0.2, unit: m3/kg, source: 2023年实测, evidence: [e]}";
    CHECK(grade(solids + ", vs: " + own + "}", "CH4-biogenic") == "D");  // b0 is left
    CHECK(grade(solids + ", vs: " + own + ", b0: " + own_b0 + "}", "CH4-biogenic") == "C");
}

TEST_CASE("shares of the gross total, each side adding up to all of it") {
    // 441.9 t of power (amount A, factor B) and 44.19 t (amount D); commuting is outside, as it is outside gross.
    const Counted counted{
        kYear +
        "activities:\n"
        "  - {id: a, factor: electricity.grid, unit: MWh, amount: {2023: 1000}, quality: metered, evidence: [e]}\n"
        "  - {id: b, factor: electricity.grid, unit: MWh, amount: {2023: 100}, quality: default}\n"
        "  - {id: c, factor: electricity.grid, scope: 3, unit: MWh, amount: {2023: 100}}\n" +
        kEvidence};
    std::string text;
    for (const auto& share : quality::grade_shares(counted.inventory)) {
        REQUIRE(share.percent.has_value());
        text += std::string{quality::word_of(share.side)} + " " + std::string{quality::word_of(share.grade)} + ";";
        if (share.grade == Grade::a) CHECK(near(share.emissions.value(), 441.9));
        if (share.side == quality::Side::line && share.grade == Grade::d) CHECK(near(*share.percent, 100.0 / 11.0));
        if (share.side == quality::Side::factor) CHECK(near(*share.percent, 100.0));
    }
    CHECK(text == "line B;line D;amount A;amount D;factor B;");
}

TEST_CASE("nothing emitted: no percentages") {
    const Counted counted{one_activity("factor: electricity.grid, unit: MWh, amount: {2023: 0}")};
    for (const auto& share : quality::grade_shares(counted.inventory)) CHECK_FALSE(share.percent.has_value());
}
