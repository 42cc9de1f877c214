// SPDX-License-Identifier: Apache-2.0
/// Findings as text, for people and for programs. Writers take them in the order they are in (see `before`) and never
/// leave one out, but for `full`, which counts what it does not show. Everything that comes from input is escaped for
/// its sink.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "document/csv.hpp"
#include "document/json_writer.hpp"
#include "findings/finding.hpp"

namespace nearzero::findings {

struct FullStyle {
    Lang lang = Lang::en;
    bool colour = false;
    std::size_t max_shown = 20;  ///< findings shown of one file, errors first; 0 means all
    int columns = 120;           ///< of the quoted line; a longer one is cut around the caret
};

/// The form of a compiler: message, place, the line with carets under what is meant, help and notes, a blank line.
std::string render_full(std::span<const Finding> findings, const FullStyle& style);
/// One line a finding: `path:line:col: error[CODE] message`.
std::string render_concise(std::span<const Finding> findings, Lang lang);
/// An array of objects (see `write_json`), pretty, with a line end.
std::string render_json(std::span<const Finding> findings, Lang lang);
/// A header row and a row a finding; `pilot` fills the first column.
std::string render_csv(std::span<const Finding> findings, Lang lang, std::string_view pilot = {},
                       document::CsvDialect dialect = document::CsvDialect::plain);

/// One object: code, slug, severity, message, help[], notes[], args{}, file, pointer, line, column, end_line,
/// end_column, byte, row, field, fixes[] (begin, end, text), and of a workbook `sheet`, whose rows and columns are then
/// line and column. What is not known is null. The end is one past the last character.
void write_json(document::JsonWriter& json, const Finding& finding, Lang lang);

/// The same as columns, `pilot` first; cells of several values are joined by "; ".
void write_csv_header(document::CsvWriter& csv);
void write_csv_row(document::CsvWriter& csv, std::string_view pilot, const Finding& finding, Lang lang);

struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::size_t files = 0;  ///< files that have a finding

    std::size_t all() const { return errors + warnings + notes; }
};
/// `findings` must be sorted, else a file counts more than once.
Counts count(std::span<const Finding> findings);
/// "3 errors, 2 warnings in 2 files", without line end; "no findings" when there is none.
std::string summary_line(const Counts& counts, Lang lang);

/// "path:line:col", "book.xlsx!sheet!B7", "path" without line, or nothing; safe for a terminal.
std::string shown_place(const Location& at);
/// "B7".
std::string cell_name(int row, int column);

/// "error" or "错误". Machine formats print the English word in both languages.
std::string_view severity_word(Severity severity, Lang lang);

}  // namespace nearzero::findings
