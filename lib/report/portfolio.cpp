// SPDX-License-Identifier: Apache-2.0
#include "report/portfolio.hpp"

#include <fmt/format.h>

#include "report/documents.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using document::Whole;

namespace {

Cell whole(int value) {
    return Whole{value};
}

std::string category_of(const Row& row) {
    std::string text = row.category_name.empty() ? row.result.category : row.category_name;
    if (!row.result.tier.empty()) text += " " + row.result.tier;
    return text;
}

void write_board(Writer& writer, std::span<const Row> rows, const scoring::Portfolio& survey) {
    writer.heading(2, words::board);
    Table table;
    table.columns = {left(writer.say(words::category)),
                     right(writer.say(words::pilots)),
                     right(std::string{show(scoring::Verdict::met, writer.lang)}),
                     right(std::string{show(scoring::Verdict::not_met, writer.lang)}),
                     right(std::string{show(scoring::Verdict::not_assessable, writer.lang)}),
                     right(std::string{show(scoring::Verdict::not_applicable, writer.lang)}),
                     right(writer.say(words::rejected))};
    const auto add = [&](const scoring::Count& count, std::string category) {
        table.rows.push_back({std::move(category), whole(count.pilots), whole(count.met), whole(count.not_met),
                              whole(count.not_assessable), whole(count.not_applicable), whole(count.rejected)});
    };
    std::string_view programme;  // a file that could not be read has none
    bool several_programmes = false;
    for (const auto& count : survey.board) {
        several_programmes =
            several_programmes || (!programme.empty() && !count.programme.empty() && count.programme != programme);
        if (programme.empty()) programme = count.programme;
    }
    for (const auto& count : survey.board) {
        std::string category = count.category.empty() ? std::string{"—"} : count.category;
        for (const Row& row : rows)
            if (row.result.programme == count.programme && row.result.category == count.category &&
                !row.category_name.empty())
                category = row.category_name;
        if (!count.tier.empty()) category += " " + count.tier;
        if (several_programmes) category += " · " + count.programme;
        add(count, std::move(category));
    }
    add(survey.all, writer.say(words::all));
    writer.table(std::move(table));
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

void write_verdicts(Writer& writer, std::span<const Row> rows, const scoring::Portfolio& survey) {
    writer.heading(2, words::verdicts);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)),    left(writer.say(words::name)),
                     left(writer.say(words::category)),    left(writer.say(words::district)),
                     left(writer.say(words::verdict)),     right(writer.say(words::base_total)),
                     right(writer.say(words::last_total)), right(writer.say(words::change_percent)),
                     right(writer.say(words::rank)),       left(writer.say(words::reason))};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const auto& rank = survey.ranks[i];
        const auto* base = row.base();
        const auto* last = row.last();
        table.rows.push_back(
            {row.result.id, row.name, category_of(row), row.district,
             row.result.verdict ? std::string{show(*row.result.verdict, writer.lang)} : writer.say(words::rejected),
             base != nullptr ? figure(base->gross) : Cell{}, last != nullptr ? figure(last->gross) : Cell{},
             rank.change_percent ? Cell{document::Figure{*rank.change_percent, 2}} : Cell{},
             rank.rank ? Cell{std::to_string(*rank.rank) + "/" + std::to_string(rank.of)} : Cell{},
             remarks_of(writer, row)});
    }
    writer.table(std::move(table));
    writer.paragraph(writer.say(words::rank_note));
}

void write_totals_by_year(Writer& writer, const scoring::Portfolio& survey) {
    if (survey.years.empty()) return;
    writer.heading(2, words::total_by_year);
    Table table;
    table.columns = {right(writer.say(words::year)), right(writer.say(words::pilots)), right(writer.say(words::gross))};
    for (const auto& year : survey.years)
        table.rows.push_back({Whole{year.year}, whole(year.pilots), figure(year.gross)});
    writer.table(std::move(table));
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

}  // namespace

