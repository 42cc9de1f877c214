// SPDX-License-Identifier: Apache-2.0
/// The application in a report: entry conditions, documents, deadlines, routing, and what the text says beside. Fields
/// are named, never quoted: what an applicant writes about persons stands in the form alone.
#include <algorithm>

#include <fmt/format.h>

#include "lifecycle/words.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

using application::Standing;
using document::Cell;
using document::Table;

namespace {

std::string standing(Standing value, Lang lang) {
    return std::string{show_word(application::word_of(value), lang)};
}

std::string statement_of(const dataset::Declaration* declared) {
    return declared == nullptr ? std::string{} : std::string{declared->statement.value};
}

std::string evidence_of(const dataset::Declaration* declared, Lang lang) {
    std::string list;
    if (declared != nullptr)
        for (const auto& evidence : declared->evidence)
            list.append(list.empty() ? "" : comma(lang)).append(evidence.value);
    return list;
}

void write_conditions(Writer& writer, const application::Entry& entry) {
    if (entry.conditions.empty()) return;
    writer.heading(2, words::entry_conditions);
    Table table;
    table.columns = {left(writer.say(words::condition)), left(writer.say(words::clause)),
                     left(writer.say(words::statement)), left(writer.say(words::evidence)),
                     left(writer.say(words::verdict)),   left(writer.say(words::reason))};
    for (const auto& result : entry.conditions) {
        std::string reason{show_word(result.reason, writer.lang)};
        if (result.incident != nullptr) reason += bracketed(calendar::to_string(result.incident->date), writer.lang);
        table.rows.push_back({writer.say(result.condition->name), result.condition->clause,
                              statement_of(result.declared), evidence_of(result.declared, writer.lang),
                              standing(result.standing, writer.lang), std::move(reason)});
    }
    writer.table(std::move(table));
}

void write_forms(Writer& writer, const std::vector<application::Form>& forms) {
    if (std::ranges::none_of(forms, &application::Form::at_hand)) return;
    writer.heading(2, words::documents);
    Table table;
    table.columns = {left(writer.say(words::form_document)), left(writer.say(words::clause)),
                     left(writer.say(words::status)), left(writer.say(words::missing_fields))};
    for (const auto& form : forms) {
        if (!form.at_hand) continue;
        std::string missing;
        for (const auto& lack : form.missing)
            missing.append(missing.empty() ? "" : semicolon(writer.lang)).append(writer.say(lack.field->name));
        const Text& status = !form.read             ? words::form_unread
                             : form.missing.empty() ? words::form_complete
                                                    : words::form_lacking;
        table.rows.push_back(
            {writer.say(form.document->name), form.document->clause, writer.say(status), std::move(missing)});
    }
    writer.table(std::move(table));
}

void write_deadlines(Writer& writer, const std::vector<application::DeadlineResult>& deadlines) {
    if (std::ranges::none_of(deadlines, [](const auto& result) { return result.event != nullptr; })) return;
    writer.heading(2, words::deadlines);
    Table table;
    table.columns = {left(writer.say(words::memo_item)), left(writer.say(words::clause)),
                     left(writer.say(words::deadline)), left(writer.say(words::on_record)),
                     left(writer.say(words::status))};
    for (const auto& result : deadlines)
        table.rows.push_back({writer.say(result.deadline->name), result.deadline->clause,
                              calendar::to_string(result.deadline->date),
                              result.event == nullptr ? Cell{} : Cell{calendar::to_string(result.event->date)},
                              std::string{show_word(application::word_of(result.kept), writer.lang)}});
    writer.table(std::move(table));
}

void write_routing(Writer& writer, const std::optional<application::RoutingReview>& routing) {
    if (!routing) return;
    const bool silent = routing->decisions.empty() && std::ranges::none_of(routing->grounds, [](const auto& result) {
                            return result.declared != nullptr;
                        });
    if (silent) return;
    writer.heading(2, words::routing);
    const auto& recommendation = routing->recommendation;
    const std::string way = recommendation.route != nullptr                              ? writer.say(recommendation.route->name)
                            : recommendation.kind == application::Recommendation::Kind::none ? writer.say(words::no_route)
                                                                                             : standing(Standing::not_assessable, writer.lang);
    writer.paragraph(fmt::format("{}{}{}{}", writer.say(words::by_the_grounds), colon(writer.lang), way,
                                 bracketed(show_word(recommendation.reason, writer.lang), writer.lang)));
    Table table;
    table.columns = {left(writer.say(words::ground)), left(writer.say(words::clause)),
                     left(writer.say(words::declared)), left(writer.say(words::statement))};
    for (const auto& result : routing->grounds) {
        Cell met;
        if (result.declared != nullptr && result.declared->met)
            met = writer.say(*result.declared->met ? words::yes : words::no);
        table.rows.push_back(
            {writer.say(result.ground->name), result.ground->clause, std::move(met), statement_of(result.declared)});
    }
    writer.table(std::move(table));
    Table decisions;
    decisions.columns = {left(writer.say(words::decision_on_record)), left(writer.say(words::sign_date)),
                         left(writer.say(words::route))};
    for (const auto* event : routing->decisions) {
        const auto route = std::ranges::find(routing->routing->routes, event->route.value, &programme::Route::id);
        decisions.rows.push_back(
            {std::string{lifecycle::name_of_event(event->event.value, writer.lang)}, calendar::to_string(event->date),
             route == routing->routing->routes.end() ? std::string{event->route.value} : writer.say(route->name)});
    }
    writer.table(std::move(decisions));
}

}  // namespace

