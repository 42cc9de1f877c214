// SPDX-License-Identifier: Apache-2.0
/// Reading a mapping as a record: ask for keys, report every problem with its place, then `finish()`, which
/// reports each key nobody asked for with a suggestion. Every getter returns nothing after reporting; a key that
/// is present but unreadable never has a default.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "findings/finding.hpp"
#include "yaml/tree.hpp"

namespace nearzero::yaml {

/// Where a node lies in words, built only when a finding needs it: a chain of keys and ids on the stack.
struct Path {
    const Path* parent = nullptr;
    std::string_view step;
    std::string to_string() const;  ///< "activities.grid-power.unit"
};

/// A text with its place: what datasets are made of.
struct Text {
    std::string_view value;
    text::Span span;
    explicit operator bool() const { return !value.empty(); }
};

/// A number with the decimal text that was written.
struct Number {
    double value = 0.0;
    std::string_view written;
    text::Span span;
};

/// One allowed word of an enumeration and its value.
template <class E>
struct Word {
    std::string_view text;
    E value;
};

/// What all records of one file share.
class Reading {
public:
    Reading(const Document& document, findings::Sink& sink) : document_{document}, sink_{sink} {}
    const Document& document() const { return document_; }
    findings::Sink& sink() { return sink_; }
    findings::Finding& report(const findings::CodeInfo& code, text::Span span, const Path& path,
                              std::initializer_list<findings::Arg> args = {});

private:
    const Document& document_;
    findings::Sink& sink_;
};

class Record {
public:
    /// Reports `expected-mapping` when `node` is another kind; the record is then empty and `ok()` false.
    Record(Reading& reading, Node node, const Path* parent, std::string_view step);
    Record(const Record&) = delete;

    bool ok() const { return static_cast<bool>(node_); }
    Node node() const { return node_; }
    const Path& path() const { return path_; }
    /// Shows an id instead of the position in findings, once it is known.
    void name_step(std::string_view step) { path_.step = step; }
    Reading& reading() { return reading_; }
    bool has(std::string_view key) const;

    // Required values: missing is a finding.
    std::optional<Text> text(std::string_view key);        ///< one line, at most 200 characters, no blank ends
    std::optional<Text> id(std::string_view key);          ///< [a-z0-9][a-z0-9._-]{0,63}
    std::optional<Number> number(std::string_view key);
    std::optional<int> year(std::string_view key);
    std::optional<calendar::Date> date(std::string_view key);
    Node required(std::string_view key);                    ///< any node

    // Optional values: absent is fine, present but unreadable is a finding.
    std::optional<Text> maybe_text(std::string_view key);
    std::optional<Text> maybe_long_text(std::string_view key);  ///< several lines, up to 20,000 characters
    std::optional<Text> maybe_id(std::string_view key);
    std::optional<Number> maybe_number(std::string_view key);
    std::optional<int> maybe_integer(std::string_view key, int low, int high);
    std::optional<int> maybe_year(std::string_view key);
    std::optional<calendar::Date> maybe_date(std::string_view key);
    std::optional<bool> maybe_boolean(std::string_view key);
    Node maybe(std::string_view key);                       ///< any node, absent when there is none
    Node maybe_sequence(std::string_view key);              ///< reports a node of another kind
    Node maybe_mapping(std::string_view key);
    std::vector<Text> maybe_texts(std::string_view key);    ///< a list of one-line texts
    std::vector<int> maybe_years(std::string_view key);

    template <class E>
    std::optional<E> choice(std::string_view key, std::span<const Word<E>> words) {
        const Node value = required(key);
        return value ? choose(key, value, words) : std::nullopt;
    }
    template <class E>
    std::optional<E> maybe_choice(std::string_view key, std::span<const Word<E>> words) {
        const Node value = maybe(key);
        return value ? choose(key, value, words) : std::nullopt;
    }

    /// The span of a key's value, or of the record when the key is absent: for findings of the caller.
    text::Span span_of(std::string_view key) const;
    findings::Finding& report(const findings::CodeInfo& code, std::string_view key,
                              std::initializer_list<findings::Arg> args = {});

    /// Reports every key that was not asked for. Call once, last.
    void finish();

private:
    Node take(std::string_view key);
    void missing(std::string_view key);
    std::optional<Text> scalar_text(std::string_view key, Node value, bool long_text);
    void bad_choice(std::string_view key, Node value, std::span<const std::string_view> words);

    template <class E>
    std::optional<E> choose(std::string_view key, Node value, std::span<const Word<E>> words) {
        if (value.is_scalar())
            for (const auto& word : words)
                if (word.text == value.text()) return word.value;
        std::vector<std::string_view> texts;
        for (const auto& word : words) texts.push_back(word.text);
        bad_choice(key, value, texts);
        return std::nullopt;
    }

    Reading& reading_;
    Node node_;
    Path path_;
    Node cursor_;                             ///< the key expected next: records are mostly read in file order
    std::uint64_t asked_ = 0;                 ///< bit per entry
    std::vector<std::string_view> known_;     ///< every key asked for, for suggestions
};

// Scalars outside a record (items of a list, values keyed by year).
std::optional<Number> read_number(Reading& reading, Node node, const Path& path);
std::optional<Text> read_text(Reading& reading, Node node, const Path& path);
std::optional<int> read_year_key(Reading& reading, Node key, const Path& path);

/// Runs `each(item, index_text)` over a sequence; `index_text` names the place until an id is known.
template <class F>
void for_each_item(Node sequence, F&& each) {
    if (!sequence) return;
    std::size_t index = 0;
    for (Node item = sequence.first(); item; item = item.next(), ++index) each(item, index);
}

/// Runs `each(key, value)` over a mapping.
template <class F>
void for_each_entry(Node mapping, F&& each) {
    if (!mapping) return;
    for (Node key = mapping.first(); key; key = key.next().next()) each(key, key.next());
}

}  // namespace nearzero::yaml
