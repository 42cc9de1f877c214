// SPDX-License-Identifier: Apache-2.0
/// One reading of one meter belongs to one pilot of a run. Pilots are looked at in the order of output, so that the
/// answer does not depend on threads.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "batch/evaluate.hpp"
#include "batch/nesting.hpp"

namespace nearzero::batch {

class MeterClaims {
public:
    /// `nesting` has every pilot that is checked, and outlives this.
    explicit MeterClaims(Nesting& nesting) : nesting_{nesting} {}

    /// Claims the meters of an accepted pilot. A line whose meter an earlier pilot has in one of its years is reported,
    /// once, or waived by the dataset: whether a reading was shared out between two sites only they know. Pilots that
    /// lie one within the other may have the same. True when anything was reported or waived.
    bool check(Evaluation& evaluation);

private:
    struct Holder {
        std::string pilot, file, entry;
        std::vector<int> years;
    };
    Nesting& nesting_;
    std::map<std::string, std::vector<Holder>, std::less<>> holders_;  ///< by meter, in the order of output
};

}  // namespace nearzero::batch
