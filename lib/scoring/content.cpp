// SPDX-License-Identifier: Apache-2.0
#include "scoring/content.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "findings/code/programme.hpp"
#include "scoring/indicators.hpp"

namespace nearzero::scoring {

namespace code = findings::code;

namespace {

using dataset::Dataset;
using programme::Category;
using programme::Indicator;
using programme::IndicatorForm;
using programme::Programme;
using programme::Target;
using programme::Tier;

/// A series that is no denominator: the inventory converts electricity with it.
constexpr std::string_view kElectricityEquivalent = "electricity-equivalent";

void suggest(findings::Finding& finding, std::string_view word, const std::vector<std::string>& known) {
    const std::vector<std::string_view> candidates{known.begin(), known.end()};
    if (const auto meant = base::nearest(word, candidates)) finding.with_suggestion(*meant);
}

void each_single(const Target& target, const auto& visit) {
    if (target.kind == Target::Kind::single) visit(target);
    for (const Target& member : target.members) each_single(member, visit);
}

/// Whether a binding target is about an indicator; guiding ones and reference values may be left out with a reason.
bool is_target_indicator(const Tier& tier, std::string_view id) {
    bool found = false;
    for (const Target& target : tier.targets)
        if (target.role == programme::Role::binding)
            each_single(target, [&](const Target& single) { found = found || single.indicator == id; });
    return found;
}

/// Whether some target of the tier is counted by part.
bool counts_by_part(const Programme& programme, const Tier& tier) {
    bool found = false;
    for (const Target& target : tier.targets)
        each_single(target, [&](const Target& single) {
            const Indicator* indicator = programme.indicator(single.indicator);
            found = found || (indicator != nullptr && !indicator->slice.part.empty());
        });
    return found;
}

std::vector<std::string> indicator_ids(const Programme& programme) {
    std::vector<std::string> ids;
    for (const Indicator& indicator : programme.indicators) ids.push_back(indicator.id);
    return ids;
}

/// The first indicator that reads a context series, or null.
const Indicator* reader_of(const Programme& programme, std::string_view context) {
    const auto reads = [&](const Indicator& indicator) {
        switch (indicator.form) {
            case IndicatorForm::ratio:
            case IndicatorForm::energy_per_context: return indicator.per == context;
            case IndicatorForm::context_value: return indicator.numerator == context;
            case IndicatorForm::context_share: return indicator.per == context || indicator.numerator == context;
            default: return false;
        }
    };
    const auto found = std::ranges::find_if(programme.indicators, reads);
    return found == programme.indicators.end() ? nullptr : &*found;
}

/// Whether a target of the programme looks at a context series: for its size, or for whether it applies.
bool sizes_by(const Programme& programme, std::string_view context) {
    bool found = false;
    for (const Category& category : programme.categories)
        for (const Tier& tier : category.tiers)
            for (const Target& target : tier.targets)
                each_single(target, [&](const Target& single) {
                    found = found || single.bands.by == context || (single.applies_if && single.applies_if->context == context);
                });
    return found;
}

/// The units a programme takes a series in; none where any that divides will do.
std::vector<units::Unit> units_of(const programme::Context* described) {
    if (described == nullptr) return {};
    return described->any_of.empty() ? std::vector{described->unit} : described->any_of;
}

/// Whether a series in `unit` can divide the indicator's emissions.
bool divides(const units::Unit& unit, const Indicator& indicator) {
    const units::Dimension above = unit.dimension * indicator.unit.dimension;
    return above == units::of(units::Base::co2e) || above == units::of(units::Base::mass);
}

}  // namespace

std::string join(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

void check_parts(const Dataset& dataset, const Programme& programme, const Category& category, const Tier& tier,
                 findings::Sink& sink) {
    std::vector<std::string> known;
    for (const auto& part : category.parts) known.push_back(part.id);
    const auto check = [&](const yaml::Text& part, const std::string& pointer) {
        const findings::Place place{&dataset.source(), part.span, pointer + ".part"};
        if (known.empty()) {
            sink.report(code::part_not_used, place, {{"category", category.id}, {"part", std::string{part.value}}});
        } else if (std::ranges::find(known, part.value) == known.end()) {
            suggest(sink.report(code::unknown_part, place, {{"category", category.id}, {"part", std::string{part.value}},
                                                            {"known", join(known)}}),
                    part.value, known);
        }
    };
    const bool by_part = counts_by_part(programme, tier);
    for (const auto& activity : dataset.activities) {
        const std::string pointer = "activities." + std::string{activity.id.value};
        if (activity.part)
            check(activity.part, pointer);
        else if (by_part)
            sink.report(code::part_not_named, {&dataset.source(), activity.id.span, pointer},
                        {{"activity", std::string{activity.id.value}}, {"category", category.id}, {"known", join(known)}});
    }
    for (const auto& generation : dataset.generation)
        if (generation.part) check(generation.part, "generation." + std::string{generation.id.value});
}

void check_context(const Dataset& dataset, const Programme& programme, findings::Sink& sink) {
    std::vector<std::string> known;
    for (const auto& context : programme.context)
        if (reader_of(programme, context.id) != nullptr || sizes_by(programme, context.id)) known.push_back(context.id);
    for (const auto& context : dataset.context) {
        const std::string id{context.id.value};
        const std::string pointer = "context." + id;
        const Indicator* indicator = reader_of(programme, id);
        if (indicator == nullptr && !sizes_by(programme, id)) {
            if (id == kElectricityEquivalent) continue;
            suggest(sink.report(code::context_not_used, {&dataset.source(), context.id.span, pointer},
                                {{"id", id}, {"programme", programme.id}, {"known", known.empty() ? std::string{"—"} : join(known)}}),
                    id, known);
            continue;
        }
        const auto allowed = units_of(programme.context_series(id));
        const units::Unit& unit = context.series.unit;
        const bool fits = allowed.empty() ? indicator == nullptr || indicator->form != IndicatorForm::ratio || divides(unit, *indicator)
                                          : std::ranges::find(allowed, unit.dimension, &units::Unit::dimension) != allowed.end();
        if (fits) continue;
        std::vector<std::string> expected;
        for (const units::Unit& one : allowed) expected.push_back(one.text);
        if (expected.empty()) expected.push_back(indicator->unit.text);
        sink.report(code::context_unit_kind, {&dataset.source(), context.series.unit_span, pointer + ".unit"},
                    {{"id", id}, {"unit", unit.text}, {"indicator", indicator == nullptr ? id : indicator->id},
                     {"indicator_unit", indicator == nullptr ? join(expected) : indicator->unit.text}, {"expected", join(expected)}});
    }
}

void check_confidence(const Dataset& dataset, const Programme& programme, const Category& category, const Tier& tier, findings::Sink& sink) {
    std::vector<std::string> ids, sources;
    for (const Target& target : tier.targets)
        if (target.role == programme::Role::binding)
            each_single(target, [&](const Target& single) {
                const auto& figure = single.figure;
                if (figure.confidence != "L" && figure.confidence != "M/L") return;
                ids.push_back(target.id);
                if (std::ranges::find(sources, figure.source) == sources.end()) sources.push_back(figure.source);
            });
    if (ids.empty()) return;
    sink.report(code::low_confidence, {&dataset.source(), dataset.category.span, "pilot.category"},
                {{"programme", programme.id}, {"category", category.id}, {"targets", join(ids)}, {"sources", join(sources)}});
}

void check_named_indicators(const Dataset& dataset, const Programme& programme, const Tier& tier, findings::Sink& sink) {
    const auto known = indicator_ids(programme);
    for (const auto& target : dataset.plan.targets) {
        const std::string id{target.indicator.value};
        const Indicator* indicator = programme.indicator(id);
        const std::string pointer = "plan.targets." + id;
        if (indicator == nullptr) {
            suggest(sink.report(code::plan_indicator_unknown, {&dataset.source(), target.indicator.span, pointer},
                                {{"id", id}, {"programme", programme.id}, {"known", join(known)}}),
                    id, known);
        } else if (!units::conversion(target.value.unit, unit_of(dataset, *indicator))) {
            sink.report(code::plan_unit_kind, {&dataset.source(), target.value.span, pointer + ".unit"},
                        {{"indicator", id}, {"unit", target.value.unit.text}, {"indicator_unit", indicator->unit.text}});
        }
    }
    for (const auto& entry : dataset.not_applicable) {
        const std::string id{entry.indicator.value};
        const findings::Place place{&dataset.source(), entry.indicator.span, "not_applicable." + id};
        if (programme.indicator(id) == nullptr)
            suggest(sink.report(code::not_applicable_unknown, place,
                                {{"id", id}, {"programme", programme.id}, {"known", join(known)}}),
                    id, known);
        else if (is_target_indicator(tier, id))
            sink.report(code::target_declared_not_applicable, place,
                        {{"id", id}, {"reason", std::string{entry.reason.value}}});
    }
}

}  // namespace nearzero::scoring
