// SPDX-License-Identifier: Apache-2.0
/// Where a pilot stands on one day between application and re-check, what is due next, and what its record is at odds with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lifecycle/disclosure.hpp"
#include "lifecycle/gates.hpp"
#include "lifecycle/works.hpp"

namespace nearzero::lifecycle {

/// In the order of the way; the last two end it.
enum class State : std::uint8_t {
    none,
    applied,
    reviewed,
    recommended,
    expert_reviewed,
    publicised,
    creating,    ///< selected, works under way
    operating,   ///< creation completed
    acceptance,  ///< applied for
    improving,   ///< failed, title kept
    accepted,
    exited,
    cancelled
};
std::string_view word_of(State state);

/// What is due next: an event, in a year, on or after a day, or by a day.
struct Next {
    std::string event;
    std::string clause;
    std::optional<int> in_year;
    std::optional<calendar::Date> from, by;
};

/// A paper that the acceptance asks for, and whether the evidence holds one of its id as `kind`.
struct AcceptancePaper {
    const programme::FormDocument* document = nullptr;
    bool at_hand = false;
};

struct Standing {
    calendar::Date as_of;
    State state = State::none;
    const dataset::Event* since = nullptr;                ///< the event that led to it; null for `none`
    std::optional<Next> next;
    std::vector<Works> works;                             ///< from selection on
    calendar::Date gates_day;
    std::vector<GateResult> gates;                        ///< from selection on
    std::vector<AcceptancePaper> papers;                  ///< once acceptance is applied for
    std::vector<const dataset::Event*> failed;            ///< acceptances that failed
    const programme::Consequence* consequence = nullptr;  ///< of the last of them, unless the pilot has passed since
    std::vector<DisclosureDue> disclosures;
    /// The figures of the indicator that is to go on toward its aim after acceptance (逐步降低并趋近于零), from that year on.
    std::vector<scoring::IndicatorValue> aim;
};

/// `card` may be null. Findings of the record's order are reported without a day of evaluation, too (`check_order`).
Standing stand(const Record& record, const dataset::Dataset& dataset, const programme::Programme& programme,
               const scoring::Scorecard* card, findings::Sink& sink);

}  // namespace nearzero::lifecycle
