// SPDX-License-Identifier: Apache-2.0
/// `application:` — who may apply with what: documents and their fields, entry conditions, deadlines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "programme/incidents.hpp"
#include "programme/name.hpp"

namespace nearzero::programme {

/// One thing a document asks for. Everything is asked for unless `optional` or, where the pilot states it, `unless`.
struct FormField {
    enum class Kind : std::uint8_t {
        text,
        choice,   ///< one of `options`
        figures,  ///< of so many `years` where the form says how many
        table,
        by_hand  ///< seal, signature, date: an empty line, never asked of a dataset
    };
    enum class FilledBy : std::uint8_t { applicant, department };

    std::string id;  ///< unique among the documents that apply to a category
    Name name;       ///< as the form prints it
    std::string clause;
    Kind kind = Kind::text;
    FilledBy by = FilledBy::applicant;
    std::string fills;  ///< where the dataset has it: pilot.name, plan.tasks, context.ID …; empty: `application.ID`
    std::vector<std::string> options;  ///< categories, in the order of the form's boxes
    std::optional<int> years;          ///< the last so many
    std::string unless;                ///< left out where `assessment.statements` of the dataset has this id
    bool optional = false;
    bool personal = false;  ///< a person's name, telephone, address: in the rendered form alone, never in results
};

struct FormDocument {
    std::string id;
    Name name;
    std::string clause;
    bool published = true;                ///< whether the authority published the form with the text
    std::vector<std::string> categories;  ///< empty: all
    std::vector<FormField> contents;

    bool applies_to(std::string_view category) const;
};

/// What a pilot has to be or have before it may apply; declared in `assessment.entry_conditions`.
struct EntryCondition {
    std::string id;
    Name name;
    std::string clause;
    std::vector<std::string> categories;  ///< empty: all
    std::vector<std::string> applicants;  ///< kinds; empty: all
    bool evidence_required = false;
    std::optional<NoIncident> no_incident;  ///< where the life-cycle record can answer

    bool applies_to(std::string_view category, std::string_view applicant_kind) const;
};

struct Deadline {
    std::string id;
    Name name;
    std::string clause;
    std::string event;  ///< the event it is about; empty: a date that nothing is held against
    calendar::Date date;
    bool inclusive = true;  ///< whether the day itself is in time
};

struct Application {
    std::string clause;
    std::vector<std::string> prepared_by;  ///< self, commissioned
    std::vector<FormDocument> documents;
    std::vector<EntryCondition> entry_conditions;
    std::vector<Deadline> deadlines;
};

}  // namespace nearzero::programme