void write_entry_line(Writer& writer, const Pilot& pilot) {
    if (pilot.review == nullptr || !pilot.review->entry.verdict) return;
    const auto& entry = pilot.review->entry;
    std::string line = fmt::format("{}{}{}", writer.say(words::entry_conditions), colon(writer.lang),
                                   standing(*entry.verdict, writer.lang));
    constexpr std::size_t kMostNamed = 3;
    std::size_t in_the_way = 0;
    for (const auto& result : entry.conditions) {
        if (result.standing == Standing::met || ++in_the_way > kMostNamed) continue;
        line.append(semicolon(writer.lang))
            .append(writer.say(result.condition->name))
            .append(bracketed(show_word(result.reason, writer.lang), writer.lang));
    }
    if (in_the_way > kMostNamed)
        line.append(semicolon(writer.lang)).append(fmt::format(fmt::runtime(words::and_further.in(writer.lang)), in_the_way - kMostNamed));
    writer.paragraph(std::move(line));
}

void write_application(Writer& writer, const Pilot& pilot) {
    if (pilot.review == nullptr) return;
    write_conditions(writer, pilot.review->entry);
    write_forms(writer, pilot.review->forms);
    write_deadlines(writer, pilot.review->deadlines);
    write_routing(writer, pilot.review->routing);
}

void write_rule_texts(Writer& writer, const Pilot& pilot) {
    Table points;
    points.columns = {left(writer.say(words::pilot_id)), left(writer.say(words::clause)),
                      left(writer.say(words::question))};
    for (const auto& point : pilot.programme->open_points)
        if (programme::touches_section(point, "application"))
            points.rows.push_back({point.id, point.clause, writer.say(point.question)});
    const auto& texts = pilot.programme->procedure.texts;
    if (!points.rows.empty()) writer.heading(2, words::open_points_application);
    writer.table(std::move(points));
    if (texts.empty()) return;
    writer.heading(2, words::rule_texts);
    Table table;
    table.columns = {left(writer.say(words::about)), left(writer.say(words::clause)),
                     left(writer.say(words::rule_text))};
    for (const auto& text : texts)
        table.rows.push_back(
            {std::string{show_word("about-" + text.about, writer.lang)}, text.clause, writer.say(text.name)});
    writer.table(std::move(table));
}

}  // namespace nearzero::report
