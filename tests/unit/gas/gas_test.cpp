// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "gas/gas.hpp"

using namespace nearzero::gas;

namespace {
GwpValue weight(double value) {
    return {value, Status::verified, "test", {}, {}};
}
}  // namespace

TEST_CASE("every gas has one id, and the id finds it") {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < kGases; ++i) {
        const auto gas = static_cast<Gas>(i);
        INFO(std::string{name(gas)});
        CHECK(find_gas(name(gas)) == gas);
        CHECK(seen.emplace(name(gas)).second);
    }
    CHECK(gas_names().size() == kGases);
    // Contract 2.2 by hand: a row moved in the table would still agree with itself.
    CHECK(find_gas("CO2") == Gas::co2);
    CHECK(find_gas("CO2-biogenic") == Gas::co2_biogenic);
    CHECK(find_gas("CH4-fossil") == Gas::ch4_fossil);
    CHECK(find_gas("CH4-biogenic") == Gas::ch4_biogenic);
    CHECK(find_gas("N2O") == Gas::n2o);
    CHECK(find_gas("HFC-32") == Gas::hfc_32);
    CHECK(find_gas("HFC-134a") == Gas::hfc_134a);
    CHECK(find_gas("HFC-365mfc") == Gas::hfc_365mfc);
    CHECK(find_gas("PFC-218") == Gas::pfc_218);
    CHECK(find_gas("SF6") == Gas::sf6);
    CHECK(find_gas("HCFC-141b") == Gas::hcfc_141b);
    for (const auto* text : {"co2", "CO2 ", "", "HFC32", "CH4-Fossil"}) CHECK_FALSE(find_gas(text).has_value());
}

TEST_CASE("a set that does not split methane serves all three kinds") {
    GwpSet set;
    set.set(Gas::co2, weight(1));
    set.set(Gas::ch4, weight(25));  // IPCC AR4
    for (const Gas gas : {Gas::ch4, Gas::ch4_fossil, Gas::ch4_biogenic}) {
        REQUIRE(set.find(gas) != nullptr);
        CHECK(set.find(gas)->value == 25);
    }
    CHECK(set.find(Gas::n2o) == nullptr);  // it never guesses
}

TEST_CASE("a set that splits methane keeps the kinds apart") {
    GwpSet set;
    set.set_splits_methane(true);
    set.set(Gas::ch4_fossil, weight(29.8));  // IPCC AR6, table 7.15
    set.set(Gas::ch4_biogenic, weight(27.0));
    CHECK(set.find(Gas::ch4_fossil)->value == 29.8);
    CHECK(set.find(Gas::ch4_biogenic)->value == 27.0);
    CHECK(set.find(Gas::ch4)->value == 27.0);  // combustion: the carbon is counted as CO2 already
    set.set(Gas::ch4, weight(27.9));           // the unsplit value of table 7.SM.7 changes nothing
    CHECK(set.find(Gas::ch4)->value == 27.0);

    GwpSet half;
    half.set_splits_methane(true);
    half.set(Gas::ch4_fossil, weight(29.8));
    CHECK(half.find(Gas::ch4) == nullptr);
    CHECK(half.find(Gas::ch4_biogenic) == nullptr);
}

TEST_CASE("biogenic CO2 weighs one and stands beside the total") {
    const GwpSet empty;
    REQUIRE(empty.find(Gas::co2_biogenic) != nullptr);
    CHECK(empty.find(Gas::co2_biogenic)->value == 1);
    CHECK(empty.find(Gas::co2) == nullptr);
}
