// SPDX-License-Identifier: Apache-2.0
/// Agreement with theory within sampling error. Seeds are fixed, so that the draws are; the bounds are five standard
/// errors, which an honest generator leaves once in a million.
#include "uncertainty/monte_carlo.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <numbers>

#include "base/internal_error.hpp"
#include "model_builder.hpp"
#include "uncertainty/elementary.hpp"
#include "uncertainty/kernel.hpp"
#include "uncertainty/propagate.hpp"

using namespace nearzero;
using namespace nearzero::uncertainty;
using test::Builder;

namespace {

constexpr std::uint32_t kDraws = 20'000;
constexpr double kErrors = 5.0;

/// The standard error of a p-point of a normal sample: √(p(1−p)/n) / φ(z), in σ.
double error_of_point() {
    return std::sqrt(0.025 * 0.975 / kDraws) / 0.058445;
}

void check_normal(const Estimate& drawn, const Estimate& propagated) {
    const double sd = propagated.sd, root = std::sqrt(double{kDraws});
    CHECK(drawn.value == propagated.value);
    CHECK(std::fabs(drawn.mean - propagated.mean) < kErrors * sd / root);
    CHECK(std::fabs(drawn.sd / sd - 1.0) < kErrors / (root * std::numbers::sqrt2));
    CHECK(std::fabs(drawn.low - (propagated.value - 1.959964 * sd)) < kErrors * error_of_point() * sd);
    CHECK(std::fabs(drawn.high - (propagated.value + 1.959964 * sd)) < kErrors * error_of_point() * sd);
}

/// Every double of a result, as bits.
std::vector<std::uint64_t> digest(const Result& result) {
    std::vector<std::uint64_t> words;
    const auto add = [&](const Estimate& e) {
        for (const double x : {e.value, e.mean, e.sd, e.low, e.high}) words.push_back(std::bit_cast<std::uint64_t>(x));
    };
    for (const Estimate& line : result.lines) add(line);
    for (const OutputResult& output : result.outputs) {
        words.push_back(static_cast<std::uint64_t>(output.undefined));
        if (output.estimate) add(*output.estimate);
        for (const Contribution& part : output.contributions) words.push_back(std::bit_cast<std::uint64_t>(part.share));
    }
    for (const EventResult& event : result.events)
        words.push_back(std::bit_cast<std::uint64_t>(event.probability.value_or(-1)));
    return words;
}

/// Two years of four activities of every shape, one grid factor, a group, a sink, an input without bounds or with some.
Builder mixed_site(std::optional<double> half_width_of_open = std::nullopt) {
    Builder b;
    const Index grid = b.input("grid", 8);
    const Index fuel = b.input_of({"fuel", Bounds{0.6, 2.0}, Shape::by_rule, {}});
    const Index process = b.input_of({"process", Bounds{0.9, 1.3}, Shape::triangular, "expert"});
    const Index trees = b.input_of({"trees", Bounds{0.5, 1.5}, Shape::uniform, "expert"});
    const Index open = b.input("open", half_width_of_open);
    std::vector<Index> before, after;
    for (int year = 0; year < 2; ++year) {
        auto& lines = year == 0 ? before : after;
        const std::string tail = "/" + std::to_string(2023 + year);
        lines.push_back(b.line(800 - 60 * year, {b.input("power" + tail, 2), grid}));
        lines.push_back(b.line(150 - 5 * year, {b.input("gas" + tail, 5), fuel}));
        lines.push_back(b.line(90, {process, open}));
        lines.push_back(b.line(-40, {trees}));
    }
    const Index f0 = b.sum(before), f1 = b.sum(after), value = b.input("output-value", 3);
    Form change;
    for (const Index line : after) change.push_back({line, 1.0});
    for (const Index line : before) change.push_back({line, -1.0});
    b.output({Quotient{.numerator = f0}});
    b.output({Quotient{.numerator = f1}});
    b.output({Quotient{100, b.form(change), f0, {}, {}}});
    b.output({Quotient{0.001, f0, std::nullopt, {}, {value}}, Quotient{-0.001, f1, std::nullopt, {}, {value}}});
    b.event({{2, Comparison::below, 0}});
    b.event({{2, Comparison::below, -2}, {1, Comparison::at_most, 1000}});
    return b;
}

}  // namespace

