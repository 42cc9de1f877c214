// SPDX-License-Identifier: Apache-2.0
/// The fast way through a table of amounts, block by block. It knows rows as nearly all tables are made of them,
/// declines the first block in which anything is not positively right, and never reports: `AmountRows` says why. What
/// it accepts, `AmountRows` accepts with identical sums: tests/unit/dataset proves it over damaged tables. Private to
/// the module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dataset/amount_tally.hpp"
#include "table/blocks.hpp"
#include "table/row.hpp"
#include "table/separators.hpp"

namespace nearzero::dataset {

/// A worker for `table::scan_blocks`, one for each thread: it counts a block by itself, then adds it to the tally.
class AmountScanner {
public:
    /// `next_row` is the place behind the last merged block, shared by all workers.
    AmountScanner(AmountTally& tally, std::size_t columns, table::Row& next_row);

    bool scan(const table::Block& block);
    bool merge();

private:
    /// A cell read last and what it gave: rows repeat their cells.
    struct Remembered {
        char text[16] = {};
        std::size_t size = 0;
        std::size_t year = 0;
        RowTime time;
    };

    bool scan_rows(std::string_view text);
    bool read_time(std::string_view cell);
    bool find_entry(std::size_t activity, std::string_view unit, std::size_t& entry);

    AmountTally& tally_;
    table::Row& next_row_;
    std::size_t columns_;
    table::Separators separators_;
    Remembered time_;
    AmountSums sums_;                        ///< of this block; all zero between blocks
    std::vector<std::uint32_t> last_entry_;  ///< of each activity the entry found last
    std::vector<std::uint32_t> touched_;     ///< sums of this block that are not zero: entry × years + year
    std::vector<std::uint32_t> merged_as_;   ///< entries of the tally for those of `sums_`
    std::vector<Fingerprint> fingerprints_;
    bool looks_for_repeats_;
    std::uint32_t rows_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace nearzero::dataset
