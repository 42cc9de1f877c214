// SPDX-License-Identifier: Apache-2.0
/// What the experts' points of one pilot come to: means, spread, totals; the site's own points beside them, in no mean.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "panel/dossier.hpp"
#include "panel/round.hpp"
#include "programme/programme.hpp"
#include "scoring/scorecard.hpp"

namespace nearzero::panel {

/// A rule of the panel and who states it.
template <class Value>
struct Rule {
    Value value{};
    bool of_programme = false;  ///< else of the rubric
};

struct ItemResult {
    const Item* item = nullptr;
    std::vector<const Score*> scores;  ///< one for each of `Assessment::experts`; null where the sheet lacks the item
    const Score* self = nullptr;
    int experts = 0;                     ///< how many gave points
    std::optional<double> mean, spread;  ///< of the experts' points; spread: highest less lowest
    std::optional<double> deviation;     ///< sample standard deviation, of two experts or more
    bool not_applicable = false;         ///< to every expert whose sheet has the item
    bool disputed = false;               ///< to some of them only
    bool disagree = false;               ///< the spread is beyond the limit
};

struct SheetResult {
    const Sheet* sheet = nullptr;
    std::optional<Points> points;           ///< sum; none where items are missing
    std::vector<std::string_view> missing;  ///< items neither scored nor said to be not applicable
};

/// Points into dossier and programme, which outlive it.
struct Assessment {
    const Rubric* rubric = nullptr;  ///< null where none can be chosen
    std::vector<SheetResult>
        experts;  ///< in the order in which the sheets were given; none of them where one is refused
    std::optional<SheetResult> self;
    std::vector<ItemResult> items;  ///< of the rubric, in its order; empty without experts and self
    Rule<programme::ItemsNotApplicable> not_applicable;
    std::optional<Rule<double>> limit;  ///< points between experts beyond which they disagree
    std::optional<double> points;       ///< sum of the items' means
    std::optional<double> maximum;      ///< of the items that count
    std::optional<double> of_100;       ///< `points` on the sheet of 100 that bands of ratings speak of
    scoring::Reason reason;  ///< why there is no total: `no-points`, `sheet-refused`, …; no word where there is one

    /// Whether anything was handed in for the pilot, or might have been.
    bool handed_in() const { return rubric != nullptr || reason.word != "no-points"; }
};

/// The panel of one pilot in one round: sheets of an earlier one are left out, a second sheet of one person in the
/// round is refused. What is wrong with sheets and rubric goes to `sink`; it rejects no dataset.
Assessment assess(const Dossier& dossier, const dataset::Dataset& dataset, const programme::Programme& programme,
                  const Round& round, findings::Sink& sink);

}  // namespace nearzero::panel
