// SPDX-License-Identifier: Apache-2.0
/// A small submission under small rules, reviewed; what the figures lack is reported and of no matter here.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "application/review.hpp"
#include "yaml/read.hpp"

namespace nearzero::tests {

inline constexpr std::string_view kRules = R"(schema: nearzero/programme/v1
programme: {id: demo, version: 1, name: {zh: 示例, en: Demo}, status: own}
accounting:
  gwp: {value: ipcc-ar5-100, clause: c}
  gases: {value: all, clause: c}
  electricity: {value: grid-average, clause: c}
  energy_basis: {value: calorific, clause: c}
  readings: {value: [gross], clause: c}
  reading: {value: gross, clause: c}
context:
  - {id: visitors, name: {zh: 客流量, en: visitors}, unit: 人}
indicators:
  - {id: total, emissions: {}, unit: tCO2e}
categories:
  - id: park
    name: {zh: 园区, en: Park}
    applicants:
      - committee
      - {id: operator, name: {zh: 运营单位, en: operator}, requires: [licence], documents: [authorisation]}
    measures: [{id: solar, name: {zh: 光伏, en: solar}}]
    targets: [{id: total, clause: c, indicator: total, test: declines}]
  - id: village
    name: {zh: 乡村, en: Village}
    targets: [{id: total, clause: c, indicator: total, test: declines}]
application:
  clause: 三（一）
  prepared_by: [self, commissioned]
  documents:
    - id: form
      name: {zh: 申请表, en: form}
      contents:
        - {id: title, name: {zh: 名称, en: title}, fills: pilot.name}
        - {id: kind, name: {zh: 类型, en: kind}, kind: choice, options: [park, village]}
        - {id: phone, name: {zh: 电话, en: telephone}, fills: pilot.applicant.contact.phone, personal: true}
        - {id: visitors, name: {zh: 近三年客流量, en: visitors}, kind: figures, years: 3, fills: context.visitors}
        - {id: history, name: {zh: 沿革, en: history}, unless: new-park}
        - {id: remarks, name: {zh: 备注, en: remarks}, optional: true}
        - {id: seal, name: {zh: 盖章, en: seal}, kind: by-hand}
        - {id: opinion, name: {zh: 推荐意见, en: opinion}, by: department}
    - id: plan
      name: {zh: 方案, en: plan}
      contents:
        - {id: approach, name: {zh: 思路, en: approach}, fills: plan.approach}
        - {id: tasks, name: {zh: 任务, en: tasks}, fills: plan.tasks}
    - {id: authorisation, name: {zh: 授权, en: authorisation}, published: false}
    - id: village-profile
      name: {zh: 乡村概况, en: village profile}
      categories: [village]
      contents: [{id: fields, name: {zh: 耕地, en: fields}}]
  entry_conditions:
    - {id: base, name: {zh: 基础, en: base}, clause: 一}
    - {id: licence, name: {zh: 许可, en: licence}, clause: 二, applicants: [operator], evidence: required}
    - {id: safe, name: {zh: 无事故, en: no accident}, clause: 三, test: {no_incident_from: major, within_years: 3, before: applied}}
    - {id: rural, name: {zh: 农村, en: rural}, clause: 四, categories: [village]}
  deadlines:
    - {id: by-day, name: {zh: 申报, en: application}, clause: 五, event: applied, date: 2025-03-01}
    - {id: before-day, name: {zh: 材料, en: materials}, clause: 五, event: materials-submitted, date: 2025-03-01, inclusive: false}
routing:
  clause: 六
  routes:
    - {id: upper, name: {zh: 省级, en: upper}, grounds: [strong, soon]}
    - {id: lower, name: {zh: 市级, en: lower}, grounds: [strong], without: [soon], after: {event: provincial-listed, clause: 六（二）}}
  grounds:
    - {id: strong, name: {zh: 强, en: strong}}
    - {id: soon, name: {zh: 近, en: soon}}
)";

struct Submitted {
    /// `replaced`: a part of the rules and what stands there instead.
    Submitted(std::string_view body, application::Asked asked = {}, std::string_view kind = "committee",
              std::pair<std::string_view, std::string_view> replaced = {}) {
        std::string rule_text{kRules};
        if (!replaced.first.empty()) {
            REQUIRE(rule_text.find(replaced.first) != std::string::npos);
            rule_text.replace(rule_text.find(replaced.first), replaced.first.size(), replaced.second);
        }
        auto rules = yaml::read("rules.programme.yaml", std::move(rule_text), faults);
        REQUIRE(rules);
        programme = programme::read_programme(*rules, faults);
        for (const auto& finding : faults.all()) MESSAGE(finding.message(findings::Lang::en));
        REQUIRE(programme);
        REQUIRE_FALSE(faults.has_errors());
        std::string text =
            "schema: nearzero/pilot/v1\npilot: {id: p, name: P, category: park, applicant: {name: a, kind: " +
            std::string{kind} + ", contact: {phone: '1'}}, prepared_by: {kind: self}}\n";
        text += body;
        auto document = yaml::read("p.pilot.yaml", std::move(text), faults);
        REQUIRE(document);
        dataset.emplace(dataset::read_dataset(std::move(*document), faults));
        for (const auto& finding : faults.all()) found.add(finding);  // as the reader of the file leaves them
        read = found.all().size();
        review = application::review(*dataset, *programme, *programme->category("park"), asked, found);
    }

    /// Slugs of what the review reported, in order.
    std::string slugs() const {
        std::string list;
        for (std::size_t i = read; i < found.all().size(); ++i)
            list += (list.empty() ? "" : " ") + std::string{found.all()[i].code->slug};
        return list;
    }

    findings::Sink faults, found;
    std::size_t read = 0;  ///< how many of `found` the reader had found before
    std::optional<programme::Programme> programme;
    std::optional<dataset::Dataset> dataset;
    application::Review review;
};

inline calendar::Date day(std::string_view text) {
    return *calendar::parse_date(text);
}

}  // namespace nearzero::tests
