// SPDX-License-Identifier: Apache-2.0
#include "reference/source_list.hpp"

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "findings/code/reference.hpp"

namespace nearzero::reference {

namespace code = findings::code;

bool check_schema(yaml::Record& root, std::string_view expected) {
    if (!root.ok()) return false;
    const yaml::Node first = root.node().first();
    const auto schema = root.text("schema");
    if (!schema) return false;   // reported
    if (first.text() == "schema" && schema->value == expected) return true;
    const bool misplaced = first.text() != "schema";
    root.reading().report(code::wrong_reference_schema, misplaced ? first.span() : schema->span, root.path(),
                          {{"expected", std::string{expected}},
                           {"found", std::string{misplaced ? first.text() : schema->value}}});
    return false;
}

std::optional<gas::Status> read_status(yaml::Record& record) {
    static constexpr auto kWords = std::to_array<yaml::Word<gas::Status>>({{"verified", gas::Status::verified},
                                                                           {"primary", gas::Status::primary},
                                                                           {"uncertain", gas::Status::uncertain},
                                                                           {"disputed", gas::Status::disputed}});
    const bool written = record.has("status");
    const auto read = record.maybe_choice<gas::Status>("status", kWords);
    return written ? read : gas::Status::primary;
}

Written written_at(const yaml::Reading& reading, text::Span span) {
    return {span, reading.document().source().position(span.begin).line};
}

std::string line_of(const yaml::Reading& reading, std::uint32_t byte) {
    return std::to_string(reading.document().source().position(byte).line);
}

SourceList SourceList::read(yaml::Record& root) {
    SourceList list;
    const yaml::Node mapping = root.required("sources");
    const yaml::Path path{&root.path(), "sources"};
    if (!mapping || !yaml::require_kind(root.reading(), mapping, path, yaml::Kind::mapping)) return list;
    yaml::for_each_entry(mapping, [&](yaml::Node key, yaml::Node value) {
        list.at_.try_emplace(key.text(), key.span().begin);
        yaml::Record record{root.reading(), value, &path, key.text()};
        const auto text = [&record](std::string_view name) {
            const auto read = record.maybe_text(name);
            return read ? std::string{read->value} : std::string{};
        };
        Source source;
        const auto id = yaml::read_id(root.reading(), key, record.path());
        const auto title = record.text("title");
        source.publisher = text("publisher");
        source.published = text("published");
        source.url = text("url");
        source.checked_on = text("checked_on");
        if (const auto via = record.maybe_long_text("via")) source.via = via->value;
        if (const auto note = record.maybe_long_text("note")) source.note = note->value;
        record.finish();
        if (!id || !title) return;
        source.id = id->value;
        source.title = title->value;
        list.sources_.push_back(std::move(source));
    });
    return list;
}

std::optional<std::string> SourceList::cite(yaml::Record& record) const {
    const auto id = record.text("source");
    if (!id) return std::nullopt;
    if (at_.contains(id->value)) return std::string{id->value};
    std::vector<std::string_view> known;
    for (const auto& [name, byte] : at_) known.push_back(name);
    std::ranges::sort(known);   // the same suggestion whatever the order of the table
    auto& finding = record.report(code::unknown_source, "source", {{"source", std::string{id->value}}});
    if (const auto near = base::nearest(id->value, known)) finding.with_suggestion(*near);
    return std::nullopt;
}

}  // namespace nearzero::reference
