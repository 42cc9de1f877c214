// SPDX-License-Identifier: Apache-2.0
/// How emissions are counted under a programme: each key with the clause that settles it, or the convention that stands
/// in where the document settles nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "findings/code.hpp"
#include "programme/name.hpp"

namespace nearzero::programme {

/// The readings of an emissions total: what is netted off. Always shown side by side.
enum class Reading : std::uint8_t { gross, after_sinks, after_credits };
inline constexpr std::size_t kReadings = 3;
std::string_view word_of(Reading reading);
std::optional<Reading> find_reading(std::string_view word);

/// Which figure of purchased power the lines carry. Location- and market-based totals are always shown beside it.
enum class Electricity : std::uint8_t {
    grid_average,            ///< location-based
    market_based,            ///< what no instrument covers at the residual mix
    fossil_average           ///< fossil-average-unless-certified: what no instrument covers at `electricity_factor`
};
std::string_view word_of(Electricity electricity);
/// Where the power of a certificate has to come from.
enum class CertificateRegion : std::uint8_t { country, region };
enum class EnergyBasis : std::uint8_t { calorific, equivalent };

/// What a fuel line is for. Burning it is the rule; rules that count another use otherwise name it in `fuel_uses`, and
/// where none does the line is refused.
enum class FuelUse : std::uint8_t {
    burned,
    transformation_input,   ///< carbon that enters refining or gas making: all of it counts, as oxidised
    transformation_output,  ///< carbon that leaves in its products: deducted
    feedstock,              ///< raw material: no fuel, listed
    international_bunker    ///< of international aviation and shipping: counted, and listed
};
inline constexpr std::array<std::string_view, 4> kSpecialUses{"transformation-input", "transformation-output", "feedstock",
                                                              "international-bunker"};
/// Of the `use` of an activity; every other word is a combustion use.
FuelUse fuel_use(std::string_view use);

/// A factor that the accounting itself names, with the year it fixes; no year: that of the data, by the rules of vintages.
struct NamedFactor {
    std::string factor;                           ///< empty: none named
    std::optional<int> year;
};

/// Where an accounting key's value comes from: a clause of the document, a convention this file states, or the command line.
enum class Basis : std::uint8_t { clause, convention, command_line };

struct AccountingKey {
    std::string key;      ///< one of `accounting_keys()`
    std::string value;    ///< as text, lists joined by ", "
    Basis basis = Basis::convention;
    std::string clause;
    Name why;             ///< the convention's reason
};

struct Accounting {
    std::string gwp;                              ///< id of a GWP set
    bool co2_only = false;
    Electricity electricity = Electricity::grid_average;
    NamedFactor electricity_factor;               ///< of fossil-average-unless-certified
    CertificateRegion certificate_region = CertificateRegion::country;
    std::string certificate_retired_by;           ///< MM-DD of the next year; empty: any date
    std::vector<std::string> clean;               ///< renewable, non-fossil, ids of factors; empty: not declared
    bool deduct_exports = false;                  ///< exported power of fuels is deducted at `export_factor`
    NamedFactor export_factor;
    NamedFactor export_heat_factor;               ///< exported heat of fuels is deducted at it; empty: a memo item
    bool non_fossil_heat_zero = false;            ///< purchased heat of non-fossil origin counts as 0
    std::vector<std::string> fuel_uses;           ///< transformation, feedstock, international-bunker
    EnergyBasis energy_basis = EnergyBasis::calorific;
    std::vector<Reading> readings;
    std::optional<Reading> reading;               ///< empty: open
    std::string combustion_use;                   ///< the use of a fuel line that names none
    std::string fuel_set;                         ///< empty: the programme names none
    std::vector<std::string> credit_kinds;
    std::string credit_retired_by;                ///< MM-DD of the next year; empty: any date
    bool compare_rounded = false;
    /// Percent of a base-year total above which a change demands a restatement; where no key gives it, a convention of
    /// this program.
    double restatement_threshold = 5.0;
    std::vector<AccountingKey> keys;              ///< all of the above as printed in every scorecard, in file order
};

/// Whether the rules say how this use is counted.
bool knows(const Accounting& accounting, FuelUse use);

/// The entry of a key; null where neither the programme nor the command line gives it.
const AccountingKey* find_key(const Accounting& accounting, std::string_view key);

/// Sets one key from the command line: "gwp=ipcc-ar6-100". The error text says what the key takes.
std::optional<findings::Bilingual> override_accounting(Accounting& accounting, std::string_view key, std::string_view value);

/// Keys of `accounting`, in the order in which they are printed.
std::span<const std::string_view> accounting_keys();

}  // namespace nearzero::programme
