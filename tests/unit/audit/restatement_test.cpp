// SPDX-License-Identifier: Apache-2.0
#include "audit/restatement.hpp"

#include <doctest/doctest.h>

using namespace nearzero;

namespace {

results::Result one(double total) {
    results::Result result;
    results::Pilot pilot;
    pilot.pilot = "p";
    pilot.base_year = 2022;
    pilot.years = {2022, 2023};
    pilot.restatement_threshold_percent = 5.0;
    pilot.totals = {{2022, "total", "", "gross", total}, {2023, "total", "", "gross", total * 2}};
    result.pilots = {pilot};
    return result;
}

struct Row {
    int source_line;
    double before, after;
    void (*alter)(results::Pilot& earlier, results::Pilot& later);
    bool demanded;
};

}  // namespace

TEST_CASE("a base year that changed by more than the threshold has to be restated") {
    const Row rows[] = {
        {__LINE__, 1000, 1050, [](auto&, auto&) {}, false},
        {__LINE__, 1000, 1051, [](auto&, auto&) {}, true},
        {__LINE__, 1000, 940, [](auto&, auto&) {}, true},
        {__LINE__, 1000, 1051, [](auto&, auto& l) { l.restatement_threshold_percent = 6; }, false},
        {__LINE__, 1000, 1051, [](auto& e, auto&) { e.restatement_threshold_percent = 6; }, true},
        {__LINE__, 1000, 1100,
         [](auto&, auto& l) {
             l.restatements = {{2022, "r", 1000, 1100, true}};
         },
         false},
        // of another year, of an earlier change, of a year that is not in force any more, of the earlier result alone
        {__LINE__, 1000, 1100,
         [](auto&, auto& l) {
             l.restatements = {{2023, "r", 1000, 1100, true}};
         },
         true},
        {__LINE__, 1000, 1100,
         [](auto&, auto& l) {
             l.restatements = {{2022, "r", 900, 1000, false}};
         },
         true},
        {__LINE__, 1000, 1100,
         [](auto&, auto& l) {
             l.restatements = {{2022, "r", 900, 1000, {}}};
         },
         true},
        {__LINE__, 1000, 1100,
         [](auto& e, auto&) {
             e.restatements = {{2022, "r", 900, 1000, true}};
         },
         true},
        // nothing to compare
        {__LINE__, 1000, 1100, [](auto&, auto& l) { l.pilot = "q"; }, false},
        {__LINE__, 1000, 1100, [](auto& e, auto&) { e.rejected = true; }, false},
        {__LINE__, 1000, 1100, [](auto&, auto& l) { l.rejected = true; }, false},
        {__LINE__, 1000, 1100, [](auto&, auto& l) { l.base_year.reset(); }, false},
        {__LINE__, 1000, 1100, [](auto& e, auto&) { e.totals.erase(e.totals.begin()); }, false},
        // the base was moved: its own total counts
        {__LINE__, 1000, 1100, [](auto&, auto& l) { l.base_year = 2023, l.totals[1].emissions_tco2e = 2000; }, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source_line);
        auto before = one(row.before), after = one(row.after);
        row.alter(before.pilots[0], after.pilots[0]);
        findings::Sink sink;
        const auto document = results::read_json("later.json", R"({"pilots": [{"base_year": 2022}]})", sink);
        REQUIRE(document);
        audit::demand_restatements(before, after, *document, sink);
        CHECK(sink.all().size() == (row.demanded ? 1U : 0U));
        for (const auto& finding : sink.all()) {
            CHECK(finding.code->id == "NZ3510");
            CHECK(finding.at.pointer == "/pilots/0/base_year");
            CHECK(finding.at.column == 27);
        }
    }
}
