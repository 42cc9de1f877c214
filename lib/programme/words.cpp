// SPDX-License-Identifier: Apache-2.0
#include "programme/words.hpp"

#include "findings/code/programme.hpp"
#include "programme/sections.hpp"

namespace nearzero::programme {

namespace code = findings::code;

std::optional<yaml::Text> read_word(yaml::Record& in, std::string_view key, Words words) {
    const auto word = in.choice(key, words);
    return word ? std::optional{yaml::Text{*word, in.span_of(key)}} : std::nullopt;
}

std::string maybe_word(yaml::Record& in, std::string_view key, Words words) {
    const auto word = in.maybe_choice(key, words);
    return word ? std::string{*word} : std::string{};
}

std::vector<std::string> read_words(yaml::Record& in, std::string_view key, Words words) {
    std::vector<std::string> known;
    for (const auto& word : words) known.emplace_back(word.text);
    return read_references(in, key, known, key);
}

std::vector<std::string> read_ids(yaml::Record& in, std::string_view key) {
    std::vector<std::string> ids;
    const yaml::Path path{&in.path(), key};
    yaml::for_each_item(in.maybe_sequence(key), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        if (const auto id = yaml::read_id(in.reading(), item, {&path, step})) ids.emplace_back(id->value);
    });
    return ids;
}

std::vector<std::string> read_references(yaml::Record& in, std::string_view key, const std::vector<std::string>& known,
                                         std::string_view list) {
    std::vector<std::string> out;
    for (const yaml::Text& text : in.maybe_texts(key))
        if (expect_known(in.reading(), code::unknown_rule_reference, text, {&in.path(), key}, known,
                         {{"text", std::string{text.value}}, {"list", std::string{list}}, {"known", join(known)}}))
            out.emplace_back(text.value);
    return out;
}

void read_source(yaml::Record& in, std::string& source, std::string& confidence) {
    confidence = maybe_word(in, "confidence", kConfidences);
    if (in.has("confidence") && !in.has("source")) in.required("source");
    source = text_or_empty(in, "source");
}

}  // namespace nearzero::programme
