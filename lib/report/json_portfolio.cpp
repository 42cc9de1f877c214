// SPDX-License-Identifier: Apache-2.0
/// The member `portfolio`.
#include "report/portfolio.hpp"

namespace nearzero::report {

namespace {

using document::JsonWriter;

/// The figures of a count, into an open object.
void write_figures(JsonWriter& json, const portfolio::Count& count) {
    json.member("pilots", count.pilots).member("met", count.met).member("not_met", count.not_met);
    json.member("not_assessable", count.not_assessable).member("not_applicable", count.not_applicable);
    json.member("rejected", count.rejected).key("reached");
    if (!count.reached) {
        json.null();
        return;
    }
    const auto& reached = *count.reached;
    json.begin_object().member("applied", reached.applied).member("recommended", reached.recommended);
    json.member("selected", reached.selected).member("accepted", reached.accepted);
    json.member("exited", reached.exited).member("cancelled", reached.cancelled).end_object();
}

void write_count(JsonWriter& json, const portfolio::Count& count) {
    json.begin_object().member_or_null("programme", count.programme);
    json.member_or_null("category", count.category).member_or_null("tier", count.tier);
    write_figures(json, count);
    json.end_object();
}

void write_place(JsonWriter& json, const portfolio::Place& place) {
    place.rank ? json.member("rank", *place.rank).member("of", place.of) : json.key("rank").null().key("of").null();
}

void write_ranks(JsonWriter& json, std::span<const Row> rows, const portfolio::Portfolio& survey) {
    json.key("ranks").begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& rank = survey.ranks[i];
        json.begin_object().member("pilot", rows[i].result.id).member("change_percent", rank.change_percent);
        write_place(json, rank);
        json.member_or_null("unranked", portfolio::word_of(rank.why)).end_object();
    }
    json.end_array().key("margins").begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& pilot = rows[i].result;
        for (std::size_t m = 0; m < pilot.margins.size(); ++m) {
            const auto& margin = pilot.margins[m];
            json.begin_object().member("pilot", pilot.id).member("target", margin.target);
            json.member("indicator", margin.indicator).member("margin", margin.margin).member("unit", margin.unit);
            json.member("margin_percent", margin.percent).member("tightest", pilot.tightest == m);
            write_place(json, survey.margin_ranks[i][m]);
            json.end_object();
        }
    }
    json.end_array().key("outliers").begin_array();
    for (const auto& outlier : survey.outliers)
        json.begin_object()
            .member("pilot", rows[outlier.pilot].result.id)
            .member("change_percent", outlier.change_percent)
            .member("median", outlier.median)
            .member("mad", outlier.mad)
            .member("score", outlier.score)
            .member("of", outlier.of)
            .end_object();
    json.end_array();
}

void write_rules(JsonWriter& json, const portfolio::Portfolio& survey, findings::Lang lang) {
    json.key("rules").begin_array();
    for (const auto& rule : survey.rules) {
        json.begin_object().member("rule", portfolio::word_of(rule.rule)).member("programme", rule.programme);
        json.member_or_null("clause", rule.clause).member("key", rule.key).member_or_null("group", rule.group);
        json.member("counts", rule.counts).member("number", rule.number);
        rule.year ? json.member("year", *rule.year) : json.key("year").null();
        json.member("in_principle", rule.in_principle);
        rule.count ? json.member("count", *rule.count) : json.key("count").null();
        rule.unnamed ? json.member("unnamed", *rule.unnamed) : json.key("unnamed").null();
        json.member_or_null("result", portfolio::word_of(rule.outcome)).end_object();
    }
    json.end_array().key("open_points").begin_array();
    for (const auto& open : survey.open_points)
        json.begin_object()
            .member("programme", open.programme)
            .member("id", open.point->id)
            .member("clause", open.point->clause)
            .member("question", lang == findings::Lang::zh ? open.point->question.zh : open.point->question.en)
            .end_object();
    json.end_array();
}

}  // namespace

void write_portfolio(JsonWriter& json, std::span<const Row> rows, const portfolio::Portfolio& survey,
                     findings::Lang lang) {
    json.key("portfolio").begin_object().key("board").begin_array();
    for (const auto& count : survey.board) write_count(json, count);
    json.end_array().key("all");
    write_count(json, survey.all);
    json.key("counts").begin_array();
    for (const auto& [by, value, count] : survey.counts) {
        json.begin_object().member("by", by).member("value", value).member_or_null("programme", count.programme);
        write_figures(json, count);
        json.end_object();
    }
    json.end_array().key("totals").begin_array();
    for (const auto& year : survey.years)
        json.begin_object()
            .member("programme", year.programme)
            .member("year", year.year)
            .member("pilots", year.pilots)
            .member("gross_tco2e", year.gross)
            .end_object();
    json.end_array().key("intensities").begin_array();
    for (const auto& one : survey.intensities) {
        json.begin_object().member("programme", one.programme).member("category", one.category);
        json.member_or_null("tier", one.tier).member("indicator", one.indicator).member("year", one.year);
        json.member("pilots", one.pilots).member("value", one.value).member("unit", one.unit).end_object();
    }
    json.end_array();
    write_ranks(json, rows, survey);
    write_rules(json, survey, lang);
    json.end_object();
}

}  // namespace nearzero::report
