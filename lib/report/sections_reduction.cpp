// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using scoring::TargetResult;

namespace {

constexpr std::size_t kAloneShown = 3, kTogetherShown = 8;  // JSON has all

void add_rows(Table& table, const Writer& writer, const scoring::NeededReduction& needed, std::string target) {
    const std::size_t shown = std::min(needed.any_one ? kAloneShown : kTogetherShown, needed.cuts.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& cut = needed.cuts[i];
        std::vector<Cell> row(4);
        if (i == 0) {
            row[0] = std::move(target);
            row[1] = document::Whole{needed.year};
            row[2] = figure(needed.tonnes);
            if (needed.is_limit) row[3] = writer.say(words::more_than);
        } else {
            row[3] = writer.say(needed.any_one ? words::or_else : words::and_also);
        }
        row.emplace_back(std::in_place_type<std::string>, cut.activity->id.value);
        row.push_back(figure(cut.tonnes));
        row.emplace_back(document::Figure{cut.share * 100.0, 1, "%"});
        row.push_back(figure(cut.amount));
        row.emplace_back(std::in_place_type<std::string>, cut.amount ? cut.activity->amount.unit.text : "");
        table.rows.push_back(std::move(row));
    }
    if (needed.any_one || shown == needed.cuts.size()) return;
    double rest = 0.0;
    for (std::size_t i = shown; i < needed.cuts.size(); ++i) rest += needed.cuts[i].tonnes;
    std::vector<Cell> row(9);
    row[3] = writer.say(words::and_also);
    row[4] = fmt::format(fmt::runtime(writer.say(words::further_sources)), needed.cuts.size() - shown);
    row[5] = figure(rest);
    table.rows.push_back(std::move(row));
}

void add_target(Table& table, const Writer& writer, const TargetResult& target) {
    if (target.needed_reduction) add_rows(table, writer, *target.needed_reduction, target.target);
    for (const auto& member : target.of) add_target(table, writer, member);
    if (target.needed_reduction) return;  // the readings agree
    for (const auto& reading : target.readings)
        if (reading.needed_reduction)
            add_rows(table, writer, *reading.needed_reduction,
                     target.target + " · " + std::string{show(reading.reading, writer.lang)});
}

}  // namespace

void write_needed_reductions(Writer& writer, const Pilot& pilot) {
    Table table;
    table.columns = {left(writer.say(words::target)),        left(writer.say(words::year)),
                     right(writer.say(words::reduction)),    left(""),
                     left(writer.say(words::source)),        right(writer.say(words::less)),
                     right(writer.say(words::of_emissions)), right(writer.say(words::less_amount)),
                     left(writer.say(words::unit))};
    for (const auto& target : pilot.scorecard->targets) add_target(table, writer, target);
    if (table.rows.empty()) return;
    writer.heading(2, words::needed_reduction);
    writer.paragraph(writer.say(words::needed_reduction_note));
    writer.table(std::move(table));
}

}  // namespace nearzero::report
