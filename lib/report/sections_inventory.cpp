// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using document::Whole;
using inventory::Group;

namespace {

/// One row a key of a group, one column a year.
Table by_year(const Writer& writer, const Pilot& pilot, Group group, std::string title) {
    const auto& inventory = *pilot.inventory;
    Table table;
    table.columns.push_back(left(std::move(title)));
    for (const int year : inventory.years) table.columns.push_back(right(std::to_string(year)));
    std::vector<std::string_view> keys;
    for (const auto& total : inventory.totals)
        if (total.group == group && std::ranges::find(keys, total.key) == keys.end()) keys.push_back(total.key);
    for (const auto key : keys) {
        std::string label{show_word(key, writer.lang)};
        if (group == Group::part && pilot.scorecard != nullptr && pilot.scorecard->category != nullptr)
            for (const auto& part : pilot.scorecard->category->parts)
                if (part.id == key) label = writer.say(part.name);
        std::vector<Cell> row{std::move(label)};
        for (const int year : inventory.years) {
            const auto found = std::ranges::find_if(inventory.totals, [&](const auto& total) {
                return total.year == year && total.group == group && total.key == key;
            });
            row.push_back(found == inventory.totals.end() ? Cell{} : figure(found->value.value()));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool is_share(std::string_view measure) {
    return measure.starts_with("renewable") || measure.starts_with("non-fossil") || measure.starts_with("clean");
}

void add_row(Table& table, std::string label, const Pilot& pilot, Group group, std::string_view key = {}) {
    std::vector<Cell> row{std::move(label)};
    bool any = false;
    for (const int year : pilot.inventory->years) {
        const auto& totals = pilot.inventory->totals;
        const auto found = std::ranges::find_if(
            totals, [&](const auto& total) { return total.year == year && total.group == group && total.key == key; });
        any = any || found != totals.end();
        row.push_back(found == totals.end() ? Cell{} : figure(found->value.value()));
    }
    if (any) table.rows.push_back(std::move(row));
}

}  // namespace

void write_totals(Writer& writer, const Pilot& pilot) {
    const auto& inventory = *pilot.inventory;
    writer.heading(2, words::totals);
    Table table;
    table.columns.push_back(left(writer.say(words::reading)));
    for (const int year : inventory.years) table.columns.push_back(right(std::to_string(year)));
    for (const auto reading :
         {programme::Reading::gross, programme::Reading::after_sinks, programme::Reading::after_credits}) {
        std::vector<Cell> row{std::string{show(reading, writer.lang)}};
        for (const int year : inventory.years) {
            const auto total = inventory.total(year, reading);
            row.push_back(total ? figure(total->value()) : Cell{});
        }
        table.rows.push_back(std::move(row));
    }
    using programme::Electricity;
    const Electricity method = pilot.programme->accounting.electricity;
    const auto headline = [&](const Text& label, bool is) {
        return writer.say(label) + (is ? bracketed(words::headline.in(writer.lang), writer.lang) : std::string{});
    };
    if (method == Electricity::fossil_average)
        add_row(table, headline(words::scope2_fossil, true), pilot, Group::scope, "2");
    add_row(table, headline(words::scope2_location, method == Electricity::grid_average), pilot,
            Group::scope2_location);
    add_row(table, headline(words::scope2_market, method == Electricity::market_based), pilot, Group::scope2_market);
    add_row(table, writer.say(words::biogenic), pilot, Group::biogenic);
    writer.table(std::move(table));
}

void write_groups(Writer& writer, const Pilot& pilot) {
    writer.table(by_year(writer, pilot, Group::scope, writer.say(words::by_scope)));
    writer.table(by_year(writer, pilot, Group::klass, writer.say(words::by_class)));
    writer.table(by_year(writer, pilot, Group::part, writer.say(words::by_part)));
    writer.table(by_year(writer, pilot, Group::gas, writer.say(words::by_gas)));
}

void write_energy(Writer& writer, const Pilot& pilot) {
    const auto& inventory = *pilot.inventory;
    if (inventory.energy.empty()) return;
    writer.heading(2, words::energy);
    Table table;
    table.columns = {left(writer.say(words::measure)), left(writer.say(words::unit))};
    for (const int year : inventory.years) table.columns.push_back(right(std::to_string(year)));
    std::vector<std::pair<std::string_view, std::string_view>> keys;
    for (const auto& entry : inventory.energy) {
        const std::pair<std::string_view, std::string_view> key{entry.measure, entry.unit};
        if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    }
    // A share that is nothing in every year is a zero of the machine formats and no row for people.
    std::erase_if(keys, [&](const auto& key) {
        return is_share(key.first) && std::ranges::all_of(inventory.energy, [&](const auto& entry) {
                   return entry.measure != key.first || entry.value == 0.0;
               });
    });
    for (const auto& [measure, unit] : keys) {
        std::vector<Cell> row{std::string{show_word(measure, writer.lang)}, std::string{unit}};
        for (const int year : inventory.years) {
            const auto found = std::ranges::find_if(inventory.energy, [&](const auto& entry) {
                return entry.year == year && entry.measure == measure && entry.unit == unit;
            });
            row.push_back(found == inventory.energy.end() ? Cell{} : figure(found->value));
        }
        table.rows.push_back(std::move(row));
    }
    writer.table(std::move(table));
}

void write_lines(Writer& writer, const Pilot& pilot) {
    writer.heading(2, words::lines);
    Table table;
    table.columns = {
        left(writer.say(words::activity)),     right(writer.say(words::year)),         left(writer.say(words::scope)),
        left(writer.say(words::gas)),          right(writer.say(words::amount)),       left(writer.say(words::unit)),
        left(writer.say(words::factor)),       right(writer.say(words::factor_value)), left(writer.say(words::unit)),
        left(writer.say(words::factor_place)), right(writer.say(words::emissions))};
    for (const auto& line : pilot.inventory->lines) {
        const auto& activity = *line.activity;
        std::string place;
        if (line.value != nullptr) {
            place = line.value->region;
            if (line.value->year != 0) place += (place.empty() ? "" : " ") + std::to_string(line.value->year);
            if (!line.value->use.empty())
                place += (place.empty() ? "" : " ") + std::string{show_word(line.value->use, writer.lang)};
        }
        table.rows.push_back({std::string{activity.id.value}, Whole{line.year},
                              line.scope == 0 ? Cell{} : Cell{std::to_string(line.scope)},
                              std::string{gas::name(line.gas)}, figure(line.amount), activity.amount.unit.text,
                              line.factor->id, document::Significant{line.factor_value, 6},
                              "kg/" + activity.amount.unit.text, std::move(place), figure(line.co2e.value())});
    }
    writer.table(std::move(table));
}

void write_credits(Writer& writer, const Pilot& pilot) {
    if (pilot.inventory->credits.empty()) return;
    writer.heading(2, words::credits);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)), right(writer.say(words::year)), right("tCO2e"),
                     left(writer.say(words::counted))};
    for (const auto& use : pilot.inventory->credits)
        table.rows.push_back({std::string{use.instrument->id.value}, Whole{use.year}, figure(use.tco2e),
                              writer.say(use.counted ? words::yes : words::no)});
    writer.table(std::move(table));
}

}  // namespace nearzero::report
