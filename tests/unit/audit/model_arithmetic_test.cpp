// SPDX-License-Identifier: Apache-2.0
/// The equation of a model as text, and what it gives. Figures worked out with Python's math.exp and **.
#include "audit/model_arithmetic.hpp"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace nearzero;
using audit::arithmetic_of;

namespace {

struct Said {
    std::string expression;
    double value;
    std::string unit;
};

results::Line line_of(const std::string& formula, const std::vector<Said>& inputs) {
    results::Line line;
    line.year = 2025;
    for (const auto& [expression, value, unit] : inputs)
        line.steps.push_back({"parameter", {"x", "x"}, expression, value, unit, "x", {}, {}, {}});
    line.steps.push_back({"formula", {"x", "x"}, formula, 0.0, "kg", "x", {}, {}, {}});
    return line;
}

bool near(double a, double b) {
    return std::fabs(a - b) <= 1e-12 * std::fabs(b);
}

}  // namespace

TEST_CASE("numbers stand in the equation as published, and a product ends with what converts it") {
    struct Row {
        int source_line;
        std::string formula;
        std::vector<Said> inputs;
        std::string symbols, numbers;
        double kilograms;
    };
    const Row rows[] = {
        {__LINE__,  // g to kg behind the product; nothing of 0 t of sludge needs converting
         "(amount * bod * days * industrial - sludge-removed) * bo * mcf - methane-recovered",
         {{"amount", 385, "人"},
          {"bod", 40, "g/(人·d)"},
          {"days", 365, "d"},
          {"industrial", 1, "1"},
          {"bo", 0.6, "kgCH4/kgBOD"},
          {"mcf", 0.42, "1"},
          {"sludge-removed", 0, "tBOD"},
          {"methane-recovered", 0, "t"}},
         "(amount × bod × days × industrial − sludge-removed) × bo × mcf − methane-recovered",
         "(385 × 40 × 365 × 1 ÷ 1000 − 0) × 0.6 × 0.42 − 0",
         1416.492},
        {__LINE__,  // percent is read as such; what is removed is in t
         "(amount * ef - recovered) * (1 - ox)",
         {{"amount", 2, "t"}, {"ef", 3, "kg/t"}, {"recovered", 0.004, "t"}, {"ox", 10, "%"}},
         "(amount × ef − recovered) × (1 − ox)",
         "(2 × 3 − 0.004 × 1000) × (1 − 10%)",
         1.8},
        {__LINE__,  // a power; t/ha, straw: 19.6 × 103 × 1.3 × 0.6 × 3.4^0.59
         "amount * days * efc * sfw * (1 + straw * c) ^ 0.59",
         {{"amount", 19.6, "ha"},
          {"days", 103, "d"},
          {"efc", 1.3, "kg/(ha·d)"},
          {"sfw", 0.6, "1"},
          {"straw", 2.4, "t/ha"},
          {"c", 1, "ha/t"}},
         "amount × days × efc × sfw × (1 + straw × c)^0.59",
         "19.6 × 103 × 1.3 × 0.6 × (1 + 2.4 × 1)^0.59",
         3241.607733722203},
        {__LINE__,  // parentheses that the order of operations needs, and no others
         "amount / (a / b) - (c - d) - (amount * a)",
         {{"amount", 8, "kg"}, {"a", 2, "1"}, {"b", 4, "1"}, {"c", 1, "t"}, {"d", 999, "kg"}},
         "amount ÷ (a ÷ b) − (c − d) − amount × a",
         "8 ÷ (2 ÷ 4) − (1 × 1000 − 999) − 8 × 2",
         -1.0},
        {__LINE__, "amount * a", {{"amount", 5, "kg"}, {"a", 0.7, "kg/t"}}, "amount × a", "5 × 0.7 ÷ 1000", 0.0035},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source_line);
        const auto model = arithmetic_of(line_of(row.formula, row.inputs));
        REQUIRE(model);
        CHECK(model->symbols == row.symbols);
        CHECK(model->numbers == row.numbers);
        CHECK(near(model->kilograms, row.kilograms));
        CHECK(model->deposits.empty());
        CHECK_FALSE(model->has_decay);
    }
}

