// SPDX-License-Identifier: Apache-2.0
#include "programme_fixture.hpp"

using namespace nearzero;
using namespace nearzero::programme;
using namespace nearzero::programme::test;

TEST_CASE("a sound programme is read whole and says nothing") {
    auto result = read(std::string{kSound});
    CHECK(result.findings() == std::vector<std::string>{});
    REQUIRE(result.programme);
    const Programme& programme = *result.programme;
    CHECK(programme.pinned_id() == "invented-city@2");
    CHECK(programme.origin == "own.programme.yaml");
    CHECK(programme.name.zh == "虚构市试点");
    CHECK(programme.status == "own");
    CHECK_FALSE(programme.accounting.reading);
    CHECK(programme.accounting.readings == std::vector{Reading::gross, Reading::after_sinks});
    REQUIRE(programme.accounting.keys.size() == 7);   // six of the file, and the region of certificates, on which it is silent
    CHECK(programme.accounting.keys[6].key == "certificates.region");
    CHECK(programme.accounting.keys[6].basis == Basis::convention);
    CHECK(programme.accounting.keys[1].basis == Basis::clause);
    CHECK(programme.accounting.keys[1].clause == "三");
    CHECK(programme.accounting.keys[4].value == "gross, after-sinks");
    CHECK(programme.accounting.keys[4].why.zh == "文件未规定");

    const Category* park = programme.category("park");
    REQUIRE(park);
    CHECK(park->has_tiers());
    REQUIRE(park->tier("A"));
    const Target& zero = park->tier("A")->targets.at(0);
    CHECK(zero.test == Test::at_most);
    CHECK(zero.threshold == 0.0);
    CHECK(zero.threshold_places == 0);
    REQUIRE(park->tier("B"));
    const Target& either = park->tier("B")->targets.at(0);
    CHECK(either.kind == Target::Kind::any_of);
    REQUIRE(either.members.size() == 2);
    CHECK(either.members[0].id == "intensity");
    CHECK(either.members[0].clause == "四");
    CHECK(either.members[1].by_percent == 5.0);
    CHECK(either.members[1].against_base);

    const Category* community = programme.category("community");
    REQUIRE(community);
    CHECK_FALSE(community->has_tiers());
    REQUIRE(community->tier(""));
    CHECK(community->tier("")->targets.at(0).test == Test::peaks);
    CHECK(programme.indicator("intensity")->form == IndicatorForm::ratio);
    CHECK(programme.indicator("living")->slice.filtered());
    CHECK(programme.indicator("nothing") == nullptr);
}

