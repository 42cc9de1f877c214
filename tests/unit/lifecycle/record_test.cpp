// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "dataset/dataset.hpp"
#include "lifecycle/incidents.hpp"
#include "lifecycle/record.hpp"
#include "yaml/read.hpp"

using namespace nearzero;

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
    const programme::NoIncident rule{.grade = "general", .from = "selected", .to = "acceptance-applied", .within_years = {}};
    const std::vector<std::string> kinds{"safety", "environment"};
    for (const auto& row : rows) {
        INFO(row.why);
        const auto dataset = with("  - {event: selected, date: 2026-04-20}\n  - {event: incident, date: " + std::string{row.date} +
                                  ", kind: " + std::string{row.kind} + ", grade: " + std::string{row.grade} +
                                  "}\n  - {event: acceptance-applied, date: 2028-07-01}\n");
        const lifecycle::Record record{dataset, day("2029-01-01")};
        CHECK((lifecycle::incident_against(record, rule, kinds, record.as_of()) != nullptr) == row.breaks);
    }
}

TEST_CASE("so many years back from an event, the day included") {
    const programme::NoIncident rule{.grade = "major", .from = {}, .to = "applied", .within_years = 3};
    for (const auto& [date, breaks] : {std::pair{"2022-07-31", false}, {"2022-08-01", true}}) {
        const auto dataset = with(std::string{"  - {event: incident, date: "} + date +
                                  ", kind: safety, grade: major}\n  - {event: applied, date: 2025-08-01}\n");
        const lifecycle::Record record{dataset, day("2026-01-01")};
        CHECK((lifecycle::incident_against(record, rule, {}, record.as_of()) != nullptr) == breaks);
    }
}
