// SPDX-License-Identifier: Apache-2.0
/// A result of inventory, score or report as it was written, read back into values: what explain, diff and verify speak
/// of. Keys are those of `schemas/v1/result.schema.json`; keys that nobody asks for are passed over, so that a result
/// of a newer minor version can still be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "findings/finding.hpp"
#include "results/json.hpp"

namespace nearzero::results {

struct InputFile {
    std::string path;
    std::int64_t bytes = 0;
    std::string sha256;
};

/// One set of reference data that the run used: `factors`, `fuels`, `gwp` or `programme`.
struct ReferenceSet {
    std::string kind, id, version, origin, sha256;
    friend bool operator==(const ReferenceSet&, const ReferenceSet&) = default;
};

/// The words of the command line that shaped the figures; empty where none was given.
struct Options {
    std::string lang, programme, fuel_set, gwp, reading;
    std::vector<std::string> factors, select, ignore;
    std::vector<std::string> panel, rubrics, decisions;  ///< files
    std::vector<std::pair<std::string, std::string>> accounting;
    bool waivers = true;
    std::optional<std::int64_t> draws, seed;  ///< of a simulation; both or neither
};

/// A step of a derivation. `step` is a stable word (amount, factor, unit-conversion …), `what` says it to people.
struct Step {
    std::string step;
    findings::Bilingual what;
    std::string expression;  ///< of a model: the name in its equation; of the step `formula` the equation; else empty
    double value = 0.0;
    std::string unit, source, source_id, locator, status;
};

struct Line {
    std::string activity;
    int year = 0;
    std::string part, klass;
    std::optional<int> scope;  ///< empty for a sink
    std::string gas;
    double amount = 0.0;
    std::string amount_unit, factor;
    double factor_value = 0.0;
    std::string factor_unit, factor_set, factor_source;
    std::optional<int> factor_year;
    std::string factor_region;
    std::vector<std::string> region_chain;  ///< the regions that were asked, the activity's own first
    double emissions_kg = 0.0, gwp = 0.0, emissions_tco2e = 0.0;
    std::vector<Step> steps;

    bool is_sink() const { return !scope; }
    bool is_biogenic() const { return gas == "CO2-biogenic"; }
    /// Whether it is in the gross total: scopes 1 and 2, no biogenic CO2.
    bool is_gross() const { return scope && *scope != 3 && !is_biogenic(); }
};

struct Total {
    int year = 0;
    std::string group, key, reading;
    double emissions_tco2e = 0.0;
};

struct Credit {
    std::string instrument;
    int year = 0;
    double amount_tco2e = 0.0;
    bool counted = false;
};

struct Restatement {
    int year = 0;
    std::string reason;
    double before_tco2e = 0.0, after_tco2e = 0.0;
    std::optional<bool>
        agrees;  ///< with the total of the year; nothing where it is not in force or the year not reported
};

struct Source {
    std::string id, title, publisher, published, url, checked_on, via;
};

struct AccountingKey {
    std::string key, value, basis;
    friend bool operator==(const AccountingKey&, const AccountingKey&) = default;
};

struct ContextValue {
    std::string context;
    int year = 0;
    double value = 0.0;
    std::string unit;
};

/// What an indicator is made of: which lines, over what.
struct Definition {
    std::string indicator, name, form, unit;
    std::vector<int> scopes;  ///< empty: 1 and 2
    std::string part, klass;
    bool co2_only = false;
    std::string per, numerator;
};

struct Indicator {
    int year = 0;
    std::string indicator, reading;
    double value = 0.0;
    std::string unit;
};

struct Target {
    std::string target, clause, indicator, test, reading, unit, verdict, reason_text;
    std::optional<double> actual, threshold, margin;
    std::vector<Target> of, readings;
};

struct Pilot {
    std::string pilot, name, programme, category, tier, file;
    bool rejected = false;
    std::optional<int> base_year;
    std::vector<int> years;  ///< reported, ascending
    std::string fuel_set, gwp_set, verdict;
    std::vector<Line> lines;
    std::vector<Total> totals;
    std::vector<Credit> credits;
    double restatement_threshold_percent = 0.0;
    std::vector<Restatement> restatements;
    std::vector<Source> sources;
    std::vector<AccountingKey> accounting;
    std::vector<ContextValue> context;
    std::vector<Definition> definitions;
    std::vector<Indicator> indicators;
    std::vector<Target> targets;

    const Source* source(std::string_view id) const;
    const Definition* definition(std::string_view indicator) const;
    std::optional<double> total(int year, std::string_view reading) const;
};

struct Result {
    std::string kind;  ///< inventory, score or report
    std::string tool_version, as_of;
    std::vector<InputFile> inputs;
    std::vector<ReferenceSet> reference;
    Options options;
    std::vector<Pilot> pilots;

    const Pilot* pilot(std::string_view id) const;
};

/// The result a document holds, or nothing after reporting every fault with its place (at most fifty).
std::optional<Result> read_result(const JsonDocument& document, findings::Sink& sink);

}  // namespace nearzero::results
