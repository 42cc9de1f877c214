// SPDX-License-Identifier: Apache-2.0
#include "report/json_provenance.hpp"

#include <algorithm>

namespace nearzero::report {

using document::JsonWriter;

namespace {

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).begin_array();
    for (const auto& text : texts) json.text(text);
    json.end_array();
}

void write_source(JsonWriter& json, const reference::Source& source) {
    json.begin_object().member("id", source.id).member("title", source.title.empty() ? source.id : source.title);
    json.member_or_null("publisher", source.publisher).member_or_null("published", source.published);
    json.member_or_null("url", source.url).member_or_null("checked_on", source.checked_on);
    json.member_or_null("via", source.via).end_object();
}

std::string_view word_of(programme::Basis basis) {
    switch (basis) {
        case programme::Basis::clause:
            return "clause";
        case programme::Basis::convention:
            return "convention";
        case programme::Basis::command_line:
            return "command-line";
    }
    return "convention";
}

std::string_view word_of(programme::IndicatorForm form) {
    switch (form) {
        case programme::IndicatorForm::emissions:
            return "emissions";
        case programme::IndicatorForm::ratio:
            return "ratio";
        case programme::IndicatorForm::energy_share:
            return "energy-share";
        case programme::IndicatorForm::context_share:
            return "context-share";
        case programme::IndicatorForm::emissions_per_energy:
            return "emissions-per-energy";
        case programme::IndicatorForm::context_value:
            return "context";
        case programme::IndicatorForm::energy_per_context:
            return "energy-per-context";
        case programme::IndicatorForm::energy_consumed:
            return "energy";
        case programme::IndicatorForm::electricity_share:
            return "electricity-share";
    }
    return "emissions";
}

}  // namespace

void write_options(JsonWriter& json, const Run& run) {
    static const Options kNone;
    const Options& options = run.options == nullptr ? kNone : *run.options;
    json.key("options").begin_object().member("lang", run.lang == findings::Lang::zh ? "zh" : "en");
    json.member_or_null("programme", options.programme).member_or_null("fuel_set", options.fuel_set);
    json.member_or_null("gwp", options.gwp).member_or_null("reading", options.reading);
    write_texts(json, "factors", options.factors);
    json.key("accounting").begin_array();
    for (const auto& [key, value] : options.accounting)
        json.begin_object().member("key", key).member("value", value).end_object();
    json.end_array().member("waivers", options.waivers);
    write_texts(json, "select", options.select);
    write_texts(json, "ignore", options.ignore);
    write_texts(json, "panel", options.sheets);
    write_texts(json, "rubrics", options.rubrics);
    write_texts(json, "decisions", options.decisions);
    const auto whole_or_null = [&json](std::string_view key, std::optional<std::int64_t> value) {
        value ? json.member(key, *value) : json.key(key).null();
    };
    const auto& draws = options.draws;
    whole_or_null("draws", draws ? std::optional{static_cast<std::int64_t>(draws->count)} : std::nullopt);
    whole_or_null("seed", draws ? std::optional{static_cast<std::int64_t>(draws->seed)} : std::nullopt);
    json.end_object();
}

void write_provenance(JsonWriter& json, const Pilot& pilot) {
    std::vector<const reference::Source*> seen;
    json.key("sources").begin_array();
    const auto cite = [&](const auto& published) {
        const auto* source = pilot.reference->source(published.set, published.source);
        if (source == nullptr || std::ranges::find(seen, source) != seen.end()) return;
        seen.push_back(source);
        write_source(json, *source);
    };
    for (const auto& line : pilot.inventory->lines) {
        const auto& factor = *line.factor;
        if (line.value != nullptr) cite(*line.value);
        for (const auto* parameter : {&factor.ncv, &factor.carbon, &factor.oxidation})
            if (*parameter) cite(**parameter);
    }
    json.end_array().key("accounting").begin_array();
    for (const auto& key : pilot.programme->accounting.keys)
        json.begin_object()
            .member("key", key.key)
            .member("value", key.value)
            .member("basis", word_of(key.basis))
            .end_object();
    json.end_array();
}

namespace {

/// The indicators that the targets of this pilot ask for, each once.
void list_indicators(const std::vector<scoring::TargetResult>& targets, std::vector<std::string_view>& ids) {
    for (const auto& target : targets) {
        if (!target.indicator.empty() && std::ranges::find(ids, target.indicator) == ids.end())
            ids.push_back(target.indicator);
        list_indicators(target.of, ids);
    }
}

}  // namespace

void write_definitions(JsonWriter& json, const Pilot& pilot, findings::Lang lang) {
    json.key("context").begin_array();
    for (const auto& context : pilot.dataset->context)
        for (const auto& value : context.series.values)
            json.begin_object()
                .member("context", context.id.value)
                .member("year", value.year)
                .member("value", value.value)
                .member("unit", context.series.unit.text)
                .end_object();
    json.end_array().key("definitions").begin_array();
    std::vector<std::string_view> ids;
    list_indicators(pilot.scorecard->targets, ids);
    for (const auto id : ids) {
        const auto* indicator = pilot.programme->indicator(id);
        if (indicator == nullptr) continue;
        const bool zh = lang == findings::Lang::zh;
        const std::string& name = zh || indicator->name.en.empty() ? indicator->name.zh : indicator->name.en;
        json.begin_object().member("indicator", indicator->id).member("name", name.empty() ? indicator->id : name);
        json.member("form", word_of(indicator->form)).member("unit", indicator->unit.text).key("scopes").begin_array();
        for (const int scope : indicator->slice.scopes) json.integer(scope);
        json.end_array().member_or_null("part", indicator->slice.part).member_or_null("class", indicator->slice.klass);
        json.member("co2_only", indicator->slice.co2_only.value_or(pilot.programme->accounting.co2_only));
        json.member_or_null("per", indicator->per).member_or_null("numerator", indicator->numerator).end_object();
    }
    json.end_array();
}

}  // namespace nearzero::report
