// SPDX-License-Identifier: Apache-2.0
/// Bad factor, warming-potential and region files: each fault gives exactly its own finding.
#include "base/internal_error.hpp"
#include "case_table.hpp"
#include "reference/reference.hpp"
#include "yaml/read.hpp"

using namespace nearzero;
using namespace nearzero::reference;
using namespace nearzero::reference::testing;

namespace {

const std::string kHead =
    "schema: nearzero/factors/v1\n"
    "set: {id: own, version: 1, title: Own factors}\n"
    "sources:\n"
    "  lab: {title: Laboratory report 17}\n";

/// A good factor with one value; `from` of it replaced by `to`.
std::string with(const std::string& from, const std::string& to) {
    std::string text = kHead +
                       "factors:\n"
                       "  - id: heat.own\n"
                       "    name: {zh: 自有, en: Own}\n"
                       "    class: heat\n"
                       "    scope: 2\n"
                       "    values:\n"
                       "      - {gas: CO2, region: CN-GD, year: 2023, value: 0.09, unit: tCO2/GJ, source: lab}\n";
    const auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

std::string fuel_with(const std::string& from, const std::string& to) {
    std::string text = kHead +
                       "factors:\n"
                       "  - id: fuel.own\n"
                       "    name: Own coal\n"
                       "    class: fuel\n"
                       "    scope: 1\n"
                       "    ncv: {value: 20.1, unit: GJ/t, source: lab}\n"
                       "    carbon: {value: 0.026, unit: t/GJ, source: lab}\n"
                       "    oxidation: {value: 0.93, source: lab}\n"
                       "    coal_equivalent: {value: 0.7, unit: kgce/kg, source: lab}\n"
                       "    values: [{gas: CH4, use: industry, value: 10, unit: kg/TJ, source: lab}]\n";
    const auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

struct Row {
    std::string reason;
    std::string text;
    std::string expected;   ///< codes
};

template <class F>
void check(const std::vector<Row>& rows, F&& read) {
    for (const Row& row : rows) {
        CAPTURE(row.reason);
        findings::Sink sink;
        const auto document = parse(row.text, sink);
        REQUIRE(document);
        const bool usable = static_cast<bool>(read(*document, sink));
        CHECK(codes(sink) == row.expected);
        CHECK(usable == row.expected.empty());
        for (const auto& finding : sink.all()) {
            CHECK(finding.at.line > 0);
            CHECK(finding.message(findings::Lang::en).find('{') == std::string::npos);
            CHECK(finding.message(findings::Lang::zh).find('{') == std::string::npos);
        }
    }
}

}  // namespace

TEST_CASE("factor sets") {
    check(
        {
            {"good", with("0.09", "0.09"), ""},
            {"good fuel", fuel_with("0.93", "0.93"), ""},
            {"percent oxidation", fuel_with("{value: 0.93,", "{value: 93, unit: \"%\","), ""},
            {"another format", with("nearzero/factors/v1", "nearzero/gwp/v1"), "NZ2201"},
            {"schema not first", "set: {id: own, version: 1, title: t}\nschema: nearzero/factors/v1\n", "NZ2201"},
            {"no schema", "set: {id: own, version: 1, title: t}\n", "NZ1201"},
            {"no sources", with("sources:\n  lab: {title: Laboratory report 17}\n", "sources: {}\n"), "NZ2203"},
            {"source without title", with("{title: Laboratory report 17}", "{url: x}"), "NZ1201"},
            {"source missing", with(", source: lab}", "}"), "NZ1201"},
            {"unknown source", with("source: lab}", "source: labb}"), "NZ2203"},
            {"no factors", kHead + "factors: []\n", "NZ2204"},
            {"not a fuel", with("version: 1,", "version: 1, kind: fuels,"), "NZ2205"},
            {"unknown kind", with("version: 1,", "version: 1, kind: fuel,"), "NZ1226"},
            {"duplicate factor", with("factors:\n", "factors:\n  - {id: heat.own, name: a, class: heat, scope: 2, values: "
                                                    "[{gas: CO2, value: 1, unit: t/GJ, source: lab}]}\n"),
             "NZ2210"},
            {"alias is another's id", with("    class: heat", "    aliases: [a, heat.own]\n    class: heat"), "NZ2210"},
            {"no values", with("    values:\n      - {gas: CO2, region: CN-GD, year: 2023, value: 0.09, unit: tCO2/GJ, source: lab}\n", ""),
             "NZ2211"},
            {"unknown class", with("class: heat", "class: heating"), "NZ1226"},
            {"no scope", with("    scope: 2\n", ""), "NZ2215"},
            {"scope of a sink", with("class: heat", "class: sink"), "NZ2215"},
            {"scope 4", with("scope: 2", "scope: 4"), "NZ1212"},
            {"no name", with("    name: {zh: 自有, en: Own}\n", ""), "NZ1201"},
            {"name in one language", with("{zh: 自有, en: Own}", "{zh: 自有}"), "NZ1201"},
            {"unknown gas", with("gas: CO2", "gas: C02"), "NZ2220"},
            {"gas missing", with("gas: CO2, ", ""), "NZ1201"},
            {"unit of CO2e", with("tCO2/GJ", "tCO2e/GJ"), "NZ2221"},
            {"unit upside down", with("tCO2/GJ", "GJ/t"), "NZ2221"},
            {"unit per nothing", with("tCO2/GJ", "t"), "NZ2221"},
            {"unit of carbon for CO2", with("tCO2/GJ", "tC/GJ"), "NZ2110"},
            {"unit of another gas", with("tCO2/GJ", "kgN2O/GJ"), "NZ2110"},
            {"carbon written as such", fuel_with("unit: t/GJ", "unit: tC/GJ"), ""},
            {"carbon written as CO2", fuel_with("unit: t/GJ", "unit: tCO2/GJ"), "NZ2110"},
            {"unit missing", with("unit: tCO2/GJ, ", ""), "NZ1201"},
            {"negative", with("0.09", "-0.09"), "NZ2222"},
            {"not a number", with("0.09", "about 0.09"), "NZ1210"},
            {"unknown region", with("CN-GD", "CN-GDD"), "NZ2225"},
            {"bad year", with("2023", "23"), "NZ1221"},
            {"unknown status", with("source: lab}", "source: lab, status: sure}"), "NZ1226"},
            {"unknown key", with("source: lab}", "source: lab, sauce: x}"), "NZ1202"},
            {"bounds beside the value", with("0.09,", "0.09, low: 0.1, high: 0.2,"), "NZ2224"},
            {"half a pair of bounds", with("0.09,", "0.09, low: 0.01,"), "NZ2224"},
            {"good bounds", with("0.09,", "0.09, low: 0.08, high: 0.1,"), ""},
            {"exact by definition", with("0.09,", "0.09, low: 0.09, high: 0.09,"), ""},
            {"value twice", with("source: lab}\n", "source: lab}\n      - {gas: CO2, region: CN-GD, year: 2023, value: 0.1, unit: "
                                                   "tCO2/GJ, source: lab}\n"),
             "NZ2226"},
            {"carbon without oxidation", fuel_with("    oxidation: {value: 0.93, source: lab}\n", ""), "NZ2212"},
            {"carbon of heat", with("    values:", "    carbon: {value: 0.02, unit: t/GJ, source: lab}\n    oxidation: {value: 1, "
                                                   "source: lab}\n    values:"),
             "NZ2213"},
            {"CO2 twice", fuel_with("gas: CH4, use: industry", "gas: CO2"), "NZ2214"},
            {"oxidation above one", fuel_with("0.93", "93"), "NZ2223"},
            {"oxidation in GJ", fuel_with("value: 0.93", "value: 0.93, unit: GJ"), "NZ2221"},
            {"ncv upside down", fuel_with("unit: GJ/t", "unit: t/GJ"), "NZ2221"},
            {"ncv per plain volume", fuel_with("unit: GJ/t", "unit: GJ/m3"), "NZ2221"},
            {"carbon per mass", fuel_with("unit: t/GJ", "unit: t/t"), "NZ2221"},
            {"coal equivalent in kg", fuel_with("kgce/kg", "kg/kg"), "NZ2221"},
            {"ncv without unit", fuel_with("20.1, unit: GJ/t", "20.1"), "NZ1201"},
            {"values is no list", fuel_with("[{gas: CH4, use: industry, value: 10, unit: kg/TJ, source: lab}]", "{a: 1}"), "NZ1204"},
        },
        [](const yaml::Document& document, findings::Sink& sink) { return read_factor_set(document, sink); });
}

TEST_CASE("an unknown unit is asked about once for each place, with its suggestion") {
    findings::Sink sink;
    const auto document = parse(with("tCO2/GJ", "tCO2/GJJ"), sink);
    REQUIRE(document);
    CHECK_FALSE(read_factor_set(*document, sink));
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all().front().code->id.starts_with("NZ21"));
}

TEST_CASE("a near miss is suggested") {
    findings::Sink sink;
    const auto document = parse(with("source: lab}", "source: lap}"), sink);
    REQUIRE(document);
    read_factor_set(*document, sink);
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all().front().fixes.front().text == "lab");
    CHECK(sink.all().front().at.line == 11);
}

