// SPDX-License-Identifier: Apache-2.0
/// A programme's rules as data (`nearzero/programme/v1`): how emissions are counted, what is measured, what must hold for each
/// category and tier, each with its clause. The code only knows how to compare.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "findings/finding.hpp"
#include "units/unit.hpp"
#include "yaml/tree.hpp"

namespace nearzero::programme {

struct Name {
    std::string zh, en;
};

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

struct OpenPoint {
    std::string id, clause;
    Name question;
    std::vector<std::string> affects;             ///< category, category.tier, or category.tier.target
    bool about_reading = false;                   ///< `reading: true`: governs which reading a target uses
};

/// Which lines an emissions slice takes. Empty filters take all of scopes 1 and 2.
struct Slice {
    std::string part, klass;
    std::vector<int> scopes;
    std::optional<bool> co2_only;
    bool filtered() const { return !part.empty() || !klass.empty() || !scopes.empty() || co2_only.has_value(); }
};

enum class IndicatorForm : std::uint8_t { emissions, ratio, energy_share, context_share, emissions_per_energy };

/// An emissions slice; a slice over a context series; an energy share; a share of two context series.
struct Indicator {
    std::string id;
    Name name;
    IndicatorForm form = IndicatorForm::emissions;
    Slice slice;
    std::string per;                              ///< context series of the denominator, or `energy`
    std::string numerator;                        ///< energy_share: clean, renewable, non-fossil; context_share: context id
    bool with_certificates = false;
    units::Unit unit;
    text::Span span;
};

enum class Test : std::uint8_t { at_most, at_least, equals, declines, peaks, met_by_plan };

struct Target {
    enum class Kind : std::uint8_t { single, any_of, all_of };
    std::string id, clause;
    Name name;
    Kind kind = Kind::single;
    std::string indicator;
    Test test = Test::declines;
    std::optional<double> threshold;              ///< at_most, at_least, equals
    std::optional<double> by_percent;             ///< declines by a published percentage
    bool against_base = false;
    std::vector<Target> members;                  ///< any_of, all_of
    bool in_principle = false;                    ///< 原则上: a warning, not a failure
    text::Span span;
};

struct Part {
    std::string id;
    Name name;
};

struct Tier {
    std::string id;                               ///< empty for a category without tiers
    Name name;
    Name selection_basis;
    std::vector<Target> targets;
};

struct Category {
    std::string id;
    Name name;
    std::string clause;
    std::vector<std::string> applicants;
    std::vector<Part> parts;
    std::vector<Tier> tiers;                      ///< one with an empty id where the programme has no tiers
    std::vector<std::string> measures;
    bool has_tiers() const { return !tiers.empty() && !tiers.front().id.empty(); }
    const Tier* tier(std::string_view id) const;
};

struct Programme {
    std::string id;
    int version = 1;
    Name name;
    std::string authority;
    std::string document_title, document_date, document_url;
    std::string status;                           ///< verified, excerpt, …: how much of the document was read
    std::string digest;                           ///< SHA-256 of the file
    std::string origin;                           ///< "built-in" or the path as given
    Accounting accounting;
    std::vector<OpenPoint> open_points;
    std::vector<Indicator> indicators;
    std::vector<Category> categories;

    const Category* category(std::string_view id) const;
    const Indicator* indicator(std::string_view id) const;
    /// "shenzhen-2025@1"
    std::string pinned_id() const;
};

/// The programme of a file: complete as to structure, `application`, `lifecycle`, `acceptance`, `portfolio` as to syntax.
std::optional<Programme> read_programme(const yaml::Document& document, findings::Sink& sink);

/// Sets one key from the command line: "gwp=ipcc-ar6-100". The error text says what the key takes.
std::optional<findings::Bilingual> override_accounting(Accounting& accounting, std::string_view key, std::string_view value);

std::vector<std::string_view> builtin_ids();
/// Built-in programme by "id" or "id@version"; null when there is none.
std::unique_ptr<const Programme> builtin(std::string_view pinned_id);
/// Its text as embedded, for `list` and for people who write their own.
std::string_view builtin_text(std::string_view id);

}  // namespace nearzero::programme
