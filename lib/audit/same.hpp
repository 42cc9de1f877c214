// SPDX-License-Identifier: Apache-2.0
/// A result against the same computed again: every value, by its path.
#pragma once

#include "findings/finding.hpp"
#include "results/json.hpp"

namespace nearzero::audit {

/// Reports each value that differs (`result-differs`), at its place in the recorded document: at most twenty, then how
/// many more. The version of the tool alone is no difference.
void report_differences(const results::JsonDocument& recorded, const results::JsonDocument& computed,
                        findings::Sink& sink);

}  // namespace nearzero::audit
