// SPDX-License-Identifier: Apache-2.0
/// From declared bounds to intervals and probabilities, through whole files. Expected figures are worked out by hand in
/// relative half-widths, as the IPCC 2006 Guidelines do (vol. 1, ch. 3, eq. 3.1 and 3.2), and with Python's math.erf.
#include <doctest/doctest.h>

#include <cmath>
#include <memory>

#include "batch/evaluate.hpp"

using namespace nearzero;
using doctest::Approx;

namespace {

struct Stated {
    std::string activity = "uncertainty: 5";     ///< of the amount
    std::string factor = "low: 1.8, high: 2.2";  ///< of the factor, 2 t/t
    std::string more{};                          ///< further activities
    std::string sections = "context:\n  output-value: {unit: 万元, amount: {2022: 10, 2023: 10}}\n";
    std::string pilot = "category: park, tier: B";
};

batch::Evaluation run(const Stated& stated, const batch::Rules& rules = {}) {
    static std::vector<std::unique_ptr<batch::Library>> libraries;  // an evaluation points into its library
    libraries.push_back(std::make_unique<batch::Library>(batch::Choices{}));
    const std::string text = "schema: nearzero/pilot/v1\npilot: {id: p, name: 试点, programme: shenzhen-2025, " +
                             stated.pilot +
                             ", region: CN-GD}\nyears: {base: 2022, reported: [2022, 2023]}\nactivities:\n"
                             "  - {id: kiln, factor: own.kiln, unit: t, amount: {2022: 1000, 2023: 900}" +
                             (stated.activity.empty() ? "" : ", " + stated.activity) + "}\n" + stated.more +
                             "custom_factors:\n"
                             "  - id: own.kiln\n    name: {zh: 窑, en: kiln}\n    class: process\n    scope: 1\n    "
                             "source: a test\n    evidence: [e]\n"
                             "    values: [{gas: CO2, value: 2, unit: t/t" +
                             (stated.factor.empty() ? "" : ", " + stated.factor) +
                             "}]\nevidence: [{id: e, title: a test}]\n" + stated.sections;
    auto result = batch::evaluate({"p.pilot.yaml", text}, *libraries.back(), rules, {});
    for (const auto& finding : result.findings.all())
        if (finding.severity == findings::Severity::error) FAIL_CHECK(finding.message(findings::Lang::en));
    return result;
}

double half_width(const std::optional<scoring::Interval>& interval) {
    REQUIRE(interval);
    return (interval->high - interval->low) / 2.0;
}

const scoring::TargetResult& target(const batch::Evaluation& result, std::string_view id) {
    for (const auto& known : result.scorecard->targets)
        if (known.target == id) return known;
    FAIL("no target " << id);
    return result.scorecard->targets.front();
}

}  // namespace

TEST_CASE("a product combines relative half-widths in quadrature") {
    const auto result = run({});
    REQUIRE(result.uncertainty);
    // 1000 t ± 5 % times 2 t/t ± 10 %: 2000 t ± √(5² + 10²) %
    CHECK(half_width(result.uncertainty->years[0].interval) ==
          Approx(2000 * std::sqrt(0.05 * 0.05 + 0.1 * 0.1)).epsilon(1e-9));
    CHECK(result.uncertainty->years[0].interval->covered == Approx(1.0));
    CHECK_FALSE(result.uncertainty->years[0].interval->partial);
    // Variance: the factor brings 10² of 5² + 10².
    REQUIRE(result.uncertainty->years[0].contributions.size() == 2);
    CHECK(result.uncertainty->years[0].contributions[0].input.what == "factor");
    CHECK(result.uncertainty->years[0].contributions[0].share == Approx(0.8).epsilon(1e-9));
}

TEST_CASE("a factor shared by two years is one error: it all but cancels in the change") {
    const auto result = run({});
    // J for the change: 2·1000·5 % and 2·900·5 % of the independent amounts, (900 − 1000)·0.2 of the factor.
    CHECK(half_width(result.uncertainty->change) == Approx(std::sqrt(100.0 * 100 + 90 * 90 + 20 * 20)).epsilon(1e-9));
    const auto& total = target(result, "total");
    // Φ(200 ÷ (136.0147 ÷ 1.96))
    CHECK(total.probability == Approx(0.9980244604).epsilon(1e-6));
    CHECK(total.no_probability.empty());
    // The fall of 200 t over its standard deviation, √(100² + 90² + 20²) ÷ 1.96 t.
    CHECK(*total.margin_sd == Approx(200 * 1.96 / std::sqrt(100.0 * 100 + 90 * 90 + 20 * 20)).epsilon(1e-9));
    REQUIRE(total.trend);
    CHECK(half_width(total.trend->change_interval) == Approx(std::sqrt(18500.0)).epsilon(1e-9));
}

