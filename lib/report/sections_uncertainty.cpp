// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Table;
using document::Whole;
using scoring::InputShare;
using scoring::Interval;

namespace {

constexpr double kPercent = 100.0;
constexpr std::size_t kShown = 5;  // of each ranking; the JSON result has all

Cell percent(double share) {
    return document::Figure{share * kPercent, 1, "%"};
}

Cell ends(const std::optional<Interval>& interval, bool high) {
    return interval ? figure(high ? interval->high : interval->low) : Cell{};
}

/// How much of the emissions the interval speaks for; an interval that does not speak for all says that it is partial.
Cell coverage(const Writer& writer, const std::optional<Interval>& interval) {
    if (!interval || !interval->covered) return {};
    return document::Figure{*interval->covered * kPercent, 1,
                            interval->partial ? "%" + writer.say(words::partial) : "%"};
}

std::string name_of(const Writer& writer, const inventory::InputName& input) {
    std::string text = fmt::format("{} · {}", input.of, show_word(input.what, writer.lang));
    if (!input.detail.empty()) text += " · " + input.detail;
    if (input.year != 0) text += fmt::format(" · {}", input.year);
    return text;
}

void ranking(Writer& writer, const Text& title, const Text& share, const std::vector<InputShare>& inputs) {
    Table table;
    table.columns = {left(writer.say(title)), right(writer.say(share))};
    for (std::size_t i = 0; i < std::min(kShown, inputs.size()); ++i)
        table.rows.push_back({name_of(writer, inputs[i].input), percent(inputs[i].share)});
    writer.table(std::move(table));
}

std::string method_of(const Writer& writer, const scoring::Uncertainty& uncertainty) {
    if (!uncertainty.any_bounds) return writer.say(words::no_bounds);
    if (!uncertainty.draws) return writer.say(words::propagation);
    return fmt::format(fmt::runtime(writer.say(words::monte_carlo)), uncertainty.draws->count, uncertainty.draws->seed);
}

}  // namespace

void write_uncertainty(Writer& writer, const Pilot& pilot) {
    if (pilot.uncertainty == nullptr) return;
    const auto& uncertainty = *pilot.uncertainty;
    writer.heading(2, words::uncertainty);
    writer.paragraph(method_of(writer, uncertainty));
    if (!uncertainty.any_bounds) return;
    Table table;
    table.columns = {
        left(writer.say(words::reading)), right(writer.say(words::year)), right("tCO2e"),
        right(writer.say(words::low)),    right(writer.say(words::high)), right(writer.say(words::covered))};
    const auto& totals = pilot.inventory->totals;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (totals[i].group != inventory::Group::total) continue;
        table.rows.push_back({std::string{show(totals[i].reading, writer.lang)}, Whole{totals[i].year},
                              figure(totals[i].value.value()), ends(uncertainty.totals[i], false),
                              ends(uncertainty.totals[i], true), coverage(writer, uncertainty.totals[i])});
    }
    if (uncertainty.change) {
        const auto& years = pilot.inventory->years;
        const int base = pilot.dataset->base_year.value_or(years.front());
        const auto first = pilot.inventory->total(base, programme::Reading::gross);
        const auto last = pilot.inventory->total(years.back(), programme::Reading::gross);
        table.rows.push_back({fmt::format("{} {}–{}", writer.say(words::change), base, years.back()), Cell{},
                              first && last ? figure(last->value() - first->value()) : Cell{},
                              ends(uncertainty.change, false), ends(uncertainty.change, true),
                              coverage(writer, uncertainty.change)});
    }
    writer.table(std::move(table));
    const auto& last = uncertainty.years.back();
    ranking(writer, words::contributions, words::share_of_variance, last.contributions);
    ranking(writer, words::without_bounds, words::share_of_emissions, last.without_bounds);
}

}  // namespace nearzero::report
