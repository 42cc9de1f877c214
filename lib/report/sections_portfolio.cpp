// SPDX-License-Identifier: Apache-2.0
#include "report/sections_portfolio.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace nearzero::report {

using document::Cell;
using document::Figure;
using document::Table;
using document::Whole;

namespace {

Cell whole(int value) {
    return Whole{value};
}

std::string with_tier(std::string category, const std::string& tier) {
    return tier.empty() ? category : category + " " + tier;
}

/// The category for people: its name in the run's language where a pilot's programme has one.
std::string name_of(std::span<const Row> rows, const std::string& programme, const std::string& category) {
    for (const Row& row : rows)
        if (row.result.programme == programme && row.result.category == category && !row.category_name.empty())
            return row.category_name;
    return category.empty() ? "—" : category;
}

/// Says the programme where there are several; a file that could not be read has none.
class ProgrammeNote {
public:
    explicit ProgrammeNote(std::span<const Row> rows) {
        std::string_view first;
        for (const Row& row : rows) {
            if (row.result.programme.empty()) continue;
            several_ = several_ || (!first.empty() && row.result.programme != first);
            if (first.empty()) first = row.result.programme;
        }
    }
    std::string operator()(std::string text, const std::string& programme) const {
        return several_ ? text + " · " + programme : text;
    }

private:
    bool several_ = false;
};

std::vector<document::Column> verdict_columns(const Writer& writer) {
    return {right(writer.say(words::pilots)),
            right(std::string{show(scoring::Verdict::met, writer.lang)}),
            right(std::string{show(scoring::Verdict::not_met, writer.lang)}),
            right(std::string{show(scoring::Verdict::not_assessable, writer.lang)}),
            right(std::string{show(scoring::Verdict::not_applicable, writer.lang)}),
            right(writer.say(words::rejected))};
}

std::vector<document::Column> step_columns(const Writer& writer) {
    std::vector<document::Column> columns;
    for (const Text& step :
         {words::applied, words::recommended, words::selected, words::passed, words::exited, words::cancelled})
        columns.push_back(right(writer.say(step)));
    return columns;
}

void add_verdicts(std::vector<Cell>& row, const portfolio::Count& count) {
    for (const int value :
         {count.pilots, count.met, count.not_met, count.not_assessable, count.not_applicable, count.rejected})
        row.push_back(whole(value));
}

void add_steps(std::vector<Cell>& row, const portfolio::Reached& reached) {
    for (const int value :
         {reached.applied, reached.recommended, reached.selected, reached.accepted, reached.exited, reached.cancelled})
        row.push_back(whole(value));
}

void append(std::vector<document::Column>& columns, std::vector<document::Column> more) {
    columns.insert(columns.end(), more.begin(), more.end());
}

std::string remarks_of(const Writer& writer, const Row& row) {
    if (row.result.rejected) return row.first_error;
    std::string text;
    for (const auto& target : row.targets)
        if (target.verdict == scoring::Verdict::not_met || target.verdict == scoring::Verdict::not_assessable)
            text += fmt::format("{}{}{}{}", text.empty() ? "" : semicolon(writer.lang), target.target,
                                colon(writer.lang), show(target.verdict, writer.lang));
    if (!row.result.within.empty())
        text += fmt::format("{}{}{}{}", text.empty() ? "" : semicolon(writer.lang), writer.say(words::within),
                            colon(writer.lang), row.result.within);
    return text;
}

Text title_of(std::string_view by) {
    if (by == "district") return words::district;
    if (by == "department") return words::department;
    if (by == "batch") return words::batch;
    if (by == "province") return words::province;
    return words::category;
}

Text title_of_event(std::string_view event) {
    if (event == "applied") return words::applied;
    if (event == "recommended") return words::recommended;
    if (event == "accepted") return words::passed;
    return words::selected;
}

std::string rule_text(const Writer& writer, const portfolio::RuleResult& rule) {
    const bool zh = writer.lang == Lang::zh;
    switch (rule.rule) {
        case portfolio::Rule::goal:
            return zh ? fmt::format("{}：到 {} 年", rule.key, *rule.year)
                      : fmt::format("{}: by {}", rule.key, *rule.year);
        case portfolio::Rule::batch:
            return zh ? fmt::format("第 {} 批（{} 年公布）", rule.key, *rule.year)
                      : fmt::format("batch {} (published {})", rule.key, *rule.year);
        case portfolio::Rule::minimum_per:
        case portfolio::Rule::maximum_per:
            break;
    }
    const bool least = rule.rule == portfolio::Rule::minimum_per;
    const std::string group = rule.group.empty() ? "—" : rule.group;
    const std::string by = writer.say(title_of(rule.key));
    if (zh)
        return fmt::format("{}（{}）：{}{}", group, by, rule.in_principle ? "原则上" : "", least ? "不少于" : "不超过");
    return fmt::format("{} ({}): {}{}", group, by, least ? "at least" : "at most",
                       rule.in_principle ? ", in principle" : "");
}

Text reason_of(portfolio::Unranked why) {
    switch (why) {
        case portfolio::Unranked::rejected:
            return words::rejected;
        case portfolio::Unranked::within:
            return {"位于另一试点之内", "within another pilot"};
        case portfolio::Unranked::base_not_positive:
            return {"基准年总排放不为正，百分比没有意义", "the total of the base year is not positive: no percentage"};
        case portfolio::Unranked::no_comparison:
        case portfolio::Unranked::no:
            break;
    }
    return {"基准年没有填报，或没有更晚的年份", "the base year is not reported, or there is no later year"};
}

Text text_of(portfolio::Outcome outcome) {
    switch (outcome) {
        case portfolio::Outcome::not_judged:
            return {"—", "—"};
        case portfolio::Outcome::met:
            return {"达到", "met"};
        case portfolio::Outcome::not_met:
            return {"未达到", "not met"};
        case portfolio::Outcome::warning:
            return {"未达到（原则性要求，仅提示）", "not met (in principle: a warning)"};
        case portfolio::Outcome::ahead:
            return {"尚未到期", "ahead"};
        case portfolio::Outcome::not_assessable:
            return {"无法判定", "not assessable"};
        case portfolio::Outcome::complete:
            return {"齐全", "complete"};
        case portfolio::Outcome::incomplete:
            return {"少于公布数", "fewer than published"};
        case portfolio::Outcome::exceeded:
            return {"多于公布数", "more than published"};
    }
    return {"—", "—"};
}

/// The outcome, and why where pilots that name no group could have decided it.
std::string outcome_text(const Writer& writer, const portfolio::RuleResult& rule) {
    const std::string text = writer.say(text_of(rule.outcome));
    if (rule.outcome != portfolio::Outcome::not_assessable) return text;
    const bool zh = writer.lang == Lang::zh;
    const std::string by = rule.rule == portfolio::Rule::batch ? "batch" : rule.key;
    const std::string what = zh ? writer.say(title_of(by)) : by;
    if (by != "batch" && rule.group.empty())
        return zh ? fmt::format("{}：没有试点写明{}", text, what)
                  : fmt::format("{}: no pilot names its {}", text, what);
    return zh ? fmt::format("{}：另有 {} 个试点没有写明{}", text, *rule.unnamed, what)
              : fmt::format("{}: {} pilot{} no {}", text, *rule.unnamed, *rule.unnamed == 1 ? " names" : "s name",
                            what);
}

}  // namespace

