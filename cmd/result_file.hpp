// SPDX-License-Identifier: Apache-2.0
/// A result file named on the command line, read back.
#pragma once

#include <optional>
#include <string>

#include "findings/finding.hpp"
#include "results/result.hpp"

namespace nearzero::cmd {

struct ResultFile {
    results::JsonDocument document;
    results::Result result;
};

/// The result at `path` (`-` for standard input), or nothing after reporting. `opened` is set to false where the path
/// could not be read at all: that is no fault of its content.
std::optional<ResultFile> read_result_file(const std::string& path, bool& opened, findings::Sink& sink);

}  // namespace nearzero::cmd
