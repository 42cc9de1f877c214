// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "audit/explanation.hpp"

using namespace nearzero;
using audit::find_address;
using audit::Subject;

namespace {

/// 24.4 万Nm3 of natural gas: 24.4 × 389.31 × 0.0153 × 0.99 × 44/12 × 1000 = 527574.069396 kg (worked out with Python).
results::Line gas(int year, double amount, double emitted) {
    results::Line line;
    line.activity = "boiler";
    line.year = year;
    line.klass = "fuel";
    line.scope = 1;
    line.gas = "CO2";
    line.amount = amount;
    line.amount_unit = "万Nm3";
    line.factor = "fuel.natural-gas";
    line.factor_value = 21621.88809;
    line.factor_unit = "kg/万Nm3";
    line.gwp = 1.0;
    line.emissions_kg = emitted;
    line.emissions_tco2e = emitted / 1000.0;
    const auto step = [&line](std::string word, double value) {
        line.steps.push_back({std::move(word), {"x", "x"}, {}, value, "1", "x", {}, {}, {}});
    };
    step("amount", amount);
    step("net-calorific-value", 389.31);
    step("energy", amount * 389.31);
    step("carbon-content", 0.0153);
    step("oxidation", 0.99);
    step("carbon-to-co2", 44.0 / 12.0);
    step("unit-conversion", 1000.0);
    step("emissions", emitted);
    step("warming-potential", 1.0);
    step("co2e", emitted / 1000.0);
    return line;
}

results::Line other(std::string activity, std::string gas, double tonnes) {
    results::Line line;
    line.activity = std::move(activity);
    line.year = 2025;
    line.klass = "fuel";
    line.scope = 1;
    line.gas = std::move(gas);
    line.amount = tonnes;
    line.factor_value = 1000.0;
    line.gwp = 1.0;
    line.emissions_kg = tonnes * 1000.0;
    line.emissions_tco2e = tonnes;
    return line;
}

results::Result two_pilots() {
    results::Result result;
    results::Pilot a;
    a.pilot = "a";
    a.years = {2024, 2025};
    a.lines = {gas(2024, 24.4, 527574.069396), gas(2025, 24.4, 527574.069396), other("boiler", "CH4", 1.5),
               other("van", "CO2", 70.0)};
    a.totals = {{2024, "total", "", "gross", 527.574069396}, {2025, "total", "", "gross", 599.074069396}};
    a.indicators = {{2025, "total", "gross", 599.074069396, "tCO2e"},
                    {2025, "total", "after-sinks", 599.074069396, "tCO2e"}};
    a.definitions = {{"total", "total", "emissions", "tCO2e", {}, {}, {}, false, {}, {}}};
    results::Target member;
    member.target = "intensity/per-person";
    results::Target target;
    target.target = "intensity";
    target.of = {member};
    a.targets = {target};
    results::Pilot b = a;
    b.pilot = "b";
    b.lines = {gas(2025, 24.4, 527574.069396)};
    result.pilots = {a, b};
    return result;
}

}  // namespace

TEST_CASE("an address names one figure, in full or as short as is clear") {
    const auto result = two_pilots();
    struct Row {
        int source_line;
        std::string_view query, text, code;
    };
    const Row rows[] = {
        {__LINE__, "a/boiler/2025/CH4", "a/boiler/2025/CH4", ""},
        {__LINE__, "boiler/2025/CH4", "a/boiler/2025/CH4", ""},  // only a has it
        {__LINE__, "van", "a/van/2025/CO2", ""},                 // one line
        {__LINE__, "van/2025", "a/van/2025/CO2", ""},
        {__LINE__, "b/boiler", "b/boiler/2025/CO2", ""},  // of b there is one
        {__LINE__, "a/boiler/2025", "", "NZ5211"},        // two gases
        {__LINE__, "boiler/2025/CO2", "", "NZ5211"},      // two pilots
        {__LINE__, "a/total/2025", "a/total/2025", ""},
        {__LINE__, "total/2025", "", "NZ5211"},
        {__LINE__, "a/target/intensity", "a/target/intensity", ""},  // itself, not its member
        {__LINE__, "a/target/intensity/per-person", "a/target/intensity/per-person", ""},
        {__LINE__, "a/indicator/total", "a/indicator/total/2025", ""},  // of two readings one figure
        {__LINE__, "a/bolier/2025/CO2", "", "NZ5210"},
        {__LINE__, "boil", "", "NZ5210"},  // a part of a word is no word
        {__LINE__, "", "", "NZ5210"},
        {__LINE__, "a/", "", "NZ5210"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source_line);
        findings::Sink sink;
        const auto address = find_address(result, row.query, sink);
        CHECK(address.has_value() == row.code.empty());
        if (address) CHECK(address->text == row.text);
        CHECK(sink.all().size() == (row.code.empty() ? 0 : 1));
        if (!sink.empty()) CHECK(sink.all().front().code->id == row.code);
    }
    findings::Sink sink;
    find_address(result, "a/bolier/2025/CO2", sink);
    CHECK(sink.all().front().suggestion == "a/boiler/2025/CO2");
    find_address(result, "a/boiler/2025", sink);
    CHECK(sink.all().back().message(findings::Lang::en).find("boiler/2025/CO2, boiler/2025/CH4") != std::string::npos);
}

