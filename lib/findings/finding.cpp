// SPDX-License-Identifier: Apache-2.0
#include "findings/finding.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace nearzero::findings {
namespace {

/// Ends a help text with the question, as one line.
std::string with_question(std::string help, std::string_view suggestion, Lang lang) {
    if (suggestion.empty()) return help;
    if (!help.empty()) help += lang == Lang::zh ? "；" : "; ";
    help += lang == Lang::zh ? "您要写的是“" : "did you mean '";
    help.append(suggestion);
    help += lang == Lang::zh ? "”吗？" : "'?";
    return help;
}

}  // namespace

std::string Finding::message(Lang lang) const {
    return fill(code->message.in(lang), args);
}

std::string Finding::label(Lang lang) const {
    return fill(code->label.in(lang), args);
}

std::vector<std::string> Finding::help_lines(Lang lang) const {
    std::vector<std::string> lines;
    if (auto own = with_question(fill(code->help.in(lang), args), suggestion, lang); !own.empty())
        lines.push_back(std::move(own));
    for (const Bilingual& text : help) lines.push_back(text.in(lang));
    return lines;
}

Finding& Finding::with_help(std::string zh, std::string en) {
    help.push_back({std::move(zh), std::move(en)});
    return *this;
}

Finding& Finding::with_note(std::string zh, std::string en) {
    notes.push_back({std::move(zh), std::move(en)});
    return *this;
}

Finding& Finding::with_suggestion(std::string_view replacement) {
    suggestion = replacement;
    if (at.end_byte > at.byte) fixes.push_back({at.byte, at.end_byte, suggestion});
    return *this;
}

bool before(const Finding& a, const Finding& b) {
    const auto place = [](const Finding& f) {
        return std::tie(f.at.file, f.at.sheet, f.at.line, f.at.column, f.code->id);
    };
    if (const auto order = place(a) <=> place(b); order != 0) return order < 0;
    const auto by_argument = [](const Arg& x, const Arg& y) {
        return std::tie(x.name, x.value) <=> std::tie(y.name, y.value);
    };
    const auto order =
        std::lexicographical_compare_three_way(a.args.begin(), a.args.end(), b.args.begin(), b.args.end(), by_argument);
    if (order != 0) return order < 0;
    const auto rest = [](const Finding& f) {
        return std::tie(f.at.pointer, f.at.row, f.at.field, f.at.byte, f.at.end_byte);
    };
    return rest(a) < rest(b);
}

Finding& Sink::report(const CodeInfo& code, const Place& place, std::initializer_list<Arg> args) {
    return report_at(code, locate(place), args);
}

Finding& Sink::report_at(const CodeInfo& code, Location at, std::initializer_list<Arg> args) {
    if (code.severity == Severity::error) ++errors_;
    Finding& finding = findings_.emplace_back();
    finding.code = &code;
    finding.severity = code.severity;
    finding.args = args;
    finding.at = std::move(at);
    return finding;
}

Finding& Sink::report_file(const CodeInfo& code, std::string file, std::initializer_list<Arg> args) {
    Location at;
    at.file = std::move(file);
    return report_at(code, std::move(at), args);
}

void Sink::append(Sink&& other) {
    errors_ += other.errors_;
    if (findings_.empty()) {
        findings_ = std::move(other.findings_);
    } else {
        findings_.insert(findings_.end(), std::make_move_iterator(other.findings_.begin()),
                         std::make_move_iterator(other.findings_.end()));
    }
    other.findings_.clear();
    other.errors_ = 0;
}

void Sink::add(Finding finding) {
    if (finding.severity == Severity::error) ++errors_;
    findings_.push_back(std::move(finding));
}

void Sink::withdraw(std::size_t from, const std::function<bool(const Finding&)>& unwanted) {
    const auto begin = findings_.begin() + static_cast<std::ptrdiff_t>(std::min(from, findings_.size()));
    const auto gone = std::remove_if(begin, findings_.end(), [&](const Finding& finding) {
        const bool goes = unwanted(finding);
        if (goes && finding.severity == Severity::error) --errors_;
        return goes;
    });
    findings_.erase(gone, findings_.end());
}

std::vector<Finding> Sink::take() {
    errors_ = 0;
    return std::exchange(findings_, {});
}

void Sink::sort() {
    std::ranges::stable_sort(findings_, before);
}

}  // namespace nearzero::findings
