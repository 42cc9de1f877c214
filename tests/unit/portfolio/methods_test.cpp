// SPDX-License-Identifier: Apache-2.0
/// Recomputes every ```example block of docs/methods/portfolio.md. A line is `key: value`; lines that begin with an
/// arrow are results, each compared as it is printed.
#include <doctest/doctest.h>

#include <iterator>
#include <map>
#include <sstream>

#include "base/decimal.hpp"
#include "methods_page.hpp"
#include "portfolio/survey.hpp"

using namespace nearzero;
using namespace nearzero::portfolio;

namespace {

using Figures = std::map<std::string, std::string>;

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in{text};
    return {std::istream_iterator<std::string>{in}, {}};
}

std::vector<double> numbers(const std::string& text) {
    std::vector<double> values;
    for (const auto& word : words_of(text)) values.push_back(std::stod(word));
    return values;
}

Figures of_goal(const Figures& given) {
    programme::Programme programme;
    programme.id = "city";
    const auto goal = words_of(given.at("goal"));  // "3 by 2030"
    programme.procedure.portfolio.goals.push_back({"g", "1", std::stoi(goal.at(0)), std::stoi(goal.at(2)), "selected"});
    std::vector<PilotResult> pilots;
    for (const auto& day : words_of(given.at("selected"))) {
        pilots.emplace_back();
        pilots.back().programme = "city@1";
        pilots.back().steps = Steps{};
        pilots.back().steps->selected = calendar::parse_date(day);
    }
    if (given.contains("exited")) pilots.front().steps->exited = calendar::parse_date(given.at("exited"));
    const auto results = judge_rules(pilots, programme, calendar::parse_date(given.at("as-of")));
    return {{"count", std::to_string(results.at(0).count.value())},
            {"result", std::string{word_of(results[0].outcome)}}};
}

Figures of_intensity(const Figures& given) {
    const auto emissions = numbers(given.at("emissions")), denominators = numbers(given.at("denominators"));
    std::vector<PilotResult> pilots(emissions.size());
    for (std::size_t i = 0; i < pilots.size(); ++i)
        pilots[i].intensities = {{2024, "i", "t/万元", emissions[i] / denominators.at(i), denominators[i]}};
    return {{"intensity", base::format_shortest(base::to_comparison(survey(pilots).intensities.at(0).value))}};
}

Figures of_margins(const Figures& given) {
    std::vector<PilotResult> pilots;
    for (const double percent : numbers(given.at("margins"))) {
        pilots.emplace_back();
        pilots.back().margins = {{"t", "t", "t", percent, percent}};
    }
    std::string places;
    for (const auto& ranks : ranks_by_margin(pilots))
        places += (places.empty() ? "" : " ") + std::to_string(ranks.at(0).rank.value());
    return {{"places", places}};
}

Figures of_changes(const Figures& given) {
    std::vector<PilotResult> pilots;
    for (const double percent : numbers(given.at("changes"))) {
        pilots.emplace_back();
        pilots.back().totals = {{2023, 100.0}, {2024, 100.0 + percent}};
    }
    const auto found = survey(pilots).outliers;
    if (found.empty()) return {{"flagged", "none"}};
    REQUIRE(found.size() == 1);
    return {{"median", base::format_shortest(found[0].median)},
            {"mad", base::format_shortest(found[0].mad)},
            {"flagged",
             base::format_shortest(found[0].change_percent) + " (" + base::format_shortest(found[0].score) + ")"}};
}

}  // namespace

TEST_CASE("the examples of docs/methods/portfolio.md") {
    const auto all = testing::examples_of("portfolio.md");
    CHECK(all.size() == 8);
    for (const auto& example : all) {
        CAPTURE(example.line);
        const Figures& given = example.given;
        const Figures results = given.contains("goal")        ? of_goal(given)
                                : given.contains("emissions") ? of_intensity(given)
                                : given.contains("margins")   ? of_margins(given)
                                                              : of_changes(given);
        CHECK(results == example.results);
    }
}
