// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/outcome.hpp"

#include <algorithm>
#include <array>

namespace nearzero::lifecycle {

namespace {

/// The words this module goes by, where the programme names none of its own: another one would pass for neither.
struct Results {
    std::string_view event;
    const char *yes, *no;
};
constexpr std::array<Results, 6> kResults{{
    {"change-decided", "approved", "refused"},
    {"extension-decided", "approved", "refused"},
    {"exit-decided", "approved", "refused"},
    {"objection", "upheld", "rejected"},
    {"accepted", "pass", "fail"},
    {"re-checked", "pass", "fail"},
}};

}  // namespace

std::vector<std::string> results_of(const programme::Programme& programme, std::string_view event) {
    const auto* rule = programme.procedure.lifecycle.event(event);
    if (rule != nullptr && !rule->results.empty()) return rule->results;
    std::vector<std::string> ids;
    if (event == "accepted")
        for (const auto& rating : programme.procedure.acceptance.ratings) ids.push_back(rating.id);
    if (!ids.empty()) return ids;
    const auto known = std::ranges::find(kResults, event, &Results::event);
    return known == kResults.end() ? ids : std::vector<std::string>{known->yes, known->no};
}

bool fails(const programme::Acceptance& acceptance, std::string_view rating) {
    return rating == "fail" || std::ranges::find(acceptance.consequences, rating, &programme::Consequence::on) !=
                                   acceptance.consequences.end();
}

namespace {

/// The consequence of failing with this rating for the n-th time: the last one whose number is reached.
const programme::Consequence* reached_by(std::string_view rating, std::ptrdiff_t times,
                                         const programme::Acceptance& acceptance) {
    const programme::Consequence* reached = nullptr;
    for (const auto& rule : acceptance.consequences)
        if (rule.on == rating && rule.time <= times && (reached == nullptr || rule.time > reached->time))
            reached = &rule;
    return reached;
}

std::ptrdiff_t times_of(std::string_view rating, const std::vector<const dataset::Event*>& failures) {
    return std::ranges::count(failures, rating, [](const auto* event) { return event->result.value; });
}

}  // namespace

Outcome outcome_of(const Record& record, const programme::Acceptance& acceptance) {
    Outcome outcome;
    for (const auto* event : record.events()) {
        // Of the day on which a cancellation or an exit is on record an acceptance still counts: one day is in order.
        if (outcome.end != nullptr && (event->date > outcome.end->date || outcome.end->event.value == "accepted"))
            break;
        const std::string_view word = event->event.value, result = event->result.value;
        if (word == "accepted" && outcome.passed == nullptr) {
            if (!fails(acceptance, result)) {
                outcome.passed = event;
                outcome.consequence = nullptr;
                continue;
            }
            outcome.consequence = consequence_if(result, outcome.failed, acceptance);
            outcome.failed.push_back(event);
            if (outcome.consequence != nullptr && outcome.consequence->cancelled) outcome.end = event;
        }
        const bool ends = word == "cancelled" || (word == "exit-decided" && result == "approved");
        if (ends && outcome.end == nullptr) outcome.end = event;
    }
    return outcome;
}

const programme::Consequence* consequence_if(std::string_view rating,
                                             const std::vector<const dataset::Event*>& failures,
                                             const programme::Acceptance& acceptance) {
    return reached_by(rating, times_of(rating, failures) + 1, acceptance);
}

}  // namespace nearzero::lifecycle
