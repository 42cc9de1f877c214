// SPDX-License-Identifier: Apache-2.0
/// The run that validate, inventory, score and report share: read every file, evaluate on all threads, write in order.
#pragma once

#include "io.hpp"
#include "options.hpp"
#include "report/json.hpp"

namespace nearzero::cmd {

/// What the program returns. 2 beats 1.
enum class Exit : int { done = 0, no = 1, cannot = 2, bug = 3 };

struct Io {
    Stream out;
    Stream err;
};

/// Runs the command over its pilots. What the command line itself has wrong (a set or programme that does not exist) is
/// `cannot`, and then no file is written.
Exit run_pilots(report::Kind kind, const Settings& settings, Io& io);

/// Done, unless standard output took less than what was written to it: that is then said.
Exit written(Io& io, findings::Lang lang);

/// Says a usage fault on standard error.
Exit refuse_usage(const UsageFault& fault, findings::Lang lang, bool colour, Io& io);

/// Set by SIGINT and SIGTERM; the run stops between two pilots and leaves nothing half written.
bool interrupted();
void install_signal_handlers();

}  // namespace nearzero::cmd
