// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/incidents.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "lifecycle/words.hpp"

namespace nearzero::lifecycle {

namespace {

/// Lowest first, as 生产安全事故报告和调查处理条例 and 国家突发环境事件应急预案 grade them.
constexpr std::array<std::string_view, 5> kGrades{"below-general", "general", "larger", "major", "especially-major"};

std::size_t grade_of(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::find(kGrades, word) - kGrades.begin());
}

enum class Breaks : std::uint8_t { no, unclear, yes };

Breaks breaks(std::string_view grade, std::string_view kind, const programme::NoIncident& rule,
              std::span<const std::string> kinds, std::span<const std::string> named) {
    const bool any_kind = kinds.empty(), any_grade = grade_of(rule.grade) == 0;
    const bool counts = any_kind || std::ranges::find(kinds, kind) != kinds.end();
    if (!counts && !kind.empty() && is_known_kind(kind, named)) return Breaks::no;
    if (!any_grade && !grade.empty() && grade_of(grade) < grade_of(rule.grade)) return Breaks::no;
    const bool known = counts && (any_grade || !grade.empty());
    return known ? Breaks::yes : Breaks::unclear;
}

}  // namespace

bool is_known_kind(std::string_view kind, std::span<const std::string> named) {
    return has_name_of_kind(kind) || std::ranges::find(named, kind) != named.end();
}

Incidents incidents_against(const Record& record, const programme::NoIncident& rule, std::span<const std::string> kinds,
                            calendar::Date judged_on, std::span<const std::string> named) {
    using enum Incidents::Held;
    for (const std::string* end : {&rule.from, &rule.to})
        if (!end->empty() && record.may_have(*end)) return {unread, nullptr};
    calendar::Date end = judged_on;
    if (const auto* to = rule.to.empty() ? nullptr : record.last(rule.to)) end = to->date;
    std::optional<calendar::Date> begin;
    if (rule.within_years) begin = calendar::add_years(end, -*rule.within_years);
    if (!rule.from.empty()) {
        const auto* from = record.first(rule.from);
        if (from == nullptr) return {};
        begin = from->date;
    }
    const auto within = [&](calendar::Date date) { return date <= end && (!begin || date >= *begin); };
    Incidents found;
    for (const auto* event : record.events()) {
        if (event->event.value != "incident" || !within(event->date)) continue;
        const Breaks how = breaks(event->grade.value, event->kind.value, rule, kinds, named);
        if (how == Breaks::yes) return {against, event};
        if (how == Breaks::unclear && found.held == none) found = {unclear, event};
    }
    if (found.held == unclear) return found;
    for (const auto* event : record.unread()) {
        if (!event->event.empty() && event->event != "incident") continue;
        if (event->date && !within(*event->date)) continue;
        if (breaks(event->grade, event->kind, rule, kinds, named) != Breaks::no) return {unread, nullptr};
    }
    return {};
}

}  // namespace nearzero::lifecycle
