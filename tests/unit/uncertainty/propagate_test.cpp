// SPDX-License-Identifier: Apache-2.0
/// Expected values by hand from the product rule U = √(Σ Uᵢ²) and the sum rule U = √(Σ (Uᵢ·Eᵢ)²) / |Σ Eᵢ| of IPCC
/// approach 1 and from the derivatives of the quotient, never from the code.
#include "uncertainty/propagate.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "base/internal_error.hpp"
#include "model_builder.hpp"

using namespace nearzero;
using namespace nearzero::uncertainty;
using test::Builder;

namespace {

double half_width_percent(const OutputResult& output) {
    REQUIRE(output.estimate);
    const Estimate& e = *output.estimate;
    CHECK(e.mean == e.value);
    CHECK(e.value - e.low == doctest::Approx(1.96 * e.sd).epsilon(1e-12));
    CHECK(e.high - e.value == doctest::Approx(1.96 * e.sd).epsilon(1e-12));
    return 100.0 * (e.high - e.low) / 2.0 / std::fabs(e.value);
}

doctest::Approx close(double value) {
    return doctest::Approx(value).epsilon(1e-12);
}

}  // namespace

TEST_CASE("product rule: amount ± 5 % and factor ± 7 % give ± √74 %") {
    Builder b;
    const Index total = b.total({b.line(1000, {b.input("amount", 5), b.input("factor", 7)})});
    const Result result = propagate(b.model);
    CHECK(half_width_percent(result.outputs[total]) == close(std::sqrt(74.0)));
    CHECK(result.lines[0].sd == close(1000 * std::sqrt(74.0) / 100 / 1.96));
    CHECK(result.outputs[total].covered == 1.0);
    CHECK_FALSE(result.outputs[total].partial());
}

TEST_CASE("sum rule: independent lines add in squares") {
    Builder b;
    // 600 ± 10 % and 400 ± 20 %: √(60² + 80²) / 1000
    const Index total = b.total({b.line(600, {b.input("a", 10)}), b.line(400, {b.input("b", 20)})});
    CHECK(half_width_percent(propagate(b.model).outputs[total]) == close(10.0));
}

TEST_CASE("one factor shared by lines and years is one error") {
    Builder b;
    const Index grid = b.input("grid", 10);
    const Index y2023 = b.line(600, {b.input("mwh/2023", 3), grid});
    const Index y2024 = b.line(400, {b.input("mwh/2024", 4), grid});
    // 10 % of 1000 together, 18 and 16 apart: √(100² + 18² + 16²)
    const Index both = b.total({y2023, y2024});
    // the year after less the year before: the factor moves 200 by 10 %, the amounts 18 and 16
    const Index change = b.output({Quotient{.numerator = b.form({{y2024, 1}, {y2023, -1}})}});
    // in percent of 2023 the factor has no effect: q = 400 (1+a) / (600 (1+b)) − 1, half-width 66.667 · √(0.03² +
    // 0.04²)
    const Index percent = b.output({Quotient{100, b.form({{y2024, 1}, {y2023, -1}}), b.sum({y2023}), {}, {}}});
    const Result result = propagate(b.model);
    CHECK(1.96 * result.outputs[both].estimate->sd == close(std::sqrt(100.0 * 100 + 18 * 18 + 16 * 16)));
    CHECK(result.outputs[change].estimate->value == -200.0);
    CHECK(1.96 * result.outputs[change].estimate->sd == close(std::sqrt(20.0 * 20 + 18 * 18 + 16 * 16)));
    CHECK(result.outputs[percent].estimate->value == close(-100.0 / 3));
    CHECK(1.96 * result.outputs[percent].estimate->sd == close(200.0 / 3 * 0.05));
    REQUIRE(result.outputs[percent].contributions.size() == 2);  // not the factor
    CHECK(result.outputs[percent].contributions[0].share == close(16.0 / 25));
    CHECK(result.outputs[percent].contributions[1].share == close(9.0 / 25));
}

