// SPDX-License-Identifier: Apache-2.0
/// Pilots of one run, in the order of output: one reading of one meter belongs to one of them.
#include "batch/meter_claims.hpp"

#include <doctest/doctest.h>

using namespace nearzero;
using namespace nearzero::batch;

namespace {

struct Pilot {
    std::string id;
    std::string activities;
    std::string within{};
    std::string waivers{};
    std::string generation{};
};

std::string grid(const std::string& id, const std::string& meter, const std::string& amount = "{2022: 100, 2023: 90}") {
    return "  - {id: " + id + ", factor: electricity.grid, unit: MWh" + (meter.empty() ? "" : ", meter: " + meter) +
           ", amount: " + amount + "}\n";
}

std::string pv(const std::string& meter) {
    return "generation:\n  - {id: pv, kind: solar, unit: MWh, generated: {2022: 5, 2023: 5}, self_used: {2022: 5, "
           "2023: 5}, "
           "exported: {2022: 0, 2023: 0}, meter: " +
           meter + "}\n";
}

Input file_of(const Pilot& pilot) {
    std::string text = "schema: nearzero/pilot/v1\npilot: {id: " + pilot.id +
                       ", name: 试点, programme: shenzhen-2025, category: park, tier: B, region: CN-GD" +
                       (pilot.within.empty() ? "" : ", within: " + pilot.within) +
                       "}\nyears: {base: 2022, reported: [2022, 2023]}\nactivities:\n" + pilot.activities +
                       pilot.generation + pilot.waivers;
    return {pilot.id + ".pilot.yaml", std::move(text)};
}

/// "a:- b:grid of a.pilot.yaml/grid 2022, 2023" — which lines are reported, and whose the meter is.
std::string outcome(const std::vector<Pilot>& pilots) {
    Library library{{}};
    Nesting nesting{[&] {
        std::vector<Head> heads;
        for (const Pilot& pilot : pilots) heads.push_back(head_of(file_of(pilot), {}).value());
        return heads;
    }};
    MeterClaims claims{nesting};
    std::string text;
    for (const Pilot& pilot : pilots) {
        nesting.enter(pilot.id, pilot.within);
        Evaluation evaluation = evaluate(file_of(pilot), library, {}, {});
        claims.check(evaluation);
        CHECK_FALSE(evaluation.rejected());
        text += (text.empty() ? "" : " ") + pilot.id + ":";
        std::string found;
        for (const auto& finding : evaluation.findings.all()) {
            CHECK(finding.code->id != "NZ5101");
            if (finding.code->id != "NZ4501") continue;
            const auto arg = [&](std::string_view name) {
                for (const auto& one : finding.args)
                    if (one.name == name) return one.value;
                return std::string{"?"};
            };
            found += "[" + arg("entry") + " of " + arg("file") + "/" + arg("other_entry") + " " + arg("years_en") + "]";
        }
        for (const auto& waived : evaluation.waived) found += "(" + waived.reason + ")";
        text += found.empty() ? "-" : found;
    }
    return text;
}

}  // namespace

TEST_CASE("a meter in two pilots: the later one is told which file has it, and both stand") {
    CHECK(outcome({{"a", grid("g", "M-1")}, {"b", grid("g", "M-2")}}) == "a:- b:-");
    CHECK(outcome({{"a", grid("g", "M-1")}, {"b", grid("h", "M-1")}}) == "a:- b:[h of a.pilot.yaml/g 2022, 2023]");
    CHECK(outcome({{"b", grid("h", "M-1")}, {"a", grid("g", "M-1")}}) == "b:- a:[g of b.pilot.yaml/h 2022, 2023]");
    CHECK(outcome({{"a", grid("g", "M-1/import")}, {"b", grid("h", "M-1/export")}}) == "a:- b:-");  // registers
    CHECK(outcome({{"a", grid("g", "")}, {"b", grid("h", "")}}) == "a:- b:-");
    CHECK(outcome({{"a", grid("g", "M-1")}, {"b", grid("h", "M-9"), {}, {}, pv("M-1")}}) ==
          "a:- b:[pv of a.pilot.yaml/g 2022, 2023]");
}

TEST_CASE("only years in which both have an amount: a building that moved is in one pilot after the other") {
    CHECK(outcome({{"a", grid("g", "M-1", "{2022: 100, 2023: 0}")}, {"b", grid("h", "M-1", "{2022: 0, 2023: 90}")}}) ==
          "a:- b:-");
    CHECK(outcome({{"a", grid("g", "M-1", "{2022: 100, 2023: 0}")}, {"b", grid("h", "M-1")}}) ==
          "a:- b:[h of a.pilot.yaml/g 2022]");
}

TEST_CASE("pilots within one another may have one meter, at any depth and in any order") {
    CHECK(outcome({{"a", grid("g", "M-1")}, {"b", grid("h", "M-1"), "a"}}) == "a:- b:-");
    CHECK(outcome({{"b", grid("h", "M-1"), "a"}, {"a", grid("g", "M-1")}}) == "b:- a:-");
    CHECK(outcome({{"a", grid("g", "M-1")}, {"b", grid("h", "M-2"), "a"}, {"c", grid("i", "M-1"), "b"}}) ==
          "a:- b:- c:-");
    CHECK(outcome({{"c", grid("i", "M-1"), "b"}, {"a", grid("g", "M-1")}, {"b", grid("h", "M-2"), "a"}}) ==
          "c:- a:- b:-");
    CHECK(outcome({{"a", grid("g", "M-1")}, {"c", grid("i", "M-1"), "b"}, {"b", grid("h", "M-2"), "a"}}) ==
          "a:- c:- b:-");
    // Two neighbours within one area have a meter each.
    CHECK(outcome({{"a", grid("g", "M-0")}, {"b", grid("h", "M-1"), "a"}, {"c", grid("i", "M-1"), "a"}}) ==
          "a:- b:- c:[i of b.pilot.yaml/h 2022, 2023]");
}

TEST_CASE("a shared reading is waived where it is said how; alone, the waiver is no unused one") {
    const std::string waiver = "waivers: [{code: NZ4501, where: activities.h, reason: 按面积分摊}]\n";
    CHECK(outcome({{"a", grid("g", "M-1")}, {"b", grid("h", "M-1"), {}, waiver}}) == "a:- b:(按面积分摊)");
    CHECK(outcome({{"b", grid("h", "M-1"), {}, waiver}}) == "b:-");
    CHECK(outcome({{"a", grid("g", "M-1")}, {"b", grid("k", "M-1"), {}, waiver}}) ==
          "a:- b:[k of a.pilot.yaml/g 2022, 2023]");  // of another line
}
