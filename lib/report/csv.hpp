// SPDX-License-Identifier: Apache-2.0
/// Results as tidy CSV: one header, then the rows of each pilot, `pilot` first; the columns are the keys of the JSON. Streaming: a
/// pilot's rows need nothing of another's.
#pragma once

#include <string>
#include <string_view>

#include "document/csv.hpp"
#include "portfolio/survey.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

enum class CsvTable : std::uint8_t { lines, totals, targets, panel };
std::string_view word_of(CsvTable table);

std::string csv_header(CsvTable table, document::CsvDialect dialect);
/// A rejected pilot has no rows of lines and totals, and one row of targets with the verdict `rejected`.
void append_csv(std::string& out, CsvTable table, const Pilot& pilot, document::CsvDialect dialect);

/// A portfolio: one row for each pilot, refused ones included, with its rank where it has one.
std::string portfolio_csv(std::span<const Row> rows, const portfolio::Portfolio& survey, document::CsvDialect dialect);

}  // namespace nearzero::report