TEST_CASE("every fault of a programme file is one finding at its place") {
    struct Row {
        int line;
        std::string_view from, to;
        std::vector<std::string> findings;
    };
    const Row rows[] = {
        {__LINE__, "nearzero/programme/v1", "nearzero/pilot/v1", {"NZ4001 schema"}},
        {__LINE__, "{value: ipcc-ar5-100, convention: 文件未规定}", "ipcc-ar5-100", {"NZ4010 accounting.gwp"}},
        {__LINE__, "{value: all, clause: 三}", "{value: all}", {"NZ4010 accounting.gases"}},
        {__LINE__, "{value: all, clause: 三}", "{value: all, clause: 三, convention: 无}", {"NZ4011 accounting.gases.convention"}},
        {__LINE__, "value: all", "value: [CO2, CH4]", {"NZ4012 accounting.gases"}},
        {__LINE__, "value: grid-average", "value: average", {"NZ4012 accounting.electricity"}},
        {__LINE__, "value: calorific", "value: 当量值", {"NZ4012 accounting.energy_basis"}},
        {__LINE__, "[gross, after-sinks]", "[gross, gross]", {"NZ4012 accounting.readings"}},
        {__LINE__, "[gross, after-sinks]", "[net]", {"NZ4012 accounting.readings"}},
        {__LINE__, "value: open", "value: net", {"NZ4012 accounting.reading"}},
        {__LINE__, "  gases: {value: all, clause: 三}\n", "", {"NZ1201 accounting.gases"}},
        {__LINE__, ", reading: true}", "}", {"NZ4013 accounting"}},      // open, and nothing says for which targets
        {__LINE__, "affects: [park.A]", "affects: [park.C]", {"NZ4042 open_points.net.affects"}},
        {__LINE__, "affects: [park.A]", "affects: [village]", {"NZ4042 open_points.net.affects"}},
        {__LINE__, "affects: [park.A]", "affects: [park.A.zero]", {}},
        {__LINE__, "affects: [park.A]", "affects: [park.A.one]", {"NZ4042 open_points.net.affects"}},
        {__LINE__, "affects: [park.A]", "affects: [community.living]", {}},
        {__LINE__, "unit: 万元}", "unit: 万圆}", {"NZ4021 context.output-value.unit"}},
        {__LINE__, "unit: tCO2e/万元", "unit: tCO2e/人", {"NZ4022 indicators.intensity.unit"}},
        {__LINE__, "emissions: {}, unit: tCO2e}", "emissions: {}, unit: MWh}", {"NZ4022 indicators.total.unit"}},
        {__LINE__, "per: output-value", "per: output", {"NZ4023 indicators.intensity.per"}},
        {__LINE__, "emissions: {}, unit", "emissions: {gases: [CH4]}, unit", {"NZ4024 indicators.total.emissions.gases"}},
        {__LINE__, "emissions: {}, unit", "emissions: {scopes: [1, 4]}, unit", {"NZ1212 indicators.total.emissions.scopes.1"}},
        {__LINE__, "emissions: {}, unit", "emissions: {class: coal}, unit", {"NZ1226 indicators.total.emissions.class"}},
        {__LINE__, "{id: total, emissions: {}, unit", "{id: total, unit", {"NZ4020 indicators.total.id"}},
        {__LINE__, "{id: total, emissions: {},", "{id: total, emissions: {}, energy_share: {of: clean},", {"NZ4020 indicators.total.id"}},
        {__LINE__, "{id: living, emissions", "{id: total, emissions", {"NZ1410 indicators.total.id", "NZ4030 categories.community.targets.living.indicator"}},
        {__LINE__, "indicator: total, test: {at_most", "indicator: totl, test: {at_most", {"NZ4030 categories.park.tiers.A.targets.zero.indicator"}},
        {__LINE__, "test: peaks", "test: falls", {"NZ4031 categories.community.targets.living.test"}},
        {__LINE__, "test: {at_most: 0}", "test: {below: 0}", {"NZ4031 categories.park.tiers.A.targets.zero.test"}},
        {__LINE__, "test: {at_most: 0}", "test: {at_most: 0, at_least: 0}", {"NZ4031 categories.park.tiers.A.targets.zero.test"}},
        {__LINE__, "test: {at_most: 0}", "test: {at_most: zero}", {"NZ1210 categories.park.tiers.A.targets.zero.test.at_most"}},
        {__LINE__, "test: {at_most: 0}", "test: [at_most]", {"NZ4031 categories.park.tiers.A.targets.zero.test"}},
        {__LINE__, "by_percent: 5", "by_percent: 500", {"NZ4035 categories.park.tiers.B.targets.either.any_of.1.test.declines.by_percent"}},
        {__LINE__, "against: base", "against: 2020", {"NZ1226 categories.park.tiers.B.targets.either.any_of.1.test.declines.against"}},
        {__LINE__, "              - {indicator: intensity, test: declines}\n", "", {"NZ4033 categories.park.tiers.B.targets.either.any_of"}},
        {__LINE__, "indicator: intensity, test: declines", "indicator: total, test: declines", {"NZ1410 categories.park.tiers.B.targets.either.any_of.1.indicator"}},
        {__LINE__, "indicator: living, test: peaks", "indicator: living, test: peaks, any_of: []", {"NZ4032 categories.community.targets.living.id"}},
        {__LINE__, "indicator: living, test: peaks", "test: peaks", {"NZ4032 categories.community.targets.living.id"}},
        {__LINE__, "    parts: [{id: residential, name: 居民}]\n", "", {"NZ4034 categories.community"}},
        {__LINE__, "parts: [{id: residential, name: 居民}]", "parts: [residential, residential]", {"NZ1410 categories.community.parts"}},
        {__LINE__, "    targets:\n      - {id: living", "    targets: []\n    x:\n      - {id: living",
         {"NZ4041 categories.community.targets", "NZ1202 categories.community.x"}},
        {__LINE__, "    name: 社区\n", "    name: 社区\n    tiers: []\n", {"NZ4040 categories.community.id"}},
        {__LINE__, "      - id: B\n", "      - id: A\n", {"NZ1410 categories.park.tiers.A.id"}},
        {__LINE__, "clause: 五, ", "", {"NZ1201 categories.community.targets.living.clause"}},
        // bands, milestones, conditions
        {__LINE__, "{at_most: 0}", "{at_most: {by: energy, unit: 万tce, bands: [{from: 20, below: 100, value: 0.2}, {from: 100, value: 0.3}]}}", {}},
        {__LINE__, "{at_most: 0}", "{at_most: {by: energy, unit: 万tce, bands: [{from: 20, below: 100, value: 0.2}, {from: 99, value: 0.3}]}}",
         {"NZ4037 categories.park.tiers.A.targets.zero.test.at_most.bands.1.from"}},
        {__LINE__, "{at_most: 0}", "{at_most: {by: energy, unit: 万tce, bands: [{from: 20, value: 0.2}, {from: 100, value: 0.3}]}}",
         {"NZ4037 categories.park.tiers.A.targets.zero.test.at_most.bands.1.from"}},
        {__LINE__, "{at_most: 0}", "{at_most: {by: energy, unit: 万tce, bands: [{from: 20, below: 20, value: 0.2}]}}",
         {"NZ4037 categories.park.tiers.A.targets.zero.test.at_most.bands.0.from"}},
        {__LINE__, "{at_most: 0}", "{at_most: {by: energy, unit: MWh, bands: [{value: 0.2}]}}", {"NZ4039 categories.park.tiers.A.targets.zero.test.at_most.unit"}},
        {__LINE__, "{at_most: 0}", "{at_most: {by: output-value, unit: 亿元, bands: [{value: 0.2}]}}", {}},
        {__LINE__, "{at_most: 0}", "{at_most: {by: size, unit: 亿元, bands: [{value: 0.2}]}}", {"NZ4043 categories.park.tiers.A.targets.zero.test.at_most.by"}},
        {__LINE__, "{at_most: 0}", "{at_most: {by: energy, unit: tce, bands: []}}", {"NZ4041 categories.park.tiers.A.targets.zero.test.at_most.bands"}},
        {__LINE__, "{at_most: 0}", "{at_most: {milestones: {2030: 0.8, 2027: 1.2}}}", {}},
        {__LINE__, "{at_most: 0}", "{at_most: {milestones: {}}}", {"NZ4041 categories.park.tiers.A.targets.zero.test.at_most.milestones"}},
        {__LINE__, "{at_most: 0}", "{at_most: {value: 1, milestones: {2030: 0.8}}}", {"NZ4036 categories.park.tiers.A.targets.zero.test.at_most"}},
        {__LINE__, "{at_most: 0}", "{at_most: {value: 1, confidence: M}}", {"NZ1201 categories.park.tiers.A.targets.zero.test.at_most.source"}},
        {__LINE__, "{at_most: 0}", "{rises: {against: base}}", {}},
        {__LINE__, "{at_most: 0}", "{declines: {}}", {"NZ1201 categories.park.tiers.A.targets.zero.test.declines.by_percent"}},
        {__LINE__, "test: {at_most: 0}", "test: {at_most: 0}, applies_if: {context: output-value, above: 5, unit: 亿元}, role: guiding, stage: entry, reading: gross", {}},
        {__LINE__, "test: {at_most: 0}", "test: {at_most: 0}, applies_if: {context: output-value, unit: 亿元}", {"NZ4038 categories.park.tiers.A.targets.zero.applies_if.context"}},
        {__LINE__, "test: {at_most: 0}", "test: {at_most: 0}, applies_if: {context: output-value, above: 5, unit: 人}", {"NZ4039 categories.park.tiers.A.targets.zero.applies_if.unit"}},
        {__LINE__, "test: {at_most: 0}", "test: {at_most: 0}, role: core", {"NZ1226 categories.park.tiers.A.targets.zero.role"}},
        {__LINE__, "test: {at_most: 0}", "test: {at_most: 0}, reading: net", {"NZ1226 categories.park.tiers.A.targets.zero.reading"}},
        // forms of indicators, denominators whose unit is chosen
        {__LINE__, "name: 产值, unit: 万元}", "name: 产值, unit: any, of: [t, 件]}", {"NZ4022 indicators.intensity.unit"}},
        {__LINE__, "name: 产值, unit: 万元}", "name: 产值, unit: any}", {"NZ1201 context.output-value.of"}},
        {__LINE__, "unit: tCO2e/万元}", "unit: \"tCO2e/{output-value}\"}", {"NZ4022 indicators.intensity.unit"}},
        {__LINE__, "unit: tCO2e/万元}", "unit: \"tCO2e/{output}\"}", {"NZ4021 indicators.intensity.unit"}},
        {__LINE__, "emissions: {part: residential}, unit: tCO2e", "context: {of: output-value}, unit: 亿元", {}},
        {__LINE__, "emissions: {part: residential}, unit: tCO2e", "context: {of: output-value}, unit: 人", {"NZ4022 indicators.living.unit"}},
        {__LINE__, "emissions: {part: residential}, unit: tCO2e", "energy: {of: consumption}, per: output-value, unit: tce/万元", {}},
        {__LINE__, "emissions: {part: residential}, unit: tCO2e", "energy: {of: consumption}, unit: tce/万元", {"NZ1201 indicators.living.per"}},
        {__LINE__, "emissions: {part: residential}, unit: tCO2e", "electricity_share: {of: direct}, unit: \"%\"", {}},
        {__LINE__, "emissions: {part: residential}, unit: tCO2e", "electricity_share: {of: nuclear}, unit: \"%\"", {"NZ1226 indicators.living.electricity_share.of"}},
        {__LINE__, "version: 2", "version: 0", {"NZ1212 programme.version"}},
        {__LINE__, "status: own", "status: final", {"NZ1226 programme.status"}},
        {__LINE__, "open_points:", "open_point:", {"NZ4013 accounting", "NZ1202 open_point"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        auto result = read(changed(row.from, row.to));
        auto expected = row.findings;
        auto found = result.findings();
        std::ranges::sort(expected);
        std::ranges::sort(found);
        CHECK(found == expected);
        // A warning leaves the programme usable; an error does not.
        CHECK(result.programme.has_value() == !result.sink.has_errors());
    }
}

TEST_CASE("every text of a finding is filled in both languages") {
    for (const auto& [from, to] : {std::pair{"value: open", "value: net"}, std::pair{"indicator: total, test: {at_most", "indicator: totl, test: {at_most"},
                                   std::pair{"unit: tCO2e/万元", "unit: tCO2e/人"}}) {
        auto result = read(changed(from, to));
        REQUIRE(result.sink.all().size() == 1);
        for (const auto lang : {findings::Lang::zh, findings::Lang::en}) {
            const auto& finding = result.sink.all().front();
            CHECK(finding.message(lang).find('{') == std::string::npos);
            CHECK_FALSE(finding.help_lines(lang).empty());
        }
    }
}

TEST_CASE("the way from application to re-check is checked as to form") {
    struct Row {
        int line;
        std::string_view section;
        std::vector<std::string> findings;
    };
    const Row rows[] = {
        {__LINE__, "lifecycle: {events: [{event: applied}, {event: selected, by: city, after: [applied]}]}", {}},
        {__LINE__, "lifecycle: {events: [{event: aplied}]}", {"NZ1226 lifecycle.events.0.event"}},
        // `after` names what stands above, so that no circle can be written
        {__LINE__, "lifecycle: {events: [{event: selected, after: [applied]}]}", {"NZ4043 lifecycle.events.selected.after"}},
        {__LINE__, "lifecycle: {events: [{event: applied}, {event: applied}]}", {"NZ1410 lifecycle.events.1.event"}},
        {__LINE__, "lifecycle: {disclosure: {from: accepted, every_years: 0}}", {"NZ1212 lifecycle.disclosure.every_years"}},
        {__LINE__, "acceptance: {gates: [{id: g, name: 门槛, test: {operated_years: 1}}]}", {}},
        {__LINE__, "acceptance: {gates: [{id: g, name: 门槛, test: {operated: 1}}]}", {"NZ4043 acceptance.gates.g.test"}},
        {__LINE__, "acceptance: {gates: [{id: g, name: 门槛, test: {no_incident_from: small}}]}", {"NZ1226 acceptance.gates.g.test.no_incident_from"}},
        {__LINE__, "acceptance: {ratings: [{id: a, at_least: 60}, {id: b, at_least: 85}]}", {"NZ4044 acceptance.ratings.b.at_least"}},
        {__LINE__, "acceptance: {ratings: [{id: a, at_least: 85}, {id: b}], consequences: [{on: b, cancelled: true}]}", {}},
        {__LINE__, "acceptance: {ratings: [{id: a}], consequences: [{on: c}]}", {"NZ4043 acceptance.consequences.0.on"}},
        {__LINE__, "acceptance: {rubric: closed}", {"NZ1226 acceptance.rubric"}},
        {__LINE__, "portfolio: {goals: [{count: 100, by: 2030}], minimum_per: [{key: district, count: 5}]}", {}},
        {__LINE__, "portfolio: {goals: [{by: 2030}]}", {"NZ1201 portfolio.goals.0.count"}},
        {__LINE__, "portfolio: {minimum_per: [{key: street, count: 5}]}", {"NZ1226 portfolio.minimum_per.0.key"}},
        {__LINE__, "application: {prepared_by: [self, other]}", {"NZ4043 application.prepared_by"}},
        {__LINE__, "application: {deadlines: [{id: form, name: 申请表, date: 2021-02-30}]}", {"NZ1220 application.deadlines.form.date"}},
        {__LINE__, "application: {documents: [{id: plan, name: 方案, categories: [parks]}]}", {"NZ4043 application.documents.plan.categories"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        auto result = read(std::string{kSound} + std::string{row.section} + "\n");
        CHECK(result.findings() == row.findings);
    }
}
