// SPDX-License-Identifier: Apache-2.0
/// What people handed in for a run beside the datasets: rubrics, score sheets, decisions. Read once, then shared by all
/// threads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "findings/finding.hpp"
#include "panel/decision.hpp"
#include "panel/rubric.hpp"
#include "panel/sheet.hpp"

namespace nearzero::panel {

/// A file as the inputs of a result list it.
struct Paper {
    std::string path;
    std::uint64_t size = 0;
    std::string sha256;
};

struct Dossier {
    std::vector<Rubric> rubrics;
    std::vector<Sheet> sheets;  ///< in byte order of their names, as datasets are
    std::vector<DecisionFile> decisions;
    std::vector<Paper> papers;  ///< every file, in the order in which they were read
    std::string unread_sheet;   ///< path of the first whose pilot cannot be told: it may be of any; empty: none
    std::vector<const Sheet*> sheets_of(std::string_view pilot) const;
    std::vector<const Decision*> decisions_of(std::string_view pilot) const;
    /// The files that the result of a pilot was made from: its rubric (or null), its sheets, the decisions about it.
    std::vector<const Paper*> papers_of(std::string_view pilot, const Rubric* rubric) const;
};

/// Holds the papers against the day of the evaluation: what is dated later is left out. Once, after everything is read.
void settle(Dossier& dossier, std::optional<calendar::Date> as_of, findings::Sink& sink);

/// Reports the sheets and decisions of pilots that are not in the run.
void report_unused(const Dossier& dossier, std::span<const std::string> pilots, findings::Sink& sink);

}  // namespace nearzero::panel