TEST_CASE("a good set keeps what the file says") {
    findings::Sink sink;
    const auto document = parse(fuel_with("scope: 1", "scope: 1\n    aliases: [fuel.mine]"), sink);
    REQUIRE(document);
    const auto set = read_factor_set(*document, sink);
    REQUIRE(set);
    const Factor& fuel = set->factors.front();
    CHECK(set->id == "own");
    CHECK(set->origin == "test.yaml");
    CHECK(set->sources.front().title == "Laboratory report 17");
    CHECK(fuel.name_zh == "Own coal");
    CHECK(fuel.set == "own");
    CHECK(fuel.medium == "fuel");
    CHECK(fuel.aliases == std::vector<std::string>{"fuel.mine"});
    CHECK(fuel.values.front().use == "industry");
    CHECK(fuel.values.front().status == Status::primary);   // nobody has compared it
    CHECK(fuel.has_uses);
    CHECK_FALSE(fuel.has_regions);
}

TEST_CASE("custom factors name their source in words and their evidence") {
    const std::string evidence = "evidence:\n  - {id: lab-17, title: Report}\n";
    const auto custom = [&](const std::string& source_and_evidence) {
        return evidence + "custom_factors:\n  - {id: fuel.biogas, name: Biogas, class: fuel, scope: 1, " + source_and_evidence +
               "values: [{gas: CO2-biogenic, value: 54.6, unit: t/TJ}]}\n";
    };
    const Row rows[] = {
        {"good", custom("source: Own measurement 2024, evidence: [lab-17], "), ""},
        {"no source", custom("evidence: [lab-17], "), "NZ1201"},
        {"no evidence", custom("source: Own measurement 2024, "), "NZ1201"},
        {"unknown evidence", custom("source: Own measurement 2024, evidence: [lab-18], "), "NZ1411"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.reason);
        findings::Sink sink;
        const auto document = parse(row.text, sink);
        REQUIRE(document);
        const auto factors = read_custom_factors(*document, document->root().find("custom_factors"), sink);
        CHECK(codes(sink) == row.expected);
        REQUIRE(factors.size() == (row.expected.empty() ? 1u : 0u));
        if (factors.empty()) continue;
        CHECK(factors[0].custom);
        CHECK(factors[0].values[0].source == "Own measurement 2024");
        CHECK(factors[0].evidence == std::vector<std::string>{"lab-17"});
    }
    findings::Sink sink;
    const auto empty = parse("custom_factors: []\n", sink);
    CHECK(read_custom_factors(*empty, empty->root().find("custom_factors"), sink).empty());
    CHECK(read_custom_factors(*empty, empty->root().find("none"), sink).empty());
    CHECK(sink.empty());
}

