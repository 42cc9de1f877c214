// SPDX-License-Identifier: Apache-2.0
/// Amounts of one series from year to year: unit slips, jumps, repeats. A slip is not reported as a jump as well.
#include <algorithm>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "findings/code/plausibility.hpp"
#include "quality/plausibility.hpp"

namespace nearzero::quality {

namespace code = findings::code;
using dataset::Series;
using dataset::YearValue;

namespace {

/// A series of the dataset and how findings name it.
struct Named {
    const Series* series;
    std::string id;
    std::string pointer;  ///< of the mapping of years
};

findings::Place place_of(const dataset::Dataset& dataset, const Named& named, const YearValue& at) {
    return {&dataset.source(), at.span, fmt::format("{}.{}", named.pointer, at.year)};
}

/// A step from one year to the next with both figures and how far apart they are; what else a code says is put behind.
/// `what` is how the code calls the series.
findings::Finding& report_step(const findings::CodeInfo& code, std::string_view what, const dataset::Dataset& dataset,
                               const Named& named, const YearValue& from, const YearValue& to, findings::Sink& sink) {
    return sink.report(code, place_of(dataset, named, to),
                       {{what, named.id},
                        {"from_year", std::to_string(from.year)},
                        {"from", base::format_shortest(from.value)},
                        {"to_year", std::to_string(to.year)},
                        {"to", base::format_shortest(to.value)},
                        {"unit", named.series->unit.text},
                        {"ratio", shown(std::max(from.value, to.value) / std::min(from.value, to.value), 4)}});
}

/// True after reporting: one slip tells of the whole series, for the year after it usually slips back.
bool report_slip(const dataset::Dataset& dataset, const Named& named, findings::Sink& sink) {
    const auto& values = named.series->values;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const YearValue &from = values[i - 1], &to = values[i];
        if (from.value <= 0.0 || to.value <= 0.0) continue;  // new equipment, a closure
        for (const double slip : kSlips) {
            if (!lie_apart(from.value, to.value, slip, kSlipWindow)) continue;
            report_step(code::unit_slip, "series", dataset, named, from, to, sink)
                .args.push_back({"slip", base::group_thousands(base::format_shortest(slip))});
            return true;
        }
    }
    return false;
}

/// Share of an activity in the gross total of a year, in magnitude: a sink counts like a source of its size.
double share_of(const inventory::Inventory& inventory, const dataset::Activity& activity, int year) {
    const auto gross = inventory.total(year, programme::Reading::gross);
    if (!gross || gross->value() <= 0.0) return 0.0;
    base::Sum own;
    for (const auto& line : inventory.lines)
        if (line.activity == &activity && line.year == year && line.gas != gas::Gas::co2_biogenic)
            own.add(line.co2e.value());
    const double size = own.any() ? own.value() : 0.0;
    return (size < 0.0 ? -size : size) / gross->value();
}

bool has_class(const inventory::Inventory& inventory, const dataset::Activity& activity, reference::FactorClass klass) {
    const auto line = std::ranges::find(inventory.lines, &activity, &inventory::Line::activity);
    return line != inventory.lines.end() && line->factor->klass == klass;
}

/// Power made and used on site in a year, in the unit of `amount`: what is bought falls as it grows, and the site uses
/// no less.
double made_on_site(const dataset::Dataset& dataset, const units::Unit& amount, int year) {
    base::Sum made;
    for (const auto& generation : dataset.generation)
        if (const auto* value = generation.self_used.at(year);
            value != nullptr && generation.self_used.unit.dimension == amount.dimension)
            made.add(value->value * generation.self_used.unit.size / amount.size);
    return made.any() ? made.value() : 0.0;
}

void report_jumps(const inventory::Inventory& inventory, const dataset::Activity& activity, const Named& named,
                  findings::Sink& sink) {
    const dataset::Dataset& dataset = *inventory.dataset;
    const bool power = has_class(inventory, activity, reference::FactorClass::electricity);
    const auto& values = named.series->values;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const YearValue &from = values[i - 1], &to = values[i];
        if (from.value <= 0.0 || to.value <= 0.0) continue;
        const auto jumps = [](double a, double b) { return std::max(a, b) > kJumpRatio * std::min(a, b); };
        if (!jumps(from.value, to.value)) continue;
        if (power && !jumps(from.value + made_on_site(dataset, named.series->unit, from.year),
                            to.value + made_on_site(dataset, named.series->unit, to.year)))
            continue;
        const int larger = from.value > to.value ? from.year : to.year;
        const double share = share_of(inventory, activity, larger);
        if (share < kMaterialShare) continue;
        auto& args = report_step(code::amount_jump, "activity", dataset, named, from, to, sink).args;
        args.push_back({"share_year", std::to_string(larger)});
        args.push_back({"share", shown(share * 100.0, 3)});
    }
}

