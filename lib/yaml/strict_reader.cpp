// SPDX-License-Identifier: Apache-2.0
/// The one file that knows yaml-cpp. Of its interface only the events are used; what they do not tell (where
/// things end, quotes, what was dropped) is taken from the source text.
#include "yaml/strict_reader.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <utility>

#include "findings/code/syntax.hpp"
#include "text/utf8.hpp"
#include "yaml/builder.hpp"
#include "yaml/key_check.hpp"
#include "yaml/outline.hpp"
#include "yaml/parser_input.hpp"
#include "yaml/scalar_extent.hpp"
#include "yaml/syntax_fault.hpp"
#include "yaml/text_fault.hpp"

namespace nearzero::yaml {

namespace code = findings::code;

namespace {

/// Thrown by the handler through the parser when a finding ends the reading.
struct Stop {};

bool is_null_word(std::string_view text) {
    return text.starts_with('~') || text.starts_with("null") || text.starts_with("Null") || text.starts_with("NULL");
}

class Handler : public YAML::EventHandler {
public:
    Handler(const text::Source& source, const Limits& limits, findings::Sink& sink, ParserInput& input)
        : source_{source}, limits_{limits}, sink_{sink}, input_{input} {}

    bool any_document() const { return documents_ > 0; }
    std::unique_ptr<const Tree> finish() { return builder_.finish(); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ > 0) second_document(byte_of(mark));
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        const std::uint32_t at = byte_of(mark);
        const Role role = enter(at);
        report_null(role, at);
        const text::Span span{at, at};
        builder_.scalar(span, {}, false);
        leave(role, span);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        const std::uint32_t at = byte_of(mark);
        const Role role = enter(at);
        const text::Span span = word_at(at);
        collect(code::alias_used, span, {{"text", std::string{source_.text(span)}}});
        builder_.scalar(span, source_.text(span), false);
        leave(role, span);
    }

    void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
        const auto at = text().find("&" + name, byte_of(mark));
        const text::Span span = word_at(at == std::string_view::npos ? byte_of(mark) : narrow(at));
        collect(code::anchor_used, span, {{"text", std::string{source_.text(span)}}});
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const std::uint32_t at = byte_of(mark);
        const Role role = enter(at);
        const bool tagged = check_tag(at, tag, tag == "!" && at < text().size() && text()[at] != '!');
        const text::Span span = tagged || anchor != 0 ? word_at(at) : add_scalar(role, at, value);
        if (tagged || anchor != 0) builder_.scalar_stored(span, value, false);
        leave(role, span);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        begin(Kind::sequence, mark, tag);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        const std::uint32_t at = byte_of(mark);
        begin(Kind::mapping, mark, tag);
        if (style == YAML::EmitterStyle::Flow && anchor == 0 && tag == "?" && text()[at] != '{')
            collect(code::pair_in_list, word_at(at));
    }
    void OnSequenceEnd() override { end(); }
    void OnMapEnd() override { end(); }

private:
    enum class Role : std::uint8_t { root, item, key, value };

    struct Level {
        Kind kind;
        bool flow;
        bool expects_key;
        Role role;  ///< of the collection in its own parent
        std::uint32_t begin;
        text::Span last;  ///< the child read last: the key, while its value is read
    };

