// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/order_statistics.hpp"

#include <algorithm>
#include <cmath>

namespace nearzero::uncertainty {

namespace {

constexpr std::size_t kProbes = 1024;
constexpr std::size_t kProbesInTail =
    60;  // 26 are expected within 2.5 %; 60 is more than six standard deviations above

/// The element of rank `lower` of the tail and the share of the way to the next, counted from the end that `before`
/// puts first.
template <class Before>
double point(std::span<double> tail, std::size_t lower, double share, Before before) {
    const auto nth = tail.begin() + static_cast<std::ptrdiff_t>(lower);
    std::nth_element(tail.begin(), nth, tail.end(), before);
    const double at = *nth;
    if (share == 0.0 || nth + 1 == tail.end()) return at + 0.0;
    const double next = *std::min_element(nth + 1, tail.end(), before);
    return at + share * (next - at) + 0.0;  // + 0.0: never a negative zero
}

}  // namespace

Tails tails_of(std::span<const double> sample, std::vector<double>& scratch) {
    const std::size_t count = sample.size();
    const double place = 0.025 * static_cast<double>(count - 1);
    const auto lower = static_cast<std::size_t>(std::floor(place));
    const double share = place - static_cast<double>(lower);
    scratch.resize(2 * count);
    const std::span low{scratch.data(), count}, high{scratch.data() + count, count};

    std::size_t in_low = 0, in_high = 0;
    if (count >= 8 * kProbes) {
        double probes[kProbes];
        const std::size_t step = count / kProbes;
        for (std::size_t i = 0; i < kProbes; ++i) probes[i] = sample[i * step];
        std::nth_element(probes, probes + kProbesInTail, probes + kProbes);
        const double below = probes[kProbesInTail];
        std::nth_element(probes, probes + (kProbes - 1 - kProbesInTail), probes + kProbes);
        const double above = probes[kProbes - 1 - kProbesInTail];
        for (const double x : sample) {  // without branches: every element is written, few are kept
            low[in_low] = x;
            high[in_high] = x;
            in_low += x <= below ? 1 : 0;
            in_high += x >= above ? 1 : 0;
        }
    }
    // The point and its successor must be among those kept.
    if (in_low < lower + 2) {
        std::ranges::copy(sample, low.begin());
        in_low = count;
    }
    if (in_high < lower + 2) {
        std::ranges::copy(sample, high.begin());
        in_high = count;
    }
    return {point(low.first(in_low), lower, share, std::less<>{}),
            point(high.first(in_high), lower, share, std::greater<>{})};
}

}  // namespace nearzero::uncertainty
