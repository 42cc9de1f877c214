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

enum class Electricity : std::uint8_t { grid_average, market_based };
enum class EnergyBasis : std::uint8_t { calorific, equivalent };

/// Where an accounting key's value comes from: a clause of the document, a convention this file states, or the command line.
enum class Basis : std::uint8_t { clause, convention, command_line };

struct AccountingKey {
    std::string key;      ///< gwp, gases, electricity, energy_basis, combustion_use, fuel_set, reading, credits.kinds, credits.retired_by, comparison
    std::string value;    ///< as text, lists joined by ", "
    Basis basis = Basis::convention;
    std::string clause;
    Name why;             ///< the convention's reason
};

struct Accounting {
    std::string gwp;                              ///< id of a GWP set
    bool co2_only = false;
    Electricity electricity = Electricity::grid_average;
    EnergyBasis energy_basis = EnergyBasis::calorific;
    std::vector<Reading> readings;
    std::optional<Reading> reading;               ///< empty: open
    std::string combustion_use;                   ///< the use of a fuel line that names none
    std::string fuel_set;                         ///< empty: the programme names none
    std::vector<std::string> credit_kinds;
    std::string credit_retired_by;                ///< MM-DD of the next year; empty: any date
    bool compare_rounded = false;
    std::vector<AccountingKey> keys;              ///< all of the above as printed in every scorecard, in file order
};

/// Sets one key from the command line: "gwp=ipcc-ar6-100". The error text says what the key takes.
std::optional<findings::Bilingual> override_accounting(Accounting& accounting, std::string_view key, std::string_view value);

/// Keys of `accounting`, in the order in which they are printed.
std::span<const std::string_view> accounting_keys();

}  // namespace nearzero::programme
