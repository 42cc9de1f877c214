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
    const dataset::Declaration* declared = nullptr;  ///< null: the site says nothing
    const dataset::Event* incident = nullptr;        ///< on record, against the condition
    Standing standing = Standing::not_assessable;
    /// Why it is not met or not assessable: not-declared, declared-not-met, evidence-missing, incident-on-record,
    /// as-of-missing.
    std::string_view reason{};
};

struct Entry {
    std::vector<ConditionResult>
        conditions;                   ///< those that apply to the category and the kind of applicant, in file order
    std::optional<Standing> verdict;  ///< over all of them; nothing where the programme has none
};

Entry check_entry(const Submission& submission, findings::Sink& sink);

}  // namespace nearzero::application
