// SPDX-License-Identifier: Apache-2.0
/// Faults that a table repeats row by row: a misspelled id stands in every row of its activity and is one fault. It is
/// reported where it is met first, and how many more rows have it is said there. Private to the module.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "findings/finding.hpp"
#include "table/faults.hpp"

namespace nearzero::dataset {

class RepeatedFaults {
public:
    RepeatedFaults(table::Faults& faults, findings::Sink& sink) : faults_{faults}, sink_{sink} {}

    /// Reports at a cell unless this code was reported with this `subject` before; `explain` adds to a finding that is
    /// shown.
    void report(const findings::CodeInfo& code, const table::Row& row, std::size_t column, std::string_view subject,
                std::initializer_list<findings::Arg> args,
                const std::function<void(findings::Finding&)>& explain = nullptr);

    /// Adds the number of further rows to the findings. Call it once, after the last row.
    void finish();

private:
    struct First {
        std::size_t finding;   ///< its number in the sink
        std::size_t more = 0;  ///< rows that repeat it
    };

    table::Faults& faults_;
    findings::Sink& sink_;
    std::map<std::pair<const findings::CodeInfo*, std::string>, First> listed_;  ///< no more than `faults` shows
};

}  // namespace nearzero::dataset
