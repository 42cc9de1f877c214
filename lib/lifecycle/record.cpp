// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/record.hpp"

#include <algorithm>
#include <ranges>

namespace nearzero::lifecycle {

Record::Record(const dataset::Dataset& dataset, calendar::Date as_of) : as_of_{as_of} {
    for (const auto& event : dataset.lifecycle) (event.date > as_of ? later_ : events_).push_back(&event);
    for (const auto& event : dataset.lifecycle_unread)
        if (!event.date || *event.date <= as_of) unread_.push_back(&event);
    std::ranges::stable_sort(events_, {}, &dataset::Event::date);
}

bool Record::may_have(std::string_view event) const {
    return std::ranges::any_of(unread_, [&](const auto* e) { return e->event.empty() || e->event == event; });
}

const dataset::Event* Record::first(std::string_view event) const {
    const auto found = std::ranges::find(events_, event, [](const auto* e) { return e->event.value; });
    return found == events_.end() ? nullptr : *found;
}

const dataset::Event* Record::last(std::string_view event) const {
    for (const auto* e : events_ | std::views::reverse)
        if (e->event.value == event) return e;
    return nullptr;
}

}  // namespace nearzero::lifecycle
