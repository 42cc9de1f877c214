// SPDX-License-Identifier: Apache-2.0
/// Which share of the emissions an interval speaks of, and when it is whole. AR5: SF6 23,500, CH4 28.
#include "scoring/uncertainty.hpp"

#include "../inventory/site.hpp"

using namespace nearzero;
using namespace nearzero::inventory::test;

namespace {

struct Assessed {
    explicit Assessed(const std::string& sections) : counted{sections} {
        const auto* category = counted.programme->category("park");
        REQUIRE(category != nullptr);
        card = scoring::judge(counted.inventory, *counted.programme, *category, category->tiers.front(), std::nullopt);
        uncertainty = scoring::assess_uncertainty(counted.inventory, card, std::nullopt, 1);
    }
    const scoring::Interval& of(programme::Reading reading) const {
        for (std::size_t i = 0; i < counted.inventory.totals.size(); ++i) {
            const auto& total = counted.inventory.totals[i];
            if (total.group != inventory::Group::total || total.reading != reading) continue;
            REQUIRE(uncertainty.totals[i]);
            return *uncertainty.totals[i];
        }
        FAIL("no such total");
        return *uncertainty.totals.front();
    }

    Counted counted;
    scoring::Scorecard card;
    scoring::Uncertainty uncertainty;
};

}  // namespace

TEST_CASE("a factor by definition is exact: the interval of a leak that was weighed is whole") {
    const Assessed leak{one_activity("factor: refrigerant.sf6, unit: kg, amount: {2023: 10}, uncertainty: 5")};
    const auto& gross = leak.of(programme::Reading::gross);
    CHECK(near(gross.low, 235 - 11.75));
    CHECK(near(gross.high, 235 + 11.75));
    CHECK_FALSE(gross.partial);
    CHECK(gross.covered == 1.0);
    CHECK(leak.uncertainty.years[0].without_bounds.empty());
    CHECK(leak.uncertainty.years[0].contributions.size() == 1);
}

TEST_CASE("the days of an equation are exact; a parameter whose source prints no bounds is not") {
    // 1000 people, 40 g BOD a day without a published interval, 365 days, nothing collected.
    const Assessed plant{
        one_activity("factor: wastewater.domestic-population, unit: 人, amount: {2023: 1000}, "
                     "uncertainty: 5, parameters: {mcf: anaerobic-reactor, industrial: uncollected}")};
    std::string open;
    for (const auto& entry : plant.uncertainty.years[0].without_bounds) open += entry.input.what + " ";
    CHECK(open.find("days") == std::string::npos);
    CHECK(open.find("industrial") == std::string::npos);
    CHECK(open.find("bod") != std::string::npos);
    CHECK(plant.of(programme::Reading::gross).partial);
}

TEST_CASE("credits are a number and cover nothing") {
    // 235 t of SF6 with bounds beside 441.9 t of power without: 235 of 676.9. 600 t of credits change nothing in that.
    const Assessed site{kYear +
                        "activities:\n"
                        "  - {id: leak, factor: refrigerant.sf6, unit: kg, amount: {2023: 10}, uncertainty: 5}\n"
                        "  - {id: power, factor: electricity.grid, unit: MWh, amount: {2023: 1000}}\n"
                        "instruments:\n"
                        "  - {id: c, kind: ccer, unit: tCO2e, amount: {2023: 600}, registry: R, serials: [A-1], "
                        "retired: 2024-01-10}\n"};
    REQUIRE(near(site.counted.reading(2023, programme::Reading::after_credits), 76.9));
    for (const auto reading : {programme::Reading::gross, programme::Reading::after_credits}) {
        REQUIRE(site.of(reading).covered);
        CHECK(near(*site.of(reading).covered, 235.0 / 676.9));
        CHECK(site.of(reading).partial);
    }
}

TEST_CASE("bounds of no width alone are none: there is nothing to compute") {
    const Assessed site{one_activity("factor: refrigerant.sf6, unit: kg, amount: {2023: 10}")};
    CHECK_FALSE(site.uncertainty.any_bounds);
}

TEST_CASE("an end of the interval may be the amount itself, whatever its last bit") {
    // 0.007 · 100 ÷ 100 is the next double above 0.007: the bounds would not have enclosed it.
    for (const std::string amount : {"0.007", "0.027", "0.052", "487.6", "33.3"}) {
        CAPTURE(amount);
        for (const std::string bounds :
             {"low: 100, high: 120", "low: 80, high: 100", "uncertainty: 0.000001, distribution: normal"}) {
            CAPTURE(bounds);
            const Assessed leak{
                one_activity("factor: refrigerant.sf6, unit: kg, amount: {2023: " + amount + "}, " + bounds)};
            CHECK_FALSE(leak.of(programme::Reading::gross).partial);
        }
    }
}
