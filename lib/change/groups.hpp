// SPDX-License-Identifier: Apache-2.0
/// The decomposition of a year's totals: the gross one, each scope and class, and the net readings where something is
/// netted off.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "change/lmdi.hpp"

namespace nearzero::change {

/// All lines of a year of one side, and the credits that count in it.
struct Year {
    std::vector<Term> terms;
    double credits = 0.0;
};

struct GroupChange {
    std::string group, key, reading;  ///< as `totals[]` of a result has them
    Change change;
};

struct YearChange {
    std::vector<GroupChange> groups;  ///< the gross total first
    std::vector<LineChange> lines;    ///< of the gross total and of sinks
};

YearChange compare(const Year& before, const Year& after);

}  // namespace nearzero::change
