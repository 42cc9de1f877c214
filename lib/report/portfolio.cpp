// SPDX-License-Identifier: Apache-2.0
#include "report/portfolio.hpp"

#include <fmt/format.h>

#include "report/documents.hpp"
#include "report/sections_portfolio.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using document::Whole;

portfolio::Portfolio survey_of(std::span<Row> rows, std::span<const programme::Programme* const> programmes,
                               std::optional<calendar::Date> as_of) {
    std::vector<portfolio::PilotResult> results;
    results.reserve(rows.size());
    for (Row& row : rows) results.push_back(std::move(row.result));
    auto survey = portfolio::survey(results, programmes, as_of);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].result = std::move(results[i]);
    return survey;
}

document::Document score_overview(std::span<const Row> rows, const portfolio::Portfolio& survey, const Run& run) {
    Writer writer{run.lang};
    writer.heading(1, words::score_title);
    write_board(writer, rows, survey);
    write_rules(writer, survey);
    write_verdicts(writer, rows, survey);
    write_outliers(writer, rows, survey);
    return std::move(writer.out);
}

document::Document inventory_overview(std::span<const Row> rows, const portfolio::Portfolio& survey, const Run& run) {
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
    write_totals_by_year(writer, survey);
    return std::move(writer.out);
}

document::Document portfolio_report(std::span<const Row> rows, const portfolio::Portfolio& survey, const Run& run) {
    Writer writer{run.lang};
    writer.heading(1, words::portfolio_title);
    document::Facts facts;
    facts.items.emplace_back(writer.say(words::tool), "nearzero " + std::string{run.tool_version});
    if (!run.as_of.empty()) facts.items.emplace_back(writer.say(words::as_of), std::string{run.as_of});
    writer.out.blocks.emplace_back(std::move(facts));
    write_board(writer, rows, survey);
    write_counts(writer, rows, survey);
    write_rules(writer, survey);
    write_totals_by_year(writer, survey);
    write_intensities(writer, rows, survey);
    write_verdicts(writer, rows, survey);
    write_margins(writer, rows, survey);
    write_unranked(writer, rows, survey);
    write_outliers(writer, rows, survey);
    write_files(writer, rows);
    write_signatures(writer);
    return std::move(writer.out);
}

}  // namespace nearzero::report
