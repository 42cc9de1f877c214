// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "scoring/indicators.hpp"
#include "scoring/reasons.hpp"
#include "scoring/scorecard.hpp"
#include "scoring/targets.hpp"

namespace nearzero::scoring {

namespace {

using programme::Target;

constexpr Verdict kVerdicts[] = {Verdict::met, Verdict::not_met, Verdict::not_assessable, Verdict::not_applicable};

/// A target under every reading of an open one: its verdict if all agree, else not assessable, with each verdict beside it.
TargetResult assess_open(const Case& judged, const Target& target) {
    std::vector<TargetResult> readings;
    for (const Reading reading : judged.programme.accounting.readings) readings.push_back(assess(judged, target, reading));
    // The figures shown are the gross ones, or those of the first reading where a programme does not take gross.
    const auto gross = std::ranges::find(readings, Reading::gross, &TargetResult::reading);
    TargetResult result = gross == readings.end() ? readings.front() : *gross;
    result.reading_open = true;
    const bool agree = std::ranges::all_of(
        readings, [&](const TargetResult& other) { return other.verdict == readings.front().verdict; });
    if (!agree) {
        result.verdict = Verdict::not_assessable;
        result.reason = reading_open();
        result.actual = std::nullopt;   // there is no one value while the reading is open
        result.margin = std::nullopt;
        if (result.test == "declines" || result.test == "peaks") result.threshold = std::nullopt;
        result.trend = std::nullopt;
    }
    result.readings = std::move(readings);
    return result;
}

/// Whether the net readings can make a difference: some indicator of the target is of emissions without filter.
bool depends_on_reading(const programme::Programme& programme, const Target& target) {
    if (target.kind != Target::Kind::single)
        return std::ranges::any_of(target.members,
                                   [&](const Target& member) { return depends_on_reading(programme, member); });
    const programme::Indicator* indicator = programme.indicator(target.indicator);
    return indicator != nullptr && has_readings(*indicator);
}

/// The reading a target is judged by; nothing while it is open. A document that leaves it open says which targets that
/// governs, and the others are gross by convention; one that settles it settles it for all.
std::optional<Reading> reading_of(const programme::Programme& programme, const programme::Category& category,
                                  const programme::Tier& tier, const Target& target, std::optional<Reading> named) {
    if (target.reading) return target.reading;   // settled by its clause
    if (!depends_on_reading(programme, target)) return Reading::gross;
    const auto& points = programme.open_points;
    if (std::ranges::none_of(points, &programme::OpenPoint::about_reading))
        return named ? named : programme.accounting.reading.value_or(Reading::gross);
    const bool governed = std::ranges::any_of(points, [&](const programme::OpenPoint& point) {
        return point.about_reading && programme::touches(point, category, tier, target.id);
    });
    if (!governed) return Reading::gross;
    return named ? named : programme.accounting.reading;
}

void list_indicators(const Target& target, std::vector<std::string_view>& ids) {
    if (target.kind == Target::Kind::single && std::ranges::find(ids, target.indicator) == ids.end())
        ids.emplace_back(target.indicator);
    for (const Target& member : target.members) list_indicators(member, ids);
}

/// Every value of the indicators that the targets use; a year that cannot be computed is left out.
std::vector<IndicatorValue> indicator_values(const Case& judged, const programme::Tier& tier) {
    std::vector<std::string_view> ids;
    for (const Target& target : tier.targets) list_indicators(target, ids);
    std::vector<IndicatorValue> values;
    for (const std::string_view id : ids) {
        const programme::Indicator* indicator = judged.programme.indicator(id);
        if (indicator == nullptr) continue;
        const std::vector<Reading> readings =
            has_readings(*indicator) ? judged.programme.accounting.readings : std::vector{Reading::gross};
        for (const int year : judged.inventory.years)
            for (const Reading reading : readings)
                if (const auto value = value_of(judged.inventory, judged.programme, *indicator, year, {reading, std::nullopt}))
                    values.push_back({year, indicator->id, reading, *value, unit_of(*judged.inventory.dataset, *indicator).text});
    }
    return values;
}

}  // namespace

std::string_view word_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "met";
        case Verdict::not_met: return "not_met";
        case Verdict::not_assessable: return "not_assessable";
        case Verdict::not_applicable: return "not_applicable";
    }
    return "not_assessable";
}

std::string_view reading_word(const TargetResult& target) {
    if (!target.of.empty()) return {};
    return target.reason.word == reading_open().word ? std::string_view{"open"} : programme::word_of(target.reading);
}

std::optional<Verdict> find_verdict(std::string_view word) {
    for (const Verdict verdict : kVerdicts)
        if (word == word_of(verdict)) return verdict;
    return std::nullopt;
}

Scorecard judge(const inventory::Inventory& inventory, const programme::Programme& programme,
                const programme::Category& category, const programme::Tier& tier, std::optional<Reading> reading) {
    const Case judged{inventory, programme};
    Scorecard card;
    card.inventory = &inventory;
    card.programme = &programme;
    card.category = &category;
    card.tier = &tier;
    card.indicators = indicator_values(judged, tier);
    std::vector<Verdict> binding, entry;
    for (const Target& target : tier.targets) {
        const auto by = reading_of(programme, category, tier, target, reading);
        card.targets.push_back(by || programme.accounting.readings.empty()
                                   ? assess(judged, target, by.value_or(Reading::gross))
                                   : assess_open(judged, target));
        if (!target.binds()) continue;
        if (target.stage == programme::Stage::entry)
            entry.push_back(card.targets.back().verdict);
        else
            binding.push_back(card.targets.back().verdict);
    }
    if (!entry.empty()) card.entry_verdict = combine(Target::Kind::all_of, entry);
    for (const programme::OpenPoint& point : programme.open_points)
        if (programme::touches(point, category, tier)) card.open_points.push_back(&point);
    card.verdict = combine(Target::Kind::all_of, binding);
    return card;
}

}  // namespace nearzero::scoring
