// SPDX-License-Identifier: Apache-2.0
#include "application/entry.hpp"

#include <algorithm>

#include "findings/code/application.hpp"
#include "lifecycle/incidents.hpp"

namespace nearzero::application {

namespace code = findings::code;

namespace {

using programme::EntryCondition;

/// A condition is asked by its own lists, or because the kind of applicant names it.
bool applies(const EntryCondition& condition, const Submission& submission) {
    const std::string_view kind = submission.dataset.applicant_kind.value;
    if (const auto* applicant = submission.category.applicant(kind);
        applicant != nullptr &&
        std::ranges::find(applicant->requires_conditions, condition.id) != applicant->requires_conditions.end())
        return true;
    return condition.applies_to(submission.category.id, kind);
}

findings::Place place_of(const Submission& submission, const dataset::Declaration& made) {
    return submission.at(made.id.span, "assessment.entry_conditions." + std::string{made.id.value});
}

/// The record says whether there was an incident; the rest of such a condition only the site can say.
void hold_against_record(ConditionResult& result, const Submission& submission, findings::Sink& sink) {
    if (!submission.as_of) {
        result.reason = "as-of-missing";
        return;
    }
    const auto found =
        lifecycle::incidents_against(submission.record, *result.condition->no_incident, {}, *submission.as_of);
    result.incident = found.event;
    switch (found.held) {
        case lifecycle::Incidents::Held::none:
            result.standing = Standing::met;
            return;
        case lifecycle::Incidents::Held::unclear:
            result.reason = "incident-unclear";
            return;
        case lifecycle::Incidents::Held::unread:
            result.reason = "record-unread";
            return;
        case lifecycle::Incidents::Held::against:
            break;
    }
    result.standing = Standing::not_met;
    result.reason = "incident-on-record";
    if (result.declared == nullptr || result.declared->met != true) return;
    sink.report(code::entry_contradicted, place_of(submission, *result.declared),
                {{"id", result.condition->id},
                 {"name_zh", result.condition->name.zh},
                 {"name_en", result.condition->name.en},
                 {"clause", result.condition->clause},
                 {"date", calendar::to_string(result.incident->date)},
                 {"grade", std::string{result.incident->grade.value}}});
}

ConditionResult judge(const EntryCondition& condition, const Submission& submission, findings::Sink& sink) {
    ConditionResult result{.condition = &condition,
                           .declared = dataset::declaration(submission.dataset.entry_conditions, condition.id)};
    const bool stated = result.declared != nullptr && result.declared->met.has_value();
    if (stated && !*result.declared->met) {
        result.standing = Standing::not_met;
        result.reason = "declared-not-met";
        return result;
    }
    if (condition.no_incident) hold_against_record(result, submission, sink);
    if (result.standing == Standing::not_met) return result;
    if (!stated) {
        result.standing = Standing::not_assessable;
        result.reason = dataset::declared_both_ways(submission.dataset.entry_conditions, condition.id)
                            ? "declared-both-ways"
                            : "not-declared";
    } else if (!condition.no_incident) {
        result.standing = Standing::met;
    }
    if (stated && condition.evidence_required && result.declared->evidence.empty()) {
        result.standing = Standing::not_assessable;
        result.reason = "evidence-missing";
        sink.report(code::entry_evidence_missing, place_of(submission, *result.declared),
                    {{"id", condition.id},
                     {"name_zh", condition.name.zh},
                     {"name_en", condition.name.en},
                     {"clause", condition.clause}});
    }
    return result;
}

void report_unknown(const Submission& submission, const Entry& entry, findings::Sink& sink) {
    std::vector<std::string> known;
    for (const auto& result : entry.conditions) known.push_back(result.condition->id);
    for (const auto& made : submission.dataset.entry_conditions) {
        const std::string id{made.id.value};
        if (id.empty() || std::ranges::find(known, id) != known.end()) continue;
        suggest(sink.report(code::unknown_entry_condition, place_of(submission, made),
                            {{"id", id},
                             {"programme", submission.programme.id},
                             {"category", submission.category.id},
                             {"known", join(known)}}),
                id, known);
    }
}

}  // namespace

Entry check_entry(const Submission& submission, findings::Sink& sink) {
    Entry entry;
    for (const EntryCondition& condition : submission.programme.procedure.application.entry_conditions)
        if (applies(condition, submission)) entry.conditions.push_back(judge(condition, submission, sink));
    report_unknown(submission, entry, sink);
    if (entry.conditions.empty()) return entry;
    const auto any = [&](Standing standing) {
        return std::ranges::any_of(entry.conditions, [&](const auto& result) { return result.standing == standing; });
    };
    entry.verdict = any(Standing::not_met)          ? Standing::not_met
                    : any(Standing::not_assessable) ? Standing::not_assessable
                                                    : Standing::met;
    return entry;
}

}  // namespace nearzero::application
