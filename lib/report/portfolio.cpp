// SPDX-License-Identifier: Apache-2.0
#include "report/portfolio.hpp"

#include "report/documents.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using document::Whole;

namespace {

std::vector<scoring::Member> members_of(std::span<const Row> rows) {
    std::vector<scoring::Member> members;
    members.reserve(rows.size());
    for (const Row& row : rows) members.push_back(row.member);
    return members;
}

Cell whole(std::size_t value) { return Whole{static_cast<std::int64_t>(value)}; }

std::string category_of(const Row& row) {
    std::string text = row.category_name.empty() ? row.member.category : row.category_name;
    if (!row.member.tier.empty()) text += " " + row.member.tier;
    return text;
}

void write_board(Writer& writer, std::span<const Row> rows) {
    writer.heading(2, words::board);
    Table table;
    table.columns = {left(writer.say(words::programme)),
                     left(writer.say(words::category)),
                     right(writer.say(words::pilots)),
                     right(std::string{show(scoring::Verdict::met, writer.lang)}),
                     right(std::string{show(scoring::Verdict::not_met, writer.lang)}),
                     right(std::string{show(scoring::Verdict::not_assessable, writer.lang)}),
                     right(std::string{show(scoring::Verdict::not_applicable, writer.lang)}),
                     right(writer.say(words::rejected))};
    const auto members = members_of(rows);
    for (const auto& board : scoring::status_board(members)) {
        std::string category = board.category;
        for (const Row& row : rows)
            if (row.member.category == board.category && !row.category_name.empty()) category = row.category_name;
        if (!board.tier.empty()) category += " " + board.tier;
        table.rows.push_back({board.programme, std::move(category), whole(board.pilots), whole(board.met),
                              whole(board.not_met), whole(board.not_assessable), whole(board.not_applicable),
                              whole(board.rejected)});
    }
    writer.table(std::move(table));
}

void write_verdicts(Writer& writer, std::span<const Row> rows) {
    writer.heading(2, words::verdicts);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)),     left(writer.say(words::name)),
                     left(writer.say(words::category)),     left(writer.say(words::district)),
                     left(writer.say(words::verdict)),      right(writer.say(words::base_total)),
                     right(writer.say(words::last_total)),  right(writer.say(words::change_percent)),
                     right(writer.say(words::rank)),        left(writer.say(words::reason))};
    const auto places = places_of(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const auto& member = row.member;
        std::string reason = member.rejected ? row.first_error : std::string{};
        if (!member.rejected) {
            for (const auto& target : row.targets)
                if (target.verdict == scoring::Verdict::not_met || target.verdict == scoring::Verdict::not_assessable)
                    reason += (reason.empty() ? "" : "; ") + target.target + ": " + std::string{show(target.verdict, writer.lang)};
            if (!member.within.empty())
                reason += (reason.empty() ? "" : "; ") + writer.say(words::within) + ": " + member.within;
        }
        const auto* base = member.base();
        const auto* last = member.last();
        table.rows.push_back({member.id, row.name, category_of(row), row.district,
                              member.rejected ? writer.say(words::rejected) : std::string{show(member.verdict, writer.lang)},
                              base != nullptr ? figure(base->gross) : Cell{}, last != nullptr ? figure(last->gross) : Cell{},
                              member.rejected || !member.change_percent() ? Cell{}
                                                                          : Cell{document::Figure{*member.change_percent(), 2}},
                              places[i].rank ? Cell{std::to_string(*places[i].rank) + "/" + std::to_string(places[i].of)} : Cell{},
                              std::move(reason)});
    }
    writer.table(std::move(table));
    writer.paragraph(writer.say(words::rank_note));
}

void write_totals_by_year(Writer& writer, std::span<const Row> rows) {
    Table table;
    table.columns = {right(writer.say(words::year)), right(writer.say(words::pilots)), right(writer.say(words::gross)),
                     right(writer.say(words::after_sinks)), right(writer.say(words::after_credits))};
    const auto members = members_of(rows);
    for (const auto& total : scoring::totals_by_year(members))
        table.rows.push_back({Whole{total.year}, whole(total.pilots), figure(total.sum.gross), figure(total.sum.after_sinks),
                              figure(total.sum.after_credits)});
    if (table.rows.empty()) return;
    writer.heading(2, words::total_by_year);
    writer.table(std::move(table));
}

