// SPDX-License-Identifier: Apache-2.0
/// Reads a model from stdin and prints every figure with 17 digits, for independent.py, which describes the lines.
///     uncertainty_figures            propagation
///     uncertainty_figures DRAWS SEED JOBS
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include "uncertainty/monte_carlo.hpp"
#include "uncertainty/propagate.hpp"

using namespace nearzero::uncertainty;

namespace {

Shape shape_of(const std::string& word) {
    if (word == "normal") return Shape::normal;
    if (word == "lognormal") return Shape::lognormal;
    if (word == "triangular") return Shape::triangular;
    return word == "uniform" ? Shape::uniform : Shape::by_rule;
}

Comparison comparison_of(const std::string& word) {
    if (word == "below") return Comparison::below;
    if (word == "at-most") return Comparison::at_most;
    return word == "at-least" ? Comparison::at_least : Comparison::above;
}

std::vector<Index> indices(const std::string& word) {
    std::vector<Index> result;
    if (word == "-") return result;
    std::istringstream in{word};
    for (std::string part; std::getline(in, part, ',');) result.push_back(static_cast<Index>(std::stoul(part)));
    return result;
}

std::optional<Index> index(const std::string& word) {
    return word == "-" ? std::nullopt : std::optional{static_cast<Index>(std::stoul(word))};
}

Model read() {
    Model model;
    for (std::string text; std::getline(std::cin, text);) {
        std::istringstream in{text};
        std::string kind, a, b, c, d, e, f;
        in >> kind >> a >> b >> c >> d >> e >> f;
        if (kind == "input") {
            Input input{a, std::nullopt, shape_of(e), f == "-" ? "" : f};
            if (b != "-")
                input.bounds = Bounds{std::stod(b), std::stod(c), d == "90" ? Level::percent_90 : Level::percent_95};
            model.inputs.push_back(input);
        } else if (kind == "line") {
            model.lines.push_back({std::stod(a), indices(b)});
        } else if (kind == "form") {
            model.forms.emplace_back();
        } else if (kind == "term") {
            model.forms.back().push_back({static_cast<Index>(std::stoul(a)), std::stod(b)});
        } else if (kind == "output") {
            model.outputs.push_back({std::stod(a), {}});
        } else if (kind == "quotient") {
            model.outputs.back().quotients.push_back({std::stod(a), index(b), index(c), indices(d), indices(e)});
        } else if (kind == "event") {
            model.events.emplace_back();
        } else if (kind == "condition") {
            model.events.back().push_back({static_cast<Index>(std::stoul(a)), comparison_of(b), std::stod(c)});
        } else {
            std::exit(2);
        }
    }
    return model;
}

void print(const char* what, std::size_t i, const Estimate& e) {
    std::printf("%s %zu %.17g %.17g %.17g %.17g %.17g\n", what, i, e.value, e.mean, e.sd, e.low, e.high);
}

}  // namespace

int main(int argc, char** argv) {
    const Model model = read();
    const Result result = argc < 4 ? propagate(model)
                                   : simulate(model,
                                              {static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)),
                                               std::strtoull(argv[2], nullptr, 10)},
                                              static_cast<unsigned>(std::strtoul(argv[3], nullptr, 10)));
    for (std::size_t i = 0; i < result.lines.size(); ++i) print("line", i, result.lines[i]);
    for (std::size_t i = 0; i < result.outputs.size(); ++i) {
        const OutputResult& output = result.outputs[i];
        if (output.estimate) print("output", i, *output.estimate);
        if (output.covered) std::printf("covered %zu %.17g\n", i, *output.covered);
        for (const Index input : output.without_bounds) std::printf("open %zu %u\n", i, input);
        for (const Contribution& part : output.contributions)
            std::printf("share %zu %u %.17g\n", i, part.input, part.share);
    }
    for (std::size_t i = 0; i < result.events.size(); ++i)
        if (result.events[i].probability) std::printf("event %zu %.17g\n", i, *result.events[i].probability);
    return 0;
}