std::string category_of(const Row& row) {
    return with_tier(row.category_name.empty() ? row.result.category : row.category_name, row.result.tier);
}

void write_board(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey) {
    const ProgrammeNote note{rows};
    const auto label = [&](const portfolio::Count& count) {
        return note(with_tier(name_of(rows, count.programme, count.category), count.tier), count.programme);
    };
    writer.heading(2, words::board);
    Table table;
    table.columns = {left(writer.say(words::category))};
    append(table.columns, verdict_columns(writer));
    Table steps;
    steps.columns = {left(writer.say(words::category))};
    append(steps.columns, step_columns(writer));
    const auto add = [&](const portfolio::Count& count, std::string text) {
        if (count.reached) add_steps(steps.rows.emplace_back(std::vector<Cell>{Cell{text}}), *count.reached);
        add_verdicts(table.rows.emplace_back(std::vector<Cell>{Cell{std::move(text)}}), count);
    };
    for (const auto& count : survey.board) add(count, label(count));
    add(survey.all, writer.say(words::all));
    writer.table(std::move(table));
    if (steps.rows.empty()) return;
    writer.heading(2, words::steps);
    writer.table(std::move(steps));
}

void write_counts(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey) {
    if (survey.counts.empty()) return;
    writer.heading(2, words::counts);
    const ProgrammeNote note{rows};
    Table table;
    table.columns = {left(writer.say(words::grouped_by)), left(writer.say(words::group))};
    append(table.columns, verdict_columns(writer));
    if (survey.all.reached) append(table.columns, step_columns(writer));
    for (const auto& [by, value, count] : survey.counts) {
        const std::string text = by == "category" ? name_of(rows, count.programme, value) : value;
        auto& row = table.rows.emplace_back(
            std::vector<Cell>{Cell{writer.say(title_of(by))}, Cell{note(text, count.programme)}});
        add_verdicts(row, count);
        if (count.reached) add_steps(row, *count.reached);
    }
    writer.table(std::move(table));
}

