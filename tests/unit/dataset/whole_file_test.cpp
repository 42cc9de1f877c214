// SPDX-License-Identifier: Apache-2.0
#include "dataset_fixture.hpp"

using namespace nearzero;
using nearzero::dataset::test::read;

namespace {

// The example of the format, section 2.2, with every key; figures are its own.
constexpr const char* kWhole = R"(# yaml-language-server: $schema=../../schemas/v1/pilot.schema.json
schema: nearzero/pilot/v1

pilot:
  id: sz-yungu-park
  name: {zh: 云谷产业园, en: Yungu Industrial Park}
  programme: shenzhen-2025@1
  category: park
  tier: B
  region: CN-GD
  district: 南山区
  department: 深圳市工业和信息化局
  applicant: {name: 云谷园区管理有限公司, kind: park-committee, contact: {person: 张三, phone: "0755-0000", email: a@example.org}}
  prepared_by: {name: 云谷, kind: self}
  within: sz-nanshan-region
  fuel_set: gbt32151-2024

years: {base: 2023, reported: [2023, 2024, 2025]}

boundary:
  description: 园区红线范围内全部企业与公共设施
  area: {value: 12.4, unit: ha}
  excluded: [{what: 园区外员工通勤, reason: 边界之外}]

activities:
  - id: grid-power
    name: 外购电力
    factor: electricity.grid
    unit: MWh
    amount: {2023: 18250, 2024: 17600, 2025: 16100}
    part: operations
    uncertainty: 2
    evidence: [power-bills]
  - id: gas-boilers
    factor: fuel.natural-gas
    use: industry
    unit: 万立方米
    amount: {2025: 36.5, 2023: 42.1, 2024: 0}
    distribution: lognormal
    low: 90
    high: 120
    scope: 1
    region: CN-GD
    factor_year: 2022
    quality: metered
    error_group: meter-1
    meter: 0042/尖峰
    note: |
      两行
      说明
  - id: metered-halls
    factor: electricity.grid
    unit: kWh
    table: halls

generation:
  - id: rooftop-solar
    kind: solar
    unit: MWh
    generated: {2023: 900, 2024: 2250, 2025: 4000}
    self_used: {2023: 900, 2024: 2100, 2025: 3650}
    exported:  {2023: 0, 2024: 150, 2025: 350}
    certificates_sold: {2025: 0}

tables:
  - {id: halls, file: data/halls-2023-2025.csv}

custom_factors: []

context:
  output-value:            {unit: 万元, amount: {2023: 182000, 2024: 191500, 2025: 203300}}
  resident-population:     {unit: 人,   amount: {2020: 8000, 2025: 8400}}

instruments:
  - {id: gec-2025, kind: green-certificate, unit: MWh, amount: {2025: 5000}, applies_to: [grid-power], region: CN-GD,
     generated: {from: 2025-01-01, to: 2025-12-31}, registry: 国家绿证, serials: [GEC-2025-0001..5000], retired: 2026-02-10, evidence: [gec]}
  - {id: ccer-1,   kind: ccer, unit: tCO2e, amount: {2025: 800}, registry: CCER, serials: [a, b], retired: 2026-02-20, evidence: [gec]}

not_applicable:
  - {indicator: waste-energy-utilisation, reason: 园区无余热余冷余压资源}

plan:
  approach: 先节能后替代
  targets:  [{indicator: total, year: 2027, value: 11000, unit: tCO2e}]
  tasks:    [{id: t1, area: energy, summary: 屋顶光伏}]
  projects: [{id: p1, name: 屋顶光伏二期, investment: {value: 2300, unit: 万元}, reduction: {value: 1400, unit: tCO2e}, start: 2024-03-01, due: 2025-06-30, finished: 2025-06-12, evidence: [power-bills]}]
  safeguards: 专人负责

application: {profile: 园区概况, staff: 120, visitors: {unit: 人, amount: {2019: 900, 2020: 0}}}

evidence:
  - {id: power-bills, title: 2023—2025年电费账单, file: evidence/bills.pdf, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
  - {id: gec, kind: verification-report, title: 绿证, issuer: 国家绿证中心, date: 2026-03-01}

lifecycle:
  - {event: applied,     date: 2024-01-15}
  - {event: recommended, date: 2024-02-20, by: 南山区生态环境分局}
  - {event: selected,    date: 2024-05-30, batch: 4}
  - {event: incident,    date: 2025-08-02, kind: safety, grade: below-general}
  - {event: extension-decided, date: 2025-09-02, result: approved, until: 2026-06-30}
  - {event: accepted,    date: 2026-09-10, result: fail}
  - {event: disclosed,   date: 2027-06-01, year: 2026, url: "https://example.org/d"}

assessment:
  entry_conditions: [{id: accounting-system, met: true, statement: 已建立, evidence: [power-bills]}]
  routing: [{id: near-zero-soon, met: false}]
  statements: [{id: new-park, met: true}, {id: old-park, met: false}]

restatements: [{year: 2023, reason: 计量边界补充食堂用气, before: {value: 10420, unit: tCO2e}, after: {value: 10655, unit: tCO2e}}]

published: [{indicator: per-output-value, year: 2025, value: 0.60, unit: tCO2e/万元, where: 2025年度可持续发展报告第12页, evidence: [gec]}]
)";

}  // namespace

