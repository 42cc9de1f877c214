// SPDX-License-Identifier: Apache-2.0
/// The sections that pilot documents are put together from. Each appends its blocks, or nothing where it has nothing to say.
#pragma once

#include <string>

#include "document/document.hpp"
#include "report/pilot.hpp"
#include "report/words.hpp"

namespace nearzero::report {

/// A document being written in one language.
class Writer {
public:
    explicit Writer(findings::Lang language) : lang{language} {}

    std::string say(const Text& text) const { return std::string{text.in(lang)}; }
    std::string say(const programme::Name& name) const;
    std::string say(const programme::Rating& rating) const;  ///< its id where the rules give it no name
    void heading(int level, std::string text) { out.blocks.emplace_back(document::Heading{level, std::move(text)}); }
    void heading(int level, const Text& text) { heading(level, say(text)); }
    void paragraph(std::string text) { out.blocks.emplace_back(document::Paragraph{std::move(text)}); }
    /// Adds a table unless it has no rows.
    void table(document::Table table);

    findings::Lang lang;
    document::Document out;
};

document::Column left(std::string title);
document::Column right(std::string title);
/// A figure for people: four digits below one, three decimals below ten, two below ten thousand, else one.
document::Cell figure(double value);
document::Cell figure(const std::optional<double>& value);

void write_head(Writer& writer, const Pilot& pilot, const Run& run);
void write_rejection(Writer& writer, const Pilot& pilot);

void write_totals(Writer& writer, const Pilot& pilot);
void write_groups(Writer& writer, const Pilot& pilot);
void write_energy(Writer& writer, const Pilot& pilot);
/// Why the total changed, year by year and since the base year.
void write_changes(Writer& writer, const Pilot& pilot);
/// Totals that the site has restated, with reason, and whether the change demanded it.
void write_restatements(Writer& writer, const Pilot& pilot);
void write_lines(Writer& writer, const Pilot& pilot);
void write_credits(Writer& writer, const Pilot& pilot);
/// Which kinds of sources were reported, estimated, excluded, missing or not mentioned, year by year.
void write_completeness(Writer& writer, const Pilot& pilot);
/// Shares of the gross total by grade of data, with the convention of the grades.
void write_data_quality(Writer& writer, const Pilot& pilot);
/// Intervals, what they rest on, and what to measure better next year.
void write_uncertainty(Writer& writer, const Pilot& pilot);
/// Purchased power accounted twice, the instruments that cover it, and what is reported beside the totals.
void write_power(Writer& writer, const Pilot& pilot);

void write_verdict(Writer& writer, const Pilot& pilot);
/// The rating that the rules give, or why there is none; nothing where no sheet was handed in.
void write_rating(Writer& writer, const Pilot& pilot);
void write_targets(Writer& writer, const Pilot& pilot);
/// What would change the verdict: the smallest reduction that meets each target that is not met, and where from.
void write_needed_reductions(Writer& writer, const Pilot& pilot);
void write_trends(Writer& writer, const Pilot& pilot);
void write_indicators(Writer& writer, const Pilot& pilot);
/// Items of the score sheet with the experts' points, their mean and spread, the site's own beside.
void write_panel(Writer& writer, const Pilot& pilot);
/// What the rules decide and what people decided, side by side.
void write_decisions(Writer& writer, const Pilot& pilot);
void write_open_points(Writer& writer, const Pilot& pilot);
void write_accounting(Writer& writer, const Pilot& pilot);

/// Whether the entry conditions are met, in one line, beside the verdict.
void write_entry_line(Writer& writer, const Pilot& pilot);
/// Entry conditions; and, of what the dataset holds, documents, deadlines and routing.
void write_application(Writer& writer, const Pilot& pilot);
/// Open points about the application, and texts with their clause that no software decides.
void write_rule_texts(Writer& writer, const Pilot& pilot);
/// Where the pilot stands between application and re-check, its works, disclosures and gates; that no day of evaluation was given,
/// where it has a record.
void write_standing(Writer& writer, const Pilot& pilot);
/// What would follow from the rating worked out, where an acceptance is under way and it fails.
void write_consequence_of_rating(Writer& writer, const Pilot& pilot);

void write_factors_used(Writer& writer, const Pilot& pilot);
void write_findings(Writer& writer, const Pilot& pilot);
/// What the dataset waived, with its reasons: printed in every result.
void write_waived(Writer& writer, const Pilot& pilot);
void write_inputs(Writer& writer, const Pilot& pilot, const Run& run);
/// Lines to be filled in by hand; those of the experts first where the document is of one `pilot`.
void write_signatures(Writer& writer, const Pilot* pilot = nullptr);

}  // namespace nearzero::report
