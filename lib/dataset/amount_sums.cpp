// SPDX-License-Identifier: Apache-2.0
#include "dataset/amount_sums.hpp"

namespace nearzero::dataset {

std::size_t AmountSums::add_entry(std::size_t activity, std::string_view unit) {
    const std::size_t index = entries_.size();
    entries_.push_back({activity, std::string{unit}});
    of_activity_[activity].push_back(index);
    sums_.resize(sums_.size() + years_);
    return index;
}

}  // namespace nearzero::dataset