TEST_CASE("the example of the format is read whole") {
    auto reading = read(kWhole);
    CHECK(reading.findings() == std::vector<std::string>{});
    REQUIRE(reading.dataset);
    const auto& d = *reading.dataset;

    CHECK(d.id.value == "sz-yungu-park");
    CHECK(d.name.zh == "云谷产业园");
    CHECK(d.name.en == "Yungu Industrial Park");
    CHECK(d.programme.value == "shenzhen-2025@1");
    CHECK(d.category.value == "park");
    CHECK(d.tier.value == "B");
    CHECK(d.region.value == "CN-GD");
    CHECK(d.district.value == "南山区");
    CHECK(d.within.value == "sz-nanshan-region");
    CHECK(d.fuel_set.value == "gbt32151-2024");
    CHECK(d.applicant_kind.value == "park-committee");
    CHECK(d.prepared_by_kind.value == "self");
    CHECK(d.base_year == 2023);
    CHECK(d.reported == std::vector<int>{2023, 2024, 2025});
    REQUIRE(d.area);
    CHECK(d.area->value == 12.4);
    CHECK(d.excluded.size() == 1);

    REQUIRE(d.activities.size() == 3);
    const auto& grid = d.activities[0];
    CHECK(grid.name.zh == "外购电力");
    CHECK(grid.amount.unit.text == "MWh");
    CHECK(grid.amount.at(2025)->value == 16100);
    CHECK(grid.part.value == "operations");
    CHECK(grid.uncertainty.half_width_percent == 2.0);
    CHECK(grid.evidence[0].value == "power-bills");
    CHECK(grid.quality == dataset::Quality::unstated);
    const auto& gas = d.activities[1];
    CHECK(gas.use.value == "industry");
    CHECK(gas.amount.values.front().year == 2023);  // ascending, whatever the order in the file
    CHECK(gas.amount.at(2024)->value == 0.0);
    CHECK(gas.uncertainty.distribution == "lognormal");
    CHECK(gas.uncertainty.low == 90.0);
    CHECK(gas.uncertainty.high == 120.0);
    CHECK(gas.scope == 1);
    CHECK(gas.factor_year == 2022);
    CHECK(gas.quality == dataset::Quality::metered);
    CHECK(gas.error_group.value == "meter-1");
    CHECK(gas.meter.value == "0042/尖峰");
    CHECK(d.activities[2].table.value == "halls");
    CHECK(d.activities[2].amount.values.empty());
    CHECK(d.activity("gas-boilers") == &gas);
    CHECK(d.activity("no-such") == nullptr);

    REQUIRE(d.generation.size() == 1);
    CHECK(d.generation[0].kind == dataset::GenerationKind::solar);
    CHECK(d.generation[0].self_used.at(2024)->value == 2100);
    CHECK(d.generation[0].certificates_sold.at(2025)->value == 0);
    REQUIRE(d.tables.size() == 1);
    CHECK(d.tables[0].file.value == "data/halls-2023-2025.csv");
    CHECK(d.custom_factors.is_sequence());
    REQUIRE(d.context_series("resident-population") != nullptr);
    CHECK(d.context_series("resident-population")->series.at(2020)->value == 8000);  // context reaches back
    REQUIRE(d.instruments.size() == 2);
    CHECK(d.instruments[0].kind == dataset::InstrumentKind::green_certificate);
    CHECK_FALSE(dataset::is_credit(d.instruments[0].kind));
    CHECK(d.instruments[0].generated_from.has_value());
    CHECK(dataset::is_credit(d.instruments[1].kind));
    CHECK(dataset::word_of(d.instruments[1].kind) == "ccer");
    CHECK(d.not_applicable[0].indicator.value == "waste-energy-utilisation");
    CHECK(d.plan.present);
    CHECK(d.plan.targets[0].value.value == 11000);
    CHECK(d.plan.tasks[0].area.value == "energy");
    REQUIRE(d.plan.projects[0].reduction);
    CHECK(d.plan.projects[0].reduction->value == 1400);
    REQUIRE(d.application.size() == 3);
    REQUIRE(d.form_entry("profile"));
    CHECK(d.form_entry("profile")->text.value == "园区概况");
    CHECK(d.form_entry("staff")->text.value == "120");   // as written
    REQUIRE(d.form_entry("visitors")->figures);
    CHECK(d.form_entry("visitors")->figures->at(2020)->value == 0.0);
    CHECK(d.form_entry("golf") == nullptr);
    CHECK(d.evidence.size() == 2);
    REQUIRE(d.lifecycle.size() == 7);
    CHECK(d.lifecycle[2].batch == 4);
    CHECK(d.lifecycle[3].grade.value == "below-general");
    CHECK(d.lifecycle[4].until.has_value());
    CHECK(d.lifecycle[6].year == 2026);
    CHECK(d.entry_conditions[0].met == true);
    CHECK(d.routing.at(0).met == false);
    CHECK(d.states("new-park"));
    CHECK_FALSE(d.states("old-park"));
    CHECK_FALSE(d.states("near-zero-soon"));
    CHECK(d.restatements[0].after.value == 10655);
    REQUIRE(d.published.size() == 1);
    CHECK(d.published[0].indicator.value == "per-output-value");
    CHECK(d.published[0].year == 2025);
    CHECK(d.published[0].value.value == 0.6);
    CHECK(d.published[0].written == "0.60");  // the zero says how exact it is
    CHECK(d.published[0].value.unit.text == "tCO2e/万元");
    CHECK(d.published[0].where.value == "2025年度可持续发展报告第12页");
    CHECK(d.published[0].evidence[0].value == "gec");
    CHECK(d.waivers.empty());
}

TEST_CASE("a moved dataset keeps its texts") {
    auto reading = read(kWhole);
    REQUIRE(reading.dataset);
    dataset::Dataset moved{std::move(*reading.dataset)};
    reading.dataset.reset();
    CHECK(moved.activities[1].id.value == "gas-boilers");
    CHECK(moved.source().name() == "p.pilot.yaml");
}

TEST_CASE("JSON is a dataset too: keys, dates and years may be quoted") {
    auto reading = read(R"({"schema": "nearzero/pilot/v1", "pilot": {"id": "p", "name": "P"},
        "years": {"base": 2023, "reported": [2023, 2024]},
        "activities": [{"id": "grid", "factor": "electricity.grid", "unit": "MWh", "amount": {"2023": 1, "2024": 2}}],
        "lifecycle": [{"event": "applied", "date": "2024-01-15"}]})");
    CHECK(reading.findings() == std::vector<std::string>{});
}
