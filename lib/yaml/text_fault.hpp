// SPDX-License-Identifier: Apache-2.0
/// Findings about the bytes of a text, and about limits that hold before any parser runs.
#pragma once

#include <string>
#include <string_view>

#include "findings/finding.hpp"
#include "text/utf8.hpp"
#include "yaml/read.hpp"

namespace nearzero::yaml {

/// Reports a fault of `bytes`, which may be no text at all: the excerpt shows what cannot be shown as U+FFFD.
void report_text_fault(const std::string& name, std::string_view bytes, text::FaultAt fault, findings::Sink& sink);

/// Line length, open brackets, directives. False after reporting the first fault.
bool check_limits(const text::Source& source, const Limits& limits, findings::Sink& sink);

}  // namespace nearzero::yaml
