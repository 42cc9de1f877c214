// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "dataset/dataset.hpp"
#include "lifecycle/incidents.hpp"
#include "lifecycle/record.hpp"
#include "lifecycle/words.hpp"
#include "yaml/read.hpp"

using namespace nearzero;
using Held = lifecycle::Incidents::Held;

namespace {

/// A dataset of which only the record counts; what else is missing is reported and of no matter here.
dataset::Dataset with(std::string_view events) {
    findings::Sink sink;
    std::string text = "schema: nearzero/pilot/v1\nlifecycle:\n";
    text += events;
    auto document = yaml::read("record.pilot.yaml", std::move(text), sink);
    REQUIRE(document);
    return dataset::read_dataset(std::move(*document), sink);
}

calendar::Date day(std::string_view text) {
    return *calendar::parse_date(text);
}

}  // namespace

TEST_CASE("what is dated after the day has not happened") {
    const auto dataset = with(
        "  - {event: reviewed, date: 2026-03-03}\n"
        "  - {event: applied, date: 2026-02-02}\n"
        "  - {event: change-requested, date: 2026-06-01}\n"
        "  - {event: change-requested, date: 2026-06-02}\n");
    const lifecycle::Record record{dataset, day("2026-06-01")};
    REQUIRE(record.events().size() == 3);
    CHECK(record.events()[0]->event.value == "applied");
    CHECK(record.later().size() == 1);
    CHECK(record.last("change-requested")->date == day("2026-06-01"));
    CHECK_FALSE(record.has("selected"));
}

TEST_CASE("incidents count by grade, kind and window, both ends included") {
    struct Row {
        std::string_view date, kind, grade, why;
        bool breaks;
    };
    const Row rows[] = {
        {"2027-12-01", "safety", "below-general", "just below 一般", false},
        {"2027-12-01", "safety", "general", "一般及以上 includes 一般", true},
        {"2027-12-01", "environment", "especially-major", "above", true},
        {"2027-12-01", "traffic", "major", "another kind", false},
        {"2026-04-19", "safety", "general", "the day before the window", false},
        {"2026-04-20", "safety", "general", "its first day", true},
        {"2028-07-01", "safety", "general", "its last day", true},
        {"2028-07-02", "safety", "general", "the day after", false},
    };
    const programme::NoIncident rule{
        .grade = "general", .from = "selected", .to = "acceptance-applied", .within_years = {}};
    const std::vector<std::string> kinds{"safety", "environment"};
    for (const auto& row : rows) {
        INFO(row.why);
        const auto dataset =
            with("  - {event: selected, date: 2026-04-20}\n  - {event: incident, date: " + std::string{row.date} +
                 ", kind: " + std::string{row.kind} + ", grade: " + std::string{row.grade} +
                 "}\n  - {event: acceptance-applied, date: 2028-07-01}\n");
        const lifecycle::Record record{dataset, day("2029-01-01")};
        CHECK((lifecycle::incidents_against(record, rule, kinds, record.as_of()).held == Held::against) == row.breaks);
    }
}

TEST_CASE("so many years back from an event, the day included") {
    const programme::NoIncident rule{.grade = "major", .from = {}, .to = "applied", .within_years = 3};
    for (const auto& [date, breaks] : {std::pair{"2022-07-31", false}, {"2022-08-01", true}}) {
        const auto dataset = with(std::string{"  - {event: incident, date: "} + date +
                                  ", kind: safety, grade: major}\n  - {event: applied, date: 2025-08-01}\n");
        const lifecycle::Record record{dataset, day("2026-01-01")};
        CHECK((lifecycle::incidents_against(record, rule, {}, record.as_of()).held == Held::against) == breaks);
    }
}

TEST_CASE("an incident that does not say its grade, and entries that could not be read") {
    struct Row {
        std::string_view events, rule;
        Held held;
        std::string_view why;
    };
    const Row rows[] = {
        {"{event: incident, date: 2024-06-01, kind: safety}", "major", Held::unclear, "the grade decides"},
        {"{event: incident, date: 2024-06-01, kind: safety}", "below-general", Held::against, "every grade counts"},
        {"{event: incident, date: 2024-06-01, kind: traffic}", "major", Held::none, "of no kind that counts"},
        {"{event: incident, date: 2021-06-01, kind: safety}", "major", Held::none, "before the window"},
        {"{event: incident, date: 2024-06-01, kind: saftey, grade: major}", "major", Held::unclear, "a kind unknown"},
        {"{event: incident, date: 2024-06-01, kind: saftey, grade: general}", "major", Held::none,
         "of whatever kind, below the grade"},
        {"{event: incident, date: 2024-06-01, kind: fire, grade: major}", "major", Held::none,
         "a kind that another rule names"},
        {"{event: incident, date: 2024-06-01, grade: major}", "major", Held::unclear, "the kind decides"},
        {"{event: incident, date: 2024-06-01, grade: general}", "major", Held::none,
         "below the grade, of whatever kind"},
        {"{event: incident, date: 2024-06-01, kind: safety}, {event: incident, date: 2024-07-01, kind: safety, grade: "
         "major}",
         "major", Held::against, "another one is clear"},
        {"{event: incident, date: 2024-06-31, kind: safety, grade: major}", "major", Held::unread, "no day"},
        {"{event: incident, date: 2024-06-31, kind: safety, grade: general}", "major", Held::none,
         "no day, and none is needed"},
        {"{event: incidnt, date: 2024-06-01, kind: safety, grade: major}", "major", Held::unread,
         "which event, is not known"},
        {"{event: incidnt, date: 2020-06-01}", "major", Held::unread, "it may be the application"},
        {"{event: incidnt, date: 2025-06-01}", "major", Held::none, "and this one after the day asked"},
        {"{event: applied, date: 2024-13-01}", "major", Held::unread, "the end of the window"},
        {"{event: applied, date: 2024-13-01}, {event: incident, date: 2024-06-01, kind: safety, grade: major}", "major",
         Held::unread, "an incident, but in which window"},
        {"{event: reviewed, date: 2024-13-01}", "major", Held::none, "another event"},
        {"incident", "major", Held::unread, "no mapping"},
    };
    const std::vector<std::string> kinds{"safety", "environment"};
    const std::vector<std::string> others{"fire"};
    for (const Row& row : rows) {
        INFO(row.events);
        INFO(row.why);
        const auto dataset = with("  [" + std::string{row.events} + "]\n");
        const lifecycle::Record record{dataset, day("2025-01-01")};
        const programme::NoIncident rule{
            .grade = std::string{row.rule}, .from = {}, .to = "applied", .within_years = 3};
        CHECK(lifecycle::incidents_against(record, rule, kinds, record.as_of(), others).held == row.held);
    }
    const auto dataset = with("  {event: incident}\n");
    CHECK(lifecycle::Record{dataset, day("2025-01-01")}.may_have("applied"));
}

TEST_CASE("events of a finding have their Chinese names beside") {
    findings::Finding finding;
    finding.args = {{"event", "selected"}, {"before", "recommended, provincial-listed"}, {"clause", "三（三）"}};
    lifecycle::name_events(finding);
    REQUIRE(finding.args.size() == 5);
    CHECK(finding.args[3].name == "event_zh");
    CHECK(finding.args[3].value == "“确定为试点”（selected）");
    CHECK(finding.args[4].value == "“推荐”（recommended）或“省级名单公布”（provincial-listed）");
}
