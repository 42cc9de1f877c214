// SPDX-License-Identifier: Apache-2.0
/// The columns of a table of amounts and their Chinese names. Private to the module.
#pragma once

#include <cstddef>
#include <optional>

#include "table/faults.hpp"

namespace nearzero::dataset {

struct TableColumns {
    std::size_t activity = 0;
    std::size_t amount = 0;
    std::optional<std::size_t> year, date;  ///< exactly one of them
    std::optional<std::size_t> unit;
};

/// Where the columns stand in `header`; every unknown, missing or repeated one is reported.
std::optional<TableColumns> find_columns(table::Faults& faults, const table::Row& header);

}  // namespace nearzero::dataset
