// SPDX-License-Identifier: Apache-2.0
/// Which sheets are of the acceptance that is rated.
#include "papers.hpp"

using namespace nearzero;
using namespace nearzero::panel;
using namespace nearzero::panel::test;

namespace {

std::string expert(const std::string& by, const std::string& points, const std::string& date) {
    return sheet_text(by, {"item: all, points: " + points}, "expert", date);
}

std::string self(const std::string& points, const std::string& date) {
    return sheet_text("site", {"item: all, points: " + points}, "self", date);
}

const std::vector<std::string> kOnce{"event: acceptance-applied, date: 2026-09-01"};
const std::vector<std::string> kFailed{"event: acceptance-applied, date: 2026-09-01",
                                       "event: accepted, date: 2026-10-01, result: fail"};
/// Out of order in the file, as a record may be.
const std::vector<std::string> kTwice{
    "event: acceptance-applied, date: 2027-09-01", "event: accepted, date: 2027-10-01, result: pass",
    "event: acceptance-applied, date: 2026-09-01", "event: accepted, date: 2026-10-01, result: fail"};

}  // namespace

TEST_CASE("only the sheets of the last application for acceptance count, each person once") {
    struct Row {
        std::string why;
        std::vector<std::string> record, sheets, as_of;
        std::string points, codes;  // of 100, else the reason there is none
    };
    const Row rows[] = {
        {"nothing on record: all count",
         {},
         {expert("e1", "80", "2026-09-01"), expert("e2", "60", "2030-01-01")},
         {},
         "70",
         ""},
        {"the day of the application counts", kOnce, {expert("e1", "80", "2026-09-01")}, {}, "80", ""},
        {"the day before it does not",
         kOnce,
         {expert("e1", "80", "2026-08-31"), expert("e2", "60", "2026-09-02")},
         {},
         "60",
         "NZ4325"},
        {"none is left", kOnce, {expert("e1", "80", "2026-08-31")}, {}, "no-points-of-round", "NZ4325"},
        {"the site's own alone is left",
         kOnce,
         {expert("e1", "80", "2026-08-31"), self("90", "2026-08-31")},
         {},
         "no-points-of-round",
         "NZ4325"},
        {"a site evaluates itself before it applies",
         kOnce,
         {expert("e1", "80", "2026-09-02"), self("90", "2026-06-01")},
         {},
         "80",
         ""},
        {"the same expert again, in the second round",
         kTwice,
         {expert("e1", "30", "2026-09-02"), expert("e1", "80", "2027-09-02")},
         {},
         "80",
         "NZ4325"},
        {"... whose file is read first",
         kTwice,
         {expert("e1", "80", "2027-09-02"), expert("e1", "30", "2026-09-02")},
         {},
         "80",
         "NZ4325"},
        {"the first round, by the record of its time",
         kTwice,
         {expert("e1", "30", "2026-09-02"), expert("e1", "80", "2027-09-02")},
         {"2026-12-31"},
         "30",
         "NZ4317"},
        {"the site's own of the first round is not of the second",
         kTwice,
         {expert("e1", "80", "2027-09-02"), self("90", "2026-06-01"), self("95", "2027-06-01")},
         {},
         "80",
         "NZ4325"},
        {"failed, not applied again: still the first round",
         kFailed,
         {expert("e1", "30", "2026-09-02"), expert("e1", "80", "2027-09-02")},
         {},
         "sheet-refused",
         "NZ4315"},
        {"one person twice",
         {},
         {expert("e1", "80", "2026-09-02"), expert("e1", "80", "2026-09-02")},
         {},
         "sheet-refused",
         "NZ4315"},
        {"one person twice in the second round",
         kTwice,
         {expert("e1", "80", "2027-09-02"), expert("e1", "80", "2027-09-03")},
         {},
         "sheet-refused",
         "NZ4315"},
        {"two of the site itself",
         {},
         {expert("e1", "80", "2026-09-02"), self("90", "2026-06-01"), self("95", "2026-06-01")},
         {},
         "80",
         "NZ4315"},
        {"one person in two roles is the applicant's matter",
         {},
         {expert("site", "80", "2026-09-02"), self("90", "2026-06-01")},
         {},
         "80",
         ""},
    };
    const auto programme = programme::builtin("shenzhen-2025");
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const auto as_of = row.as_of.empty() ? std::nullopt : calendar::parse_date(row.as_of.front());
        findings::Sink sink;
        Dossier papers = dossier(rubric_text({"id: all, name: all, maximum: 100"}), row.sheets);
        settle(papers, as_of, sink);
        const dataset::Dataset site = pilot(row.record);
        const auto panel = assess(papers, site, *programme, last_round(site, as_of), sink);
        CHECK((panel.of_100 ? base::format_shortest(*panel.of_100) : panel.reason.word) == row.points);
        CHECK(joined(codes(sink)) == row.codes);
    }
}

TEST_CASE("the result that answers the round") {
    const auto date_of = [](const dataset::Event* event) {
        return event != nullptr ? calendar::to_string(event->date) : "";
    };
    struct Row {
        std::string why;
        std::vector<std::string> record;
        std::string as_of, applied, accepted;
    };
    const Row rows[] = {
        {"nothing on record", {}, "2030-01-01", "", ""},
        {"not decided yet", kOnce, "2030-01-01", "2026-09-01", ""},
        {"decided", kFailed, "2030-01-01", "2026-09-01", "2026-10-01"},
        {"decided later", kFailed, "2026-09-30", "2026-09-01", ""},
        {"applied again, not decided", kTwice, "2027-09-30", "2027-09-01", ""},
        {"decided again", kTwice, "2027-10-01", "2027-09-01", "2027-10-01"},
        {"decided on the day",
         {"event: acceptance-applied, date: 2026-09-01", "event: accepted, date: 2026-09-01, result: pass"},
         "2030-01-01",
         "2026-09-01",
         "2026-09-01"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const dataset::Dataset site = pilot(row.record);
        const Round round = last_round(site, calendar::parse_date(row.as_of));
        CHECK(date_of(round.applied) == row.applied);
        CHECK(date_of(round.accepted) == row.accepted);
    }
}
