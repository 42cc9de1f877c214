// SPDX-License-Identifier: Apache-2.0
/// A plain table between a sheet and CSV: the cells as they are, nothing of their meaning.
#pragma once

#include <optional>
#include <string>

#include "findings/finding.hpp"
#include "table/csv.hpp"
#include "workbook/book.hpp"
#include "workbook/write_book.hpp"

namespace nearzero::workbook {

/// A sheet as CSV (RFC 4180, LF), the first line its header. Texts that CSV would turn into numbers and cells
/// beside the header are reported; nothing then.
std::optional<std::string> csv_of(const std::string& file, const Sheet& sheet, findings::Sink& sink);

/// A CSV file as a sheet: numbers and dates become such. Nothing after reporting.
std::optional<OutSheet> sheet_of_csv(const std::string& file, const table::ReadBlock& next, std::string sheet_name,
                                     findings::Sink& sink);

}  // namespace nearzero::workbook
