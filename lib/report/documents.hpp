// SPDX-License-Identifier: Apache-2.0
/// The documents people read: made from the same views as the machine formats, in one language.
#pragma once

#include <span>

#include "document/document.hpp"
#include "portfolio/survey.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

/// Totals, groups, energy and lines of one pilot.
document::Document inventory_document(const Pilot& pilot, const Run& run);
/// Verdict table with clauses, trends, conventions, open points of one pilot.
document::Document score_document(const Pilot& pilot, const Run& run);
/// Everything: what an official signs.
document::Document pilot_report(const Pilot& pilot, const Run& run);

/// Totals of many pilots, a row for each pilot and year.
document::Document inventory_overview(std::span<const Row> rows, const portfolio::Portfolio& survey, const Run& run);
/// Status board, what the programme asks of all of them, and verdict table of many pilots.
document::Document score_overview(std::span<const Row> rows, const portfolio::Portfolio& survey, const Run& run);
/// The portfolio: status board, counts, rules, totals and intensities by year, verdicts, ranks, refused files with
/// their reasons, outliers, inputs.
document::Document portfolio_report(std::span<const Row> rows, const portfolio::Portfolio& survey, const Run& run);

}  // namespace nearzero::report