    static std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }
    std::string_view text() const { return source_.text(); }

    /// Marks count bytes; the sentinel is not part of the source.
    std::uint32_t byte_of(const YAML::Mark& mark) const {
        return narrow(std::min<std::size_t>(static_cast<std::size_t>(std::max(mark.pos, 0)), text().size()));
    }

    text::Span word_at(std::uint32_t at) const {
        const auto end = std::min(text().find_first_of(" \t\n,]}", at), text().size());
        return {at, std::max(at + 1, narrow(end))};
    }

    findings::Finding& report(const findings::CodeInfo& info, text::Span span,
                              std::initializer_list<findings::Arg> args = {}) {
        return sink_.report(info, {&source_, span, {}}, args);
    }
    void collect(const findings::CodeInfo& info, text::Span span, std::initializer_list<findings::Arg> args = {}) {
        report(info, span, args);
        collected();
    }
    void collected() {
        if (++collected_ < kMostFindings) return;
        note_more(sink_);
        throw Stop{};
    }
    [[noreturn]] void refuse(const findings::CodeInfo& info, text::Span span, std::size_t limit) {
        report(info, span, {{"limit", std::to_string(limit)}});
        throw Stop{};
    }

    Role enter(std::uint32_t at) {
        if (input_.too_far()) throw Stop{};  // the parser took the stop for the end of the text
        input_.reached(at);
        if (builder_.size() >= limits_.nodes) refuse(code::too_many_nodes, word_at(at), limits_.nodes);
        if (levels_.empty()) return Role::root;
        if (levels_.back().kind == Kind::sequence) return Role::item;
        return levels_.back().expects_key ? Role::key : Role::value;
    }

    void leave(Role role, text::Span span) {
        if (role == Role::root) return;
        levels_.back().last = span;
        levels_.back().expects_key = role != Role::key;
    }

    void begin(Kind kind, const YAML::Mark& mark, const std::string& tag) {
        const std::uint32_t at = byte_of(mark);
        const Role role = enter(at);
        check_tag(at, tag, false);
        if (builder_.depth() >= limits_.depth) refuse(code::too_deep, word_at(at), limits_.depth);
        if (role == Role::key) collect(code::key_not_text, word_at(at));
        const text::Span span{at, at};
        if (kind == Kind::mapping)
            builder_.begin_mapping(span);
        else
            builder_.begin_sequence(span);
        const bool flow = at < text().size() && (text()[at] == '[' || text()[at] == '{');
        if (flow) check_indentation(role, at);
        levels_.push_back({kind, flow, true, role, at, {at, flow ? at + 1 : at}});
    }

    void end() {
        const Level level = levels_.back();
        const std::uint32_t last = level.last.end;
        const std::uint32_t end_byte = level.flow ? narrow(bracket_end(text(), last)) : last;
        builder_.end(end_byte);
        levels_.pop_back();
        leave(level.role, {level.begin, end_byte});
    }

    bool check_tag(std::uint32_t at, const std::string& tag, bool quoted) {
        if (tag.empty() || tag == "?" || quoted) return false;
        const auto begin = text().find('!', at);
        const text::Span span = word_at(begin == std::string_view::npos ? at : narrow(begin));
        collect(code::tag_used, span, {{"text", std::string{source_.text(span)}}});
        return true;
    }

    /// The parser takes a value on a line of its own at the column of its key, or left of it.
    void check_indentation(Role role, std::uint32_t at) {
        if (role != Role::value || levels_.back().flow || !begins_line(at)) return;
        const std::uint32_t key = levels_.back().last.begin;
        if (at - source_.line_begin(at) <= key - source_.line_begin(key)) collect(code::bad_indentation, word_at(at));
    }
    text::Span add_scalar(Role role, std::uint32_t at, const std::string& value);
    void check_key(text::Span span, std::string_view value);
    void check_plain(Role role, text::Span span);
    void report_bad_escape(text::Span span);
    void report_null(Role role, std::uint32_t at);
    [[noreturn]] void second_document(std::uint32_t at);
    bool begins_line(std::uint32_t at) const {
        const auto before = text().substr(source_.line_begin(at), at - source_.line_begin(at));
        return before.find_first_not_of(' ') == std::string_view::npos;
    }

    const text::Source& source_;
    const Limits& limits_;
    findings::Sink& sink_;
    ParserInput& input_;
    Builder builder_;
    std::vector<Level> levels_;
    std::size_t documents_ = 0;
    std::size_t collected_ = 0;
};

void Handler::check_key(text::Span span, std::string_view value) {
    if (value.size() > limits_.key_bytes) refuse(code::key_too_long, span, limits_.key_bytes);
    // The form "? key" gives the same events: only the text shows it.
    const std::uint32_t line = source_.line_begin(span.begin);
    const auto before = text().substr(line, span.begin - line);
    const auto mark = before.find_last_not_of(' ');
    const bool alone = mark != std::string_view::npos && before.find_first_not_of(" -[{,") == mark;
    if (alone && before[mark] == '?') collect(code::key_not_text, {line + narrow(mark), span.end});
}

/// A plain text that looks like entries which lost their colon: yaml-cpp folds them into one text.
void Handler::check_plain(Role role, text::Span span) {
    if (source_.text(span).starts_with(':')) {
        collect(code::reserved_character, {span.begin, span.begin + 1}, {{"character", ":"}});
        return;
    }
    const bool several_lines = source_.text(span).find('\n') != std::string_view::npos;
    const bool own_line = role == Role::root || (role == Role::value && begins_line(span.begin));
    if (!several_lines && !own_line) return;
    if (const ColonFault fault = find_colon_fault(source_, span)) {
        report_colon_fault(source_, fault, sink_);
        collected();
    }
}

