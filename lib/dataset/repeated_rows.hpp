// SPDX-License-Identifier: Apache-2.0
/// Rows that stand in a table twice: same activity, date, amount and unit, wherever they stand. A row with the amount 0
/// is none: to repeat it changes nothing, and meters that rest say 0 side by side.
///
/// Of each row a fingerprint of 64 bits is kept, of no more than `kMostRows` rows; a longer table is not looked
/// through, and says so. That two different rows have one fingerprint has a chance below 1 in 10^7 for a table. Private
/// to the module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "table/exact_sum.hpp"

namespace nearzero::dataset {

struct Fingerprint {
    std::uint64_t value;
    std::uint32_t row;
    std::uint32_t line;
};

std::uint64_t fingerprint_of(std::size_t activity, std::uint32_t day, std::string_view unit,
                             const table::Decimal& amount);

/// A number for each day.
constexpr std::uint32_t number_of_day(int year, unsigned month, unsigned day) {
    return (static_cast<std::uint32_t>(year) * 16 + month) * 32 + day;
}

class RepeatedRows {
public:
    static constexpr std::size_t kMostRows = std::size_t{1} << 19;

    void add(const Fingerprint& row);
    /// Whether the table is longer than what is looked through.
    bool gave_up() const { return gave_up_; }

    struct Found {
        std::size_t count;      ///< rows that repeat an earlier one
        Fingerprint first;      ///< the first of them
        std::uint32_t earlier;  ///< the row that it repeats
    };
    /// Nothing where no row is repeated. Call it once, last.
    std::optional<Found> find();

private:
    std::vector<Fingerprint> rows_;
    bool gave_up_ = false;
};

}  // namespace nearzero::dataset
