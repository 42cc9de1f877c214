// SPDX-License-Identifier: Apache-2.0
/// What a programme asks of all its pilots together: goals, minimum and maximum numbers, published batches.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "portfolio/pilot.hpp"

namespace nearzero::portfolio {

enum class Rule : std::uint8_t { goal, minimum_per, maximum_per, batch };
std::string_view word_of(Rule rule);

enum class Outcome : std::uint8_t {
    not_judged,  ///< no day of evaluation
    met,
    not_met,
    warning,         ///< not met, and the text says 原则上
    ahead,           ///< the year of a goal is not over
    not_assessable,  ///< pilots that name no district, department, province or batch could decide it
    complete,        ///< as many pilots of a batch as the authority published
    incomplete,      ///< fewer: files are missing from the folder
    exceeded         ///< more
};
std::string_view word_of(Outcome outcome);

struct RuleResult {
    Rule rule = Rule::goal;
    std::string programme;     ///< id@version
    std::string clause;        ///< of a batch: its source
    std::string key;           ///< id of a goal, number of a batch; district, department, province
    std::string group;         ///< which district, department or province; empty: of all, or none is named
    std::string counts;        ///< the event that makes a pilot count
    int number = 0;            ///< demanded, allowed or published
    std::optional<int> year;   ///< by its end; of a batch: published in it
    std::optional<int> count;  ///< what the run holds; empty where it is not judged
    /// Pilots with the event that name none of what the numbers are for (district, department, province), or no batch:
    /// they may be of any. Of a goal empty.
    std::optional<int> unnamed;
    bool in_principle = false;
    Outcome outcome = Outcome::not_judged;
};

/// Pilots of the programme in any version, the rejected left out. A goal counts a pilot whose event stands on record by
/// the end of its year, unless it had left by then. Groups in order of first appearance; one whose pilots are all
/// missing from the run is not known and not listed. What holds with none and with all of the unnamed pilots is judged.
std::vector<RuleResult> judge_rules(std::span<const PilotResult> pilots, const programme::Programme& programme,
                                    std::optional<calendar::Date> as_of);

}  // namespace nearzero::portfolio
