// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/order_statistics.hpp"

#include <algorithm>
#include <cmath>

#include "uncertainty/kernel.hpp"

namespace nearzero::uncertainty {

namespace {

constexpr std::size_t kProbes = 1024;
constexpr std::size_t kProbesInTail = 50;  // 26 are expected within 2.5 %; 50 is almost five standard deviations above
constexpr std::size_t kFewProbes = 256;

/// The elements among which rank and rank + 1 are, moved to the front; `rank` becomes their rank there. A sample of the
/// sample, R. W. Floyd and R. L. Rivest's idea (Algorithm 489, Comm. ACM 18 (1975) 173), brackets them; a bracket that
/// misses changes nothing.
std::span<double> narrowed(std::span<double> all, std::size_t& rank) {
    if (all.size() < 8 * kFewProbes) return all;
    double probes[kFewProbes];
    const std::size_t step = all.size() / kFewProbes;
    for (std::size_t i = 0; i < kFewProbes; ++i) probes[i] = all[i * step];
    std::sort(probes, probes + kFewProbes);
    constexpr std::size_t kSpread = 40;  // five standard deviations of a rank in the middle: 5·√256/2
    const std::size_t expected = rank * kFewProbes / all.size();
    const double from = probes[expected < kSpread ? 0 : expected - kSpread];
    const double to = probes[std::min(expected + kSpread, kFewProbes - 1)];
    std::size_t before = 0, inside = 0;
    for (const double x : all) {
        before += static_cast<std::size_t>(x < from);
        inside += static_cast<std::size_t>(x >= from) & static_cast<std::size_t>(x <= to);
    }
    if (rank < before || rank + 2 > before + inside) return all;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size() && kept < inside; ++i) {  // in place: never ahead of the reading
        const double x = all[i];
        all[kept] = x;
        kept += static_cast<std::size_t>(x >= from) & static_cast<std::size_t>(x <= to);
    }
    rank -= before;
    return all.first(inside);
}

/// The element of that rank and `share` of the way to the next.
double between(std::span<double> sample, std::size_t rank, double share) {
    const std::span<double> few = narrowed(sample, rank);
    const auto nth = few.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(few.begin(), nth, few.end());
    const double at = *nth;
    if (share == 0.0 || nth + 1 == few.end()) return at + 0.0;
    const double next = *std::min_element(nth + 1, few.end());
    return at + share * (next - at) + 0.0;  // + 0.0: never a negative zero
}

struct Place {
    explicit Place(double p, std::size_t count) {
        const double place = p * static_cast<double>(count - 1);
        rank = static_cast<std::size_t>(std::floor(place));
        share = place - static_cast<double>(rank);
    }
    std::size_t rank = 0;
    double share = 0.0;
};

}  // namespace

Tails tails_of(std::span<const double> sample, std::vector<double>& scratch) {
    const std::size_t count = sample.size();
    scratch.resize(2 * count);
    const std::span low{scratch.data(), count}, high{scratch.data() + count, count};
    const Place below{0.025, count}, above{0.975, count};

    std::size_t in_low = 0, in_high = 0;
    if (count >= 8 * kProbes) {
        double probes[kProbes];
        const std::size_t step = count / kProbes;
        for (std::size_t i = 0; i < kProbes; ++i) probes[i] = sample[i * step];
        std::nth_element(probes, probes + kProbesInTail, probes + kProbes);
        const double most = probes[kProbesInTail];
        std::nth_element(probes, probes + (kProbes - 1 - kProbesInTail), probes + kProbes);
        const double least = probes[kProbes - 1 - kProbesInTail];
        // The tails, few; then one from the other.
        const std::size_t kept = kernel().keep_tails(sample.data(), count, most, least, high.data());
        for (std::size_t i = 0; i < kept; ++i) {
            const double x = high[i];
            low[in_low] = x;
            high[in_high] = x;
            in_low += static_cast<std::size_t>(x <= most);
            in_high += static_cast<std::size_t>(x >= least);
        }
    }
    // The points and their successors must be among those kept.
    if (in_low < below.rank + 2) {
        std::ranges::copy(sample, low.begin());
        in_low = count;
    }
    if (count - in_high > above.rank) {
        std::ranges::copy(sample, high.begin());
        in_high = count;
    }
    return {between(low.first(in_low), below.rank, below.share),
            between(high.first(in_high), above.rank - (count - in_high), above.share)};
}

}  // namespace nearzero::uncertainty
