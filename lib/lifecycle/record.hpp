// SPDX-License-Identifier: Apache-2.0
/// A pilot's record as it stands on one day: what is dated later has not happened yet. Nothing here reads the clock.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "dataset/dataset.hpp"

namespace nearzero::lifecycle {

class Record {
public:
    /// Points into `dataset`, which outlives it.
    Record(const dataset::Dataset& dataset, calendar::Date as_of);

    calendar::Date as_of() const { return as_of_; }
    /// By date; of one day in the order of the file.
    std::span<const dataset::Event* const> events() const { return events_; }
    /// Dated after `as_of`, in the order of the file: left out of everything.
    std::span<const dataset::Event* const> later() const { return later_; }
    /// Entries that could not be read, but for those dated later; in the order of the file.
    std::span<const dataset::UnreadEvent* const> unread() const { return unread_; }
    /// Whether one of them may be such an event.
    bool may_have(std::string_view event) const;

    bool has(std::string_view event) const { return first(event) != nullptr; }
    const dataset::Event* first(std::string_view event) const;  ///< null where it has not happened
    const dataset::Event* last(std::string_view event) const;

private:
    calendar::Date as_of_;
    std::vector<const dataset::Event*> events_, later_;
    std::vector<const dataset::UnreadEvent*> unread_;
};

}  // namespace nearzero::lifecycle
