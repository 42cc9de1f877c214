// SPDX-License-Identifier: Apache-2.0
#include "programme/accounting.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "base/suggest.hpp"
#include "calendar/date.hpp"
#include "programme/accounting_values.hpp"

namespace nearzero::programme {

namespace {

using Fault = std::optional<findings::Bilingual>;
using Values = std::span<const std::string>;

constexpr auto kKeys = std::to_array<std::string_view>({"gwp",
                                                        "gases",
                                                        "electricity",
                                                        "electricity.factor",
                                                        "electricity.factor_year",
                                                        "certificates.region",
                                                        "certificates.retired_by",
                                                        "exports",
                                                        "exports.factor",
                                                        "exports.factor_year",
                                                        "exports.heat_factor",
                                                        "exports.heat_factor_year",
                                                        "heat",
                                                        "fuel_uses",
                                                        "energy_basis",
                                                        "clean",
                                                        "readings",
                                                        "reading",
                                                        "combustion_use",
                                                        "fuel_set",
                                                        "credits.kinds",
                                                        "credits.retired_by",
                                                        "comparison",
                                                        "restatement_threshold"});
constexpr auto kFuelUses = std::to_array<std::string_view>({"transformation", "feedstock", "international-bunker"});
constexpr auto kCreditKinds =
    std::to_array<std::string_view>({"ccer", "carbon-inclusion", "allowance", "sink-credit", "other-credit"});

Fault takes(std::string_view words) {
    return findings::Bilingual{"可取的值：" + std::string{words}, "it takes: " + std::string{words}};
}

bool is_id(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 64 && is_letter(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return is_letter(c) || c == '.' || c == '_' || c == '-'; });
}

Fault set_id(std::string& target, Values values, std::string_view what_zh, std::string_view what_en) {
    if (values.size() != 1 || !is_id(values[0]))
        return findings::Bilingual{"应为一个" + std::string{what_zh}, "it takes one " + std::string{what_en}};
    target = values[0];
    return std::nullopt;
}

Fault set_gases(Accounting& accounting, Values values) {
    if (values.size() != 1 || (values[0] != "all" && values[0] != "CO2")) return takes("all, CO2");
    accounting.co2_only = values[0] == "CO2";
    return std::nullopt;
}

Fault set_electricity(Accounting& accounting, Values values) {
    for (const auto method : {Electricity::grid_average, Electricity::market_based, Electricity::fossil_average})
        if (values.size() == 1 && values[0] == word_of(method)) {
            accounting.electricity = method;
            return std::nullopt;
        }
    return takes("grid-average, market-based, fossil-average-unless-certified");
}

Fault set_factor_year(std::optional<int>& target, Values values) {
    constexpr int kFirst = 1900, kLast = 2199;
    const auto year = base::parse_integer(values.size() == 1 ? std::string_view{values[0]} : std::string_view{});
    if (!year || *year < kFirst || *year > kLast) return findings::Bilingual{"应为一个年份，如 2022", "it takes a year: 2022"};
    target = static_cast<int>(*year);
    return std::nullopt;
}

Fault set_certificate_region(Accounting& accounting, Values values) {
    if (values.size() != 1 || (values[0] != "country" && values[0] != "region")) return takes("country, region");
    accounting.certificate_region = values[0] == "country" ? CertificateRegion::country : CertificateRegion::region;
    return std::nullopt;
}

Fault set_exports(Accounting& accounting, Values values) {
    if (values.size() != 1 || (values[0] != "memo" && values[0] != "deducted")) return takes("memo, deducted");
    accounting.deduct_exports = values[0] == "deducted";
    return std::nullopt;
}

/// Renewable and non-fossil energy as groups; a fuel by the id of its factor, which has a dot.
Fault set_clean(Accounting& accounting, Values values) {
    const bool known = !values.empty() && std::ranges::all_of(values, [](const std::string& value) {
        return value == "renewable" || value == "non-fossil" || (is_id(value) && value.front() >= 'a' && value.find('.') != std::string::npos);
    });
    if (!known)
        return findings::Bilingual{"可取 renewable、non-fossil 和因子标识（如 fuel.natural-gas）",
                                   "it takes renewable, non-fossil and ids of factors (fuel.natural-gas)"};
    accounting.clean.assign(values.begin(), values.end());
    return std::nullopt;
}

Fault set_heat(Accounting& accounting, Values values) {
    if (values.size() != 1 || (values[0] != "by-factor" && values[0] != "non-fossil-zero"))
        return takes("by-factor, non-fossil-zero");
    accounting.non_fossil_heat_zero = values[0] == "non-fossil-zero";
    return std::nullopt;
}

Fault set_fuel_uses(Accounting& accounting, Values values) {
    const bool none = values.size() == 1 && values[0] == "none";
    if (values.empty() || (!none && !std::ranges::all_of(values, [](const std::string& value) {
            return std::ranges::find(kFuelUses, value) != kFuelUses.end();
        })))
        return takes("none, transformation, feedstock, international-bunker");
    accounting.fuel_uses = none ? std::vector<std::string>{} : std::vector<std::string>{values.begin(), values.end()};
    return std::nullopt;
}

Fault set_energy_basis(Accounting& accounting, Values values) {
    if (values.size() == 1 && values[0] == "calorific")
        accounting.energy_basis = EnergyBasis::calorific;
    else if (values.size() == 1 && values[0] == "equivalent")
        accounting.energy_basis = EnergyBasis::equivalent;
    else
        return takes("calorific, equivalent");
    return std::nullopt;
}

Fault set_readings(Accounting& accounting, Values values) {
    std::vector<Reading> readings;
    for (const std::string& value : values) {
        const auto reading = find_reading(value);
        if (!reading || std::ranges::find(readings, *reading) != readings.end())
            return takes("gross, after-sinks, after-credits");
        readings.push_back(*reading);
    }
    if (readings.empty()) return takes("gross, after-sinks, after-credits");
    accounting.readings = std::move(readings);
    return std::nullopt;
}

Fault set_reading(Accounting& accounting, Values values) {
    const auto reading = values.size() == 1 ? find_reading(values[0]) : std::nullopt;
    if (!reading && (values.size() != 1 || values[0] != "open")) return takes("open, gross, after-sinks, after-credits");
    accounting.reading = reading;
    return std::nullopt;
}

Fault set_credit_kinds(Accounting& accounting, Values values) {
    const bool none = values.size() == 1 && values[0] == "none";
    if (!none && !std::ranges::all_of(values, [](const std::string& value) {
            return std::ranges::find(kCreditKinds, value) != kCreditKinds.end();
        }))
        return takes("none, ccer, carbon-inclusion, allowance, sink-credit, other-credit");
    accounting.credit_kinds = none ? std::vector<std::string>{} : std::vector<std::string>{values.begin(), values.end()};
    return std::nullopt;
}

Fault set_retired_by(std::string& target, Values values) {
    const bool any = values.size() == 1 && values[0] == "any";
    // A day of any year: 2001 has no 29 February, so that the day exists in every year.
    if (!any && (values.size() != 1 || values[0].size() != 5 || !calendar::parse_date("2001-" + values[0])))
        return findings::Bilingual{"应为 any，或次年的月日，如 06-30", "it takes any, or a day of the next year as MM-DD: 06-30"};
    target = any ? std::string{} : values[0];
    return std::nullopt;
}

Fault set_comparison(Accounting& accounting, Values values) {
    if (values.size() != 1 || (values[0] != "full" && values[0] != "rounded")) return takes("full, rounded");
    accounting.compare_rounded = values[0] == "rounded";
    return std::nullopt;
}

Fault set_restatement_threshold(Accounting& accounting, Values values) {
    const auto percent = values.size() == 1 ? base::parse_number(values[0])
                                            : base::Result<double, base::NumberError>{base::NumberError::empty};
    if (!percent || *percent < 0.0 || *percent > 100.0)
        return findings::Bilingual{"应为 0 到 100 的百分数，如 5", "it takes a percentage from 0 to 100: 5"};
    accounting.restatement_threshold = *percent;
    return std::nullopt;
}

/// "a, b" as a list; blanks around the commas do not count.
std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> words;
    while (true) {
        const std::size_t comma = text.find(',');
        std::string_view word = text.substr(0, comma);
        while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
        while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
        words.emplace_back(word);
        if (comma == std::string_view::npos) return words;
        text.remove_prefix(comma + 1);
    }
}

}  // namespace

