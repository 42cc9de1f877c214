// SPDX-License-Identifier: Apache-2.0
/// A report as a neutral value: headings, paragraphs, lists and tables with typed cells. Writers turn it into bytes;
/// nothing that makes a report knows a format, and no writer knows what a pilot is. Text is plain: each writer escapes
/// for its sink.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nearzero::document {

struct Empty {};
/// A number with the decimals to show. Machine writers print it in full.
struct Figure {
    double value = 0.0;
    int places = 2;
    std::string suffix = {};  ///< "%", shown right after the figure
};
struct Whole {
    std::int64_t value = 0;  ///< years and counts: never grouped in thousands
};
/// A number of no fixed magnitude (factors, p-values) with the digits to show.
struct Significant {
    double value = 0.0;
    int digits = 6;
};
using Cell = std::variant<Empty, std::string, Figure, Whole, Significant>;

enum class Align : std::uint8_t { left, right };

struct Column {
    std::string title;
    Align align = Align::left;
};

struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

struct Heading {
    int level = 1;
    std::string text;
};
struct Paragraph {
    std::string text;
};
struct List {
    std::vector<std::string> items;
};
/// Name and value pairs: the head of a report.
struct Facts {
    std::vector<std::pair<std::string, std::string>> items;
};
/// Lines to be filled in by hand: decision, name, signature, date.
struct SignatureBlock {
    std::vector<std::string> fields;
};

using Block = std::variant<Heading, Paragraph, List, Facts, Table, SignatureBlock>;

struct Document {
    std::vector<Block> blocks;
};

/// The text of a cell as people read it: rounded half-even (GB/T 8170), grouped in thousands; an empty cell is a dash,
/// so that "not computed" never looks like a slip of the layout. A figure that is not finite is a bug (InternalError).
std::string show(const Cell& cell);

/// GFM that survives `pandoc -o x.docx`: tables padded by display width, no raw HTML, all text escaped.
std::string to_markdown(const Document& document);

/// What stands between a label and its value: full width after a label that ends in Chinese.
std::string_view colon_after(std::string_view label);

/// For a terminal: aligned by display width, control characters escaped; `colour` adds ANSI emphasis to headings only.
std::string to_terminal(const Document& document, bool colour);

}  // namespace nearzero::document
