// SPDX-License-Identifier: Apache-2.0
/// What is said of a file or folder that cannot be read, wherever it was asked for.
#pragma once

#include <string>

#include "findings/finding.hpp"
#include "io.hpp"

namespace nearzero::cmd {

/// `cannot-read`, `not-a-regular-file` or `path-outside`. `at`: where a file names `path`; nowhere for the command line.
void report_unreadable(findings::Sink& sink, const std::string& path, const IoFault& fault,
                       findings::Location at = {});

}  // namespace nearzero::cmd