scoring::Portfolio survey_of(std::span<const Row> rows) {
    std::vector<scoring::PilotResult> results;
    results.reserve(rows.size());
    for (const Row& row : rows) results.push_back(row.result);
    return scoring::survey(results);
}

void write_portfolio(document::JsonWriter& json, std::span<const Row> rows) {
    const auto survey = survey_of(rows);
    const auto write_count = [&json](const scoring::Count& count) {
        json.begin_object().member_or_null("programme", count.programme);
        json.member_or_null("category", count.category).member_or_null("tier", count.tier);
        json.member("pilots", count.pilots).member("met", count.met).member("not_met", count.not_met);
        json.member("not_assessable", count.not_assessable).member("not_applicable", count.not_applicable);
        json.member("rejected", count.rejected).end_object();
    };
    json.key("portfolio").begin_object().key("board").begin_array();
    for (const auto& count : survey.board) write_count(count);
    json.end_array().key("all");
    write_count(survey.all);
    json.key("totals").begin_array();
    for (const auto& year : survey.years)
        json.begin_object()
            .member("year", year.year)
            .member("pilots", year.pilots)
            .member("gross_tco2e", year.gross)
            .end_object();
    json.end_array().key("ranks").begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& rank = survey.ranks[i];
        json.begin_object().member("pilot", rows[i].result.id).member("change_percent", rank.change_percent);
        rank.rank ? json.member("rank", *rank.rank).member("of", rank.of) : json.key("rank").null().key("of").null();
        rank.rank ? json.key("unranked").null() : json.member("unranked", scoring::word_of(rank.why));
        json.end_object();
    }
    json.end_array().end_object();
}

document::Document score_overview(std::span<const Row> rows, const Run& run) {
    Writer writer{run.lang};
    const auto survey = survey_of(rows);
    writer.heading(1, words::score_title);
    write_board(writer, rows, survey);
    write_verdicts(writer, rows, survey);
    return std::move(writer.out);
}

document::Document inventory_overview(std::span<const Row> rows, const Run& run) {
    Writer writer{run.lang};
    writer.heading(1, words::inventory_title);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)),       left(writer.say(words::name)),
                     left(writer.say(words::category)),       right(writer.say(words::year)),
                     right(writer.say(words::gross)),         right(writer.say(words::after_sinks)),
                     right(writer.say(words::after_credits)), left(writer.say(words::status))};
    for (const Row& row : rows) {
        if (row.result.rejected)
            table.rows.push_back(
                {row.result.id, row.name, category_of(row), Cell{}, Cell{}, Cell{}, Cell{},
                 fmt::format("{}{}{}", writer.say(words::rejected), colon(writer.lang), row.first_error)});
        for (std::size_t i = 0; i < row.result.totals.size(); ++i)
            table.rows.push_back({row.result.id, row.name, category_of(row), Whole{row.result.totals[i].year},
                                  figure(row.result.totals[i].gross), figure(row.net[i].after_sinks),
                                  figure(row.net[i].after_credits), writer.say(words::accepted)});
    }
    writer.heading(2, words::totals);
    writer.table(std::move(table));
    write_totals_by_year(writer, survey_of(rows));
    return std::move(writer.out);
}

document::Document portfolio_report(std::span<const Row> rows, const Run& run) {
    Writer writer{run.lang};
    const auto survey = survey_of(rows);
    writer.heading(1, words::portfolio_title);
    document::Facts facts;
    facts.items.emplace_back(writer.say(words::tool), "nearzero " + std::string{run.tool_version});
    if (!run.as_of.empty()) facts.items.emplace_back(writer.say(words::as_of), std::string{run.as_of});
    writer.out.blocks.emplace_back(std::move(facts));
    write_board(writer, rows, survey);
    write_totals_by_year(writer, survey);
    write_verdicts(writer, rows, survey);
    write_files(writer, rows);
    write_signatures(writer);
    return std::move(writer.out);
}

}  // namespace nearzero::report
