// SPDX-License-Identifier: Apache-2.0
#include "scoring/portfolio.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/decimal.hpp"
#include "base/sum.hpp"

namespace nearzero::scoring {

namespace {

auto group_of(const Member& member) { return std::tie(member.programme, member.category, member.tier); }

bool ranked(const Member& member) { return !member.rejected && member.within.empty() && member.change_percent(); }

}  // namespace

const YearTotal* Member::at(int year) const {
    const auto found = std::ranges::find(totals, year, &YearTotal::year);
    return found == totals.end() ? nullptr : &*found;
}

std::optional<double> Member::change_percent() const {
    const auto* from = base();
    const auto* to = last();
    if (from == nullptr || to == nullptr || from == to || from->gross == 0.0) return std::nullopt;
    return base::to_comparison((to->gross - from->gross) / from->gross * 100.0);
}

std::vector<Place> rank(std::span<const Member> members) {
    std::vector<Place> places(members.size());
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (ranked(members[i])) groups[group_of(members[i])].push_back(i);
    for (auto& [key, group] : groups) {
        std::ranges::stable_sort(group, {}, [&](std::size_t i) { return *members[i].change_percent(); });
        for (std::size_t place = 0; place < group.size(); ++place) {
            const bool tie = place > 0 && members[group[place]].change_percent() == members[group[place - 1]].change_percent();
            places[group[place]] = {tie ? places[group[place - 1]].rank : std::optional{place + 1}, group.size()};
        }
    }
    return places;
}

std::vector<Board> status_board(std::span<const Member> members) {
    std::map<std::tuple<std::string, std::string, std::string>, Board> boards;
    for (const Member& member : members) {
        Board& board = boards[group_of(member)];
        std::tie(board.programme, board.category, board.tier) = group_of(member);
        ++board.pilots;
        if (member.rejected) {
            ++board.rejected;
            continue;
        }
        switch (member.verdict) {
            case Verdict::met: ++board.met; break;
            case Verdict::not_met: ++board.not_met; break;
            case Verdict::not_assessable: ++board.not_assessable; break;
            case Verdict::not_applicable: ++board.not_applicable; break;
        }
    }
    std::vector<Board> out;
    for (auto& [key, board] : boards) out.push_back(std::move(board));
    return out;
}

std::vector<PortfolioTotal> totals_by_year(std::span<const Member> members) {
    struct Sums {
        std::size_t pilots = 0;
        base::Sum gross, after_sinks, after_credits;
    };
    std::map<int, Sums> years;
    for (const Member& member : members) {
        if (member.rejected || !member.within.empty()) continue;
        for (const YearTotal& total : member.totals) {
            Sums& sums = years[total.year];
            ++sums.pilots;
            sums.gross.add(total.gross);
            sums.after_sinks.add(total.after_sinks);
            sums.after_credits.add(total.after_credits);
        }
    }
    std::vector<PortfolioTotal> out;
    for (const auto& [year, sums] : years)
        out.push_back({year, sums.pilots, {year, sums.gross.value(), sums.after_sinks.value(), sums.after_credits.value()}});
    return out;
}

}  // namespace nearzero::scoring
