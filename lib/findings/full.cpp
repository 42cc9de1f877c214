// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "findings/caret.hpp"
#include "findings/write.hpp"
#include "text/utf8.hpp"

namespace nearzero::findings {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kYellow = "\x1b[1;33m";
constexpr std::string_view kBlue = "\x1b[1;34m";
constexpr std::string_view kReset = "\x1b[0m";

std::string_view colour_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return kRed;
        case Severity::warning:
            return kYellow;
        case Severity::note:
            break;
    }
    return kBlue;
}

class Writer {
public:
    Writer(std::string& out, const FullStyle& style) : out_{out}, style_{style} {}

    void finding(const Finding& finding) {
        headline(finding);
        const bool has_line = finding.at.line > 0 && !finding.at.excerpt.empty();
        const std::string number = has_line ? std::to_string(finding.at.line) : std::string{};
        gutter_ = std::max<std::size_t>(1, number.size());
        if (!finding.at.file.empty()) place(finding.at);
        if (has_line) line(finding, number);
        for (const std::string& text : finding.help_lines(style_.lang))
            remark(style_.lang == Lang::zh ? "提示" : "help", text);
        for (const Bilingual& text : finding.notes)
            remark(style_.lang == Lang::zh ? "说明" : "note", text.in(style_.lang));
        out_ += '\n';
    }

    void hidden(std::string_view file, const Counts& counts) {
        const std::string name = text::escape_for_terminal(file);
        const std::string what = summary_line(counts, style_.lang);
        if (style_.lang == Lang::zh)
            out_ += "…… " + name + (name.empty() ? "" : " ") + "另有未显示的：" + what + "（用 --max-shown 增加）\n\n";
        else
            out_ += "... not shown" + (name.empty() ? std::string{} : " of " + name) + ": " + what +
                    " (raise --max-shown)\n\n";
    }

private:
    void headline(const Finding& finding) {
        coloured(colour_of(finding.severity),
                 std::string{severity_word(finding.severity, style_.lang)} + "[" + std::string{finding.code->id} + "]");
        coloured(kBold, ": " + text::escape_for_terminal(finding.message(style_.lang)));
        out_ += '\n';
    }

    void place(const Location& at) {
        out_.append(gutter_, ' ');
        coloured(kBlue, "-->");
        out_.append(" ").append(shown_place(at));
        if (at.row > 0) out_ += row_of(at);
        out_ += '\n';
    }

    std::string row_of(const Location& at) const {
        const std::string row = std::to_string(at.row);
        const std::string field = text::escape_for_terminal(at.field);
        if (style_.lang == Lang::zh)
            return "（数据第 " + row + " 行" + (field.empty() ? "" : "，“" + field + "”列") + "）";
        return " (data row " + row + (field.empty() ? "" : ", column '" + field + "'") + ")";
    }

    void line(const Finding& finding, const std::string& number) {
        const QuotedLine quoted = quote_line(finding.at, style_.columns);
        bar();
        out_ += '\n';
        coloured(kBlue, number + " |");
        if (!quoted.text.empty()) out_.append(" ").append(quoted.text);
        out_ += '\n';
        bar();
        out_.append(static_cast<std::size_t>(quoted.caret_begin) + 1, ' ');
        std::string carets(static_cast<std::size_t>(quoted.caret_count), '^');
        const std::string label = text::escape_for_terminal(finding.label(style_.lang));
        if (!label.empty()) carets.append(" ").append(label);
        coloured(colour_of(finding.severity), carets);
        out_ += '\n';
    }

    void bar() { coloured(kBlue, std::string(gutter_ + 1, ' ') + "|"); }

    void remark(std::string_view word, std::string_view text) {
        out_.append(gutter_ + 1, ' ');
        coloured(kBlue, "=");
        out_.append(" ").append(word).append(": ").append(text::escape_for_terminal(text)) += '\n';
    }

    void coloured(std::string_view colour, std::string_view text) {
        if (style_.colour) out_.append(colour);
        out_.append(text);
        if (style_.colour) out_.append(kReset);
    }

    std::string& out_;
    const FullStyle& style_;
    std::size_t gutter_ = 1;
};

/// Which of one file's findings are shown: the gravest, within them the first, still in their order.
std::vector<bool> chosen(std::span<const Finding> findings, std::size_t most) {
    std::vector<bool> shown(findings.size(), most == 0 || findings.size() <= most);
    if (most == 0 || findings.size() <= most) return shown;
    std::size_t left = most;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
        for (std::size_t i = 0; i < findings.size() && left > 0; ++i)
            if (findings[i].severity == severity) {
                shown[i] = true;
                --left;
            }
    return shown;
}

}  // namespace

std::string render_full(std::span<const Finding> findings, const FullStyle& style) {
    std::string out;
    Writer writer{out, style};
    while (!findings.empty()) {
        const std::string& file = findings.front().at.file;
        const auto other = std::ranges::find_if(findings, [&](const Finding& f) { return f.at.file != file; });
        const auto of_file = findings.first(static_cast<std::size_t>(other - findings.begin()));
        const std::vector<bool> shown = chosen(of_file, style.max_shown);
        Counts hidden;
        for (std::size_t i = 0; i < of_file.size(); ++i) {
            if (shown[i]) {
                writer.finding(of_file[i]);
                continue;
            }
            Counts one = count(of_file.subspan(i, 1));
            hidden.errors += one.errors;
            hidden.warnings += one.warnings;
            hidden.notes += one.notes;
        }
        if (hidden.all() > 0) writer.hidden(file, hidden);
        findings = findings.subspan(of_file.size());
    }
    return out;
}

}  // namespace nearzero::findings
