// SPDX-License-Identifier: Apache-2.0
/// Recomputes every ```example block of docs/methods/panel.md: items with the points of each expert, then what comes
/// out.
#include <map>
#include <sstream>

#include "base/decimal.hpp"
#include "methods_page.hpp"
#include "papers.hpp"

using namespace nearzero;
using namespace nearzero::panel;
using namespace nearzero::panel::test;

namespace {

struct Example {
    int line = 0;
    std::vector<std::string> items;  ///< "data 15 = 13 12 9"
    std::string rule, limit;
    std::vector<std::pair<std::string, std::string>> results;
};

std::vector<Example> examples() {
    std::vector<Example> list;
    for (const auto& block : testing::blocks_of("panel.md")) {
        Example& example = list.emplace_back();
        example.line = block.line;
        for (const std::string& line : block.lines) {
            const auto result = testing::behind_arrow(line);
            const auto [key, value] = testing::key_and_value(result.value_or(line));
            if (result)
                example.results.emplace_back(key, value);
            else if (key == "item")
                example.items.push_back(value);
            else
                (key == "rule" ? example.rule : example.limit) = value;
        }
    }
    return list;
}

Dossier papers_of(const Example& example) {
    std::vector<std::string> items, sheets;
    std::vector<std::vector<std::string>> scores;  // by expert
    for (const auto& text : example.items) {
        std::istringstream in{text};
        std::string id, maximum, equals;
        in >> id >> maximum >> equals;
        REQUIRE(equals == "=");
        items.push_back("id: " + id + ", name: " + id + ", maximum: " + maximum);
        std::size_t expert = 0;
        for (std::string points; in >> points; ++expert) {
            if (scores.size() <= expert) scores.emplace_back();
            if (points == "n/a")
                scores[expert].push_back("item: " + id + ", not_applicable: true, reason: none");
            else if (points != "-")
                scores[expert].push_back("item: " + id + ", points: " + points);
        }
    }
    for (std::size_t i = 0; i < scores.size(); ++i)
        sheets.push_back(sheet_text("e" + std::to_string(i + 1), scores[i]));
    std::string rules;
    if (!example.rule.empty()) rules += "items_not_applicable: " + example.rule + "\n";
    if (!example.limit.empty()) rules += "disagreement_points: " + example.limit + "\n";
    return dossier(rubric_text(items, "maximum: 100", rules), sheets);
}

std::string shown(const std::optional<double>& value) {
    return value ? base::format_shortest(base::to_comparison(*value)) : "none";
}

const ItemResult& item_of(const Assessment& panel, const std::string& id) {
    for (const auto& item : panel.items)
        if (item.item->id == id) return item;
    FAIL("no item ", id);
    return panel.items.front();
}

std::string answer(const Assessment& panel, const RatingResult& rating, const std::string& key) {
    const auto space = key.find(' ');
    const std::string word = key.substr(0, space), of = space == std::string::npos ? "" : key.substr(space + 1);
    if (word == "mean") return shown(item_of(panel, of).mean);
    if (word == "spread") return shown(item_of(panel, of).spread);
    if (word == "deviation") return shown(item_of(panel, of).deviation);
    if (key == "points") return shown(panel.points);
    if (key == "maximum") return shown(panel.maximum);
    if (key == "of 100") return shown(panel.of_100);
    if (key == "reason") return panel.reason.word;
    if (key == "rating") return rating.rating != nullptr ? rating.rating->id : "none";
    REQUIRE(key == "flagged");
    std::string flagged;
    for (const auto& item : panel.items)
        if (item.disagree) flagged += (flagged.empty() ? "" : " ") + item.item->id;
    return flagged;
}

}  // namespace

TEST_CASE("the examples of the page on panels") {
    const auto rules = programme::builtin("shenzhen-2025");
    const dataset::Dataset site = pilot();
    const auto list = examples();
    CHECK(list.size() >= 9);
    for (const Example& example : list) {
        CAPTURE(example.line);
        findings::Sink sink;
        const Dossier papers = papers_of(example);
        const auto panel = assess(papers, site, *rules, {}, sink);
        const auto rating = rate(*rules, panel, gates(*rules, scoring::Verdict::met));
        REQUIRE_FALSE(example.results.empty());
        for (const auto& [key, expected] : example.results) {
            CAPTURE(key);
            CHECK(answer(panel, rating, key) == expected);
        }
    }
}
