// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/suggest.hpp"
#include "findings/code/dataset.hpp"
#include "findings/code/syntax.hpp"
#include "programme/reading.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

std::string to_string(const std::optional<yaml::Text>& text) {
    return text ? std::string{text->value} : std::string{};
}

Name name_of(yaml::Record& in, std::string_view key, yaml::Node value) {
    const yaml::Path path{&in.path(), key};
    if (!value) return {};
    if (!value.is_mapping()) return {to_string(yaml::read_long_text(in.reading(), value, path)), {}};
    yaml::Record record{in.reading(), value, &in.path(), key};
    Name name{to_string(record.maybe_long_text("zh")), to_string(record.maybe_long_text("en"))};
    record.finish();
    if (value.size() == 0) record.report(code::missing_key, "zh", {{"key", "zh"}});
    return name;
}

}  // namespace

Name read_name(yaml::Record& in, std::string_view key) { return name_of(in, key, in.required(key)); }
Name maybe_name(yaml::Record& in, std::string_view key) { return name_of(in, key, in.maybe(key)); }

std::string text_or_empty(yaml::Record& in, std::string_view key) { return to_string(in.maybe_text(key)); }

std::vector<std::string> list_of_texts(yaml::Record& in, std::string_view key) {
    std::vector<std::string> texts;
    for (const yaml::Text& text : in.maybe_texts(key)) texts.emplace_back(text.value);
    return texts;
}

std::string join(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

std::string Ids::read(yaml::Record& in) {
    const auto id = in.id("id");
    if (!id) return {};
    in.name_step(id->value);
    enter(in, "id", *id);
    return std::string{id->value};
}

void Ids::enter(yaml::Record& in, std::string_view key, const yaml::Text& id) {
    const auto known = std::ranges::find(ids_, id.value);
    if (known == ids_.end()) {
        ids_.emplace_back(id.value);
        spans_.push_back(id.span);
        return;
    }
    const text::Source& source = in.reading().document().source();
    const text::Span first = spans_[static_cast<std::size_t>(known - ids_.begin())];
    in.reading().report(code::duplicate_id, id.span, {&in.path(), key},
                        {{"id", std::string{id.value}},
                         {"first_line", std::to_string(source.position(first.begin).line)},
                         {"line", std::to_string(source.position(id.span.begin).line)}});
}

bool expect_known(yaml::Reading& reading, const findings::CodeInfo& info, const yaml::Text& text, const yaml::Path& path,
                  const std::vector<std::string>& known, std::initializer_list<findings::Arg> args) {
    if (std::ranges::find(known, text.value) != known.end()) return true;
    auto& finding = reading.report(info, text.span, path, args);
    const std::vector<std::string_view> candidates{known.begin(), known.end()};
    if (const auto meant = base::nearest(text.value, candidates)) finding.with_suggestion(*meant);
    return false;
}

}  // namespace nearzero::programme
