// SPDX-License-Identifier: Apache-2.0
#include "yaml/scalar.hpp"

#include <algorithm>
#include <cmath>

#include "base/number.hpp"
#include "findings/code/syntax.hpp"
#include "text/code_point.hpp"
#include "text/utf8.hpp"

namespace nearzero::yaml {

namespace code = findings::code;

namespace {

constexpr std::size_t kTextCharacters = 200;
constexpr std::size_t kLongTextCharacters = 20'000;
constexpr std::size_t kIdCharacters = 64;

/// What a kind is called in a message: "{kind_zh}" and "{kind_en}".
findings::Text name_of(Kind kind) {
    switch (kind) {
        case Kind::mapping:
            return {"映射", "a mapping"};
        case Kind::sequence:
            return {"列表", "a list"};
        case Kind::scalar:
            break;
    }
    return {"单个值", "a single value"};
}

/// The key of a finding; an item or a year alone says little: "evidence.0", "amount.2023".
std::string key_of(const Path& path) {
    if (path.step.empty()) return "document";
    const bool number = path.step.find_first_not_of("0123456789") == std::string_view::npos;
    const bool named = path.parent != nullptr && !path.parent->step.empty();
    return (number && named ? std::string{path.parent->step} + "." : std::string{}) + std::string{path.step};
}

/// What to write instead of each habit that is not our number grammar.
findings::Text advice(base::NumberError error) {
    using enum base::NumberError;
    switch (error) {
        case empty:
            return {"请写数字；真正的零写 0", "write a number; write a true zero as 0"};
        case thousands_separator:
            return {"请去掉千位分隔符，如 1250", "leave out the thousands separators: 1250"};
        case decimal_comma:
            return {"小数点请用“.”，如 1.5", "use a decimal point: 1.5"};
        case full_width:
            return {"请用半角数字，如 123", "use ASCII digits: 123"};
        case leading_zero:
            return {"请去掉开头的零，如 10", "leave out leading zeros: 10"};
        case leading_plus:
            return {"请去掉“+”号", "leave out the plus sign"};
        case bare_point:
            return {"小数点两侧都要有数字，如 0.5", "write digits on both sides of the point: 0.5"};
        case hexadecimal:
            return {"只接受十进制数字", "only decimal numbers are read"};
        case not_finite:
            return {"数值超出可表示的范围，或不是有限数", "the value is not finite, or too large"};
        case underflow:
            return {"数值过小；真正的零写 0", "the value is too small; write a true zero as 0"};
        case trailing_text:
            return {"只写数字；单位写在 unit 中，百分数不带“%”",
                    "write the number alone; the unit goes into 'unit', a percentage has no '%'"};
        case too_long:
            return {"数字最多 40 个字符", "a number has at most 40 characters"};
        case not_an_integer:
            return {"请写整数，不带小数和指数", "write a whole number without fraction or exponent"};
        case not_a_number:
            break;
    }
    return {"请写普通十进制数，如 1250.5", "write a plain decimal such as 1250.5"};
}

void report_bad_number(Reading& reading, Node node, const Path& path, base::NumberError error) {
    const findings::Text help = advice(error);
    reading.report(code::bad_number, node.span(), path, {{"text", std::string{node.text()}}})
        .with_help(std::string{help.zh}, std::string{help.en});
}

/// A plain scalar, as numbers, years and booleans must be written; reports anything else.
bool require_plain(Reading& reading, Node node, const Path& path) {
    if (!require_kind(reading, node, path, Kind::scalar)) return false;
    if (!node.quoted()) return true;
    reading.report(code::quoted_number, node.span(), path, {{"text", std::string{node.text()}}});
    return false;
}

bool is_blank_at(std::string_view text) {
    const text::Decoded first = text::decode(text);
    return first.code == ' ' || first.code == '\t' || first.code == '\n' || text::is_wide_blank(first.code);
}

bool has_blank_ends(std::string_view text) {
    std::size_t last = text.size() - 1;
    while (last > 0 && text::is_continuation(text[last])) --last;
    return is_blank_at(text) || is_blank_at(text.substr(last));
}

constexpr double kSmallestNumber = 1e-15, kLargestNumber = 1e15;

bool is_id_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > kIdCharacters || !is_id_letter(text.front())) return false;
    return std::ranges::all_of(text, [](char c) { return is_id_letter(c) || c == '.' || c == '_' || c == '-'; });
}

/// The id that was probably meant: lower case, blanks as hyphens.
std::string nearest_id(std::string_view text) {
    std::string id{text};
    for (char& c : id) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == ' ' || c == '/') c = '-';
    }
    return id;
}

std::optional<Text> text_within(Reading& reading, Node node, const Path& path, std::size_t limit) {
    if (!require_kind(reading, node, path, Kind::scalar)) return std::nullopt;
    const std::string_view value = node.text();
    const auto at_fault = [&](const findings::CodeInfo& fault) -> findings::Finding& {
        return reading.report(fault, node.span(), path, {{"key", key_of(path)}});
    };
    if (value.find_first_not_of(" \t\n") == std::string_view::npos) {
        at_fault(code::empty_text);
        return std::nullopt;
    }
    // As many bytes as characters at most, so a count is needed for long texts only.
    if (value.size() > limit) {
        if (const std::size_t count = text::count_characters(value); count > limit) {
            auto& finding = at_fault(code::text_too_long);
            finding.args.push_back({"count", std::to_string(count)});
            finding.args.push_back({"limit", std::to_string(limit)});
            return std::nullopt;
        }
    }
    return Text{value, node.span()};
}

}  // namespace