TEST_CASE("first-order decay: each year's deposit, their sum, then the equation with it") {
    const auto model =
        arithmetic_of(line_of("(decayed(k, delay) * doc * docf * mcf * f * 16/12 - methane-recovered) * (1 - ox)",
                              {{"amount", 0, "t"},
                               {"amount", 1000, "t"},
                               {"amount", 0, "t"},
                               {"amount", 20, "t"},
                               {"doc", 15, "%"},
                               {"docf", 0.5, "1"},
                               {"mcf", 0.5, "1"},
                               {"f", 0.5, "1"},
                               {"k", 0.4, "1/a"},
                               {"delay", 0.25, "a"},
                               {"ox", 0.1, "1"},
                               {"methane-recovered", 3, "t"}}));
    REQUIRE(model);
    CHECK(model->has_decay);
    REQUIRE(model->deposits.size() == 5);
    CHECK(model->deposits[1].what.en == "of the deposit of 2023, decomposing in 2025");
    CHECK(model->deposits[1].expression == "1000 × e^(−0.4 × (0.5 − 0.25)) × e^(−0.4 × 1) × (1 − e^(−0.4))");
    CHECK(near(model->deposits[1].value, 199.9609999720343));
    CHECK(model->deposits[2].value == 0.0);
    CHECK(model->deposits[3].expression == "20 × (1 − e^(−0.4 × (0.5 − 0.25)))");
    CHECK(near(model->deposits[3].value, 1.9032516392808096));
    CHECK(near(model->deposits[4].value, 201.8642516113151));
    CHECK(model->deposits[4].expression == "0 + 199.960999972034 + 0 + 1.90325163928081");
    CHECK(model->deposits[4].unit == "t");
    CHECK(model->symbols == "(decayed(k, delay) × doc × docf × mcf × f × 16 ÷ 12 − methane-recovered) × (1 − ox)");
    CHECK(model->numbers == "(201.864251611315 × 15% × 0.5 × 0.5 × 0.5 × 16 ÷ 12 × 1000 − 3 × 1000) × (1 − 0.1)");
    CHECK(near(model->kilograms, 1841.9456612545894));
}

TEST_CASE("a line without deposit in its own year still names what it is made of") {
    const auto model = arithmetic_of(
        line_of("decayed(k, delay) * doc",
                {{"amount", 50, "t"}, {"amount", 0, "t"}, {"doc", 1, "kg/t"}, {"k", 0.4, "1/a"}, {"delay", 0.5, "a"}}));
    REQUIRE(model);
    CHECK(near(model->kilograms, 16.483997698218033));  // 50 × (1 − e^−0.4)
    CHECK(model->numbers == "16.483997698218 × 1");
}

TEST_CASE("steps that give no figure are none") {
    struct Row {
        int source_line;
        std::string formula;
        std::vector<Said> inputs;
    };
    const Said amount{"amount", 1, "t"};
    std::string endless = "amount";
    for (int i = 0; i < 200; ++i) endless += " * a / b";
    const Row rows[] = {
        {__LINE__, "", {amount}},
        {__LINE__, "amount *", {amount}},
        {__LINE__, "amount * mcf", {amount}},                    // nothing stands for mcf
        {__LINE__, "amount", {}},                                // nor for the amount
        {__LINE__, "amount * a", {amount, {"a", 1, "firkin"}}},  // an unknown unit
        {__LINE__, "amount / a", {amount, {"a", 0, "1"}}},       // no finite figure
        {__LINE__, "amount / decayed(k, delay)", {{"amount", 1e30, "t"}, {"k", 1e30, "1/a"}, {"delay", 1e30, "a"}}},
        {__LINE__, endless, {amount, {"a", 1e-14, "亿kWh"}, {"b", 1e-3, "Wh"}}},  // units beyond all numbers
    };
    for (const Row& row : rows) {
        CAPTURE(row.source_line);
        CHECK_FALSE(arithmetic_of(line_of(row.formula, row.inputs)).has_value());
    }
}
