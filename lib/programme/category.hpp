// SPDX-License-Identifier: Apache-2.0
/// What must hold for each category and tier: targets with their clauses, parts, measures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "programme/name.hpp"
#include "programme/target.hpp"

namespace nearzero::programme {

struct Part {
    std::string id;
    Name name;
};

/// A measure the text names (着力…): checked against `plan.tasks[].area`.
struct Measure {
    std::string id;
    Name name;
};

/// A kind of body that may apply.
struct Applicant {
    std::string id;
    Name name;
    std::vector<std::string> requires_conditions;  ///< `requires`: entry conditions that bind this kind
    std::vector<std::string> documents;            ///< documents of the application that this kind adds
};

struct Tier {
    std::string id;                               ///< empty for a category without tiers
    Name name;
    Name selection_basis;
    std::vector<Target> targets;
};

struct Category {
    std::string id;
    Name name;
    std::string clause;
    std::vector<Applicant> applicants;            ///< empty: the text names none
    bool other_applicants = false;                ///< the list ends with 等: others are the authority's to decide
    std::vector<Part> parts;
    std::vector<Tier> tiers;                      ///< one with an empty id where the programme has no tiers
    std::vector<Measure> measures;
    bool has_tiers() const { return !tiers.empty() && !tiers.front().id.empty(); }
    const Tier* tier(std::string_view id) const;
    const Applicant* applicant(std::string_view kind) const;
};

}  // namespace nearzero::programme
