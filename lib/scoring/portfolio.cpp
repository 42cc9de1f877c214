// SPDX-License-Identifier: Apache-2.0
#include "scoring/portfolio.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/decimal.hpp"
#include "base/sum.hpp"

namespace nearzero::scoring {

namespace {

constexpr double kPercent = 100.0;

const YearTotal* base_of(const PilotResult& pilot) {
    if (!pilot.base_year) return &pilot.totals.front();
    const auto found = std::ranges::find(pilot.totals, *pilot.base_year, &YearTotal::year);
    return found == pilot.totals.end() ? nullptr : &*found;
}

/// Percent change base to last year, at 15 digits, so that equal cuts tie.
Rank measure(const PilotResult& pilot) {
    Rank rank;
    if (pilot.rejected) {
        rank.why = Unranked::rejected;
        return rank;
    }
    const YearTotal* base = pilot.totals.empty() ? nullptr : base_of(pilot);
    if (base == nullptr || pilot.totals.back().year <= base->year)
        rank.why = Unranked::no_comparison;
    else if (base->gross <= 0.0)
        rank.why = Unranked::base_not_positive;
    else
        rank.change_percent = base::to_comparison((pilot.totals.back().gross - base->gross) / base->gross * kPercent);
    if (!pilot.within.empty()) rank.why = Unranked::within;
    return rank;
}

void count(const PilotResult& pilot, Count& into) {
    ++into.pilots;
    if (pilot.rejected) {
        ++into.rejected;
        return;
    }
    switch (pilot.verdict.value_or(Verdict::not_assessable)) {
        case Verdict::met: ++into.met; break;
        case Verdict::not_met: ++into.not_met; break;
        case Verdict::not_assessable: ++into.not_assessable; break;
        case Verdict::not_applicable: ++into.not_applicable; break;
    }
}

/// Places within each group; the pilots are sorted once by group and change.
void place(std::span<const PilotResult> pilots, std::vector<Rank>& ranks) {
    std::vector<std::size_t> ranked;
    for (std::size_t i = 0; i < pilots.size(); ++i)
        if (ranks[i].why == Unranked::no) ranked.push_back(i);
    const auto group = [&](std::size_t i) { return std::tie(pilots[i].programme, pilots[i].category, pilots[i].tier); };
    std::ranges::sort(ranked, [&](std::size_t a, std::size_t b) {
        if (group(a) != group(b)) return group(a) < group(b);
        if (*ranks[a].change_percent != *ranks[b].change_percent) return *ranks[a].change_percent < *ranks[b].change_percent;
        return a < b;
    });
    for (std::size_t begin = 0; begin < ranked.size();) {
        std::size_t end = begin;
        while (end < ranked.size() && group(ranked[end]) == group(ranked[begin])) ++end;
        for (std::size_t i = begin; i < end; ++i) {
            Rank& rank = ranks[ranked[i]];
            const bool tie = i > begin && *rank.change_percent == *ranks[ranked[i - 1]].change_percent;
            rank.rank = tie ? *ranks[ranked[i - 1]].rank : static_cast<int>(i - begin) + 1;
            rank.of = static_cast<int>(end - begin);
        }
        begin = end;
    }
}

}  // namespace

std::string_view word_of(Unranked unranked) {
    switch (unranked) {
        case Unranked::no: return "";
        case Unranked::rejected: return "rejected";
        case Unranked::within: return "within";
        case Unranked::no_comparison: return "no-comparison";
        case Unranked::base_not_positive: return "base-not-positive";
    }
    return "";
}

Portfolio survey(std::span<const PilotResult> pilots) {
    Portfolio portfolio;
    struct Adding {
        base::Sum sum;
        int pilots = 0;
    };
    std::map<int, Adding> years;
    std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> rows;
    for (const PilotResult& pilot : pilots) {
        portfolio.ranks.push_back(measure(pilot));
        const auto [row, added] = rows.try_emplace({pilot.programme, pilot.category, pilot.tier}, portfolio.board.size());
        if (added) portfolio.board.push_back({pilot.programme, pilot.category, pilot.tier});
        count(pilot, portfolio.board[row->second]);
        count(pilot, portfolio.all);
        if (pilot.rejected || !pilot.within.empty()) continue;
        for (const YearTotal& total : pilot.totals) {
            years[total.year].sum.add(total.gross);
            ++years[total.year].pilots;
        }
    }
    place(pilots, portfolio.ranks);
    for (const auto& [year, adding] : years) portfolio.years.push_back({year, adding.pilots, adding.sum.value()});
    return portfolio;
}

}  // namespace nearzero::scoring
