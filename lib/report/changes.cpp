// SPDX-License-Identifier: Apache-2.0
#include "report/changes.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace nearzero::report {

using change::Change;
using document::JsonWriter;

namespace {

/// Purchased power of one accounting: it looks at instruments in all years or, with nothing covered, in none.
std::optional<double> uncovered(const inventory::Line& line) {
    if (line.power == nullptr) return std::nullopt;
    return line.amount == 0.0 ? 1.0 : (line.amount - line.covered) / line.amount;
}

change::Year year_of(const inventory::Inventory& inventory, int year) {
    change::Year out;
    for (const auto& line : inventory.lines) {
        if (line.year != year) continue;
        out.terms.push_back({line.activity->id.value, gas::name(line.gas), reference::name(line.factor->klass),
                             line.scope, line.gas == gas::Gas::co2_biogenic, line.amount, line.gwp, line.co2e.value(),
                             line.factor->id, uncovered(line)});
    }
    const auto gross = inventory.total(year, programme::Reading::after_sinks),
               net = inventory.total(year, programme::Reading::after_credits);
    if (gross && net) out.credits = gross->value() - net->value();
    return out;
}

}  // namespace

std::vector<std::pair<int, int>> year_pairs(const std::vector<int>& years, std::optional<int> base) {
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t i = 1; i < years.size(); ++i) pairs.emplace_back(years[i - 1], years[i]);
    if (base && !years.empty() && *base < years.back() && std::ranges::find(years, *base) != years.end()) {
        const std::pair whole{*base, years.back()};
        if (std::ranges::find(pairs, whole) == pairs.end()) pairs.push_back(whole);
    }
    return pairs;
}

std::vector<YearPair> changes_of(const Pilot& pilot) {
    std::vector<YearPair> changes;
    for (const auto& [from, to] : year_pairs(pilot.inventory->years, pilot.dataset->base_year))
        changes.push_back({from, to, change::compare(year_of(*pilot.inventory, from), year_of(*pilot.inventory, to))});
    return changes;
}

void write_change(JsonWriter& json, const Change& change) {
    json.member("before_tco2e", change.before)
        .member("after_tco2e", change.after)
        .member("change_tco2e", change.change);
    for (std::size_t i = 0; i < change::kParts; ++i)
        json.member(std::string{change::part_words()[i]} + "_tco2e", change::part_at(change.parts, i));
    json.member("residue_tco2e", change.residue);
}

void write_changes(JsonWriter& json, const Pilot& pilot) {
    json.key("changes").begin_array();
    for (const auto& pair : changes_of(pilot))
        for (const auto& group : pair.change.groups) {
            json.begin_object().member("from", pair.from).member("to", pair.to).member("group", group.group);
            json.member("key", group.key).member("reading", group.reading);
            write_change(json, group.change);
            json.end_object();
        }
    json.end_array();
}

Text part_name(std::size_t part) {
    static constexpr Text kNames[change::kParts] = {
        {"活动数据", "activity"}, {"排放因子", "factor"}, {"电力凭证", "instruments"}, {"GWP", "GWP"},
        {"核算边界", "boundary"}, {"核算方法", "method"}, {"碳信用", "credits"}};
    return kNames[part];
}

document::Table change_table(const std::vector<ChangeRow>& rows, std::string label_title, Lang lang) {
    const auto title = [lang](const Text& text) { return right(std::string{text.in(lang)}); };
    document::Table table;
    table.columns = {left(std::move(label_title)), title({"之前", "Before"}), title({"之后", "After"}),
                     title({"变化", "Change"})};
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < change::kParts; ++i)
        if (std::ranges::any_of(rows,
                                [i](const ChangeRow& row) { return change::part_at(row.change.parts, i) != 0.0; })) {
            parts.push_back(i);
            table.columns.push_back(title(part_name(i)));
        }
    for (const auto& [label, change] : rows) {
        std::vector<document::Cell> row{label, figure(change.before), figure(change.after), figure(change.change)};
        for (const std::size_t part : parts) row.push_back(figure(change::part_at(change.parts, part)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<ChangeRow> largest_lines(const std::vector<change::LineChange>& lines, std::size_t most) {
    std::vector<ChangeRow> rows;
    for (const auto& line : lines)
        if (line.change.change != 0.0) rows.push_back({fmt::format("{}/{}", line.activity, line.gas), line.change});
    std::ranges::stable_sort(rows, std::ranges::greater{},
                             [](const ChangeRow& row) { return std::fabs(row.change.change); });
    if (rows.size() > most) rows.resize(most);
    return rows;
}

void write_changes(Writer& writer, const Pilot& pilot) {
    const auto changes = changes_of(pilot);
    if (changes.empty()) return;
    writer.heading(2, words::changes);
    writer.paragraph(writer.say(words::changes_note));
    std::vector<ChangeRow> rows;
    for (const auto& pair : changes)
        for (const auto& group : pair.change.groups)
            if (group.group == "total") {
                std::string label = fmt::format("{} → {}", pair.from, pair.to);
                if (group.reading != "gross")
                    if (const auto reading = programme::find_reading(group.reading))
                        label += bracketed(show(*reading, writer.lang), writer.lang);
                rows.push_back({std::move(label), group.change});
            }
    writer.table(change_table(rows, writer.say(words::years), writer.lang));
    const auto& whole = changes.back();
    constexpr std::size_t kMostLines = 10;
    writer.table(change_table(largest_lines(whole.change.lines, kMostLines),
                              fmt::format("{} {} → {}", writer.say(words::lines), whole.from, whole.to), writer.lang));
}

}  // namespace nearzero::report
