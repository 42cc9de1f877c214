// SPDX-License-Identifier: Apache-2.0
/// `acceptance:` — gates, documents, ratings and what follows from them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "programme/application.hpp"
#include "programme/incidents.hpp"
#include "programme/name.hpp"

namespace nearzero::programme {

/// A condition that must hold before a pilot is rated. Judged on the day of `acceptance-applied`, else on `--as-of`.
struct Gate {
    enum class Test : std::uint8_t { on_schedule, operated_years, no_incident, evidence, targets };
    std::string id;
    Name name;
    std::string clause;
    Test test = Test::on_schedule;
    int years = 0;  ///< operated_years
    NoIncident no_incident;
    std::vector<std::string> targets;      ///< ids that must all be met
    std::vector<std::string> kinds;        ///< of incidents (any of them), or of evidence (each of them)
    std::vector<std::string> when_events;  ///< holds only where one of these stands on record; empty: always
    bool in_principle = false;             ///< 原则上: a warning, not a failure
};

struct Rating {
    std::string id;
    Name name;
    std::optional<double> at_least;  ///< points; at the band the better rating holds; empty where no band is printed
    std::string source, confidence;
};

/// What follows from the n-th result of a kind.
struct Consequence {
    std::string on;  ///< id of a rating
    int time = 1;
    std::string clause;
    bool keeps_title = false;
    bool cancelled = false;
    std::optional<int> improve_years;  ///< years until the next application
    std::string next_event;            ///< due in the calendar year after the result; empty: nothing is said
    bool in_principle = false;         ///< 原则上
};

/// Items of the score sheet that do not arise at a site.
enum class ItemsNotApplicable : std::uint8_t {
    open,     ///< the text does not say: asked with the rubric
    rescale,  ///< taken out, the rest scaled up
    zero      ///< no points
};

struct Acceptance {
    std::string clause;
    std::vector<std::string> methods;  ///< self-evaluation, site-check, expert-meeting, expert-scoring, document-review
    std::vector<Gate> gates;
    std::vector<FormDocument> documents;
    bool rubric_open = false;  ///< the authority has not published the score sheet
    ItemsNotApplicable items_not_applicable = ItemsNotApplicable::open;
    std::optional<double> disagreement_points;  ///< a spread beyond it is flagged
    std::vector<Rating> ratings;
    std::vector<Consequence> consequences;
};

}  // namespace nearzero::programme
