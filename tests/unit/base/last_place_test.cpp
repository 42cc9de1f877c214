// SPDX-License-Identifier: Apache-2.0
#include "base/last_place.hpp"

#include <doctest/doctest.h>

using namespace nearzero::base;

TEST_CASE("the last digit written says how exact a number is") {
    CHECK(half_unit(last_place("10655")) == 0.5);
    CHECK(half_unit(last_place("10655.00")) == 0.005);
    CHECK(half_unit(last_place("10.7e4")) == 500.0);
    CHECK(half_unit(last_place("1E+3")) == 500.0);
    CHECK(half_unit(last_place("5e-1")) == 0.05);
    CHECK(half_unit(400) == 0.0);
}

TEST_CASE("a value agrees with a printed one up to half of its last place, ends included") {
    struct Row {
        int line;
        double value, printed;
        int place;
        bool agrees;
    };
    const Row rows[] = {
        {__LINE__, 0.625, 0.62, -2, true},  // a tie may go either way
        {__LINE__, 0.625, 0.63, -2, true},
        {__LINE__, 0.6250000001, 0.62, -2, false},
        {__LINE__, 0.615, 0.62, -2, true},
        {__LINE__, 1000.5, 1000.0, 0, true},
        {__LINE__, 1000.4999999999999, 1001.0, 0, true},  // 1000.50000000000 at 15 digits
        {__LINE__, 1000.499999, 1001.0, 0, false},
        {__LINE__, 0.1 + 0.2, 0.3, -17, true},  // the last bit of a sum decides nothing
        {__LINE__, -0.625, -0.62, -2, true},
        {__LINE__, 107499.0, 107000.0, 3, true},
        {__LINE__, 107501.0, 107000.0, 3, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(rounds_to(row.value, row.printed, row.place) == row.agrees);
    }
}
