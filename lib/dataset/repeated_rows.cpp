// SPDX-License-Identifier: Apache-2.0
#include "dataset/repeated_rows.hpp"

#include <algorithm>
#include <tuple>

namespace nearzero::dataset {

std::uint64_t fingerprint_of(std::size_t activity, std::uint32_t day, std::string_view unit,
                             const table::Decimal& amount) {
    std::uint64_t mixed = activity;
    const auto take = [&mixed](std::uint64_t word) {
        mixed = (mixed ^ word) * 0x9E3779B97F4A7C15U;
        mixed ^= mixed >> 29;
    };
    take(day);
    take(static_cast<std::uint64_t>(amount.coarse));
    take(static_cast<std::uint64_t>(amount.coarse >> 64));
    take(amount.fine);
    for (const char c : unit) take(static_cast<unsigned char>(c));
    return mixed;
}

void RepeatedRows::add(const Fingerprint& row) {
    if (gave_up_) return;
    if (rows_.size() < kMostRows) {
        rows_.push_back(row);
        return;
    }
    gave_up_ = true;
    std::vector<Fingerprint>{}.swap(rows_);
}

std::optional<RepeatedRows::Found> RepeatedRows::find() {
    std::ranges::sort(rows_, {}, [](const Fingerprint& row) { return std::tie(row.value, row.row); });
    std::optional<Found> found;
    for (std::size_t i = 1; i < rows_.size(); ++i) {
        if (rows_[i].value != rows_[i - 1].value) continue;
        if (!found) found = Found{0, rows_[i], rows_[i - 1].row};
        ++found->count;
        if (rows_[i].row < found->first.row) {
            found->first = rows_[i];
            found->earlier = rows_[i - 1].row;
        }
    }
    return found;
}

}  // namespace nearzero::dataset
