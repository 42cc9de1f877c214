// SPDX-License-Identifier: Apache-2.0
/// The activities of a dataset by id, for tables of millions of rows. Private to the module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "dataset/dataset.hpp"

namespace nearzero::dataset {

class ActivityIndex {
public:
    explicit ActivityIndex(const std::vector<Activity>& activities);

    /// The number of the activity in the dataset; the first of several with one id, which has been reported.
    std::optional<std::size_t> find(std::string_view id) const {
        for (std::size_t at = hash(id) & mask_;; at = (at + 1) & mask_) {
            const Slot& slot = slots_[at];
            if (slot.number == kFree) return std::nullopt;
            if (slot.id.size() == id.size() && std::memcmp(slot.id.data(), id.data(), id.size()) == 0)
                return slot.number;
        }
    }

private:
    static constexpr std::uint32_t kFree = UINT32_MAX;
    struct Slot {
        std::string_view id;
        std::uint32_t number = kFree;
    };

    static std::size_t hash(std::string_view id) {
        std::uint64_t mixed = id.size();
        const auto take = [&mixed](std::uint64_t word) {
            mixed = (mixed ^ word) * 0x9E3779B97F4A7C15U;
            mixed ^= mixed >> 32;
        };
        const auto word_at = [id](std::size_t at) {
            std::uint64_t word = 0;
            std::memcpy(&word, id.data() + at, sizeof word);
            return word;
        };
        std::size_t at = 0;
        for (; at + sizeof(std::uint64_t) <= id.size(); at += sizeof(std::uint64_t)) take(word_at(at));
        if (at > 0) {
            if (at < id.size()) take(word_at(id.size() - sizeof(std::uint64_t)));  // overlaps the word before
        } else {
            std::uint64_t word = 0;
            for (const char c : id) word = word << 8 | static_cast<unsigned char>(c);
            take(word);
        }
        return static_cast<std::size_t>(mixed);
    }

    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
};

}  // namespace nearzero::dataset
