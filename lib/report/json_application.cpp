// SPDX-License-Identifier: Apache-2.0
#include "report/json_application.hpp"

namespace nearzero::report {

using document::JsonWriter;

namespace {

std::string_view in(const programme::Name& name, findings::Lang lang) {
    const std::string& wanted = lang == findings::Lang::zh ? name.zh : name.en;
    return wanted.empty() ? (lang == findings::Lang::zh ? name.en : name.zh) : wanted;
}

/// What the site declares: whether it is met, in which words, with which evidence.
void write_declared(JsonWriter& json, const dataset::Declaration* declared) {
    declared != nullptr && declared->met ? json.member("declared", *declared->met) : json.key("declared").null();
    json.member_or_null("statement", declared != nullptr ? declared->statement.value : std::string_view{});
    json.key("evidence").begin_array();
    if (declared != nullptr)
        for (const auto& evidence : declared->evidence) json.text(evidence.value);
    json.end_array();
}

void write_entry(JsonWriter& json, const application::Entry& entry, findings::Lang lang) {
    json.key("entry").begin_object();
    json.member_or_null("verdict", entry.verdict ? application::word_of(*entry.verdict) : std::string_view{});
    json.key("conditions").begin_array();
    for (const auto& result : entry.conditions) {
        json.begin_object().member("condition", result.condition->id).member("name", in(result.condition->name, lang));
        json.member_or_null("clause", result.condition->clause);
        json.member("verdict", application::word_of(result.standing)).member_or_null("reason", result.reason);
        json.member("evidence_required", result.condition->evidence_required);
        write_declared(json, result.declared);
        if (result.incident == nullptr) {
            json.key("incident").null();
        } else {
            json.key("incident").begin_object().member("date", calendar::to_string(result.incident->date));
            json.member_or_null("kind", result.incident->kind.value)
                .member_or_null("grade", result.incident->grade.value);
            json.end_object();
        }
        json.end_object();
    }
    json.end_array().end_object();
}

void write_forms(JsonWriter& json, const std::vector<application::Form>& forms, findings::Lang lang) {
    json.key("forms").begin_array();
    for (const auto& form : forms) {
        json.begin_object().member("document", form.document->id).member("name", in(form.document->name, lang));
        json.member_or_null("clause", form.document->clause).member("published", form.document->published);
        json.member("at_hand", form.at_hand);
        const auto complete = form.complete();
        complete ? json.member("complete", *complete) : json.key("complete").null();
        json.key("missing").begin_array();
        for (const auto& missing : form.missing)
            json.begin_object()
                .member("field", missing.field->id)
                .member("name", in(missing.field->name, lang))
                .member("why", application::word_of(missing.why))
                .end_object();
        json.end_array().end_object();
    }
    json.end_array();
}

void write_deadlines(JsonWriter& json, const std::vector<application::DeadlineResult>& deadlines, findings::Lang lang) {
    json.key("deadlines").begin_array();
    for (const auto& result : deadlines) {
        const auto& deadline = *result.deadline;
        json.begin_object().member("deadline", deadline.id).member("name", in(deadline.name, lang));
        json.member_or_null("clause", deadline.clause).member_or_null("event", deadline.event);
        json.member("date", calendar::to_string(deadline.date)).member("inclusive", deadline.inclusive);
        json.member_or_null("on", result.event != nullptr ? calendar::to_string(result.event->date) : std::string{});
        json.member("kept", application::word_of(result.kept)).end_object();
    }
    json.end_array();
}

void write_routing(JsonWriter& json, const std::optional<application::RoutingReview>& routing, findings::Lang lang) {
    json.key("routing");
    if (!routing) {
        json.null();
        return;
    }
    json.begin_object().member_or_null("clause", routing->routing->clause);
    json.member("recommendation", routing->recommendation.word())
        .member_or_null("reason", routing->recommendation.reason);
    json.key("routes").begin_array();
    for (const auto& result : routing->routes) {
        json.begin_object().member("route", result.route->id).member("name", in(result.route->name, lang));
        json.member("grounds", application::word_of(result.standing)).end_object();
    }
    json.end_array().key("grounds").begin_array();
    for (const auto& result : routing->grounds) {
        json.begin_object().member("ground", result.ground->id).member("name", in(result.ground->name, lang));
        json.member_or_null("clause", result.ground->clause);
        write_declared(json, result.declared);
        json.end_object();
    }
    json.end_array().key("decisions").begin_array();
    for (const auto* event : routing->decisions)
        json.begin_object()
            .member("event", event->event.value)
            .member("date", calendar::to_string(event->date))
            .member("route", event->route.value)
            .end_object();
    json.end_array().end_object();
}

}  // namespace

void write_review(JsonWriter& json, const application::Review& review, findings::Lang lang) {
    write_entry(json, review.entry, lang);
    write_forms(json, review.forms, lang);
    write_deadlines(json, review.deadlines, lang);
    write_routing(json, review.routing, lang);
}

}  // namespace nearzero::report
