// SPDX-License-Identifier: Apache-2.0
#include "report/pilot.hpp"

#include "lifecycle/outcome.hpp"

#include "report/sections.hpp"

namespace nearzero::report {

std::string_view Pilot::id() const {
    if (dataset != nullptr && dataset->id) return dataset->id.value;
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view Pilot::name(findings::Lang lang) const {
    if (dataset == nullptr) return {};
    const auto& name = dataset->name;
    if (lang == findings::Lang::en && !name.en.empty()) return name.en;
    return name.any();
}

const programme::Consequence* Pilot::consequence_of_rating() const {
    if (standing == nullptr || standing->state != lifecycle::State::acceptance) return nullptr;
    if (panel == nullptr || panel->rating.rating == nullptr) return nullptr;
    const auto& acceptance = programme->procedure.acceptance;
    const std::string& rating = panel->rating.rating->id;
    return lifecycle::fails(acceptance, rating) ? lifecycle::consequence_if(rating, standing->failed, acceptance)
                                                : nullptr;
}

const portfolio::YearTotal* Row::base() const {
    for (const auto& total : result.totals)
        if (total.year == result.base_year) return &total;
    return nullptr;
}

Row row_of(const Pilot& pilot, findings::Lang lang, std::optional<calendar::Date> as_of) {
    Row row;
    row.file = pilot.path;
    row.sha256 = pilot.sha256;
    row.size = pilot.size;
    row.tables = pilot.tables;
    row.waived = pilot.waived.size();
    row.name = pilot.name(lang);
    if (pilot.dataset != nullptr)
        row.result = portfolio::result_of(*pilot.dataset, pilot.programme, pilot.inventory, pilot.scorecard, as_of);
    row.result.id = pilot.id();
    row.result.rejected = pilot.rejected;
    if (pilot.programme != nullptr)
        if (const auto* category = pilot.programme->category(row.result.category))
            row.category_name = lang == findings::Lang::zh ? category->name.zh : category->name.en;
    if (pilot.inventory != nullptr) {
        for (const int year : pilot.inventory->years) {
            const auto of = [&](programme::Reading reading) {
                return pilot.inventory->total(year, reading).value_or(base::Co2e{}).value();
            };
            row.net.push_back({of(programme::Reading::after_sinks), of(programme::Reading::after_credits)});
        }
    }
    if (pilot.scorecard != nullptr) {
        for (const auto& target : pilot.scorecard->targets)
            if (target.binds()) row.targets.push_back({target.target, target.verdict});
    }
    if (pilot.review != nullptr) {
        if (pilot.review->entry.verdict) row.entry = application::word_of(*pilot.review->entry.verdict);
        if (!pilot.review->forms.empty()) row.form_missing = pilot.review->missing_fields();
    }
    const auto count = [&](const findings::Finding& finding) {
        if (finding.severity == findings::Severity::warning) ++row.warnings;
        if (finding.severity != findings::Severity::error) return;
        if (row.errors++ == 0) row.first_error = finding.message(lang);
    };
    for (const auto& finding : pilot.findings) count(finding);
    if (pilot.panel != nullptr) {
        for (const auto& finding : pilot.panel->findings.all()) count(finding);
        row.points = pilot.panel->rating.points;
        if (const auto* rating = pilot.panel->rating.rating; rating != nullptr) {
            row.rating = rating->id;
            row.rating_name = Writer{lang}.say(*rating);
        }
    }
    return row;
}

std::string_view first_error_slug(const Pilot& pilot) {
    for (const auto& finding : pilot.findings)
        if (finding.severity == findings::Severity::error) return finding.code->slug;
    return {};
}

}  // namespace nearzero::report
