// SPDX-License-Identifier: Apache-2.0
#include "scoring/eligibility.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/suggest.hpp"
#include "findings/code/programme.hpp"
#include "scoring/content.hpp"

namespace nearzero::scoring {

namespace code = findings::code;

namespace {

using dataset::Dataset;
using programme::Category;
using programme::Programme;
using programme::Tier;

void suggest(findings::Finding& finding, std::string_view word, const std::vector<std::string>& known) {
    const std::vector<std::string_view> candidates{known.begin(), known.end()};
    if (const auto meant = base::nearest(word, candidates)) finding.with_suggestion(*meant);
}

/// The place of a value of `pilot:`, or the pilot itself where the value is missing.
findings::Place place(const Dataset& dataset, const yaml::Text& text, std::string_view key) {
    return {&dataset.source(), text ? text.span : dataset.pilot_span, "pilot." + std::string{key}};
}

std::vector<std::string> tier_ids(const Category& category) {
    std::vector<std::string> ids;
    for (const Tier& tier : category.tiers) ids.push_back(tier.id);
    return ids;
}

}  // namespace

const Category* check_category(const Dataset& dataset, const Programme& programme, findings::Sink& sink) {
    if (!dataset.category) return nullptr;   // a missing category was reported before
    if (const Category* category = programme.category(dataset.category.value)) return category;
    std::vector<std::string> known;
    for (const Category& category : programme.categories) known.push_back(category.id);
    auto& finding = sink.report(code::unknown_category, place(dataset, dataset.category, "category"),
                                {{"programme", programme.id},
                                 {"category", std::string{dataset.category.value}},
                                 {"known", join(known)}});
    suggest(finding, dataset.category.value, known);
    return nullptr;
}

const Tier* check_tier(const Dataset& dataset, const Programme& programme, const Category& category,
                       findings::Sink& sink) {
    const std::string given{dataset.tier.value};
    if (!category.has_tiers()) {
        if (dataset.tier)
            sink.report(code::tier_not_used, place(dataset, dataset.tier, "tier"),
                        {{"programme", programme.id}, {"category", category.id}, {"tier", given}});
        return dataset.tier ? nullptr : category.tier("");
    }
    const auto known = tier_ids(category);
    if (!dataset.tier) {
        if (dataset.document.root().find("pilot").find("tier")) return nullptr;   // written but unreadable: reported
        sink.report(code::tier_missing, place(dataset, dataset.category, "tier"),
                    {{"programme", programme.id}, {"category", category.id}, {"known", join(known)}});
        return nullptr;
    }
    if (const Tier* tier = category.tier(given)) return tier;
    auto& finding = sink.report(code::unknown_tier, place(dataset, dataset.tier, "tier"),
                                {{"category", category.id}, {"tier", given}, {"known", join(known)}});
    suggest(finding, given, known);
    return nullptr;
}

namespace {

/// Who applies: a kind the category lists, or another where its list is open; with what the text demands of that kind.
void check_applicant(const Dataset& dataset, const Programme& programme, const Category& category, findings::Sink& sink) {
    if (category.applicants.empty() || !dataset.applicant_kind) return;
    const std::string kind{dataset.applicant_kind.value};
    const findings::Place at = place(dataset, dataset.applicant_kind, "applicant.kind");
    const programme::Applicant* applicant = category.applicant(kind);
    if (applicant == nullptr) {
        std::vector<std::string> known;
        for (const auto& listed : category.applicants) known.push_back(listed.id);
        const auto& code = category.other_applicants ? code::applicant_unlisted : code::applicant_not_eligible;
        auto& finding = sink.report(code, at, {{"kind", kind}, {"category", category.id}, {"known", join(known)}});
        suggest(finding, kind, known);
        return;
    }
    for (const std::string& id : applicant->requires_conditions) {
        const auto* declared = dataset::declaration(dataset.entry_conditions, id);
        if (declared == nullptr || declared->met != false) continue;
        const auto& conditions = programme.procedure.application.entry_conditions;
        const auto condition = std::ranges::find(conditions, id, &programme::EntryCondition::id);
        if (condition == conditions.end()) continue;   // such a file is refused when it is read
        sink.report(code::applicant_condition, {&dataset.source(), declared->id.span, "assessment.entry_conditions." + id},
                    {{"kind", kind}, {"category", category.id}, {"condition", id}, {"clause", condition->clause},
                     {"name_zh", condition->name.zh}, {"name_en", condition->name.en}});
    }
}

/// The year in whose course the pilot first applies, or the one after the base year where no application is on record;
/// nothing where an entry of the record that may be one could not be read.
std::optional<int> year_of_application(const Dataset& dataset) {
    if (std::ranges::any_of(dataset.lifecycle_unread,
                            [](const auto& event) { return event.event.empty() || event.event == "applied"; }))
        return std::nullopt;
    std::optional<int> year;
    for (const auto& event : dataset.lifecycle)
        if (event.event.value == "applied")
            year = std::min(year.value_or(9999), static_cast<int>(event.date.year()));
    return year ? year : std::optional{dataset.base_year.value_or(0) + 1};
}

/// The base year and the years of history that the document asks for.
void check_years(const Dataset& dataset, const Programme& programme, findings::Sink& sink) {
    const auto& rule = programme.procedure.years;
    if (!rule || !dataset.base_year) return;
    if (rule->base && *rule->base != *dataset.base_year)
        sink.report(code::base_year_differs, {&dataset.source(), dataset.base_span, "years.base"},
                    {{"ruled", std::to_string(*rule->base)}, {"clause", rule->clause}, {"given", std::to_string(*dataset.base_year)}});
    if (!rule->history || (!rule->unless.empty() && dataset.states(rule->unless))) return;
    const auto applied = year_of_application(dataset);
    if (!applied) return;
    const int last = *applied - 1;
    int given = 0;
    while (std::ranges::binary_search(dataset.reported, last - given)) ++given;
    if (given < *rule->history)
        sink.report(code::history_too_short, {&dataset.source(), dataset.reported_span, "years.reported"},
                    {{"needed", std::to_string(*rule->history)}, {"clause", rule->clause}, {"last", std::to_string(last)},
                     {"given", std::to_string(given)}, {"unless", rule->unless}});
}

}  // namespace

void check_content(const Dataset& dataset, const Programme& programme, const Category& category, const Tier& tier,
                   findings::Sink& sink) {
    check_applicant(dataset, programme, category, sink);
    check_years(dataset, programme, sink);
    check_parts(dataset, programme, category, tier, sink);
    check_context(dataset, programme, sink);
    check_named_indicators(dataset, programme, tier, sink);
    check_confidence(dataset, programme, category, tier, sink);
}

Eligibility check_eligibility(const Dataset& dataset, const Programme& programme, findings::Sink& sink) {
    Eligibility found;
    found.category = check_category(dataset, programme, sink);
    if (found.category == nullptr) return {};
    found.tier = check_tier(dataset, programme, *found.category, sink);
    if (found.tier == nullptr) return found;
    check_content(dataset, programme, *found.category, *found.tier, sink);
    return found;
}

}  // namespace nearzero::scoring