TEST_CASE("warming potentials") {
    const auto gwp = [](const std::string& rows) {
        return "schema: nearzero/gwp/v1\nset: {id: own, version: 1, title: t}\nsources: {a: {title: A}}\nvalues:\n"
               "  - {gas: CO2, value: 1, source: a}\n" + rows;
    };
    const std::string ch4 = "  - {gas: CH4, value: 28, source: a}\n", n2o = "  - {gas: N2O, value: 265, source: a}\n";
    const std::string fossil = "  - {gas: CH4-fossil, value: 30, source: a}\n",
                      biogenic = "  - {gas: CH4-biogenic, value: 27, source: a}\n";
    check(
        {
            {"good", gwp(ch4 + n2o), ""},
            {"split", gwp(fossil + biogenic + n2o), ""},
            {"another format", "schema: nearzero/factors/v1\n", "NZ2201"},
            {"twice", gwp(ch4 + ch4 + n2o), "NZ2401"},
            {"zero", gwp(ch4 + "  - {gas: N2O, value: 0, source: a}\n"), "NZ2402"},
            {"negative", gwp(ch4 + "  - {gas: N2O, value: -1, source: a}\n"), "NZ2402"},
            {"biogenic CO2 is 1", gwp(ch4 + n2o + "  - {gas: CO2-biogenic, value: 0, source: a}\n"), "NZ2403"},
            {"half a split", gwp(fossil + n2o), "NZ2404"},
            {"no N2O", gwp(ch4), "NZ2405"},
            {"no methane", gwp(n2o), "NZ2405"},
            {"CH4 beside a split", gwp(ch4 + fossil + biogenic + n2o), "NZ2406"},
            {"unknown gas", gwp(ch4 + n2o + "  - {gas: HFC-23a, value: 1, source: a}\n"), "NZ2220"},
            {"unknown source", gwp(ch4 + "  - {gas: N2O, value: 265, source: b}\n"), "NZ2203"},
            {"faulty row is not also lacking", gwp(ch4 + "  - {gas: N2O, value: x, source: a}\n"), "NZ1210"},
        },
        [](const yaml::Document& document, findings::Sink& sink) { return read_gwp_set(document, sink); });
}