TEST_CASE("an amount's error group makes its years one error") {
    const auto result = run({.activity = "uncertainty: 5, error_group: scale"});
    // 2·(900 − 1000)·5 % = 10, and 20 of the factor
    CHECK(half_width(result.uncertainty->change) == Approx(std::sqrt(10.0 * 10 + 20 * 20)).epsilon(1e-9));
}

TEST_CASE("either of two targets, one the same event over another denominator") {
    // Both members fall with the total when their denominators are exact and equal: the union is the one event.
    const auto result =
        run({.sections = "context:\n  output-value: {unit: 万元, amount: {2022: 10, 2023: 10}, uncertainty: 0}\n"
                         "  industrial-value-added: {unit: 万元, amount: {2022: 5, 2023: 5}, uncertainty: 0}\n"});
    const auto& intensity = target(result, "intensity");
    CHECK(intensity.probability == Approx(0.9980244604).epsilon(1e-3));
    REQUIRE(intensity.of.size() == 2);
    CHECK(intensity.of[0].probability == Approx(0.9980244604).epsilon(1e-6));
}

TEST_CASE("an uncertain denominator widens an intensity") {
    const auto result =
        run({.sections = "context:\n  output-value: {unit: 万元, amount: {2022: 10, 2023: 10}, uncertainty: 8}\n"});
    for (std::size_t i = 0; i < result.scorecard->indicators.size(); ++i) {
        const auto& value = result.scorecard->indicators[i];
        if (value.indicator != "per-output-value" || value.reading != programme::Reading::gross) continue;
        CHECK(half_width(result.uncertainty->indicators[i]) ==
              Approx(value.value * std::sqrt(0.05 * 0.05 + 0.1 * 0.1 + 0.08 * 0.08)).epsilon(1e-9));
    }
}

TEST_CASE("a denominator without bounds makes the probability empty, with the reason") {
    const auto result = run({});
    const auto& intensity = target(result, "intensity");
    CHECK_FALSE(intensity.probability);
    CHECK(intensity.no_probability == scoring::no_probability::kNotAssessed);  // one member lacks its denominator
    CHECK_FALSE(intensity.of[0].probability);
    CHECK(intensity.of[0].no_probability == scoring::no_probability::kPartial);
}

TEST_CASE("no bounds, no interval") {
    const auto result = run({.activity = "", .factor = ""});
    REQUIRE(result.uncertainty);
    CHECK_FALSE(result.uncertainty->any_bounds);
    for (const auto& interval : result.uncertainty->totals) CHECK_FALSE(interval);
    CHECK(target(result, "total").no_probability == scoring::no_probability::kNoBounds);
}

TEST_CASE("part of the emissions without bounds: the interval says which share it covers") {
    // 500 GJ of bought heat at 0.11 t/GJ, 55 t, of which nothing is stated.
    const auto result =
        run({.more = "  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2022: 500, 2023: 500}}\n"});
    const auto& year = result.uncertainty->years[0];
    CHECK(half_width(year.interval) == Approx(2000 * std::sqrt(0.0125)).epsilon(1e-9));
    CHECK(year.interval->partial);
    CHECK(*year.interval->covered == Approx(2000.0 / 2055.0).epsilon(1e-9));
    REQUIRE(year.without_bounds.size() == 2);
    CHECK(year.without_bounds[0].share == Approx(55.0 / 2055.0).epsilon(1e-9));
    CHECK(target(result, "total").no_probability == scoring::no_probability::kPartial);
    CHECK_FALSE(target(result, "total").margin_sd);
}

TEST_CASE("both methods agree where errors are small, and a seed repeats itself") {
    batch::Rules rules;
    rules.draws = uncertainty::Draws{.count = 200'000, .seed = 7};
    const auto drawn = run({}, rules);
    const double expected = half_width(run({}).uncertainty->years[0].interval);
    CHECK(half_width(drawn.uncertainty->years[0].interval) == Approx(expected).epsilon(0.01));
    CHECK(*target(drawn, "total").probability == Approx(0.998).epsilon(0.001));
    CHECK(run({}, rules).uncertainty->years[0].interval->low == drawn.uncertainty->years[0].interval->low);
}

TEST_CASE("parameters that two activities measured themselves are two errors") {
    // 1000 kg of charge each at a leak rate of 4 % ± 50 %, HFC-134a at 1300: 52 t ± 26 t each, 104 ± √(26² + 26²)
    // together.
    const std::string chiller =
        ", factor: refrigerant.charge.hfc-134a, unit: kg, amount: {2022: 1000, 2023: 1000}, uncertainty: 0, "
        "parameters: {leak-rate: "
        "{option: chillers, value: 4, low: 2, high: 6, unit: \"%\", source: a test, evidence: [e]}}}\n";
    const auto result = run({.activity = "uncertainty: 0",
                             .factor = "low: 1.999999999, high: 2.000000001",
                             .more = "  - {id: one" + chiller + "  - {id: two" + chiller});
    CHECK(half_width(result.uncertainty->years[0].interval) == Approx(std::sqrt(2.0) * 26).epsilon(1e-6));
}
