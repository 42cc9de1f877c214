// SPDX-License-Identifier: Apache-2.0
/// What a document says about the way from application to re-check: forms, events, gates, ratings, goals. Read and
/// checked as to form; what follows from them is worked out from a pilot's life-cycle record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "programme/name.hpp"

namespace nearzero::programme {

/// A document an applicant hands in, or a condition, with what its text asks for.
struct FormItem {
    std::string id;
    Name name;
    std::string clause;
};

struct FormDocument {
    std::string id;
    Name name;
    std::string clause;
    bool published = true;                    ///< whether the authority published the form with the text
    std::vector<std::string> categories;      ///< empty: all
    std::vector<FormItem> contents;
};

struct Deadline {
    std::string id;
    Name name;
    std::string clause;
    calendar::Date date;
};

struct Application {
    std::string clause;
    std::vector<std::string> prepared_by;     ///< self, commissioned
    std::vector<FormDocument> documents;
    std::vector<FormItem> entry_conditions;
    std::vector<Deadline> deadlines;
};

/// One kind of event of a pilot's record (`lifecycle[].event`) and what must come before it.
struct EventRule {
    std::string event;
    std::string clause;
    std::string by;                           ///< applicant, district, city, experts
    std::vector<std::string> after;
    Name when;                                ///< the condition the text sets, in words
};

struct Disclosure {
    bool present = false;
    std::string clause;
    std::string from;                         ///< the event after which it is due
    int every_years = 1;
};

struct Lifecycle {
    std::vector<EventRule> events;
    Disclosure disclosure;
};

struct Gate {
    enum class Test : std::uint8_t { on_schedule, operated_years, no_incident_from, evidence };
    std::string id;
    Name name;
    std::string clause;
    Test test = Test::on_schedule;
    int years = 0;                            ///< operated_years
    std::string grade;                        ///< no_incident_from: below-general, general …
    std::vector<std::string> kinds;           ///< of incidents, or of evidence
};

struct Rating {
    std::string id;
    Name name;
    std::optional<double> at_least;           ///< points; empty where the document prints no band
    std::string source, confidence;
};

/// What follows from the n-th result of a kind.
struct Consequence {
    std::string on;                           ///< id of a rating
    int time = 1;
    std::string clause;
    bool keeps_title = false;
    bool cancelled = false;
    std::optional<int> improve_years;         ///< years until the next application
    bool in_principle = false;                ///< 原则上
};

struct Acceptance {
    std::string clause;
    std::vector<std::string> methods;         ///< self-evaluation, site-check, expert-meeting, expert-scoring
    std::vector<Gate> gates;
    bool rubric_open = false;                 ///< the authority has not published the score sheet
    std::vector<Rating> ratings;
    std::vector<Consequence> consequences;
};

struct Goal {
    std::string id;
    std::string clause;
    int count = 0;
    int by = 0;                               ///< year
    std::string counts;                       ///< selected or accepted
};

struct Minimum {
    std::string key;                          ///< district or department
    std::string clause;
    int count = 0;
    bool in_principle = false;
};

struct PortfolioRules {
    std::vector<Goal> goals;
    std::vector<Minimum> minimum_per;
};

struct Procedure {
    Application application;
    Lifecycle lifecycle;
    Acceptance acceptance;
    PortfolioRules portfolio;
};

}  // namespace nearzero::programme