TEST_CASE("an error group moves different values together, each by its own width; shares count the covariance") {
    Builder b;
    // meters of one maker: 100 ± 6 % and 100 ± 2 % together are 8, with 100 ± 8 % of another: √(8² + 8²)
    const Index total = b.total({b.line(100, {b.input("m1", 6, "meters")}), b.line(100, {b.input("m2", 2, "meters")}),
                                 b.line(100, {b.input("m3", 8)})});
    // against each other they are 4: 6 brings 6·4/(4² + 0) of it, 2 brings −2·4/16
    const Index apart = b.output({Quotient{.numerator = b.form({{0, 1}, {1, -1}})}});
    const Result result = propagate(b.model);
    CHECK(1.96 * result.outputs[total].estimate->sd == close(std::sqrt(128.0)));
    const auto& shares = result.outputs[total].contributions;
    REQUIRE(shares.size() == 3);
    CHECK(shares[0].input == 2);
    CHECK(shares[0].share == close(64.0 / 128));
    CHECK(shares[1].input == 0);
    CHECK(shares[1].share == close(6.0 * 8 / 128));
    CHECK(shares[2].share == close(2.0 * 8 / 128));
    CHECK(1.96 * result.outputs[apart].estimate->sd == close(4.0));
    CHECK(result.outputs[apart].contributions[0].share == close(1.5));
    CHECK(result.outputs[apart].contributions[1].share == close(-0.5));
}

TEST_CASE("inputs of one id have one error, a group of the same name is another") {
    Builder b;
    const Index same = b.total({b.line(100, {b.input("x", 3)}), b.line(100, {b.input("x", 3)})});
    const Index other = b.total({b.line(100, {b.input("x", 3)}), b.line(100, {b.input("y", 4, "x")})});
    const Result result = propagate(b.model);
    CHECK(1.96 * result.outputs[same].estimate->sd == close(6.0));
    CHECK(1.96 * result.outputs[other].estimate->sd == close(5.0));
}

TEST_CASE("an input that stands twice counts squared, a sink is negative") {
    Builder b;
    const Index square = b.input("a", 5);
    const Index total = b.total({b.line(100, {square, square}), b.line(-50, {b.input("trees", 10)})});
    const Result result = propagate(b.model);
    CHECK(result.outputs[total].estimate->value == 50.0);
    CHECK(1.96 * result.outputs[total].estimate->sd == close(std::sqrt(10.0 * 10 + 5 * 5)));
    CHECK(result.lines[1].low < result.lines[1].high);
    CHECK(result.lines[1].low == close(-55.0));
}

TEST_CASE("intensities: the context may carry an error; a share of the total and a margin are quotients too") {
    Builder b;
    const Index e1 = b.line(300, {b.input("a", 10)});
    const Index e2 = b.line(100, {b.input("b", 10)});
    const Index all = b.sum({e1, e2});
    const Index value = b.input("output-value", 6);
    // 400 / 2000 with √((30² + 10²)/400²) = 7.9057 % above and 6 % below
    const Index intensity = b.output({Quotient{1.0 / 2000, all, std::nullopt, {}, {value}}});
    // s = e1/(e1+e2): ∂s = (1−s)·s·(δa − δb)
    const Index share = b.output({Quotient{1.0, b.sum({e1}), all, {}, {}}});
    const Index margin = b.output({Quotient{-1.0 / 2000, all, std::nullopt, {}, {value}}}, 0.25);
    const Index with_factor = b.output({Quotient{0.1, all, std::nullopt, {value}, {}}});
    const Result result = propagate(b.model);
    const double relative = std::sqrt((900.0 + 100) / 160000 + 0.0036);
    CHECK(result.outputs[intensity].estimate->value == close(0.2));
    CHECK(1.96 * result.outputs[intensity].estimate->sd == close(0.2 * relative));
    CHECK(result.outputs[share].estimate->value == close(0.75));
    CHECK(1.96 * result.outputs[share].estimate->sd == close(0.75 * 0.25 * 0.1 * std::sqrt(2.0)));
    CHECK(result.outputs[margin].estimate->value == close(0.05));
    CHECK(1.96 * result.outputs[margin].estimate->sd == close(0.2 * relative));
    CHECK(result.outputs[with_factor].estimate->value == close(40.0));
    CHECK(1.96 * result.outputs[with_factor].estimate->sd == close(40 * relative));
}

