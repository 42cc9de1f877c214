// SPDX-License-Identifier: Apache-2.0
#include "report/json_panel.hpp"

#include "report/json_lifecycle.hpp"

namespace nearzero::report {

using document::JsonWriter;

namespace {

const std::string& in_language(const programme::Name& name, findings::Lang lang) {
    const std::string& wanted = lang == findings::Lang::zh ? name.zh : name.en;
    return wanted.empty() ? (lang == findings::Lang::zh ? name.en : name.zh) : wanted;
}

std::optional<double> value_of(const std::optional<panel::Points>& points) {
    return points ? std::optional{points->value()} : std::nullopt;
}

std::string_view basis(bool of_programme) {
    return of_programme ? "programme" : "rubric";
}

void write_reason(JsonWriter& json, const scoring::Reason& reason, findings::Lang lang) {
    json.member_or_null("reason", reason.word).member_or_null("reason_text", reason.text.in(lang));
}

void write_rubric(JsonWriter& json, const panel::Rubric* rubric, findings::Lang lang) {
    json.key("rubric");
    if (rubric == nullptr) {
        json.null();
        return;
    }
    json.begin_object().member("id", rubric->id).member("version", rubric->version);
    json.member("title", in_language(rubric->title, lang)).member("source", rubric->source);
    json.member("maximum", rubric->maximum.value()).member("file", rubric->path()).end_object();
}

void write_sheet(JsonWriter& json, const panel::SheetResult& result) {
    const panel::Sheet& sheet = *result.sheet;
    json.begin_object().member("by", sheet.by.value).member("role", panel::word_of(sheet.role));
    json.member("date", calendar::to_string(*sheet.date)).member("file", sheet.source().name());
    json.member("points", value_of(result.points)).key("missing").begin_array();
    for (const auto item : result.missing) json.text(item);
    json.end_array().end_object();
}

void write_score(JsonWriter& json, const panel::Sheet& sheet, const panel::Score* score) {
    json.begin_object().member("by", sheet.by.value).member("role", panel::word_of(sheet.role));
    json.member("points", score != nullptr ? value_of(score->points) : std::nullopt);
    json.member("not_applicable", score != nullptr && !score->points);
    json.member_or_null("reason", score != nullptr ? score->reason.value : std::string_view{});
    json.member_or_null("comment", score != nullptr ? score->comment.value : std::string_view{}).end_object();
}

void write_item(JsonWriter& json, const panel::Assessment& panel, const panel::ItemResult& result,
                findings::Lang lang) {
    const panel::Item& item = *result.item;
    json.begin_object().member("item", item.id).member("name", in_language(item.name, lang));
    const auto* group = panel.rubric->group(item.group);
    json.member_or_null("group", group != nullptr ? in_language(group->name, lang) : std::string{});
    json.member_or_null("clause", item.clause)
        .member("maximum", item.maximum.value())
        .member("experts", result.experts);
    json.member("mean", result.mean).member("spread", result.spread).member("standard_deviation", result.deviation);
    json.member("self", result.self != nullptr ? value_of(result.self->points) : std::nullopt);
    json.member("not_applicable", result.not_applicable).member("disputed", result.disputed);
    json.member("disagreement", result.disagree).key("scores").begin_array();
    for (std::size_t i = 0; i < panel.experts.size(); ++i) write_score(json, *panel.experts[i].sheet, result.scores[i]);
    if (panel.self) write_score(json, *panel.self->sheet, result.self);
    json.end_array().end_object();
}

void write_panel(JsonWriter& json, const panel::Assessment& panel, findings::Lang lang) {
    json.key("panel");
    if (!panel.handed_in()) {
        json.null();
        return;
    }
    json.begin_object();
    write_rubric(json, panel.rubric, lang);
    json.key("sheets").begin_array();
    for (const auto& expert : panel.experts) write_sheet(json, expert);
    if (panel.self) write_sheet(json, *panel.self);
    json.end_array().key("items").begin_array();
    for (const auto& item : panel.items) write_item(json, panel, item, lang);
    json.end_array().key("items_not_applicable").begin_object();
    const bool open = panel.not_applicable.value == programme::ItemsNotApplicable::open;
    json.member("rule", panel::word_of(panel.not_applicable.value))
        .member_or_null("basis", open ? std::string_view{} : basis(panel.not_applicable.of_programme));
    json.end_object().key("disagreement_limit");
    if (panel.limit)
        json.begin_object()
            .member("points", panel.limit->value)
            .member("basis", basis(panel.limit->of_programme))
            .end_object();
    else
        json.null();
    json.key("total").begin_object().member("points", panel.points).member("maximum", panel.maximum);
    json.member("points_of_100", panel.of_100).end_object();
    write_reason(json, panel.reason, lang);
    json.end_object();
}

void write_rating(JsonWriter& json, const Pilot& pilot, findings::Lang lang) {
    const panel::RatingResult& result = pilot.panel->rating;
    json.key("rating");
    if (pilot.programme->procedure.acceptance.ratings.empty()) {
        json.null();
        return;
    }
    const auto* rating = result.rating;
    json.begin_object().member_or_null("rating", rating != nullptr ? std::string_view{rating->id} : std::string_view{});
    json.member_or_null("name", rating != nullptr ? in_language(rating->name, lang) : std::string{});
    json.member("points_of_100", result.points).key("bands").begin_array();
    for (const auto* band : result.deciding) {
        json.begin_object().member("rating", band->id).member("at_least", band->at_least);
        json.member_or_null("source", band->source).member_or_null("confidence", band->confidence).end_object();
    }
    json.end_array();
    write_reason(json, result.reason, lang);
    write_consequence(json, pilot.consequence_of_rating(), std::nullopt);
    json.end_object();
}

}  // namespace

void write_panel_review(JsonWriter& json, const Pilot& pilot, findings::Lang lang) {
    const panel::Review& review = *pilot.panel;
    write_panel(json, review.assessment, lang);
    write_rating(json, pilot, lang);
    json.key("decisions").begin_array();
    for (const auto& result : review.decisions) {
        const panel::Decision& decision = *result.decision;
        json.begin_object().member("about", decision.about.value).member("rules", result.rules);
        json.member("decided", decision.decided.value).member("differs", result.differs);
        json.member("by", decision.by.value).member("date", calendar::to_string(decision.date));
        json.member("reason", decision.reason.value).member("file", decision.source->name()).end_object();
    }
    json.end_array();
}

}  // namespace nearzero::report
