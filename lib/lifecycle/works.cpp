// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/works.hpp"

#include <algorithm>

#include "findings/code/lifecycle.hpp"
#include "lifecycle/place.hpp"

namespace nearzero::lifecycle {

namespace code = findings::code;
using calendar::Date;

namespace {

/// The last approved decision up to `day` that names a new date, or null.
const dataset::Event* moving(Date day, const Record& record, const programme::Lifecycle& rules) {
    const dataset::Event* last = nullptr;
    if (!rules.creation || rules.creation->moved_by.empty()) return last;
    for (const auto* event : record.events())
        if (event->event.value == rules.creation->moved_by && event->result.value == "approved" && event->until &&
            event->date <= day)
            last = event;
    return last;
}

Progress progress_of(const Works& works, Date day) {
    if (works.finished && works.due) return *works.finished > *works.due ? Progress::finished_late : Progress::finished;
    if (works.finished) return Progress::finished;
    if (!works.due) return Progress::undated;
    return day > *works.due ? Progress::overdue : Progress::open;
}

findings::Place place_of_works(const dataset::Dataset& dataset, const Works& works) {
    for (const auto& project : dataset.plan.projects)
        if (project.id.value == works.id)
            return {&dataset.source(), project.id.span, "plan.projects." + std::string{works.id}};
    return {&dataset.source(), dataset.document.root().find("plan").find("due").span(), "plan.due"};
}

}  // namespace

std::string_view word_of(Progress progress) {
    switch (progress) {
        case Progress::finished: return "finished";
        case Progress::finished_late: return "finished-late";
        case Progress::open: return "open";
        case Progress::overdue: return "overdue";
        case Progress::undated: return "undated";
    }
    return "undated";
}

std::vector<Works> works_on(Date day, const Record& record, const dataset::Dataset& dataset,
                            const programme::Lifecycle& rules) {
    const auto* extension = moving(day, record, rules);
    std::vector<Works> works;
    const auto add = [&](std::string_view id, const dataset::Name* name, std::optional<Date> planned, std::optional<Date> finished) {
        Works one{id, name, planned, planned, finished && *finished <= day ? finished : std::nullopt, {}};
        if (planned && extension != nullptr) one.due = std::max(*planned, *extension->until);
        one.progress = progress_of(one, day);
        works.push_back(one);
    };
    for (const auto& project : dataset.plan.projects)
        add(project.id.value, &project.name, project.due ? project.due : dataset.plan.due, project.finished);
    if (works.empty() && dataset.plan.due) {
        const auto* completed = record.first("completed");
        add("plan", nullptr, dataset.plan.due, completed == nullptr ? std::nullopt : std::optional{completed->date});
    }
    return works;
}

void check_works(const std::vector<Works>& works, const Record& record, const dataset::Dataset& dataset,
                 const programme::Lifecycle& rules, findings::Sink& sink) {
    if (!rules.creation || !record.has(rules.creation->from)) return;
    if (const auto* completed = record.first("completed")) {
        for (const auto& one : works)
            if (!one.finished || *one.finished > completed->date)
                sink.report(code::completed_with_open_works, place_of_works(dataset, one),
                            {{"date", calendar::to_string(completed->date)}, {"works", std::string{one.id}}});
        return;
    }
    std::optional<Date> missed;
    for (const auto& one : works) {
        if (one.progress != Progress::overdue) continue;
        missed = std::max(missed.value_or(*one.due), *one.due);
        sink.report(code::works_overdue, place_of_works(dataset, one),
                    {{"works", std::string{one.id}},
                     {"due", calendar::to_string(*one.due)},
                     {"as_of", calendar::to_string(record.as_of())},
                     {"clause", rules.creation->clause}});
    }
    if (!missed || rules.event("extension-requested") == nullptr) return;
    // A request that an approved extension has answered is spent: past the new date another is due.
    const auto* asked = record.last("extension-requested");
    const auto* moved = moving(record.as_of(), record, rules);
    if (asked != nullptr && (moved == nullptr || asked->date > moved->date)) return;
    sink.report(code::extension_missing, place_of(dataset, *record.first(rules.creation->from)),
                {{"due", calendar::to_string(*missed)}, {"clause", rules.creation->clause}});
}

}  // namespace nearzero::lifecycle
