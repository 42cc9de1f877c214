// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/disclosure.hpp"

#include <algorithm>
#include <map>

#include "findings/code/lifecycle.hpp"
#include "lifecycle/place.hpp"

namespace nearzero::lifecycle {

namespace code = findings::code;
using calendar::Date;

namespace {

int year_of(Date date) {
    return static_cast<int>(date.year());
}

/// The first and the last day of a period.
struct Period {
    Date first, last;
};

Period period_of(int number, const programme::Disclosure& rule, Date begin) {
    using namespace std::chrono;
    if (rule.by_calendar_year) {
        const int last = year_of(begin) + number * rule.every_years;
        return {year{last - rule.every_years + 1} / January / 1, year{last} / December / 31};
    }
    const auto after = sys_days{calendar::add_years(begin, (number - 1) * rule.every_years)} + days{1};
    return {Date{after}, calendar::add_years(begin, number * rule.every_years)};
}

}  // namespace

std::string_view word_of(DisclosureDue::Status status) {
    switch (status) {
        case DisclosureDue::Status::made: return "made";
        case DisclosureDue::Status::missing: return "missing";
        case DisclosureDue::Status::due: return "due";
    }
    return "due";
}

std::vector<DisclosureDue> disclosures(const Record& record, const programme::Disclosure& rule, const dataset::Event* begin) {
    std::vector<DisclosureDue> due;
    if (!rule.present || begin == nullptr) return due;
    for (int number = 1;; ++number) {
        const Period period = period_of(number, rule, begin->date);
        if (period.first > record.as_of()) return due;
        DisclosureDue one;
        one.year = year_of(period.last);
        for (const auto* event : record.events())
            if (event->event.value == "disclosed" && event->date >= period.first && event->date <= period.last) {
                one.event = event;
                break;
            }
        one.status = one.event != nullptr             ? DisclosureDue::Status::made
                     : period.last < record.as_of() ? DisclosureDue::Status::missing
                                                      : DisclosureDue::Status::due;
        due.push_back(one);
    }
}

void check_disclosures(const std::vector<DisclosureDue>& due, const Record& record, const dataset::Dataset& dataset,
                       const programme::Disclosure& rule, const dataset::Event* begin, findings::Sink& sink) {
    if (!rule.present) return;
    for (const auto& one : due)
        if (one.status == DisclosureDue::Status::missing)
            sink.report(code::disclosure_missing, place_of(dataset, *begin),
                        {{"year", std::to_string(one.year)}, {"clause", rule.clause}});
    std::map<int, const dataset::Event*> first;
    for (const auto* event : record.events()) {
        if (event->event.value != "disclosed") continue;
        if (rule.in_public && !event->url)
            sink.report(code::disclosure_not_public, place_of(dataset, *event),
                        {{"date", calendar::to_string(event->date)}, {"clause", rule.clause}});
        if (!event->year) continue;
        const auto [seen, fresh] = first.emplace(*event->year, event);
        if (!fresh)
            sink.report(code::disclosure_repeated, place_of(dataset, *event),
                        {{"year", std::to_string(*event->year)}, {"first", calendar::to_string(seen->second->date)}});
    }
}

}  // namespace nearzero::lifecycle
