// SPDX-License-Identifier: Apache-2.0
/// The selection rule of design page 2.3, row by row, on a small factor made for it.
#include "case_table.hpp"
#include "reference/reference.hpp"

using namespace nearzero;
using namespace nearzero::reference;
using namespace nearzero::reference::testing;
using gas::Gas;

namespace {

FactorValue value(Gas gas, std::string region, int year, std::string use, double number) {
    FactorValue made;
    made.gas = gas;
    made.region = std::move(region);
    made.year = year;
    made.use = std::move(use);
    made.value = number;
    return made;
}

Factor example() {
    Factor factor;
    factor.id = "test.factor";
    factor.values = {
        value(Gas::co2, "CN-GD", 2022, "", 1), value(Gas::co2, "CN-GD", 2023, "", 2), value(Gas::co2, "CN-GRID-SOUTH", 2021, "", 3),
        value(Gas::co2, "CN-GX", 2025, "", 4), value(Gas::co2, "CN", 2020, "", 5), value(Gas::co2, "CN-GRID-NORTH", 2021, "", 6),
        value(Gas::co2, "CN-GRID-NORTHEAST", 2021, "", 7), value(Gas::co2, "CN-NM", 2024, "", 8),
        value(Gas::ch4, "", 0, "industry", 10), value(Gas::ch4, "", 0, "road", 11),
        value(Gas::n2o, "", 0, "", 12), value(Gas::n2o, "", 0, "road", 13), value(Gas::n2o, "", 2023, "", 14),
        value(Gas::sf6, "CN", 2020, "", 15), value(Gas::nf3, "CN-SH", 2024, "", 16),
    };
    return factor;
}

struct Row {
    std::string reason;
    Gas gas;
    std::string_view region;
    int year;
    std::string_view use;
    std::optional<double> expected;
    SelectError error = SelectError::no_region;
    int gap = 0;
    bool wider = false;
};

}  // namespace

TEST_CASE("selection by place, year and use") {
    const Row rows[] = {
        {"place and year", Gas::co2, "CN-GD", 2022, "", 1},
        {"newest of its place", Gas::co2, "CN-GD", 2025, "", 2, {}, 2},
        {"own place has later years only: the grid region", Gas::co2, "CN-GD", 2021, "", 3, {}, 0, true},
        {"the grid region too: the country", Gas::co2, "CN-GD", 2020, "", 5, {}, 0, true},
        {"nothing as early: never a later one", Gas::co2, "CN-GD", 2019, "", {}, SelectError::only_later},
        {"own value is later: the chain goes on", Gas::co2, "CN-GX", 2024, "", 3, {}, 3, true},
        {"a place without a value of its own", Gas::co2, "CN-HI", 2023, "", 3, {}, 2, true},
        {"another grid without a value: the country", Gas::co2, "CN-SH", 2023, "", 5, {}, 3, true},
        {"the grid region itself is asked for", Gas::co2, "CN-GRID-SOUTH", 2023, "", 3, {}, 2, false},
        {"the country itself", Gas::co2, "CN", 2023, "", 5, {}, 3, false},
        {"two grids, own value: no question", Gas::co2, "CN-NM", 2024, "", 8},
        {"two grids with values and no own one of the year", Gas::co2, "CN-NM", 2023, "", {}, SelectError::ambiguous_region},
        {"two grids, both later: the country they share", Gas::co2, "CN-NM", 2020, "", 5, {}, 0, true},
        {"the activity names one of the two", Gas::co2, "CN-GRID-NORTHEAST", 2023, "", 7, {}, 2},
        {"published for the country only: not a wider region", Gas::sf6, "CN-GD", 2020, "", 15},
        {"a value of another place is none of ours", Gas::nf3, "CN-GD", 2024, "", {}, SelectError::no_region},
        {"an unknown place", Gas::nf3, "US-CA", 2024, "", {}, SelectError::no_region},
        {"no place given, values by place", Gas::nf3, "", 2024, "", {}, SelectError::no_region},
        {"no value of the gas at all", Gas::hfc_32, "CN-GD", 2024, "", {}, SelectError::no_region},
        {"use", Gas::ch4, "CN-GD", 2024, "road", 11},
        {"use, and no place", Gas::ch4, "", 2024, "industry", 10},
        {"an unknown place does not matter to a placeless value", Gas::ch4, "US-CA", 2024, "industry", 10},
        {"no value of that use", Gas::ch4, "CN-GD", 2024, "rail", {}, SelectError::no_use},
        {"no use given where all values have one", Gas::ch4, "CN-GD", 2024, "", {}, SelectError::no_use},
        {"a value of the use goes before one of any use", Gas::n2o, "CN-GD", 2024, "road", 13},
        {"else the one of any use", Gas::n2o, "CN-GD", 2022, "rail", 12},
        {"dated before undated, when early enough", Gas::n2o, "CN-GD", 2024, "rail", 14, {}, 1},
    };
    Reference reference;
    reference.set_regions(builtin_regions());
    Factor indexed = example();
    index(indexed);
    CHECK(indexed.has_uses);
    CHECK(indexed.has_regions);
    CHECK(indexed.gases == std::vector<Gas>{Gas::co2, Gas::ch4, Gas::n2o, Gas::sf6, Gas::nf3});
    const Factor by_hand = example();
    for (const Factor* factor : {&by_hand, static_cast<const Factor*>(&indexed)}) {
        for (const Row& row : rows) {
            CAPTURE(row.reason);
            const auto found = select(reference, *factor, row.gas, row.region, row.year, row.use);
            REQUIRE(static_cast<bool>(found) == row.expected.has_value());
            if (!found) {
                CHECK(found.error() == row.error);
                continue;
            }
            CHECK(found->factor == factor);
            CHECK(found->value->value == *row.expected);
            CHECK(found->vintage_gap == row.gap);
            CHECK(found->wider_region == row.wider);
        }
    }
}

