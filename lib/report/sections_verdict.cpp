// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using document::Whole;
using scoring::TargetResult;
using scoring::Verdict;

namespace {

std::string indicator_name(const Writer& writer, const Pilot& pilot, const std::string& id) {
    const auto* indicator = pilot.programme->indicator(id);
    return indicator == nullptr ? id : writer.say(indicator->name);
}

/// Of an open reading the figures are the gross ones where the readings agree, and none where they do not.
std::string reading_of(const Writer& writer, const TargetResult& target) {
    return target.readings.empty() || target.actual ? std::string{show(target.reading, writer.lang)}
                                                    : writer.say(words::reading_open);
}

bool has_probability(const TargetResult& target) {
    return target.probability || std::ranges::any_of(target.of, has_probability) ||
           std::ranges::any_of(target.readings, has_probability);
}

/// Probabilities have a column where there is one to show.
bool has_probabilities(const Pilot& pilot) {
    return std::ranges::any_of(pilot.scorecard->targets, has_probability);
}

void add_probability(std::vector<Cell>& row, const Pilot& pilot, const TargetResult& target) {
    if (has_probabilities(pilot))
        row.push_back(target.probability ? Cell{document::Figure{*target.probability * 100.0, 1, "%"}} : Cell{});
}

void add_target(Table& table, const Writer& writer, const Pilot& pilot, const TargetResult& target, bool member) {
    std::string what = target.wording.empty() ? std::string{show_word(target.test, writer.lang)} : writer.say(target.wording);
    std::string label = member ? "└ " + target.target.substr(target.target.rfind('/') + 1) : target.target;
    if (!target.indicator.empty()) what = indicator_name(writer, pilot, target.indicator) + " · " + what;
    if (!member)
        for (const std::string_view word : {target.role == programme::Role::binding ? std::string_view{} : word_of(target.role),
                                            word_of(target.stage)})
            if (!word.empty()) label += bracketed(std::string{show_word(word, writer.lang)}, writer.lang);
    const auto add_row = [&](std::string name, std::string clause, std::string test, Cell reading,
                             const TargetResult& result) {
        std::vector<Cell> row{
            std::move(name),       std::move(clause),        std::move(test),       std::move(reading),
            figure(result.actual), figure(result.threshold), figure(result.margin), result.unit};
        add_probability(row, pilot, result);
        row.emplace_back(std::string{show(result.verdict, writer.lang)});
        row.emplace_back(result.reason.text.in(writer.lang));
        table.rows.push_back(std::move(row));
    };
    add_row(std::move(label), target.clause, std::move(what),
            target.of.empty() ? Cell{reading_of(writer, target)} : Cell{}, target);
    for (const auto& result : target.readings)
        add_row("  · ", {}, {}, std::string{show(result.reading, writer.lang)}, result);
    for (const auto& ahead : target.ahead) {
        TargetResult milestone;
        milestone.threshold = ahead.threshold;
        milestone.margin = ahead.margin;
        milestone.unit = target.unit;
        std::vector<Cell> row{fmt::format("  · {}", ahead.year), {}, {}, {}, {}, figure(ahead.threshold), figure(ahead.margin), target.unit};
        add_probability(row, pilot, milestone);
        row.emplace_back(writer.say(words::ahead));
        row.emplace_back(std::string{});
        table.rows.push_back(std::move(row));
    }
    for (const auto& inner : target.of) add_target(table, writer, pilot, inner, true);
}

void add_trend(Table& table, const Writer& writer, const TargetResult& target) {
    if (target.trend) {
        const auto& trend = *target.trend;
        table.rows.push_back(
            {target.target, target.unit, figure(trend.change_from_base), figure(trend.change_from_base_percent),
             figure(trend.theil_sen_slope),
             trend.mann_kendall_p ? Cell{document::Significant{*trend.mann_kendall_p, 3}} : Cell{},
             trend.frozen_verdict ? Cell{std::string{show(*trend.frozen_verdict, writer.lang)}} : Cell{},
             figure(trend.frozen_margin)});
    }
    for (const auto& inner : target.of) add_trend(table, writer, inner);
}

}  // namespace

