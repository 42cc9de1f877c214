// SPDX-License-Identifier: Apache-2.0
#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using document::Whole;

namespace {

/// "electricity.residual CN 2023".
std::string factor_of(const inventory::PowerUse& use) {
    std::string text = use.rest_factor->id;
    if (!use.rest_value->region.empty()) text += " " + use.rest_value->region;
    if (use.rest_value->year != 0) text += " " + std::to_string(use.rest_value->year);
    return text;
}

void write_instruments(Writer& writer, const inventory::Inventory& inventory) {
    if (inventory.instruments.empty()) return;
    writer.heading(3, words::instruments);
    Table table;
    table.columns = {left(writer.say(words::pilot_id)), left(writer.say(words::kind)), right(writer.say(words::year)),
                     right(writer.say(words::bought)), right(writer.say(words::counted_mwh))};
    for (const auto& use : inventory.instruments)
        table.rows.push_back({std::string{use.instrument->id.value},
                              std::string{show_word(dataset::word_of(use.instrument->kind), writer.lang)},
                              Whole{use.year}, figure(use.mwh), figure(use.counted_mwh)});
    writer.table(std::move(table));
}

void write_memo(Writer& writer, const inventory::Inventory& inventory) {
    if (inventory.memo.empty()) return;
    writer.heading(2, words::memo);
    Table table;
    table.columns = {left(writer.say(words::memo_item)), left(writer.say(words::source)),
                     right(writer.say(words::year)), right(writer.say(words::value)), left(writer.say(words::unit)),
                     left(writer.say(words::in_the_totals))};
    for (const auto& memo : inventory.memo)
        table.rows.push_back({std::string{show_word(memo.item, writer.lang)}, 
                              std::string{memo.generation != nullptr ? memo.generation->id.value : memo.activity->id.value},
                              Whole{memo.year}, figure(memo.value), memo.unit,
                              std::string{writer.say(memo.counted ? words::yes : words::no)}});
    writer.table(std::move(table));
}

}  // namespace

void write_power(Writer& writer, const Pilot& pilot) {
    const auto& inventory = *pilot.inventory;
    if (!inventory.power.empty()) {
        writer.heading(2, words::power);
        Table table;
        table.columns = {left(writer.say(words::purchase)),        right(writer.say(words::year)),
                         right(writer.say(words::bought)),         right(writer.say(words::covered_mwh)),
                         right(writer.say(words::rest)),           left(writer.say(words::rest_factor)),
                         right(writer.say(words::location_based)), right(writer.say(words::market_based))};
        for (const auto& use : inventory.power)
            table.rows.push_back({std::string{use.activity->id.value}, Whole{use.year}, figure(use.bought),
                                  figure(use.covered), figure(use.rest()), factor_of(use), figure(use.location.value()),
                                  figure(use.market.value())});
        writer.table(std::move(table));
        write_instruments(writer, inventory);
    }
    write_memo(writer, inventory);
}

}  // namespace nearzero::report
