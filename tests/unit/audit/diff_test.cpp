// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "audit/diff.hpp"

using namespace nearzero;
using audit::Altered;
using audit::compare;

namespace {

results::Line line(std::string activity, int year, double amount, std::string unit, double factor, double gwp = 1.0) {
    results::Line made;
    made.activity = std::move(activity);
    made.year = year;
    made.klass = "fuel";
    made.scope = 1;
    made.gas = "CO2";
    made.amount = amount;
    made.amount_unit = std::move(unit);
    made.factor = "fuel.x";
    made.factor_value = factor;
    made.gwp = gwp;
    made.emissions_tco2e = amount * factor * gwp;
    return made;
}

results::Result one() {
    results::Result result;
    result.kind = "score";
    result.inputs = {{"p.pilot.yaml", 10, "aa"}};
    result.reference = {{"gwp", "g", "1", "", "bb"}};
    results::Pilot pilot;
    pilot.pilot = "p";
    pilot.years = {2024, 2025};
    pilot.base_year = 2024;
    pilot.fuel_set = "f1";
    pilot.gwp_set = "g";
    pilot.verdict = "met";
    pilot.accounting = {{"gwp", "g", "convention"}};
    pilot.lines = {line("a", 2024, 10, "MWh", 2), line("a", 2025, 8, "MWh", 2)};
    result.pilots = {pilot};
    return result;
}

const change::Change& total(const audit::Diff& diff, std::size_t year = 0) {
    REQUIRE_FALSE(diff.pilots.empty());
    REQUIRE(diff.pilots.front().years.size() > year);
    return diff.pilots.front().years[year].change.groups.front().change;
}

}  // namespace

TEST_CASE("names that repeat: what is the same on both sides is no change, the rest is paired in order") {
    auto before = one();
    before.inputs = {{"p.pilot.yaml", 10, "aa"}, {"p.pilot.yaml", 10, "bb"}};
    before.pilots.push_back(before.pilots.front());
    before.pilots.back().rejected = true;  // the refused second file of the id
    CHECK_FALSE(compare(before, before).any());

    auto after = before;
    after.inputs = {{"p.pilot.yaml", 10, "bb"}, {"p.pilot.yaml", 10, "cc"}, {"p.pilot.yaml", 10, "dd"}};
    const auto inputs = compare(before, after).inputs;
    REQUIRE(inputs.size() == 2);
    CHECK(inputs[0].before == "aa");
    CHECK(inputs[0].after == "cc");
    CHECK(inputs[1].before.empty());
    CHECK(inputs[1].after == "dd");

    after = before;
    after.pilots.pop_back();
    const auto pilots = compare(before, after).pilots;
    REQUIRE(pilots.size() == 1);
    CHECK((pilots[0].presence == audit::Presence::only_before));
    CHECK((compare(after, before).pilots.at(0).presence == audit::Presence::only_after));
}

TEST_CASE("a result does not differ from itself, nor by the tool's version or the language alone") {
    auto other = one();
    other.tool_version = "9.9.9";
    other.options.lang = "zh";
    CHECK_FALSE(compare(one(), other).any());
}

