// SPDX-License-Identifier: Apache-2.0
/// JSON written in one pass, without a tree in memory: the bulk path of the result files. Keys come out in the order in
/// which they are written; numbers in their shortest exact form; every text is valid UTF-8 with controls escaped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nearzero::document {

enum class JsonLayout : std::uint8_t {
    pretty,   ///< one member or item a line, two spaces a level
    compact,  ///< no blanks: a line of JSON Lines
};

/// Appends one JSON value to a string. Usage:
///   JsonWriter json{out};
///   json.begin_object().member("pilot", id).key("lines").begin_array(); … json.end_array().end_object();
/// Calls that do not form JSON (a value without key in an object, an end without begin, more than 60 levels) and
/// numbers that are not finite are bugs: InternalError.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out, JsonLayout layout = JsonLayout::pretty) : out_{out}, layout_{layout} {}

    JsonWriter& begin_object() { return begin('{', true); }
    JsonWriter& end_object() { return end('}', true); }
    JsonWriter& begin_array() { return begin('[', false); }
    JsonWriter& end_array() { return end(']', false); }

    JsonWriter& key(std::string_view name);

    JsonWriter& text(std::string_view value);
    JsonWriter& number(double value);
    JsonWriter& number(std::optional<double> value) { return value ? number(*value) : null(); }
    JsonWriter& integer(std::int64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    /// A value that is JSON already, taken as it is.
    JsonWriter& raw(std::string_view json);

    // A key and its value in one call. A null text pointer does not exist: an absent text is an empty optional.
    JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter& member(std::string_view name, const char* value) { return key(name).text(value); }
    JsonWriter& member(std::string_view name, const std::string& value) { return key(name).text(value); }
    JsonWriter& member(std::string_view name, double value) { return key(name).number(value); }
    JsonWriter& member(std::string_view name, std::optional<double> value) { return key(name).number(value); }
    JsonWriter& member(std::string_view name, int value) { return key(name).integer(value); }
    JsonWriter& member(std::string_view name, std::int64_t value) { return key(name).integer(value); }
    JsonWriter& member(std::string_view name, bool value) { return key(name).boolean(value); }
    JsonWriter& member(std::string_view name, const std::optional<std::string>& value) {
        return value ? key(name).text(*value) : key(name).null();
    }
    /// The text, or null where it is empty.
    JsonWriter& member_or_null(std::string_view name, std::string_view value) {
        return value.empty() ? key(name).null() : key(name).text(value);
    }

private:
    JsonWriter& begin(char bracket, bool object);
    JsonWriter& end(char bracket, bool object);
    void before_value();
    void next_item();
    void new_line();
    bool in_object() const { return (objects_ & 1U) != 0; }

    std::string& out_;
    JsonLayout layout_;
    int depth_ = 0;
    std::uint64_t objects_ = 0;  ///< one bit a level, the innermost lowest: whether it is an object
    std::uint64_t filled_ = 0;   ///< likewise: whether it has an item already
    bool after_key_ = false;
    bool done_ = false;
};

/// `value` as a JSON string with its quotes. What is not UTF-8 becomes U+FFFD; controls, bidi controls and line
/// separators are escaped, so that the text is safe to show on a terminal too.
void append_json_string(std::string& out, std::string_view value);

}  // namespace nearzero::document