void write_rules(Writer& writer, const portfolio::Portfolio& survey) {
    if (survey.rules.empty() && survey.open_points.empty()) return;
    writer.heading(2, words::rules);
    Table table;
    table.columns = {left(writer.say(words::programme)), left(writer.say(words::clause)),
                     left(writer.say(words::rule)),      left(writer.say(words::counted_event)),
                     right(writer.say(words::demanded)), right(writer.say(words::found)),
                     left(writer.say(words::result))};
    bool judged = true;
    for (const auto& rule : survey.rules) {
        judged = judged && rule.count.has_value();
        table.rows.push_back({rule.programme, rule.clause, rule_text(writer, rule),
                              writer.say(title_of_event(rule.counts)), whole(rule.number),
                              rule.count ? whole(*rule.count) : Cell{}, outcome_text(writer, rule)});
    }
    if (!survey.rules.empty()) {
        writer.table(std::move(table));
        writer.paragraph(writer.say(judged ? words::rules_note : words::rules_need_day));
    }
    for (const auto& open : survey.open_points) {
        const std::string point = writer.lang == Lang::zh ? fmt::format("{}，{}", open.point->id, open.point->clause)
                                                          : fmt::format("{} ({})", open.point->id, open.point->clause);
        writer.paragraph(fmt::format("{}{}{}{}{}", writer.say(words::open_point), colon(writer.lang), point,
                                     colon(writer.lang), writer.say(open.point->question)));
    }
}

void write_totals_by_year(Writer& writer, const portfolio::Portfolio& survey) {
    if (survey.years.empty()) return;
    writer.heading(2, words::total_by_year);
    Table table;
    const bool several = survey.years.front().programme != survey.years.back().programme;
    if (several) table.columns.push_back(left(writer.say(words::programme)));
    append(table.columns,
           {right(writer.say(words::year)), right(writer.say(words::pilots)), right(writer.say(words::gross))});
    for (const auto& year : survey.years) {
        auto& row = table.rows.emplace_back();
        if (several) row.emplace_back(std::in_place_type<std::string>, year.programme);
        row.insert(row.end(), {Whole{year.year}, whole(year.pilots), figure(year.gross)});
    }
    writer.table(std::move(table));
    if (several) writer.paragraph(writer.say(words::totals_note));
}

void write_intensities(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey) {
    if (survey.intensities.empty()) return;
    writer.heading(2, words::intensities);
    const ProgrammeNote note{rows};
    Table table;
    table.columns = {left(writer.say(words::category)), left(writer.say(words::indicator)),
                     right(writer.say(words::year)),    right(writer.say(words::pilots)),
                     right(writer.say(words::value)),   left(writer.say(words::unit))};
    for (const auto& one : survey.intensities)
        table.rows.push_back({note(with_tier(name_of(rows, one.programme, one.category), one.tier), one.programme),
                              one.indicator, Whole{one.year}, whole(one.pilots), figure(one.value), one.unit});
    writer.table(std::move(table));
}

