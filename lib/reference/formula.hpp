// SPDX-License-Identifier: Apache-2.0
/// The equation of a model, as data: "(amount - sludge-removed) * bo * mcf - methane-recovered". Its value is kg of
/// gas.
///     sum     = product { (" + " | " - ") product }      a minus stands between blanks: names contain hyphens
///     product = power { ("*" | "/") power }
///     power   = atom [ "^" number ]
///     atom    = number | name | "(" sum ")" | "decayed(" name "," name ")"
/// `decayed(k, delay)` is what decomposes in the year of all amounts deposited so far, by first-order decay
/// (2006 IPCC Guidelines, vol. 5, equations 3.4, 3.5 and annex 3A.1): docs/methods/landfill.md.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "units/dimension.hpp"

namespace nearzero::reference {

struct Formula {
    enum class Do : std::uint8_t { number, operand, add, subtract, multiply, divide, power, decayed };
    struct Instruction {
        Do what = Do::number;
        std::uint16_t operand = 0;  ///< of `operand`; of `decayed`: the rate
        std::uint16_t delay = 0;    ///< of `decayed`
        double number = 0.0;        ///< of `number`; the exponent of `power`
    };
    std::string text;
    std::vector<Instruction> code;  ///< postfix

    bool uses(std::size_t operand) const;
    bool has_decay() const;
};

struct FormulaFault {
    std::string what_zh, what_en;
    std::string_view at;  ///< the part of the text that cannot be read; empty: its end
};

/// `names` are the operands: the amount first.
base::Result<Formula, FormulaFault> parse_formula(std::string_view text, std::span<const std::string_view> names);

/// The dimension of the result, or what does not fit: the two sides of a sum, a power of a quantity, a rate that is not
/// per time.
base::Result<units::Dimension, FormulaFault> dimension_of(const Formula& formula,
                                                          std::span<const units::Dimension> operands);

/// A value with its derivative by one input.
struct Slope {
    double value = 0.0;
    double by = 0.0;
};

/// What a formula is evaluated with, in base units of `units::Base`.
class FormulaInputs {
public:
    virtual ~FormulaInputs() = default;
    virtual Slope operand(std::size_t index) const = 0;
    struct Deposit {
        int years_ago = 0;
        Slope amount;
    };
    virtual std::vector<Deposit> deposits() const = 0;
};
Slope evaluate(const Formula& formula, const FormulaInputs& inputs);

/// The share of a deposit that decomposes `years_ago` years later: with k in 1/a and the delay in years before decay
/// begins, deposits being spread evenly over their year. Annex 3A.1 of the 2006 IPCC Guidelines, vol. 5: of a year's
/// deposit 1 − e^(−k·(½ − delay)) decomposes within it, of what is left 1 − e^(−k) in each year after.
Slope decomposing_share(Slope k, Slope delay, int years_ago);

}  // namespace nearzero::reference
