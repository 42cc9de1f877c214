// SPDX-License-Identifier: Apache-2.0
/// What a pilot has to be or have before it may apply (ADR 0009, E12): declared by the site, held against the record
/// where the record can answer. Beside the verdict, never in it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "application/standing.hpp"
#include "application/submission.hpp"

namespace nearzero::application {

struct ConditionResult {
    const programme::EntryCondition* condition = nullptr;
    const dataset::Declaration* declared = nullptr;  ///< null: the site says nothing, or both yes and no
    const dataset::Event* incident = nullptr;        ///< on record, against the condition; or the one that is unclear
    Standing standing = Standing::not_assessable;
    /// Why it is not met or not assessable: not-declared, declared-both-ways, declared-not-met, evidence-missing,
    /// incident-on-record, as-of-missing; incident-unclear (its grade is not known, and decides), record-unread (an
    /// entry of the record that may bear on it could not be read).
    std::string_view reason{};
};

struct Entry {
    std::vector<ConditionResult>
        conditions;                   ///< those that apply to the category and the kind of applicant, in file order
    std::optional<Standing> verdict;  ///< over all of them; nothing where the programme has none
};

Entry check_entry(const Submission& submission, findings::Sink& sink);

}  // namespace nearzero::application
