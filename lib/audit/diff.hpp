// SPDX-License-Identifier: Apache-2.0
/// What changed between two results, and why; or between two years of one. A difference is of figures, verdicts,
/// inputs, reference data, options or accounting; the version of the tool and the language of the texts alone are none.
#pragma once

#include <string>
#include <vector>

#include "change/groups.hpp"
#include "document/csv.hpp"
#include "document/document.hpp"
#include "findings/code.hpp"
#include "results/result.hpp"

namespace nearzero::audit {

/// Something named that was one thing and is another; empty where it is on one side only.
struct Altered {
    std::string what, before, after;
};

struct YearDiff {
    int from = 0, to = 0;  ///< the same year, of two results
    change::YearChange change;
};

enum class Presence : std::uint8_t { both, only_before, only_after };

struct PilotDiff {
    std::string pilot;
    Presence presence = Presence::both;
    std::vector<Altered> altered;  ///< status, verdicts, targets, indicators, accounting, sets
    std::vector<YearDiff> years;   ///< those whose figures differ
};

struct Diff {
    std::vector<Altered> inputs, reference, options;
    std::vector<PilotDiff> pilots;  ///< those that differ, those of the first result first

    bool any() const { return !inputs.empty() || !reference.empty() || !options.empty() || !pilots.empty(); }
};

/// Views in the changes point into both results.
Diff compare(const results::Result& before, const results::Result& after);

/// Two years of one result: every pilot that reports both.
Diff compare_years(const results::Result& result, int from, int to);

document::Document document_of(const Diff& diff, findings::Lang lang);
std::string json_of(const Diff& diff, std::string_view tool_version);
/// One row for each changed group and line of each pilot and year.
std::string csv_of(const Diff& diff, document::CsvDialect dialect);

}  // namespace nearzero::audit
