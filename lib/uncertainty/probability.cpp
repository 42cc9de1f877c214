// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/probability.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/sum.hpp"
#include "uncertainty/elementary.hpp"

namespace nearzero::uncertainty {

namespace {

constexpr int kPoints = 2039;
constexpr double kDependent = 1e-10;  // of a variance of 1: a row that earlier rows already decide
constexpr double kTie = 1e-9;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    base::Sum sum;
    for (std::size_t i = 0; i < a.size(); ++i) sum.add(a[i] * b[i]);
    return sum.value();
}

/// Lower triangle L with L·Lᵀ = the correlation of the rows; a pivot of a dependent row is 0.
std::vector<std::vector<double>> cholesky(const std::vector<std::vector<double>>& rows) {
    std::vector<std::vector<double>> lower(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = i == j ? 1.0 : dot(rows[i], rows[j]);
            for (std::size_t k = 0; k < j; ++k) rest -= lower[i][k] * lower[j][k];
            if (i == j)
                lower[i].push_back(rest > kDependent ? std::sqrt(rest) : 0.0);
            else
                lower[i].push_back(lower[j][j] > 0.0 ? rest / lower[j][j] : 0.0);
        }
    }
    return lower;
}

/// The square roots of the first primes: the generators of a Richtmyer lattice.
std::vector<double> generators(std::size_t count) {
    std::vector<double> roots;
    std::vector<int> primes;
    for (int candidate = 2; roots.size() < count; ++candidate) {
        if (std::ranges::any_of(primes, [&](int prime) { return candidate % prime == 0; })) continue;
        primes.push_back(candidate);
        roots.push_back(std::sqrt(static_cast<double>(candidate)));
    }
    return roots;
}

}  // namespace

double probability_of_all(const std::vector<std::vector<double>>& rows, const std::vector<double>& limits) {
    const std::size_t count = rows.size();
    if (count == 0) return 1.0;
    // Standardised, the hardest condition first: the integrand is smoothest so.
    std::vector<double> norms, scaled;
    for (std::size_t i = 0; i < count; ++i) {
        norms.push_back(std::sqrt(dot(rows[i], rows[i])));
        scaled.push_back(limits[i] / norms[i]);
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return scaled[i]; });
    std::vector<std::vector<double>> unit;
    std::vector<double> limit;
    for (const std::size_t i : order) {
        limit.push_back(scaled[i]);
        unit.push_back(rows[i]);
        for (double& element : unit.back()) element /= norms[i];
    }

    const double first = normal_cdf(limit[0]);
    if (count == 1 || first == 0.0) return first;
    const auto lower = cholesky(unit);
    const auto generator = generators(count - 1);

    base::Sum sum;
    std::vector<double> y(count);
    for (int point = 1; point <= kPoints; ++point) {
        double product = first, share = first;
        for (std::size_t i = 1; i < count && product > 0.0; ++i) {
            const double turn = generator[i - 1] * point;
            const double place =
                std::fabs(2.0 * (turn - std::floor(turn)) - 1.0);  // the baker's transform: periodic, continuous
            const double p = std::clamp(place * share, 1e-300, 1.0 - 0x1p-53);
            y[i - 1] = inverse_normal(p);
            double rest = limit[i];
            for (std::size_t k = 0; k < i; ++k) rest -= lower[i][k] * y[k];
            share = lower[i][i] > 0.0 ? normal_cdf(rest / lower[i][i]) : rest >= -kTie ? 1.0 : 0.0;
            product *= share;
        }
        sum.add(product);
    }
    return std::clamp(sum.value() / kPoints, 0.0, 1.0);
}

}  // namespace nearzero::uncertainty
