// SPDX-License-Identifier: Apache-2.0
#include "inventory/power_instruments.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "findings/code/power.hpp"
#include "inventory/power.hpp"
#include "inventory/retirement.hpp"

namespace nearzero::inventory {

namespace code = findings::code;
using dataset::Instrument;
using dataset::InstrumentKind;
using findings::Bilingual;

namespace {

double megawatt_hours(const Instrument& instrument, double amount) {
    return amount * instrument.amount.unit.size / kGigajoulesPerMegawattHour;
}

/// Whether `region` is the place itself or one that the place lies in, below the country.
bool encloses(const reference::Reference& reference, std::string_view region, std::string_view place) {
    if (region == place) return true;
    const auto* levels = reference.levels(place);
    if (levels == nullptr) return false;
    for (std::size_t i = 0; i + 1 < levels->size(); ++i)
        for (const std::uint32_t at : (*levels)[i])
            if (reference.regions()[at].id == region) return true;
    return false;
}

std::string_view country_of(std::string_view region) {
    return region.substr(0, region.find('-'));
}

class Matching {
public:
    Matching(std::vector<PowerUse>& purchases, const dataset::Dataset& dataset, const Method& method,
             dataset::SerialLedger& ledger, findings::Sink& sink)
        : dataset_{dataset}, method_{method}, ledger_{ledger}, sink_{sink} {
        for (PowerUse& use : purchases) by_activity_[use.activity->id.value].push_back(&use);
    }

    void take(const Instrument& instrument) {
        Bilingual why = why_not(instrument);
        std::vector<std::pair<Bilingual, std::vector<const dataset::YearValue*>>> refused;
        std::vector<const dataset::YearValue*> counting;
        for (const auto& amount : instrument.amount.values) {
            Bilingual here = why.en.empty() ? why_not_in(instrument, amount.year) : why;
            if (here.en.empty()) {
                counting.push_back(&amount);
                continue;
            }
            if (refused.empty() || refused.back().first.en != here.en) refused.push_back({std::move(here), {}});
            refused.back().second.push_back(&amount);
        }
        // A unit that does not count is free for another instrument: serials are claimed last.
        if (!counting.empty() && instrument.registry)
            if (const auto clash = ledger_.claim(instrument, instrument.id.value)) {
                refused.push_back({serial_held(*clash), counting});
                counting.clear();
            }
        for (const auto& amount : instrument.amount.values) {
            const bool counts = std::ranges::find(counting, &amount) != counting.end();
            const double mwh = megawatt_hours(instrument, amount.value);
            uses_.push_back({&instrument, amount.year, mwh, counts ? fill(instrument, amount.year, mwh) : 0.0});
        }
        for (const auto& [reason, amounts] : refused) report(instrument, reason, amounts);
    }

    std::vector<InstrumentUse> uses() { return std::move(uses_); }

private:
    findings::Place place(const Instrument& instrument) const {
        return {&dataset_.source(), instrument.id.span, fmt::format("instruments.{}", instrument.id.value)};
    }

    const PowerUse* purchase(std::string_view activity) const {
        const auto found = by_activity_.find(activity);
        return found == by_activity_.end() ? nullptr : found->second.front();
    }

    /// Why an instrument counts in no year; empty when it may.
    Bilingual why_not(const Instrument& instrument) const {
        if (instrument.applies_to.empty())
            return {"没有写明覆盖哪项外购电力（applies_to）", "applies_to names no activity"};
        for (const auto& id : instrument.applies_to)
            if (purchase(id.value) == nullptr)
                return {fmt::format("“{}”不是外购电力", id.value), fmt::format("'{}' is no purchased power", id.value)};
        if (instrument.evidence.empty()) return {"没有证据 evidence", "there is no evidence"};
        if (instrument.kind == InstrumentKind::direct_supply) {
            if (!instrument.source) return {"没有写明电力来源 source", "its source is not stated"};
            return {};
        }
        if (const auto why = why_not_here(instrument); !why.en.empty()) return why;
        if (!instrument.registry) return {"缺少登记系统 registry", "the registry is missing"};
        if (instrument.serials.empty()) return {"缺少编号 serials", "the serials are missing"};
        if (!instrument.retired) return {"没有注销日期 retired", "the date of retirement is missing"};
        return {};
    }

