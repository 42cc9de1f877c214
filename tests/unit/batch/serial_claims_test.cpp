// SPDX-License-Identifier: Apache-2.0
/// Pilots of one run, in the order of output: one unit of a registry counts in one of them.
#include "batch/serial_claims.hpp"

#include <doctest/doctest.h>

using namespace nearzero;
using namespace nearzero::batch;

namespace {

struct Pilot {
    std::string id, serials;
    std::string within{};
    std::string kind = "ccer, unit: tCO2e";
    std::string retired = ", retired: 2024-02-10";
};

Input file_of(const Pilot& pilot) {
    std::string text = "schema: nearzero/pilot/v1\npilot: {id: " + pilot.id +
                       ", name: 试点, programme: shenzhen-2025, category: park, tier: B, region: CN-GD" +
                       (pilot.within.empty() ? "" : ", within: " + pilot.within) +
                       "}\nyears: {base: 2022, reported: [2022, 2023]}\nevidence: [{id: e, title: 凭据}]\nactivities:\n"
                       "  - {id: grid, factor: electricity.grid, unit: MWh, amount: {2022: 100, 2023: 90}}\n"
                       "instruments:\n  - {id: c, kind: " +
                       pilot.kind +
                       ", amount: {2023: 5}, applies_to: [grid], region: CN, "
                       "registry: R, serials: [" +
                       pilot.serials + "]" + pilot.retired + ", evidence: [e]}\n";
    return {pilot.id + ".pilot.yaml", std::move(text)};
}

/// "a:ok b:c of a" — who is reported, and whose serials they are.
std::string outcome(const std::vector<Pilot>& pilots) {
    Library library{{}};
    Nesting nesting{[&] {
        std::vector<Head> heads;
        for (const Pilot& pilot : pilots) heads.push_back(head_of(file_of(pilot), {}).value());
        return heads;
    }};
    SerialClaims claims{nesting};
    std::string text;
    for (const Pilot& pilot : pilots) {
        nesting.enter(pilot.id, pilot.within);
        Evaluation evaluation = evaluate(file_of(pilot), library, {}, {});
        const bool reported = claims.check(evaluation);
        text += (text.empty() ? "" : " ") + pilot.id + ":";
        if (!reported) {
            text += "ok";
            continue;
        }
        for (const auto& finding : evaluation.findings.all())
            if (finding.code->id == "NZ3109")
                for (const auto& arg : finding.args)
                    if (arg.name == "other") text += arg.value;
    }
    return text;
}

}  // namespace

TEST_CASE("a serial counts in the first pilot; the later one is told whose it is") {
    CHECK(outcome({{"a", "A-1..10"}, {"b", "A-11..20"}}) == "a:ok b:ok");
    CHECK(outcome({{"a", "A-1..10"}, {"b", "A-10..20"}}) == "a:ok b:a");
    CHECK(outcome({{"b", "A-10..20"}, {"a", "A-1..10"}}) == "b:ok a:b");
    CHECK(outcome({{"a", "A-1..10"}, {"b", "A-5"}, {"c", "A-5"}, {"d", "A-11"}}) == "a:ok b:a c:a d:ok");
    const std::string certificate = "green-certificate, unit: MWh";
    CHECK(outcome({{"a", "A-1", "", certificate}, {"b", "A-1", "", certificate}}) == "a:ok b:a");
    CHECK(outcome({{"a", "A-1", "", certificate}, {"b", "A-1"}}) == "a:ok b:a");  // whatever it is counted as
}

TEST_CASE("what does not count in a pilot is free for another") {
    CHECK(outcome({{"a", "A-1", "", "ccer, unit: tCO2e", ""}, {"b", "A-1"}}) == "a:ok b:ok");
}

TEST_CASE("a pilot within another may hold the same serials; two in one container may not") {
    CHECK(outcome({{"outer", "A-1..9"}, {"inner", "A-3", "outer"}}) == "outer:ok inner:ok");
    CHECK(outcome({{"inner", "A-3", "outer"}, {"outer", "A-1..9"}}) == "inner:ok outer:ok");
    CHECK(outcome({{"outer", "A-1..9"}, {"one", "A-3", "outer"}, {"two", "A-3", "outer"}}) ==
          "outer:ok one:ok two:one");
    CHECK(outcome({{"outer", "A-1..9"}, {"inner", "A-3", "outer"}, {"other", "A-8"}}) ==
          "outer:ok inner:ok other:outer");
    CHECK(outcome({{"a", "A-1", "b"}, {"b", "A-2", "a"}, {"c", "A-1"}}) == "a:ok b:ok c:a");  // a ring ends
}

TEST_CASE("whether one lies within the other does not depend on which of the three comes first") {
    const Pilot inner{"inner", "A-3", "middle"}, middle{"middle", "A-20", "outer"}, outer{"outer", "A-1..9"};
    CHECK(outcome({inner, middle, outer}) == "inner:ok middle:ok outer:ok");
    CHECK(outcome({inner, outer, middle}) == "inner:ok outer:ok middle:ok");
    CHECK(outcome({middle, inner, outer}) == "middle:ok inner:ok outer:ok");
    CHECK(outcome({middle, outer, inner}) == "middle:ok outer:ok inner:ok");
    CHECK(outcome({outer, inner, middle}) == "outer:ok inner:ok middle:ok");
    CHECK(outcome({outer, middle, inner}) == "outer:ok middle:ok inner:ok");
    CHECK(outcome({outer, inner}) == "outer:ok inner:outer");  // nobody says where the one between them lies
}
