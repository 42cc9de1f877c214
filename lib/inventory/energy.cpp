// SPDX-License-Identifier: Apache-2.0
#include "inventory/energy.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "findings/code/method.hpp"
#include "findings/code/power.hpp"
#include "inventory/factor_use.hpp"
#include "inventory/power.hpp"

namespace nearzero::inventory {

namespace {

constexpr double kTcePerMegawattHour = 0.1229;  // GB/T 2589, calorific value of electricity: 0.1229 kgce/kWh

enum Medium : std::size_t { fuel, electricity, heat, self_used_renewable, exported, kMedia };
constexpr std::array<const char*, kMedia> kNames{"fuel", "electricity", "heat", "self-used-renewable", "exported"};

enum Share : std::size_t { renewable, non_fossil, clean, kShares };
constexpr std::array<const char*, kShares> kShareNames{"renewable", "non-fossil", "clean"};
constexpr std::string_view kWithCertificates = "-with-certificates";

/// An amount of energy in both units. Its tce is not known where power is in it and its coefficient is not given.
struct Amount {
    base::Sum gigajoules, tce;
    bool has_tce = true;

    void add(double in_gigajoules, std::optional<double> in_tce) {
        gigajoules.add(in_gigajoules);
        if (in_tce)
            tce.add(*in_tce);
        else
            has_tce = false;
    }
};

struct Year {
    int year = 0;
    std::optional<double> tce_per_megawatt_hour;  ///< empty: the equivalent value is asked for and not given
    std::array<Amount, kMedia> media;
    std::array<Amount, kShares> physical, with_certificates;
    std::array<Amount, kShares> of_fuels;  ///< of both: what exports made of fuels take with them

    /// Of power.
    std::optional<double> tce_of(double gigajoules) const {
        if (!tce_per_megawatt_hour) return std::nullopt;
        return gigajoules / kGigajoulesPerMegawattHour * *tce_per_megawatt_hour;
    }
};

/// Coal equivalent of a MWh in this year, or nothing when the equivalent value is asked for and not given.
std::optional<double> tce_per_megawatt_hour(const dataset::Dataset& dataset, const Method& method, int year) {
    if (method.accounting->energy_basis == programme::EnergyBasis::calorific) return kTcePerMegawattHour;
    const auto* context = dataset.context_series("electricity-equivalent");
    const auto* value = context == nullptr ? nullptr : context->series.at(year);
    if (value == nullptr) return std::nullopt;
    // kgce for each GJ in base units: per MWh 3.6 of them, in tonnes.
    return value->value * context->series.unit.size * kGigajoulesPerMegawattHour / 1000.0;
}

std::optional<Medium> medium_of(const reference::Factor& factor) {
    switch (factor.klass) {
        case reference::FactorClass::fuel:
            return fuel;
        case reference::FactorClass::electricity:
            return electricity;
        case reference::FactorClass::heat:
            return heat;
        default:
            return std::nullopt;
    }
}

/// What energy is made from, as far as a share asks.
struct Origin {
    bool renewable = false, non_fossil = false;
    std::string_view factor;  ///< empty for what is made on site
};

bool is_clean(const programme::Accounting& accounting, const Origin& origin) {
    return std::ranges::any_of(accounting.clean, [&](const std::string& word) {
        return (word == "renewable" && origin.renewable) || (word == "non-fossil" && origin.non_fossil) ||
               word == origin.factor;
    });
}

class Counting {
public:
    Counting(const Inventory& inventory, const Method& method, findings::Sink& sink)
        : inventory_{inventory}, dataset_{*inventory.dataset}, method_{method}, sink_{sink} {
        for (const int year : inventory.years) {
            years_.emplace_back().year = year;
            years_.back().tce_per_megawatt_hour = tce_per_megawatt_hour(dataset_, method, year);
        }
    }

    std::vector<EnergyTotal> run() {
        check_clean();
        check_equivalents();
        count_lines();
        for (const auto& use : inventory_.power) count_power(use);
        for (const auto& generation : dataset_.generation) {
            count_generation(generation);
            count_exports(generation);
        }
        for (Year& year : years_) share_out_exports(year);
        report_without_coefficient();
        return totals();
    }

private:
    Year* year_of(int year) {
        const auto found = std::ranges::find(years_, year, &Year::year);
        return found == years_.end() ? nullptr : &*found;
    }