void write_files(Writer& writer, std::span<const Row> rows) {
    writer.heading(2, words::inputs);
    Table table;
    table.columns = {left(writer.say(words::file)), left(writer.say(words::pilot_id)), left(writer.say(words::status)),
                     right(writer.say(words::errors)), right(writer.say(words::warnings)), left(writer.say(words::digest))};
    for (const Row& row : rows)
        table.rows.push_back({row.file, row.member.id, writer.say(row.member.rejected ? words::rejected : words::accepted),
                              whole(row.errors), whole(row.warnings), row.sha256});
    writer.table(std::move(table));
}

}  // namespace

std::vector<scoring::Place> places_of(std::span<const Row> rows) { return scoring::rank(members_of(rows)); }

void write_portfolio(document::JsonWriter& json, std::span<const Row> rows) {
    const auto members = members_of(rows);
    const auto integer = [&json](std::string_view key, std::size_t value) { json.member(key, static_cast<std::int64_t>(value)); };
    json.key("portfolio").begin_object().key("board").begin_array();
    for (const auto& board : scoring::status_board(members)) {
        json.begin_object().member_or_null("programme", board.programme).member_or_null("category", board.category);
        json.member_or_null("tier", board.tier);
        integer("pilots", board.pilots), integer("met", board.met), integer("not_met", board.not_met);
        integer("not_assessable", board.not_assessable), integer("not_applicable", board.not_applicable);
        integer("rejected", board.rejected);
        json.end_object();
    }
    json.end_array().key("totals").begin_array();
    for (const auto& total : scoring::totals_by_year(members)) {
        json.begin_object().member("year", total.year);
        integer("pilots", total.pilots);
        json.member("gross_tco2e", total.sum.gross).member("after_sinks_tco2e", total.sum.after_sinks);
        json.member("after_credits_tco2e", total.sum.after_credits).end_object();
    }
    json.end_array().key("ranks").begin_array();
    const auto places = scoring::rank(members);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].rejected) continue;
        json.begin_object().member("pilot", members[i].id).member("change_percent", members[i].change_percent());
        places[i].rank ? json.member("rank", static_cast<std::int64_t>(*places[i].rank)) : json.key("rank").null();
        places[i].rank ? json.member("of", static_cast<std::int64_t>(places[i].of)) : json.key("of").null();
        json.end_object();
    }
    json.end_array().end_object();
}

document::Document score_overview(std::span<const Row> rows, const Run& run) {
    Writer writer{run.lang};
    writer.heading(1, words::score_title);
    write_board(writer, rows);
    write_verdicts(writer, rows);
    return std::move(writer.out);
}

document::Document inventory_overview(std::span<const Row> rows, const Run& run) {
    Writer writer{run.lang};
    writer.heading(1, words::inventory_title);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)), left(writer.say(words::name)), left(writer.say(words::category)),
                     right(writer.say(words::year)), right(writer.say(words::gross)), right(writer.say(words::after_sinks)),
                     right(writer.say(words::after_credits)), left(writer.say(words::status))};
    for (const Row& row : rows) {
        if (row.member.rejected)
            table.rows.push_back({row.member.id, row.name, category_of(row), Cell{}, Cell{}, Cell{}, Cell{}, row.first_error});
        for (const auto& total : row.member.totals)
            table.rows.push_back({row.member.id, row.name, category_of(row), Whole{total.year}, figure(total.gross),
                                  figure(total.after_sinks), figure(total.after_credits), writer.say(words::accepted)});
    }
    writer.heading(2, words::totals);
    writer.table(std::move(table));
    write_totals_by_year(writer, rows);
    return std::move(writer.out);
}

document::Document portfolio_report(std::span<const Row> rows, const Run& run) {
    Writer writer{run.lang};
    writer.heading(1, words::portfolio_title);
    document::Facts facts;
    facts.items.emplace_back(writer.say(words::tool), "nearzero " + std::string{run.tool_version});
    if (!run.as_of.empty()) facts.items.emplace_back(writer.say(words::as_of), std::string{run.as_of});
    writer.out.blocks.emplace_back(std::move(facts));
    write_board(writer, rows);
    write_totals_by_year(writer, rows);
    write_verdicts(writer, rows);
    write_files(writer, rows);
    write_signatures(writer);
    return std::move(writer.out);
}

}  // namespace nearzero::report
