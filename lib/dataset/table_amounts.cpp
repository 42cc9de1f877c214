// SPDX-License-Identifier: Apache-2.0
#include "dataset/table_amounts.hpp"

#include <utility>

#include "dataset/amount_rows.hpp"

namespace nearzero::dataset {

std::optional<TableAmounts> read_table_amounts(const Dataset& dataset, const TableFile& table, std::string file,
                                               const table::ReadBlock& next, findings::Sink& sink) {
    table::Faults faults{std::move(file), sink, "tables." + std::string{table.id.value}};
    AmountRows amounts{dataset, table, faults, sink};
    table::CsvReader{faults}.read(
        next, [&](const table::Row& header) { return amounts.take_header(header); },
        [&](const table::Row& row) { amounts.take(row); });
    return amounts.finish();
}

}  // namespace nearzero::dataset
