// SPDX-License-Identifier: Apache-2.0
/// One pilot dataset (`nearzero/pilot/v1`) as it was submitted: what the site says, checked as to form, not yet
/// compared with factors or programmes. Texts are views into the document the dataset owns; a dataset moves, never copies.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "dataset/source_category.hpp"
#include "findings/finding.hpp"
#include "units/unit.hpp"
#include "yaml/record.hpp"
#include "yaml/tree.hpp"

namespace nearzero::dataset {

using yaml::Text;

/// What a starter writes where something has to be filled in. It is no answer to anything.
inline constexpr findings::Text kBlank{"待填", "TBD"};
inline bool is_blank(std::string_view text) {
    return text == kBlank.zh || text == kBlank.en;
}

/// Text in one or both languages; `zh` holds a name written without a language.
struct Name {
    std::string_view zh, en;
    text::Span span;
    std::string_view any() const { return zh.empty() ? en : zh; }
};

struct YearValue {
    int year = 0;
    double value = 0.0;
    text::Span span;
};

/// `unit:` plus a mapping from year to number. `at` is linear: series are short.
struct Series {
    units::Unit unit;
    text::Span unit_span;
    text::Span span;
    std::vector<YearValue> values;
    const YearValue* at(int year) const {
        for (const auto& v : values)
            if (v.year == year) return &v;
        return nullptr;
    }
};

struct Quantity {
    double value = 0.0;
    units::Unit unit;
    text::Span span;
    std::string_view written{};  ///< the value as it stands in the file
};

enum class Quality : std::uint8_t { unstated, metered, invoiced, measured, estimated, default_value };

struct Uncertainty {
    std::optional<double> half_width_percent;
    std::string_view distribution;             ///< normal, lognormal, triangular, uniform; empty: by rule
    std::optional<double> low, high;           ///< percent of the amount
};

/// A parameter of the factor's model: one of its published entries, or the site's own value.
struct ParameterValue {
    Text name;
    Text option;                               ///< the published entry; with `value`: the one it stands for, or none
    std::optional<double> value;               ///< the site's own
    units::Unit unit;
    std::optional<double> low, high;           ///< 95 % interval of `value`, in `unit`
    Text source;
    std::vector<Text> evidence;
    bool readable = true;                      ///< false: what is wrong has been reported
    text::Span span;
};

/// A yearly figure that the factor's model takes beside the amount: methane recovered, sludge removed.
struct InputSeries {
    Text name;
    Series series;
};

struct Activity {
    Text id;
    Name name;
    Text factor;
    Text part;
    Text region;
    Text use;                                   ///< combustion use of a fuel (industry, commercial, road-diesel …)
    std::optional<int> factor_year;
    std::optional<int> scope;
    Series amount;                              ///< from the file, or filled from its table; may begin before the reported years
    std::vector<ParameterValue> parameters;
    std::vector<InputSeries> inputs;
    Text table;                                 ///< id of the table the amounts come from
    Quality quality = Quality::unstated;
    Uncertainty uncertainty;
    Text error_group;
    Text meter;  ///< the meter it was read from, with its register where it has several
    Text note;
    std::vector<Text> evidence;
    text::Span span;
};

enum class GenerationKind : std::uint8_t { solar, wind, hydro, biomass, chp, heat_pump, waste_heat, geothermal, other };

enum class Output : std::uint8_t { unstated, electricity, heat };

struct Generation {
    Text id;
    Name name;
    GenerationKind kind = GenerationKind::other;
    std::string_view kind_word;
    Output output = Output::unstated;          ///< what it gives; of solar, wind and hydro power unless the file says heat
    Text part;
    Series generated, self_used, exported;
    Series certificates_sold;                  ///< of power used on site; the unit of the others, absent years are none
    Text meter;                                ///< as of an activity
    std::vector<Text> evidence;
    text::Span span;
};

struct ContextSeries {
    Text id;
    Series series;
    Uncertainty uncertainty;                    ///< of every year of the series, its errors independent
};

enum class InstrumentKind : std::uint8_t {
    direct_supply, green_power, green_certificate, ccer, carbon_inclusion, allowance, sink_credit, other_credit
};
bool is_credit(InstrumentKind kind);
std::string_view word_of(InstrumentKind kind);

/// What the power of a contract or certificate is made from; all of them are non-fossil.
enum class PowerSource : std::uint8_t { solar, wind, hydro, biomass, geothermal, nuclear };

struct Instrument {
    Text id;
    InstrumentKind kind = InstrumentKind::green_certificate;
    std::optional<PowerSource> source;         ///< asked of direct supply; traded power and certificates are renewable
    Series amount;
    std::vector<Text> applies_to;
    Text region, registry;
    std::vector<Text> serials;
    std::optional<calendar::Date> generated_from, generated_to, retired;
    std::vector<Text> evidence;
    text::Span span;
};

struct NotApplicable {
    Text indicator, reason;
};

struct SourceNotApplicable {
    SourceCategory source{};
    Text written, reason;
};

struct PlanTarget {
    Text indicator;
    int year = 0;
    Quantity value;
};

struct Project {
    Text id;
    Name name;
    std::optional<Quantity> investment, reduction;
    std::optional<calendar::Date> start, due, finished;
    std::vector<Text> evidence;
};

struct Plan {
    bool present = false;
    Text approach, safeguards;
    std::optional<calendar::Date> due;         ///< end of the term of creation, where projects have no dates of their own
    std::vector<PlanTarget> targets;
    struct Task {
        Text id, area, summary;
    };
    std::vector<Task> tasks;
    std::vector<Project> projects;
};

struct Evidence {
    Text id, title, kind, file, sha256, issuer;
    std::optional<calendar::Date> date;
};

struct Event {
    Text event;
    calendar::Date date;
    Text by;                      ///< who acted
    std::optional<int> batch;
    Text kind, grade;             ///< of an incident
    Text result;                  ///< of a decision, a re-check or an acceptance: approved, refused, pass, fail …
    Text route;                   ///< the way an application is sent, where the programme has several
    std::optional<int> year;      ///< the year disclosed
    std::optional<calendar::Date> until;  ///< the new due date of an extension
    Text url, reason, note;
    std::vector<Text> evidence;
    yaml::Node record;            ///< the event as it stands in the file
    text::Span span;
};

/// An entry of the record that says something, but not which event or not when: refused with a finding, and still one
/// that may have happened.
struct UnreadEvent {
    std::string_view event{};  ///< empty: it may be any
    std::optional<calendar::Date> date;
    std::string_view kind{}, grade{};  ///< as of an event
};

/// Something the site declares about itself: an entry condition, a ground of routing, a statement a rule asks for.
struct Declaration {
    Text id;
    std::optional<bool> met;
    Text statement;
    std::vector<Text> evidence;
};

/// What is declared of `id`, or null: nothing, or contradictory things (an id stands twice, which is reported).
const Declaration* declaration(const std::vector<Declaration>& made, std::string_view id);
bool declared_both_ways(const std::vector<Declaration>& made, std::string_view id);

/// One field of the application form: `application: {ID: text}`, or figures by year as `{unit: …, amount: {…}}`.
struct FormEntry {
    Text id;
    Text text;
    std::optional<Series> figures;
};

struct Restatement {
    int year = 0;
    Text reason;
    Quantity before, after;  ///< of the gross total of the year
    text::Span year_span;
};

/// What the site has published elsewhere: a report, a web page. `quality` holds it against the data.
struct Published {
    Text indicator;
    int year = 0;
    text::Span year_span, unit_span;
    Quantity value;
    std::string_view written;  ///< the value as printed: its last digit says how exact it is
    Text where;
    std::vector<Text> evidence;
};

struct Waiver {
    Text code, where, reason;
    text::Span span;
};

struct TableFile {
    Text id;
    Text file;   ///< empty when the path was refused: there is nothing to open
    Text sheet;  ///< of a workbook with several
};

struct Excluded {
    Text what, reason;
    std::optional<SourceCategory> source;   ///< the kind of source it is (a part) of
};

struct Dataset {
    explicit Dataset(yaml::Document doc) : document{std::move(doc)} {}

