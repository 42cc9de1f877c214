// SPDX-License-Identifier: Apache-2.0
/// Whole pilots under shenzhen-2025: one row of the document each.
#include <algorithm>

#include "scoring/eligibility.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::scoring;
using namespace nearzero::scoring::test;

namespace {

const programme::Programme& shenzhen() {
    static const auto programme = programme::builtin("shenzhen-2025");
    return *programme;
}

Scorecard score(const Counted& counted, std::string_view category, std::string_view tier,
                std::optional<Reading> reading = std::nullopt) {
    const auto* found = shenzhen().category(category);
    REQUIRE(found);
    REQUIRE(found->tier(tier));
    return judge(counted.inventory, shenzhen(), *found, *found->tier(tier), reading);
}

std::vector<std::string> points_of(const Scorecard& card) {
    std::vector<std::string> ids;
    for (const auto* point : card.open_points) ids.push_back(point->id);
    return ids;
}

const std::string kPark = "context:\n"
    "  output-value: {unit: 万元, amount: {2023: 100, 2024: 110, 2025: 100}}\n"
    "  industrial-value-added: {unit: 万元, amount: {2023: 50, 2024: 55, 2025: 60}}\n";

}  // namespace

TEST_CASE("park B (二（二）): per output value or per value added, and the total") {
    // 300/100, 280/110, 270/100: per output value rises in the last year; per value added falls; the total falls.
    const Counted counted{{{2023, 2024, 2025}, {{"boiler", {300, 280, 270}}}, kPark}};
    const auto card = score(counted, "park", "B");
    CHECK(card.verdict == Verdict::met);
    REQUIRE(card.targets.size() == 2);
    CHECK(card.targets[0].target == "intensity");
    CHECK(card.targets[0].clause == "二（二）");
    REQUIRE(card.targets[0].of.size() == 2);
    CHECK(card.targets[0].of[0].verdict == Verdict::not_met);
    CHECK(card.targets[0].of[1].verdict == Verdict::met);
    CHECK(card.targets[0].of[1].actual == 4.5);
    CHECK(card.targets[1].verdict == Verdict::met);
    CHECK(card.targets[1].reading == Reading::gross);       // not governed by the open reading
    CHECK(card.targets[1].readings.empty());
    CHECK(points_of(card) == std::vector<std::string>{"steady-decline-rate", "total-scope", "annex-1", "choice-of-intensity"});
    // Indicators that the targets use, each year; three readings of what is unfiltered.
    CHECK(card.indicators.size() == 3 * 3 * 3);
    CHECK(card.indicators.front().indicator == "per-output-value");
    CHECK(card.indicators.front().value == 3.0);
}

TEST_CASE("park B without either denominator cannot be assessed, and is not met where the total rises") {
    const Counted falling{{{2023, 2024}, {{"boiler", {300, 280}}}}};
    CHECK(score(falling, "park", "B").verdict == Verdict::not_assessable);
    const Counted rising{{{2023, 2024}, {{"boiler", {280, 300}}}}};
    CHECK(score(rising, "park", "B").verdict == Verdict::not_met);   // all_of is not met if one is not
}

TEST_CASE("a named reading governs the targets the document leaves open, and no other") {
    Site site{{2023, 2024}, {{"boiler", {300, 280}}, {"forest", {10, 0}, {1.0}, "", 0}}, kPark};
    const Counted counted{site};
    const auto card = score(counted, "park", "B", Reading::after_sinks);
    // After sinks 290, 280; gross 300, 280.
    CHECK(card.targets[1].reading == Reading::gross);
    CHECK(card.targets[1].margin == 20.0);
}

TEST_CASE("park A, enterprise A, village (二（二）、二（六）、二（七）): the total is zero, under an open reading") {
    for (const auto& [category, tier] : {std::pair{"park", "A"}, std::pair{"enterprise", "A"}, std::pair{"village", ""}}) {
        CAPTURE(category);
        const Counted offset{{{2024, 2025}, {{"boiler", {50, 20}}, {"forest", {20, 20}, {1.0}, "", 0}}}};
        const auto open = score(offset, category, tier);
        CHECK(open.verdict == Verdict::not_assessable);
        CHECK(open.targets.at(0).reason.word == "reading-open");
        CHECK(points_of(open) == std::vector<std::string>{"zero-total-reading", "total-scope", "annex-1", "zero-year"});
        CHECK(score(offset, category, tier, Reading::gross).verdict == Verdict::not_met);
        CHECK(score(offset, category, tier, Reading::after_sinks).verdict == Verdict::met);

        const Counted zero{{{2025}, {{"boiler", {0}}}}};
        CHECK(score(zero, category, tier).verdict == Verdict::met);
    }
}

TEST_CASE("community (二（三）): residents' living, commercial podium, total") {
    Site site{{2023, 2024}, {{"homes", {100, 90}, {1.0}, "residential"}, {"shops", {50, 48}, {1.0}, "commercial-podium"}, {"lamps", {10, 9}, {1.0}, "public"}},
              "context:\n  resident-population: {unit: 人, amount: {2023: 1000, 2024: 1000}}\n"
              "  commercial-podium-area: {unit: m2, amount: {2023: 2000, 2024: 2000}}\n"};
    const Counted counted{site};
    const auto card = score(counted, "community", "");
    CHECK(card.verdict == Verdict::met);
    CHECK(card.targets.at(0).actual == 0.09);    // 90 t / 1,000 people
    CHECK(card.targets.at(1).actual == 24.0);    // 48,000 kg / 2,000 m2
    CHECK(card.targets.at(1).unit == "kgCO2e/m2");
    CHECK(card.targets.at(2).actual == 147.0);

    site.emitters[1].amounts = {50, 50};
    const Counted same{site};
    CHECK(score(same, "community", "").verdict == Verdict::not_met);
    site.emitters[1].part = "public";
    const Counted no_podium{site};
    CHECK(score(no_podium, "community", "").targets.at(1).reason.text.zh ==
          "“商业裙楼单位面积碳排放量”（部分 commercial-podium）在2023、2024年没有任何排放数据行；真正的零须写 0");
}

TEST_CASE("region (二（一）), campus (二（四）), building (二（五）): one denominator each") {
    struct Row {
        int line;
        std::string_view category, context;
        double actual;
    };
    const Row rows[] = {
        {__LINE__, "region", "resident-population: {unit: 万人, amount: {2023: 1, 2024: 1}}", 0.008},
        {__LINE__, "campus", "campus-population: {unit: 人, amount: {2023: 100, 2024: 100}}", 0.8},
        {__LINE__, "building", "floor-area: {unit: m2, amount: {2023: 1000, 2024: 1000}}", 80.0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Counted counted{{{2023, 2024}, {{"boiler", {100, 80}}}, "context:\n  " + std::string{row.context} + "\n"}};
        const auto card = score(counted, row.category, "");
        CHECK(card.verdict == Verdict::met);
        CHECK(card.targets.at(0).actual == row.actual);
        CHECK(card.targets.size() == (row.category == std::string_view{"building"} ? 1 : 2));
    }
}

TEST_CASE("verdict words") {
    for (const Verdict verdict : {Verdict::met, Verdict::not_met, Verdict::not_assessable, Verdict::not_applicable})
        CHECK(find_verdict(word_of(verdict)) == verdict);
    CHECK_FALSE(find_verdict("failed"));
}
