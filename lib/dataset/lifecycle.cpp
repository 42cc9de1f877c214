// SPDX-License-Identifier: Apache-2.0
/// `lifecycle:` — dated facts. Whether they stand in an allowed order is a matter of the programme.
#include "dataset/sections.hpp"
#include "dataset/words.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

/// What an event must say beside its date, or it says nothing.
struct Detail {
    std::string_view event, key;
};

constexpr std::array<Detail, 7> kDetails{{
    {"incident", "grade"},
    {"accepted", "result"},
    {"disclosed", "year"},
    {"change-decided", "result"},
    {"extension-decided", "result"},
    {"exit-decided", "result"},
    {"re-checked", "result"},
}};

void require_details(yaml::Record& record, std::string_view event) {
    for (const auto& detail : kDetails)
        if (detail.event == event && !record.has(detail.key))
            record.report(code::event_detail_missing, "event",
                          {{"event", std::string{event}}, {"key", std::string{detail.key}}});
}

}  // namespace

void read_lifecycle(Pass& pass, yaml::Record& root) {
    const yaml::Path path{&root.path(), "lifecycle"};
    const yaml::Node list = root.maybe_sequence("lifecycle");
    if (!list && root.has("lifecycle")) pass.dataset.lifecycle_unread.emplace_back();
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (!record.ok()) {
            pass.dataset.lifecycle_unread.emplace_back();
            return;
        }
        Event event;
        event.record = item;
        event.span = item.span();
        const auto word = record.choice("event", std::span<const Word<std::string_view>>{kEvents});
        const auto date = record.date("date");
        event.by = or_empty(record.maybe_text("by"));
        event.batch = record.maybe_integer("batch", 1, 999);
        event.kind = or_empty(record.maybe_id("kind"));
        event.grade = maybe_word(record, "grade", kGrades);
        event.result = or_empty(record.maybe_id("result"));
        event.route = or_empty(record.maybe_id("route"));
        event.year = record.maybe_year("year");
        event.until = record.maybe_date("until");
        event.url = or_empty(record.maybe_text("url"));
        event.reason = or_empty(record.maybe_long_text("reason"));
        event.evidence = record.maybe_texts("evidence");
        event.note = or_empty(record.maybe_long_text("note"));
        record.finish();
        if (word) require_details(record, *word);
        if (!word || !date) {
            pass.dataset.lifecycle_unread.push_back(
                {word.value_or(std::string_view{}), date, event.kind.value, event.grade.value});
            return;
        }
        event.event = {*word, record.span_of("event")};
        event.date = *date;
        pass.dataset.lifecycle.push_back(std::move(event));
    });
}

}  // namespace nearzero::dataset