TEST_CASE("the fall of an intensity between years with their own context errors is two quotients") {
    Builder b;
    const Index f2023 = b.sum({b.line(500, {b.input("a", 5)})});
    const Index f2024 = b.sum({b.line(450, {b.input("b", 5)})});
    const Index v2023 = b.input("v2023", 2), v2024 = b.input("v2024", 2);
    const Index fall =
        b.output({Quotient{0.01, f2023, std::nullopt, {}, {v2023}}, Quotient{-0.01, f2024, std::nullopt, {}, {v2024}}});
    const Result result = propagate(b.model);
    CHECK(result.outputs[fall].estimate->value == close(0.5));
    CHECK(1.96 * result.outputs[fall].estimate->sd == close(std::sqrt((25.0 + 20.25) * (0.0025 + 0.0004))));
}

TEST_CASE("an input without bounds is exact, makes the result partial and is named; coverage is by magnitude") {
    Builder b;
    const Index bounded = b.line(300, {b.input("a", 10)});
    const Index open = b.line(-100, {b.input("b", 10), b.input("open", std::nullopt)});
    const Index faulty = b.line(100, {b.input_of({"faulty", Bounds{1.1, 1.2}, Shape::by_rule, {}})});
    const Index exact = b.line(100, {});
    const Index zero = b.line(0, {b.input("unused", std::nullopt)});
    const Index total = b.total({bounded, open, faulty, exact, zero});
    const Index fine = b.total({bounded, exact, zero});
    const Index cancelled = b.output({Quotient{1, b.form({{open, 1}, {open, 1}}), b.sum({open}), {}, {}}});
    const Result result = propagate(b.model);
    CHECK(result.outputs[total].estimate->value == 400.0);
    CHECK(1.96 * result.outputs[total].estimate->sd == close(std::sqrt(1000.0)));
    CHECK(result.outputs[total].without_bounds == std::vector<Index>{2, 3});
    CHECK(*result.outputs[total].covered == close(300.0 / 500));  // what is exact is in neither sum
    CHECK_FALSE(result.inputs[2]);
    CHECK_FALSE(result.inputs[3]);  // bounds that do not enclose the value are none
    CHECK_FALSE(result.outputs[fine].partial());
    CHECK(result.outputs[fine].covered == 1.0);
    // what cancels is not rested on: 2·x/x
    CHECK(result.outputs[cancelled].estimate->sd == 0.0);
    CHECK_FALSE(result.outputs[cancelled].partial());
    CHECK(result.outputs[cancelled].contributions.empty());
}

TEST_CASE("a number by definition is exact and makes nothing partial; constants are in no coverage") {
    Builder b;
    const Index definition = b.input_of({"1 kg of 1 kg", Bounds{1.0, 1.0}, Shape::by_rule, {}});
    const Index leak = b.line(100, {b.input("refill", 10), definition});
    const Index power = b.line(300, {b.input("mwh", 5), b.input("grid", std::nullopt)});
    const Index credits = b.line(-1000, {});
    const Index gross = b.total({leak, power}), net = b.total({leak, power, credits}), alone = b.total({leak});
    const Index nothing = b.total({credits});
    const Result result = propagate(b.model);
    CHECK(1.96 * result.outputs[alone].estimate->sd == close(10.0));
    CHECK_FALSE(result.outputs[alone].partial());
    CHECK(result.outputs[alone].covered == 1.0);
    CHECK(result.outputs[alone].contributions.size() == 1);
    CHECK(result.outputs[gross].covered == 0.25);
    CHECK(result.outputs[net].covered == 0.25);  // credits that are retired say nothing of how well the site is known
    CHECK_FALSE(result.outputs[nothing].covered);
}

