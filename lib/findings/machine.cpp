// SPDX-License-Identifier: Apache-2.0
/// The forms for programs: concise lines, JSON objects, CSV rows.
#include <array>
#include <optional>

#include "findings/write.hpp"
#include "text/utf8.hpp"

namespace nearzero::findings {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>(
    {"pilot", "code", "slug", "severity", "message", "help", "notes", "args", "file", "pointer", "line", "column",
     "end_line", "end_column", "byte", "row", "field", "fixes", "sheet"});

/// The byte of a place is known where it was found in a text held whole: its end lies behind it, or it is the very
/// start.
std::optional<std::int64_t> known_byte(const Location& at) {
    if (!at.sheet.empty()) return std::nullopt;
    if (at.end_byte > 0 || (at.line == 1 && at.column == 1)) return at.byte;
    return std::nullopt;
}

std::optional<std::int64_t> positive(std::int64_t value) {
    return value > 0 ? std::optional{value} : std::nullopt;
}

void member(document::JsonWriter& json, std::string_view name, std::optional<std::int64_t> value) {
    if (value)
        json.member(name, *value);
    else
        json.key(name).null();
}

void cell(document::CsvWriter& csv, std::optional<std::int64_t> value) {
    if (value)
        csv.integer(*value);
    else
        csv.empty();
}

void cell(document::CsvWriter& csv, std::string_view value) {
    csv.text(text::escape_for_terminal(value));
}

/// `each(item)` gives one text; all are joined.
template <class Items, class Each>
std::string joined(const Items& items, Each&& each) {
    std::string out;
    for (const auto& item : items) {
        if (!out.empty()) out += "; ";
        out += each(item);
    }
    return out;
}

}  // namespace

void write_json(document::JsonWriter& json, const Finding& finding, Lang lang) {
    const Location& at = finding.at;
    json.begin_object();
    json.member("code", finding.code->id).member("slug", finding.code->slug);
    json.member("severity", severity_word(finding.severity, Lang::en)).member("message", finding.message(lang));
    json.key("help").begin_array();
    for (const std::string& text : finding.help_lines(lang)) json.text(text);
    json.end_array().key("notes").begin_array();
    for (const Bilingual& text : finding.notes) json.text(text.in(lang));
    json.end_array().key("args").begin_object();
    for (const Arg& arg : finding.args) json.member(arg.name, arg.value);
    json.end_object();
    json.member_or_null("file", at.file).member_or_null("pointer", at.pointer);
    if (!at.sheet.empty()) json.member("sheet", at.sheet);
    member(json, "line", positive(at.line));
    member(json, "column", positive(at.column));
    member(json, "end_line", positive(at.end_line));
    member(json, "end_column", positive(at.end_column));
    member(json, "byte", known_byte(at));
    member(json, "row", positive(at.row));
    json.member_or_null("field", at.field);
    json.key("fixes").begin_array();
    for (const Fix& fix : finding.fixes)
        json.begin_object()
            .member("begin", std::int64_t{fix.begin})
            .member("end", std::int64_t{fix.end})
            .member("text", fix.text)
            .end_object();
    json.end_array().end_object();
}

void write_csv_header(document::CsvWriter& csv) {
    for (const std::string_view name : kColumns) csv.text(name);
    csv.end();
}

void write_csv_row(document::CsvWriter& csv, std::string_view pilot, const Finding& finding, Lang lang) {
    const Location& at = finding.at;
    cell(csv, pilot);
    cell(csv, finding.code->id);
    cell(csv, finding.code->slug);
    cell(csv, severity_word(finding.severity, Lang::en));
    cell(csv, finding.message(lang));
    cell(csv, joined(finding.help_lines(lang), [](const std::string& text) { return text; }));
    cell(csv, joined(finding.notes, [lang](const Bilingual& text) { return text.in(lang); }));
    cell(csv, joined(finding.args, [](const Arg& arg) { return std::string{arg.name} + "=" + arg.value; }));
    cell(csv, at.file);
    cell(csv, at.pointer);
    cell(csv, positive(at.line));
    cell(csv, positive(at.column));
    cell(csv, positive(at.end_line));
    cell(csv, positive(at.end_column));
    cell(csv, known_byte(at));
    cell(csv, positive(at.row));
    cell(csv, at.field);
    cell(csv, joined(finding.fixes, [](const Fix& fix) {
             return std::to_string(fix.begin) + "-" + std::to_string(fix.end) + "=" + fix.text;
         }));
    cell(csv, at.sheet);
    csv.end();
}

std::string render_concise(std::span<const Finding> findings, Lang lang) {
    std::string out;
    for (const Finding& finding : findings) {
        if (!finding.at.file.empty()) out.append(shown_place(finding.at)).append(": ");
        out.append(severity_word(finding.severity, lang)).append("[").append(finding.code->id).append("] ");
        out.append(text::escape_for_terminal(finding.message(lang))) += '\n';
    }
    return out;
}

std::string render_json(std::span<const Finding> findings, Lang lang) {
    std::string out;
    document::JsonWriter json{out};
    json.begin_array();
    for (const Finding& finding : findings) write_json(json, finding, lang);
    json.end_array();
    out += '\n';
    return out;
}

std::string render_csv(std::span<const Finding> findings, Lang lang, std::string_view pilot,
                       document::CsvDialect dialect) {
    std::string out;
    document::CsvWriter csv{out, dialect};
    csv.begin_file();
    write_csv_header(csv);
    for (const Finding& finding : findings) write_csv_row(csv, pilot, finding, lang);
    return out;
}

}  // namespace nearzero::findings
