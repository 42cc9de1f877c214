// SPDX-License-Identifier: Apache-2.0
/// Amounts of a table as the decimals they are written as, and their sums: exact, so that neither the order of the rows
/// nor the number of threads can show in a total. The only rounding is that of the finished sum to a double.
///
/// Decimals are integers of 10^-18 (`coarse`) and of 10^-36 (`fine`): 36 places behind the point, more than a table
/// needs.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/number.hpp"
#include "base/result.hpp"

namespace nearzero::table {

__extension__ using UInt128 = unsigned __int128;

inline constexpr int kCoarsePlaces = 18;

inline constexpr auto kPowersOfTen = [] {
    std::array<std::uint64_t, kCoarsePlaces + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

/// A decimal that is not negative; above `kLargest` it stands for "too large" and is no longer exact.
struct Decimal {
    UInt128 coarse = 0;
    std::uint64_t fine = 0;  ///< below 10^18

    bool is_zero() const { return coarse == 0 && fine == 0; }
    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// The text of a number (`base/number.hpp`) as a decimal: `-` as `not_a_number`, since callers say what a negative
/// amount is; `too_long` where digits stand beyond the 36th place.
base::Result<Decimal, base::NumberError> parse_decimal(std::string_view text);

class ExactSum {
public:
    /// 10^15 in units of 10^-18: larger amounts and sums are refused by those who read them.
    static constexpr UInt128 kLargest = UInt128{1'000'000'000'000'000} * kPowersOfTen[kCoarsePlaces];

    void add(const Decimal& term) {
        add(term.coarse);
        if (term.fine == 0) return;
        fine_ += term.fine;
        if (fine_ < kPowersOfTen[kCoarsePlaces]) return;
        fine_ -= kPowersOfTen[kCoarsePlaces];
        add(1);
    }
    void add(const ExactSum& part) { add(Decimal{part.coarse_, part.fine_}); }
    /// The same for a whole number of 10^-18.
    void add(UInt128 coarse) {
        coarse_ += coarse;
        if (coarse_ > kLargest + 1) [[unlikely]]
            coarse_ = kLargest + 1;  // stays too large
    }

    bool is_too_large() const { return coarse_ > kLargest || (coarse_ == kLargest && fine_ > 0); }
    /// The nearest double.
    double value() const;

private:
    UInt128 coarse_ = 0;
    std::uint64_t fine_ = 0;
};

}  // namespace nearzero::table