TEST_CASE("where the model is linear and normal, both methods agree") {
    Builder b;
    const Index shared = b.input("shared", 10);
    const Index a = b.line(600, {shared}), c = b.line(400, {b.input("own", 20)}), sink = b.line(-100, {shared});
    b.total({a, c, sink});
    b.output({Quotient{.numerator = b.form({{a, 2}, {c, -1}})}}, 50);
    const Result drawn = simulate(b.model, {kDraws, 7}), propagated = propagate(b.model);
    for (std::size_t i = 0; i < 2; ++i) check_normal(*drawn.outputs[i].estimate, *propagated.outputs[i].estimate);
    for (std::size_t i = 0; i < 3; ++i) check_normal(drawn.lines[i], propagated.lines[i]);
    REQUIRE(drawn.outputs[0].contributions.size() == 2);
    CHECK(drawn.outputs[0].contributions[0].share == propagated.outputs[0].contributions[0].share);
}

TEST_CASE("a line of one input has the points, mean and deviation of its distribution") {
    Builder b;
    const Input inputs[] = {{"n", Bounds{0.8, 1.2}, Shape::normal, {}},
                            {"l", Bounds{0.3, 3.0}, Shape::lognormal, {}},
                            {"t", Bounds{0.7, 1.9}, Shape::triangular, {}},
                            {"u", Bounds{0.5, 1.2}, Shape::uniform, {}}};
    for (const Input& input : inputs) b.line(10, {b.input_of(input)});
    const Result result = simulate(b.model, {kDraws, 3});
    for (std::size_t i = 0; i < std::size(inputs); ++i) {
        CAPTURE(inputs[i].id);
        const Distribution& d = *result.inputs[i];
        const Estimate& e = result.lines[i];
        CHECK(std::fabs(e.mean - 10 * d.mean) < kErrors * 10 * d.sd / std::sqrt(double{kDraws}));
        CHECK(e.sd == doctest::Approx(10 * d.sd).epsilon(0.05));
        // The share of the distribution below the sample's points is 2.5 and 97.5 %, with binomial error.
        const double error = kErrors * std::sqrt(0.025 * 0.975 / kDraws);
        CHECK(e.low > 10 * d.quantile(0.025 - error));
        CHECK(e.low < 10 * d.quantile(0.025 + error));
        CHECK(e.high > 10 * d.quantile(0.975 - error));
        CHECK(e.high < 10 * d.quantile(0.975 + error));
    }
}

