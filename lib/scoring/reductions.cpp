// SPDX-License-Identifier: Apache-2.0
#include "scoring/reductions.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "scoring/declines.hpp"
#include "scoring/indicators.hpp"

namespace nearzero::scoring {

namespace {

using programme::Indicator;
using programme::Target;
using programme::Test;

constexpr double kKilogramsPerTonne = 1000.0;

/// What one activity emits in the slice of an indicator in one year.
struct Source {
    const dataset::Activity* activity = nullptr;
    base::Sum tonnes;
    base::Sum tonnes_per_unit;    ///< of the part of its amount that no instrument covers
    bool is_proportional = true;  ///< not a model, nor power made on site

    explicit Source(const dataset::Activity& of) : activity{&of} {}
};

std::vector<Source> sources_of(const Case& judged, const Indicator& indicator, int year) {
    std::vector<Source> sources;
    for (const auto& line : judged.inventory.lines) {
        if (line.year != year || line.co2e.value() <= 0.0 ||
            !inventory::selects(indicator.slice, line, judged.programme.accounting.co2_only))
            continue;
        // The lines of an activity stand together.
        if (sources.empty() || sources.back().activity != line.activity) sources.emplace_back(*line.activity);
        Source& source = sources.back();
        source.tonnes.add(line.co2e.value());
        source.tonnes_per_unit.add(inventory::rest_rate(line) * line.gwp / kKilogramsPerTonne);
        // Less of an input is less of an output too: the two are not told apart.
        if (line.model != nullptr || line.generation != nullptr || inventory::is_transformation(line.use)) source.is_proportional = false;
    }
    return sources;
}

Cut cut_of(const Source& source, double tonnes) {
    Cut cut{source.activity, base::to_comparison(tonnes), base::to_comparison(tonnes / source.tonnes.value()), {}};
    if (source.is_proportional) cut.amount = base::to_comparison(tonnes / source.tonnes_per_unit.value());
    return cut;
}

/// Each source that is enough by itself; where none is, the fewest that are together.
void name_cuts(std::vector<Source> sources, NeededReduction& needed) {
    const auto emitted = [](const Source& source) { return source.tonnes.value(); };
    std::ranges::stable_sort(sources, std::ranges::greater{}, emitted);
    for (const Source& source : sources)
        if (emitted(source) >= needed.tonnes) needed.cuts.push_back(cut_of(source, needed.tonnes));
    needed.any_one = !needed.cuts.empty();
    if (needed.any_one) return;
    double rest = needed.tonnes;
    for (const Source& source : sources) {
        if (rest <= 0.0) break;
        const double tonnes = std::min(rest, emitted(source));
        needed.cuts.push_back(cut_of(source, tonnes));
        rest = base::to_comparison(rest - tonnes);
    }
}

/// How far the last year's value lies above what would meet the target, in the indicator's unit.
struct Excess {
    int year = 0;
    double value = 0.0;
    bool is_limit = false;
};

/// Whether a fall of the last year alone, however deep, meets a decline.
bool last_year_decides(const Target& target, std::vector<Point> points, double threshold) {
    points.back().y = target.by_percent ? threshold : std::min(threshold, 0.0) - 1.0;
    return judge_decline(target, points).verdict == Verdict::met;
}

std::optional<Excess> excess_of(const Case& judged, const Target& target, const Indicator& indicator,
                                TargetResult& result) {
    const auto& years = judged.inventory.years;
    const auto above = [&](double threshold) { return base::to_comparison(*result.actual - threshold); };
    const auto points_of = [&](std::span<const int> of) {
        return values_of(judged.inventory, judged.programme, indicator, of, {result.reading, std::nullopt});
    };
    switch (target.test) {
        case Test::at_most:
            return Excess{years.back(), above(*result.threshold)};
        case Test::met_by_plan:
            return Excess{committed_target(judged.inventory, indicator.id)->year, above(*result.threshold)};
        case Test::declines: {
            const auto points = points_of(years_from_base(judged.inventory));
            if (!points || !last_year_decides(target, *points, *result.threshold)) {
                result.no_reduction = no_reduction::kEarlierYear;
                return std::nullopt;
            }
            return Excess{years.back(), above(*result.threshold), !target.by_percent};
        }
        case Test::peaks: {
            const auto points = points_of(years);
            if (!points) return std::nullopt;
            double before = points->front().y;
            for (std::size_t i = 1; i + 1 < points->size(); ++i) before = std::max(before, (*points)[i].y);
            return Excess{years.back(), above(before), true};
        }
        case Test::at_least:
        case Test::rises:
        case Test::equals:
            result.no_reduction = no_reduction::kEquality;
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

void find_reduction(const Case& judged, const Target& target, const Indicator& indicator, TargetResult& result) {
    if (result.verdict != Verdict::not_met) return;
    const auto last = per_tonne(judged.inventory, indicator, judged.inventory.years.back());
    if (!last || target.test == Test::at_least || target.test == Test::rises) {
        result.no_reduction = no_reduction::kNotOfEmissions;
        return;
    }
    const auto excess = excess_of(judged, target, indicator, result);
    if (!excess) return;
    const auto scale = per_tonne(judged.inventory, indicator, excess->year);
    if (!scale) return;
    NeededReduction needed{excess->year, base::to_comparison(excess->value / *scale), excess->is_limit, true, {}};
    auto sources = sources_of(judged, indicator, excess->year);
    base::Sum emitted;
    for (const Source& source : sources) emitted.add(source.tonnes.value());
    const double most = base::to_comparison(emitted.value());
    if (needed.is_limit ? needed.tonnes >= most : needed.tonnes > most) {
        result.no_reduction = no_reduction::kExceedsEmissions;
        return;
    }
    name_cuts(std::move(sources), needed);
    result.needed_reduction = std::move(needed);
}

}  // namespace nearzero::scoring
