// SPDX-License-Identifier: Apache-2.0
/// One certificate or credit counts in one pilot of a run. Pilots are looked at in the order of output, so that the
/// answer does not depend on threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/evaluate.hpp"
#include "batch/nesting.hpp"
#include "dataset/serials.hpp"

namespace nearzero::batch {

class SerialClaims {
public:
    /// `nesting` has every pilot that is checked, and outlives this.
    explicit SerialClaims(Nesting& nesting) : nesting_{nesting} {}

    /// Claims the serials that count in an accepted pilot. Where an earlier one holds some of them, the pilot is
    /// reported and is to be rejected: nobody can tell whose they are. Pilots that lie one within the other may hold
    /// the same: the inner one is left out of sums. True when the pilot was reported.
    bool check(Evaluation& evaluation);

private:
    struct Holder {
        std::string pilot;
        dataset::SerialLedger ledger;
    };
    std::optional<dataset::SerialLedger::Clash> clash(const dataset::Instrument& instrument, std::string_view pilot);

    Nesting& nesting_;
    std::vector<Holder> holders_;  ///< those that hold any serial, in the order of output
    dataset::SerialLedger all_;    ///< of all holders, as long as no two of them share one
    bool shared_ = false;          ///< nested pilots share serials: each holder is asked
};

}  // namespace nearzero::batch
