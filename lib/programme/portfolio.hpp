// SPDX-License-Identifier: Apache-2.0
/// `portfolio:` — goals and numbers over all pilots of a programme.
#pragma once

#include <string>
#include <vector>

namespace nearzero::programme {

/// So many pilots by the end of a year.
struct Goal {
    std::string id;
    std::string clause;
    int count = 0;
    int by = 0;          ///< year
    std::string counts;  ///< the event that makes a pilot count: applied, recommended, selected, accepted
};

/// At least, or at most, so many pilots for each district, department or province.
struct Quota {
    std::string key;  ///< district, department, province
    std::string clause;
    int count = 0;
    std::string counts;         ///< as in Goal
    bool in_principle = false;  ///< 原则上: a warning
};

/// What the authority published on one round of selection.
struct Batch {
    int id = 0;  ///< `batch` of the record's `selected`
    int year = 0;
    int count = 0;
    std::string source, confidence;
};

struct PortfolioRules {
    std::vector<Goal> goals;
    std::vector<Quota> minimum_per, maximum_per;
    std::vector<Batch> batches;
};

}  // namespace nearzero::programme
