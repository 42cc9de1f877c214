// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/gates.hpp"

#include <algorithm>

#include "lifecycle/incidents.hpp"
#include "lifecycle/words.hpp"
#include "lifecycle/works.hpp"

namespace nearzero::lifecycle {

using calendar::Date;
using programme::Gate;
using scoring::Reason;
using scoring::Verdict;

namespace {

std::string text(Date date) {
    return calendar::to_string(date);
}

std::string join(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

/// “申请变更”（change-requested）、…
std::string joined_zh(const std::vector<std::string>& events) {
    std::string list;
    for (const auto& event : events) list += (list.empty() ? "" : "、") + event_zh(event);
    return list;
}

class GateJudge {
public:
    GateJudge(const Record& record, const dataset::Dataset& dataset, const programme::Programme& programme,
              const scoring::Scorecard* card)
        : record_{record}, dataset_{dataset}, programme_{programme}, card_{card}, day_{gates_day(record)} {}

    GateResult judge(const Gate& gate) const {
        GateResult result{.gate = &gate, .since = {}, .reason = {}};
        switch (gate.test) {
            case Gate::Test::on_schedule: on_schedule(result); break;
            case Gate::Test::operated_years: operated(result); break;
            case Gate::Test::no_incident: no_incident(result); break;
            case Gate::Test::evidence: evidence(result); break;
            case Gate::Test::targets: targets(result); break;
        }
        return result;
    }

private:
    static void say(GateResult& result, Verdict verdict, std::string word, std::string zh, std::string en) {
        result.verdict = verdict;
        result.reason = {std::move(word), {std::move(zh), std::move(en)}};
    }

    void on_schedule(GateResult& result) const {
        const auto works = works_on(day_, record_, dataset_, programme_.procedure.lifecycle);
        std::vector<std::string> late, open;
        for (const auto& one : works) {
            if (!one.due)  // whenever it was finished
                return say(result, Verdict::not_assessable, "no-due-date", fmt_one("没有期限：", one.id), fmt_one("no due date: ", one.id));
            if (one.progress == Progress::overdue || one.progress == Progress::finished_late) late.emplace_back(one.id);
            if (one.progress == Progress::open) open.emplace_back(one.id);
        }
        if (works.empty())
            return say(result, Verdict::not_assessable, "no-due-date", "计划没有写明期限的项目", "the plan has no project with a due date");
        if (!late.empty())
            return say(result, Verdict::not_met, "late", "逾期：" + join(late), "late: " + join(late));
        if (!open.empty())
            return say(result, Verdict::not_assessable, "not-completed", "尚未完成：" + join(open), "not finished yet: " + join(open));
        result.verdict = Verdict::met;
    }

    void operated(GateResult& result) const {
        const auto* completed = record_.first("completed");
        if (completed == nullptr || completed->date > day_)
            return say(result, Verdict::not_assessable, "not-completed", "没有创建完成的记录", "completion is not on record");
        result.since = calendar::add_years(completed->date, result.gate->years);
        if (day_ >= *result.since) {
            result.verdict = Verdict::met;
            return;
        }
        say(result, Verdict::not_met, "not-yet", "自 " + text(completed->date) + " 运营，至 " + text(*result.since) + " 满期",
            "in operation since " + text(completed->date) + ", the term is full on " + text(*result.since));
    }

    void no_incident(GateResult& result) const {
        const auto& rule = result.gate->no_incident;
        const auto found = incidents_against(record_, rule, result.gate->kinds, day_, named_kinds());
        if (found.held == Incidents::Held::unread)
            return say(result, Verdict::not_assessable, "record-unread", "有记录无法读取，可能与此有关",
                       "an entry of the record that may bear on it could not be read");
        if (!rule.from.empty() && !record_.has(rule.from))
            return say(result, Verdict::not_assessable, "window-not-begun",
                       "期间尚未开始：没有" + event_zh(rule.from) + "记录",
                       "its period has not begun: '" + rule.from + "' is not on record");
        const auto* incident = found.event;
        if (incident == nullptr) return say_none(result);
        result.since = incident->date;
        const std::string_view kind = incident->kind.value, grade = incident->grade.value;
        if (found.held == Incidents::Held::unclear && !kind.empty() && !is_known_kind(kind, named_kinds()))
            return say(result, Verdict::not_assessable, "incident-kind-unknown",
                       text(incident->date) + " 记录的事故类型“" + std::string{kind} + "”未知，计入的类型：" +
                           names(result.gate->kinds, findings::Lang::zh, true),
                       "the kind '" + std::string{kind} + "' of the incident recorded on " + text(incident->date) +
                           " is not known; those that count: " + join(result.gate->kinds));
        if (found.held == Incidents::Held::unclear)
            return say(result, Verdict::not_assessable, "incident-unclear",
                       text(incident->date) + " 记录的事故没有写明类型或等级",
                       "the incident recorded on " + text(incident->date) + " does not say its kind or grade");
        using enum findings::Lang;
        const std::string graded = grade.empty() ? "" : "，" + std::string{name_of_grade(grade, zh)},
                          graded_en = grade.empty() ? "" : ", " + std::string{name_of_grade(grade, en)};
        say(result, Verdict::not_met, "incident",
            text(incident->date) + " 记录了事故（" + std::string{name_of_kind(kind, zh)} + "事故" + graded + "）",
            "an incident stands on record on " + text(incident->date) + " (" + std::string{name_of_kind(kind, en)} +
                graded_en + ")");
    }

    /// What is on record and does not count is named, lest it seem overlooked.
    void say_none(GateResult& result) const {
        using enum findings::Lang;
        const auto all =
            std::ranges::count_if(record_.events(), [](const auto* event) { return event->event.value == "incident"; });
        if (all == 0) return say(result, Verdict::met, "none-on-record", "记录中没有", "none on record");
        const std::string number = std::to_string(all), &grade = result.gate->no_incident.grade;
        const auto& kinds = result.gate->kinds;
        say(result, Verdict::met, "none-that-counts",
            "记录 " + number + " 起，期间内没有" + std::string{name_of_grade(grade, zh)} + "及以上的" +
                names(kinds, zh, false) + "事故",
            "on record: " + number + ", none of " + std::string{name_of_grade(grade, en)} + " grade or above" +
                (kinds.empty() ? "" : " (" + names(kinds, en, false) + ")") + " in the period");
    }

    /// Kinds of incidents, with the word that a file writes if so wished.
    static std::string names(const std::vector<std::string>& kinds, findings::Lang lang, bool with_word) {
        std::string list;
        for (const auto& kind : kinds) {
            if (!list.empty()) list += lang == findings::Lang::zh ? "、" : ", ";
            list += name_of_kind(kind, lang);
            if (with_word) list += "（" + kind + "）";
        }
        return list;
    }

    /// By any gate: what one of them counts, the others know.
    std::vector<std::string> named_kinds() const {
        std::vector<std::string> named;
        for (const auto& gate : programme_.procedure.acceptance.gates)
            if (gate.test == Gate::Test::no_incident) named.insert(named.end(), gate.kinds.begin(), gate.kinds.end());
        return named;
    }

    void evidence(GateResult& result) const {
        const auto& when = result.gate->when_events;
        if (!when.empty() && std::ranges::none_of(when, [&](const std::string& event) { return record_.has(event); }))
            return say(result, Verdict::not_applicable, "no-occasion", "记录中没有" + joined_zh(when),
                       "not on record: " + join(when));
        std::vector<std::string> missing;
        for (const auto& kind : result.gate->kinds)
            if (std::ranges::find(dataset_.evidence, kind, [](const auto& e) { return e.kind.value; }) == dataset_.evidence.end())
                missing.push_back(kind);
        if (missing.empty()) {
            result.verdict = Verdict::met;
            return;
        }
        say(result, Verdict::not_met, "evidence-missing", "证明材料中没有：" + join(missing), "not among the evidence: " + join(missing));
    }

    void targets(GateResult& result) const {
        std::vector<std::string> missed, open;
        for (const auto& id : result.gate->targets) {
            const auto verdict = verdict_of(id);
            if (verdict == Verdict::not_met) missed.push_back(id);
            if (verdict != Verdict::not_met && verdict != Verdict::met) open.push_back(id);
        }
        if (!missed.empty())
            return say(result, Verdict::not_met, "targets-not-met", "未达到：" + join(missed), "not met: " + join(missed));
        if (!open.empty())
            return say(result, Verdict::not_assessable, "targets-not-assessable", "未能判定：" + join(open), "not assessable: " + join(open));
        result.verdict = Verdict::met;
    }

    Verdict verdict_of(const std::string& id) const {
        if (card_ != nullptr)
            for (const auto& target : card_->targets)
                if (target.target == id) return target.verdict;
        return Verdict::not_assessable;
    }

    static std::string fmt_one(std::string_view what, std::string_view id) {
        return std::string{what} + std::string{id};
    }

    const Record& record_;
    const dataset::Dataset& dataset_;
    const programme::Programme& programme_;
    const scoring::Scorecard* card_;
    Date day_;
};

}  // namespace

Date gates_day(const Record& record) {
    const auto* applied = record.last("acceptance-applied");
    return applied == nullptr ? record.as_of() : applied->date;
}

std::vector<GateResult> judge_gates(const Record& record, const dataset::Dataset& dataset,
                                    const programme::Programme& programme, const scoring::Scorecard* card) {
    const GateJudge judge{record, dataset, programme, card};
    std::vector<GateResult> results;
    for (const auto& gate : programme.procedure.acceptance.gates) results.push_back(judge.judge(gate));
    return results;
}

}  // namespace nearzero::lifecycle
