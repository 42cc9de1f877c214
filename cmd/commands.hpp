// SPDX-License-Identifier: Apache-2.0
/// The one table of commands. A command is a name, a summary, and a function that binds its options and gives the
/// action back.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "run.hpp"

namespace nearzero::cmd {

using Action = std::function<Exit(Io&)>;

struct Command {
    std::string_view name;
    findings::Text summary;
    Action (*bind)(CLI::App& command);
};

std::span<const Command> commands();

// One file each.
Action bind_validate(CLI::App& command);
Action bind_inventory(CLI::App& command);
Action bind_score(CLI::App& command);
Action bind_report(CLI::App& command);
Action bind_init(CLI::App& command);
Action bind_convert(CLI::App& command);
Action bind_explain(CLI::App& command);
Action bind_diff(CLI::App& command);
Action bind_verify(CLI::App& command);
Action bind_list(CLI::App& command);

/// The action of a command over pilots: its words understood, then run.
Action pilots_action(CLI::App& command, report::Kind kind, CommandShape shape);

}  // namespace nearzero::cmd