std::string_view word_of(Reading reading) {
    switch (reading) {
        case Reading::gross: return "gross";
        case Reading::after_sinks: return "after-sinks";
        case Reading::after_credits: return "after-credits";
    }
    return "gross";
}

std::string_view word_of(Electricity electricity) {
    switch (electricity) {
        case Electricity::grid_average: return "grid-average";
        case Electricity::market_based: return "market-based";
        case Electricity::fossil_average: return "fossil-average-unless-certified";
    }
    return "grid-average";
}

std::optional<Reading> find_reading(std::string_view word) {
    for (const Reading reading : {Reading::gross, Reading::after_sinks, Reading::after_credits})
        if (word == word_of(reading)) return reading;
    return std::nullopt;
}

FuelUse fuel_use(std::string_view use) {
    if (use == "transformation-input") return FuelUse::transformation_input;
    if (use == "transformation-output") return FuelUse::transformation_output;
    if (use == "feedstock") return FuelUse::feedstock;
    if (use == "international-bunker") return FuelUse::international_bunker;
    return FuelUse::burned;
}

bool knows(const Accounting& accounting, FuelUse use) {
    std::string_view word;
    switch (use) {
        case FuelUse::burned: return true;
        case FuelUse::transformation_input:
        case FuelUse::transformation_output: word = "transformation"; break;
        case FuelUse::feedstock: word = "feedstock"; break;
        case FuelUse::international_bunker: word = "international-bunker"; break;
    }
    return std::ranges::find(accounting.fuel_uses, word) != accounting.fuel_uses.end();
}