TEST_CASE("a quotient without usable denominator is undefined, not infinite") {
    Builder b;
    const Index a = b.line(10, {b.input("a", 10)});
    const Index wide = b.line(10, {b.input_of({"wide", Bounds{-0.2, 2.2}, Shape::normal, {}})});
    const Index context = b.input_of({"context", Bounds{-0.2, 2.2}, Shape::normal, {}});
    const Index zero = b.output({Quotient{1, b.sum({a}), b.form({{a, 1}, {a, -1}}), {}, {}}});
    const Index crosses = b.output({Quotient{1, b.sum({a}), b.sum({wide}), {}, {}}});
    const Index over = b.output({Quotient{1, b.sum({a}), std::nullopt, {}, {context}}});
    const Index infinite = b.output({Quotient{std::numeric_limits<double>::max(), b.sum({a}), std::nullopt, {}, {}}});
    const Index nothing = b.output({}, 7.0);
    const Index event = b.event({{nothing, Comparison::at_most, 7.0}, {crosses, Comparison::at_most, 1.0}});
    const Result result = propagate(b.model);
    CHECK(result.outputs[zero].undefined == Undefined::denominator_zero);
    CHECK(result.outputs[crosses].undefined == Undefined::denominator_crosses);
    CHECK(result.outputs[over].undefined == Undefined::denominator_crosses);
    CHECK(result.outputs[infinite].undefined == Undefined::not_finite);
    for (const Index index : {zero, crosses, over, infinite}) {
        CHECK_FALSE(result.outputs[index].estimate);
        CHECK(result.outputs[index].contributions.empty());
    }
    CHECK(result.outputs[nothing].estimate->value == 7.0);
    CHECK_FALSE(result.outputs[nothing].covered);
    CHECK_FALSE(result.events[event].probability);
    CHECK(result.events[event].undefined == Undefined::denominator_crosses);
}

TEST_CASE("the probability of one condition is that of a normal; of an exact output it is 0 or 1") {
    Builder b;
    const Index total = b.total({b.line(1000, {b.input("a", 9.8)})});  // σ = 50
    const Index exact = b.total({b.line(1000, {})});
    const Index open = b.total({b.line(1000, {b.input("b", 9.8), b.input("open", std::nullopt)})});
    struct Row {
        int line;
        Index output;
        Comparison comparison;
        double threshold, probability;
    };
    const Row rows[] = {
        {__LINE__, total, Comparison::at_most, 1000, 0.5},
        {__LINE__, total, Comparison::below, 1050, 0.841344746068543},  // Φ(1)
        {__LINE__, total, Comparison::at_least, 1050, 0.158655253931457},
        {__LINE__, total, Comparison::above, 900, 0.977249868051821},  // Φ(2)
        {__LINE__, exact, Comparison::at_most, 1000, 1},
        {__LINE__, exact, Comparison::below, 1000, 0},
        {__LINE__, exact, Comparison::at_least, 1000, 1},
        {__LINE__, exact, Comparison::above, 1000, 0},
    };
    for (const Row& row : rows) b.event({{row.output, row.comparison, row.threshold}});
    const Index of_open = b.event({{open, Comparison::below, 1050}});
    const Index always = b.event({});
    const Result result = propagate(b.model);
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        CAPTURE(rows[i].line);
        REQUIRE(result.events[i].probability);
        CHECK(*result.events[i].probability == doctest::Approx(rows[i].probability).epsilon(1e-13));
    }
    CHECK_FALSE(result.events[of_open].probability);  // partial: empty, with the reason
    CHECK(result.events[of_open].without_bounds == std::vector<Index>{2});
    CHECK(result.events[always].probability == 1.0);
}

TEST_CASE("an empty model is an empty result; an index out of range is a bug") {
    CHECK(propagate({}).outputs.empty());
    for (const int fault : {0, 1, 2, 3, 4, 5}) {
        CAPTURE(fault);
        Builder b;
        const Index a = b.input("a", 1);
        const Index form = b.sum({b.line(1, {a})});
        const Index output = b.output({Quotient{.numerator = form, .denominator = form, .times = {a}, .over = {a}}});
        b.event({{output, Comparison::at_most, 0}});
        CHECK_NOTHROW(propagate(b.model));
        if (fault == 0) b.model.lines[0].inputs[0] = 1;
        if (fault == 1) b.model.forms[0][0].line = 1;
        if (fault == 2) b.model.outputs[0].quotients[0].numerator = 1;
        if (fault == 3) b.model.outputs[0].quotients[0].denominator = 1;
        if (fault == 4) b.model.outputs[0].quotients[0].over[0] = 1;
        if (fault == 5) b.model.events[0][0].output = 1;
        CHECK_THROWS_AS(propagate(b.model), base::InternalError);
    }
}
