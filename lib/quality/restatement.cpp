// SPDX-License-Identifier: Apache-2.0
#include "quality/restatement.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/internal_error.hpp"
#include "base/number.hpp"
#include "findings/code/restatement.hpp"

namespace nearzero::quality {

namespace code = findings::code;

namespace {

/// The decimal exponent of the last digit written: 0 for 10655, -2 for 10655.00, 3 for 10.7e4.
int last_place(std::string_view written) {
    const auto e = written.find_first_of("eE");
    const auto mantissa = written.substr(0, e);
    int place = 0;
    if (e != std::string_view::npos) {
        auto exponent = written.substr(e + 1);
        if (exponent.starts_with('+')) exponent.remove_prefix(1);
        std::from_chars(exponent.data(), exponent.data() + exponent.size(), place);
    }
    const auto point = mantissa.find('.');
    return point == std::string_view::npos ? place : place - static_cast<int>(mantissa.size() - point - 1);
}

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
    // A computed total that lies on the edge to the last bit but a few still rounds to what is written.
    constexpr double kEdge = 1.0 + 1e-9;
    return std::fabs(in_unit(computed_tco2e, tonnes(), after.unit) - after.value) <=
           half_last_place(after.written) * kEdge;
}

}  // namespace

double half_last_place(std::string_view written) {
    // Read, not computed: the nearest double of the decimal number, the same on every machine.
    const auto half = base::parse_number(fmt::format("5e{}", last_place(written) - 1));
    return half ? *half : 0.0;
}

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
            const int places = std::clamp(kMore - last_place(entry.after.written), 0, kMost);
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
