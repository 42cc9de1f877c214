// SPDX-License-Identifier: Apache-2.0
/// What the sections on procedure share, and the short ones: `years`, `texts`, `changes`.
#include <algorithm>

#include "findings/code/procedure.hpp"
#include "findings/code/programme.hpp"
#include "programme/procedure_readers.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

constexpr auto kTopics = words({"selection", "support", "departments", "publicity"});

/// Reports an event that the programme does not list; one outside the vocabulary was reported before.
void expect_event(yaml::Record& in, std::string_view key, const yaml::Text& event, const Lifecycle& lifecycle) {
    if (lifecycle.events.empty()) return;
    std::vector<std::string> known;
    for (const EventRule& rule : lifecycle.events) known.push_back(rule.event);
    expect_known(in.reading(), code::unknown_rule_reference, event, {&in.path(), key}, known,
                 {{"text", std::string{event.value}}, {"list", "lifecycle.events"}, {"known", join(known)}});
}

void read_years(yaml::Record& root, std::optional<YearsRule>& years) {
    const yaml::Node node = root.maybe_mapping("years");
    if (!node) return;
    yaml::Record in{root.reading(), node, &root.path(), "years"};
    YearsRule rule;
    rule.clause = text_or_empty(in, "clause");
    rule.base = in.maybe_year("base");
    rule.history = in.maybe_integer("history", 1, 50);
    if (const auto unless = in.maybe_id("unless")) rule.unless = unless->value;
    in.finish();
    years = std::move(rule);
}

void read_changes(yaml::Record& root, Programme& programme) {
    int last = 0;
    each_record(root, "changes", [&](yaml::Record& in) {
        Change change;
        if (!in.has("version")) in.required("version");
        if (const auto version = in.maybe_integer("version", 1, 9999)) {
            change.version = *version;
            if (*version <= last || *version > programme.version)
                in.report(code::changes_out_of_order, "version",
                          {{"version", std::to_string(*version)}, {"last", std::to_string(programme.version)}});
            last = *version;
        }
        change.date = in.maybe_date("date");
        change.what = read_name(in, "what");
        programme.procedure.changes.push_back(std::move(change));
    });
}

}  // namespace

std::string read_event(yaml::Record& in, std::string_view key, const Lifecycle& lifecycle) {
    const auto event = read_word(in, key, kEvents);
    if (!event) return {};
    expect_event(in, key, *event, lifecycle);
    return std::string{event->value};
}

std::string maybe_event(yaml::Record& in, std::string_view key, const Lifecycle& lifecycle) {
    return in.maybe(key) ? read_event(in, key, lifecycle) : std::string{};
}

std::vector<std::string> read_events(yaml::Record& in, std::string_view key, const Lifecycle& lifecycle) {
    std::vector<std::string> known;
    if (lifecycle.events.empty())
        for (const auto& word : kEvents) known.emplace_back(word.text);
    for (const EventRule& rule : lifecycle.events) known.push_back(rule.event);
    return read_references(in, key, known, "lifecycle.events");
}

void read_window(yaml::Record& in, const Lifecycle& lifecycle, NoIncident& rule) {
    if (in.has("within_years")) {
        rule.within_years = in.maybe_integer("within_years", 1, 50);
        rule.to = maybe_event(in, "before", lifecycle);
        return;
    }
    rule.from = maybe_event(in, "from", lifecycle);
    rule.to = maybe_event(in, "to", lifecycle);
}

void read_statements(yaml::Record& root, Programme& programme) {
    read_years(root, programme.procedure.years);
    Ids ids;
    each_record(root, "texts", [&](yaml::Record& in) {
        RuleText text;
        text.id = ids.read(in);
        text.clause = text_or_empty(in, "clause");
        if (const auto about = read_word(in, "about", kTopics)) text.about = about->value;
        text.name = read_name(in, "name");
        programme.procedure.texts.push_back(std::move(text));
    });
    read_changes(root, programme);
}

void read_procedure(yaml::Record& root, Programme& programme) {
    read_lifecycle(root, programme);
    read_application(root, programme);
    read_routing(root, programme);
    read_acceptance(root, programme);
    read_portfolio(root, programme);
    read_statements(root, programme);
}

}  // namespace nearzero::programme
