// SPDX-License-Identifier: Apache-2.0
#include "report/json_lifecycle.hpp"

namespace nearzero::report {

using document::JsonWriter;

namespace {

void date_or_null(JsonWriter& json, std::string_view key, const std::optional<calendar::Date>& date) {
    json.member_or_null(key, date ? calendar::to_string(*date) : std::string{});
}

void write_next(JsonWriter& json, const std::optional<lifecycle::Next>& next) {
    json.key("next");
    if (!next) {
        json.null();
        return;
    }
    json.begin_object().member("event", next->event).member_or_null("clause", next->clause);
    next->in_year ? json.member("in_year", *next->in_year) : json.key("in_year").null();
    date_or_null(json, "from", next->from);
    date_or_null(json, "by", next->by);
    json.end_object();
}

void write_works(JsonWriter& json, const std::vector<lifecycle::Works>& works) {
    json.key("works").begin_array();
    for (const auto& one : works) {
        json.begin_object().member("project", one.id);
        date_or_null(json, "planned", one.planned);
        date_or_null(json, "due", one.due);
        date_or_null(json, "finished", one.finished);
        json.member("progress", lifecycle::word_of(one.progress)).end_object();
    }
    json.end_array();
}

void write_disclosures(JsonWriter& json, const std::vector<lifecycle::DisclosureDue>& disclosures) {
    json.key("disclosures").begin_array();
    for (const auto& due : disclosures) {
        json.begin_object().member("year", due.year).member("status", lifecycle::word_of(due.status));
        json.member_or_null("date", due.event != nullptr ? calendar::to_string(due.event->date) : std::string{});
        json.member_or_null("url", due.event != nullptr ? due.event->url.value : std::string_view{}).end_object();
    }
    json.end_array();
}

/// What holds after acceptance, for a pilot that has passed.
void write_after_acceptance(JsonWriter& json, const Pilot& pilot) {
    const auto& rules = pilot.programme->procedure.lifecycle.after_acceptance;
    json.key("after_acceptance");
    if (!rules || pilot.standing->state != lifecycle::State::accepted) {
        json.null();
        return;
    }
    json.begin_object().member_or_null("clause", rules->clause).member("targets_continue", rules->targets_continue);
    json.key("aim");
    if (rules->aim) {
        json.begin_object().member("indicator", rules->aim->indicator).member("toward", rules->aim->toward);
        json.key("course").begin_array();
        for (const auto& value : pilot.standing->aim)
            json.begin_object()
                .member("year", value.year)
                .member("value", value.value)
                .member("unit", value.unit)
                .end_object();
        json.end_array().end_object();
    } else {
        json.null();
    }
    json.end_object();
}

void write_gates(JsonWriter& json, const lifecycle::Standing& standing, findings::Lang lang) {
    for (const auto& result : standing.gates) {
        json.begin_object().member("gate", result.gate->id);
        json.member("name", lang == findings::Lang::zh ? result.gate->name.zh : result.gate->name.en);
        json.member_or_null("clause", result.gate->clause).member("in_principle", result.gate->in_principle);
        json.member("judged_on", calendar::to_string(standing.gates_day));
        json.member("verdict", scoring::word_of(result.verdict));
        date_or_null(json, "since", result.since);
        json.member_or_null("reason", result.reason.word)
            .member_or_null("reason_text", result.reason.text.in(lang))
            .end_object();
    }
}

}  // namespace

void write_consequence(JsonWriter& json, const programme::Consequence* rule, std::optional<calendar::Date> failed) {
    json.key("consequence");
    if (rule == nullptr) {
        json.null();
        return;
    }
    json.begin_object().member("of", rule->on).member("time", rule->time).member("clause", rule->clause);
    date_or_null(json, "date", failed);
    json.member("keeps_title", rule->keeps_title).member("cancelled", rule->cancelled);
    rule->improve_years ? json.member("improve_years", *rule->improve_years) : json.key("improve_years").null();
    json.member("in_principle", rule->in_principle).end_object();
}

void write_standing(JsonWriter& json, const Pilot& pilot, findings::Lang lang) {
    json.key("lifecycle");
    const auto* standing = pilot.standing;
    if (standing == nullptr) {
        json.null().key("gates").begin_array().end_array().key("consequence").null();
        return;
    }
    json.begin_object().member("state", lifecycle::word_of(standing->state));
    json.member_or_null("since",
                        standing->since != nullptr ? calendar::to_string(standing->since->date) : std::string{});
    write_next(json, standing->next);
    write_works(json, standing->works);
    write_disclosures(json, standing->disclosures);
    write_after_acceptance(json, pilot);
    json.key("papers").begin_array();
    for (const auto& paper : standing->papers)
        json.begin_object()
            .member("document", paper.document->id)
            .member("name", lang == findings::Lang::zh ? paper.document->name.zh : paper.document->name.en)
            .member("clause", paper.document->clause)
            .member("at_hand", paper.at_hand)
            .end_object();
    json.end_array().key("open_points").begin_array();
    for (const auto& point : pilot.programme->open_points)
        if (programme::touches_section(point, "lifecycle") || programme::touches_section(point, "acceptance"))
            json.begin_object()
                .member("id", point.id)
                .member("clause", point.clause)
                .member("question", lang == findings::Lang::zh ? point.question.zh : point.question.en)
                .end_object();
    json.end_array().end_object().key("gates").begin_array();
    write_gates(json, *standing, lang);
    json.end_array();
    write_consequence(json, standing->consequence,
                      standing->consequence != nullptr ? std::optional{standing->failed.back()->date} : std::nullopt);
}

}  // namespace nearzero::report
