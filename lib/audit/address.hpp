// SPDX-License-Identifier: Apache-2.0
/// Which figure of a result is meant: `grid-power/2025`, `park-b/gas-boilers/2025/CH4`, `total/2025`,
/// `indicator/total/2025`, `target/intensity`. Whatever is needless may be left out: the pilot where there is one, what
/// stands at the end where only one figure begins like this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "findings/finding.hpp"
#include "results/result.hpp"

namespace nearzero::audit {

enum class Subject : std::uint8_t { line, total, indicator, target };
std::string_view word_of(Subject subject);

/// One figure of a result. Pointers are into the result.
struct Address {
    Subject subject = Subject::line;
    const results::Pilot* pilot = nullptr;
    const results::Line* line = nullptr;      ///< of a line
    const results::Target* target = nullptr;  ///< of a target, members of a combined one included
    int year = 0;                             ///< of a total or an indicator
    std::string indicator;
    std::string text;  ///< in full, the pilot first: what identifies the figure
};

/// The figure that `query` means, or nothing after reporting: unknown with what is nearest, or ambiguous with the
/// choices.
std::optional<Address> find_address(const results::Result& result, std::string_view query, findings::Sink& sink);

}  // namespace nearzero::audit