TEST_CASE("every kind of difference is found") {
    struct Row {
        int source_line;
        void (*alter)(results::Result&);
        std::string_view what;
    };
    const Row rows[] = {
        {__LINE__, [](auto& r) { r.inputs[0].sha256 = "cc"; }, "p.pilot.yaml"},
        {__LINE__,
         [](auto& r) {
             r.inputs.push_back({"q", 1, "dd"});
         },
         "q"},
        {__LINE__, [](auto& r) { r.reference[0].version = "2"; }, "gwp g"},
        {__LINE__, [](auto& r) { r.options.reading = "gross"; }, "reading"},
        {__LINE__,
         [](auto& r) {
             r.options.accounting = {{"gases", "CO2"}};
         },
         "accounting gases"},
        {__LINE__, [](auto& r) { r.as_of = "2026-01-01"; }, "as-of"},
        {__LINE__, [](auto& r) { r.pilots[0].verdict = "not_met"; }, "verdict"},
        {__LINE__, [](auto& r) { r.pilots[0].rejected = true; }, "status"},
        {__LINE__, [](auto& r) { r.pilots[0].accounting[0].value = "h"; }, "accounting.gwp"},
        {__LINE__,
         [](auto& r) {
             r.pilots[0].context = {{"people", 2025, 3, "人"}};
         },
         "context/people/2025"},
        {__LINE__,
         [](auto& r) {
             r.pilots[0].indicators = {{2025, "total", "gross", 1, "tCO2e"}};
         },
         "indicator/total/2025 (gross)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source_line);
        auto other = one();
        row.alter(other);
        const auto diff = compare(one(), other);
        CHECK(diff.any());
        std::vector<Altered> all = diff.inputs;
        for (const auto* list : {&diff.reference, &diff.options}) all.insert(all.end(), list->begin(), list->end());
        for (const auto& pilot : diff.pilots) all.insert(all.end(), pilot.altered.begin(), pilot.altered.end());
        CHECK(std::ranges::count(all, row.what, &Altered::what) == 1);
    }
    auto other = one();
    other.pilots[0].pilot = "q";
    const auto diff = compare(one(), other);
    REQUIRE(diff.pilots.size() == 2);
    CHECK(diff.pilots[0].presence == audit::Presence::only_before);
    CHECK(diff.pilots[1].presence == audit::Presence::only_after);
}

TEST_CASE("the same amount in another unit is no change") {
    auto other = one();
    for (auto& l : other.pilots[0].lines) {
        l.amount *= 1000.0;
        l.amount_unit = "kWh";
        l.factor_value /= 1000.0;
    }
    CHECK_FALSE(compare(one(), other).any());
    other.pilots[0].lines[1].amount = 9000.0;  // 9 MWh instead of 8
    other.pilots[0].lines[1].emissions_tco2e = 18.0;
    const auto diff = compare(one(), other);
    CHECK(diff.pilots.front().years.size() == 1);
    CHECK(total(diff).parts.activity == 2.0);
}

TEST_CASE("amounts of different quantities cannot be compared: the method changed") {
    auto other = one();
    other.pilots[0].lines[0] = line("a", 2024, 3, "t", 10);
    const auto diff = compare(one(), other);
    CHECK(total(diff).change == 10.0);
    CHECK(total(diff).parts.method == 10.0);
    CHECK(total(diff).parts.activity == 0.0);
}

TEST_CASE("another fuel set is the method; the same set with another value is the factor") {
    auto other = one();
    other.pilots[0].lines[0] = line("a", 2024, 10, "MWh", 3);
    const auto factor = compare(one(), other);
    CHECK(total(factor).parts.factor == 10.0);
    other.pilots[0].fuel_set = "f2";
    const auto method = compare(one(), other);
    CHECK(total(method).parts.method == 10.0);
    CHECK(total(method).parts.factor == 0.0);
}

TEST_CASE("two years of one result") {
    const auto result = one();
    const auto diff = audit::compare_years(result, 2024, 2025);
    CHECK(total(diff).before == 20.0);
    CHECK(total(diff).after == 16.0);
    CHECK(total(diff).parts.activity == -4.0);
    CHECK_FALSE(audit::compare_years(result, 2025, 2025).any());
    CHECK_FALSE(audit::compare_years(result, 2024, 2023).any());  // nobody reports 2023
}

TEST_CASE("certificates that cover more are instruments, and the method's where the accounting began to look at them") {
    const auto bought = [](double covered, std::string accounting) {
        auto result = one();
        auto power = line("power", 2025, 900, "MWh", 0.6096 * (900 - covered) / 900);
        power.klass = "electricity";
        power.scope = 2;
        power.factor = "electricity.residual";
        if (covered > 0.0) power.steps.push_back({"uncovered", {}, {}, (900 - covered) / 900, "1", {}, {}, {}, {}});
        result.pilots[0].lines.push_back(std::move(power));
        result.pilots[0].accounting.push_back({"electricity", std::move(accounting), "programme"});
        return result;
    };
    const auto more = total(compare(bought(0, "market-based"), bought(400, "market-based")));
    CHECK(more.change == doctest::Approx(-243.84));
    CHECK(more.parts.instruments == more.change);
    const auto whole = total(compare(bought(400, "market-based"), bought(900, "market-based")));
    CHECK(whole.parts.instruments == doctest::Approx(-304.8));
    const auto began = total(compare(bought(0, "grid-average"), bought(400, "market-based")));
    CHECK(began.parts.instruments == 0.0);
    CHECK(began.parts.method == doctest::Approx(-243.84));
}
