// SPDX-License-Identifier: Apache-2.0
/// The result as JSON: one object as `schemas/v1/result.schema.json` has it. A pilot's part is made when the pilot is at hand, and
/// the frame around the parts at the end of the run.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/json_writer.hpp"
#include "portfolio/survey.hpp"
#include "panel/dossier.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

enum class Kind : std::uint8_t { validate, inventory, score, report };
std::string_view word_of(Kind kind);

/// One entry of `pilots`, compact.
std::string pilot_json(Kind kind, const Pilot& pilot, findings::Lang lang);

struct Frame {
    Kind kind = Kind::score;
    Run run;
    std::span<const Row> rows;                       ///< in order of output
    std::span<const std::string> pilots;             ///< of `pilot_json`, same order
    std::span<const findings::Finding> findings;     ///< of the whole run, in order
    std::span<const programme::Programme* const> programmes;
    std::span<const reference::Reference* const> references;
    const portfolio::Portfolio* portfolio = nullptr;  ///< of score and report
    std::span<const panel::Paper> papers = {};       ///< rubrics, score sheets, decisions
};

std::string result_json(const Frame& frame);

}  // namespace nearzero::report
