// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "quality/completeness.hpp"
#include "quality/grade.hpp"
#include "quality/restatement.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using quality::CoverageRow;

namespace {

std::string coverage_text(const Writer& writer, const CoverageRow& row) {
    std::string text{show_word(quality::word_of(row.coverage), writer.lang)};
    if (row.coverage == quality::Coverage::partly_estimated && row.estimated_percent)
        text += bracketed(base::format_fixed(*row.estimated_percent, 1) + " %", writer.lang);
    return text;
}

/// A source by its name; an indicator or a context series by the programme's; an exclusion in the dataset's words.
std::string subject(const Writer& writer, const Pilot& pilot, const CoverageRow& row) {
    std::string text;
    if (row.source) text = show_word(dataset::word_of(*row.source), writer.lang);
    std::string what = row.what;
    if (pilot.programme != nullptr) {
        if (const auto* indicator = pilot.programme->indicator(what)) what = writer.say(indicator->name);
        if (const auto* context = pilot.programme->context_series(what)) what = writer.say(context->name);
    }
    if (text.empty()) return what;
    return what.empty() ? text : text + std::string{colon(writer.lang)} + what;
}

}  // namespace

void write_completeness(Writer& writer, const Pilot& pilot) {
    const auto* tier = pilot.scorecard != nullptr ? pilot.scorecard->tier : nullptr;
    const auto rows = quality::completeness(*pilot.inventory, pilot.programme, tier);
    const auto& years = pilot.inventory->years;
    writer.heading(2, words::completeness);
    Table table;
    table.columns.push_back(left(writer.say(words::source_kind)));
    for (const int year : years) table.columns.push_back(left(std::to_string(year)));
    table.columns.push_back(left(writer.say(words::items)));
    table.columns.push_back(left(writer.say(words::reason)));
    std::string unmentioned;
    for (auto row = rows.begin(); row != rows.end();) {
        if (row->coverage == quality::Coverage::not_mentioned) {
            unmentioned +=
                (unmentioned.empty() ? "" : std::string{comma(writer.lang)}) + subject(writer, pilot, *row++);
            continue;
        }
        // The years of one source stand together.
        auto end = std::next(row);
        while (row->year && end != rows.end() && end->year && end->source == row->source && end->what == row->what)
            ++end;
        std::vector<Cell> cells{subject(writer, pilot, *row)};
        std::vector<std::string> items;
        for (auto part = row; part != end; ++part)
            for (const auto& item : part->items)
                if (std::ranges::find(items, item) == items.end()) items.push_back(item);
        for (const int year : years) {
            const auto found =
                std::find_if(row, end, [year](const CoverageRow& part) { return !part.year || part.year == year; });
            cells.push_back(found == end ? Cell{} : Cell{coverage_text(writer, *found)});
        }
        cells.emplace_back(std::in_place_type<std::string>, fmt::format("{}", fmt::join(items, comma(writer.lang))));
        cells.emplace_back(std::in_place_type<std::string>, row->reason);
        table.rows.push_back(std::move(cells));
        row = end;
    }
    writer.table(std::move(table));
    if (!unmentioned.empty())
        writer.paragraph(writer.say(words::not_mentioned) + std::string{colon(writer.lang)} + unmentioned);
}

void write_data_quality(Writer& writer, const Pilot& pilot) {
    const auto shares = quality::grade_shares(*pilot.inventory);
    if (shares.empty()) return;
    writer.heading(2, words::data_quality);
    Table table;
    table.columns = {left(writer.say(words::graded)), left(writer.say(words::grade))};
    for (const int year : pilot.inventory->years) table.columns.push_back(right(fmt::format("{} %", year)));
    for (const auto side : {quality::Side::line, quality::Side::amount, quality::Side::factor})
        for (const auto grade : {quality::Grade::a, quality::Grade::b, quality::Grade::c, quality::Grade::d}) {
            std::vector<Cell> row{std::string{show_word("quality-" + std::string{quality::word_of(side)}, writer.lang)},
                                  std::string{quality::word_of(grade)}};
            bool any = false;
            for (const int year : pilot.inventory->years) {
                const auto found = std::ranges::find_if(shares, [&](const quality::GradeShare& share) {
                    return share.year == year && share.side == side && share.grade == grade;
                });
                const bool known = found != shares.end() && found->percent;
                any = any || found != shares.end();
                row.push_back(known ? Cell{document::Figure{*found->percent, 1}} : Cell{});
            }
            if (any) table.rows.push_back(std::move(row));
        }
    writer.table(std::move(table));
    writer.paragraph(writer.say(words::grade_convention));
}

void write_restatements(Writer& writer, const Pilot& pilot) {
    const auto& accounting = pilot.programme->accounting;
    const auto entries = quality::restated(*pilot.inventory, accounting.restatement_threshold);
    if (entries.empty()) return;
    writer.heading(2, writer.say(words::restatements) + bracketed("tCO2e", writer.lang));
    Table table;
    table.columns = {left(writer.say(words::year)),
                     left(writer.say(words::reason)),
                     right(writer.say(words::total_before)),
                     right(writer.say(words::total_after)),
                     right(writer.say(words::restated_percent)),
                     left(writer.say(words::above_threshold)),
                     right(writer.say(words::total_computed))};
    for (const auto& entry : entries)
        table.rows.push_back({document::Whole{entry.of->year}, std::string{entry.of->reason.value},
                              figure(entry.before_tco2e), figure(entry.after_tco2e), figure(entry.change_percent),
                              writer.say(entry.exceeds ? words::yes : words::no), figure(entry.computed_tco2e)});
    writer.table(std::move(table));
    std::string basis = writer.say(words::program_convention);
    if (const auto* key = programme::find_key(accounting, "restatement_threshold"))
        basis = key->basis == programme::Basis::clause         ? key->clause
                : key->basis == programme::Basis::command_line ? writer.say(words::command_line)
                                                               : writer.say(key->why);
    writer.paragraph(fmt::format("{}{}{} %{}", writer.say(words::restatement_threshold), colon(writer.lang),
                                 base::format_shortest(accounting.restatement_threshold),
                                 bracketed(basis, writer.lang)));
}

}  // namespace nearzero::report
