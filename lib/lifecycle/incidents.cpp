// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/incidents.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace nearzero::lifecycle {

namespace {

/// Lowest first, as 生产安全事故报告和调查处理条例 and 国家突发环境事件应急预案 grade them.
constexpr std::array<std::string_view, 5> kGrades{"below-general", "general", "larger", "major", "especially-major"};

std::size_t grade_of(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::find(kGrades, word) - kGrades.begin());
}

}  // namespace

const dataset::Event* incident_against(const Record& record, const programme::NoIncident& rule,
                                       std::span<const std::string> kinds, calendar::Date judged_on) {
    calendar::Date end = judged_on;
    if (const auto* to = rule.to.empty() ? nullptr : record.last(rule.to)) end = to->date;
    std::optional<calendar::Date> begin;
    if (rule.within_years) begin = calendar::add_years(end, -*rule.within_years);
    if (!rule.from.empty()) {
        const auto* from = record.first(rule.from);
        if (from == nullptr) return nullptr;
        begin = from->date;
    }
    for (const auto* event : record.events()) {
        if (event->event.value != "incident" || event->date > end || (begin && event->date < *begin)) continue;
        if (grade_of(event->grade.value) < grade_of(rule.grade)) continue;
        if (kinds.empty() || std::ranges::find(kinds, event->kind.value) != kinds.end()) return event;
    }
    return nullptr;
}

}  // namespace nearzero::lifecycle
