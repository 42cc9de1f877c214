// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "programme_fixture.hpp"

using namespace nearzero;
using namespace nearzero::programme;

TEST_CASE("the command line sets each accounting key, and refuses what it does not take") {
    struct Row {
        int line;
        std::string_view key, value;
        bool taken;
    };
    const Row rows[] = {
        {__LINE__, "gwp", "ipcc-ar6-100", true},
        {__LINE__, "gwp", "IPCC AR6", false},  // not an id
        {__LINE__, "gases", "CO2", true},
        {__LINE__, "gases", "all", true},
        {__LINE__, "gases", "CO2, CH4", false},
        {__LINE__, "electricity", "market-based", true},
        {__LINE__, "electricity", "", false},
        {__LINE__, "electricity", "fossil-average-unless-certified", true},
        {__LINE__, "electricity", "fossil", false},
        {__LINE__, "electricity.factor", "electricity.fossil", true},
        {__LINE__, "electricity.factor", "化石", false},
        {__LINE__, "electricity.factor_year", "2022", true},
        {__LINE__, "electricity.factor_year", "20222", false},
        {__LINE__, "electricity.factor_year", "latest", false},
        {__LINE__, "certificates.region", "region", true},
        {__LINE__, "certificates.region", "province", false},
        {__LINE__, "certificates.retired_by", "06-30", true},
        {__LINE__, "certificates.retired_by", "13-01", false},
        {__LINE__, "exports", "deducted", true},
        {__LINE__, "exports", "net", false},
        {__LINE__, "exports.factor", "electricity.fossil", true},
        {__LINE__, "exports.factor_year", "2022", true},
        {__LINE__, "clean", "non-fossil, fuel.natural-gas", true},
        {__LINE__, "clean", "renewable", true},
        {__LINE__, "clean", "natural-gas", false},  // neither a group nor the id of a factor
        {__LINE__, "clean", "", false},
        {__LINE__, "energy_basis", "equivalent", true},
        {__LINE__, "energy_basis", "等价值", false},  // the words of the format are ASCII
        {__LINE__, "readings", "gross, after-credits", true},
        {__LINE__, "readings", "gross,after-sinks,", false},
        {__LINE__, "reading", "after-sinks", true},
        {__LINE__, "reading", "open", true},
        {__LINE__, "reading", "net", false},
        {__LINE__, "combustion_use", "commercial", true},
        {__LINE__, "fuel_set", "ndrc-2015", true},
        {__LINE__, "credits.kinds", "ccer, allowance", true},
        {__LINE__, "credits.kinds", "none", true},
        {__LINE__, "credits.kinds", "ccer, none", false},
        {__LINE__, "credits.retired_by", "06-30", true},
        {__LINE__, "credits.retired_by", "any", true},
        {__LINE__, "credits.retired_by", "02-29", false},  // not a day of every year
        {__LINE__, "credits.retired_by", "30-06", false},
        {__LINE__, "comparison", "rounded", true},
        {__LINE__, "comparison", "修约", false},
        {__LINE__, "restatement_threshold", "7.5", true},
        {__LINE__, "restatement_threshold", "0", true},
        {__LINE__, "restatement_threshold", "100", true},
        {__LINE__, "restatement_threshold", "-1", false},
        {__LINE__, "restatement_threshold", "100.5", false},
        {__LINE__, "restatement_threshold", "5 %", false},
        {__LINE__, "restatement_threshold", "5, 6", false},
        {__LINE__, "gwps", "ipcc-ar6-100", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        Accounting accounting;
        const auto fault = override_accounting(accounting, row.key, row.value);
        CHECK(fault.has_value() == !row.taken);
        if (fault) {
            CHECK_FALSE(fault->zh.empty());
            CHECK_FALSE(fault->en.empty());
            CHECK(accounting.keys.empty());
        } else {
            REQUIRE(accounting.keys.size() == 1);
            CHECK(accounting.keys[0].basis == Basis::command_line);
            CHECK(accounting.keys[0].value == row.value);
        }
    }
}

TEST_CASE("a change that demands a restatement is 5 percent where nothing else is said") {
    Accounting accounting;
    CHECK(accounting.restatement_threshold == 5.0);
    CHECK(find_key(accounting, "restatement_threshold") == nullptr);
    REQUIRE_FALSE(override_accounting(accounting, "restatement_threshold", "7.5"));
    CHECK(accounting.restatement_threshold == 7.5);
    REQUIRE(find_key(accounting, "restatement_threshold") != nullptr);
}

TEST_CASE("an override replaces the value and its basis, and changes nothing else") {
    const auto programme = builtin("shenzhen-2025");
    Accounting accounting = programme->accounting;
    const std::size_t keys = accounting.keys.size();
    REQUIRE_FALSE(override_accounting(accounting, "gwp", "ipcc-ar4-100"));
    CHECK(accounting.gwp == "ipcc-ar4-100");
    REQUIRE(accounting.keys.size() == keys);
    const auto key = std::ranges::find(accounting.keys, "gwp", &AccountingKey::key);
    CHECK(key->basis == Basis::command_line);
    CHECK(key->value == "ipcc-ar4-100");
    CHECK(accounting.readings == programme->accounting.readings);

    REQUIRE_FALSE(override_accounting(accounting, "credits.kinds", "none"));
    CHECK(accounting.credit_kinds.empty());
    REQUIRE_FALSE(override_accounting(accounting, "reading", "after-credits"));
    CHECK(accounting.reading == Reading::after_credits);
    REQUIRE_FALSE(override_accounting(accounting, "reading", "open"));
    CHECK_FALSE(accounting.reading);
}

TEST_CASE("an unknown accounting key names the known ones and the nearest") {
    Accounting accounting;
    const auto fault = override_accounting(accounting, "gwps", "x");
    REQUIRE(fault);
    CHECK(fault->en.find("did you mean 'gwp'") != std::string::npos);
    for (const std::string_view key : accounting_keys()) CHECK(fault->zh.find(key) != std::string::npos);
}

TEST_CASE("readings and their words") {
    for (const Reading reading : {Reading::gross, Reading::after_sinks, Reading::after_credits})
        CHECK(find_reading(word_of(reading)) == reading);
    CHECK_FALSE(find_reading("net"));
}