    /// Adds to the shares an origin belongs to; `sign` −1 takes it out again.
    void add_share(std::array<Amount, kShares>& shares, const Origin& origin, double gigajoules,
                   std::optional<double> tce, double sign = 1.0) {
        const std::array<bool, kShares> belongs{origin.renewable, origin.non_fossil,
                                                is_clean(*method_.accounting, origin)};
        for (std::size_t i = 0; i < kShares; ++i)
            if (belongs[i]) shares[i].add(sign * gigajoules, tce ? std::optional{sign * *tce} : std::nullopt);
    }
    void add_both(Year& year, const Origin& origin, double gigajoules, std::optional<double> tce) {
        add_share(year.physical, origin, gigajoules, tce);
        add_share(year.with_certificates, origin, gigajoules, tce);
    }

    void check_clean() {
        for (const std::string& word : method_.accounting->clean) {
            if (word.find('.') == std::string::npos) continue;
            const bool own = std::ranges::find(inventory_.custom_factors, word, &reference::Factor::id) !=
                             inventory_.custom_factors.end();
            if (own || method_.reference->find(word) != nullptr || reference::Reference::is_fuel_id(word)) continue;
            sink_.report_file(findings::code::unknown_accounting_factor, dataset_.source().name(),
                              {{"key", "clean"}, {"factor", word}});
        }
    }

    /// A coefficient a thousand times too large, gce taken for kgce, would make every intensity small.
    void check_equivalents() {
        if (method_.accounting->energy_basis == programme::EnergyBasis::calorific) return;
        constexpr double kLeast = 0.122, kMost = 1.229;  // tce/MWh: no loss (in three digits), and nine tenths lost
        for (const Year& year : years_) {
            const auto& value = year.tce_per_megawatt_hour;
            if (!value || (*value >= kLeast && *value <= kMost)) continue;
            const auto* context = dataset_.context_series("electricity-equivalent");
            sink_.report(findings::code::electricity_equivalent_implausible,
                         {&dataset_.source(), context->series.at(year.year)->span,
                          fmt::format("context.electricity-equivalent.amount.{}", year.year)},
                         {{"year", std::to_string(year.year)},
                          {"value", base::format_shortest(base::to_comparison(*value))}});
            return;  // the years share their unit: one fault
        }
    }

    void count_lines() {
        // Energy belongs to an activity's amount, not to a gas: the first line of each activity and year stands for it.
        const Line* previous = nullptr;
        for (const Line& line : inventory_.lines) {
            const bool same = previous != nullptr && previous->activity == line.activity && previous->year == line.year;
            previous = &line;
            // Scope 3 is energy that others consume; on-site power is counted where it is generated.
            if (same || line.scope == 3 || line.generation != nullptr) continue;
            const reference::Factor& factor = line.power != nullptr ? *line.power->grid_factor : *line.factor;
            const auto medium = medium_of(factor);
            if (!medium) continue;
            has_fuel_ = has_fuel_ || (*medium == fuel && !is_transformation(line.use));
            has_biomass_ = has_biomass_ || factor.biogenic;
            Year& year = *year_of(line.year);
            const Origin origin{factor.biogenic, factor.biogenic || factor.non_fossil, factor.id};
            // What a transformation gives is no longer consumed: its losses remain.
            const double sign = line.use == programme::FuelUse::transformation_output ? -1.0 : 1.0;
            if (const auto per_unit = gigajoules_per_unit(line.activity->amount.unit, factor)) {
                const double gigajoules = sign * line.amount * *per_unit;
                const auto tce =
                    *medium == electricity ? year.tce_of(gigajoules) : std::optional{gigajoules / kGigajoulesPerTce};
                year.media[*medium].add(gigajoules, tce);
                if (line.power == nullptr)
                    add_both(year, origin, gigajoules, tce);  // of purchased power, by its record
                if (*medium == fuel) add_share(year.of_fuels, origin, gigajoules, tce);
            } else if (const auto printed = printed_coal_equivalent(line)) {
                const double tce = sign * *printed;
                year.media[*medium].add(tce * kGigajoulesPerTce, tce);
                add_both(year, origin, tce * kGigajoulesPerTce, tce);
                if (*medium == fuel) add_share(year.of_fuels, origin, tce * kGigajoulesPerTce, tce);
            } else if (line.year == inventory_.years.front()) {
                sink_.report(findings::code::energy_not_known,
                             {&dataset_.source(), line.activity->factor.span,
                              fmt::format("activities.{}.factor", line.activity->id.value)},
                             {{"factor", factor.id}, {"activity", std::string{line.activity->id.value}}});
            }
        }
    }

