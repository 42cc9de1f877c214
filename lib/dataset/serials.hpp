// SPDX-License-Identifier: Apache-2.0
/// Serial numbers of certificates and credits: one ("A-17") or a range by number ("GEC-2025-0001..5000"). What a
/// registry issued counts once, so ranges are compared by number, not by text.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dataset/dataset.hpp"

namespace nearzero::dataset {

/// Serials of one registry with a common prefix, first and last included. A serial that ends in no digit is all prefix.
struct SerialRange {
    std::string_view prefix;
    std::uint64_t first = 0, last = 0;
};

/// The range that a text names; empty when what stands around `..` is none: no digits, other letters, or the end before
/// the beginning. An end with fewer digits than the beginning replaces its last digits: 20250001..0100.
std::optional<SerialRange> parse_serials(std::string_view text);

/// Who holds which serials of which registry. Texts that are no ranges were refused when the dataset was read.
class SerialLedger {
public:
    struct Clash {
        std::string serials;  ///< as the later holder wrote them
        std::string holder;   ///< who holds some of them already
    };

    /// The first of an instrument's serials that is held already; nothing when all are free.
    std::optional<Clash> clash(const Instrument& instrument) const;
    /// Gives an instrument's serials to `holder`, all or none: none, and the first clash, where one is held already or
    /// stands twice in the list itself.
    std::optional<Clash> claim(const Instrument& instrument, std::string_view holder);

private:
    struct Held {
        std::uint64_t last = 0;
        std::string holder;
    };
    using Ranges = std::map<std::uint64_t, Held>;  ///< by first number; they do not overlap
    static const Held* held_in(const Ranges& ranges, const SerialRange& range);

    std::map<std::pair<std::string, std::string>, Ranges> ranges_;  ///< by registry and prefix
};

}  // namespace nearzero::dataset
