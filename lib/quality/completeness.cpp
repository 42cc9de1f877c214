// SPDX-License-Identifier: Apache-2.0
#include "quality/completeness.hpp"

#include <algorithm>
#include <array>

#include "base/sum.hpp"

namespace nearzero::quality {

using dataset::SourceCategory;

namespace {

bool is_estimate(const dataset::Activity& activity) {
    return activity.quality == dataset::Quality::estimated || activity.quality == dataset::Quality::default_value;
}

bool is_mobile(std::string_view use) {
    for (const std::string_view mobile : {"road", "rail", "ship", "aviation", "off-road"})
        if (use == mobile || (use.starts_with(mobile) && use.substr(mobile.size()).starts_with('-'))) return true;
    return false;
}

CoverageRow row_of_year(const inventory::Inventory& inventory, SourceCategory source, int year) {
    CoverageRow row{year, source, Coverage::reported, {}, {}, {}, {}, {}};
    base::Sum all, magnitude, estimated;
    std::size_t estimates = 0;
    const dataset::Activity* previous = nullptr;
    for (const inventory::Line& line : inventory.lines) {
        if (line.year != year || category_of(line) != source) continue;
        const bool estimate = is_estimate(*line.activity);
        if (line.activity != previous) {
            row.items.emplace_back(line.activity->id.value);
            estimates += estimate ? 1 : 0;
        }
        previous = line.activity;
        if (line.gas == gas::Gas::co2_biogenic) continue;
        const double tonnes = line.co2e.value(), size = tonnes < 0.0 ? -tonnes : tonnes;
        all.add(tonnes);
        magnitude.add(size);
        if (estimate) estimated.add(size);
    }
    if (row.items.empty()) return row;
    row.emissions = base::Co2e::of(all.any() ? all.value() : 0.0);
    const double whole = magnitude.any() ? magnitude.value() : 0.0;
    if (whole > 0.0) row.estimated_percent = (estimated.any() ? estimated.value() : 0.0) / whole * 100.0;
    if (estimates > 0) row.coverage = estimates == row.items.size() ? Coverage::estimated : Coverage::partly_estimated;
    return row;
}

CoverageRow generation_of_year(const dataset::Dataset& dataset, int year) {
    CoverageRow row{year, SourceCategory::on_site_generation, Coverage::reported, {}, {}, {}, {}, {}};
    for (const auto& generation : dataset.generation)
        if (generation.generated.at(year) != nullptr || generation.self_used.at(year) != nullptr)
            row.items.emplace_back(generation.id.value);
    return row;
}

/// What the dataset says of a kind of source it does not report, or of a part of it.
void add_declared(const dataset::Dataset& dataset, SourceCategory source, std::vector<CoverageRow>& rows) {
    for (const auto& excluded : dataset.excluded)
        if (excluded.source == source)
            rows.push_back({{},
                            source,
                            Coverage::excluded,
                            std::string{excluded.what.value},
                            {},
                            {},
                            {},
                            std::string{excluded.reason.value}});
    for (const auto& entry : dataset.sources_not_applicable)
        if (entry.source == source)
            rows.push_back({{}, source, Coverage::not_applicable, {}, {}, {}, {}, std::string{entry.reason.value}});
}

/// The context series an indicator needs.
std::vector<std::string_view> contexts_of(const programme::Indicator& indicator) {
    using enum programme::IndicatorForm;
    if (indicator.form == ratio) return {indicator.per};
    if (indicator.form == context_share) return {indicator.numerator, indicator.per};
    return {};
}

/// Context figures that a target needs and the dataset does not give.
class MissingContext {
public:
    MissingContext(const inventory::Inventory& inventory, const programme::Programme& programme)
        : inventory_{inventory}, programme_{programme} {}