TEST_CASE("a line is explained as a product that gives its figure") {
    const auto result = two_pilots();
    findings::Sink sink;
    const auto address = find_address(result, "b/boiler", sink);
    REQUIRE(address);
    const auto explained = audit::explain(result, *address, sink);
    CHECK(sink.empty());
    CHECK(explained.value == 527.574069396);
    REQUIRE(explained.calculations.size() == 3);
    CHECK(explained.calculations[0].expression == "24.4 × 389.31 × 0.0153 × 0.99 × 44 ÷ 12 × 1000");
    CHECK(explained.calculations[0].value == 527574.069396);
    CHECK(explained.calculations[1].expression == "24.4 万Nm3 × 21621.88809 kg/万Nm3");
    CHECK(explained.calculations[2].value == 527.574069396);
}

TEST_CASE("a figure that its steps do not give is reported") {
    auto result = two_pilots();
    auto& line = result.pilots[1].lines.front();
    SUBCASE("the figure was changed") {
        line.emissions_tco2e = 527.574069397;
    }
    SUBCASE("a step was changed") {
        line.steps[4].value = 0.98;
    }
    findings::Sink sink;
    const auto address = find_address(result, "b/boiler", sink);
    REQUIRE(address);
    audit::explain(result, *address, sink);
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all().front().code->id == "NZ5212");
}

TEST_CASE("a sink's product is turned round; without steps there is no figure") {
    auto result = two_pilots();
    auto& line = result.pilots[1].lines.front();
    line = other("pines", "CO2", 2.0);
    findings::Sink sink;
    SUBCASE("a sink") {
        line.scope.reset();
        line.emissions_kg = -2000.0;
        line.emissions_tco2e = -2.0;
        line.steps = {{"amount", {}, {}, 2.0, "t", "x", {}, {}, {}},
                      {"factor", {}, {}, 1000.0, "kg/t", "x", {}, {}, {}}};
        const auto explained = audit::explain(result, *find_address(result, "b/pines", sink), sink);
        CHECK(sink.empty());
        CHECK(explained.calculations.front().value == line.emissions_kg);
        CHECK(explained.calculations.front().expression == "−(2 × 1000)");
    }
    SUBCASE("steps of which none is known") {
        line.steps = {{"other", {}, {}, 0.3, "1", "x", {}, {}, {}}};
        audit::explain(result, *find_address(result, "b/pines", sink), sink);
        REQUIRE(sink.all().size() == 1);
        CHECK(sink.all().front().code->id == "NZ5212");
    }
}

TEST_CASE("shares of a total are of the whole, the largest first") {
    const auto result = two_pilots();
    findings::Sink sink;
    const auto address = find_address(result, "a/total/2025", sink);
    REQUIRE(address);
    const auto explained = audit::explain(result, *address, sink);
    REQUIRE(explained.shares.size() == 3);
    CHECK(explained.shares[0].address == "a/boiler/2025/CO2");
    CHECK(explained.shares[1].address == "a/van/2025/CO2");
    // 70 / 599.074069396, worked out with Python
    CHECK(*explained.shares[1].percent == doctest::Approx(11.684698700208402).epsilon(1e-12));
    CHECK(explained.calculations.front().expression == "527.574069396 + 1.5 + 70");
}
