// SPDX-License-Identifier: Apache-2.0
#include "report/json_verdict.hpp"

#include "report/json_uncertainty.hpp"

namespace nearzero::report {

using document::JsonWriter;

namespace {

void write_trend(JsonWriter& json, const scoring::Trend& trend) {
    json.key("trend").begin_object();
    json.member("change_from_base", trend.change_from_base);
    json.member("change_from_base_percent", trend.change_from_base_percent);
    write_interval(json, "change_low", "change_high", trend.change_interval);
    json.key("yearly_changes").begin_array();
    for (const double change : trend.yearly_changes) json.number(change);
    json.end_array();
    json.member("theil_sen_slope", trend.theil_sen_slope).member("mann_kendall_p", trend.mann_kendall_p);
    trend.frozen_verdict ? json.member("frozen_verdict", scoring::word_of(*trend.frozen_verdict))
                         : json.key("frozen_verdict").null();
    json.member("frozen_margin", trend.frozen_margin).end_object();
}

void write_needed_reduction(JsonWriter& json, const scoring::TargetResult& target) {
    if (!target.needed_reduction) {
        json.key("reduction_tco2e").null().key("needed_reduction").null();
    } else {
        const auto& needed = *target.needed_reduction;
        json.member("reduction_tco2e", needed.tonnes).key("needed_reduction").begin_object().member("year", needed.year);
        json.member("more_than", needed.is_limit).member("any_one", needed.any_one).key("cuts").begin_array();
        for (const auto& cut : needed.cuts) {
            json.begin_object().member("activity", cut.activity->id.value).member("reduction_tco2e", cut.tonnes);
            json.member("share", cut.share).member("amount", cut.amount);
            json.member("amount_unit", cut.activity->amount.unit.text).end_object();
        }
        json.end_array().end_object();
    }
    json.member_or_null("no_reduction", target.no_reduction);
}

void write_target(JsonWriter& json, const scoring::TargetResult& target, findings::Lang lang) {
    json.begin_object().member("target", target.target).member("clause", target.clause);
    json.member_or_null("indicator", target.indicator).member("test", target.test);
    json.member_or_null("reading", scoring::reading_word(target));
    json.member("actual", target.actual).member("threshold", target.threshold).member_or_null("unit", target.unit);
    json.member("margin", target.margin).member("probability", target.probability);
    json.member_or_null("no_probability", target.no_probability).member("margin_sd", target.margin_sd);
    write_needed_reduction(json, target);
    json.member("verdict", scoring::word_of(target.verdict)).member_or_null("reason", target.reason.word);
    json.member_or_null("reason_text", target.reason.text.in(lang));
    if (target.role != programme::Role::binding) json.member("role", programme::word_of(target.role));
    if (target.stage != programme::Stage::both) json.member("stage", programme::word_of(target.stage));
    if (!target.ahead.empty()) {
        json.key("milestones").begin_array();
        for (const auto& ahead : target.ahead)
            json.begin_object()
                .member("year", ahead.year)
                .member("threshold", ahead.threshold)
                .member("margin", ahead.margin)
                .end_object();
        json.end_array();
    }
    if (target.trend) write_trend(json, *target.trend);
    const auto list = [&](std::string_view key, const std::vector<scoring::TargetResult>& results) {
        if (results.empty()) return;
        json.key(key).begin_array();
        for (const auto& result : results) write_target(json, result, lang);
        json.end_array();
    };
    list("of", target.of);
    list("readings", target.readings);
    json.end_object();
}

}  // namespace

void write_scorecard(JsonWriter& json, const scoring::Scorecard& card, const scoring::Uncertainty* uncertainty,
                     findings::Lang lang) {
    json.key("indicators").begin_array();
    for (std::size_t i = 0; i < card.indicators.size(); ++i) {
        const auto& value = card.indicators[i];
        json.begin_object().member("year", value.year).member("indicator", value.indicator);
        json.member("reading", programme::word_of(value.reading))
            .member("value", value.value)
            .member("unit", value.unit);
        write_interval(json, "low", "high", interval_at(uncertainty, &scoring::Uncertainty::indicators, i));
        json.end_object();
    }
    json.end_array().key("targets").begin_array();
    for (const auto& target : card.targets) write_target(json, target, lang);
    json.end_array().key("conventions").begin_array();
    for (const auto& key : card.programme->accounting.keys) {
        if (key.basis == programme::Basis::clause) continue;
        json.begin_object().member("key", key.key).member("value", key.value);
        json.member("basis", key.basis == programme::Basis::convention ? "convention" : "command-line");
        json.member("why", lang == findings::Lang::zh ? key.why.zh : key.why.en).end_object();
    }
    json.end_array().key("open_points").begin_array();
    for (const auto* point : card.open_points) {
        json.begin_object().member("id", point->id).member("clause", point->clause);
        json.member("question", lang == findings::Lang::zh ? point->question.zh : point->question.en).end_object();
    }
    json.end_array();
    if (card.entry_verdict) json.member("entry_verdict", scoring::word_of(*card.entry_verdict));
    json.member("verdict", scoring::word_of(card.verdict));
}

}  // namespace nearzero::report
