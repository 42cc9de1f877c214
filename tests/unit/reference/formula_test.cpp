// SPDX-License-Identifier: Apache-2.0
/// Formulas: what can be read, what is refused and where, dimensions, values and derivatives worked out by hand.
#include <cmath>
#include <map>

#include <doctest/doctest.h>

#include "reference/formula.hpp"

using namespace nearzero;
using namespace nearzero::reference;

namespace {

const std::vector<std::string_view> kNames{"amount", "bo", "mcf", "methane-recovered", "k", "delay"};

class Fixed final : public FormulaInputs {
public:
    Fixed(std::vector<double> values, std::size_t by, std::vector<double> history = {})
        : values_{std::move(values)}, history_{std::move(history)}, by_{by} {}
    Slope operand(std::size_t i) const override { return {values_[i], i == by_ ? 1.0 : 0.0}; }
    std::vector<Deposit> deposits() const override {
        std::vector<Deposit> all;
        for (std::size_t i = 0; i < history_.size(); ++i)
            all.push_back({static_cast<int>(history_.size() - 1 - i), {history_[i], 0.0}});
        return all;
    }

private:
    std::vector<double> values_, history_;
    std::size_t by_;
};

double value_of(std::string_view text, const std::vector<double>& values, std::vector<double> history = {}) {
    const auto formula = parse_formula(text, kNames);
    REQUIRE_MESSAGE(formula, text);
    return evaluate(*formula, Fixed{values, 99, std::move(history)}).value;
}

}  // namespace

TEST_CASE("values of formulas") {
    const std::vector<double> at{10, 0.5, 0.25, 2, 0.4, 0.5};
    struct Case {
        int line;
        const char* formula;
        double expected;
        const char* reason;
    };
    const Case cases[] = {
        {__LINE__, "amount * bo", 5, "a product"},
        {__LINE__, "amount - bo * mcf", 9.875, "a product binds closer than a sum"},
        {__LINE__, "(amount - bo) * mcf", 2.375, "parentheses"},
        {__LINE__, "amount - bo - mcf", 9.25, "from the left"},
        {__LINE__, "amount / bo / mcf", 80, "from the left"},
        {__LINE__, "amount * 44/12", 440.0 / 12, "numbers without blanks"},
        {__LINE__, "amount*bo+ mcf", 5.25, "blanks where they are not needed"},
        {__LINE__, "amount - methane-recovered", 8, "a hyphen belongs to the name"},
        {__LINE__, "mcf ^ 2", 0.0625, "a power"},
        {__LINE__, "(1 + amount * bo)^0.59", 2.8781222553724315, "6^0.59 = e^(0.59 · ln 6)"},
        {__LINE__, "2 * mcf^0.5", 1.0, "a power binds closer than a product"},
        {__LINE__, "((((amount))))", 10, "nested"},
    };
    for (const auto& c : cases) {
        INFO(c.line, ": ", c.reason);
        CHECK(value_of(c.formula, at) == doctest::Approx(c.expected).epsilon(1e-9));
    }
    CHECK(value_of("(amount - amount)^0.59", at) == 0.0);  // zero to a power, without a logarithm of it
}

TEST_CASE("what cannot be read, and where") {
    struct Case {
        int line;
        std::string formula, at;
    };
    const Case cases[] = {
        {__LINE__, "amount * b0", "b0"},
        {__LINE__, "amount -bo", "-bo"},  // a minus needs blanks: it could belong to a name
        {__LINE__, "amount-recovered", "amount-recovered"},
        {__LINE__, "(amount * bo", ""},
        {__LINE__, "amount * bo)", ")"},
        {__LINE__, "amount **bo", "*bo"},
        {__LINE__, "amount ^ bo", "bo"},
        {__LINE__, "decayed(k)", ")"},
        {__LINE__, "amount 2", "2"},
        {__LINE__, "1.2.3", "1.2.3"},
        {__LINE__, std::string(40, '(') + "amount" + std::string(40, ')'),
         std::string(23, '(') + "amount" + std::string(40, ')')},
    };
    for (const auto& c : cases) {
        INFO(c.line, ": ", c.formula);
        const auto formula = parse_formula(c.formula, kNames);
        REQUIRE_FALSE(formula);
        CHECK(formula.error().at == c.at);
        CHECK_FALSE(formula.error().what_zh.empty());
    }
}

TEST_CASE("dimensions") {
    using units::Base;
    const auto mass = units::of(Base::mass), time = units::of(Base::time);
    const units::Dimension none;
    const std::vector<units::Dimension> dimensions{mass, none, none, mass, none / time, time};
    struct Case {
        int line;
        const char* formula;
        std::optional<units::Dimension> expected;
    };
    const Case cases[] = {
        {__LINE__, "amount * bo - methane-recovered", mass},
        {__LINE__, "amount - bo", std::nullopt},  // kg and a plain number
        {__LINE__, "1 - bo", none},
        {__LINE__, "amount * methane-recovered", mass * mass},
        {__LINE__, "amount ^ 2", std::nullopt},
        {__LINE__, "bo ^ 0.59", none},
        {__LINE__, "decayed(k, delay) * bo", mass},
        {__LINE__, "decayed(delay, k)", std::nullopt},
    };
    for (const auto& c : cases) {
        INFO(c.line, ": ", c.formula);
        const auto found = dimension_of(*parse_formula(c.formula, kNames), dimensions);
        CHECK(static_cast<bool>(found) == c.expected.has_value());
        if (found && c.expected) CHECK(*found == *c.expected);
    }
}

TEST_CASE("derivatives against differences") {
    const std::vector<double> at{10, 0.5, 0.25, 2, 0.4, 0.3};
    const std::vector<double> history{8, 9, 10};
    for (const char* text : {"(amount - methane-recovered) * bo * mcf", "amount / bo + mcf",
                             "(1 + amount * bo)^0.59 * mcf", "decayed(k, delay) * bo - mcf"}) {
        CAPTURE(text);
        const auto formula = parse_formula(text, kNames);
        REQUIRE(formula);
        for (std::size_t by = 1; by < at.size(); ++by) {
            CAPTURE(by);
            auto high = at, low = at;
            high[by] += 1e-6, low[by] -= 1e-6;
            const double difference = (evaluate(*formula, Fixed{high, 99, history}).value -
                                       evaluate(*formula, Fixed{low, 99, history}).value) /
                                      2e-6;
            CHECK(evaluate(*formula, Fixed{at, by, history}).by == doctest::Approx(difference).epsilon(1e-7));
        }
    }
}

TEST_CASE("first-order decay, share by share") {
    // k = 0.4; e^-0.4 = 0.670320046, e^-0.2 = 0.818730753, from tables.
    CHECK(decomposing_share({0.4, 0}, {0.5, 0}, 0).value == 0.0);
    CHECK(decomposing_share({0.4, 0}, {0.5, 0}, 1).value == doctest::Approx(0.329679954));
    CHECK(decomposing_share({0.4, 0}, {0.5, 0}, 2).value == doctest::Approx(0.670320046 * 0.329679954));
    CHECK(decomposing_share({0.4, 0}, {0, 0}, 0).value == doctest::Approx(1 - 0.818730753));
    CHECK(decomposing_share({0.4, 0}, {0, 0}, 1).value == doctest::Approx(0.818730753 * 0.329679954));
    double all = 0;  // in the end everything decomposes
    for (int years = 0; years < 120; ++years) all += decomposing_share({0.4, 0}, {0.25, 0}, years).value;
    CHECK(all == doctest::Approx(1.0));
    CHECK(decomposing_share({0, 0}, {0.5, 0}, 3).value == 0.0);  // what does not decay
}
