// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "lifecycle/words.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;

namespace {

Cell date_cell(const std::optional<calendar::Date>& date) {
    return date ? Cell{std::in_place_type<std::string>, calendar::to_string(*date)} : Cell{};
}

std::string_view name_of(const Writer& writer, const dataset::Name& name) {
    return writer.lang == Lang::en && !name.en.empty() ? name.en : name.any();
}

/// "可于 2028-06-20 起申请验收 …": what is due next, in a sentence.
std::string next_line(const Writer& writer, const lifecycle::Next& next, calendar::Date as_of) {
    const bool zh = writer.lang == Lang::zh;
    std::string when;
    if (next.in_year) when = zh ? fmt::format("{} 年", *next.in_year) : fmt::format("in {}", *next.in_year);
    if (next.from) when = zh ? fmt::format("{} 起", calendar::to_string(*next.from)) : "from " + calendar::to_string(*next.from);
    if (next.by) when = zh ? fmt::format("不晚于 {}", calendar::to_string(*next.by)) : "by " + calendar::to_string(*next.by);
    if (next.by && *next.by < as_of) when += zh ? "，已逾期" : ", overdue";
    std::string line = fmt::format("{}{}{}{}{}", writer.say(words::next_step), colon(writer.lang),
                                   lifecycle::name_of_event(next.event, writer.lang), zh ? "，" : ", ", when);
    if (!next.clause.empty()) line += bracketed(next.clause, writer.lang);
    return line;
}

/// "原则上保留试点资格，优化建设 1 年（三（五））"
std::string what_follows(const Writer& writer, const programme::Consequence& rule) {
    const bool zh = writer.lang == Lang::zh;
    std::string line;
    if (rule.in_principle) line += zh ? "原则上" : "in principle, ";
    if (rule.keeps_title) line += zh ? "保留试点资格" : "the title is kept";
    if (rule.improve_years)
        line += zh ? fmt::format("，优化建设 {} 年", *rule.improve_years) : fmt::format(", {} year{} of improvement", *rule.improve_years, *rule.improve_years == 1 ? "" : "s");
    if (rule.cancelled) line += zh ? "取消试点资格，退出创建" : "the title is cancelled";
    return line + bracketed(rule.clause, writer.lang);
}

std::string consequence_line(const Writer& writer, const lifecycle::Standing& standing) {
    const auto& rule = *standing.consequence;
    const std::string day = calendar::to_string(standing.failed.back()->date);
    return (writer.lang == Lang::zh ? fmt::format("第 {} 次验收未通过（{}）：", rule.time, day)
                                    : fmt::format("Acceptance failed, time {} ({}): ", rule.time, day)) +
           what_follows(writer, rule);
}

void write_works(Writer& writer, const std::vector<lifecycle::Works>& works) {
    Table table;
    table.columns = {left(writer.say(words::works)), left(writer.say(words::planned)), left(writer.say(words::deadline)),
                     left(writer.say(words::finished)), left(writer.say(words::status))};
    for (const auto& one : works)
        table.rows.push_back({Cell{std::in_place_type<std::string>,
                                   one.name == nullptr ? std::string{one.id} : fmt::format("{} {}", one.id, name_of(writer, *one.name))},
                              date_cell(one.planned), date_cell(one.due), date_cell(one.finished),
                              std::string{show_word(lifecycle::word_of(one.progress), writer.lang)}});
    writer.table(std::move(table));
}

void write_papers(Writer& writer, const std::vector<lifecycle::AcceptancePaper>& papers) {
    if (papers.empty()) return;
    writer.heading(2, words::acceptance_papers);
    Table table;
    table.columns = {left(writer.say(words::form_document)), left(writer.say(words::clause)),
                     left(writer.say(words::among_the_evidence))};
    for (const auto& paper : papers)
        table.rows.push_back({writer.say(paper.document->name), paper.document->clause,
                              std::string{writer.say(paper.at_hand ? words::yes : words::no)}});
    writer.table(std::move(table));
}

void write_gates(Writer& writer, const lifecycle::Standing& standing) {
    if (standing.gates.empty()) return;
    writer.heading(2, words::gates);
    writer.paragraph(fmt::format("{}{}{}", writer.say(words::judged_on), colon(writer.lang), calendar::to_string(standing.gates_day)));
    Table table;
    table.columns = {left(writer.say(words::gate)), left(writer.say(words::clause)), left(writer.say(words::verdict)),
                     left(writer.say(words::date)), left(writer.say(words::reason))};
    for (const auto& result : standing.gates) {
        std::string name = writer.say(result.gate->name);
        if (result.gate->in_principle) name += bracketed(writer.lang == Lang::zh ? "原则上" : "in principle", writer.lang);
        table.rows.push_back({std::move(name), result.gate->clause, std::string{show(result.verdict, writer.lang)},
                              date_cell(result.since), result.reason.text.in(writer.lang)});
    }
    writer.table(std::move(table));
}

void write_disclosures(Writer& writer, const lifecycle::Standing& standing) {
    if (standing.disclosures.empty()) return;
    writer.heading(2, words::disclosures);
    Table table;
    table.columns = {left(writer.say(words::year)), left(writer.say(words::status)), left(writer.say(words::date)),
                     left(writer.say(words::address))};
    for (const auto& due : standing.disclosures)
        table.rows.push_back({std::to_string(due.year),
                              std::string{show_word(lifecycle::word_of(due.status), writer.lang)},
                              due.event != nullptr ? date_cell(due.event->date) : Cell{},
                              due.event != nullptr ? std::string{due.event->url.value} : std::string{}});
    writer.table(std::move(table));
}

/// What is asked of a passed pilot, and the course toward it; no verdict of its own.
void write_after_acceptance(Writer& writer, const Pilot& pilot) {
    const auto& rules = pilot.programme->procedure.lifecycle.after_acceptance;
    if (!rules || pilot.standing->state != lifecycle::State::accepted) return;
    const bool zh = writer.lang == Lang::zh;
    if (rules->targets_continue)
        writer.paragraph((zh ? "通过验收后目标继续适用于以后各填报年份" : "After acceptance the targets go on for every later reported year") +
                         bracketed(rules->clause, writer.lang));
    if (!rules->aim || pilot.standing->aim.empty()) return;
    Table table;
    const auto* indicator = pilot.programme->indicator(rules->aim->indicator);
    table.columns = {left(writer.say(words::year)),
                     right(indicator == nullptr ? rules->aim->indicator : writer.say(indicator->name)),
                     left(writer.say(words::unit))};
    for (const auto& value : pilot.standing->aim)
        table.rows.push_back({std::to_string(value.year), figure(value.value), value.unit});
    writer.table(std::move(table));
}

/// What the text leaves open about all of the above.
void write_open_points_of(Writer& writer, const programme::Programme& programme) {
    Table table;
    table.columns = {left(writer.say(words::pilot_id)), left(writer.say(words::clause)), left(writer.say(words::question))};
    for (const auto& point : programme.open_points)
        if (programme::touches_section(point, "lifecycle") || programme::touches_section(point, "acceptance"))
            table.rows.push_back({point.id, point.clause, writer.say(point.question)});
    if (!table.rows.empty()) writer.heading(2, words::open_points_lifecycle);
    writer.table(std::move(table));
}

}  // namespace

