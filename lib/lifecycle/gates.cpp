// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/gates.hpp"

#include <algorithm>

#include "lifecycle/incidents.hpp"
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
        const auto found = incidents_against(record_, rule, result.gate->kinds, day_);
        if (found.held == Incidents::Held::unread)
            return say(result, Verdict::not_assessable, "record-unread", "有记录无法读取，可能与此有关",
                       "an entry of the record that may bear on it could not be read");
        if (!rule.from.empty() && !record_.has(rule.from))
            return say(result, Verdict::not_assessable, "window-not-begun", "期间尚未开始：没有“" + rule.from + "”记录",
                       "its period has not begun: '" + rule.from + "' is not on record");
        const auto* incident = found.event;
        if (incident == nullptr) return say(result, Verdict::met, "none-on-record", "记录中没有", "none on record");
        result.since = incident->date;
        if (found.held == Incidents::Held::unclear)
            return say(result, Verdict::not_assessable, "incident-unclear",
                       text(incident->date) + " 记录的事故没有写明类型或等级",
                       "the incident recorded on " + text(incident->date) + " does not say its kind or grade");
        const std::string grade{incident->grade.value}, kind{incident->kind.value};
        say(result, Verdict::not_met, "incident", text(incident->date) + " 记录了事故（" + kind + "，" + grade + "）",
            "an incident stands on record on " + text(incident->date) + " (" + kind + ", " + grade + ")");
    }

    void evidence(GateResult& result) const {
        const auto& when = result.gate->when_events;
        if (!when.empty() && std::ranges::none_of(when, [&](const std::string& event) { return record_.has(event); }))
            return say(result, Verdict::not_applicable, "no-occasion", "记录中没有" + join(when), "not on record: " + join(when));
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