TEST_CASE("the first set wins, and what it hides is known") {
    const auto set_of = [](std::string id, std::vector<std::string> factors) {
        FactorSet set;
        set.id = id;
        set.sources.push_back({id + "-source", "title of " + id, {}, {}, {}, {}, {}, {}});
        for (auto& name : factors) {
            Factor factor;
            factor.id = name;
            factor.set = id;
            factor.values = {value(Gas::co2, "", 0, "", 1)};
            set.factors.push_back(std::move(factor));
        }
        return set;
    };
    Reference reference;
    auto own = set_of("own", {"electricity.grid", "fuel.diesel"});
    own.factors[0].aliases = {"power", "heat.purchased"};
    reference.add_factors(std::move(own));
    reference.add_factors(set_of("builtin", {"electricity.grid", "heat.purchased"}));
    reference.set_fuels(set_of("fuels-a", {"fuel.diesel", "fuel.coke"}));
    reference.set_fuels(set_of("fuels-b", {"fuel.diesel"}));
    CHECK(reference.find("electricity.grid")->set == "own");
    CHECK(reference.find("power")->set == "own");
    CHECK(reference.find("fuel.diesel")->set == "own");
    CHECK(reference.find("fuel.coke") == nullptr);   // of the fuel set that was replaced
    REQUIRE(reference.replaced().size() == 3);
    const auto replaced = reference.replaced();
    CHECK(replaced[0].factor == "electricity.grid");
    CHECK(replaced[0].by == "own");
    CHECK(replaced[0].in == "builtin");
    CHECK(replaced[1].factor == "heat.purchased");  // hidden by an alias
    CHECK(replaced[1].what == "factor");
    CHECK(replaced[2].in == "fuels-b");
    CHECK(reference.source("own", "own-source")->title == "title of own");
    CHECK(reference.source("own", "builtin-source") == nullptr);
    CHECK(reference.factor_ids() == std::vector<std::string_view>{"electricity.grid", "fuel.diesel"});
}
