// SPDX-License-Identifier: Apache-2.0
#include "report/documents.hpp"

#include "report/sections.hpp"

namespace nearzero::report {

namespace {

/// Title and head; for a rejected pilot also why, after which there is nothing more to say.
bool begin(Writer& writer, const Pilot& pilot, const Run& run, const Text& title) {
    writer.heading(1, title);
    if (pilot.dataset != nullptr) write_head(writer, pilot, run);
    if (!pilot.rejected) return true;
    write_rejection(writer, pilot);
    write_findings(writer, pilot);
    return false;
}

}  // namespace

document::Document inventory_document(const Pilot& pilot, const Run& run) {
    Writer writer{run.lang};
    if (!begin(writer, pilot, run, words::inventory_title)) return std::move(writer.out);
    write_totals(writer, pilot);
    write_groups(writer, pilot);
    write_power(writer, pilot);
    write_energy(writer, pilot);
    write_credits(writer, pilot);
    write_restatements(writer, pilot);
    write_uncertainty(writer, pilot);
    write_lines(writer, pilot);
    write_completeness(writer, pilot);
    write_data_quality(writer, pilot);
    write_accounting(writer, pilot);
    write_waived(writer, pilot);
    return std::move(writer.out);
}

document::Document score_document(const Pilot& pilot, const Run& run) {
    Writer writer{run.lang};
    if (!begin(writer, pilot, run, words::score_title)) return std::move(writer.out);
    write_entry_line(writer, pilot);
    write_verdict(writer, pilot);
    write_rating(writer, pilot);
    write_targets(writer, pilot);
    write_needed_reductions(writer, pilot);
    write_trends(writer, pilot);
    write_standing(writer, pilot);
    write_panel(writer, pilot);
    write_totals(writer, pilot);
    write_application(writer, pilot);
    write_accounting(writer, pilot);
    write_open_points(writer, pilot);
    write_waived(writer, pilot);
    write_decisions(writer, pilot);
    return std::move(writer.out);
}

document::Document pilot_report(const Pilot& pilot, const Run& run) {
    Writer writer{run.lang};
    if (begin(writer, pilot, run, words::report_title)) {
        writer.heading(2, words::summary);
        write_entry_line(writer, pilot);
        write_verdict(writer, pilot);
        write_rating(writer, pilot);
        write_targets(writer, pilot);
        write_needed_reductions(writer, pilot);
        write_trends(writer, pilot);
        write_standing(writer, pilot);
        write_panel(writer, pilot);
        write_indicators(writer, pilot);
        write_totals(writer, pilot);
        write_groups(writer, pilot);
        write_power(writer, pilot);
        write_energy(writer, pilot);
        write_credits(writer, pilot);
        write_changes(writer, pilot);
        write_restatements(writer, pilot);
        write_uncertainty(writer, pilot);
        write_lines(writer, pilot);
        write_completeness(writer, pilot);
        write_data_quality(writer, pilot);
        write_factors_used(writer, pilot);
        write_application(writer, pilot);
        write_accounting(writer, pilot);
        write_open_points(writer, pilot);
        write_rule_texts(writer, pilot);
        write_findings(writer, pilot);
    }
    write_inputs(writer, pilot, run);
    if (!pilot.rejected) write_decisions(writer, pilot);
    write_signatures(writer, &pilot);
    return std::move(writer.out);
}

}  // namespace nearzero::report
