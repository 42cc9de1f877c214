// SPDX-License-Identifier: Apache-2.0
/// `application:` and `lifecycle:` — the way of a pilot, as the document describes it.
#include <array>

#include "findings/code/programme.hpp"
#include "programme/acceptance_reader.hpp"
#include "programme/sections.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

std::vector<std::string> category_ids(const Programme& programme) {
    std::vector<std::string> ids;
    for (const Category& category : programme.categories) ids.push_back(category.id);
    return ids;
}

/// A list of `{id, name, clause}`.
std::vector<FormItem> read_items(yaml::Record& in, std::string_view key) {
    std::vector<FormItem> items;
    Ids ids;
    const yaml::Path path{&in.path(), key};
    yaml::for_each_item(in.maybe_sequence(key), [&](yaml::Node node, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), node, &path, step};
        if (!record.ok()) return;
        FormItem item;
        item.id = ids.read(record);
        item.name = read_name(record, "name");
        item.clause = text_or_empty(record, "clause");
        record.finish();
        items.push_back(std::move(item));
    });
    return items;
}

void read_documents(yaml::Record& in, const Programme& programme, Application& application) {
    Ids ids;
    const auto categories = category_ids(programme);
    const yaml::Path path{&in.path(), "documents"};
    yaml::for_each_item(in.maybe_sequence("documents"), [&](yaml::Node node, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), node, &path, step};
        if (!record.ok()) return;
        FormDocument document;
        document.id = ids.read(record);
        document.name = read_name(record, "name");
        document.clause = text_or_empty(record, "clause");
        document.published = record.maybe_boolean("published").value_or(true);
        for (const yaml::Text& text : record.maybe_texts("categories")) {
            document.categories.emplace_back(text.value);
            expect_known(record.reading(), code::unknown_rule_reference, text, {&record.path(), "categories"}, categories,
                         {{"text", std::string{text.value}}, {"list", "categories"}, {"known", join(categories)}});
        }
        document.contents = read_items(record, "contents");
        record.finish();
        application.documents.push_back(std::move(document));
    });
}

void read_application(yaml::Record& root, const Programme& programme, Application& application) {
    const yaml::Node node = root.maybe_mapping("application");
    if (!node) return;
    yaml::Record in{root.reading(), node, &root.path(), "application"};
    application.clause = text_or_empty(in, "clause");
    application.prepared_by = read_words(in, "prepared_by", kPreparers);
    read_documents(in, programme, application);
    application.entry_conditions = read_items(in, "entry_conditions");
    Ids ids;
    const yaml::Path path{&in.path(), "deadlines"};
    yaml::for_each_item(in.maybe_sequence("deadlines"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        Deadline deadline;
        deadline.id = ids.read(record);
        deadline.name = read_name(record, "name");
        deadline.clause = text_or_empty(record, "clause");
        if (const auto date = record.date("date")) deadline.date = *date;
        record.finish();
        application.deadlines.push_back(std::move(deadline));
    });
    in.finish();
}

void read_lifecycle(yaml::Record& root, Lifecycle& lifecycle) {
    const yaml::Node node = root.maybe_mapping("lifecycle");
    if (!node) return;
    yaml::Record in{root.reading(), node, &root.path(), "lifecycle"};
    Ids ids;
    const yaml::Path path{&in.path(), "events"};
    yaml::for_each_item(in.maybe_sequence("events"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        EventRule rule;
        if (const auto event = read_word(record, "event", kEvents)) {
            ids.enter(record, "event", *event);
            record.name_step(event->value);
            rule.event = event->value;
        }
        rule.clause = text_or_empty(record, "clause");
        if (record.has("by"))
            if (const auto by = read_word(record, "by", kActors)) rule.by = by->value;
        record.maybe("by");
        // An event is named after those it follows, so that no circle can be written.
        for (const yaml::Text& text : record.maybe_texts("after")) {
            rule.after.emplace_back(text.value);
            expect_known(record.reading(), code::unknown_rule_reference, text, {&record.path(), "after"}, ids.all(),
                         {{"text", std::string{text.value}}, {"list", "events"}, {"known", join(ids.all())}});
        }
        rule.when = maybe_name(record, "when");
        record.finish();
        lifecycle.events.push_back(std::move(rule));
    });
    if (const yaml::Node disclosure = in.maybe_mapping("disclosure")) {
        yaml::Record record{in.reading(), disclosure, &in.path(), "disclosure"};
        lifecycle.disclosure.present = true;
        lifecycle.disclosure.clause = text_or_empty(record, "clause");
        if (const auto from = read_word(record, "from", kEvents)) lifecycle.disclosure.from = from->value;
        lifecycle.disclosure.every_years = record.maybe_integer("every_years", 1, 10).value_or(1);
        record.finish();
    }
    in.finish();
}

}  // namespace

std::optional<yaml::Text> read_word(yaml::Record& in, std::string_view key, Words words) {
    const auto word = in.choice(key, words);
    return word ? std::optional{yaml::Text{*word, in.span_of(key)}} : std::nullopt;
}

std::vector<std::string> read_words(yaml::Record& in, std::string_view key, Words words) {
    std::vector<std::string> known;
    for (const auto& word : words) known.emplace_back(word.text);
    std::vector<std::string> out;
    for (const yaml::Text& text : in.maybe_texts(key))
        if (expect_known(in.reading(), code::unknown_rule_reference, text, {&in.path(), key}, known,
                         {{"text", std::string{text.value}}, {"list", std::string{key}}, {"known", join(known)}}))
            out.emplace_back(text.value);
    return out;
}

void read_procedure(yaml::Record& root, Programme& programme) {
    read_application(root, programme, programme.procedure.application);
    read_lifecycle(root, programme.procedure.lifecycle);
    read_acceptance(root, programme.procedure.acceptance);
    read_portfolio(root, programme.procedure.portfolio);
}

}  // namespace nearzero::programme
