// SPDX-License-Identifier: Apache-2.0
/// The job of peer_numpy_mc.py: 200 lines × 100,000 draws, mean and 95 % interval of every line and of the total, as
/// CSV on stdout, the best time of the runs on stderr. Not a test.
///     monte_carlo_bench [--draws N] [--jobs N] [--runs N] [--seed N]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "uncertainty/monte_carlo.hpp"

using namespace nearzero::uncertainty;

namespace {

constexpr Index kLines = 200;

/// Line i: mean 1 + i % 37, relative standard uncertainty 0.02 + 0.004·(i % 50), distribution by i % 10.
Model synthetic() {
    Model model;
    Form all;
    for (Index i = 0; i < kLines; ++i) {
        const double sd = 0.02 + 0.004 * (i % 50);
        const Shape shape = i % 10 < 4 ? Shape::lognormal : i % 10 < 7 ? Shape::normal : Shape::triangular;
        const double half_width = sd * (shape == Shape::triangular ? 2.449489742783178 : 1.96);  // √6
        model.inputs.push_back({"line " + std::to_string(i), Bounds{1 - half_width, 1 + half_width}, shape, {}});
        model.lines.push_back({1.0 + i % 37, {i}});
        all.push_back({i, 1.0});
    }
    model.forms.push_back(all);
    model.outputs.push_back({0.0, {Quotient{.numerator = 0}}});
    return model;
}

}  // namespace

int main(int argc, char** argv) {
    Draws draws;
    unsigned jobs = 1;
    int runs = 5;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view option{argv[i]};
        const unsigned long value = std::strtoul(argv[i + 1], nullptr, 10);
        if (option == "--draws") draws.count = static_cast<std::uint32_t>(value);
        if (option == "--jobs") jobs = static_cast<unsigned>(value);
        if (option == "--runs") runs = static_cast<int>(value);
        if (option == "--seed") draws.seed = value;
    }
    const Model model = synthetic();
    Result result;
    double best = 1e9;
    for (int run = 0; run < runs; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        result = simulate(model, draws, jobs);
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    for (Index i = 0; i < kLines; ++i)
        std::printf("%u,%.4f,%.4f,%.4f\n", i, result.lines[i].mean, result.lines[i].low, result.lines[i].high);
    const Estimate& total = *result.outputs[0].estimate;
    std::printf("total,%.4f,%.4f,%.4f\n", total.mean, total.low, total.high);
    std::fprintf(stderr, "%.4f s, %.2f ns a draw\n", best, best / kLines / draws.count * 1e9);
}
