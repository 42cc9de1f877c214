// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include <initializer_list>

#include "quality/grade.hpp"

namespace nearzero::report {

using document::CsvDialect;
using document::CsvWriter;

namespace {

void header(CsvWriter& csv, std::initializer_list<std::string_view> columns) {
    for (const auto column : columns) csv.text(column);
    csv.end();
}

std::string_view source_of(const inventory::Line& line) {
    return line.value != nullptr ? line.value->source : line.factor->carbon->source;
}

void append_lines(CsvWriter& csv, const Pilot& pilot) {
    std::string factor_unit;
    for (const auto& line : pilot.inventory->lines) {
        const auto& activity = *line.activity;
        csv.text(pilot.id()).text(activity.id.value).integer(line.year).text(activity.part.value);
        csv.text(reference::name(line.factor->klass));
        line.scope == 0 ? csv.empty() : csv.integer(line.scope);
        factor_unit.assign("kg/").append(activity.amount.unit.text);
        csv.text(gas::name(line.gas)).number(line.amount).text(activity.amount.unit.text).text(line.factor->id);
        csv.number(line.factor_value).text(factor_unit);
        if (line.value != nullptr && line.value->year != 0)
            csv.integer(line.value->year);
        else
            csv.empty();
        csv.text(line.value != nullptr ? std::string_view{line.value->region} : std::string_view{});
        csv.text(source_of(line)).number(line.emissions.value()).number(line.gwp).number(line.co2e.value());
        csv.text(quality::word_of(quality::grade_of(line))).text(quality::word_of(quality::grade_of_amount(activity)));
        csv.text(quality::word_of(quality::grade_of_factor(line)));
        csv.end();
    }
}

void append_totals(CsvWriter& csv, const Pilot& pilot) {
    for (std::size_t i = 0; i < pilot.inventory->totals.size(); ++i) {
        const auto& total = pilot.inventory->totals[i];
        const auto interval = pilot.uncertainty == nullptr ? std::nullopt : pilot.uncertainty->totals[i];
        csv.text(pilot.id()).integer(total.year).text(inventory::word_of(total.group)).text(total.key);
        csv.text(programme::word_of(total.reading)).number(total.value.value());
        csv.number(interval ? std::optional{interval->low} : std::nullopt);
        csv.number(interval ? std::optional{interval->high} : std::nullopt);
        csv.number(interval ? interval->covered : std::nullopt);
        csv.end();
    }
}

void append_target(CsvWriter& csv, const Pilot& pilot, const scoring::TargetResult& target) {
    const auto& dataset = *pilot.dataset;
    csv.text(pilot.id()).text(target.target).text(target.clause).text(target.indicator);
    csv.text(scoring::reading_word(target));
    csv.number(target.actual).number(target.threshold).text(target.unit).number(target.margin).number(target.probability);
    csv.text(scoring::word_of(target.verdict)).text(target.reason.word);
    csv.text(dataset.category.value).text(dataset.tier.value).text(pilot.path).number(target.margin_sd);
    csv.number(target.needed_reduction ? std::optional{target.needed_reduction->tonnes} : std::nullopt);
    csv.end();
    for (const auto& member : target.of) append_target(csv, pilot, member);
}

void append_steps(CsvWriter& csv, const portfolio::Steps& steps) {
    for (const auto& day :
         {steps.applied, steps.recommended, steps.selected, steps.accepted, steps.exited, steps.cancelled})
        day ? csv.text(calendar::to_string(*day)) : csv.empty();
}

void append_panel(CsvWriter& csv, const Pilot& pilot) {
    const auto points = [&csv](const panel::Score* score) {
        csv.number(score != nullptr && score->points ? std::optional{score->points->value()} : std::nullopt);
    };
    const auto yes = [&csv](bool value) { csv.text(value ? "true" : "false"); };
    for (const auto& result : pilot.panel->assessment.items) {
        csv.text(pilot.id()).text(result.item->id).text(result.item->group).text(result.item->clause);
        csv.number(result.item->maximum.value()).integer(result.experts).number(result.mean).number(result.spread);
        csv.number(result.deviation);
        points(result.self);
        yes(result.not_applicable);
        yes(result.disputed);
        yes(result.disagree);
        csv.text(pilot.panel->assessment.rubric->id).text(pilot.path);
        csv.end();
    }
}

}  // namespace

std::string_view word_of(CsvTable table) {
    switch (table) {
        case CsvTable::lines:
            return "lines";
        case CsvTable::totals:
            return "totals";
        case CsvTable::targets:
            return "targets";
        case CsvTable::panel:
            return "panel";
    }
    return "lines";
}

std::string csv_header(CsvTable table, CsvDialect dialect) {
    std::string out;
    CsvWriter csv{out, dialect};
    csv.begin_file();
    switch (table) {
        case CsvTable::lines:
            header(csv, {"pilot", "activity", "year", "part", "class", "scope", "gas", "amount", "amount_unit",
                         "factor", "factor_value", "factor_unit", "factor_year", "factor_region", "factor_source",
                         "emissions_kg", "gwp", "emissions_tco2e", "data_quality", "amount_quality",
                         "factor_quality"});
            break;
        case CsvTable::totals:
            header(csv, {"pilot", "year", "group", "key", "reading", "emissions_tco2e", "low_tco2e", "high_tco2e",
                         "covered_share"});
            break;
        case CsvTable::targets:
            header(csv, {"pilot", "target", "clause", "indicator", "reading", "actual", "threshold", "unit", "margin",
                         "probability", "verdict", "reason", "category", "tier", "file", "margin_sd", "reduction_tco2e"});
            break;
        case CsvTable::panel:
            header(csv, {"pilot", "item", "group", "clause", "maximum", "experts", "mean", "spread", "standard_deviation", "self",
                         "not_applicable", "disputed", "disagreement", "rubric", "file"});
            break;
    }
    return out;
}

void append_csv(std::string& out, CsvTable table, const Pilot& pilot, CsvDialect dialect) {
    CsvWriter csv{out, dialect};
    if (pilot.rejected || pilot.inventory == nullptr) {
        if (table != CsvTable::targets) return;
        csv.text(pilot.id());
        for (int column = 0; column < 9; ++column) csv.empty();
        csv.text("rejected").text(pilot.findings.empty() ? std::string_view{} : first_error_slug(pilot));
        csv.text(pilot.dataset != nullptr ? pilot.dataset->category.value : std::string_view{});
        csv.text(pilot.dataset != nullptr ? pilot.dataset->tier.value : std::string_view{});
        csv.text(pilot.path).empty().empty();
        csv.end();
        return;
    }
    switch (table) {
        case CsvTable::lines:
            return append_lines(csv, pilot);
        case CsvTable::totals:
            return append_totals(csv, pilot);
        case CsvTable::targets:
            if (pilot.scorecard != nullptr)
                for (const auto& target : pilot.scorecard->targets) append_target(csv, pilot, target);
            return;
        case CsvTable::panel:
            if (pilot.panel != nullptr) append_panel(csv, pilot);
            return;
    }
}

std::string portfolio_csv(std::span<const Row> rows, const portfolio::Portfolio& survey, CsvDialect dialect) {
    std::string out;
    CsvWriter csv{out, dialect};
    csv.begin_file();
    header(csv, {"pilot",
                 "name",
                 "programme",
                 "category",
                 "tier",
                 "district",
                 "within",
                 "status",
                 "verdict",
                 "base_year",
                 "last_year",
                 "base_tco2e",
                 "last_tco2e",
                 "change_percent",
                 "rank",
                 "rank_of",
                 "after_sinks_tco2e",
                 "after_credits_tco2e",
                 "errors",
                 "warnings",
                 "file",
                 "department",
                 "province",
                 "batch",
                 "applied",
                 "recommended",
                 "selected",
                 "accepted",
                 "exited",
                 "cancelled",
                 "tightest_target",
                 "margin_percent",
                 "margin_rank",
                 "margin_rank_of",
                 "entry",
                 "form_missing",
                 "rating",
                 "points_of_100"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const auto& result = row.result;
        const auto& rank = survey.ranks[i];
        csv.text(result.id).text(row.name).text(result.programme).text(result.category).text(result.tier);
        csv.text(result.district).text(result.within).text(result.rejected ? "rejected" : "ok");
        csv.text(result.verdict ? scoring::word_of(*result.verdict) : std::string_view{});
        const auto* base = row.base();
        const auto* last = row.last();
        base != nullptr ? csv.integer(base->year) : csv.empty();
        last != nullptr ? csv.integer(last->year) : csv.empty();
        base != nullptr ? csv.number(base->gross) : csv.empty();
        last != nullptr ? csv.number(last->gross) : csv.empty();
        csv.number(rank.change_percent);
        rank.rank ? csv.integer(*rank.rank) : csv.empty();
        rank.rank ? csv.integer(rank.of) : csv.empty();
        row.net.empty() ? csv.empty() : csv.number(row.net.back().after_sinks);
        row.net.empty() ? csv.empty() : csv.number(row.net.back().after_credits);
        csv.integer(static_cast<std::int64_t>(row.errors))
            .integer(static_cast<std::int64_t>(row.warnings))
            .text(row.file);
        csv.text(result.department).text(result.province);
        result.batch ? csv.integer(*result.batch) : csv.empty();
        append_steps(csv, result.steps.value_or(portfolio::Steps{}));
        if (result.tightest) {
            const auto& place = survey.margin_ranks[i][*result.tightest];
            csv.text(result.margins[*result.tightest].target).number(result.margins[*result.tightest].percent);
            place.rank ? csv.integer(*place.rank).integer(place.of) : csv.empty().empty();
        } else {
            csv.empty().empty().empty().empty();
        }
        csv.text(row.entry);
        row.form_missing ? csv.integer(static_cast<std::int64_t>(*row.form_missing)) : csv.empty();
        csv.text(row.rating).number(row.points);
        csv.end();
    }
    return out;
}

}  // namespace nearzero::report
