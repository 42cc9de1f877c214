// SPDX-License-Identifier: Apache-2.0
#include "dataset/serials.hpp"

#include <doctest/doctest.h>

using namespace nearzero::dataset;

TEST_CASE("serials and ranges by number") {
    struct Row {
        int at;
        std::string_view text, prefix;
        std::uint64_t first, last;
        bool taken = true;
    };
    const Row rows[] = {
        {__LINE__, "A-17", "A-", 17, 17},
        {__LINE__, "GEC-2025-0001..5000", "GEC-2025-", 1, 5000},
        {__LINE__, "GEC-2025-0001..GEC-2025-5000", "GEC-2025-", 1, 5000},
        {__LINE__, "20250001..0100", "", 20250001, 20250100},  // an end with fewer digits replaces the last ones
        {__LINE__, "A-0950..960", "A-", 950, 960},
        {__LINE__, "A-1..5000", "A-", 1, 5000},
        {__LINE__, "A-7..7", "A-", 7, 7},
        {__LINE__, "绿证甲", "绿证甲", 0, 0},  // no digits at the end: the text itself
        {__LINE__, "B12345678901234567890", "B12", 345678901234567890, 345678901234567890},  // 18 digits fit
        {__LINE__, "a..b", "", 0, 0, false},
        {__LINE__, "A-5..1", "", 0, 0, false},  // the end before the beginning
        {__LINE__, "A-1..B-5", "", 0, 0, false},
        {__LINE__, "A-1..", "", 0, 0, false},
        {__LINE__, "..5", "", 0, 0, false},
        {__LINE__, "A-1..2..3", "", 0, 0, false},
        {__LINE__, "A-1..5x", "", 0, 0, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.at);
        const auto range = parse_serials(row.text);
        REQUIRE(range.has_value() == row.taken);
        if (!range) continue;
        CHECK(range->prefix == row.prefix);
        CHECK(range->first == row.first);
        CHECK(range->last == row.last);
    }
}

TEST_CASE("what a registry issued is held once") {
    const auto instrument = [](std::string_view registry, std::vector<std::string_view> serials) {
        Instrument made;
        made.registry = {registry, {}};
        for (const auto serial : serials) made.serials.push_back({serial, {}});
        return made;
    };
    SerialLedger ledger;
    CHECK_FALSE(ledger.claim(instrument("R", {"A-0100..0200", "A-0300"}), "one"));

    struct Row {
        int at;
        std::string_view registry;
        std::vector<std::string_view> serials;
        std::string_view clash;  ///< empty: free
    };
    const Row rows[] = {
        {__LINE__, "R", {"A-150"}, "A-150"},                // inside, by number
        {__LINE__, "R", {"A-0001..0100"}, "A-0001..0100"},  // the last of it
        {__LINE__, "R", {"A-0200..0250"}, "A-0200..0250"},  // the first of it
        {__LINE__, "R", {"A-0001..9999"}, "A-0001..9999"},  // around it
        {__LINE__, "R", {"A-0300"}, "A-0300"},
        {__LINE__, "R", {"A-0201..0299", "A-0250"}, "A-0250"},  // twice in its own list
        {__LINE__, "R", {"A-0201..0299", "A-0150"}, "A-0150"},  // and then none of it is taken:
        {__LINE__, "R", {"A-0201..0299"}, ""},
        {__LINE__, "R", {"A-0001..0099"}, ""},
        {__LINE__, "R", {"B-0150"}, ""},  // another series
        {__LINE__, "S", {"A-0150"}, ""},  // another registry
    };
    for (const Row& row : rows) {
        CAPTURE(row.at);
        const auto clash = ledger.claim(instrument(row.registry, row.serials), "two");
        CHECK(clash.has_value() == !row.clash.empty());
        if (clash) CHECK(clash->serials == row.clash);
    }
    const auto clash = ledger.claim(instrument("R", {"A-0150"}), "three");
    REQUIRE(clash);
    CHECK(clash->holder == "one");
}
