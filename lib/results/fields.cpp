// SPDX-License-Identifier: Apache-2.0
#include "results/fields.hpp"

#include <cmath>

#include "findings/code/result.hpp"

namespace nearzero::results {

namespace code = findings::code;

namespace {

/// Products of all steps of a line and quotients of any two figures stay finite within this; no figure of a site lies outside.
constexpr double kLargest = 1e30, kSmallest = 1e-30;

bool is_figure(double value) {
    return value == 0.0 || (std::fabs(value) <= kLargest && std::fabs(value) >= kSmallest);
}

bool is_whole(double value) {
    return std::floor(value) == value && std::fabs(value) <= static_cast<double>(kLargestWhole);
}

}  // namespace

std::string Path::text() const {
    std::string before = parent == nullptr ? std::string{} : parent->text();
    if (parent == nullptr) return before;
    before += '/';
    if (key.empty()) return before += std::to_string(index);
    for (const char c : key) before += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return before;
}

Fields::Fields(Reading& reading, const Json& object, const Path& path)
    : reading_{reading}, object_{object}, path_{path} {
    if (object_.object() != nullptr || reading_.enough()) return;
    ++reading_.faults;
    const std::string pointer = path_.text().empty() ? "/" : path_.text();
    reading_.sink.report(code::result_value_unusable, {&reading_.source, object_.span, pointer},
                         {{"pointer", pointer}, {"expected_zh", "对象"}, {"expected_en", "an object"}});
}

const Json* Fields::find(std::string_view key) {
    if (object_.object() == nullptr || reading_.enough()) return nullptr;
    const Json* found = object_.find(key);
    if (found != nullptr) return found;
    ++reading_.faults;
    const std::string pointer = path_of(key).text();
    const text::Span opening{object_.span.begin, object_.span.begin + 1};
    reading_.sink.report(code::result_key_missing, {&reading_.source, opening, pointer},
                         {{"pointer", pointer}, {"key", std::string{key}}});
    return nullptr;
}

void Fields::unusable(std::string_view key, const Json& value, std::string_view zh, std::string_view en) {
    if (reading_.enough()) return;
    ++reading_.faults;
    const std::string pointer = path_of(key).text();
    reading_.sink.report(code::result_value_unusable, {&reading_.source, value.span, pointer},
                         {{"pointer", pointer}, {"expected_zh", std::string{zh}}, {"expected_en", std::string{en}}});
}

std::string Fields::text(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr) return {};
    if (const auto* text = value->text()) return *text;
    unusable(key, *value, "文字", "text");
    return {};
}

std::string Fields::text_or_null(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr || value->is_null()) return {};
    if (const auto* text = value->text()) return *text;
    unusable(key, *value, "文字或 null", "text or null");
    return {};
}

std::string Fields::maybe_text(std::string_view key) {
    return object_.find(key) == nullptr ? std::string{} : text_or_null(key);
}

double Fields::number(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr) return 0.0;
    if (const auto* number = value->number(); number != nullptr && is_figure(*number)) return *number;
    unusable(key, *value, "数（0，或绝对值在 1e-30 与 1e30 之间）", "a number (0, or from 1e-30 to 1e30 in magnitude)");
    return 0.0;
}

std::optional<double> Fields::number_or_null(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    if (const auto* number = value->number(); number != nullptr && is_figure(*number)) return *number;
    unusable(key, *value, "数或 null（0，或绝对值在 1e-30 与 1e30 之间）", "a number (0, or from 1e-30 to 1e30 in magnitude) or null");
    return std::nullopt;
}

std::int64_t Fields::integer(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr) return 0;
    if (const auto* number = value->number(); number != nullptr && is_whole(*number))
        return static_cast<std::int64_t>(*number);
    unusable(key, *value, "整数", "a whole number");
    return 0;
}

std::optional<std::int64_t> Fields::integer_or_null(std::string_view key, std::int64_t least, std::int64_t most) {
    const Json* value = find(key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    if (const auto* number = value->number(); number != nullptr && is_whole(*number)) {
        const auto whole = static_cast<std::int64_t>(*number);
        if (whole >= least && whole <= most) return whole;
    }
    const std::string from = std::to_string(least), to = std::to_string(most);
    unusable(key, *value, from + " 到 " + to + " 的整数或 null", "a whole number from " + from + " to " + to + ", or null");
    return std::nullopt;
}

std::optional<int> Fields::year_or_null(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    const auto* number = value->number();
    if (number != nullptr && is_whole(*number) && *number >= 0 && *number <= 9999) return static_cast<int>(*number);
    unusable(key, *value, "年份或 null", "a year or null");
    return std::nullopt;
}

int Fields::year(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr) return 0;
    const auto* number = value->number();
    if (number != nullptr && is_whole(*number) && *number >= 0 && *number <= 9999) return static_cast<int>(*number);
    unusable(key, *value, "年份", "a year");
    return 0;
}

bool Fields::boolean(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr) return false;
    if (const auto* boolean = value->boolean()) return *boolean;
    unusable(key, *value, "true 或 false", "true or false");
    return false;
}

std::optional<bool> Fields::boolean_or_null(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    if (const auto* boolean = value->boolean()) return *boolean;
    unusable(key, *value, "true、false 或 null", "true, false or null");
    return std::nullopt;
}

const JsonArray* Fields::find_array(std::string_view key, bool required) {
    const Json* value = required ? find(key) : object_.find(key);
    if (value == nullptr) return nullptr;
    if (value->array() == nullptr) unusable(key, *value, "数组", "an array");
    return value->array();
}

std::vector<std::string> Fields::texts(std::string_view key) {
    std::vector<std::string> list;
    items(key, true, [&](const Json& item, const Path&) {
        if (const auto* text = item.text())
            list.push_back(*text);
        else
            unusable(key, item, "文字的数组", "an array of texts");
    });
    return list;
}

std::vector<int> Fields::integers(std::string_view key) {
    std::vector<int> list;
    items(key, true, [&](const Json& item, const Path&) {
        const auto* number = item.number();
        if (number != nullptr && is_whole(*number) && std::fabs(*number) <= 9999)
            list.push_back(static_cast<int>(*number));
        else
            unusable(key, item, "整数的数组", "an array of whole numbers");
    });
    return list;
}

const Json* Fields::object(std::string_view key) {
    const Json* value = find(key);
    if (value == nullptr) return nullptr;
    if (value->object() != nullptr) return value;
    unusable(key, *value, "对象", "an object");
    return nullptr;
}

}  // namespace nearzero::results
