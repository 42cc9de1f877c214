// SPDX-License-Identifier: Apache-2.0
/// Single values of a tree read as text, number, year, date: each reader returns nothing after reporting what
/// was read, what is expected and what to do.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

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

// Single values: those of a record, items of a list, values keyed by year. `path` names the value itself.
std::optional<Text> read_text(Reading& reading, Node node,
                              const Path& path);  ///< one line, 200 characters, no blank ends
std::optional<Text> read_long_text(Reading& reading, Node node, const Path& path);  ///< lines, 20,000 characters
std::optional<Text> read_id(Reading& reading, Node node, const Path& path);         ///< [a-z0-9][a-z0-9._-]{0,63}
std::optional<Number> read_number(Reading& reading, Node node, const Path& path);
std::optional<int> read_integer(Reading& reading, Node node, const Path& path, int low, int high);
std::optional<int> read_year(Reading& reading, Node node, const Path& path);
/// A key that is a year. Quotes are fine: a key of JSON is always in quotes.
std::optional<int> read_year_key(Reading& reading, Node key, const Path& path);
std::optional<calendar::Date> read_date(Reading& reading, Node node, const Path& path);
std::optional<bool> read_boolean(Reading& reading, Node node, const Path& path);

/// Reports a node that is not of `kind`; true when it is.
bool require_kind(Reading& reading, Node node, const Path& path, Kind kind);

}  // namespace nearzero::yaml