    /// What instruments cover, and self-used power whose certificates were sold: no energy more, but another origin.
    void count_power(const PowerUse& use) {
        Year& year = *year_of(use.year);
        if (use.generation != nullptr) {
            const double gigajoules = use.bought * kGigajoulesPerMegawattHour;
            if (is_renewable(use.generation->kind))
                add_share(year.with_certificates, {true, true, {}}, gigajoules, year.tce_of(gigajoules), -1.0);
            return;
        }
        double direct = 0.0;
        for (const Covering& covering : use.by) {
            const double gigajoules = covering.mwh * kGigajoulesPerMegawattHour;
            const auto tce = year.tce_of(gigajoules);
            const Origin origin{covering.instrument->source != dataset::PowerSource::nuclear, true, {}};
            const bool physical = covering.instrument->kind == dataset::InstrumentKind::direct_supply;
            if (physical) {
                direct += gigajoules;
                add_share(year.physical, origin, gigajoules, tce);
            }
            add_share(year.with_certificates, origin, gigajoules, tce);
        }
        const Origin rest{false, false, use.grid_factor->id};  // clean only where the accounting names its factor
        const double not_direct = use.bought * kGigajoulesPerMegawattHour - direct;
        const double not_covered = use.rest() * kGigajoulesPerMegawattHour;
        add_share(year.physical, rest, not_direct, year.tce_of(not_direct));
        add_share(year.with_certificates, rest, not_covered, year.tce_of(not_covered));
    }

    static bool is_renewable(dataset::GenerationKind kind) {
        using enum dataset::GenerationKind;
        return kind == solar || kind == wind || kind == hydro || kind == geothermal;
    }

    /// Why generation that was used on site is in no measure; empty where it is, or where its energy is counted
    /// elsewhere.
    findings::Bilingual why_not(const dataset::Generation& generation) const {
        using enum dataset::GenerationKind;
        switch (generation.kind) {
            case solar:
            case wind:
            case hydro:
            case waste_heat:
            case heat_pump:
                return {};
            case geothermal:
                if (generation.output != dataset::Output::unstated) return {};
                return {"没有写明产出是电还是热（output）", "it does not say whether it gives power or heat (output)"};
            case biomass:
                if (has_biomass_) return {};
                return {"activities 中没有生物质燃料", "no biomass fuel stands under 'activities'"};
            case chp:
                if (has_fuel_) return {};
                return {"activities 中没有燃料", "no fuel stands under 'activities'"};
            case other:
                return {"不知道它用什么发电或供热", "what it is made from is not known"};
        }
        return {};
    }

    /// Where exports leave the total, their energy leaves what is consumed here: by calorific value, as the fuel they
    /// were made of came in.
    void count_exports(const dataset::Generation& generation) {
        for (Year& year : years_) {
            if (export_of(inventory_, *method_.accounting, generation, year.year) != Export::deducted) continue;
            const auto* sent = generation.exported.at(year.year);
            const double gigajoules = -sent->value * generation.exported.unit.size;
            year.media[exported].add(gigajoules,
                                     generation.output == dataset::Output::heat
                                         ? gigajoules / kGigajoulesPerTce
                                         : gigajoules / kGigajoulesPerMegawattHour * kTcePerMegawattHour);
        }
    }

