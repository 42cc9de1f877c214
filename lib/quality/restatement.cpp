// SPDX-License-Identifier: Apache-2.0
#include "quality/restatement.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/internal_error.hpp"
#include "base/last_place.hpp"
#include "findings/code/restatement.hpp"

namespace nearzero::quality {

namespace code = findings::code;

namespace {

const units::Unit& tonnes() {
    static const units::Unit unit = *units::parse_unit("tCO2e");
    return unit;
}

/// The reader has seen to it that every restatement is given in a unit of CO2-equivalent.
double in_unit(double value, const units::Unit& from, const units::Unit& to) {
    const auto converted = units::convert(value, from, to);
    if (!converted) throw base::InternalError{"a restatement in a unit of another dimension"};
    return *converted;
}

bool agrees(double computed_tco2e, const dataset::Quantity& after) {
    return base::rounds_to(in_unit(computed_tco2e, tonnes(), after.unit), after.value, base::last_place(after.written));
}

}  // namespace

std::optional<double> change_percent(double before, double after) {
    if (before == 0.0) return std::nullopt;
    return (after - before) / std::fabs(before) * 100.0;
}

bool exceeds_threshold(double before, double after, double threshold_percent) {
    const auto percent = change_percent(before, after);
    return percent ? base::to_comparison(std::fabs(*percent)) > base::to_comparison(threshold_percent) : after != 0.0;
}

std::vector<Restated> restated(const inventory::Inventory& inventory, double threshold_percent) {
    const auto& all = inventory.dataset->restatements;
    std::vector<Restated> out;
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        Restated made{&*entry, in_unit(entry->before.value, entry->before.unit, tonnes()),
                      in_unit(entry->after.value, entry->after.unit, tonnes())};
        made.change_percent = change_percent(made.before_tco2e, made.after_tco2e);
        made.exceeds = exceeds_threshold(made.before_tco2e, made.after_tco2e, threshold_percent);
        const bool in_force = std::find_if(std::next(entry), all.end(),
                                           [&](const auto& later) { return later.year == entry->year; }) == all.end();
        const auto total = inventory.total(entry->year, programme::Reading::gross);
        if (in_force && total) {
            made.computed_tco2e = total->value();
            made.agrees = agrees(total->value(), entry->after);
        }
        out.push_back(made);
    }
    return out;
}

void check_restatements(const inventory::Inventory& inventory, findings::Sink& sink) {
    const auto& dataset = *inventory.dataset;
    const auto place = [&](std::size_t index, text::Span span, std::string_view key) {
        return findings::Place{&dataset.source(), span, fmt::format("restatements.{}.{}", index, key)};
    };
    const auto checked = restated(inventory, 0.0);
    for (std::size_t i = 0; i < checked.size(); ++i) {
        const auto& entry = *checked[i].of;
        const std::string year = std::to_string(entry.year);
        if (std::ranges::find(inventory.years, entry.year) == inventory.years.end()) {
            sink.report(code::restatement_not_checked, place(i, entry.year_span, "year"),
                        {{"year", year}, {"years", fmt::format("{}", fmt::join(inventory.years, ", "))}});
        } else if (checked[i].agrees == false) {
            // Two digits more than are written show on which side the computed total lies.
            constexpr int kMore = 2, kMost = 9;
            const int places = std::clamp(kMore - base::last_place(entry.after.written), 0, kMost);
            const double computed = in_unit(*checked[i].computed_tco2e, tonnes(), entry.after.unit);
            sink.report(code::restatement_disagrees, place(i, entry.after.span, "after"),
                        {{"year", year},
                         {"after", std::string{entry.after.written}},
                         {"unit", entry.after.unit.text},
                         {"computed", base::format_fixed(computed, places)}});
        }
    }
}

}  // namespace nearzero::quality
