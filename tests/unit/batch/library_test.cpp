// SPDX-License-Identifier: Apache-2.0
/// Whose data counts: the user's before the built-in, the command line before both; unknown ids are null or a finding.
#include "batch/library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

#include "yaml/read.hpp"

using namespace nearzero;
using namespace nearzero::batch;

namespace {

yaml::Document document_of(const std::string& text) {
    findings::Sink sink;
    auto document = yaml::read("own.yaml", text, sink);
    REQUIRE(document);
    return std::move(*document);
}

reference::FactorSet own_factors(const std::string& id, const std::string& factor, double value, bool fuels = false) {
    findings::Sink sink;
    auto set = reference::read_factor_set(
        document_of(
            "schema: nearzero/factors/v1\nset: {id: " + id + ", version: 1, title: 自有" +
            (fuels ? ", kind: fuels" : "") +
            "}\nsources: {s: {title: 测试 / test, publisher: 测试, checked_on: 2026-11-20}}\nfactors:\n  - {id: " +
            factor + ", name: f, class: " + (fuels ? "fuel" : "electricity") + ", scope: " + (fuels ? "1" : "2") +
            ", values: [{gas: CO2, region: CN-GD, year: 2023, value: " + std::to_string(value) +
            ", unit: " + (fuels ? "t/t" : "kg/kWh") + ", source: s, locator: 表1}]}\n"),
        sink);
    for (const auto& finding : sink.all())
        FAIL_CHECK(finding.message(findings::Lang::en) << " at " << finding.at.pointer);
    REQUIRE(set);
    set->origin = id + ".factors.yaml";
    return std::move(*set);
}

programme::Programme own_programme(const std::string& id, const std::string& authority) {
    auto made = *programme::builtin("shenzhen-2025");
    made.id = id;
    made.authority = authority;
    return made;
}

std::string codes(const findings::Sink& sink) {
    std::string text;
    for (const auto& finding : sink.all()) text += (text.empty() ? "" : " ") + std::string{finding.code->id};
    return text;
}

}  // namespace

TEST_CASE("factors: the first of the user's sets wins, the built-in comes last, what it hides is told") {
    Library library{{}};
    library.add_factors(own_factors("first", "electricity.grid", 0.1));
    library.add_factors(own_factors("second", "electricity.grid", 0.2));
    const auto* reference = library.reference("ipcc-ar5-100", "");
    REQUIRE(reference != nullptr);
    REQUIRE(reference->find("electricity.grid") != nullptr);
    CHECK(reference->find("electricity.grid")->set == "first");
    const auto& values = reference->find("electricity.grid")->values;
    const auto own = std::ranges::find(values, "first", &reference::FactorValue::set);
    REQUIRE(own != values.end());
    CHECK(own->value == 0.1);
    CHECK(std::ranges::count(values, "second", &reference::FactorValue::set) == 0);
    CHECK(std::ranges::count(values, "cn-builtin", &reference::FactorValue::set) > 30);
    CHECK(reference->find("heat.purchased")->set == "cn-builtin");
    findings::Sink sink;
    library.report_replaced(sink);
    CHECK(codes(sink) == "NZ2314 NZ2314");
    CHECK(sink.all()[0].at.file == "first.factors.yaml");
    CHECK(sink.all()[1].at.file == "second.factors.yaml");
    REQUIRE(sink.all()[0].notes.size() == 1);
    CHECK(sink.all()[0].notes[0].en == "CO2, CN-GD, 2023: 0.2 kg/kWh → 0.1 kg/kWh");
    // A second combination replaces the same factors: nothing is told twice.
    REQUIRE(library.reference("ipcc-ar6-100", "ndrc-2015") != nullptr);
    findings::Sink again;
    library.report_replaced(again);
    CHECK(again.all().size() == 2);
}

TEST_CASE("references: one for each pair of sets, null where one is unknown") {
    Library library{{}};
    const auto* ar5 = library.reference("ipcc-ar5-100", "gbt32151-2024");
    REQUIRE(ar5 != nullptr);
    CHECK(library.reference("ipcc-ar5-100", "gbt32151-2024") == ar5);
    CHECK(library.reference("ipcc-ar6-100", "gbt32151-2024") != ar5);
    CHECK(ar5->fuels()->id == "gbt32151-2024");
    CHECK(library.reference("ipcc-ar5-100", "")->fuels() == nullptr);
    CHECK(library.reference("ipcc-ar9-100", "") == nullptr);
    CHECK(library.reference("ipcc-ar5-100", "no-such-fuels") == nullptr);
    CHECK(library.reference("ipcc-ar5-100", "cn-builtin") == nullptr);  // a factor set, but no fuel set
    CHECK(library.used_references().size() == 3);
}

