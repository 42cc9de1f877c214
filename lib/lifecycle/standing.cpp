// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/standing.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "findings/code/lifecycle.hpp"
#include "lifecycle/outcome.hpp"
#include "lifecycle/place.hpp"
#include "lifecycle/words.hpp"

namespace nearzero::lifecycle {

namespace code = findings::code;
using calendar::Date;
using dataset::Event;

namespace {

struct Step {
    std::string_view event;
    State state;
};

/// The way up to acceptance: a pilot stands at the furthest step on record, in whatever order they were recorded.
constexpr std::array<Step, 8> kSteps{{
    {"applied", State::applied},
    {"reviewed", State::reviewed},
    {"recommended", State::recommended},
    {"expert-reviewed", State::expert_reviewed},
    {"publicised", State::publicised},
    {"selected", State::creating},
    {"completed", State::operating},
    {"acceptance-applied", State::acceptance},
}};

int year_of(Date date) {
    return static_cast<int>(date.year());
}

std::string text(Date date) {
    return calendar::to_string(date);
}

class Judge {
public:
    Judge(const Record& record, const dataset::Dataset& dataset, const programme::Programme& programme,
          findings::Sink& sink)
        : record_{record},
          dataset_{dataset},
          programme_{programme},
          rules_{programme.procedure.lifecycle},
          acceptance_{programme.procedure.acceptance},
          outcome_{outcome_of(record, acceptance_)},
          sink_{sink} {}

    Standing judge(const scoring::Scorecard* card) {
        Standing standing{.as_of = record_.as_of(),
                          .next = {},
                          .works = {},
                          .gates_day = gates_day(record_),
                          .gates = {},
                          .papers = {},
                          .failed = outcome_.failed,
                          .consequence = outcome_.consequence,
                          .disclosures = {},
                          .aim = {}};
        const Event* pass = outcome_.passed;
        find_state(standing, pass);
        if (record_.has("selected")) {
            standing.works = works_on(record_.as_of(), record_, dataset_, rules_);
            standing.gates = judge_gates(record_, dataset_, programme_, card);
        }
        if (record_.has("acceptance-applied")) standing.papers = papers();
        if (outcome_.end == nullptr) {
            check_works(standing.works, record_, dataset_, rules_, sink_);
            standing.disclosures = disclosures(record_, rules_.disclosure, disclosing_from(pass));
            check_disclosures(standing.disclosures, record_, dataset_, rules_.disclosure, disclosing_from(pass), sink_);
            find_next(standing, pass);
        }
        if (standing.state == State::accepted && card != nullptr) standing.aim = course_of_aim(*card, *pass);
        check_failures(standing, pass);
        check_reapplications();
        check_end();
        return standing;
    }

private:
    void find_state(Standing& standing, const Event* pass) const {
        const auto at = [&](State state, const Event* since) {
            standing.state = state;
            standing.since = since;
        };
        for (const auto& step : kSteps)
            if (const auto* event = record_.last(step.event)) at(step.state, event);
        if (!standing.failed.empty()) {
            const Event* failed = standing.failed.back();
            const Event* again = record_.last("acceptance-applied");
            const bool applied_again = again != nullptr && again->date > failed->date;
            if (!applied_again)  // where the text does not say what follows, the pilot stays at its acceptance
                at(standing.consequence == nullptr ? State::acceptance : State::improving, failed);
        }
        if (pass != nullptr) at(State::accepted, pass);
        if (outcome_.end == nullptr) return;
        // A cancellation on record says more than the failure it follows from.
        const Event* cancelled = record_.first("cancelled");
        if (outcome_.end->event.value == "exit-decided")
            at(State::exited, outcome_.end);
        else
            at(State::cancelled, cancelled == nullptr ? outcome_.end : cancelled);
    }

    std::vector<AcceptancePaper> papers() const {
        std::vector<AcceptancePaper> list;
        for (const auto& document : acceptance_.documents)
            if (document.applies_to(dataset_.category.value))
                list.push_back({&document, std::ranges::any_of(dataset_.evidence, [&](const auto& evidence) {
                                    return evidence.kind.value == document.id;
                                })});
        return list;
    }

    /// Disclosure is due from an acceptance that passed, not from one that failed.
    const Event* disclosing_from(const Event* pass) const {
        return rules_.disclosure.from == "accepted" ? pass : record_.first(rules_.disclosure.from);
    }

    void find_next(Standing& standing, const Event* pass) const {
        if (standing.state == State::creating) {
            std::optional<Date> by;
            for (const auto& one : standing.works)
                if (one.due && !one.finished) by = std::max(by.value_or(*one.due), *one.due);
            if (by) standing.next = Next{"completed", rules_.creation ? rules_.creation->clause : std::string{}, {}, {}, by};
        }
        if (standing.state == State::operating)
            for (const auto& result : standing.gates)
                if (result.gate->test == programme::Gate::Test::operated_years && result.since)
                    standing.next = Next{"acceptance-applied", result.gate->clause, {}, result.since, {}};
        if (standing.state == State::improving && standing.consequence != nullptr && !standing.consequence->next_event.empty()) {
            const int year = year_of(standing.failed.back()->date) + 1;
            if (year_of(record_.as_of()) <= year)
                standing.next = Next{standing.consequence->next_event, standing.consequence->clause, year, {}, {}};
        }
        if (standing.state == State::accepted && pass != nullptr && rules_.disclosure.present) {
            const auto& due = standing.disclosures;
            // The running period, or the one after it where it has its disclosure or none has begun.
            const bool running = !due.empty() && due.back().status == DisclosureDue::Status::due;
            const int last = due.empty() ? year_of(pass->date) : due.back().year;
            standing.next = Next{"disclosed", rules_.disclosure.clause, running ? last : last + rules_.disclosure.every_years, {}, {}};
        }
    }