text::Span Handler::add_scalar(Role role, std::uint32_t at, const std::string& value) {
    const char first = at < text().size() ? text()[at] : '\0';
    const bool quoted = first == '"' || first == '\'';
    const bool block = first == '|' || first == '>';
    const std::size_t end = quoted  ? quoted_end(text(), at)
                            : block ? block_scalar_end(text(), at)
                                    : plain_end(text(), at, value);
    const text::Span span{at, narrow(std::min(end, text().size()))};
    if (value.size() > limits_.scalar_bytes) refuse(code::scalar_too_long, {at, at + 1}, limits_.scalar_bytes);
    if (role == Role::key) check_key(span, value);
    check_indentation(role, at);
    if (!quoted && !block) check_plain(role, span);

    const text::Span inner = quoted ? text::Span{at + 1, span.end - 1} : span;
    if (source_.text(inner) == value) {
        builder_.scalar(span, source_.text(inner), quoted);
        return span;
    }
    if (text::check_text(value)) report_bad_escape(span);
    std::string own = value;
    // The sentinel gave the last line a line end that the text does not have.
    if (block && span.end == text().size() && own.ends_with('\n')) own.pop_back();
    builder_.scalar_stored(span, std::move(own), quoted || block);
    return span;
}

/// An escape made a character that no text may hold.
void Handler::report_bad_escape(text::Span span) {
    auto at = text().find('\\', span.begin);
    while (at + 1 < span.end && std::string_view{"abefrvxuU0NLP"}.find(text()[at + 1]) == std::string_view::npos)
        at = std::min(text().find('\\', at + 2), std::size_t{span.end});
    const text::Span escape = at + 1 < span.end ? text::Span{narrow(at), narrow(at + 2)} : span;
    collect(code::bad_escape, escape, {{"escape", std::string{source_.text(escape)}}});
}

void Handler::report_null(Role role, std::uint32_t at) {
    const std::string_view here = text().substr(at);
    if (role == Role::root) {
        const bool stray = !here.empty() && std::string_view{",:]}"}.find(here[0]) != std::string_view::npos;
        const std::uint32_t end = narrow(std::min<std::size_t>(at + 1, text().size()));
        report(stray ? code::bad_syntax : code::empty_document, {at, end});
        throw Stop{};
    }
    if (role == Role::key) {
        collect(code::key_not_text, word_at(at));
        return;
    }
    const text::Span key = levels_.back().last;
    const auto colon = std::min(text().find_first_not_of(" \t", key.end), text().size());
    if (role == Role::value && !text().substr(colon).starts_with(':')) {
        if (const ColonFault fault = colon_fault_of(source_, key, true)) {
            report_colon_fault(source_, fault, sink_);
            collected();
            return;
        }
        const auto pair = pair_meant(source_.text(key));
        auto& finding = report(code::missing_colon, key,
                               {{"text", std::string{source_.text(key)}}, {"pair_zh", pair.zh}, {"pair_en", pair.en}});
        if (levels_.back().flow)
            finding.with_help("花括号中含逗号的文字请加引号", "in braces, put a text that holds a comma in quotes");
        collected();
        return;
    }
    if (is_null_word(here))
        collect(code::null_value, word_at(at), {{"text", std::string{source_.text(word_at(at))}}});
    else if (role == Role::value)
        collect(code::empty_value, key, {{"key", std::string{source_.text(key)}}});
    else
        collect(code::empty_item, word_at(at));
}

/// The parser begins a second document at whatever the first one left over.
void Handler::second_document(std::uint32_t at) {
    const std::string_view before = text().substr(0, source_.line_begin(at));
    const bool marked = text().substr(at, 3) == "---" || before.find("\n---") != std::string_view::npos ||
                        before.find("\n...") != std::string_view::npos;
    if (marked) {
        report(code::second_document, word_at(at));
    } else if (const ColonFault fault = find_colon_fault(source_, {at, at})) {
        report_colon_fault(source_, fault, sink_);
    } else if (!begins_line(at)) {
        report(code::bad_syntax, word_at(at));
    } else if (source_.line_at(at).find(':') == std::string_view::npos && source_.line_begin(at) == at) {
        const std::string word{source_.text(word_at(at))};
        const auto pair = pair_meant(word);
        report(code::missing_colon, word_at(at), {{"text", word}, {"pair_zh", pair.zh}, {"pair_en", pair.en}});
    } else {
        report(code::bad_indentation, word_at(at));
    }
    throw Stop{};
}

