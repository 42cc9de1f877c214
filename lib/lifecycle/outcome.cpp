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

std::vector<const dataset::Event*> failures(const Record& record, const programme::Acceptance& acceptance) {
    std::vector<const dataset::Event*> found;
    for (const auto* event : record.events())
        if (event->event.value == "accepted" && fails(acceptance, event->result.value)) found.push_back(event);
    return found;
}

const dataset::Event* passed(const Record& record, const programme::Acceptance& acceptance) {
    for (const auto* event : record.events())
        if (event->event.value == "accepted" && !fails(acceptance, event->result.value)) return event;
    return nullptr;
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

const programme::Consequence* consequence_of(const std::vector<const dataset::Event*>& failures,
                                             const programme::Acceptance& acceptance) {
    if (failures.empty()) return nullptr;
    const std::string_view rating = failures.back()->result.value;
    return reached_by(rating, times_of(rating, failures), acceptance);
}

const programme::Consequence* consequence_if(std::string_view rating,
                                             const std::vector<const dataset::Event*>& failures,
                                             const programme::Acceptance& acceptance) {
    return reached_by(rating, times_of(rating, failures) + 1, acceptance);
}

}  // namespace nearzero::lifecycle
