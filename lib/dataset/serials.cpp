// SPDX-License-Identifier: Apache-2.0
#include "dataset/serials.hpp"

#include <charconv>
#include <vector>

namespace nearzero::dataset {

namespace {

constexpr std::size_t kMostDigits = 18;  // fit into 64 bits; what stands before them belongs to the prefix

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Where the digits at the end of a text begin.
std::size_t digits_of(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_digit(text[begin - 1]) && text.size() - begin < kMostDigits) --begin;
    return begin;
}

std::uint64_t number_of(std::string_view digits) {
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

std::optional<SerialRange> parse_serials(std::string_view text) {
    constexpr std::string_view kTo = "..";
    const std::size_t to = text.find(kTo);
    const std::string_view left = text.substr(0, to);
    const std::string_view prefix = left.substr(0, digits_of(left));
    const std::string_view from = left.substr(prefix.size());
    if (to == std::string_view::npos) return SerialRange{prefix, number_of(from), number_of(from)};

    std::string_view end = text.substr(to + kTo.size());
    if (!prefix.empty() && end.starts_with(prefix)) end.remove_prefix(prefix.size());
    if (from.empty() || end.empty() || digits_of(end) != 0) return std::nullopt;
    std::string last{end};
    if (end.size() < from.size()) last.insert(0, from.substr(0, from.size() - end.size()));
    const SerialRange range{prefix, number_of(from), number_of(last)};
    return range.first <= range.last ? std::optional{range} : std::nullopt;
}

const SerialLedger::Held* SerialLedger::held_in(const Ranges& ranges, const SerialRange& range) {
    const auto behind = ranges.upper_bound(range.last);  // the first that begins behind this one
    if (behind == ranges.begin()) return nullptr;
    const Held& before = std::prev(behind)->second;
    return before.last >= range.first ? &before : nullptr;
}

std::optional<SerialLedger::Clash> SerialLedger::clash(const Instrument& instrument) const {
    for (const Text& serials : instrument.serials) {
        const auto range = parse_serials(serials.value);
        if (!range) continue;
        const auto known = ranges_.find({std::string{instrument.registry.value}, std::string{range->prefix}});
        if (known == ranges_.end()) continue;
        if (const Held* held = held_in(known->second, *range)) return Clash{std::string{serials.value}, held->holder};
    }
    return std::nullopt;
}

std::optional<SerialLedger::Clash> SerialLedger::claim(const Instrument& instrument, std::string_view holder) {
    std::vector<std::pair<Ranges*, std::uint64_t>> added;
    for (const Text& serials : instrument.serials) {
        const auto range = parse_serials(serials.value);
        if (!range) continue;
        Ranges& ranges = ranges_[{std::string{instrument.registry.value}, std::string{range->prefix}}];
        if (const Held* held = held_in(ranges, *range)) {
            Clash clash{std::string{serials.value}, held->holder};
            for (const auto& [list, first] : added) list->erase(first);
            return clash;
        }
        ranges.emplace(range->first, Held{range->last, std::string{holder}});
        added.emplace_back(&ranges, range->first);
    }
    return std::nullopt;
}

}  // namespace nearzero::dataset
