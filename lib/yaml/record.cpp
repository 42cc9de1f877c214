// SPDX-License-Identifier: Apache-2.0
#include "yaml/record.hpp"

#include <algorithm>

#include "base/internal_error.hpp"
#include "base/suggest.hpp"
#include "findings/code/syntax.hpp"

namespace nearzero::yaml {

namespace code = findings::code;

namespace {

/// The words of a help line: "a, b, c".
std::string join(std::span<const std::string_view> words) {
    std::string out;
    for (const auto word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

/// The first line of a collection alone: a caret under a whole record helps nobody.
text::Span head_of(const text::Source& source, Node node) {
    const text::Span span = node.span();
    const auto line_end = source.text(span).find('\n');
    return line_end == std::string_view::npos
               ? span
               : text::Span{span.begin, span.begin + static_cast<std::uint32_t>(line_end)};
}

}  // namespace

Record::Record(Reading& reading, Node node, const Path* parent, std::string_view step)
    : reading_{reading}, path_{parent, step}, findings_before_{reading.sink().all().size()} {
    if (require_kind(reading, node, path_, Kind::mapping)) node_ = node;
    if (node_) cursor_ = node_.first();
}

bool Record::was_asked(std::uint32_t entry) const {
    if (entry < 64) return ((asked_ >> entry) & 1u) != 0;
    return std::ranges::find(asked_far_, entry) != asked_far_.end();
}

Node Record::take(std::string_view key) {
    if (known_count_ < kKnown) known_[known_count_++] = {key.data(), key.size()};
    if (!node_) return {};
    Node entry = cursor_;
    std::uint32_t number = cursor_entry_;
    if (!entry || entry.text() != key) {
        entry = node_.first();
        number = 0;
        while (entry && entry.text() != key) {
            entry = entry.next().next();
            ++number;
        }
        if (!entry) return {};
    }
    if (number < 64)
        asked_ |= std::uint64_t{1} << number;
    else
        asked_far_.push_back(number);
    const Node value = entry.next();
    cursor_ = value.next();
    cursor_entry_ = number + 1;
    return value;
}

void Record::missing(std::string_view key) {
    if (!node_) return;  // already reported: not a mapping
    const Path path{&path_, key};
    reading_.report(code::missing_key, head_of(reading_.document().source(), node_), path, {{"key", std::string{key}}});
}

bool Record::has(std::string_view key) const {
    return static_cast<bool>(node_ ? node_.find(key) : Node{});
}

Node Record::maybe(std::string_view key) {
    return take(key);
}

Node Record::required(std::string_view key) {
    const Node value = take(key);
    if (!value) missing(key);
    return value;
}

std::optional<Text> Record::text(std::string_view key) {
    return read_text(reading_, required(key), {&path_, key});
}
std::optional<Text> Record::id(std::string_view key) {
    return read_id(reading_, required(key), {&path_, key});
}
std::optional<Number> Record::number(std::string_view key) {
    return read_number(reading_, required(key), {&path_, key});
}
std::optional<int> Record::year(std::string_view key) {
    return read_year(reading_, required(key), {&path_, key});
}
std::optional<calendar::Date> Record::date(std::string_view key) {
    return read_date(reading_, required(key), {&path_, key});
}

std::optional<Text> Record::maybe_text(std::string_view key) {
    return read_text(reading_, take(key), {&path_, key});
}
std::optional<Text> Record::maybe_long_text(std::string_view key) {
    return read_long_text(reading_, take(key), {&path_, key});
}
std::optional<Text> Record::maybe_id(std::string_view key) {
    return read_id(reading_, take(key), {&path_, key});
}
std::optional<Number> Record::maybe_number(std::string_view key) {
    return read_number(reading_, take(key), {&path_, key});
}
std::optional<int> Record::maybe_integer(std::string_view key, int low, int high) {
    return read_integer(reading_, take(key), {&path_, key}, low, high);
}
std::optional<int> Record::maybe_year(std::string_view key) {
    return read_year(reading_, take(key), {&path_, key});
}
std::optional<calendar::Date> Record::maybe_date(std::string_view key) {
    return read_date(reading_, take(key), {&path_, key});
}
std::optional<bool> Record::maybe_boolean(std::string_view key) {
    return read_boolean(reading_, take(key), {&path_, key});
}

Node Record::maybe_sequence(std::string_view key) {
    const Node value = take(key);
    return require_kind(reading_, value, {&path_, key}, Kind::sequence) ? value : Node{};
}

Node Record::maybe_mapping(std::string_view key) {
    const Node value = take(key);
    return require_kind(reading_, value, {&path_, key}, Kind::mapping) ? value : Node{};
}

std::vector<Text> Record::maybe_texts(std::string_view key) {
    std::vector<Text> texts;
    const Path path{&path_, key};
    for_each_item(maybe_sequence(key), [&](Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        if (const auto value = read_text(reading_, item, {&path, step})) texts.push_back(*value);
    });
    return texts;
}

std::vector<int> Record::maybe_years(std::string_view key) {
    std::vector<int> years;
    const Path path{&path_, key};
    for_each_item(maybe_sequence(key), [&](Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        if (const auto value = read_year(reading_, item, {&path, step})) years.push_back(*value);
    });
    return years;
}

text::Span Record::span_of(std::string_view key) const {
    if (!node_) return {};
    const Node value = node_.find(key);
    return value ? head_of(reading_.document().source(), value) : head_of(reading_.document().source(), node_);
}

findings::Finding& Record::report(const findings::CodeInfo& code, std::string_view key,
                                  std::initializer_list<findings::Arg> args) {
    return reading_.report(code, span_of(key), {&path_, key}, args);
}

void Record::bad_choice(std::string_view key, Node value, std::span<const std::string_view> words) {
    const Path path{&path_, key};
    if (!require_kind(reading_, value, path, Kind::scalar)) return;
    auto& finding =
        reading_.report(code::bad_choice, value.span(), path,
                        {{"key", std::string{key}}, {"text", std::string{value.text()}}, {"allowed", join(words)}});
    if (const auto meant = base::nearest(value.text(), words)) finding.with_suggestion(*meant);
}

void Record::finish() {
    std::uint32_t number = 0;
    std::uint64_t explained = 0;  // bit per known key: a key that is missing because it was mistyped
    for_each_entry(node_, [&](Node key, Node) {
        if (was_asked(number++)) return;
        std::vector<std::string_view> known;
        for (std::uint32_t i = 0; i < known_count_; ++i) known.emplace_back(known_[i].data, known_[i].size);
        const auto meant = base::nearest(key.text(), known);
        if (meant) {
            const auto bit = std::uint64_t{1} << (std::ranges::find(known, *meant) - known.begin());
            // One fault, one finding: what was said of the absent key is said better at the mistyped one.
            if ((explained & bit) == 0 && !node_.find(*meant))
                reading_.sink().withdraw(findings_before_,
                                         [pointer = Path{&path_, *meant}.to_string()](const findings::Finding& finding) {
                                             return finding.at.pointer == pointer;
                                         });
            explained |= bit;
        }
        auto& finding = reading_.report(code::unknown_key, key.span(), {&path_, key.text()},
                                        {{"key", std::string{key.text()}}, {"known", join(known)}});
        if (meant) finding.with_suggestion(*meant);
    });
}

}  // namespace nearzero::yaml
