// SPDX-License-Identifier: Apache-2.0
#include "report/json.hpp"

#include <algorithm>

#include "findings/write.hpp"
#include "quality/grade.hpp"
#include "report/changes.hpp"
#include "report/json_application.hpp"
#include "report/json_lifecycle.hpp"
#include "report/json_panel.hpp"
#include "report/json_provenance.hpp"
#include "report/json_quality.hpp"
#include "report/json_uncertainty.hpp"
#include "report/json_verdict.hpp"
#include "report/portfolio.hpp"

namespace nearzero::report {

using document::JsonLayout;
using document::JsonWriter;

std::string_view word_of(Kind kind) {
    switch (kind) {
        case Kind::validate:
            return "validate";
        case Kind::inventory:
            return "inventory";
        case Kind::score:
            return "score";
        case Kind::report:
            return "report";
    }
    return "score";
}

namespace {

constexpr double kGigajoulesPerKilowattHour = 0.0036;

void write_lines(JsonWriter& json, const Pilot& pilot, findings::Lang lang) {
    json.key("lines").begin_array();
    for (const auto& line : pilot.inventory->lines) {
        const auto& activity = *line.activity;
        json.begin_object().member("activity", activity.id.value).member("year", line.year);
        json.member_or_null("part", activity.part.value).member("class", reference::name(line.factor->klass));
        line.scope == 0 ? json.key("scope").null() : json.member("scope", line.scope);
        json.member("gas", gas::name(line.gas)).member("amount", line.amount);
        json.member("amount_unit", activity.amount.unit.text).member("factor", line.factor->id);
        json.member("factor_value", line.factor_value).member("factor_unit", "kg/" + activity.amount.unit.text);
        line.value != nullptr&& line.value->year != 0 ? json.member("factor_year", line.value->year)
                                                      : json.key("factor_year").null();
        json.member_or_null("factor_region",
                            line.value != nullptr ? std::string_view{line.value->region} : std::string_view{});
        json.member("factor_source", line.value != nullptr ? line.value->source : line.factor->carbon->source);
        json.member_or_null("factor_set", inventory::set_of(line)).key("region_chain").begin_array();
        for (const auto region : inventory::region_chain_of(line, *pilot.dataset, *pilot.reference)) json.text(region);
        json.end_array().member("emissions_kg", line.emissions.value()).member("gwp", line.gwp);
        json.member("emissions_tco2e", line.co2e.value());
        json.member("data_quality", quality::word_of(quality::grade_of(line)));
        json.member("amount_quality", quality::word_of(quality::grade_of_amount(activity)));
        json.member("factor_quality", quality::word_of(quality::grade_of_factor(line))).key("steps").begin_array();
        for (const auto& step : inventory::steps_of(line, *pilot.reference)) {
            json.begin_object().member("step", step.step);
            json.member("what", lang == findings::Lang::zh ? step.what_zh : step.what_en);
            json.member("what_zh", step.what_zh).member("what_en", step.what_en);
            json.member_or_null("expression", step.expression);
            json.member("value", step.value).member("unit", step.unit).member("source", step.source);
            json.member_or_null("source_id", step.source_id).member_or_null("locator", step.locator);
            json.member_or_null("status", step.status ? gas::name(*step.status) : std::string_view{}).end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

void write_totals(JsonWriter& json, const inventory::Inventory& inventory, const scoring::Uncertainty* uncertainty) {
    json.key("totals").begin_array();
    for (std::size_t i = 0; i < inventory.totals.size(); ++i) {
        const auto& total = inventory.totals[i];
        json.begin_object().member("year", total.year).member("group", inventory::word_of(total.group));
        json.member("key", total.key).member("reading", programme::word_of(total.reading));
        json.member("emissions_tco2e", total.value.value());
        write_interval(json, "low_tco2e", "high_tco2e", interval_at(uncertainty, &scoring::Uncertainty::totals, i));
        json.end_object();
    }
    json.end_array().key("energy").begin_array();
    for (const auto& entry : inventory.energy)
        json.begin_object()
            .member("year", entry.year)
            .member("measure", entry.measure)
            .member("value", entry.value)
            .member("unit", entry.unit)
            .end_object();
    json.end_array();
    json.key("credits").begin_array();
    for (const auto& use : inventory.credits)
        json.begin_object()
            .member("instrument", use.instrument->id.value)
            .member("year", use.year)
            .member("amount_tco2e", use.tco2e)
            .member("counted", use.counted)
            .end_object();
    json.end_array();
}

void write_power(JsonWriter& json, const inventory::Inventory& inventory) {
    json.key("power").begin_array();
    for (const auto& use : inventory.power) {
        json.begin_object().member(use.generation == nullptr ? "activity" : "generation", use.activity->id.value);
        json.member("year", use.year).member("bought_mwh", use.bought).member("covered_mwh", use.covered);
        json.member("rest_mwh", use.rest()).key("covered_by").begin_array();
        for (const auto& covering : use.by)
            json.begin_object().member("instrument", covering.instrument->id.value).member("mwh", covering.mwh).end_object();
        json.end_array().member("rest_factor", use.rest_factor->id);
        json.member("rest_kg_per_kwh", use.rest_value->value * use.rest_value->unit.size * kGigajoulesPerKilowattHour);
        use.rest_value->year != 0 ? json.member("rest_factor_year", use.rest_value->year) : json.key("rest_factor_year").null();
        json.member_or_null("rest_factor_region", use.rest_value->region);
        json.member("location_tco2e", use.location.value()).member("market_tco2e", use.market.value());
        json.member("headline_tco2e", use.headline.value()).end_object();
    }
    json.end_array().key("power_instruments").begin_array();
    for (const auto& use : inventory.instruments)
        json.begin_object()
            .member("instrument", use.instrument->id.value)
            .member("kind", dataset::word_of(use.instrument->kind))
            .member("year", use.year)
            .member("amount_mwh", use.mwh)
            .member("counted_mwh", use.counted_mwh)
            .end_object();
    json.end_array().key("memo").begin_array();
    for (const auto& memo : inventory.memo)
        json.begin_object()
            .member("year", memo.year)
            .member("item", memo.item)
            .member_or_null("generation", memo.generation != nullptr ? memo.generation->id.value : std::string_view{})
            .member_or_null("activity", memo.activity != nullptr ? memo.activity->id.value : std::string_view{})
            .member("value", memo.value)
            .member("unit", memo.unit)
            .member("counted", memo.counted)
            .end_object();
    json.end_array();
}

void write_findings(JsonWriter& json, std::string_view key, std::span<const findings::Finding> list,
                    findings::Lang lang) {
    json.key(key).begin_array();
    for (const auto& finding : list) findings::write_json(json, finding, lang);
    json.end_array();
}

void write_content(JsonWriter& json, std::string_view key, std::string_view unit_key,
                   const reference::Replaced::Content& content) {
    if (const auto* number = std::get_if<double>(&content.value))
        json.member(key, *number);
    else if (const auto* word = std::get_if<std::string>(&content.value))
        json.member(key, *word);
    else
        json.key(key).null();
    json.member_or_null(unit_key, content.unit);
}

void write_replaced(JsonWriter& json, const reference::Replaced& replaced) {
    json.begin_object().member("factor", replaced.factor).member("by", replaced.by).member("in", replaced.in);
    json.member("what", replaced.what);
    json.member_or_null("gas", replaced.gas ? gas::name(*replaced.gas) : std::string_view{});
    json.member_or_null("region", replaced.region);
    replaced.year != 0 ? json.member("year", replaced.year) : json.key("year").null();
    json.member_or_null("use", replaced.use);
    write_content(json, "before", "before_unit", replaced.before);
    write_content(json, "after", "after_unit", replaced.after);
    json.end_object();
}

void write_reference(JsonWriter& json, const Frame& frame) {
    json.key("reference").begin_object().key("factor_sets").begin_array();
    std::vector<std::string> seen;
    const auto once = [&seen](const std::string& what) {
        if (std::ranges::find(seen, what) != seen.end()) return false;
        seen.push_back(what);
        return true;
    };
    const auto set = [&](const reference::FactorSet& factors, std::string_view kind) {
        if (!once("factors:" + factors.id)) return;
        json.begin_object().member("id", factors.id).member("kind", kind).member("version", factors.version);
        json.member("origin", factors.origin).member("sha256", factors.digest).end_object();
    };
    for (const auto* reference : frame.references) {
        for (const auto& factors : reference->sets()) set(*factors, "factors");
        if (reference->fuels() != nullptr) set(*reference->fuels(), "fuels");
    }
    json.end_array().key("gwp_sets").begin_array();
    for (const auto* reference : frame.references) {
        const auto& gwp = reference->gwp();
        if (!once("gwp:" + gwp.id)) continue;
        json.begin_object()
            .member("id", gwp.id)
            .member("version", gwp.version)
            .member("sha256", gwp.digest)
            .end_object();
    }
    json.end_array().key("programmes").begin_array();
    for (const auto* programme : frame.programmes) {
        if (!once("programme:" + programme->pinned_id())) continue;
        json.begin_object().member("id", programme->id).member("version", programme->version);
        json.member("origin", programme->origin).member("sha256", programme->digest).end_object();
    }
    json.end_array().key("replaced").begin_array();
    for (const auto* reference : frame.references)
        for (const auto& replaced : reference->replaced())
            if (once("replaced:" + replaced.factor + "/" + replaced.by + "/" + replaced.in + "/" + replaced.what + "/" +
                     reference::describe(replaced)))
                write_replaced(json, replaced);
    json.end_array().end_object();
}

/// The path of a table as the dataset's own is shown.
std::string beside(const std::string& dataset, const std::string& table) {
    const auto slash = dataset.rfind('/');
    return slash == std::string::npos ? table : dataset.substr(0, slash + 1) + table;
}

}  // namespace

std::string pilot_json(Kind kind, const Pilot& pilot, findings::Lang lang) {
    std::string out;
    JsonWriter json{out, JsonLayout::compact};
    json.begin_object().member("pilot", pilot.id()).member_or_null("name", pilot.name(lang));
    json.member_or_null("programme", pilot.programme != nullptr ? pilot.programme->pinned_id() : std::string{});
    const auto of = [&](const yaml::Text dataset::Dataset::*field) {
        return pilot.dataset != nullptr ? (pilot.dataset->*field).value : std::string_view{};
    };
    json.member_or_null("category", of(&dataset::Dataset::category))
        .member_or_null("tier", of(&dataset::Dataset::tier));
    json.member_or_null("district", of(&dataset::Dataset::district))
        .member_or_null("within", of(&dataset::Dataset::within));
    json.member("file", pilot.path).member("status", pilot.rejected ? "rejected" : "ok");
    if (pilot.rejected) {
        write_findings(json, "findings", pilot.findings, lang);
    } else if (kind != Kind::validate) {
        json.member("fuel_set",
                    pilot.reference->fuels() != nullptr ? std::optional{pilot.reference->fuels()->id} : std::nullopt);
        json.member("gwp_set", pilot.reference->gwp().id);
        pilot.dataset->base_year ? json.member("base_year", *pilot.dataset->base_year) : json.key("base_year").null();
        json.key("years").begin_array();
        for (const int year : pilot.inventory->years) json.integer(year);
        json.end_array();
        write_lines(json, pilot, lang);
        write_totals(json, *pilot.inventory, pilot.uncertainty);
        if (pilot.uncertainty != nullptr) write_uncertainty(json, *pilot.uncertainty);
        json.member("electricity", programme::word_of(pilot.programme->accounting.electricity));
        write_power(json, *pilot.inventory);
        write_quality(json, pilot);
        write_changes(json, pilot);
        write_restatements(json, pilot);
        write_provenance(json, pilot);
        if (kind != Kind::inventory && pilot.scorecard != nullptr) {
            write_scorecard(json, *pilot.scorecard, pilot.uncertainty, lang);
            write_definitions(json, pilot, lang);
            write_standing(json, pilot, lang);
            if (pilot.panel != nullptr) write_panel_review(json, pilot, lang);
        }
    }
    // What a site applies with does not rest on its figures: it is reviewed where they are refused, too.
    if (pilot.review != nullptr && (kind == Kind::score || kind == Kind::report)) write_review(json, *pilot.review, lang);
    json.key("waived").begin_array();
    for (const auto& waived : pilot.waived) findings::write_json(json, waived, lang);
    json.end_array().end_object();
    return out;
}

std::string result_json(const Frame& frame) {
    std::string out;
    JsonWriter json{out, JsonLayout::pretty};
    json.begin_object().member("schema", "nearzero/" + std::string{word_of(frame.kind)} + "/v1");
    json.key("tool").begin_object().member("name", "nearzero").member("version", frame.run.tool_version).end_object();
    json.member_or_null("as_of", frame.run.as_of).key("inputs").begin_array();
    const auto input = [&json](const std::string& path, std::uint64_t size, const std::string& sha256) {
        json.begin_object().member("path", path).member("bytes", static_cast<std::int64_t>(size));
        json.member("sha256", sha256).end_object();
    };
    for (const Row& row : frame.rows) {
        input(row.file, row.size, row.sha256);
        for (const auto& table : row.tables) input(beside(row.file, table.path), table.size, table.sha256);
    }
    for (const auto& paper : frame.papers) input(paper.path, paper.size, paper.sha256);
    json.end_array();
    write_reference(json, frame);
    write_options(json, frame.run);
    json.key("pilots").begin_array();
    for (const auto& pilot : frame.pilots) json.raw(pilot);
    json.end_array();
    if (frame.portfolio != nullptr) write_portfolio(json, frame.rows, *frame.portfolio, frame.run.lang);
    write_findings(json, "findings", frame.findings, frame.run.lang);
    std::int64_t rejected = 0, errors = 0, warnings = 0;
    for (const Row& row : frame.rows) rejected += row.result.rejected ? 1 : 0;
    for (const auto& finding : frame.findings) {
        errors += finding.severity == findings::Severity::error ? 1 : 0;
        warnings += finding.severity == findings::Severity::warning ? 1 : 0;
    }
    json.key("summary").begin_object().member("pilots", static_cast<std::int64_t>(frame.rows.size()));
    json.member("rejected", rejected).member("errors", errors).member("warnings", warnings).end_object();
    json.end_object();
    out += '\n';
    return out;
}

}  // namespace nearzero::report
