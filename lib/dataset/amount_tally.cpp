// SPDX-License-Identifier: Apache-2.0
#include "dataset/amount_tally.hpp"

#include <algorithm>

#include "calendar/date.hpp"

namespace nearzero::dataset {

std::optional<RowTime> AmountTally::read_time(std::string_view text) const {
    if (columns.year) {
        const auto year = calendar::parse_year(text);
        return year ? std::optional{RowTime{*year, 0, 0}} : std::nullopt;
    }
    const auto date = calendar::parse_date(text);
    if (!date) return std::nullopt;
    const int year = static_cast<int>(date->year());
    const auto month = static_cast<unsigned>(date->month());
    return RowTime{year, static_cast<std::uint16_t>(1U << (month - 1)),
                   number_of_day(year, month, static_cast<unsigned>(date->day()))};
}

std::optional<std::size_t> AmountTally::reported_index(int year) const {
    const auto found = std::ranges::find(dataset.reported, year);
    if (found == dataset.reported.end()) return std::nullopt;
    return static_cast<std::size_t>(found - dataset.reported.begin());
}

}  // namespace nearzero::dataset
