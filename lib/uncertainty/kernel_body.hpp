// SPDX-License-Identifier: Apache-2.0
/// The body of a kernel, included by one file for each kind of processor, which first defines NEARZERO_KERNEL_LANES,
/// the number of 64-bit lanes in a vector, and multiply_low(a, b), the product of the lower 32 bits of each lane.
///
/// Philox4x32-10: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Parallel random numbers: as easy as 1, 2, 3
/// (SC'11).

namespace {

using Lanes = std::uint64_t __attribute__((vector_size(8 * NEARZERO_KERNEL_LANES)));
using Doubles = double __attribute__((vector_size(8 * NEARZERO_KERNEL_LANES)));

/// Four 32-bit words in each lane's lower half; what is in the upper halves is not looked at.
struct Words {
    Lanes x0, x1, x2, x3;
};

void philox_round(Words& w, Lanes key0, Lanes key1) {
    const Lanes p = multiply_low(w.x0, Lanes{} + 0xd2511f53u);
    const Lanes q = multiply_low(w.x2, Lanes{} + 0xcd9e8d57u);
    w = {(q >> 32) ^ w.x1 ^ key0, q, (p >> 32) ^ w.x3 ^ key1, p};
}

/// Two words as the bits of a double in [1, 2), less 1 − 2^-53: exact.
Doubles to_uniform(Lanes low, Lanes high) {
    const Lanes bits = (high << 32) | (low & 0xffffffffu);
    return (Doubles)((bits >> 12) | 0x3ff0000000000000u) - (1.0 - 0x1p-53);
}

void store(const Words& w, double* out) {
    const Doubles even = to_uniform(w.x0, w.x1), odd = to_uniform(w.x2, w.x3);
    for (int lane = 0; lane < NEARZERO_KERNEL_LANES; ++lane) {
        out[2 * lane] = even[lane];
        out[2 * lane + 1] = odd[lane];
    }
}

void uniforms(std::uint64_t seed, std::uint64_t variable, std::uint32_t first, double* out) {
    constexpr std::uint32_t kLanes = NEARZERO_KERNEL_LANES;
    const Lanes variable_low = Lanes{} + (variable & 0xffffffffu), variable_high = Lanes{} + (variable >> 32);
    Lanes lane{};
    for (std::uint32_t i = 0; i < kLanes; ++i) lane[i] = i;
    for (std::uint32_t pair = 0; pair < kBlock / 2; pair += 2 * kLanes) {
        // Two at once: the multiplications of one hide the latency of the other's.
        Words a{lane + (first / 2 + pair), Lanes{}, variable_low, variable_high};
        Words b{lane + (first / 2 + pair + kLanes), Lanes{}, variable_low, variable_high};
        auto key0 = static_cast<std::uint32_t>(seed), key1 = static_cast<std::uint32_t>(seed >> 32);
        for (int round = 0; round < 10; ++round) {
            philox_round(a, Lanes{} + std::uint64_t{key0}, Lanes{} + std::uint64_t{key1});
            philox_round(b, Lanes{} + std::uint64_t{key0}, Lanes{} + std::uint64_t{key1});
            key0 += 0x9e3779b9u;
            key1 += 0xbb67ae85u;
        }
        store(a, out + 2 * pair);
        store(b, out + 2 * (pair + kLanes));
    }
}

/// inverse_normal of each: the centre for all at once, then the 15 % beyond it, gathered. No branch depends on a draw.
void normal_scores(const double* u, double* z) {
    double q[kBlock], r[kBlock];
    std::uint64_t is_tail[kBlock];
    std::uint32_t place[kBlock];
    for (std::size_t i = 0; i < kBlock; ++i) {
        q[i] = u[i] - 0.5;
        z[i] = inverse_normal_centre(q[i]);
        is_tail[i] = __builtin_fabs(q[i]) > kCentre ? 1 : 0;
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        place[count] = static_cast<std::uint32_t>(i);
        count += is_tail[i];
    }
    for (std::size_t i = 0; i < count; ++i) r[i] = u[place[i]];
    for (std::size_t i = 0; i < count; ++i) r[i] = __builtin_sqrt(-log_of(r[i] < 0.5 ? r[i] : 1.0 - r[i]));
    double tail[kBlock];
    std::uint64_t far = 0;
    for (std::size_t i = 0; i < count; ++i) {
        tail[i] = inverse_normal_near_tail(r[i]);
        far |= r[i] > 5.0 ? 1u : 0u;
    }
    if (far != 0)
        for (std::size_t i = 0; i < count; ++i)
            if (r[i] > 5.0) tail[i] = inverse_normal_far_tail(r[i]);
    for (std::size_t i = 0; i < count; ++i) z[place[i]] = __builtin_copysign(tail[i], q[place[i]]);
}

void multiply(const Distribution& distribution, const double* u, double* product) {
    const double a = distribution.a, b = distribution.b;
    double z[kBlock];
    switch (distribution.shape) {
        case Shape::by_rule:
        case Shape::normal:
            normal_scores(u, z);
            for (std::size_t i = 0; i < kBlock; ++i) product[i] *= a + b * z[i];
            break;
        case Shape::lognormal:
            normal_scores(u, z);
            for (std::size_t i = 0; i < kBlock; ++i) product[i] *= exp_of(a + b * z[i]);
            break;
        case Shape::uniform:
            for (std::size_t i = 0; i < kBlock; ++i) product[i] *= a + (b - a) * u[i];
            break;
        case Shape::triangular: {
            const double width = b - a, rise = 1.0 - a, fall = b - 1.0;
            for (std::size_t i = 0; i < kBlock; ++i) {
                const bool rising = u[i] * width < rise;
                const double root = __builtin_sqrt((rising ? u[i] : 1.0 - u[i]) * width * (rising ? rise : fall));
                product[i] *= rising ? a + root : b - root;
            }
            break;
        }
    }
}

BlockSums sums(const double* x, std::size_t count, double centre) {
    constexpr int kParts = 8 / NEARZERO_KERNEL_LANES;
    Doubles first[kParts] = {}, second[kParts] = {};
    for (std::size_t i = 0; i < count; i += 8) {
#pragma GCC unroll 4
        for (int part = 0; part < kParts; ++part) {
            Doubles d;
            __builtin_memcpy(&d, x + i + part * NEARZERO_KERNEL_LANES, sizeof d);
            d -= centre;
            first[part] += d;
            second[part] += d * d;
        }
    }
    BlockSums result;
    __builtin_memcpy(result.first, first, sizeof first);
    __builtin_memcpy(result.second, second, sizeof second);
    return result;
}

}  // namespace