TEST_CASE("a product of independent factors has variance Π(1 + σ²) − 1") {
    Builder b;
    b.line(5, {b.input("a", 28), b.input("b", 20), b.input("c", 60)});
    const Result result = simulate(b.model, {200'000, 11});
    double product = 1;
    for (const double percent : {28.0, 20.0, 60.0}) product *= 1 + percent * percent / 1e4 / (1.96 * 1.96);
    CHECK(result.lines[0].sd == doctest::Approx(5 * std::sqrt(product - 1)).epsilon(0.015));
    CHECK(result.lines[0].mean == doctest::Approx(5).epsilon(0.005));
}

TEST_CASE("a group deviates at one quantile, whatever the shapes") {
    Builder b;
    const Index n = b.line(1, {b.input_of({"n", Bounds{0.8, 1.2}, Shape::normal, "g"})});
    const Index l = b.line(1, {b.input_of({"l", Bounds{0.5, 2.5}, Shape::lognormal, "g"})});
    const Index u = b.line(1, {b.input_of({"u", Bounds{0.5, 1.5}, Shape::uniform, "g"})});
    b.total({n, l, u});
    const Result result = simulate(b.model, {kDraws, 5});
    // Sums of what rises together: the points add up.
    CHECK(result.outputs[0].estimate->low ==
          doctest::Approx(result.lines[0].low + result.lines[1].low + result.lines[2].low));
    CHECK(result.outputs[0].estimate->high ==
          doctest::Approx(result.lines[0].high + result.lines[1].high + result.lines[2].high));
}

TEST_CASE("the same bytes for any number of threads and every run; another seed, other draws") {
    const Builder b = mixed_site(10);
    for (const std::uint32_t draws : {1u, 2u, 1023u, 1025u, 9000u}) {
        CAPTURE(draws);
        const auto one = digest(simulate(b.model, {draws, 42}, 1));
        for (const unsigned jobs : {0u, 2u, 3u, 8u}) {
            CAPTURE(jobs);
            CHECK(digest(simulate(b.model, {draws, 42}, jobs)) == one);
        }
        CHECK(digest(simulate(b.model, {draws, 43}, 2)) != one);
    }
}

TEST_CASE("lines that are added, and another order, leave the draws of the others alone") {
    Builder b, c;
    const Index a = b.line(10, {b.input("a", 10), b.input("f", 20, "g")});
    b.line(20, {b.input("b", 50)});
    c.line(7, {c.input("new", 10)});
    c.line(20, {c.input("b", 50)});
    const Index f = c.input("f", 20, "g");
    const Index moved = c.line(10, {c.input("a", 10), f});
    const Result one = simulate(b.model, {4000, 9}), other = simulate(c.model, {4000, 9});
    CHECK(one.lines[a].low == other.lines[moved].low);
    CHECK(one.lines[a].sd == other.lines[moved].sd);
    CHECK(one.lines[1].high == other.lines[1].high);
}

TEST_CASE("probabilities are shares of draws; the joint one is not the product") {
    Builder b;
    const Index base = b.input("2023", 9.8), middle = b.input("2024", 9.8), last = b.input("2025", 9.8);
    const Index y3 = b.line(100, {base}), y4 = b.line(100, {middle}), y5 = b.line(100, {last});
    const Index first = b.output({Quotient{.numerator = b.form({{y3, 1}, {y4, -1}})}});
    const Index second = b.output({Quotient{.numerator = b.form({{y4, 1}, {y5, -1}})}});
    b.event({{first, Comparison::above, 0}});
    b.event({{first, Comparison::above, 0}, {second, Comparison::above, 0}});  // three in order: 1/3! of all orders
    b.event({{first, Comparison::above, 0}, {first, Comparison::at_most, 0}});
    b.event({});
    for (const Result& result : {simulate(b.model, {kDraws, 1}), propagate(b.model)}) {
        CHECK(std::fabs(*result.events[0].probability - 0.5) < kErrors * std::sqrt(0.25 / kDraws));
        CHECK(std::fabs(*result.events[1].probability - 1.0 / 6) < kErrors * std::sqrt(5.0 / 36 / kDraws));
        CHECK(*result.events[2].probability == doctest::Approx(0.0).epsilon(1e-9));
        CHECK(*result.events[3].probability == 1.0);
    }
}

TEST_CASE("both methods on a site of every shape: near each other, partial alike") {
    const Builder b = mixed_site();
    const Result drawn = simulate(b.model, {kDraws, 2}, 2), propagated = propagate(b.model);
    for (std::size_t i = 0; i < drawn.outputs.size(); ++i) {
        CAPTURE(i);
        const Estimate &d = *drawn.outputs[i].estimate, &p = *propagated.outputs[i].estimate;
        CHECK(d.value == p.value);
        CHECK(d.sd == doctest::Approx(p.sd).epsilon(0.08));  // second-order terms of the log-normal and the quotients
        CHECK(d.low < d.high);
        CHECK(drawn.outputs[i].without_bounds == propagated.outputs[i].without_bounds);
        CHECK(drawn.outputs[i].covered == propagated.outputs[i].covered);
    }
    for (const std::size_t event : {0u, 1u}) {
        CHECK_FALSE(drawn.events[event].probability);
        CHECK_FALSE(propagated.events[event].probability);
    }
    const Builder closed = mixed_site(10);
    const Result c = simulate(closed.model, {kDraws, 2}, 2), q = propagate(closed.model);
    for (const std::size_t event : {0u, 1u})
        CHECK(std::fabs(*c.events[event].probability - *q.events[event].probability) < 0.05);
}

TEST_CASE("exact outputs stay exact; quotients whose denominator reaches zero in a draw are undefined") {
    Builder b;
    const Index factor = b.input("factor", 20);
    const Index y3 = b.line(0.1, {factor}), y4 = b.line(0.2, {factor}), y5 = b.line(0.3, {factor});
    // 0.1 + 0.2 − 0.3 and 100·(y4 − y3)/y3: the factor cancels
    const Index nil = b.output({Quotient{.numerator = b.form({{y3, 1}, {y4, 1}, {y5, -1}})}});
    const Index change = b.output({Quotient{100, b.form({{y4, 1}, {y3, -1}}), b.sum({y3}), {}, {}}});
    // 55 % normal, σ = 0.28: the interval of propagation stays above zero, one draw in 5,500 does not
    const Index wide = b.line(10, {b.input_of({"wide", Bounds{0.45, 1.55}, Shape::normal, {}})});
    const Index crosses = b.output({Quotient{1, b.sum({y3}), b.sum({wide}), {}, {}}});
    const Index negative = b.output({Quotient{1, b.sum({y3}), b.form({{y4, -1}}), {}, {}}});
    b.event({{nil, Comparison::at_most, 0}});
    b.event({{crosses, Comparison::at_most, 0}});
    const Result result = simulate(b.model, {50'000, 1});
    CHECK(propagate(b.model).outputs[crosses].estimate);
    CHECK(result.outputs[crosses].undefined == Undefined::denominator_crosses);
    CHECK_FALSE(result.outputs[crosses].estimate);
    CHECK(result.outputs[nil].estimate->low == 0.0);
    CHECK(result.outputs[nil].estimate->high == 0.0);
    CHECK(result.outputs[change].estimate->sd == 0.0);
    CHECK(result.outputs[change].estimate->high == result.outputs[change].estimate->value);
    CHECK(result.events[0].probability == 1.0);
    CHECK(result.outputs[negative].estimate->value == doctest::Approx(-0.5));
}

TEST_CASE("an interval of 95 % holds the truth 95 times in 100") {
    // Sites with a known truth, measured with the errors they state; the interval of propagation about what was
    // measured.
    constexpr std::size_t kMeters = 3;
    constexpr int kRounds = 4;
    int held = 0;
    for (std::uint32_t round = 0; round < kRounds; ++round) {
        std::vector<double> u[kMeters + 1];
        for (std::size_t i = 0; i <= kMeters; ++i) {
            u[i].resize(kBlock);
            kernel().uniforms(2026, i, round * kBlock, u[i].data());
        }
        for (std::size_t site = 0; site < kBlock; ++site) {
            Builder b;
            std::vector<Index> measured;
            double truth = 0;
            const Index factor = b.input("grid", 2);
            const double shared = 1 + 0.02 / 1.96 * inverse_normal(u[kMeters][site]);
            for (std::size_t i = 0; i < kMeters; ++i) {
                const double value = 100.0 * static_cast<double>(i + 1), percent = 1.0 + static_cast<double>(i);
                const double reading = value * (1 + percent / 196 * inverse_normal(u[i][site])) * shared;
                measured.push_back(b.line(reading, {b.input("m" + std::to_string(i), percent), factor}));
                truth += value;
            }
            const Index total = b.total(measured);
            const Estimate estimate = *propagate(b.model).outputs[total].estimate;
            held += estimate.low <= truth && truth <= estimate.high ? 1 : 0;
        }
    }
    const double share = held / static_cast<double>(kRounds * kBlock);
    CHECK(std::fabs(share - 0.95) < kErrors * std::sqrt(0.95 * 0.05 / (kRounds * kBlock)));
}

TEST_CASE("no draws is a bug of the caller") {
    CHECK_THROWS_AS(simulate({}, {0, 1}), base::InternalError);
}