std::string Path::to_string() const {
    std::string out = parent == nullptr ? std::string{} : parent->to_string();
    if (step.empty()) return out;
    if (!out.empty()) out += '.';
    return out += step;
}

findings::Finding& Reading::report(const findings::CodeInfo& code, text::Span span, const Path& path,
                                   std::initializer_list<findings::Arg> args) {
    return sink_.report(code, {&document_.source(), span, path.to_string()}, args);
}

bool require_kind(Reading& reading, Node node, const Path& path, Kind kind) {
    if (!node) return false;
    if (node.kind() == kind) return true;
    const findings::CodeInfo& fault = kind == Kind::mapping    ? code::expected_mapping
                                      : kind == Kind::sequence ? code::expected_sequence
                                                               : code::expected_scalar;
    const findings::Text found = name_of(node.kind());
    reading.report(fault, node.span(), path,
                   {{"key", key_of(path)},
                    {"kind_zh", std::string{found.zh}},
                    {"kind_en", std::string{found.en}}});
    return false;
}

std::optional<Text> read_text(Reading& reading, Node node, const Path& path) {
    const auto value = text_within(reading, node, path, kTextCharacters);
    if (!value) return std::nullopt;
    const findings::CodeInfo* fault = nullptr;
    if (value->value.find('\n') != std::string_view::npos)
        fault = &code::text_has_line_break;
    else if (has_blank_ends(value->value))
        fault = &code::text_has_blank_ends;
    if (fault == nullptr) return value;
    reading.report(*fault, node.span(), path, {{"key", key_of(path)}});
    return std::nullopt;
}

std::optional<Text> read_long_text(Reading& reading, Node node, const Path& path) {
    return text_within(reading, node, path, kLongTextCharacters);
}

std::optional<Text> read_id(Reading& reading, Node node, const Path& path) {
    if (!require_kind(reading, node, path, Kind::scalar)) return std::nullopt;
    if (is_id(node.text())) return Text{node.text(), node.span()};
    auto& finding = reading.report(code::bad_id, node.span(), path, {{"text", std::string{node.text()}}});
    if (const std::string meant = nearest_id(node.text()); is_id(meant)) finding.with_suggestion(meant);
    return std::nullopt;
}

std::optional<Number> read_number(Reading& reading, Node node, const Path& path) {
    if (!require_plain(reading, node, path)) return std::nullopt;
    const auto parsed = base::parse_number(node.text());
    if (!parsed) {
        report_bad_number(reading, node, path, parsed.error());
        return std::nullopt;
    }
    // Bounded here, so that no product or quotient of a few numbers of a file can leave the range of a double.
    const double size = std::fabs(*parsed);
    if (size == 0.0 || (size >= kSmallestNumber && size <= kLargestNumber)) return Number{*parsed, node.text(), node.span()};
    reading.report(code::number_out_of_range, node.span(), path, {{"text", std::string{node.text()}}});
    return std::nullopt;
}

std::optional<int> read_integer(Reading& reading, Node node, const Path& path, int low, int high) {
    if (!require_plain(reading, node, path)) return std::nullopt;
    const auto parsed = base::parse_integer(node.text());
    if (!parsed) {
        report_bad_number(reading, node, path, parsed.error());
        return std::nullopt;
    }
    if (*parsed >= low && *parsed <= high) return static_cast<int>(*parsed);
    reading.report(code::integer_out_of_range, node.span(), path,
                   {{"text", std::string{node.text()}}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
    return std::nullopt;
}

std::optional<int> read_year(Reading& reading, Node node, const Path& path) {
    if (!require_plain(reading, node, path)) return std::nullopt;
    return read_year_key(reading, node, path);
}

std::optional<int> read_year_key(Reading& reading, Node key, const Path& path) {
    if (!require_kind(reading, key, path, Kind::scalar)) return std::nullopt;
    if (const auto year = calendar::parse_year(key.text())) return year;
    reading.report(code::bad_year, key.span(), path, {{"text", std::string{key.text()}}});
    return std::nullopt;
}

std::optional<calendar::Date> read_date(Reading& reading, Node node, const Path& path) {
    if (!require_kind(reading, node, path, Kind::scalar)) return std::nullopt;
    if (const auto date = calendar::parse_date(node.text())) return date;
    reading.report(code::bad_date, node.span(), path, {{"text", std::string{node.text()}}});
    return std::nullopt;
}

std::optional<bool> read_boolean(Reading& reading, Node node, const Path& path) {
    if (!require_kind(reading, node, path, Kind::scalar)) return std::nullopt;
    if (!node.quoted() && node.text() == "true") return true;
    if (!node.quoted() && node.text() == "false") return false;
    reading.report(code::bad_boolean, node.span(), path, {{"text", std::string{node.text()}}});
    return std::nullopt;
}

}  // namespace nearzero::yaml
