// SPDX-License-Identifier: Apache-2.0
/// The works of the creation plan against the term of creation.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"
#include "lifecycle/record.hpp"
#include "programme/lifecycle.hpp"

namespace nearzero::lifecycle {

enum class Progress : std::uint8_t { finished, finished_late, open, overdue, undated };
std::string_view word_of(Progress progress);

/// A project of the plan, or the plan as a whole where only `plan.due` is given.
struct Works {
    std::string_view id;                       ///< of the project; "plan"
    const dataset::Name* name = nullptr;       ///< null for the plan as a whole
    std::optional<calendar::Date> planned;     ///< due date of the plan
    std::optional<calendar::Date> due;         ///< with approved extensions; the due day itself is not late
    std::optional<calendar::Date> finished;    ///< by `day`
    Progress progress = Progress::undated;
};

/// The works as they stand on `day`. An approved extension up to that day replaces an earlier due date.
std::vector<Works> works_on(calendar::Date day, const Record& record, const dataset::Dataset& dataset,
                            const programme::Lifecycle& rules);

/// Reports works that are overdue while the pilot is being created, an extension nobody asked for, and a completion with open works.
void check_works(const std::vector<Works>& works, const Record& record, const dataset::Dataset& dataset,
                 const programme::Lifecycle& rules, findings::Sink& sink);

}  // namespace nearzero::lifecycle
