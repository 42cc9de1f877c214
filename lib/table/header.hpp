// SPDX-License-Identifier: Apache-2.0
/// The first row of a table: the names of its columns.
#pragma once

#include "table/faults.hpp"
#include "table/row.hpp"

namespace nearzero::table {

/// Gives the names to `faults` and reports those that are empty or stand there before; true when all are right. What
/// they mean, the caller knows.
bool check_header(Faults& faults, const Row& header);

}  // namespace nearzero::table
