// SPDX-License-Identifier: Apache-2.0
#include "base/suggest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace nearzero::base {

namespace {

// Nobody mistypes a word of more than 64 characters; longer ones get no suggestion and cost no time.
constexpr std::size_t kLongest = 64;
constexpr int kStep = 2;      // a character changed, missing, too many, or two exchanged
constexpr int kCaseStep = 1;  // A for a

/// Characters of a word in a fixed buffer. Bytes that are not UTF-8 stand for themselves.
struct Word {
    std::array<char32_t, kLongest> character{};
    int length = 0;
    bool fits = true;

    explicit Word(std::string_view text) {
        for (std::size_t i = 0; i < text.size();) {
            if (length == static_cast<int>(kLongest)) {
                fits = false;
                return;
            }
            const auto first = static_cast<unsigned char>(text[i]);
            std::size_t bytes = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
            char32_t code = bytes == 1 ? first : first & (0x7Fu >> bytes);
            if (i + bytes > text.size()) {
                bytes = 1;
                code = first;
            }
            for (std::size_t k = 1; k < bytes; ++k)
                code = (code << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
            character[static_cast<std::size_t>(length++)] = code;
            i += bytes;
        }
    }

    char32_t at(int i) const { return character[static_cast<std::size_t>(i)]; }
};

constexpr char32_t lower(char32_t c) {
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

bool same_but_for_case(const Word& a, const Word& b) {
    if (a.length != b.length) return false;
    for (int i = 0; i < a.length; ++i)
        if (lower(a.at(i)) != lower(b.at(i))) return false;
    return true;
}

/// Optimal string alignment (Damerau-Levenshtein without edits between exchanged characters), in half steps;
/// anything above `limit` is `limit + 1`. `case_step` is the cost of a letter in the other case.
int distance(const Word& a, const Word& b, int limit, int case_step) {
    const int too_far = limit + 1;
    if (std::abs(a.length - b.length) * kStep > limit) return too_far;
    using Row = std::array<int, kLongest + 1>;
    Row before{}, above{}, row{};
    for (int j = 0; j <= b.length; ++j) above[static_cast<std::size_t>(j)] = j * kStep;
    for (int i = 1; i <= a.length; ++i) {
        row[0] = i * kStep;
        int least = row[0];
        for (int j = 1; j <= b.length; ++j) {
            const auto k = static_cast<std::size_t>(j);
            const char32_t x = a.at(i - 1), y = b.at(j - 1);
            const int change = x == y ? 0 : lower(x) == lower(y) ? case_step : kStep;
            int best = std::min({above[k - 1] + change, above[k] + kStep, row[k - 1] + kStep});
            if (i > 1 && j > 1 && x == b.at(j - 2) && a.at(i - 2) == y) best = std::min(best, before[k - 2] + kStep);
            row[k] = best;
            least = std::min(least, best);
        }
        if (least > limit) return too_far;
        before = above;
        above = row;
    }
    return std::min(above[static_cast<std::size_t>(b.length)], too_far);
}

/// Half steps between a word and a candidate when they are near, else nothing.
std::optional<int> nearness(const Word& word, const Word& candidate) {
    if (!word.fits || !candidate.fits || word.length == 0 || candidate.length == 0) return std::nullopt;
    if (same_but_for_case(word, candidate)) return kCaseStep;
    const int longer = std::max(word.length, candidate.length);
    // Something must be common: of one character every other would be "near".
    const int limit = std::min(std::max(longer / 3, 1) * kStep, longer * kStep - 1);
    const int steps = distance(word, candidate, limit, kCaseStep);
    return steps <= limit ? std::optional{steps} : std::nullopt;
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int limit) {
    if (a == b) return 0;
    const Word first{a}, second{b};
    if (limit < 0 || !first.fits || !second.fits) return limit + 1;
    const int half_steps = distance(first, second, limit * kStep, kStep);
    return half_steps > limit * kStep ? limit + 1 : half_steps / kStep;
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const Word read{word};
    std::optional<std::string_view> best;
    int best_steps = 0;
    for (const auto candidate : candidates) {
        const auto steps = nearness(read, Word{candidate});
        if (steps && (!best || *steps < best_steps)) {
            best = candidate;
            best_steps = *steps;
        }
    }
    return best;
}

std::vector<std::string_view> nearest_few(std::string_view word, std::span<const std::string_view> candidates,
                                          std::size_t most) {
    struct Ranked {
        int steps;
        std::string_view candidate;
    };
    const Word read{word};
    std::vector<Ranked> near;
    for (const auto candidate : candidates)
        if (const auto steps = nearness(read, Word{candidate})) near.push_back({*steps, candidate});
    std::ranges::stable_sort(near, {}, &Ranked::steps);
    if (near.size() > most) near.resize(most);
    std::vector<std::string_view> result;
    result.reserve(near.size());
    for (const auto& ranked : near) result.push_back(ranked.candidate);
    return result;
}

}  // namespace nearzero::base
