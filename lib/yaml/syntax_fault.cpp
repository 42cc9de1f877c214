// SPDX-License-Identifier: Apache-2.0
#include "yaml/syntax_fault.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "findings/code/syntax.hpp"
#include "text/code_point.hpp"
#include "yaml/outline.hpp"

namespace nearzero::yaml {

namespace code = findings::code;

namespace {

constexpr std::string_view kFullWidthColon = "：";

constexpr std::uint32_t narrow(std::size_t value) {
    return static_cast<std::uint32_t>(value);
}

bool is_key_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

/// Everything that one diagnosis looks at.
struct Case {
    const text::Source& source;
    std::uint32_t byte;
    findings::Sink& sink;

    std::string_view text() const { return source.text(); }
    char at() const { return byte < text().size() ? text()[byte] : '\0'; }
    /// The character at the fault, at least one byte.
    text::Span here() const {
        const auto found = text::decode(text().substr(std::min<std::size_t>(byte, text().size())));
        return {byte, byte + narrow(std::max<std::size_t>(1, found.length))};
    }
    findings::Finding& report(const findings::CodeInfo& info, text::Span span,
                              std::initializer_list<findings::Arg> args = {}) const {
        return sink.report(info, {&source, span, {}}, args);
    }
    text::Span line_of(std::uint32_t at) const {
        const auto line = source.line_at(at);
        const auto begin = source.line_begin(at);
        return {begin, begin + narrow(line.size())};
    }
};

std::string one(char c) {
    return std::string(1, c);
}

/// The line above that holds content, or nothing.
std::optional<text::Span> line_above(const Case& fault, text::Span line) {
    while (line.begin > 0) {
        line = fault.line_of(line.begin - 1);
        const auto first = fault.source.text(line).find_first_not_of(" \t");
        if (first != std::string_view::npos && fault.source.text(line)[first] != '#') return line;
    }
    return std::nullopt;
}

/// A TAB among the blanks that begin a line, in the lines up to the fault.
std::optional<std::uint32_t> indenting_tab(const Case& fault) {
    const std::uint32_t end = fault.line_of(fault.byte).end;
    for (std::uint32_t line = 0; line <= end && line < fault.text().size();) {
        const auto first = fault.text().find_first_not_of(" \t", line);
        const auto tab = fault.text().find('\t', line);
        if (tab < first && tab <= end) return narrow(tab);
        line = fault.line_of(line).end + 1;
    }
    return std::nullopt;
}

bool report_open_quote(const Case& fault, std::uint32_t at) {
    fault.report(code::unclosed_quote, {at, at + 1}, {{"quote", one(fault.text()[at])}});
    return true;
}

bool report_open_bracket(const Case& fault, std::uint32_t at) {
    const char open = fault.text()[at];
    fault.report(code::unclosed_bracket, {at, at + 1}, {{"bracket", one(open)}, {"closing", open == '[' ? "]" : "}"}});
    return true;
}

/// A quote that swallowed lines and was closed by the quote of another text is the cause of what follows it.
bool swallowed_by_quote(const Case& fault, const Outline& outline) {
    const std::uint32_t line = fault.line_of(fault.byte).begin;
    for (const text::Span quote : outline.long_quotes)
        if (quote.begin < fault.byte && quote.end > line && quote.end <= fault.byte + 1)
            return report_open_quote(fault, quote.begin);
    return false;
}

/// A line that begins with a word and has no colon at all.
bool missing_colon_on(const Case& fault, text::Span whole) {
    std::string_view line = fault.source.text(whole);
    const auto first = line.find_first_not_of(" -");
    if (first == std::string_view::npos || line.find(": ") != std::string_view::npos || line.ends_with(':'))
        return false;
    line = line.substr(first);
    const auto word_end = std::ranges::find_if_not(line, is_key_letter);
    const std::string_view word = line.substr(0, static_cast<std::size_t>(word_end - line.begin()));
    if (word.empty() || (word.size() < line.size() && line[word.size()] != ' ')) return false;
    const std::uint32_t begin = whole.begin + narrow(first);
    const std::string_view words = line.substr(0, line.find(" #"));
    const auto pair = pair_meant(words.substr(0, words.find_last_not_of(" \t") + 1));
    fault.report(code::missing_colon, {begin, begin + narrow(word.size())},
                 {{"text", std::string{word}}, {"pair_zh", pair.zh}, {"pair_en", pair.en}});
    return true;
}

/// The parser may take the word for a text and stumble over the next line, or stumble over the word itself.
bool missing_colon(const Case& fault) {
    const text::Span line = fault.line_of(fault.byte);
    const auto above = line_above(fault, line);
    return missing_colon_on(fault, line) || (above && missing_colon_on(fault, *above));
}

bool second_colon(const Case& fault) {
    const text::Span line = fault.line_of(fault.byte);
    const std::string_view before = fault.source.text({line.begin, std::max(line.begin, fault.byte)});
    if (fault.at() != ':' || before.find(": ") == std::string_view::npos) return false;
    fault.report(code::second_colon, {fault.byte, fault.byte + 1});
    return true;
}

bool colon_fault(const Case& fault) {
    const text::Span line = fault.line_of(fault.byte);
    const auto above = line_above(fault, line);
    const ColonFault found = find_colon_fault(fault.source, {above ? above->begin : line.begin, line.end});
    if (found) report_colon_fault(fault.source, found, fault.sink);
    return static_cast<bool>(found);
}

bool key_too_long(const Case& fault, const Limits& limits) {
    const text::Span line = fault.line_of(fault.byte);
    if (fault.at() != ':' || fault.byte - line.begin <= limits.key_bytes) return false;
    fault.report(code::key_too_long, {line.begin, fault.byte}, {{"limit", std::to_string(limits.key_bytes)}});
    return true;
}

void report_block(const Case& fault, const Limits& limits) {
    if (key_too_long(fault, limits) || second_colon(fault) || colon_fault(fault) || missing_colon(fault)) return;
    const text::Span line = fault.line_of(fault.byte);
    const auto first = std::min(fault.source.text(line).find_first_not_of(' '), fault.source.text(line).size());
    const text::Span ahead{line.begin + narrow(first), std::max(line.begin + narrow(first), fault.byte)};
    // At the colon of "key: value": the key itself stands where none can.
    const bool key_ahead = fault.at() == ':' && std::ranges::all_of(fault.source.text(ahead), is_key_letter);
    if (key_ahead)
        fault.report(code::bad_indentation, {ahead.begin, std::max(ahead.end, ahead.begin + 1)});
    else
        fault.report(ahead.begin == fault.byte ? code::bad_indentation : code::bad_syntax, fault.here());
}

/// The backslash before the place where the parser gave up.
text::Span escape_at(const Case& fault) {
    const auto slash = fault.text().substr(0, std::min<std::size_t>(fault.byte + 1, fault.text().size())).rfind('\\');
    if (slash == std::string_view::npos) return fault.here();
    const auto next = text::decode(fault.text().substr(slash + 1));
    return {narrow(slash), narrow(slash + 1 + std::max<std::size_t>(1, next.length))};
}

/// The word at the fault, whole characters of at most 40 bytes.
std::string word_at(const Case& fault) {
    const std::string_view rest = fault.text().substr(std::min<std::size_t>(fault.byte, fault.text().size()));
    std::size_t end = std::min(rest.find_first_of(" \t\n,]}"), rest.size());
    if (end > 40)
        for (end = 40; text::is_continuation(rest[end]);) --end;
    return std::string{rest.substr(0, end)};
}

}  // namespace

findings::Bilingual pair_meant(std::string_view words) {
    const std::size_t blank = words.find_first_of(" \t");
    const std::size_t second = words.find_first_not_of(" \t", blank);
    if (second == std::string_view::npos || words.find_first_of(" \t", second) != std::string_view::npos)
        return {std::string{words} + ": 值", std::string{words} + ": value"};
    const std::string pair = std::string{words.substr(0, blank)} + ": " + std::string{words.substr(second)};
    return {pair, pair};
}

ColonFault colon_fault_of(const text::Source& source, text::Span entry, bool years) {
    const std::string_view text = source.text(entry);
    const std::size_t begin = std::min(text.find_first_not_of(" -"), text.size());
    std::size_t end = begin;
    while (end < text.size() && is_key_letter(text[end])) ++end;
    if (end == begin || (!years && text[begin] >= '0' && text[begin] <= '9')) return {};
    const std::string_view rest = text.substr(end);
    const text::Span found{entry.begin + narrow(begin), entry.end};
    if (rest.starts_with(kFullWidthColon)) return {&code::full_width_colon, found};
    const bool touching = rest.size() > 1 && rest[0] == ':' && rest[1] != ' ' && rest[1] != '/' && rest[1] != '\t';
    if (touching) return {&code::missing_space_after_colon, found};
    return {};
}

ColonFault find_colon_fault(const text::Source& source, text::Span span) {
    for (std::uint32_t at = source.line_begin(span.begin); at < span.end || at == span.begin;) {
        const auto line_end = at + narrow(source.line_at(at).size());
        if (const ColonFault found = colon_fault_of(source, {at, line_end}, false)) return found;
        at = line_end + 1;
    }
    return {};
}

void report_colon_fault(const text::Source& source, const ColonFault& fault, findings::Sink& sink) {
    const std::string written{source.text(fault.span)};
    const bool full_width = fault.code == &code::full_width_colon;
    const std::string_view colon = full_width ? kFullWidthColon : ":";
    const auto at = written.find(colon);
    const auto value = std::min(written.find_first_not_of(' ', at + colon.size()), written.size());
    const std::string meant = written.substr(0, at) + ": " + written.substr(value);
    sink.report(*fault.code, {&source, fault.span, {}}, {{"text", written}})
        .with_help("请写成 " + meant, "write " + meant);
}

void report_syntax_fault(const text::Source& source, Complaint complaint, std::uint32_t byte, const Limits& limits,
                         findings::Sink& sink) {
    const Case fault{source, std::min(byte, narrow(source.text().size())), sink};
    const Outline outline = outline_of(source.text(), limits.unclosed_brackets);
    switch (complaint) {
        case Complaint::alias: {
            const std::string word = word_at(fault);
            const auto length = std::max<std::size_t>(1, word.size());
            fault.report(code::alias_used, {fault.byte, fault.byte + narrow(length)}, {{"text", word}});
            return;
        }
        case Complaint::anchor:
            fault.report(code::anchor_used, fault.here(), {{"text", word_at(fault)}});
            return;
        case Complaint::tag:
            fault.report(code::tag_used, fault.here(), {{"text", word_at(fault)}});
            return;
        case Complaint::directive:
            fault.report(code::directive_used, fault.here());
            return;
        case Complaint::depth:
            fault.report(code::too_deep, fault.here(), {{"limit", std::to_string(limits.depth)}});
            return;
        case Complaint::escape: {
            const text::Span span = escape_at(fault);
            fault.report(code::bad_escape, span, {{"escape", std::string{source.text(span)}}});
            return;
        }
        default:
            break;
    }
    if (complaint == Complaint::open_scalar && outline.open_quote) {
        report_open_quote(fault, *outline.open_quote);
        return;
    }
    if (swallowed_by_quote(fault, outline)) return;
    if (complaint == Complaint::open_scalar)
        for (const text::Span quote : outline.long_quotes)
            if (quote.begin < fault.byte && fault.byte < quote.end && report_open_quote(fault, quote.begin)) return;
    if (const auto tab = indenting_tab(fault)) {
        fault.report(code::tab_indentation, {*tab, *tab + 1});
        return;
    }
    if (complaint == Complaint::open_flow && !outline.open_brackets.empty()) {
        // An open bracket makes the parser see pairs that are none; only what lies before it is certain.
        sink.withdraw(0, [&source, first = outline.open_brackets.front()](const findings::Finding& finding) {
            return finding.at.file == source.name() && finding.at.byte >= first;
        });
        report_open_bracket(fault, outline.open_brackets.back());
        return;
    }
    if (complaint == Complaint::flow_end) {
        fault.report(code::unexpected_bracket, fault.here(), {{"bracket", one(fault.at())}});
        return;
    }
    if (complaint == Complaint::unknown_token && fault.at() != '\0') {
        fault.report(code::reserved_character, fault.here(), {{"character", one(fault.at())}});
        return;
    }
    if (complaint == Complaint::block_structure || complaint == Complaint::second_value) {
        report_block(fault, limits);
        return;
    }
    fault.report(code::bad_syntax, fault.here());
}

}  // namespace nearzero::yaml
