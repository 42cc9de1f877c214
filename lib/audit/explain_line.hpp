// SPDX-License-Identifier: Apache-2.0
/// Explanations by subject; `explain` chooses.
#pragma once

#include "audit/explanation.hpp"

namespace nearzero::audit {

Explanation explain_line(const Address& address, findings::Sink& sink);
Explanation explain_total(const Address& address);
Explanation explain_indicator(const Address& address);
Explanation explain_target(const Address& address);

/// The lines with their parts of `whole`, largest first (by magnitude; ties in document order).
std::vector<Share> shares_of(const results::Pilot& pilot, const std::vector<const results::Line*>& lines, double whole);

}  // namespace nearzero::audit
