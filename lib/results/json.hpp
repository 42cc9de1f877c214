// SPDX-License-Identifier: Apache-2.0
/// JSON read back as a tree in which every value knows its place, so that a fault of structure points at the file just
/// as a fault of syntax does. Strict RFC 8259: no comments, no duplicate keys, UTF-8, numbers that fit a double.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "findings/finding.hpp"
#include "text/source.hpp"

namespace nearzero::results {

class Json;
struct Member;
using JsonArray = std::vector<Json>;
using JsonObject = std::vector<Member>;  ///< in the order of the file

/// One value and the bytes it was read from.
class Json {
public:
    using Value = std::variant<std::monostate, bool, double, std::string, JsonArray, JsonObject>;

    Value value;
    text::Span span;

    bool is_null() const { return std::holds_alternative<std::monostate>(value); }
    const double* number() const { return std::get_if<double>(&value); }
    const bool* boolean() const { return std::get_if<bool>(&value); }
    const std::string* text() const { return std::get_if<std::string>(&value); }
    const JsonArray* array() const { return std::get_if<JsonArray>(&value); }
    const JsonObject* object() const { return std::get_if<JsonObject>(&value); }
    /// The member of this key; null where there is none, or where this is no object.
    const Json* find(std::string_view key) const;
};

struct Member {
    std::string key;
    Json value;
};

/// What a file may cost at most. A portfolio of thousands of pilots stays below; a hostile file ends early.
struct JsonLimits {
    std::size_t bytes = std::size_t{256} << 20;
    std::size_t depth = 64;
    std::size_t values = 8'000'000;
};

/// A text and its tree.
struct JsonDocument {
    text::Source source;
    Json root;
};

/// The tree of `bytes`, or nothing after reporting the first fault.
std::optional<JsonDocument> read_json(std::string name, std::string bytes, findings::Sink& sink,
                                      const JsonLimits& limits = {});

}  // namespace nearzero::results
