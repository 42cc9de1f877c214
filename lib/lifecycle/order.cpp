// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/order.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/suggest.hpp"
#include "findings/code/lifecycle.hpp"
#include "lifecycle/outcome.hpp"
#include "lifecycle/place.hpp"
#include "lifecycle/words.hpp"

namespace nearzero::lifecycle {

namespace code = findings::code;
using calendar::Date;
using dataset::Event;

namespace {

/// A request and the decision that answers it.
struct Pair {
    std::string_view request, decision;
};
constexpr std::array<Pair, 3> kDecisions{{
    {"change-requested", "change-decided"},
    {"extension-requested", "extension-decided"},
    {"exit-requested", "exit-decided"},
}};

/// Whether each time it happens uses up what comes before it: the next acceptance needs an application of its own.
bool answers(std::string_view event) {
    return event == "accepted" || std::ranges::find(kDecisions, event, &Pair::decision) != kDecisions.end();
}

std::vector<const Event*> all_of(const Record& record, std::string_view word) {
    std::vector<const Event*> found;
    std::ranges::copy_if(record.events(), std::back_inserter(found), [&](const Event* e) { return e->event.value == word; });
    return found;
}

std::string join(std::span<const std::string> words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

std::string text(std::string_view view) {
    return std::string{view};
}

class OrderCheck {
public:
    OrderCheck(const Record& record, const dataset::Dataset& dataset, const programme::Programme& programme,
               findings::Sink& sink)
        : record_{record}, dataset_{dataset}, programme_{programme}, rules_{programme.procedure.lifecycle}, sink_{sink} {}

    void run() {
        for (const auto& rule : rules_.events) check(rule);
        if (!rules_.events.empty()) report_unknown();
        check_results();
        check_requests();
        check_objections();
        check_dates();
    }

private:
    const std::string& clause_of(std::string_view event) const {
        static const std::string none;
        const auto* rule = rules_.event(event);
        return rule == nullptr ? none : rule->clause;
    }

    /// Of the steps before an event that nobody recorded, the last one alone is missed: those before it are its own affair.
    void check(const programme::EventRule& rule) {
        const auto times = all_of(record_, rule.event);
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (i > 0 && rule.once)
                report(code::event_repeated, *times[i], {{"first", calendar::to_string(times.front()->date)}, {"clause", rule.clause}});
            // The first time tells of the order; what is answered is asked for every time.
            if (i > 0 && !answers(rule.event)) continue;
            for (const auto& before : rule.after) demand(rule, before, *times[i], answers(rule.event) ? i + 1 : 1);
            if (!rule.after_one_of.empty() && std::ranges::none_of(rule.after_one_of, [&](const std::string& before) {
                    return count_until(before, times[i]->date) > 0;
                }))
                demand_one(rule, *times[i]);
        }
    }

    std::size_t count_until(std::string_view word, calendar::Date day) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            record_.events(), [&](const Event* e) { return e->event.value == word && e->date <= day; }));
    }

    void demand(const programme::EventRule& rule, const std::string& before, const Event& event, std::size_t times) {
        if (count_until(before, event.date) >= times) return;
        const auto all = all_of(record_, before);
        if (all.size() < times)
            report(code::event_missing_before, event, {{"before", before}, {"clause", rule.clause}});
        else
            report(code::event_out_of_order, event,
                   {{"date", calendar::to_string(event.date)},
                    {"before", before},
                    {"before_date", calendar::to_string(all[times - 1]->date)},
                    {"clause", rule.clause}});
    }

    /// None of the ways that meet here was taken by then: one that was taken later is out of order.
    void demand_one(const programme::EventRule& rule, const Event& event) {
        for (const auto& before : rule.after_one_of)
            if (record_.has(before)) return demand(rule, before, event, 1);
        report(code::event_missing_before, event, {{"before", join(rule.after_one_of)}, {"clause", rule.clause}});
    }

    /// An incident is no step: any programme may have one on record.
    void report_unknown() {
        std::vector<std::string> known;
        for (const auto& rule : rules_.events) known.push_back(rule.event);
        for (const auto* event : record_.events())
            if (event->event.value != "incident" && rules_.event(event->event.value) == nullptr)
                report(code::event_not_in_programme, *event, {{"programme", programme_.pinned_id()}, {"known", join(known)}});
    }

    void check_results() {
        for (const auto* event : record_.events()) {
            if (!event->result) continue;
            auto known = results_of(programme_, event->event.value);
            if (known.empty() || std::ranges::find(known, event->result.value) != known.end()) continue;
            auto& finding = sink_.report(code::unknown_event_result,
                                         {&dataset_.source(), event->result.span, pointer_of(*event)},
                                         {{"event", text(event->event.value)},
                                          {"result", text(event->result.value)},
                                          {"known", join(known)}});
            name_events(finding);
            const std::vector<std::string_view> views{known.begin(), known.end()};
            if (const auto near = base::nearest(event->result.value, views)) finding.with_suggestion(*near);
        }
    }

    void check_requests() {
        for (const auto& [request, decision] : kDecisions) {
            if (rules_.event(decision) == nullptr) continue;
            const auto asked = all_of(record_, request);
            for (std::size_t i = all_of(record_, decision).size(); i < asked.size(); ++i)
                report(code::decision_missing, *asked[i],
                       {{"request", text(request)},
                        {"date", calendar::to_string(asked[i]->date)},
                        {"decision", text(decision)},
                        {"clause", clause_of(decision)}});
        }
        for (const auto* event : all_of(record_, "extension-decided"))
            if (event->result.value == "approved" && !event->until)
                report(code::extension_until_missing, *event, {{"date", calendar::to_string(event->date)}});
    }

    /// Selection asks for no objection, or for none that was upheld.
    void check_objections() {
        const auto* selected = record_.first("selected");
        if (selected == nullptr) return;
        for (const auto* objection : all_of(record_, "objection")) {
            if (objection->date > selected->date) continue;
            const auto& finding = objection->result ? code::selected_against_objection : code::objection_undecided;
            if (!objection->result || objection->result.value == "upheld")
                report(finding, *objection,
                       {{"date", calendar::to_string(objection->date)}, {"clause", clause_of("selected")}});
        }
    }

    void check_dates() {
        const auto document = calendar::parse_date(programme_.document_date);
        for (const auto* event : record_.events())
            if (document && event->date < *document && event->event.value != "incident")
                report(code::event_before_programme, *event,
                       {{"date", calendar::to_string(event->date)}, {"document", programme_.document_date}});
        std::string early;
        for (const int year : dataset_.reported)
            if (Date{std::chrono::year{year} / std::chrono::December / 31} >= record_.as_of())
                early += (early.empty() ? "" : ", ") + std::to_string(year);
        if (!early.empty())
            sink_.report(code::year_not_over, {&dataset_.source(), dataset_.reported_span, "years.reported"},
                         {{"years", early}, {"as_of", calendar::to_string(record_.as_of())}});
        for (const auto* event : record_.later())
            report(code::event_after_as_of, *event,
                   {{"date", calendar::to_string(event->date)}, {"as_of", calendar::to_string(record_.as_of())}});
    }

    void report(const findings::CodeInfo& info, const Event& event, std::initializer_list<findings::Arg> args) {
        auto& finding = sink_.report(info, place_of(dataset_, event), args);
        finding.args.push_back({"event", text(event.event.value)});
        name_events(finding);
    }

    const Record& record_;
    const dataset::Dataset& dataset_;
    const programme::Programme& programme_;
    const programme::Lifecycle& rules_;
    findings::Sink& sink_;
};

}  // namespace

void check_order(const Record& record, const dataset::Dataset& dataset, const programme::Programme& programme,
                 findings::Sink& sink) {
    OrderCheck{record, dataset, programme, sink}.run();
}

}  // namespace nearzero::lifecycle