std::span<const std::string_view> accounting_keys() { return kKeys; }

const AccountingKey* find_key(const Accounting& accounting, std::string_view key) {
    const auto found = std::ranges::find(accounting.keys, key, &AccountingKey::key);
    return found == accounting.keys.end() ? nullptr : &*found;
}

std::optional<findings::Bilingual> set_accounting(Accounting& accounting, std::string_view key, Values values) {
    if (key == "gwp") return set_id(accounting.gwp, values, "全球变暖潜势集合的标识，如 ipcc-ar5-100", "id of a GWP set: ipcc-ar5-100");
    if (key == "gases") return set_gases(accounting, values);
    if (key == "electricity") return set_electricity(accounting, values);
    const auto set_factor = [&values](std::string& target) {
        return set_id(target, values, "因子标识，如 electricity.fossil", "id of a factor: electricity.fossil");
    };
    if (key == "electricity.factor") return set_factor(accounting.electricity_factor.factor);
    if (key == "electricity.factor_year") return set_factor_year(accounting.electricity_factor.year, values);
    if (key == "certificates.region") return set_certificate_region(accounting, values);
    if (key == "certificates.retired_by") return set_retired_by(accounting.certificate_retired_by, values);
    if (key == "exports") return set_exports(accounting, values);
    if (key == "exports.factor") return set_factor(accounting.export_factor.factor);
    if (key == "exports.factor_year") return set_factor_year(accounting.export_factor.year, values);
    if (key == "exports.heat_factor")
        return set_id(accounting.export_heat_factor.factor, values, "因子标识，如 heat.purchased",
                      "id of a factor: heat.purchased");
    if (key == "exports.heat_factor_year") return set_factor_year(accounting.export_heat_factor.year, values);
    if (key == "heat") return set_heat(accounting, values);
    if (key == "fuel_uses") return set_fuel_uses(accounting, values);
    if (key == "clean") return set_clean(accounting, values);
    if (key == "energy_basis") return set_energy_basis(accounting, values);
    if (key == "readings") return set_readings(accounting, values);
    if (key == "reading") return set_reading(accounting, values);
    if (key == "combustion_use") return set_id(accounting.combustion_use, values, "燃料用途，如 industry", "combustion use: industry");
    if (key == "fuel_set") return set_id(accounting.fuel_set, values, "燃料参数集，如 gbt32151-2024", "fuel set: gbt32151-2024");
    if (key == "credits.kinds") return set_credit_kinds(accounting, values);
    if (key == "credits.retired_by") return set_retired_by(accounting.credit_retired_by, values);
    if (key == "comparison") return set_comparison(accounting, values);
    if (key == "restatement_threshold") return set_restatement_threshold(accounting, values);
    findings::Bilingual text{"没有这个核算口径；可用：", "there is no such accounting key; known: "};
    for (const std::string_view known : kKeys) {
        const std::string part = std::string{known == kKeys.front() ? "" : ", "} + std::string{known};
        text.zh += part;
        text.en += part;
    }
    if (const auto meant = base::nearest(key, kKeys)) {
        text.zh += "。是否指“" + std::string{*meant} + "”？";
        text.en += "; did you mean '" + std::string{*meant} + "'?";
    }
    return text;
}

std::optional<findings::Bilingual> override_accounting(Accounting& accounting, std::string_view key,
                                                       std::string_view value) {
    const std::vector<std::string> values = split(value);
    if (auto fault = set_accounting(accounting, key, values)) return fault;
    std::string joined;
    for (const std::string& word : values) joined += (joined.empty() ? "" : ", ") + word;
    AccountingKey entry{std::string{key}, std::move(joined), Basis::command_line, {},
                        {"由命令行 --accounting 指定", "given on the command line with --accounting"}};
    const auto known = std::ranges::find(accounting.keys, key, &AccountingKey::key);
    if (known == accounting.keys.end())
        accounting.keys.push_back(std::move(entry));
    else
        *known = std::move(entry);
    return std::nullopt;
}

}  // namespace nearzero::programme
