// SPDX-License-Identifier: Apache-2.0
/// Intensities, shares and totals that the site has published, beside what its data give for the same year.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/last_place.hpp"
#include "base/suggest.hpp"
#include "findings/code/plausibility.hpp"
#include "quality/plausibility.hpp"
#include "scoring/indicators.hpp"

namespace nearzero::quality {

namespace {

using dataset::Published;

/// "-4.63 %"; of a published zero, which has no percent, the difference itself.
std::string difference(double computed, const Published& figure) {
    const double published = figure.value.value;
    const double by = computed - published;
    const std::string text = published == 0.0 ? shown(by, 6) + " " + figure.value.unit.text
                                              : shown(by / (published < 0 ? -published : published) * 100.0, 3) + " %";
    return by > 0 ? "+" + text : text;
}

class Comparison {
public:
    Comparison(const inventory::Inventory& inventory, const programme::Programme& programme, findings::Sink& sink)
        : inventory_{inventory}, programme_{programme}, sink_{sink} {}

    void compare(const Published& figure) {
        const auto* indicator = programme_.indicator(figure.indicator.value);
        if (indicator == nullptr) return unknown_indicator(figure);
        if (std::ranges::find(inventory_.years, figure.year) == inventory_.years.end()) {
            refuse(figure, figure.year_span,
                   {fmt::format("这一年没有填报，已填报 {}", fmt::join(inventory_.years, "、")),
                    fmt::format("the year is not reported; reported are {}", fmt::join(inventory_.years, ", "))});
            return;
        }
        const std::string& unit = indicator->unit.text;
        if (!units::conversion(indicator->unit, figure.value.unit)) {
            refuse(figure, figure.unit_span,
                   {fmt::format("指标以 {} 计，单位不同类", unit),
                    fmt::format("the indicator is in {}, a unit of another kind", unit)});
            return;
        }
        const std::array year{figure.year};
        const auto points = scoring::values_of(inventory_, programme_, *indicator, year, scoring::View{});
        if (!points) {
            refuse(figure, figure.indicator.span, points.error().text);
            return;
        }
        const double computed =
            base::to_comparison(units::convert(points->front().y, indicator->unit, figure.value.unit).value());
        const int place = base::last_place(figure.written);
        if (base::rounds_to(computed, figure.value.value, place)) return;
        const int places = -place;
        const bool fixed = places >= 0 && places <= 9;
        sink_.report(findings::code::published_not_reproduced, at(figure, figure.value.span),
                     {{"indicator", std::string{figure.indicator.value}},
                      {"year", std::to_string(figure.year)},
                      {"published", std::string{figure.written}},
                      {"unit", figure.value.unit.text},
                      {"where", std::string{figure.where.value}},
                      {"computed", fixed ? base::format_fixed(computed, places) : shown(computed, 15)},
                      {"difference", difference(computed, figure)}});
    }

private:
    findings::Place at(const Published& figure, text::Span span) const {
        return {&inventory_.dataset->source(), span,
                fmt::format("published.{}.{}", figure.indicator.value, figure.year)};
    }

    findings::Finding& refuse(const Published& figure, text::Span span, const findings::Bilingual& reason) {
        return sink_.report(findings::code::published_not_comparable, at(figure, span),
                            {{"indicator", std::string{figure.indicator.value}},
                             {"year", std::to_string(figure.year)},
                             {"published", std::string{figure.written}},
                             {"unit", figure.value.unit.text},
                             {"where", std::string{figure.where.value}},
                             {"reason_zh", reason.zh},
                             {"reason_en", reason.en}});
    }

    void unknown_indicator(const Published& figure) {
        std::vector<std::string_view> known;
        for (const auto& indicator : programme_.indicators) known.push_back(indicator.id);
        auto& finding = refuse(figure, figure.indicator.span,
                               {fmt::format("{} 没有这个指标", programme_.pinned_id()),
                                fmt::format("{} has no such indicator", programme_.pinned_id())});
        finding.with_help(fmt::format("可选：{}", fmt::join(known, ", ")),
                          fmt::format("known: {}", fmt::join(known, ", ")));
        if (const auto near = base::nearest(figure.indicator.value, known)) finding.with_suggestion(*near);
    }

    const inventory::Inventory& inventory_;
    const programme::Programme& programme_;
    findings::Sink& sink_;
};

}  // namespace

void check_published(const inventory::Inventory& inventory, const programme::Programme& programme,
                     findings::Sink& sink) {
    Comparison comparison{inventory, programme, sink};
    for (const auto& figure : inventory.dataset->published) comparison.compare(figure);
}

}  // namespace nearzero::quality