void write_verdict(Writer& writer, const Pilot& pilot) {
    const auto& card = *pilot.scorecard;
    std::string line;
    // A verdict, then the binding targets that stand in its way.
    const auto say = [&](const Text& label, Verdict verdict, bool of_entry) {
        line.append(fmt::format("{}{}{}", writer.say(label), colon(writer.lang), show(verdict, writer.lang)));
        for (const auto& target : card.targets)
            if (target.binds() && (target.stage == programme::Stage::entry) == of_entry && target.verdict != Verdict::met &&
                target.verdict != Verdict::not_applicable)
                line.append(semicolon(writer.lang))
                    .append(target.target)
                    .append(bracketed(target.reason.text.in(writer.lang).empty()
                                          ? std::string{show(target.verdict, writer.lang)}
                                          : target.reason.text.in(writer.lang),
                                      writer.lang));
    };
    if (card.entry_verdict) {
        say(words::entry_verdict, *card.entry_verdict, true);
        writer.paragraph(std::move(line));
        line.clear();
    }
    say(words::verdict, card.verdict, false);
    writer.paragraph(std::move(line));
}

void write_targets(Writer& writer, const Pilot& pilot) {
    writer.heading(2, words::targets);
    Table table;
    table.columns = {left(writer.say(words::target)),    left(writer.say(words::clause)),
                     left(writer.say(words::indicator)), left(writer.say(words::reading)),
                     right(writer.say(words::actual)),   right(writer.say(words::threshold)),
                     right(writer.say(words::margin)),   left(writer.say(words::unit))};
    if (has_probabilities(pilot)) table.columns.push_back(right(writer.say(words::probability)));
    table.columns.push_back(left(writer.say(words::verdict)));
    table.columns.push_back(left(writer.say(words::reason)));
    for (const auto& target : pilot.scorecard->targets) add_target(table, writer, pilot, target, false);
    writer.table(std::move(table));
}

void write_trends(Writer& writer, const Pilot& pilot) {
    Table table;
    table.columns = {left(writer.say(words::target)),
                     left(writer.say(words::unit)),
                     right(writer.say(words::change_from_base)),
                     right(writer.say(words::change_percent)),
                     right(writer.say(words::theil_sen)),
                     right(writer.say(words::mann_kendall)),
                     left(writer.say(words::frozen)),
                     right(writer.say(words::margin))};
    for (const auto& target : pilot.scorecard->targets) add_trend(table, writer, target);
    if (table.rows.empty()) return;
    writer.heading(2, words::trend);
    writer.table(std::move(table));
}

void write_indicators(Writer& writer, const Pilot& pilot) {
    if (pilot.scorecard->indicators.empty()) return;
    writer.heading(2, words::indicators);
    Table table;
    table.columns = {left(writer.say(words::indicator)), left(writer.say(words::reading)),
                     right(writer.say(words::year)), right(writer.say(words::value)), left(writer.say(words::unit))};
    for (const auto& value : pilot.scorecard->indicators)
        table.rows.push_back({indicator_name(writer, pilot, value.indicator),
                              std::string{show(value.reading, writer.lang)}, Whole{value.year}, figure(value.value),
                              value.unit});
    writer.table(std::move(table));
}

void write_open_points(Writer& writer, const Pilot& pilot) {
    if (pilot.scorecard == nullptr || pilot.scorecard->open_points.empty()) return;
    writer.heading(2, words::open_points);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)), left(writer.say(words::clause)),
                     left(writer.say(words::question))};
    for (const auto* point : pilot.scorecard->open_points)
        table.rows.push_back({point->id, point->clause, writer.say(point->question)});
    writer.table(std::move(table));
}

void write_accounting(Writer& writer, const Pilot& pilot) {
    writer.heading(2, words::conventions);
    Table table;
    table.columns = {left(writer.say(words::key)), left(writer.say(words::value)), left(writer.say(words::basis)),
                     left(writer.say(words::reason))};
    for (const auto& key : pilot.programme->accounting.keys) {
        const std::string basis = key.basis == programme::Basis::clause       ? key.clause
                                  : key.basis == programme::Basis::convention ? writer.say(words::convention)
                                                                              : writer.say(words::command_line);
        table.rows.push_back({key.key, key.value, basis, writer.say(key.why)});
    }
    const auto* fuels = pilot.reference->fuels();
    if (fuels != nullptr) table.rows.push_back({writer.say(words::fuel_set), fuels->id, fuels->version, fuels->title});
    writer.table(std::move(table));
}

}  // namespace nearzero::report