    /// The rule of `certificates.region`.
    Bilingual why_not_here(const Instrument& instrument) const {
        if (!instrument.region) return {"没有写明所在地区 region", "its region is missing"};
        if (method_.reference->region(instrument.region.value) == nullptr)
            return {fmt::format("地区“{}”不在地区表中", instrument.region.value),
                    fmt::format("the region '{}' is not in the table of regions", instrument.region.value)};
        for (const auto& id : instrument.applies_to) {
            const auto& activity = *purchase(id.value)->activity;
            const std::string_view here = activity.region ? activity.region.value : dataset_.region.value;
            const bool fits = method_.accounting->certificate_region == programme::CertificateRegion::country
                                  ? country_of(instrument.region.value) == country_of(here)
                                  : encloses(*method_.reference, instrument.region.value, here);
            if (!fits)
                return {
                    fmt::format("地区“{}”与用电所在地“{}”不符（certificates.region）", instrument.region.value, here),
                    fmt::format("its region '{}' does not reach the place of consumption '{}' (certificates.region)",
                                instrument.region.value, here)};
        }
        return {};
    }

    /// Why it does not count in one year.
    Bilingual why_not_in(const Instrument& instrument, int year) const {
        if (!std::ranges::binary_search(dataset_.reported, year))
            return {fmt::format("{}年不在报告年份内", year), fmt::format("{} is not a reported year", year)};
        const auto outside = [year](const std::optional<calendar::Date>& date) {
            return date && static_cast<int>(date->year()) != year;
        };
        if (outside(instrument.generated_from) || outside(instrument.generated_to))
            return {fmt::format("电力的生产时段不在{}年之内", year),
                    fmt::format("the power was not generated within {}", year)};
        return retired_too_late(instrument.retired, method_.accounting->certificate_retired_by, year);
    }

    /// Covers what is left of the activities in one year; returns how much that was.
    double fill(const Instrument& instrument, int year, double mwh) {
        base::Sum counted;
        double left = mwh;
        double room = 0.0;
        for (const auto& id : instrument.applies_to)
            for (PowerUse* use : by_activity_.at(id.value)) {
                if (use->year != year) continue;
                const bool all = left >= use->rest();
                const double taken = all ? use->rest() : left;
                room += use->rest();
                if (taken <= 0.0) continue;
                use->covered = all ? use->bought : use->covered + taken;  // exactly: what is left of a full one is 0
                use->by.push_back({&instrument, taken});
                left -= taken;
                counted.add(taken);
            }
        if (left > kNoise * mwh) {
            // The difference of the two figures as they are printed, so that a reader's subtraction gives the third.
            const double amount = base::to_comparison(mwh), there = base::to_comparison(room);
            sink_.report(code::instrument_above_consumption, place(instrument),
                         {{"instrument", std::string{instrument.id.value}},
                          {"year", std::to_string(year)},
                          {"amount", base::format_shortest(amount)},
                          {"room", base::format_shortest(there)},
                          {"excess", base::format_shortest(base::to_comparison(amount - there))}});
        }
        return counted.value();
    }

    void report(const Instrument& instrument, const Bilingual& why,
                const std::vector<const dataset::YearValue*>& amounts) {
        std::vector<int> years;
        base::Sum mwh;
        for (const auto* amount : amounts) {
            years.push_back(amount->year);
            mwh.add(megawatt_hours(instrument, amount->value));
        }
        sink_.report(code::power_instrument_not_counted, place(instrument),
                     {{"instrument", std::string{instrument.id.value}},
                      {"years_zh", fmt::format("{}", fmt::join(years, "、"))},
                      {"years_en", fmt::format("{}", fmt::join(years, ", "))},
                      {"amount", base::format_shortest(base::to_comparison(mwh.value()))},
                      {"why_zh", why.zh},
                      {"why_en", why.en}});
    }

    static constexpr double kNoise = 1e-9;  // of the amount: what a conversion of units leaves is no excess

    std::map<std::string_view, std::vector<PowerUse*>> by_activity_;
    const dataset::Dataset& dataset_;
    const Method& method_;
    dataset::SerialLedger& ledger_;
    findings::Sink& sink_;
    std::vector<InstrumentUse> uses_;
};

}  // namespace

bool is_purchased_power(const Line& line) {
    return line.scope == 2 && line.factor->klass == reference::FactorClass::electricity && line.value != nullptr && line.model == nullptr &&
           line.activity->amount.unit.dimension == units::of(units::Base::energy);
}

std::vector<InstrumentUse> cover(std::vector<PowerUse>& purchases, const dataset::Dataset& dataset,
                                 const Method& method, dataset::SerialLedger& ledger, findings::Sink& sink) {
    Matching matching{purchases, dataset, method, ledger, sink};
    for (const auto kind :
         {InstrumentKind::direct_supply, InstrumentKind::green_power, InstrumentKind::green_certificate})
        for (const auto& instrument : dataset.instruments)
            if (instrument.kind == kind) matching.take(instrument);
    return matching.uses();
}

}  // namespace nearzero::inventory