void write_consequence_of_rating(Writer& writer, const Pilot& pilot) {
    const auto* rule = pilot.consequence_of_rating();
    if (rule == nullptr) return;
    writer.paragraph((writer.lang == Lang::zh ? fmt::format("若以此等级记入，为第 {} 次验收未通过：", rule->time)
                                              : fmt::format("On record with this rating, acceptance would have failed, time {}: ", rule->time)) +
                     what_follows(writer, *rule));
}

void write_standing(Writer& writer, const Pilot& pilot) {
    if (pilot.dataset->lifecycle.empty()) return;
    writer.heading(2, words::lifecycle);
    if (pilot.standing == nullptr) return writer.paragraph(writer.say(words::no_as_of));
    const auto& standing = *pilot.standing;
    std::string line = fmt::format("{}{}{}", writer.say(words::state), colon(writer.lang),
                                   show_word(standing.state == lifecycle::State::none ? "state-none" : lifecycle::word_of(standing.state), writer.lang));
    if (standing.since != nullptr)
        line += bracketed(fmt::format("{} {}", lifecycle::name_of_event(standing.since->event.value, writer.lang),
                                      calendar::to_string(standing.since->date)),
                          writer.lang);
    writer.paragraph(std::move(line));
    if (standing.next) writer.paragraph(next_line(writer, *standing.next, standing.as_of));
    if (standing.consequence != nullptr) writer.paragraph(consequence_line(writer, standing));
    write_works(writer, standing.works);
    write_after_acceptance(writer, pilot);
    write_disclosures(writer, standing);
    write_gates(writer, standing);
    write_papers(writer, standing.papers);
    write_open_points_of(writer, *pilot.programme);
}

}  // namespace nearzero::report
