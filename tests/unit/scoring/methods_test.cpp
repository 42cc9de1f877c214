// SPDX-License-Identifier: Apache-2.0
/// Recomputes every ```example block of the pages on targets, trend statistics and readings. A line is `key: value`; lines that
/// begin with an arrow are results, each compared as it is printed.
#include <map>
#include <sstream>

#include "base/decimal.hpp"
#include "methods_page.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::scoring;
using namespace nearzero::scoring::test;

namespace {

using Figures = std::map<std::string, std::string>;

std::vector<double> numbers(const std::string& text) {
    std::istringstream in{text};
    std::vector<double> values;
    for (double value = 0; in >> value;) values.push_back(value);
    REQUIRE(in.eof());
    return values;
}

template <class T, class F>
std::string joined(const std::vector<T>& items, F&& text) {
    std::string out;
    for (const T& item : items) out += (out.empty() ? "" : " ") + std::string{text(item)};
    return out;
}

std::string text_of(const std::optional<double>& value) { return value ? base::format_shortest(*value) : "nothing"; }

std::string result_text(const TargetResult& result, const std::string& key) {
    if (key == "verdict") return std::string{word_of(result.verdict)};
    if (key == "reason") return result.reason.word;
    if (key == "actual") return text_of(result.actual);
    if (key == "threshold") return text_of(result.threshold);
    if (key == "margin") return text_of(result.margin);
    if (key == "reduction") {
        if (!result.needed_reduction) return std::string{result.no_reduction};
        const auto& needed = *result.needed_reduction;
        return (needed.is_limit ? "more than " : "") + text_of(needed.tonnes);
    }
    if (key == "readings") return joined(result.readings, [](const TargetResult& one) { return word_of(one.verdict); });
    REQUIRE_MESSAGE(result.trend, key);
    const Trend& trend = *result.trend;
    if (key == "change_from_base") return text_of(trend.change_from_base);
    if (key == "change_from_base_percent") return text_of(trend.change_from_base_percent);
    if (key == "yearly_changes") return joined(trend.yearly_changes, [](double change) { return base::format_shortest(change); });
    if (key == "theil_sen_slope") return text_of(trend.theil_sen_slope);
    if (key == "mann_kendall_p") return text_of(trend.mann_kendall_p);
    if (key == "frozen_verdict") return trend.frozen_verdict ? std::string{word_of(*trend.frozen_verdict)} : "nothing";
    if (key == "frozen_margin") return text_of(trend.frozen_margin);
    FAIL("unknown result " << key);
    return {};
}

std::string taken(Figures& given, const std::string& key) {
    const auto found = given.find(key);
    if (found == given.end()) return {};
    std::string text = found->second;
    given.erase(found);
    return text;
}

void recompute(testing::Example example) {
    Figures& given = example.given;
    Site site;
    for (const double year : numbers(taken(given, "years"))) site.years.push_back(static_cast<int>(year));
    Emitter emitter{"source", numbers(taken(given, "values"))};
    if (const auto factors = taken(given, "factors"); !factors.empty()) emitter.factors = numbers(factors);
    site.emitters.push_back(emitter);
    if (const auto sinks = taken(given, "sinks"); !sinks.empty()) site.emitters.push_back({"sink", numbers(sinks), {1.0}, "", 0});
    if (const auto credits = taken(given, "credits"); !credits.empty()) site.credits = numbers(credits);
    if (const auto base = taken(given, "base"); !base.empty()) site.base = std::stoi(base);
    if (const auto plan = taken(given, "plan"); !plan.empty()) {
        const auto year_and_value = numbers(plan);
        site.sections = "plan: {targets: [{indicator: total, year: " + std::to_string(static_cast<int>(year_and_value.at(0))) +
                        ", value: " + base::format_shortest(year_and_value.at(1)) + ", unit: tCO2e}]}\n";
    }
    const std::string test = taken(given, "test");
    // Zero targets are the ones a document leaves open; the others are gross.
    const auto programme = programme_with("indicator: total, test: " + test, test == "{at_most: 0}" ? "open" : "gross");
    std::optional<Reading> reading;
    if (const auto word = taken(given, "reading"); !word.empty()) {
        reading = programme::find_reading(word);
        REQUIRE(reading);
    }
    REQUIRE_MESSAGE(given.empty(), "not understood: ", given.empty() ? "" : given.begin()->first);
    const Counted counted{site};
    const auto result = result_of(counted, *programme, reading);
    for (const auto& [key, expected] : example.results) {
        CAPTURE(key);
        CHECK(result_text(result, key) == expected);
    }
}

}  // namespace

TEST_CASE("worked examples of the methods pages") {
    for (const auto& [page, fewest] : {std::pair{"targets.md", 9}, std::pair{"trend-statistics.md", 5}, std::pair{"readings.md", 4}}) {
        CAPTURE(page);
        const auto examples = testing::examples_of(page);
        CHECK(static_cast<int>(examples.size()) >= fewest);
        for (const auto& example : examples) {
            CAPTURE(example.line);
            CHECK_FALSE(example.results.empty());
            recompute(example);
        }
    }
}