/// Land, trees, animals, people, machines: stocks that may well be the same a year later, unlike what flows through a
/// meter.
bool is_stock(const units::Unit& unit) {
    using units::Base;
    for (const auto& stock :
         {units::of(Base::length, 2), units::of(Base::head), units::of(Base::tree), units::of(Base::person),
          units::of(Base::vehicle), units::of(Base::household), units::of(Base::item)})
        if (unit.dimension == stock) return true;
    return false;
}

/// Digits of a number but for leading and trailing zeros: 18250 has four, 0.0420 two.
int significant_digits(double value) {
    const std::string text = base::format_shortest(value);
    std::string digits;
    for (const char c : text) {
        if (c == 'e') break;
        if (c >= '0' && c <= '9') digits += c;
    }
    const auto first = digits.find_first_not_of('0'), last = digits.find_last_not_of('0');
    return first == std::string::npos ? 0 : static_cast<int>(last - first + 1);
}

void report_repeats(const dataset::Dataset& dataset, const Named& named, findings::Sink& sink) {
    if (is_stock(named.series->unit)) return;
    const auto& values = named.series->values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (significant_digits(values[i].value) < kRepeatedDigits) continue;
        std::vector<int> years;
        const YearValue* repeat = nullptr;
        for (const YearValue& other : values)
            if (other.value == values[i].value) {
                years.push_back(other.year);
                if (years.size() == 2) repeat = &other;
            }
        if (repeat == nullptr || years.front() != values[i].year) continue;  // alone, or told at its first year
        sink.report(code::repeated_amount, place_of(dataset, named, *repeat),
                    {{"series", named.id},
                     {"years_zh", fmt::format("{}", fmt::join(years, "、"))},
                     {"years_en", fmt::format("{}", fmt::join(years, ", "))},
                     {"value", base::format_shortest(values[i].value)},
                     {"unit", named.series->unit.text}});
    }
}

bool is_estimate(const dataset::Activity& activity) {
    return activity.quality == dataset::Quality::estimated || activity.quality == dataset::Quality::default_value;
}

}  // namespace

void check_amounts(const inventory::Inventory& inventory, findings::Sink& sink) {
    const dataset::Dataset& dataset = *inventory.dataset;
    for (const auto& activity : dataset.activities) {
        const std::string id{activity.id.value};
        const Named named{&activity.amount, id, fmt::format("activities.{}.amount", id)};
        if (!report_slip(dataset, named, sink)) report_jumps(inventory, activity, named, sink);
        if (!is_estimate(activity) && !has_class(inventory, activity, reference::FactorClass::sink))
            report_repeats(dataset, named, sink);
    }
    for (const auto& generation : dataset.generation) {
        const std::string id{generation.id.value};
        const bool whole = !generation.generated.values.empty();
        const Named named{whole ? &generation.generated : &generation.self_used, id,
                          fmt::format("generation.{}.{}", id, whole ? "generated" : "self_used")};
        report_slip(dataset, named, sink);  // a plant that grows jumps honestly
        report_repeats(dataset, named, sink);
    }
    for (const auto& context : dataset.context) {
        const std::string id{context.id.value};
        report_slip(dataset, {&context.series, id, fmt::format("context.{}.amount", id)}, sink);
    }
}

}  // namespace nearzero::quality
