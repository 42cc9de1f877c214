// SPDX-License-Identifier: Apache-2.0
/// The probability that each target is truly met: its test as events over uncertain indicator values, asked for before
/// the error model is solved and put into the scorecard after. Private to the module.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "scoring/chance.hpp"
#include "scoring/indicator_outputs.hpp"
#include "scoring/scorecard.hpp"
#include "uncertainty/result.hpp"

namespace nearzero::scoring {

class Probabilities {
public:
    /// Adds what the targets of `card` ask to `model`.
    Probabilities(const inventory::Inventory& inventory, Scorecard& card, IndicatorOutputs& outputs,
                  inventory::ErrorModel& model);

    void take(const uncertainty::Result& solved);
    /// No probability at all, for this reason.
    void none(std::string_view why);

private:
    /// What a target asks: where its events stand in the model, or why there is nothing to ask.
    struct Asked {
        TargetResult* result;
        std::vector<std::pair<double, std::size_t>> events;  ///< weight, index into Model::events
        double constant = 0.0;
        std::optional<uncertainty::Index> change;
        std::string_view why_not;
        std::vector<uncertainty::Index> compared =
            {};                      ///< what a single target's test compares: one of them is its margin
        bool lowest_counts = false;  ///< its margin is that of the lowest of them (a rise, a peak), else of the highest
    };
    using Answer = std::pair<std::optional<Chance>, std::string_view>;  ///< the chance, or why there is none

    Answer ask(const programme::Target& target, TargetResult& result);
    Answer ask_single(const programme::Target& target, const TargetResult& result);
    Answer ask_threshold(const programme::Target& target, const TargetResult& result, int year);
    Answer ask_decline(const programme::Target& target, const TargetResult& result);
    Answer ask_peak(const TargetResult& result);

    static void measure_margin(const Asked& asked, const uncertainty::Result& solved);

    const inventory::Inventory& inventory_;
    const programme::Programme& programme_;
    IndicatorOutputs& outputs_;
    inventory::ErrorModel& model_;
    std::vector<Asked> asked_;
};

}  // namespace nearzero::scoring
