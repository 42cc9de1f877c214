// SPDX-License-Identifier: Apache-2.0
/// A finding is a value: code, arguments, place. It holds no reference to the text it speaks of, so it can be
/// kept, ordered and written long after the file is gone. Nothing that finds a problem knows a language or a format.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "findings/code.hpp"
#include "text/source.hpp"

namespace nearzero::findings {

struct Arg {
    std::string_view name;  ///< a literal: the placeholder of the templates
    std::string value;
};

/// Where a finding lies. Line and column count from 1, in characters; line 0 means the file as a whole.
struct Location {
    std::string file;
    std::string sheet;  ///< of a workbook: line and column are then those of the sheet, the excerpt is the cell's text
    std::string pointer;  ///< ids and keys joined by dots: activities.grid-power.unit
    std::uint32_t byte = 0;
    std::uint32_t end_byte = 0;  ///< 0 where bytes are not known (streamed tables)
    int line = 0;
    int column = 0;
    int end_line = 0;
    int end_column = 0;        ///< one past the last character
    std::string excerpt;       ///< the line itself, for the caret; only the part around the place of a very long one
    int excerpt_column = 1;    ///< column of the excerpt's first character: above 1 where a long line was cut
    bool excerpt_cut = false;  ///< the line goes on after the excerpt
    std::int64_t row = 0;      ///< data row of a table, 0 elsewhere
    std::string field;         ///< column name of a table
};

/// Where in which source: what the reader of a format holds when it reports.
struct Place {
    const text::Source* source = nullptr;
    text::Span span;
    std::string pointer;
};

/// The location of a place, with the line for the caret.
Location locate(const Place& place);
/// The location of a cell of a workbook, or of a whole sheet where `cell.row` is 0.
Location locate(std::string file, const text::Origin& cell);

/// A replacement that a program could make.
struct Fix {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string text;
};

struct Finding {
    const CodeInfo* code = nullptr;
    Severity severity = Severity::error;
    std::vector<Arg> args;
    Location at;
    std::vector<Bilingual> help;  ///< beside the code's own help
    std::vector<Bilingual> notes;
    std::vector<Fix> fixes;
    std::string suggestion;  ///< "did you mean", said at the end of the code's own help

    /// The message, label and help in one language, placeholders filled. Values are not escaped: writers escape for
    /// their sink.
    std::string message(Lang lang) const;
    std::string label(Lang lang) const;
    std::vector<std::string> help_lines(Lang lang) const;

    Finding& with_help(std::string zh, std::string en);
    Finding& with_note(std::string zh, std::string en);
    /// "Did you mean": said in the help, and a fix of the finding's own span where its bytes are known.
    Finding& with_suggestion(std::string_view replacement);
};

/// `{name}` places of a template filled from `args`; other braces stand as they are. A name that `args` lacks is a bug
/// (InternalError). A value of more than 500 characters is cut: the machine formats hold it whole in `args`.
std::string fill(std::string_view text_template, const std::vector<Arg>& args);
/// The names of the places of a template, in their order, repeated as they are.
std::vector<std::string_view> places(std::string_view text_template);

/// Total order of the output: file, line, column, code, arguments.
bool before(const Finding& a, const Finding& b);

/// Collects the findings of one file or one run. Reporting never stops the reading.
class Sink {
public:
    Finding& report(const CodeInfo& code, const Place& place, std::initializer_list<Arg> args = {});
    Finding& report_at(const CodeInfo& code, Location at, std::initializer_list<Arg> args = {});
    /// About a file as a whole, or about nothing in a file (empty name).
    Finding& report_file(const CodeInfo& code, std::string file, std::initializer_list<Arg> args = {});

    bool has_errors() const { return errors_ > 0; }
    std::size_t error_count() const { return errors_; }
    const std::vector<Finding>& all() const { return findings_; }
    std::vector<Finding>& mutable_all() { return findings_; }
    bool empty() const { return findings_.empty(); }

    void add(Finding finding);
    /// Takes back those from number `from` on that a later finding of the same fault makes superfluous.
    void withdraw(std::size_t from, const std::function<bool(const Finding&)>& unwanted);
    void append(Sink&& other);
    void sort();
    /// All findings; the sink is empty afterwards.
    std::vector<Finding> take();

private:
    std::vector<Finding> findings_;
    std::size_t errors_ = 0;
};

}  // namespace nearzero::findings
