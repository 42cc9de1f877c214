// SPDX-License-Identifier: Apache-2.0
/// Runs every ```example block of docs/methods/uncertainty.md. Lines that begin with an arrow are results of the last
/// output above them (points: of the last input), each compared to the digits that are printed.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <sstream>

#include "methods_page.hpp"
#include "model_builder.hpp"
#include "uncertainty/propagate.hpp"

using namespace nearzero::uncertainty;
using test::Builder;

namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in{text};
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

/// Whether a figure rounds to what is printed.
bool prints_as(double value, const std::string& printed) {
    const std::size_t point = printed.find('.');
    const int places = point == std::string::npos ? 0 : static_cast<int>(printed.size() - point - 1);
    return std::fabs(value - std::stod(printed)) <= 0.5000001 * std::pow(10.0, -places);
}

class Example {
public:
    void read(const std::string& text) {
        CAPTURE(text);
        const auto words = words_of(text);
        REQUIRE(words.size() >= 2);
        if (words[0] == "->")
            check(text.substr(3));
        else if (words[0] == "input")
            read_input(words);
        else if (words[0] == "line")
            read_line(words);
        else
            read_output(words);
    }
    int checked() const { return checked_; }

private:
    void read_input(const std::vector<std::string>& words) {
        Input input{words[1], std::nullopt, Shape::by_rule, {}};
        const std::size_t dots = words[2].find("..");
        if (dots != std::string::npos)
            input.bounds = Bounds{std::stod(words[2].substr(0, dots)), std::stod(words[2].substr(dots + 2))};
        else if (words[2] != "?")
            input.bounds = Bounds::half_width_percent(std::stod(words[2]));
        for (std::size_t i = 3; i < words.size(); ++i) {
            if (words[i] == "triangular")
                input.shape = Shape::triangular;
            else if (words[i] == "90%")
                input.bounds->level = Level::percent_90;
            else if (words[i].starts_with("group="))
                input.error_group = words[i].substr(6);
            else
                FAIL(words[i]);
        }
        inputs_[words[1]] = b_.input_of(input);
    }
    void read_line(const std::vector<std::string>& words) {
        std::vector<Index> inputs;
        for (std::size_t i = 3; i < words.size(); ++i) inputs.push_back(inputs_.at(words[i]));
        lines_[words[1]] = b_.line(std::stod(words[2]), inputs);
    }
    void read_output(const std::vector<std::string>& words) {
        name_ = words[0];
        if (name_ == "total") {
            std::vector<Index> lines;
            for (std::size_t i = 1; i < words.size(); ++i) lines.push_back(lines_.at(words[i]));
            last_ = b_.total(lines);
        } else if (name_ == "intensity") {  // LINE / VALUE INPUT
            last_ = b_.output({Quotient{
                1 / std::stod(words[3]), b_.sum({lines_.at(words[1])}), std::nullopt, {}, {inputs_.at(words[4])}}});
        } else {  // change or percent: LINE - LINE
            const Index after = lines_.at(words[1]), before = lines_.at(words[3]);
            Quotient quotient{.numerator = b_.form({{after, 1}, {before, -1}})};
            if (name_ == "percent") {
                quotient.scale = 100;
                quotient.denominator = b_.sum({before});
            }
            last_ = b_.output({quotient});
        }
    }
    void check(const std::string& text) {
        ++checked_;
        const std::size_t colon = text.find(": ");
        REQUIRE(colon != std::string::npos);
        const std::string what = text.substr(0, colon);
        const auto expected = words_of(text.substr(colon + 2));
        if (what.starts_with("P(")) return check_probability(words_of(what.substr(2, what.size() - 3)), expected[0]);
        const Result result = propagate(b_.model);
        if (what.starts_with("points ")) {
            const Distribution& points = *result.inputs[inputs_.at(what.substr(7))];
            CHECK(prints_as(points.low, expected[0]));
            CHECK(prints_as(points.high, expected[1]));
            return;
        }
        const OutputResult& output = result.outputs[last_];
        if (what == name_) {
            REQUIRE(expected[1] == "±");
            CHECK(prints_as(output.estimate->value, expected[0]));
            CHECK(prints_as(1.96 * output.estimate->sd, expected[2]));
        } else if (what.starts_with("share ")) {
            double share = 0;
            for (const Contribution& part : output.contributions)
                if (part.input == inputs_.at(what.substr(6))) share = part.share;
            CHECK(prints_as(share, expected[0]));
        } else if (what == "covered") {
            CHECK(prints_as(*output.covered, expected[0]));
        } else {
            REQUIRE(what == "without bounds");
            std::string names;
            for (const Index input : output.without_bounds)
                names += (names.empty() ? "" : " ") + b_.model.inputs[input].id;
            CHECK((names.empty() ? "-" : names) == expected[0]);
        }
    }
    void check_probability(const std::vector<std::string>& condition, const std::string& expected) {
        REQUIRE(condition[0] == name_);
        const Comparison comparison = condition[1] == "<" ? Comparison::below : Comparison::at_least;
        REQUIRE((condition[1] == "<" || condition[1] == ">="));
        Builder with_event = b_;
        with_event.event({{last_, comparison, std::stod(condition[2])}});
        const auto probability = propagate(with_event.model).events[0].probability;
        CHECK(probability.has_value() == (expected != "none"));
        if (probability) CHECK(prints_as(*probability, expected));
    }

    Builder b_;
    std::map<std::string, Index> inputs_, lines_;
    Index last_ = 0;
    std::string name_;
    int checked_ = 0;
};

}  // namespace

TEST_CASE("the worked examples of the page on uncertainty") {
    const auto blocks = nearzero::testing::blocks_of("uncertainty.md");
    int checked = 0;
    for (const auto& block : blocks) {
        Example example;
        for (const std::string& line : block.lines) example.read(line);
        checked += example.checked();
    }
    CHECK(blocks.size() == 9);
    CHECK(checked == 31);
}
