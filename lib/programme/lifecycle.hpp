// SPDX-License-Identifier: Apache-2.0
/// `lifecycle:` — the events of a pilot's record, what comes before what, the term of creation, what goes on after
/// acceptance.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme/name.hpp"

namespace nearzero::programme {

/// One kind of event of a pilot's record (`lifecycle[].event`) and what must come before it.
struct EventRule {
    std::string event;
    std::string clause;
    std::string by;                         ///< applicant, district, department, city, province, nation, experts
    std::vector<std::string> after;         ///< all of them stand on record, none later; the same day is in order
    std::vector<std::string> after_one_of;  ///< at least one of them, where ways meet
    bool once = false;                      ///< others repeat
    bool routes = false;                    ///< its record names a `route`
    std::vector<std::string> results;       ///< ids a record's `result` may hold; empty: any
    Name when;                              ///< the condition the text sets, in words
};

/// The time a pilot has for its works: to the due dates of `plan.projects`, else `plan.due`.
struct CreationTerm {
    std::string clause;
    std::string from;      ///< event it begins with
    std::string moved_by;  ///< event whose `until` replaces the due dates; empty: nothing moves them
};

/// What a passed pilot publishes.
struct Disclosure {
    bool present = false;
    std::string clause;
    std::string from;  ///< the event after which it is due
    int every_years = 1;
    bool by_calendar_year = false;  ///< one for each calendar year after that of `from`, missing once that year is over
    bool in_public = false;         ///< through a public channel: the record names a url
};

/// What holds for a pilot that has passed.
struct AfterAcceptance {
    struct Aim {
        std::string indicator;
        double toward = 0.0;  ///< in the indicator's unit; its course is shown, without a verdict
    };
    std::string clause;
    bool targets_continue = false;  ///< judged in every later reported year
    std::optional<Aim> aim;
    std::optional<int> recheck_every_years;
    bool recheck_open = false;  ///< it is re-checked, at intervals the text does not print
};

struct Lifecycle {
    std::vector<EventRule> events;
    std::optional<CreationTerm> creation;
    Disclosure disclosure;
    std::optional<AfterAcceptance> after_acceptance;

    const EventRule* event(std::string_view word) const;
};

}  // namespace nearzero::programme