    std::vector<scoring::IndicatorValue> course_of_aim(const scoring::Scorecard& card, const Event& pass) const {
        std::vector<scoring::IndicatorValue> course;
        if (!rules_.after_acceptance || !rules_.after_acceptance->aim) return course;
        for (const auto& value : card.indicators)
            if (value.indicator == rules_.after_acceptance->aim->indicator && value.reading == scoring::Reading::gross &&
                value.year >= year_of(pass.date))
                course.push_back(value);
        return course;
    }

    void check_failures(const Standing& standing, const Event* pass) {
        if (pass != nullptr) {
            for (const auto* event : record_.events())
                if (event->event.value == "re-checked" && event->result.value == "fail")
                    report(code::re_check_failed, *event,
                           {{"date", text(event->date)},
                            {"clause", rules_.after_acceptance ? rules_.after_acceptance->clause : std::string{}}});
        }
        const Event* cancelled = record_.first("cancelled");
        if (standing.consequence != nullptr) {
            const auto& rule = *standing.consequence;
            const Event& failed = *standing.failed.back();
            if (rule.cancelled && cancelled == nullptr)
                report(code::cancellation_unrecorded, failed,
                       {{"time", std::to_string(rule.time)}, {"date", text(failed.date)}, {"clause", rule.clause}});
            if (standing.state == State::improving && !rule.next_event.empty() &&
                year_of(record_.as_of()) > year_of(failed.date) + 1)
                report(code::reapply_missing, failed,
                       {{"date", text(failed.date)}, {"year", std::to_string(year_of(failed.date) + 1)}, {"clause", rule.clause}});
        }
        if (cancelled == nullptr || !record_.has("accepted") ||
            (standing.consequence != nullptr && standing.consequence->cancelled))
            return;
        for (const auto& rule : acceptance_.consequences)
            if (rule.cancelled)
                return report(code::cancelled_early, *cancelled,
                              {{"date", text(cancelled->date)},
                               {"failed", std::to_string(standing.failed.size())},
                               {"time", std::to_string(rule.time)},
                               {"clause", rule.clause}});
    }

    /// 于次年申请: each application after a failure that asks for one is of the next year.
    void check_reapplications() {
        std::vector<const Event*> failed;
        const programme::Consequence* rule = nullptr;
        for (const auto* event : record_.events()) {
            if (event == outcome_.end || event == outcome_.passed) return;
            if (std::ranges::find(outcome_.failed, event) != outcome_.failed.end()) {
                rule = consequence_if(event->result.value, failed, acceptance_);
                failed.push_back(event);
            } else if (rule != nullptr && event->event.value == rule->next_event) {
                const Date before = failed.back()->date;
                if (year_of(event->date) != year_of(before) + 1)
                    report(code::reapplied_in_another_year, *event,
                           {{"failed", text(before)},
                            {"year", std::to_string(year_of(before) + 1)},
                            {"date", text(event->date)},
                            {"clause", rule->clause}});
            }
        }
    }

    /// Of its last day nothing comes after, but for an acceptance after the one that settled it.
    void check_end() {
        const Event* end = outcome_.end;
        if (end == nullptr) return;
        const auto after = std::ranges::subrange(std::ranges::find(record_.events(), end) + 1, record_.events().end());
        for (const auto* event : after) {
            const std::string_view word = event->event.value;
            const bool by_failure = end->event.value == "accepted";
            if (word == "incident" || (word == "cancelled" && by_failure)) continue;
            if (event->date > end->date || (word == "accepted" && by_failure))
                report(code::event_after_end, *event,
                       {{"event", std::string{word}},
                        {"date", text(event->date)},
                        {"end", std::string{end->event.value}},
                        {"end_date", text(end->date)}});
        }
    }

    void report(const findings::CodeInfo& info, const Event& event, std::initializer_list<findings::Arg> args) {
        name_events(sink_.report(info, place_of(dataset_, event), args));
    }

    const Record& record_;
    const dataset::Dataset& dataset_;
    const programme::Programme& programme_;
    const programme::Lifecycle& rules_;
    const programme::Acceptance& acceptance_;
    const Outcome outcome_;
    findings::Sink& sink_;
};

}  // namespace

std::string_view word_of(State state) {
    switch (state) {
        case State::none: return "none";
        case State::applied: return "applied";
        case State::reviewed: return "reviewed";
        case State::recommended: return "recommended";
        case State::expert_reviewed: return "expert-reviewed";
        case State::publicised: return "publicised";
        case State::creating: return "creating";
        case State::operating: return "operating";
        case State::acceptance: return "acceptance";
        case State::improving: return "improving";
        case State::accepted: return "accepted";
        case State::exited: return "exited";
        case State::cancelled: return "cancelled";
    }
    return "none";
}

Standing stand(const Record& record, const dataset::Dataset& dataset, const programme::Programme& programme,
               const scoring::Scorecard* card, findings::Sink& sink) {
    return Judge{record, dataset, programme, sink}.judge(card);
}

}  // namespace nearzero::lifecycle