TEST_CASE("regions") {
    const auto regions = [](const std::string& rows) {
        return "schema: nearzero/regions/v1\nsources: {a: {title: A}}\nregions:\n"
               "  - {id: CN, name: {zh: 全国, en: China}, source: a}\n" + rows;
    };
    const std::string grid = "  - {id: CN-GRID-A, name: {zh: 甲, en: A}, in: [CN], source: a}\n";
    check(
        {
            {"good", regions(grid), ""},
            {"name missing", regions("  - {id: CN-X, source: a}\n"), "NZ1201"},
        },
        [](const yaml::Document& document, findings::Sink& sink) { return read_regions(document, sink); });

    // The table is built in: what contradicts itself in it is a bug of ours, not a finding.
    const std::vector<std::pair<std::string, std::string>> broken{
        {"twice", regions(grid + grid)},
        {"unknown parent", regions("  - {id: CN-X, name: {zh: 乙, en: X}, in: [CN-GRID-A], source: a}\n")},
        {"in itself", regions("  - {id: CN-X, name: {zh: 乙, en: X}, in: [CN-X], source: a}\n")},
        {"cycle of two", regions("  - {id: CN-X, name: {zh: 乙, en: X}, in: [CN-Y], source: a}\n"
                                 "  - {id: CN-Y, name: {zh: 丙, en: Y}, in: [CN-X], source: a}\n")},
    };
    for (const auto& [why, text] : broken) {
        INFO(why);
        findings::Sink sink;
        const auto document = yaml::read("regions.yaml", text, sink);
        REQUIRE(document.has_value());
        CHECK_THROWS_AS(read_regions(*document, sink), base::InternalError);
    }
}
