// SPDX-License-Identifier: Apache-2.0
#include "panel/dossier.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "findings/code/panel.hpp"

namespace nearzero::panel {

namespace code = findings::code;

namespace {

void suggest_pilot(findings::Finding& finding, std::string_view pilot, std::span<const std::string> pilots) {
    const std::vector<std::string_view> known{pilots.begin(), pilots.end()};
    if (const auto near = base::nearest(pilot, known)) finding.with_suggestion(*near);
}

}  // namespace

std::vector<const Sheet*> Dossier::sheets_of(std::string_view pilot) const {
    std::vector<const Sheet*> list;
    for (const Sheet& sheet : sheets)
        if (sheet.pilot.value == pilot && !sheet.later) list.push_back(&sheet);
    return list;
}

std::vector<const Decision*> Dossier::decisions_of(std::string_view pilot) const {
    std::vector<const Decision*> list;
    for (const auto& file : decisions)
        for (const Decision& decision : file.decisions)
            if (decision.pilot.value == pilot) list.push_back(&decision);
    std::ranges::stable_sort(list, {}, [](const Decision* decision) { return decision->date; });
    return list;
}

std::vector<const Paper*> Dossier::papers_of(std::string_view pilot, const Rubric* rubric) const {
    std::vector<std::string_view> paths;
    if (rubric != nullptr) paths.push_back(rubric->path());
    for (const Sheet* sheet : sheets_of(pilot)) paths.push_back(sheet->source().name());
    for (const Decision* decision : decisions_of(pilot)) paths.push_back(decision->source->name());
    std::vector<const Paper*> list;
    for (const Paper& paper : papers)
        if (std::ranges::find(paths, paper.path) != paths.end()) list.push_back(&paper);
    return list;
}

void settle(Dossier& dossier, std::optional<calendar::Date> as_of, findings::Sink& sink) {
    for (Sheet& sheet : dossier.sheets) {
        if (!sheet.pilot && dossier.unread_sheet.empty()) dossier.unread_sheet = sheet.source().name();
        if (sheet.refused || !as_of || *sheet.date <= *as_of) continue;
        sheet.later = true;
        sink.report(code::sheet_after_as_of, {&sheet.source(), sheet.date_span, "sheet.date"},
                    {{"by", std::string{sheet.by.value}},
                     {"date", calendar::to_string(*sheet.date)},
                     {"as_of", calendar::to_string(*as_of)}});
    }
    if (!as_of) return;
    for (auto& file : dossier.decisions)
        std::erase_if(file.decisions, [&](const Decision& decision) {
            if (decision.date <= *as_of) return false;
            sink.report(code::decision_after_as_of, {decision.source, decision.date_span, "decisions.date"},
                        {{"date", calendar::to_string(decision.date)}, {"as_of", calendar::to_string(*as_of)}});
            return true;
        });
}

void report_unused(const Dossier& dossier, std::span<const std::string> pilots, findings::Sink& sink) {
    const auto in_run = [&](const yaml::Text& pilot) { return std::ranges::find(pilots, pilot.value) != pilots.end(); };
    for (const Sheet& sheet : dossier.sheets)
        if (sheet.pilot && !in_run(sheet.pilot))
            suggest_pilot(sink.report(code::sheet_of_no_pilot, {&sheet.source(), sheet.pilot.span, "sheet.pilot"},
                                      {{"pilot", std::string{sheet.pilot.value}}}),
                          sheet.pilot.value, pilots);
    for (const auto& file : dossier.decisions)
        for (const Decision& decision : file.decisions)
            if (!in_run(decision.pilot))
                suggest_pilot(
                    sink.report(code::decision_of_no_pilot, {decision.source, decision.pilot.span, "decisions.pilot"},
                                {{"pilot", std::string{decision.pilot.value}}}),
                    decision.pilot.value, pilots);
}

}  // namespace nearzero::panel
