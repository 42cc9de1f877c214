// SPDX-License-Identifier: Apache-2.0
/// The sections of a portfolio's documents. Each appends its blocks, or nothing where it has nothing to say.
#pragma once

#include <span>

#include "portfolio/survey.hpp"
#include "report/pilot.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

/// Pilots by verdict, for each category and tier; and by how far they have come, where there is a day of evaluation.
void write_board(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey);
/// The same by category, district, department, batch and province.
void write_counts(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey);
/// What the programmes ask of all pilots together, and the open points about that.
void write_rules(Writer& writer, const portfolio::Portfolio& survey);
void write_totals_by_year(Writer& writer, const portfolio::Portfolio& survey);
void write_intensities(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey);
/// One row a pilot, refused ones included.
void write_verdicts(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey);
void write_margins(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey);
/// Pilots that have no place among the others, and why.
void write_unranked(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey);
void write_outliers(Writer& writer, std::span<const Row> rows, const portfolio::Portfolio& survey);
void write_files(Writer& writer, std::span<const Row> rows);

/// Category and tier for people.
std::string category_of(const Row& row);

}  // namespace nearzero::report
