// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using document::Whole;

std::string Writer::say(const programme::Name& name) const {
    const std::string& wanted = lang == Lang::zh ? name.zh : name.en;
    return wanted.empty() ? (lang == Lang::zh ? name.en : name.zh) : wanted;
}

std::string Writer::say(const programme::Rating& rating) const {
    return rating.name.empty() ? rating.id : say(rating.name);
}

void Writer::table(Table table) {
    if (!table.rows.empty()) out.blocks.emplace_back(std::move(table));
}

document::Column left(std::string title) {
    return {std::move(title), document::Align::left};
}
document::Column right(std::string title) {
    return {std::move(title), document::Align::right};
}

Cell figure(double value) {
    const double size = value < 0 ? -value : value;
    if (size < 1 && size > 0) return document::Significant{value, 4};
    return document::Figure{value, size < 10 ? 3 : size < 10'000 ? 2 : 1};
}

Cell figure(const std::optional<double>& value) {
    return value ? figure(*value) : Cell{};
}

void write_head(Writer& writer, const Pilot& pilot, const Run& run) {
    const auto& dataset = *pilot.dataset;
    document::Facts facts;
    const auto add = [&](const Text& label, std::string value) {
        if (!value.empty()) facts.items.emplace_back(writer.say(label), std::move(value));
    };
    add(words::pilot, std::string{pilot.name(writer.lang)});
    add(words::pilot_id, std::string{pilot.id()});
    if (pilot.programme != nullptr) {
        const auto& programme = *pilot.programme;
        std::string named = writer.say(programme.name) + bracketed(programme.pinned_id(), writer.lang);
        // Rules of which only a part was read say so wherever they judge.
        if (programme.status == "excerpt" || programme.status == "skeleton")
            named.append(semicolon(writer.lang)).append(show_word(programme.status, writer.lang));
        add(words::programme, std::move(named));
        std::string category{dataset.category.value};
        if (const auto* known = pilot.programme->category(dataset.category.value)) category = writer.say(known->name);
        if (dataset.tier)
            category += writer.lang == Lang::zh ? fmt::format(" · {} {}", dataset.tier.value, writer.say(words::tier))
                                                : fmt::format(" · {} {}", writer.say(words::tier), dataset.tier.value);
        add(words::category, category);
    }
    add(words::district, std::string{dataset.district.value});
    add(words::applicant, std::string{dataset.applicant_name.value});
    add(words::region, std::string{dataset.region.value});
    if (dataset.base_year)
        add(words::years,
            fmt::format("{}", fmt::join(dataset.reported, comma(writer.lang))) +
                bracketed(fmt::format("{} {}", writer.say(words::base_year), *dataset.base_year), writer.lang));
    add(words::boundary, std::string{dataset.boundary_description.value});
    for (const auto& excluded : dataset.excluded)
        add(words::excluded, fmt::format("{}{}{}", excluded.what.value, colon(writer.lang), excluded.reason.value));
    add(words::as_of, std::string{run.as_of});
    writer.out.blocks.emplace_back(std::move(facts));
}

void write_rejection(Writer& writer, const Pilot& pilot) {
    writer.paragraph(fmt::format("{}{}{}{}", writer.say(words::status), colon(writer.lang), writer.say(words::rejected),
                                 bracketed(pilot.path, writer.lang)));
}

void write_factors_used(Writer& writer, const Pilot& pilot) {
    struct Used {
        const reference::Factor* factor;
        const reference::FactorValue* value;
    };
    std::vector<Used> used;
    for (const auto& line : pilot.inventory->lines)
        if (std::ranges::none_of(used, [&](const Used& u) { return u.factor == line.factor && u.value == line.value; }))
            used.push_back({line.factor, line.value});
    if (used.empty()) return;
    writer.heading(2, words::factors_used);
    Table table;
    table.columns = {left(writer.say(words::factor)),        left(writer.say(words::gas)),
                     right(writer.say(words::factor_value)), left(writer.say(words::unit)),
                     left(writer.say(words::factor_place)),  left(writer.say(words::status)),
                     left(writer.say(words::source))};
    const auto status = [](reference::Status s) {
        switch (s) {
            case reference::Status::verified:
                return "verified";
            case reference::Status::primary:
                return "primary";
            case reference::Status::uncertain:
                return "uncertain";
            case reference::Status::disputed:
                return "disputed";
        }
        return "";
    };
    const auto cite = [&](const auto& published) {
        const auto* source = pilot.reference->source(published.set, published.source);
        std::string text{source == nullptr || source->title.empty() ? published.source : source->title};
        if (!published.locator.empty()) text.append(writer.lang == Lang::zh ? "，" : ", ").append(published.locator);
        return text;
    };
    // The parameters a formula was counted with, each once.
    std::vector<const void*> shown;
    const auto parameters_of = [&](const reference::Factor& factor) {
        for (const auto& line : pilot.inventory->lines) {
            if (line.factor != &factor || line.model == nullptr) continue;
            for (const auto& term : line.model->terms) {
                if (term.year != 0 || std::ranges::find(shown, term.identity) != shown.end()) continue;
                shown.push_back(term.identity);
                table.rows.push_back({factor.id, std::string{term.name}, document::Significant{term.value, 6},
                                      std::string{term.unit}, std::string{term.option},
                                      term.status ? std::string{show_word(status(*term.status), writer.lang)}
                                                  : std::string{},
                                      cite(term)});
            }
        }
    };
    for (const auto& [factor, value] : used) {
        if (value != nullptr && value->formula) {
            table.rows.push_back({factor->id, std::string{gas::name(value->gas)},
                                  factor->formulas[*value->formula].text, std::string{}, std::string{},
                                  std::string{show_word(status(value->status), writer.lang)}, cite(*value)});
            parameters_of(*factor);
            continue;
        }
        if (value != nullptr) {
            std::string place = value->region;
            if (value->year != 0) place += (place.empty() ? "" : " ") + std::to_string(value->year);
            if (!value->use.empty())
                place += (place.empty() ? "" : " ") + std::string{show_word(value->use, writer.lang)};
            table.rows.push_back({factor->id, std::string{gas::name(value->gas)},
                                  document::Significant{value->value, 6}, value->unit.text, std::move(place),
                                  std::string{show_word(status(value->status), writer.lang)}, cite(*value)});
            continue;
        }
        const auto parameter = [&](const std::optional<reference::Parameter>& p, const char* what) {
            if (!p) return;
            table.rows.push_back({factor->id, std::string{what}, document::Significant{p->value, 6}, p->unit.text,
                                  std::string{}, std::string{show_word(status(p->status), writer.lang)}, cite(*p)});
        };
        const bool zh = writer.lang == Lang::zh;
        parameter(factor->ncv, zh ? "低位发热量" : "net calorific value");
        parameter(factor->carbon, zh ? "单位热值含碳量" : "carbon content");
        parameter(factor->oxidation, zh ? "碳氧化率" : "oxidation fraction");
    }
    writer.table(std::move(table));
}

namespace {

std::string waived_line(const Writer& writer, const findings::Waived& waived) {
    return fmt::format("{} {} {}{}{}", writer.say(words::waived), waived.finding.code->id, waived.finding.message(writer.lang),
                       colon(writer.lang), waived.reason);
}

}  // namespace

void write_waived(Writer& writer, const Pilot& pilot) {
    if (pilot.waived.empty()) return;
    writer.heading(2, words::waived);
    document::List list;
    for (const auto& waived : pilot.waived) list.items.push_back(waived_line(writer, waived));
    writer.out.blocks.emplace_back(std::move(list));
}

void write_findings(Writer& writer, const Pilot& pilot) {
    writer.heading(2, words::findings);
    const auto of_panel = pilot.panel != nullptr ? std::span{pilot.panel->findings.all()} : std::span<const findings::Finding>{};
    if (pilot.findings.empty() && of_panel.empty() && pilot.waived.empty()) return writer.paragraph(writer.say(words::none));
    document::List list;
    const auto severity = [&](findings::Severity s) {
        const bool zh = writer.lang == Lang::zh;
        switch (s) {
            case findings::Severity::error:
                return zh ? "错误" : "error";
            case findings::Severity::warning:
                return zh ? "警告" : "warning";
            case findings::Severity::note:
                return zh ? "说明" : "note";
        }
        return "";
    };
    const auto add = [&](const findings::Finding& finding) {
        // Of the dataset's own file line and column are enough.
        const std::string file = finding.at.file == pilot.path ? std::string{} : finding.at.file + ":";
        list.items.push_back(fmt::format(
            "{} {} {}{}", severity(finding.severity), finding.code->id, finding.message(writer.lang),
            finding.at.line > 0 ? bracketed(fmt::format("{}{}:{}", file, finding.at.line, finding.at.column), writer.lang)
                                : std::string{}));
    };
    for (const auto& finding : pilot.findings) add(finding);
    for (const auto& finding : of_panel) add(finding);
    for (const auto& waived : pilot.waived)
        list.items.push_back(waived_line(writer, waived));
    writer.out.blocks.emplace_back(std::move(list));
}

void write_inputs(Writer& writer, const Pilot& pilot, const Run& run) {
    writer.heading(2, words::inputs);
    Table table;
    table.columns = {left(writer.say(words::file)), right(writer.say(words::bytes)), left(writer.say(words::digest))};
    table.rows.push_back(
        {std::string{pilot.path}, Whole{static_cast<std::int64_t>(pilot.size)}, std::string{pilot.sha256}});
    for (const auto* files : {&pilot.tables, &pilot.papers})
        for (const auto& input : *files)
            table.rows.push_back({input.path, Whole{static_cast<std::int64_t>(input.size)}, input.sha256});
    writer.table(std::move(table));
    if (pilot.reference == nullptr) return;
    Table data;
    data.columns = {left(writer.say(words::reference_data)), left(writer.say(words::version)),
                    left(writer.say(words::digest))};
    for (const auto& set : pilot.reference->sets()) data.rows.push_back({set->id, set->version, set->digest});
    if (const auto* fuels = pilot.reference->fuels()) data.rows.push_back({fuels->id, fuels->version, fuels->digest});
    const auto& gwp = pilot.reference->gwp();
    data.rows.push_back({gwp.id, gwp.version, gwp.digest});
    if (pilot.programme != nullptr)
        data.rows.push_back({pilot.programme->id, std::to_string(pilot.programme->version), pilot.programme->digest});
    data.rows.push_back({std::string{"nearzero"}, std::string{run.tool_version}, Cell{}});
    writer.table(std::move(data));
}

}  // namespace nearzero::report
