// SPDX-License-Identifier: Apache-2.0
#include "dataset/activity_index.hpp"

#include <bit>

namespace nearzero::dataset {

ActivityIndex::ActivityIndex(const std::vector<Activity>& activities) {
    const std::size_t size = std::bit_ceil(4 * activities.size() + 16);  // mostly free: a search ends soon
    slots_.resize(size);
    mask_ = size - 1;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        const std::string_view id = activities[i].id.value;
        if (find(id)) continue;
        std::size_t at = hash(id) & mask_;
        while (slots_[at].number != kFree) at = (at + 1) & mask_;
        slots_[at] = {id, static_cast<std::uint32_t>(i)};
    }
}

}  // namespace nearzero::dataset