Complaint complaint_of(std::string_view message) {
    namespace says = YAML::ErrorMsg;
    const auto is = [message](std::initializer_list<std::string_view> texts) {
        return std::ranges::any_of(texts, [message](std::string_view text) { return message.starts_with(text); });
    };
    if (is({says::EOF_IN_SCALAR, says::DOC_IN_SCALAR})) return Complaint::open_scalar;
    if (is({says::END_OF_MAP_FLOW, says::END_OF_SEQ_FLOW})) return Complaint::open_flow;
    if (is({says::END_OF_MAP, says::END_OF_SEQ, says::BLOCK_ENTRY, says::MAP_KEY})) return Complaint::block_structure;
    if (is({says::MAP_VALUE})) return Complaint::second_value;
    if (is({says::TAB_IN_INDENTATION})) return Complaint::tab;
    if (is({says::INVALID_HEX, says::INVALID_UNICODE, says::INVALID_ESCAPE})) return Complaint::escape;
    if (is({says::ALIAS_NOT_FOUND, says::CHAR_IN_ALIAS, says::UNKNOWN_ANCHOR, says::ALIAS_CONTENT}))
        return Complaint::alias;
    if (is({says::ANCHOR_NOT_FOUND, says::CHAR_IN_ANCHOR, says::MULTIPLE_ANCHORS})) return Complaint::anchor;
    if (is({says::CHAR_IN_TAG_HANDLE, says::TAG_WITH_NO_SUFFIX, says::END_OF_VERBATIM_TAG, says::MULTIPLE_TAGS}))
        return Complaint::tag;
    if (is({says::YAML_DIRECTIVE_ARGS, says::YAML_VERSION, says::YAML_MAJOR_VERSION, says::REPEATED_YAML_DIRECTIVE,
            says::TAG_DIRECTIVE_ARGS, says::REPEATED_TAG_DIRECTIVE}))
        return Complaint::directive;
    if (is({says::FLOW_END})) return Complaint::flow_end;
    if (is({says::UNKNOWN_TOKEN})) return Complaint::unknown_token;
    if (is({says::BAD_FILE})) return Complaint::depth;
    return Complaint::other;
}

/// The parser was stopped because it read too far without an event. A quote that is never closed does that too.
void report_too_far(const text::Source& source, const ParserInput& input, const Limits& limits, findings::Sink& sink) {
    if (outline_of(source.text(), limits.unclosed_brackets).open_quote) {
        report_syntax_fault(source, Complaint::open_scalar, 0, limits, sink);
        return;
    }
    const auto at = static_cast<std::uint32_t>(std::min(input.reached(), source.text().size()));
    sink.report(code::value_too_large, {&source, {at, at + 1}, {}},
                {{"limit", std::to_string(std::min(ParserInput::kMostAhead, limits.bytes))}});
}

/// Runs the parser over the whole text; the handler reports, and so does the parser's complaint.
void parse(const text::Source& source, const Limits& limits, findings::Sink& sink, ParserInput& input,
           Handler& handler) {
    try {
        std::istream stream{&input};
        YAML::Parser parser{stream};
        while (parser.HandleNextDocument(handler)) {
        }
        if (!input.too_far() && !handler.any_document()) sink.report(code::empty_document, {&source, {}, {}});
    } catch (const Stop&) {
        // Reported where it was thrown, or below.
    } catch (const YAML::Exception& error) {
        const auto at = static_cast<std::uint32_t>(std::max(error.mark.pos, 0));
        if (!input.too_far()) report_syntax_fault(source, complaint_of(error.msg), at, limits, sink);
    }
    if (input.too_far()) report_too_far(source, input, limits, sink);
}

}  // namespace

std::unique_ptr<const Tree> read_strict(const text::Source& source, const Limits& limits, findings::Sink& sink) {
    const std::size_t errors_before = sink.error_count();
    if (!check_limits(source, limits, sink)) return nullptr;
    ParserInput input{source.text()};
    Handler handler{source, limits, sink, input};
    parse(source, limits, sink, input, handler);
    if (sink.error_count() != errors_before) return nullptr;
    auto tree = handler.finish();
    check_keys(source, *tree, kMostFindings, sink);
    return sink.error_count() == errors_before ? std::move(tree) : nullptr;
}

}  // namespace nearzero::yaml
