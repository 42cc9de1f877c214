// SPDX-License-Identifier: Apache-2.0
/// Counts every ```example block of the pages on the inventory, on energy, on credits and sinks and on the models. A
/// block is a dataset without its head; `--accounting KEY=VALUE` lines choose, and lines that begin with an arrow are
/// results:
///     -> line ACTIVITY YEAR GAS: t      -> GROUP YEAR KEY: t      -> total YEAR READING: t      -> biogenic YEAR: t
///     -> energy YEAR MEASURE UNIT: value                          -> finding: CODE POINTER
/// A figure must agree to its last printed digit; `nothing` means that there is none. All findings are listed, and no
/// others.
#include <sstream>

#include "methods_page.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

struct Example {
    int at = 0;
    std::string sections;
    Options options;
    std::vector<std::pair<std::string, std::string>> results;
};

std::vector<Example> examples_of(const std::string& page) {
    constexpr std::string_view kAccounting = "--accounting ";
    std::vector<Example> examples;
    for (const auto& block : testing::blocks_of(page)) {
        Example& example = examples.emplace_back();
        example.at = block.line;
        for (const std::string& line : block.lines) {
            if (const auto result = testing::behind_arrow(line)) {
                example.results.push_back(testing::key_and_value(*result));
            } else if (line.starts_with(kAccounting)) {
                const auto equals = line.find('=');
                REQUIRE_MESSAGE(equals != std::string::npos, line);
                example.options.accounting.emplace_back(
                    line.substr(kAccounting.size(), equals - kAccounting.size()), line.substr(equals + 1));
            } else {
                example.sections += line + '\n';
            }
        }
    }
    return examples;
}

std::optional<Group> find_group(std::string_view word) {
    for (const Group group :
         {Group::scope, Group::klass, Group::part, Group::gas, Group::scope2_location, Group::scope2_market, Group::biogenic})
        if (word_of(group) == word) return group;
    return std::nullopt;
}

std::optional<double> found(const Counted& counted, const std::string& key) {
    std::istringstream in{key};
    std::string what, third, fourth;
    int year = 0;
    in >> what;
    if (what == "line") {
        std::string activity;
        in >> activity >> year >> third;
        const Line* line = counted.line(activity, year, third);
        return line == nullptr ? std::nullopt : std::optional{line->co2e.value()};
    }
    in >> year >> third >> fourth;
    if (what == "energy") return counted.energy(year, third, fourth);
    if (what == "total") {
        const auto reading = programme::find_reading(third);
        REQUIRE_MESSAGE(reading, key);
        return counted.reading(year, *reading);
    }
    const auto group = find_group(what);
    REQUIRE_MESSAGE(group, "unknown result ", key);
    return counted.total(year, *group, third);
}

void check(const Example& example) {
    const Counted counted{example.sections, example.options};
    std::string findings;
    for (const auto& [key, text] : example.results) {
        CAPTURE(key);
        if (key == "finding") {
            findings += (findings.empty() ? "" : "; ") + text;
            continue;
        }
        const auto value = found(counted, key);
        REQUIRE(value.has_value() == (text != "nothing"));
        if (!value) continue;
        const auto point = text.find('.');
        const double unit =
            std::pow(10.0, point == std::string::npos ? 0 : -static_cast<double>(text.size() - point - 1));
        CHECK_MESSAGE(std::fabs(*value - std::stod(text)) <= 0.5 * unit * (1 + 1e-9), *value, " is not ", text);
    }
    CHECK(counted.findings() == findings);
}

}  // namespace

TEST_CASE("worked examples of the methods pages") {
    for (const auto& [page, fewest] :
         {std::pair{std::string{"inventory.md"}, 3}, std::pair{std::string{"energy.md"}, 2},
          std::pair{std::string{"credits-and-sinks.md"}, 3}, std::pair{std::string{"models.md"}, 2},
          std::pair{std::string{"landfill.md"}, 2}, std::pair{std::string{"wastewater.md"}, 2},
          std::pair{std::string{"incineration.md"}, 2}, std::pair{std::string{"composting-digestion.md"}, 1},
          std::pair{std::string{"rice.md"}, 1}, std::pair{std::string{"soils.md"}, 1},
          std::pair{std::string{"livestock.md"}, 1}, std::pair{std::string{"industrial-process.md"}, 1},
          std::pair{std::string{"refrigerant-charge.md"}, 1}, std::pair{std::string{"transport.md"}, 1},
          std::pair{std::string{"land-sinks.md"}, 1}, std::pair{std::string{"market-based.md"}, 4},
          std::pair{std::string{"generation.md"}, 3}, std::pair{std::string{"energy-shares.md"}, 2}}) {
        CAPTURE(page);
        const auto examples = examples_of(page);
        CHECK(static_cast<int>(examples.size()) >= fewest);
        for (const Example& example : examples) {
            CAPTURE(example.at);
            REQUIRE(example.results.size() >= 2);
            check(example);
        }
    }
}
