// SPDX-License-Identifier: Apache-2.0
/// Reading the keys of one JSON object: ask for each with its type; whatever is missing or of another type is reported
/// with its place and path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"
#include "results/json.hpp"

namespace nearzero::results {

/// The largest whole number that a JSON number holds exactly with all below it: 2^53 − 1.
inline constexpr std::int64_t kLargestWhole = 9007199254740991;

/// Where a value stands: made into text only for a finding.
struct Path {
    const Path* parent = nullptr;
    std::string_view key;
    std::size_t index = 0;  ///< of an item, where `key` is empty

    std::string text() const;  ///< a JSON pointer: /pilots/0/lines/3/gas
};

/// What all objects of one file share.
struct Reading {
    const text::Source& source;
    findings::Sink& sink;
    std::size_t faults = 0;

    static constexpr std::size_t kMostFaults = 50;  ///< a file of another kind is not listed key by key
    bool enough() const { return faults >= kMostFaults; }
};

class Fields {
public:
    /// Reports where `object` is none; every key is then empty.
    Fields(Reading& reading, const Json& object, const Path& path);

    std::string text(std::string_view key);
    /// Empty where the value is null.
    std::string text_or_null(std::string_view key);
    /// Empty where the key is absent or null.
    std::string maybe_text(std::string_view key);
    double number(std::string_view key);
    std::optional<double> number_or_null(std::string_view key);
    std::int64_t integer(std::string_view key);
    /// Of `least` to `most`.
    std::optional<std::int64_t> integer_or_null(std::string_view key, std::int64_t least, std::int64_t most);
    std::optional<int> year_or_null(std::string_view key);
    int year(std::string_view key);
    bool boolean(std::string_view key);
    std::optional<bool> boolean_or_null(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    std::vector<int> integers(std::string_view key);

    /// `each(item, path)` for every item of an array; nothing where the key is absent and `required` is false.
    template <class Each>
    void items(std::string_view key, bool required, Each&& each) {
        const JsonArray* array = find_array(key, required);
        if (array == nullptr) return;
        const Path list{&path_, key, 0};
        for (std::size_t i = 0; i < array->size() && !reading_.enough(); ++i) each((*array)[i], Path{&list, {}, i});
    }
    /// The object of a key, or null after reporting.
    const Json* object(std::string_view key);

    Path path_of(std::string_view key) const { return {&path_, key, 0}; }
    Reading& reading() { return reading_; }
    /// A value of this key is not as it should be.
    void unusable(std::string_view key, const Json& value, std::string_view zh, std::string_view en);

private:
    const Json* find(std::string_view key);
    const JsonArray* find_array(std::string_view key, bool required);

    Reading& reading_;
    const Json& object_;
    Path path_;
};

}  // namespace nearzero::results
