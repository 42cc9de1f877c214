// SPDX-License-Identifier: Apache-2.0
/// The sections of a programme file and what their readers share. Private to the module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "programme/programme.hpp"
#include "programme/reading.hpp"

namespace nearzero::programme {

/// A unit of the program's own table; another is a finding at `key`.
std::optional<units::Unit> parse_unit(yaml::Record& in, std::string_view key, std::string_view text);
std::optional<units::Unit> read_unit(yaml::Record& in, std::string_view key);

// One a section, in the order in which they are read.
void read_accounting(yaml::Record& root, Accounting& accounting);
void read_context(yaml::Record& root, Programme& programme);
void read_indicators(yaml::Record& root, Programme& programme);
void read_categories(yaml::Record& root, Programme& programme);
void read_open_points(yaml::Record& root, Programme& programme);
void read_procedure(yaml::Record& root, Programme& programme);

/// `targets:` of a category or tier.
std::vector<Target> read_targets(yaml::Record& in, const Programme& programme);

}  // namespace nearzero::programme
