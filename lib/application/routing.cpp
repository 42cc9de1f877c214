// SPDX-License-Identifier: Apache-2.0
#include "application/routing.hpp"

#include <algorithm>

#include "findings/code/application.hpp"

namespace nearzero::application {

namespace code = findings::code;

namespace {

using programme::Route;
using Kind = Recommendation::Kind;

constexpr std::string_view kDecided = "selected";
constexpr std::string_view kNotListed = "not-listed";

std::optional<bool> met(const std::vector<GroundResult>& grounds, const std::string& id) {
    const auto found =
        std::ranges::find(grounds, id, [](const auto& result) { return std::string_view{result.ground->id}; });
    return found == grounds.end() || found->declared == nullptr ? std::nullopt : found->declared->met;
}

Standing standing_of(const Route& route, const std::vector<GroundResult>& grounds) {
    bool known = true;
    for (const auto& [list, wanted] : {std::pair{&route.grounds, true}, {&route.without, false}})
        for (const std::string& id : *list) {
            const auto given = met(grounds, id);
            if (given && *given != wanted) return Standing::not_met;
            known = known && given.has_value();
        }
    return known ? Standing::met : Standing::not_assessable;
}

/// The route that waits for a list which, on that day, is out without this pilot; or null.
const Route* left_by_list(const Submission& submission, std::optional<calendar::Date> day) {
    for (const Route& route : submission.programme.procedure.routing.routes) {
        if (route.after_event.empty()) continue;
        const auto* listed = submission.record.last(route.after_event);
        if (listed != nullptr && listed->result.value == kNotListed && (!day || listed->date <= *day)) return &route;
    }
    return nullptr;
}

/// On a day: what is recommended before the list is out may be another way than after it.
Recommendation recommend(const RoutingReview& review, const Entry& entry, const Submission& submission,
                         std::optional<calendar::Date> day) {
    if (entry.verdict == Standing::not_met) return {Kind::none, nullptr, "entry-not-met"};
    if (entry.verdict == Standing::not_assessable) return {Kind::not_assessable, nullptr, "entry-not-assessable"};
    if (const Route* route = left_by_list(submission, day)) return {Kind::route, route, "not-listed"};
    for (const RouteResult& result : review.routes) {
        if (result.standing == Standing::met) return {Kind::route, result.route, "grounds"};
        if (result.standing == Standing::not_assessable) return {Kind::not_assessable, nullptr, "ground-not-declared"};
    }
    return {Kind::none, nullptr, "no-grounds"};
}

void report_unknown_grounds(const Submission& submission, findings::Sink& sink) {
    const auto known = ids_of(submission.programme.procedure.routing.grounds);
    for (const auto& made : submission.dataset.routing) {
        const std::string id{made.id.value};
        if (id.empty() || std::ranges::find(known, id) != known.end()) continue;
        suggest(sink.report(code::unknown_ground, submission.at(made.id.span, "assessment.routing." + id),
                            {{"id", id}, {"programme", submission.programme.id}, {"known", join(known)}}),
                id, known);
    }
}

std::string in(const programme::Name& name, findings::Lang lang) {
    const std::string& wanted = lang == findings::Lang::zh ? name.zh : name.en;
    return wanted.empty() ? (lang == findings::Lang::zh ? name.en : name.zh) : wanted;
}

/// Why, of a recommendation that could be made.
findings::Text said(const Recommendation& recommendation) {
    if (recommendation.reason == "grounds") return {"它的依据都成立", "its grounds are met"};
    if (recommendation.reason == "not-listed") return {"名单中没有这个试点", "the list is out without this pilot"};
    if (recommendation.reason == "entry-not-met") return {"入选条件不满足", "an entry condition is not met"};
    return {"没有一个去向的依据都成立", "the grounds of no route are met"};
}

/// A decision of the record against the rules: its route, the list it has to wait for, the grounds.
void check_decision(const dataset::Event& event, const RoutingReview& review, const Entry& entry,
                    const Submission& submission, findings::Sink& sink) {
    const auto& routes = review.routing->routes;
    const auto known = ids_of(routes);
    const std::string pointer = "lifecycle." + std::string{event.event.value};
    const auto place = submission.at(event.route.span, pointer + ".route");
    const auto route = std::ranges::find(routes, event.route.value, &Route::id);
    if (route == routes.end()) {
        suggest(sink.report(code::unknown_route, place,
                            {{"route", std::string{event.route.value}},
                             {"programme", submission.programme.id},
                             {"known", join(known)}}),
                event.route.value, known);
        return;
    }
    if (event.event.value == kDecided && !route->after_event.empty()) {
        const auto* list = submission.record.first(route->after_event);
        if (!submission.record.may_have(route->after_event) && (list == nullptr || list->date > event.date))
            sink.report(code::municipal_before_provincial_list, submission.at(event.span, pointer),
                        {{"route", route->id},
                         {"name_zh", route->name.zh},
                         {"name_en", route->name.en},
                         {"date", calendar::to_string(event.date)},
                         {"list", route->after_event},
                         {"list_zh", list == nullptr ? "记录中没有" : calendar::to_string(list->date)},
                         {"list_en", list == nullptr ? "not on record" : calendar::to_string(list->date)},
                         {"clause", route->after_clause}});
    }
    const auto then = recommend(review, entry, submission, event.date);
    if (then.kind == Kind::not_assessable || then.route == &*route) return;
    sink.report(
        code::recommended_against_grounds, place,
        {{"event", std::string{event.event.value}},
         {"route", route->id},
         {"route_zh", in(route->name, findings::Lang::zh)},
         {"route_en", in(route->name, findings::Lang::en)},
         {"recommended", std::string{then.word()}},
         {"recommended_zh",
          then.route == nullptr ? "没有去向" : "应为“" + in(then.route->name, findings::Lang::zh) + "”"},
         {"recommended_en", then.route == nullptr ? "no route" : "'" + in(then.route->name, findings::Lang::en) + "'"},
         {"reason", std::string{then.reason}},
         {"reason_zh", std::string{said(then).zh}},
         {"reason_en", std::string{said(then).en}},
         {"clause", review.routing->clause}});
}

}  // namespace

std::string_view Recommendation::word() const {
    switch (kind) {
        case Kind::route:
            return route->id;
        case Kind::none:
            return "none";
        case Kind::not_assessable:
            return "not_assessable";
    }
    return {};
}

std::optional<RoutingReview> check_routing(const Submission& submission, const Entry& entry, findings::Sink& sink) {
    report_unknown_grounds(submission, sink);
    const auto& routing = submission.programme.procedure.routing;
    if (!routing.present()) return std::nullopt;
    RoutingReview review{.routing = &routing};
    for (const auto& ground : routing.grounds)
        review.grounds.push_back({&ground, dataset::declaration(submission.dataset.routing, ground.id)});
    for (const Route& route : routing.routes) review.routes.push_back({&route, standing_of(route, review.grounds)});
    review.recommendation = recommend(review, entry, submission, std::nullopt);
    for (const auto* event : submission.record.events()) {
        if (!event->route) continue;
        review.decisions.push_back(event);
        check_decision(*event, review, entry, submission, sink);
    }
    return review;
}

}  // namespace nearzero::application
