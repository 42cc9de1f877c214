// SPDX-License-Identifier: Apache-2.0
#include "dataset/pass.hpp"

#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

Name name_of(yaml::Record& record, std::string_view key, yaml::Node node) {
    Name name;
    name.span = node.span();
    if (!node.is_mapping()) {
        const yaml::Path path{&record.path(), key};
        if (const auto text = yaml::read_text(record.reading(), node, path)) name.zh = text->value;
        return name;
    }
    yaml::Record languages{record.reading(), node, &record.path(), key};
    name.zh = or_empty(languages.maybe_text("zh")).value;
    name.en = or_empty(languages.maybe_text("en")).value;
    if (!languages.has("zh") && !languages.has("en")) languages.text("zh");  // reports the missing key
    languages.finish();
    return name;
}

}  // namespace

bool is_region_code(std::string_view text) {
    // CN, CN-GD, and parts joined by '-' or '.', each of letters and digits.
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto letter_or_digit = [&](char c) { return upper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (text.size() < 2 || !upper(text[0]) || !upper(text[1])) return false;
    bool separator = false;
    for (std::size_t i = 2; i < text.size(); ++i) {
        const bool is_separator = text[i] == '-' || text[i] == '.';
        if (i == 2 ? !is_separator : (is_separator ? separator : !letter_or_digit(text[i]))) return false;
        separator = is_separator;
    }
    return !separator;
}

Text read_own_id(yaml::Record& record) {
    if (const auto id = record.id("id")) {
        record.name_step(id->value);
        return *id;
    }
    const yaml::Node written = record.node().find("id");
    return written.is_scalar() ? Text{written.text(), written.span()} : Text{};
}

Name read_name(yaml::Record& record, std::string_view key) {
    const yaml::Node node = record.maybe(key);
    return node ? name_of(record, key, node) : Name{};
}

Name read_required_name(yaml::Record& record, std::string_view key) {
    const yaml::Node node = record.required(key);
    return node ? name_of(record, key, node) : Name{};
}

Text read_region(yaml::Record& record, std::string_view key) {
    const auto text = record.maybe_text(key);
    if (text && !is_region_code(text->value)) record.report(code::bad_region, key, {{"text", std::string{text->value}}});
    return or_empty(text);
}

void expect_order(yaml::Record& record, std::optional<calendar::Date> earlier, std::optional<calendar::Date> later,
                  std::string_view later_key) {
    if (!earlier || !later || *earlier <= *later) return;
    record.report(code::dates_reversed, later_key,
                  {{"earlier", calendar::to_string(*earlier)}, {"later", calendar::to_string(*later)}});
}

}  // namespace nearzero::dataset
