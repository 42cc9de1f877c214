// SPDX-License-Identifier: Apache-2.0
/// Reading a mapping as a record: ask for keys, report every problem with its place, then `finish()`, which
/// reports each key nobody asked for with a suggestion. Every getter returns nothing after reporting; a key that
/// is present but unreadable never has a default. Keys are kept as views until `finish`: pass literals.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "findings/finding.hpp"
#include "yaml/scalar.hpp"
#include "yaml/tree.hpp"

namespace nearzero::yaml {

/// One allowed word of an enumeration and its value.
template <class E>
struct Word {
    std::string_view text;
    E value;
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
    /// Whether the key is there; does not count as asking for it.
    bool has(std::string_view key) const;
    /// Whether there is any entry nobody has asked for yet: rare keys need not be looked for when there is none.
    bool has_more() const {
        return node_ && (node_.size() > 64 || std::popcount(asked_) < static_cast<int>(node_.size()));
    }

    // Required values: missing is a finding.
    std::optional<Text> text(std::string_view key);  ///< one line, at most 200 characters, no blank ends
    std::optional<Text> id(std::string_view key);    ///< [a-z0-9][a-z0-9._-]{0,63}
    std::optional<Number> number(std::string_view key);
    std::optional<int> year(std::string_view key);
    std::optional<calendar::Date> date(std::string_view key);
    Node required(std::string_view key);  ///< any node

    // Optional values: absent is fine, present but unreadable is a finding.
    std::optional<Text> maybe_text(std::string_view key);
    std::optional<Text> maybe_long_text(std::string_view key);  ///< several lines, up to 20,000 characters
    std::optional<Text> maybe_id(std::string_view key);
    std::optional<Number> maybe_number(std::string_view key);
    std::optional<int> maybe_integer(std::string_view key, int low, int high);
    std::optional<int> maybe_year(std::string_view key);
    std::optional<calendar::Date> maybe_date(std::string_view key);
    std::optional<bool> maybe_boolean(std::string_view key);
    Node maybe(std::string_view key);           ///< any node, absent when there is none
    Node maybe_sequence(std::string_view key);  ///< reports a node of another kind
    Node maybe_mapping(std::string_view key);
    std::vector<Text> maybe_texts(std::string_view key);  ///< a list of one-line texts
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

    /// Reports every key that was not asked for; one that was meant for a missing key takes the place of its finding.
    /// Call once, last.
    void finish();

private:
    Node take(std::string_view key);
    bool was_asked(std::uint32_t entry) const;
    void missing(std::string_view key);
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
    std::size_t findings_before_;  ///< in the sink when the record was begun
    struct Known {
        const char* data;
        std::size_t size;
    };
    static constexpr std::size_t kKnown = 48;

    Node cursor_;                     ///< the key expected next: records are mostly read in file order
    std::uint32_t cursor_entry_ = 0;  ///< its number in the mapping
    std::uint32_t known_count_ = 0;
    std::uint64_t asked_ = 0;               ///< bit per entry, for the first 64
    std::vector<std::uint32_t> asked_far_;  ///< the entries beyond: never in a real file
    Known known_[kKnown];                   ///< keys asked for, for suggestions; set up to `known_count_` only
};

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
