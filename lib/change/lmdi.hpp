// SPDX-License-Identifier: Apache-2.0
/// Why emissions changed: additive LMDI-I (logarithmic mean Divisia index). Every line is amount × share that no
/// instrument covers × factor × warming potential; its change is split with the logarithmic mean L(a,b) = (a−b)/ln(a/b)
/// as weight, and the parts of all lines sum to the change. Ang, B. W. (2005), The LMDI approach to decomposition
/// analysis: a practical guide, Energy Policy 33, 867–871; zeros as the limits of Ang, B. W. and Liu, N. (2007),
/// Handling zero values in the logarithmic mean Divisia index decomposition approach, Energy Policy 35, 238–246. The
/// worked example is docs/methods/lmdi.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace nearzero::change {

/// The logarithmic mean of two positive numbers; L(a,a) = a.
double logarithmic_mean(double a, double b);

/// One line on one side of a comparison. Texts are views: they outlive the decomposition.
struct Term {
    std::string_view activity, gas, klass;
    int scope = 0;          ///< 0: a sink, with negative emissions
    bool biogenic = false;  ///< CO2 beside the total
    double amount = 0.0;    ///< in one unit on both sides
    double gwp = 0.0;
    double tco2e = 0.0;       ///< the factor is what amount, uncovered share and potential leave of it
    std::string_view method;  ///< what chose the factor (its id, the fuel set …): where it differs, so does the method
    /// Share of the amount that no contract or certificate covers, 0 to 1; empty where the accounting does not look at
    /// instruments. Where one side looks and the other does not, what they cover belongs to what chose the factor.
    std::optional<double> uncovered;
};

/// Parts of a change in t CO2e. `instruments` is what contracts and certificates of purchased power do; `credits` is of
/// totals after credits only.
struct Parts {
    double activity = 0.0, factor = 0.0, instruments = 0.0, gwp = 0.0, boundary = 0.0, method = 0.0, credits = 0.0;
};
inline constexpr std::size_t kParts = 7;
/// The words of the parts as results print them, in the order above.
std::span<const std::string_view, kParts> part_words();
double part_at(const Parts& parts, std::size_t index);

/// A change and what it is made of. The parts and `residue` sum to `change`; the rounding residue of the logarithms
/// goes to the largest part, and what even that cannot hold (nothing, but where parts far larger than the change
/// cancel) is `residue`.
struct Change {
    double before = 0.0, after = 0.0, change = 0.0;
    Parts parts;
    double residue = 0.0;
};

/// The change of one line: nothing on one side is an empty pointer.
struct LineChange {
    std::string_view activity, gas;
    Change change;
};

struct Decomposition {
    Change total;
    std::vector<LineChange> lines;  ///< every line of either side, those of `before` first, in their orders
};

/// Splits the change of the sum of all terms. Lines are matched by activity and gas, the n-th with the n-th. A line of
/// one side only is boundary; from or to zero, the change goes to what is zero: the amount, the potential, the
/// uncovered share or the factor.
Decomposition decompose(std::span<const Term> before, std::span<const Term> after);

/// Adds a change of credits, which lower a total after credits.
void add_credits(Change& total, double before, double after);

}  // namespace nearzero::change