    yaml::Document document;

    Text id, programme, category, tier, region, district, department, within, fuel_set;
    Name name;
    Text applicant_name, applicant_kind, prepared_by_name, prepared_by_kind;
    text::Span pilot_span;

    std::optional<int> base_year;
    text::Span base_span;
    std::vector<int> reported;                   ///< ascending
    text::Span reported_span;

    Text boundary_description;
    std::optional<Quantity> area;
    std::vector<Excluded> excluded;

    std::vector<Activity> activities;
    std::vector<Generation> generation;
    std::vector<TableFile> tables;
    yaml::Node custom_factors;                   ///< read by `reference`
    std::vector<ContextSeries> context;
    std::vector<Instrument> instruments;
    std::vector<NotApplicable> not_applicable;
    std::vector<SourceNotApplicable> sources_not_applicable;
    Plan plan;
    std::vector<FormEntry> application;
    std::vector<Evidence> evidence;
    std::vector<Event> lifecycle;
    std::vector<UnreadEvent> lifecycle_unread;
    std::vector<Declaration> entry_conditions;
    std::vector<Declaration> routing;            ///< grounds for one way or another
    std::vector<Declaration> statements;         ///< what a rule makes an exception for: a new park
    std::vector<Restatement> restatements;
    std::vector<Published> published;
    std::vector<Waiver> waivers;

    const text::Source& source() const { return document.source(); }
    const Activity* activity(std::string_view id) const;
    const ContextSeries* context_series(std::string_view id) const;
    const TableFile* table(std::string_view id) const;
    const FormEntry* form_entry(std::string_view id) const;
    /// Whether `assessment.statements` says so.
    bool states(std::string_view id) const;
    bool uses_table(std::string_view id) const;   ///< whether an activity takes its amounts from it
};

/// Amounts of one table: per activity, in the order of first appearance.
struct TableAmounts {
    Text table;
    struct Entry {
        std::string activity;
        std::string unit;                                   ///< text as written; empty: the activity's own
        std::vector<std::pair<int, double>> by_year;        ///< ascending years; exact sums, rounded once
        /// Of a table with dates: for each of `by_year` the months that have a row, January the lowest bit.
        std::vector<std::uint16_t> months{};
    };
    std::vector<Entry> entries;
};

/// The dataset of a document. Everything wrong is reported; the value is usable as far as `sink` has no errors.
Dataset read_dataset(yaml::Document document, findings::Sink& sink);

/// Whether a text has the form of a region (`CN`, `CN-GD`); `read_dataset` reports those that have not. Which regions
/// exist, `reference` knows.
bool is_region_code(std::string_view text);

/// Puts table amounts into the activities that name the table; reports unknown activities, missing rows, unit clashes.
void apply_table(Dataset& dataset, const TableAmounts& amounts, findings::Sink& sink);

}  // namespace nearzero::dataset
