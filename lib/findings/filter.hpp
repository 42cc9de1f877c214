// SPDX-License-Identifier: Apache-2.0
/// Which findings a run shows (`--select`, `--ignore`) and which make it fail (`--fail-on`). Errors are never left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"

namespace nearzero::findings {

/// A pattern is an id (NZ2101), a slug (unknown-unit) or the beginning of ids (NZ21, NZ2).
struct Filter {
    std::vector<std::string> select;  ///< empty: everything
    std::vector<std::string> ignore;  ///< beats `select`

    /// Errors always pass.
    bool passes(const Finding& finding) const;
    /// Removes from `sink` what does not pass.
    void apply(Sink& sink) const;
};

bool matches(std::string_view pattern, const CodeInfo& code);
/// Whether the pattern names any code at all: one that names none is a mistake of the caller.
bool names_a_code(std::string_view pattern);

enum class FailOn : std::uint8_t { error, warning, never };

std::optional<FailOn> parse_fail_on(std::string_view word);
/// Whether a finding of this run is as grave as `threshold`.
bool fails(const std::vector<Finding>& findings, FailOn threshold);

}  // namespace nearzero::findings