TEST_CASE("the user's fuel and GWP sets stand beside the built-in, before those of the same id") {
    Library library{{}};
    library.add_factors(own_factors("gbt32151-2024", "fuel.diesel", 9, true));
    library.add_factors(own_factors("own-fuels", "fuel.diesel", 8, true));
    gas::GwpSet set = *reference::builtin_gwp_set("ipcc-ar5-100");
    set.id = "own-gwp";
    set.set(gas::Gas::ch4, {27.5, gas::Status::verified, {}, {}, {}});
    library.add_gwp(set);
    CHECK(library.reference("own-gwp", "own-fuels")->find("fuel.diesel")->values[0].value == 8);
    CHECK(library.reference("own-gwp", "gbt32151-2024")->find("fuel.diesel")->values[0].value == 9);
    CHECK(library.reference("own-gwp", "")->gwp().id == "own-gwp");
    CHECK(library.reference("own-gwp", "")->find("fuel.diesel") == nullptr);  // a fuel set loads only when it is chosen
    library.add_factors(own_factors("own-power", "electricity.grid", 0.5));
    CHECK(library.reference("own-gwp", "own-power") == nullptr);  // a set of factors is no fuel set
    CHECK(library.fuel_set_ids().front() == "gbt32151-2024");
    CHECK(library.gwp_ids().front() == "own-gwp");
}

TEST_CASE("programmes: the user's before the built-in, by id or pinned id, unknown ones null") {
    Library library{{}};
    library.add_programme(own_programme("shenzhen-2025", "自有"));
    library.add_programme(own_programme("own", "自有二"));
    REQUIRE(library.programme("shenzhen-2025") != nullptr);
    CHECK(library.programme("shenzhen-2025")->authority == "自有");
    CHECK(library.programme("shenzhen-2025@1")->authority == "自有");
    CHECK(library.programme("own")->authority == "自有二");
    CHECK(library.programme("own@2") == nullptr);
    CHECK(library.programme("") == nullptr);
    CHECK(library.programme("shenzhen-2026") == nullptr);
    CHECK(library.programme("own") == library.programme("own"));
}

TEST_CASE("the command line's accounting goes into every programme, and says so") {
    Choices choices;
    choices.accounting = {{"gases", "CO2"}, {"gwp", "ipcc-ar4-100"}};
    choices.gwp = "ipcc-ar6-100";  // --gwp is the plainer word for accounting.gwp, and wins
    Library library{choices};
    const auto& accounting = library.programme("shenzhen-2025")->accounting;
    CHECK(accounting.co2_only);
    CHECK(accounting.gwp == "ipcc-ar6-100");
    for (const auto& key : accounting.keys)
        CHECK((key.basis == programme::Basis::command_line) == (key.key == "gases" || key.key == "gwp"));
    CHECK_FALSE(programme::builtin("shenzhen-2025")->accounting.co2_only);
}

TEST_CASE("faults of the command line's own choices, one finding for each") {
    struct Case {
        std::string reason;
        Choices choices;
        const char* codes;
    };
    const Case cases[] = {
        {"nothing chosen", {}, ""},
        {"all known", {"shenzhen-2025", "ndrc-2015", "ipcc-ar4-100", {}, {{"gases", "CO2"}}}, ""},
        {"a fuel set", {"", "gbt-32151", "", {}, {}}, "NZ0030"},
        {"a GWP set", {"", "", "ar5", {}, {}}, "NZ0031"},
        {"a GWP set through the accounting", {"", "", "", {}, {{"gwp", "ar5"}}}, "NZ0031"},
        {"a programme", {"shenzen-2025", "", "", {}, {}}, "NZ0032"},
        {"a key", {"", "", "", {}, {{"gas", "CO2"}}}, "NZ0033"},
        {"a value", {"", "", "", {}, {{"gases", "CH4"}}}, "NZ0033"},
        {"four at once", {"x", "y", "z", {}, {{"gases", "none"}}}, "NZ0030 NZ0031 NZ0032 NZ0033"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.reason);
        Library library{c.choices};
        findings::Sink sink;
        library.check_choices(sink);
        CHECK(codes(sink) == c.codes);
    }
}

TEST_CASE("many threads that ask at once get the same programme and reference") {
    Library library{{}};
    std::vector<const void*> seen(16);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < seen.size(); ++i)
            threads.emplace_back([&, i] {
                seen[i] = i % 2 == 0 ? static_cast<const void*>(library.reference("ipcc-ar5-100", ""))
                                     : static_cast<const void*>(library.programme("shenzhen-2025"));
            });
    }
    for (std::size_t i = 2; i < seen.size(); ++i) CHECK(seen[i] == seen[i % 2]);
    CHECK(seen[0] != nullptr);
    CHECK(seen[1] != nullptr);
}
