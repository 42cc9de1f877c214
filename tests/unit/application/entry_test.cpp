// SPDX-License-Identifier: Apache-2.0
#include "submitted.hpp"

using namespace nearzero;
using tests::Submitted;

namespace {

std::string standings(const application::Entry& entry) {
    std::string list;
    for (const auto& result : entry.conditions)
        list += (list.empty() ? "" : " ") + result.condition->id + "=" +
                std::string{application::word_of(result.standing)} +
                (result.reason.empty() ? "" : ":" + std::string{result.reason});
    return list;
}

}  // namespace

TEST_CASE("conditions by what is declared, what is proved and what is on record") {
    struct Row {
        std::string_view body, as_of, standings, verdict, slugs, why;
    };
    const Row rows[] = {
        {"", "2025-06-01", "base=not_assessable:not-declared safe=not_assessable:not-declared", "not_assessable", "",
         "nothing declared; a record without incident does not speak for the site"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}]}\n", "2025-06-01",
         "base=met safe=met", "met", "", "declared, and no incident on record"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}]}\n", "",
         "base=met safe=not_assessable:as-of-missing", "not_assessable", "", "without a day the record is not judged"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: false}]}\n", "",
         "base=met safe=not_met:declared-not-met", "not_met", "", "what the site admits needs no day"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe}]}\n", "2025-06-01",
         "base=met safe=not_assessable:not-declared", "not_assessable", "", "an entry without 'met' declares nothing"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}]}\n"
         "lifecycle: [{event: incident, date: 2023-06-01, kind: safety, grade: major}]\n",
         "2025-06-01", "base=met safe=not_met:incident-on-record", "not_met", "entry-contradicted",
         "no application on record: three years back from the day asked"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}]}\n"
         "lifecycle: [{event: incident, date: 2022-05-31, kind: safety, grade: major}]\n",
         "2025-06-01", "base=met safe=met", "met", "", "one day more than three years"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}]}\n"
         "lifecycle: [{event: applied, date: 2025-02-01}, {event: incident, date: 2022-02-01, kind: safety, grade: "
         "major}]\n",
         "2025-06-01", "base=met safe=not_met:incident-on-record", "not_met", "entry-contradicted",
         "with an application on record the years run back from it"},
        {"assessment: {entry_conditions: [{id: base, met: true}]}\n"
         "lifecycle: [{event: incident, date: 2024-06-01, kind: safety, grade: major}]\n",
         "2025-06-01", "base=met safe=not_met:incident-on-record", "not_met", "",
         "undeclared: the record decides, and contradicts nobody"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}, {id: rural, met: true}, {id: "
         "bass, met: true}]}\n",
         "2025-06-01", "base=met safe=met", "met", "unknown-entry-condition unknown-entry-condition",
         "one of another category, one mistyped: neither enters"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}]}\n"
         "lifecycle: [{event: incident, date: 2024-06-01, kind: safety}]\n",
         "2025-06-01", "base=met safe=not_assessable:incident-unclear", "not_assessable", "",
         "no grade, where it decides"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}]}\n"
         "lifecycle: [{event: incident, date: 2024-06, kind: safety, grade: major}]\n",
         "2025-06-01", "base=met safe=not_assessable:record-unread", "not_assessable", "", "an incident without a day"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}]}\n"
         "lifecycle: [{event: appplied, date: 2025-02-01}]\n",
         "2025-06-01", "base=met safe=not_assessable:record-unread", "not_assessable", "",
         "the application may be that one"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}, {id: base, met: false}]}\n",
         "2025-06-01", "base=not_assessable:declared-both-ways safe=met", "not_assessable", "", "in either order"},
        {"assessment: {entry_conditions: [{id: base, met: false}, {id: safe, met: true}, {id: base, met: true}]}\n",
         "2025-06-01", "base=not_assessable:declared-both-ways safe=met", "not_assessable", "", "in either order"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: safe, met: true}, {id: base, met: true}]}\n",
         "2025-06-01", "base=met safe=met", "met", "", "said twice, the same: a slip that changes nothing"},
        {"assessment: {entry_conditions: [{id: base, met: true}, {id: base}, {id: safe, met: true}]}\n", "2025-06-01",
         "base=not_assessable:declared-both-ways safe=met", "not_assessable", "", "said, and not said"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        const Submitted made{row.body, {row.as_of.empty() ? std::nullopt : std::optional{tests::day(row.as_of)}}};
        CHECK(standings(made.review.entry) == row.standings);
        CHECK(application::word_of(*made.review.entry.verdict) == row.verdict);
        CHECK(made.slugs() == row.slugs);
    }
}

TEST_CASE("a condition of one kind of applicant, with evidence or without") {
    const std::string others = "{id: base, met: true}, {id: safe, met: true}";
    std::string files = "evidence: [{id: e, title: t}]\n";
    const application::Asked asked{tests::day("2025-06-01")};
    const Submitted without{files + "assessment: {entry_conditions: [" + others + ", {id: licence, met: true}]}\n",
                            asked, "operator"};
    CHECK(standings(without.review.entry) == "base=met licence=not_assessable:evidence-missing safe=met");
    CHECK(without.slugs() == "entry-evidence-missing document-missing");
    files = "evidence: [{id: e, title: t, kind: authorisation}]\n";
    const Submitted with{
        files + "assessment: {entry_conditions: [" + others + ", {id: licence, met: true, evidence: [e]}]}\n", asked,
        "operator"};
    CHECK(*with.review.entry.verdict == application::Standing::met);
    CHECK(with.slugs().empty());
}
