// SPDX-License-Identifier: Apache-2.0
#include "scoring/declines.hpp"

#include "base/decimal.hpp"
#include "scoring/reasons.hpp"

namespace nearzero::scoring {

namespace {

constexpr double kPercent = 100.0;

/// A difference as it is compared and printed: at 15 significant digits, exactly zero for equal values.
double difference(double a, double b) {
    return base::to_comparison(a - b);
}

int year_of(const Point& point) {
    return static_cast<int>(point.x);
}

/// Every year against the one before, or the last against the base.
struct Pairs {
    std::size_t first;
    bool against_base;
    const Point& before(std::span<const Point> points, std::size_t i) const {
        return against_base ? points.front() : points[i - 1];
    }
};

Pairs pairs_of(const programme::Target& target, std::span<const Point> points) {
    return {target.against_base ? points.size() - 1 : 1, target.against_base};
}

Decline judge_steady(const programme::Target& target, std::span<const Point> points) {
    const bool rises = target.test == programme::Test::rises;
    const Pairs pairs = pairs_of(target, points);
    Decline decline;
    decline.verdict = Verdict::met;
    for (std::size_t i = pairs.first; i < points.size(); ++i) {
        const Point& before = pairs.before(points, i);
        const double change = rises ? difference(points[i].y, before.y) : difference(before.y, points[i].y);
        if (i == pairs.first || change < decline.margin) decline.margin = change;
        if ((rises ? points[i].y > before.y : points[i].y < before.y) || decline.verdict == Verdict::not_met) continue;
        decline.verdict = Verdict::not_met;
        decline.reason =
            rises ? not_higher(year_of(points[i]), year_of(before)) : not_lower(year_of(points[i]), year_of(before));
    }
    decline.threshold = pairs.before(points, points.size() - 1).y;
    return decline;
}

/// A published percentage.
Decline judge_percent(const programme::Target& target, std::span<const Point> points) {
    const bool rises = target.test == programme::Test::rises;
    const Pairs pairs = pairs_of(target, points);
    Decline decline;
    decline.verdict = Verdict::met;
    const double keep = rises ? 1.0 + *target.by_percent / kPercent : 1.0 - *target.by_percent / kPercent;
    for (std::size_t i = pairs.first; i < points.size(); ++i) {
        const Point& before = pairs.before(points, i);
        if (before.y <= 0.0) {
            decline.verdict = Verdict::not_assessable;
            decline.reason = base_not_positive(year_of(before));
            return decline;
        }
        decline.threshold = base::to_comparison(before.y * keep);
        const double margin =
            rises ? difference(points[i].y, decline.threshold) : difference(decline.threshold, points[i].y);
        if (i == pairs.first || margin < decline.margin) decline.margin = margin;
        if ((rises ? points[i].y >= decline.threshold : points[i].y <= decline.threshold) ||
            decline.verdict == Verdict::not_met)
            continue;
        decline.verdict = Verdict::not_met;
        decline.reason = rises ? rise_too_small(year_of(points[i]), year_of(before), *target.by_percent)
                               : fall_too_small(year_of(points[i]), year_of(before), *target.by_percent);
    }
    return decline;
}

}  // namespace

Decline judge_decline(const programme::Target& target, std::span<const Point> points) {
    return target.by_percent ? judge_percent(target, points) : judge_steady(target, points);
}

Trend describe_trend(std::span<const Point> points) {
    Trend trend;
    if (points.size() < 2) return trend;
    const double base = points.front().y;
    trend.change_from_base = difference(points.back().y, base);
    if (base > 0.0) trend.change_from_base_percent = base::to_comparison(*trend.change_from_base / base * kPercent);
    for (std::size_t i = 1; i < points.size(); ++i)
        trend.yearly_changes.push_back(difference(points[i].y, points[i - 1].y));
    if (const auto slope = theil_sen_slope(points)) trend.theil_sen_slope = base::to_comparison(*slope);
    trend.mann_kendall_p = mann_kendall_p(points);
    return trend;
}

}  // namespace nearzero::scoring