    void look_at(const programme::Target& target) {
        if (target.kind == programme::Target::Kind::single) {
            const auto* indicator = programme_.indicator(target.indicator);
            if (indicator == nullptr || is_declared(indicator->id)) return;
            for (const auto context : contexts_of(*indicator))
                for (const int year : inventory_.years)
                    if (!has(context, year)) add(context, year, indicator->id);
            return;
        }
        const auto complete = [&](const programme::Target& member) {
            MissingContext trial{inventory_, programme_};
            trial.look_at(member);
            return trial.rows_.empty();
        };
        // One of several ways is enough.
        if (target.kind == programme::Target::Kind::any_of && std::ranges::any_of(target.members, complete)) return;
        for (const auto& member : target.members) look_at(member);
    }
    std::vector<CoverageRow> take() { return std::move(rows_); }

private:
    bool is_declared(std::string_view indicator) const {
        return std::ranges::any_of(inventory_.dataset->not_applicable,
                                   [&](const auto& entry) { return entry.indicator.value == indicator; });
    }
    bool has(std::string_view context, int year) const {
        const auto* series = inventory_.dataset->context_series(context);
        return series != nullptr && series->series.at(year) != nullptr;
    }
    void add(std::string_view context, int year, const std::string& indicator) {
        auto known = std::ranges::find_if(
            rows_, [&](const CoverageRow& row) { return row.what == context && row.year == year; });
        if (known == rows_.end())
            known = rows_.insert(rows_.end(), {year, {}, Coverage::missing, std::string{context}, {}, {}, {}, {}});
        if (std::ranges::find(known->items, indicator) == known->items.end()) known->items.push_back(indicator);
    }

    const inventory::Inventory& inventory_;
    const programme::Programme& programme_;
    std::vector<CoverageRow> rows_;
};

}  // namespace

std::string_view word_of(Coverage coverage) {
    constexpr std::string_view kWords[] = {"reported",       "partly-estimated", "estimated",    "missing",
                                           "not-applicable", "excluded",         "not-mentioned"};
    return kWords[static_cast<std::size_t>(coverage)];
}

SourceCategory category_of(const inventory::Line& line) {
    using enum reference::FactorClass;
    if (line.scope == 0) return SourceCategory::sinks;
    if (line.scope == 3) return SourceCategory::other_indirect;
    switch (line.factor->klass) {
        // The carbon of a fuel has no use of its own: the activity's counts for all of its gases.
        case fuel:
            return is_mobile(line.activity->use.value) ? SourceCategory::mobile_combustion
                                                       : SourceCategory::stationary_combustion;
        case transport:
            return SourceCategory::mobile_combustion;
        case electricity:
            return SourceCategory::purchased_electricity;
        case heat:
            return SourceCategory::purchased_heat;
        case process:
            return SourceCategory::industrial_process;
        case refrigerant:
            return SourceCategory::fugitive;
        case waste:
            return SourceCategory::waste;
        case wastewater:
            return SourceCategory::wastewater;
        case agriculture:
            return SourceCategory::agriculture;
        default:
            return SourceCategory::other_direct;
    }
}

std::vector<CoverageRow> completeness(const inventory::Inventory& inventory, const programme::Programme* programme,
                                      const programme::Tier* tier) {
    const dataset::Dataset& dataset = *inventory.dataset;
    std::vector<CoverageRow> rows;
    for (const auto& [word, source] : dataset::kSourceCategories) {
        const std::size_t before = rows.size();
        for (const int year : inventory.years) {
            auto row = source == SourceCategory::on_site_generation ? generation_of_year(dataset, year)
                                                                    : row_of_year(inventory, source, year);
            if (!row.items.empty()) rows.push_back(std::move(row));
        }
        add_declared(dataset, source, rows);
        // "Other" is no kind that anybody would look for.
        if (rows.size() == before && source != SourceCategory::other_direct)
            rows.push_back({{}, source, Coverage::not_mentioned, {}, {}, {}, {}, {}});
    }
    for (const auto& excluded : dataset.excluded)
        if (!excluded.source)
            rows.push_back({{},
                            {},
                            Coverage::excluded,
                            std::string{excluded.what.value},
                            {},
                            {},
                            {},
                            std::string{excluded.reason.value}});
    for (const auto& entry : dataset.not_applicable)
        rows.push_back({{},
                        {},
                        Coverage::not_applicable,
                        std::string{entry.indicator.value},
                        {},
                        {},
                        {},
                        std::string{entry.reason.value}});
    if (programme != nullptr && tier != nullptr) {
        MissingContext missing{inventory, *programme};
        for (const auto& target : tier->targets) missing.look_at(target);
        for (auto& row : missing.take()) rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace nearzero::quality
