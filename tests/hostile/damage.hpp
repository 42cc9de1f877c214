// SPDX-License-Identifier: Apache-2.0
/// Deterministic damage to texts: what editors, mergers and bad disks do, byte by byte and line by line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nearzero::hostile {

/// Small and the same everywhere: SplitMix64.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_{seed} {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound); }

private:
    std::uint64_t state_;
};

/// `text` with one to three damages.
std::string damaged(std::string_view text, Random& random);

}  // namespace nearzero::hostile