void write_verdicts(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey) {
    writer.heading(2, words::verdicts);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)),    left(writer.say(words::name)),
                     left(writer.say(words::category)),    left(writer.say(words::district)),
                     left(writer.say(words::verdict)),     right(writer.say(words::base_total)),
                     right(writer.say(words::last_total)), right(writer.say(words::change_percent)),
                     right(writer.say(words::rank)),       left(writer.say(words::reason))};
    const bool rated = std::ranges::any_of(rows, [](const Row& row) { return row.points.has_value(); });
    if (rated) table.columns.push_back(left(writer.say(words::rating)));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const auto& rank = survey.ranks[i];
        const auto* base = row.base();
        const auto* last = row.last();
        table.rows.push_back(
            {row.result.id, row.name, category_of(row), row.result.district,
             row.result.verdict ? std::string{show(*row.result.verdict, writer.lang)} : writer.say(words::rejected),
             base != nullptr ? figure(base->gross) : Cell{}, last != nullptr ? figure(last->gross) : Cell{},
             rank.change_percent ? Cell{Figure{*rank.change_percent, 2}} : Cell{},
             rank.rank ? Cell{fmt::format("{}/{}", *rank.rank, rank.of)} : Cell{}, remarks_of(writer, row)});
        if (rated) table.rows.back().push_back(row.rating_name.empty() ? Cell{} : Cell{row.rating_name});
    }
    writer.table(std::move(table));
    writer.paragraph(writer.say(words::rank_note));
}

void write_margins(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey) {
    struct Entry {
        std::size_t pilot, margin;
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t m = 0; m < survey.margin_ranks[i].size(); ++m)
            if (survey.margin_ranks[i][m].rank) entries.push_back({i, m});
    if (entries.empty()) return;
    const auto key = [&](const Entry& entry) {
        const auto& pilot = rows[entry.pilot].result;
        const auto& margin = pilot.margins[entry.margin];
        return std::tie(pilot.programme, pilot.category, pilot.tier, margin.target, margin.unit,
                        *survey.margin_ranks[entry.pilot][entry.margin].rank);
    };
    std::ranges::stable_sort(entries, [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
    writer.heading(2, words::margins);
    const ProgrammeNote note{rows};
    Table table;
    table.columns = {left(writer.say(words::category)),
                     left(writer.say(words::target)),
                     right(writer.say(words::rank)),
                     left(writer.say(words::pilot_id)),
                     right(writer.say(words::margin)),
                     left(writer.say(words::unit)),
                     right(writer.say(words::percent_of_threshold))};
    for (const auto& [pilot, m] : entries) {
        const Row& row = rows[pilot];
        const auto& margin = row.result.margins[m];
        const auto& place = survey.margin_ranks[pilot][m];
        table.rows.push_back({note(category_of(row), row.result.programme), margin.target,
                              fmt::format("{}/{}", *place.rank, place.of), row.result.id, figure(margin.margin),
                              margin.unit, Cell{Figure{*margin.percent, 2}}});
    }
    writer.table(std::move(table));
    writer.paragraph(writer.say(words::margins_note));
}

void write_unranked(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey) {
    Table table;
    table.columns = {left(writer.say(words::pilot_id)), left(writer.say(words::name)), left(writer.say(words::reason))};
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!survey.ranks[i].rank)
            table.rows.push_back({rows[i].result.id, rows[i].name, writer.say(reason_of(survey.ranks[i].why))});
    if (table.rows.empty()) return;
    writer.heading(2, words::unranked);
    writer.table(std::move(table));
}

void write_outliers(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey) {
    if (survey.outliers.empty()) return;
    writer.heading(2, words::outliers);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)), left(writer.say(words::category)),
                     right(writer.say(words::pilots)),  right(writer.say(words::change_percent)),
                     right(writer.say(words::median)),  right(writer.say(words::mad)),
                     right(writer.say(words::score))};
    for (const auto& outlier : survey.outliers)
        table.rows.push_back({rows[outlier.pilot].result.id, category_of(rows[outlier.pilot]), whole(outlier.of),
                              Cell{Figure{outlier.change_percent, 2}}, Cell{Figure{outlier.median, 2}},
                              Cell{Figure{outlier.mad, 2}}, Cell{Figure{outlier.score, 2}}});
    writer.table(std::move(table));
    writer.paragraph(writer.say(words::outliers_note));
}

void write_files(Writer& writer, std::span<const Row> rows) {
    writer.heading(2, words::inputs);
    Table table;
    table.columns = {left(writer.say(words::file)),      left(writer.say(words::pilot_id)),
                     left(writer.say(words::status)),    right(writer.say(words::errors)),
                     right(writer.say(words::warnings)), left(writer.say(words::digest))};
    for (const Row& row : rows)
        table.rows.push_back({row.file, row.result.id,
                              writer.say(row.result.rejected ? words::rejected : words::accepted),
                              whole(static_cast<int>(row.errors)), whole(static_cast<int>(row.warnings)), row.sha256});
    writer.table(std::move(table));
}

}  // namespace nearzero::report