    void count_generation(const dataset::Generation& generation) {
        if (generation.kind_word.empty()) return;  // refused when it was read
        if (const auto why = why_not(generation); !why.en.empty()) {
            sink_.report(findings::code::generation_not_counted,
                         {&dataset_.source(), generation.id.span, fmt::format("generation.{}", generation.id.value)},
                         {{"generation", std::string{generation.id.value}},
                          {"kind", std::string{generation.kind_word}},
                          {"why_zh", why.zh},
                          {"why_en", why.en}});
            return;
        }
        if (!is_renewable(generation.kind)) return;  // counted as fuel, or recovered from what is counted
        for (const auto& used : generation.self_used.values) {
            Year* year = year_of(used.year);
            if (year == nullptr) continue;
            const double gigajoules = used.value * generation.self_used.unit.size;
            const auto tce = generation.output == dataset::Output::heat ? std::optional{gigajoules / kGigajoulesPerTce}
                                                                        : year->tce_of(gigajoules);
            year->media[self_used_renewable].add(gigajoules, tce);
            add_both(*year, {true, true, {}}, gigajoules, tce);
        }
    }

    /// What leaves takes its part of every share with it: of the fuels it was made of, as they stand to each other.
    static void share_out_exports(Year& year) {
        const double fuels = year.media[fuel].gigajoules.value(), sent = year.media[exported].gigajoules.value();
        if (sent == 0.0 || fuels <= 0.0) return;
        for (std::size_t s = 0; s < kShares; ++s) {
            const double part = sent / fuels;  // negative
            const Amount& own = year.of_fuels[s];
            const auto tce = own.has_tce ? std::optional{part * own.tce.value()} : std::nullopt;
            year.physical[s].add(part * own.gigajoules.value(), tce);
            year.with_certificates[s].add(part * own.gigajoules.value(), tce);
        }
    }

    void report_without_coefficient() {
        std::vector<int> years;
        for (const Year& year : years_)
            if (std::ranges::any_of(year.media, [](const Amount& amount) { return !amount.has_tce; }))
                years.push_back(year.year);
        if (years.empty()) return;
        sink_.report(findings::code::electricity_equivalent_missing,
                     {&dataset_.source(), dataset_.pilot_span, "context"},
                     {{"years_zh", fmt::format("{}", fmt::join(years, "、"))},
                      {"years_en", fmt::format("{}", fmt::join(years, ", "))}});
    }

    std::vector<EnergyTotal> totals() const {
        std::vector<EnergyTotal> totals;
        for (const Year& year : years_) {
            Amount consumption;
            const auto write = [&](std::string measure, const Amount& amount) {
                totals.push_back({year.year, measure, amount.gigajoules.value(), "GJ"});
                if (amount.has_tce) totals.push_back({year.year, std::move(measure), amount.tce.value(), "tce"});
            };
            for (std::size_t m = 0; m < kMedia; ++m) {
                const Amount& amount = year.media[m];
                if (!amount.gigajoules.any()) continue;
                write(kNames[m], amount);
                consumption.add(amount.gigajoules.value(),
                                amount.has_tce ? std::optional{amount.tce.value()} : std::nullopt);
            }
            if (!consumption.gigajoules.any()) continue;
            write("consumption", consumption);
            const std::size_t shares = method_.accounting->clean.empty() ? std::size_t{clean} : std::size_t{kShares};
            for (std::size_t s = 0; s < shares; ++s) {
                write(kShareNames[s], year.physical[s]);
                write(std::string{kShareNames[s]}.append(kWithCertificates), year.with_certificates[s]);
            }
        }
        return totals;
    }

    const Inventory& inventory_;
    const dataset::Dataset& dataset_;
    const Method& method_;
    findings::Sink& sink_;
    std::vector<Year> years_;
    bool has_fuel_ = false, has_biomass_ = false;
};

}  // namespace

std::optional<double> printed_coal_equivalent(const Line& line) {
    if (!line.factor->coal_equivalent) return std::nullopt;
    const auto& coal = *line.factor->coal_equivalent;
    return line.amount * line.activity->amount.unit.size * coal.value * coal.unit.size / 1000.0;
}

std::vector<EnergyTotal> count_energy(const Inventory& inventory, const Method& method, findings::Sink& sink) {
    return Counting{inventory, method, sink}.run();
}

}  // namespace nearzero::inventory
