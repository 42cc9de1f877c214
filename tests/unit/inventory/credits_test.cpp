// SPDX-License-Identifier: Apache-2.0
/// A credit offsets the year of its amount, and only with registry, serials and retirement, of a kind that the
/// programme takes, retired in time. The Shenzhen programme takes ccer, carbon-inclusion and sink-credit, by convention
/// at any date.
#include "inventory/credits.hpp"

#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

const std::string kSite =
    kTwoYears + "activities:\n  - {id: heat, factor: heat.purchased, unit: GJ, amount: {2022: 1000, 2023: 1000}}\n";

std::string with_credit(const std::string& keys) {
    return kSite + "instruments:\n  - {id: c, " + keys + "}\n";
}

}  // namespace

TEST_CASE("which credits count, and why the others do not") {
    const std::string sound = "registry: CCER, serials: [A-1], retired: 2024-02-10";
    struct Case {
        int at;
        std::string keys;
        double offset_2022, offset_2023;
        std::string why;  ///< in the finding; empty: all counts
        Options options{};
    };
    const Case cases[] = {
        {__LINE__, "kind: ccer, unit: tCO2e, amount: {2023: 60}, " + sound, 0, 60, ""},
        {__LINE__, "kind: ccer, unit: kgCO2e, amount: {2023: 60000}, " + sound, 0, 60, ""},
        {__LINE__, "kind: ccer, unit: tCO2e, amount: {2022: 10, 2023: 60}, " + sound, 10, 60, ""},
        {__LINE__, "kind: carbon-inclusion, unit: tCO2e, amount: {2023: 60}, " + sound, 0, 60, ""},
        {__LINE__, "kind: sink-credit, unit: tCO2e, amount: {2023: 60}, " + sound, 0, 60, ""},
        {__LINE__, "kind: allowance, unit: tCO2e, amount: {2023: 60}, " + sound, 0, 0,
         "does not take the kind 'allowance'"},
        {__LINE__, "kind: ccer, unit: tCO2e, amount: {2023: 60}, serials: [A-1], retired: 2024-02-10", 0, 0,
         "the registry is missing"},
        {__LINE__, "kind: ccer, unit: tCO2e, amount: {2023: 60}, registry: CCER, retired: 2024-02-10", 0, 0,
         "the serials are missing"},
        {__LINE__, "kind: ccer, unit: tCO2e, amount: {2023: 60}, registry: CCER, serials: [A-1, A-1], retired: 2024-02-10", 0, 0,
         "the serials 'A-1' count for 'c' already"},
        {__LINE__, "kind: ccer, unit: tCO2e, amount: {2023: 60}, registry: CCER, serials: [A-1]", 0, 0,
         "the date of retirement is missing"},
        {__LINE__,
         "kind: ccer, unit: tCO2e, amount: {2023: 60}, " + sound,
         0,
         60,
         "",
         {{{"credits.retired_by", "02-10"}}}},
        {__LINE__,
         "kind: ccer, unit: tCO2e, amount: {2023: 60}, " + sound,
         0,
         0,
         "retired on 2024-02-10, after 2024-02-09",
         {{{"credits.retired_by", "02-09"}}}},
        {__LINE__,
         "kind: ccer, unit: tCO2e, amount: {2022: 60}, " + sound,
         0,
         0,
         "retired on 2024-02-10, after 2023-12-31",
         {{{"credits.retired_by", "12-31"}}}},
        {__LINE__,
         "kind: allowance, unit: tCO2e, amount: {2023: 60}, " + sound,
         0,
         60,
         "",
         {{{"credits.kinds", "allowance"}}}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.at);
        const Counted counted{with_credit(c.keys), c.options};
        CHECK(credits_of(counted.inventory, 2022) == c.offset_2022);
        CHECK(near(credits_of(counted.inventory, 2023), c.offset_2023));
        for (const auto& [year, offset] : {std::pair{2022, c.offset_2022}, std::pair{2023, c.offset_2023}}) {
            CHECK(near(counted.gross(year), 110));  // 1000 GJ at 0.11: credits never change gross
            CHECK(near(counted.reading(year, Reading::after_sinks), 110));
            CHECK(near(counted.reading(year, Reading::after_credits), 110 - offset));
        }
        if (c.why.empty()) {
            CHECK(counted.findings() == "");
        } else {
            REQUIRE(counted.findings() == "NZ3010 instruments.c");
            CHECK(counted.sink.all()[0].message(findings::Lang::en).find(c.why) != std::string::npos);
        }
    }
}

TEST_CASE("a credit of a year that is not reported offsets nothing") {
    // The reader of datasets refuses such a year; the count does not rely on it.
    Counted counted{
        with_credit("kind: ccer, unit: tCO2e, amount: {2022: 60}, registry: r, serials: [s], retired: 2024-01-01")};
    counted.dataset->reported = {2023};
    findings::Sink sink;
    dataset::SerialLedger ledger;
    const auto uses = count_credits(*counted.dataset, counted.accounting, ledger, sink);
    REQUIRE(uses.size() == 1);
    CHECK_FALSE(uses[0].counted);
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].message(findings::Lang::en).find("2022 is not a reported year") != std::string::npos);
}

TEST_CASE("power instruments never count as credits") {
    const Counted counted{
        with_credit("kind: green-certificate, unit: MWh, amount: {2023: 5}, applies_to: [heat], registry: r, "
                    "serials: [s], retired: 2024-01-01")};
    CHECK(counted.inventory.credits.empty());
    CHECK(near(counted.reading(2023, Reading::after_credits), 110));
    CHECK(counted.findings().find("NZ3101 instruments.c") != std::string::npos);
}

TEST_CASE("more credits than emissions: the reading is negative, and noise is zero") {
    const Counted more{
        with_credit("kind: ccer, unit: tCO2e, amount: {2023: 150}, registry: r, serials: [s], retired: 2024-01-01")};
    CHECK(near(more.reading(2023, Reading::after_credits), -40));
    const Counted equal{
        with_credit("kind: ccer, unit: tCO2e, amount: {2023: 110}, registry: r, serials: [s], retired: 2024-01-01")};
    CHECK(equal.reading(2023, Reading::after_credits) == 0.0);
}

TEST_CASE("one unit of a registry offsets once in a dataset") {
    const std::string first = kSite + "instruments:\n  - {id: c, kind: ccer, unit: tCO2e, amount: {2023: 60}, registry: CCER, ";
    const std::string keys = "serials: [A-1], retired: 2024-02-10}\n";
    const auto second = [&](const std::string& registry_and_serial) {
        return Counted{first + keys + "  - {id: d, kind: ccer, unit: tCO2e, amount: {2022: 40}, retired: 2024-02-10, " +
                       registry_and_serial + "}\n"};
    };
    CHECK(credits_of(second("registry: CCER, serials: [A-2]").inventory, 2022) == 40);
    CHECK(credits_of(second("registry: GDPHCER, serials: [A-1]").inventory, 2022) == 40);   // another registry's number
    CHECK(credits_of(second("registry: CCER, serials: [A-2, A-1]").inventory, 2022) == 0);
    CHECK(credits_of(second("registry: CCER, serials: [A-1]").inventory, 2023) == 60);       // the first one still counts
}
