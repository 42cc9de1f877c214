// SPDX-License-Identifier: Apache-2.0
#include "portfolio/survey.hpp"

#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/sum.hpp"

namespace nearzero::portfolio {

namespace {

using scoring::Verdict;

void count_steps(const Steps& steps, Reached& into) {
    into.applied += steps.applied.has_value();
    into.recommended += steps.recommended.has_value();
    into.selected += steps.selected.has_value();
    into.accepted += steps.accepted.has_value();
    into.exited += steps.exited.has_value();
    into.cancelled += steps.cancelled.has_value();
}

void count(const PilotResult& pilot, Count& into) {
    ++into.pilots;
    if (pilot.rejected) {
        ++into.rejected;
        return;
    }
    if (pilot.steps && into.reached) count_steps(*pilot.steps, *into.reached);
    switch (pilot.verdict.value_or(Verdict::not_assessable)) {
        case Verdict::met:
            ++into.met;
            break;
        case Verdict::not_met:
            ++into.not_met;
            break;
        case Verdict::not_assessable:
            ++into.not_assessable;
            break;
        case Verdict::not_applicable:
            ++into.not_applicable;
            break;
    }
}

struct Grouping {
    const char* by;
    std::string (*value)(const PilotResult&);
};
constexpr std::array kGroupings{
    Grouping{"category", [](const PilotResult& pilot) { return pilot.category; }},
    Grouping{"district", [](const PilotResult& pilot) { return pilot.district; }},
    Grouping{"department", [](const PilotResult& pilot) { return pilot.department; }},
    Grouping{"batch",
             [](const PilotResult& pilot) { return pilot.batch ? std::to_string(*pilot.batch) : std::string{}; }},
    Grouping{"province", [](const PilotResult& pilot) { return pilot.province; }},
};

void count_groups(std::span<const PilotResult> pilots, const std::optional<Reached>& none, Portfolio& portfolio) {
    for (const Grouping& grouping : kGroupings) {
        std::map<std::pair<std::string_view, std::string>, std::size_t> rows;
        for (const PilotResult& pilot : pilots) {
            const std::string value = grouping.value(pilot);
            if (value.empty()) continue;
            const auto [row, added] = rows.try_emplace({pilot.programme, value}, portfolio.counts.size());
            if (added)
                portfolio.counts.push_back({grouping.by, value, {.programme = pilot.programme, .reached = none}});
            count(pilot, portfolio.counts[row->second].count);
        }
    }
}

void add_up(std::span<const PilotResult> pilots, Portfolio& portfolio) {
    struct Year {
        base::Sum gross;
        int pilots = 0;
    };
    struct Intensities {
        base::Sum emissions, denominator;
        int pilots = 0;
    };
    using Key =
        std::tuple<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view, int>;
    std::map<std::pair<std::string_view, int>, Year> years;
    std::map<Key, Intensities> intensities;
    for (const PilotResult& pilot : pilots) {
        if (pilot.rejected || !pilot.within.empty()) continue;
        for (const YearTotal& total : pilot.totals) {
            Year& year = years[{pilot.programme, total.year}];
            year.gross.add(total.gross);
            ++year.pilots;
        }
        for (const Intensity& one : pilot.intensities) {
            auto& sum = intensities[{pilot.programme, pilot.category, pilot.tier, one.indicator, one.unit, one.year}];
            sum.emissions.add(one.value * one.weight);
            sum.denominator.add(one.weight);
            ++sum.pilots;
        }
    }
    for (const auto& [key, sum] : years)
        portfolio.years.push_back({std::string{key.first}, key.second, sum.pilots, sum.gross.value()});
    for (const auto& [key, sum] : intensities) {
        const auto& [programme, category, tier, indicator, unit, year] = key;
        portfolio.intensities.push_back({std::string{programme}, std::string{category}, std::string{tier},
                                         std::string{indicator}, std::string{unit}, year, sum.pilots,
                                         sum.emissions.value() / sum.denominator.value()});
    }
}

}  // namespace

Portfolio survey(std::span<const PilotResult> pilots, std::span<const programme::Programme* const> programmes,
                 std::optional<calendar::Date> as_of) {
    Portfolio portfolio;
    const std::optional<Reached> none = as_of ? std::optional<Reached>{Reached{}} : std::nullopt;
    portfolio.all.reached = none;
    std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> rows;
    for (const PilotResult& pilot : pilots) {
        const auto [row, added] =
            rows.try_emplace({pilot.programme, pilot.category, pilot.tier}, portfolio.board.size());
        if (added)
            portfolio.board.push_back(
                {.programme = pilot.programme, .category = pilot.category, .tier = pilot.tier, .reached = none});
        count(pilot, portfolio.board[row->second]);
        count(pilot, portfolio.all);
    }
    count_groups(pilots, none, portfolio);
    add_up(pilots, portfolio);
    portfolio.ranks = ranks_by_change(pilots);
    portfolio.margin_ranks = ranks_by_margin(pilots);
    portfolio.outliers = find_outliers(pilots, portfolio.ranks);
    std::set<std::string> seen;  // a programme may be there more than once, under other words for it
    for (const programme::Programme* programme : programmes) {
        if (!seen.insert(programme->pinned_id()).second) continue;
        for (auto& result : judge_rules(pilots, *programme, as_of)) portfolio.rules.push_back(std::move(result));
        for (const programme::OpenPoint& point : programme->open_points)
            if (programme::touches_section(point, "portfolio"))
                portfolio.open_points.push_back({programme->pinned_id(), &point});
    }
    return portfolio;
}

}  // namespace nearzero::portfolio
