// SPDX-License-Identifier: Apache-2.0
#include "portfolio/ranks.hpp"

#include <algorithm>
#include <array>

#include "base/decimal.hpp"

namespace nearzero::portfolio {

namespace {

constexpr double kPercent = 100.0;

const YearTotal* base_of(const PilotResult& pilot) {
    if (!pilot.base_year) return &pilot.totals.front();
    const auto found = std::ranges::find(pilot.totals, *pilot.base_year, &YearTotal::year);
    return found == pilot.totals.end() ? nullptr : &*found;
}

/// Percent change base to last year.
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

/// What is ranked together, and by what: the lowest value first.
struct Entry {
    std::array<std::string_view, 5> group;
    double value = 0.0;
    Place* place = nullptr;
};

/// The entries are sorted once, by group and value.
void place(std::vector<Entry> entries) {
    std::ranges::stable_sort(entries, [](const Entry& a, const Entry& b) {
        return a.group != b.group ? a.group < b.group : a.value < b.value;
    });
    for (std::size_t begin = 0; begin < entries.size();) {
        std::size_t end = begin;
        while (end < entries.size() && entries[end].group == entries[begin].group) ++end;
        for (std::size_t i = begin; i < end; ++i) {
            const bool tie = i > begin && entries[i].value == entries[i - 1].value;
            entries[i].place->rank = tie ? *entries[i - 1].place->rank : static_cast<int>(i - begin) + 1;
            entries[i].place->of = static_cast<int>(end - begin);
        }
        begin = end;
    }
}

}  // namespace

std::string_view word_of(Unranked unranked) {
    switch (unranked) {
        case Unranked::no:
            return "";
        case Unranked::rejected:
            return "rejected";
        case Unranked::within:
            return "within";
        case Unranked::no_comparison:
            return "no-comparison";
        case Unranked::base_not_positive:
            return "base-not-positive";
    }
    return "";
}

std::vector<Rank> ranks_by_change(std::span<const PilotResult> pilots) {
    std::vector<Rank> ranks;
    ranks.reserve(pilots.size());
    for (const PilotResult& pilot : pilots) ranks.push_back(measure(pilot));
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < pilots.size(); ++i)
        if (ranks[i].why == Unranked::no)
            entries.push_back({{pilots[i].programme, pilots[i].category, pilots[i].tier},
                               comparable(*ranks[i].change_percent),
                               &ranks[i]});
    place(std::move(entries));
    return ranks;
}

std::vector<std::vector<Place>> ranks_by_margin(std::span<const PilotResult> pilots) {
    std::vector<std::vector<Place>> places;
    places.reserve(pilots.size());
    std::vector<Entry> entries;
    for (const PilotResult& pilot : pilots) {
        auto& own = places.emplace_back(pilot.margins.size());
        if (pilot.rejected || !pilot.within.empty()) continue;
        for (std::size_t i = 0; i < pilot.margins.size(); ++i)
            if (const Margin& margin = pilot.margins[i]; margin.percent)
                entries.push_back({{pilot.programme, pilot.category, pilot.tier, margin.target, margin.unit},
                                   -comparable(*margin.percent),
                                   &own[i]});
    }
    place(std::move(entries));
    return places;
}

}  // namespace nearzero::portfolio
