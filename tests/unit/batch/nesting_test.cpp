// SPDX-License-Identifier: Apache-2.0
/// Pilots within one another: known at once, or by reading ahead.
#include "batch/nesting.hpp"

#include <doctest/doctest.h>

#include "batch/evaluate.hpp"

using namespace nearzero::batch;

TEST_CASE("the files that are still to come are asked once, and only where they could tell") {
    int asked = 0;
    Nesting nesting{[&] {
        ++asked;
        return std::vector<Head>{{"a", ""}, {"x", ""}, {"c", "b"}, {"b", "a"}, {"d", "gone"}};
    }};
    nesting.enter("a", "");
    nesting.enter("x", "");
    CHECK_FALSE(nesting.nested("a", "x"));
    nesting.enter("c", "b");
    CHECK(nesting.nested("c", "b"));  // c itself says so
    CHECK(asked == 0);
    CHECK(nesting.nested("a", "c"));  // b is still to come
    CHECK_FALSE(nesting.nested("d", "a"));
    CHECK_FALSE(nesting.nested("x", "c"));
    CHECK(asked == 1);
}

TEST_CASE("a second file of an id says nothing, come or still to come") {
    Nesting nesting{[] { return std::vector<Head>{{"c", "b"}, {"a", ""}, {"b", ""}, {"b", "a"}}; }};
    nesting.enter("c", "b");
    nesting.enter("a", "");
    CHECK_FALSE(nesting.nested("a", "c"));
    Nesting seen;
    seen.enter("b", "");
    seen.enter("b", "a");
    CHECK_FALSE(seen.nested("a", "b"));
}

TEST_CASE("the head of a file: what an evaluation finds of it") {
    const auto head = [](std::string pilot) {
        return head_of({"a.pilot.yaml", "schema: nearzero/pilot/v1\npilot: {" + std::move(pilot) + "}\n"}, {});
    };
    REQUIRE(head("id: a, within: b"));
    CHECK(head("id: a, within: b")->pilot == "a");
    CHECK(head("id: a, within: b")->within == "b");
    CHECK(head("id: a")->within.empty());
    CHECK_FALSE(head("within: b"));
    CHECK_FALSE(head_of({"a.pilot.yaml", "\t["}, {}));
    CHECK_FALSE(head_of({"a.pilot.xlsx", "no workbook"}, {}));
}
