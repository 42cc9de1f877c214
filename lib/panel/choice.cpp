// SPDX-License-Identifier: Apache-2.0
#include "panel/choice.hpp"

#include <fmt/format.h>

#include "findings/code/panel.hpp"

namespace nearzero::panel {

namespace code = findings::code;
using programme::ItemsNotApplicable;

namespace {

/// "cyber-park (shenzhen-2025, park)"
std::string named(const Rubric& rubric) {
    const auto or_any = [](const std::string& id) { return id.empty() ? std::string{"*"} : id; };
    return fmt::format("{} ({}, {})", rubric.id, or_any(rubric.programme), or_any(rubric.category));
}

}  // namespace

const Rubric* choose_rubric(const Dossier& dossier, const dataset::Dataset& dataset,
                            const programme::Programme& programme, findings::Sink& sink) {
    std::vector<const Rubric*> fitting;
    std::string all, several;
    for (const Rubric& rubric : dossier.rubrics) {
        all += (all.empty() ? "" : ", ") + named(rubric);
        if (!rubric.programme.empty() && rubric.programme != programme.id) continue;
        if (!rubric.category.empty() && rubric.category != dataset.category.value) continue;
        fitting.push_back(&rubric);
        several += (several.empty() ? "" : ", ") + named(rubric);
    }
    if (fitting.size() == 1) return fitting.front();
    const findings::Place place{&dataset.source(), dataset.id.span, "pilot.id"};
    const std::string pilot{dataset.id.value};
    if (fitting.empty())
        sink.report(code::no_rubric_of_pilot, place,
                    {{"pilot", pilot},
                     {"programme", programme.id},
                     {"category", std::string{dataset.category.value}},
                     {"known", all}});
    else
        sink.report(code::several_rubrics_of_pilot, place, {{"pilot", pilot}, {"rubrics", several}});
    return nullptr;
}

bool settle_rules(Assessment& panel, const programme::Programme& programme, findings::Sink& sink) {
    const Rubric& rubric = *panel.rubric;
    const auto& acceptance = programme.procedure.acceptance;
    bool fits = true;
    const auto against = [&](std::string key, text::Span span, std::string own, std::string ruled) {
        fits = false;
        sink.report(code::rubric_against_programme, {&rubric.document.source(), span, key},
                    {{"key", key}, {"own", std::move(own)}, {"programme", programme.id}, {"ruled", std::move(ruled)}});
    };
    panel.not_applicable = {rubric.items_not_applicable, false};
    if (acceptance.items_not_applicable != ItemsNotApplicable::open) {
        panel.not_applicable = {acceptance.items_not_applicable, true};
        if (rubric.items_not_applicable != ItemsNotApplicable::open &&
            rubric.items_not_applicable != acceptance.items_not_applicable)
            against("items_not_applicable", rubric.items_not_applicable_span,
                    std::string{word_of(rubric.items_not_applicable)},
                    std::string{word_of(acceptance.items_not_applicable)});
    }
    if (rubric.disagreement) panel.limit = Rule<double>{rubric.disagreement->value(), false};
    if (acceptance.disagreement_points) {
        panel.limit = Rule<double>{*acceptance.disagreement_points, true};
        if (rubric.disagreement && rubric.disagreement->value() != *acceptance.disagreement_points)
            against("disagreement_points", rubric.disagreement_span, rubric.disagreement->text(),
                    base::format_shortest(*acceptance.disagreement_points));
    }
    return fits;
}

}  // namespace nearzero::panel
