// SPDX-License-Identifier: Apache-2.0
#include "audit/model_arithmetic.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/number.hpp"
#include "base/sum.hpp"
#include "reference/formula.hpp"
#include "units/unit.hpp"

namespace nearzero::audit {

using base::format_shortest;
using reference::Formula;
using results::Line;
using results::Step;
using Do = Formula::Do;

namespace {

/// A number with its unit, as a step records it.
struct Quantity {
    double value = 0.0;
    units::Unit unit;
};

/// What stands for the names of the equation; the amount comes first and is the last of `deposits`.
struct Operands {
    std::vector<std::string_view> names;
    std::vector<Quantity> values;
    std::vector<Quantity> deposits;  ///< the amounts year by year, the line's own last
};

std::optional<Operands> operands_of(const Line& line) {
    Operands out{{"amount"}, {Quantity{}}, {}};
    for (const Step& step : line.steps) {
        if (step.expression.empty() || step.step == "formula") continue;
        const auto unit = units::parse_unit(step.unit);
        if (!unit) return std::nullopt;
        if (step.expression == "amount") {
            out.deposits.push_back({step.value, *unit});
        } else {
            out.names.push_back(step.expression);
            out.values.push_back({step.value, *unit});
        }
    }
    if (out.deposits.empty()) return std::nullopt;
    out.values.front() = out.deposits.back();
    return out;
}

class RecordedInputs final : public reference::FormulaInputs {
public:
    explicit RecordedInputs(const Operands& operands) : operands_{operands} {}
    reference::Slope operand(std::size_t index) const override { return base_of(operands_.values[index]); }
    std::vector<Deposit> deposits() const override {
        std::vector<Deposit> all;
        for (const Quantity& deposit : operands_.deposits)
            all.push_back({static_cast<int>(operands_.deposits.size() - 1 - all.size()), base_of(deposit)});
        return all;
    }

private:
    static reference::Slope base_of(const Quantity& quantity) { return {quantity.value * quantity.unit.size, 0.0}; }

    const Operands& operands_;
};

enum class Rank : std::uint8_t { sum, product, atom };

/// A part of the equation as text.
struct Piece {
    std::string text;
    Rank rank = Rank::atom;
    double size = 1.0;     ///< the text times this is in base units; NaN where no number is
    bool is_zero = false;  ///< nothing to convert
};

void enclose(Piece& piece, Rank least) {
    if (piece.rank >= least) return;
    piece.text = "(" + piece.text + ")";
    piece.rank = Rank::atom;
}

/// A ratio of units without the last digits, which a product of several sizes gets wrong: 0.001, not
/// 0.0010000000000000002.
double clean(double ratio) {
    const auto rounded = base::parse_number(fmt::format("{:.12g}", ratio));
    return rounded && std::fabs(*rounded - ratio) <= 1e-14 * std::fabs(ratio) ? *rounded : ratio;
}

/// Into base units: × 1000 or ÷ 1000 behind the product.
void settle(Piece& piece) {
    if (!std::isnormal(piece.size)) {
        piece.size = std::numeric_limits<double>::quiet_NaN();
        return;
    }
    const double size = clean(std::exchange(piece.size, 1.0));
    if (size == 1.0 || piece.is_zero) return;
    const double per = clean(1.0 / size);
    const bool divides = size < 1.0 && per == std::floor(per);
    enclose(piece, Rank::product);
    piece.text += (divides ? " ÷ " : " × ") + format_shortest(divides ? per : size);
    piece.rank = Rank::product;
}

Piece piece_of(const Quantity& quantity) {
    Piece piece{format_shortest(quantity.value), Rank::atom, quantity.unit.size, quantity.value == 0.0};
    if (quantity.unit.text == "%") piece.text += "%", piece.size = 1.0;
    if (quantity.value < 0.0) piece.text = "(" + piece.text + ")";
    return piece;
}

Piece combined(Do what, Piece a, Piece b) {
    if (what == Do::add || what == Do::subtract) {
        settle(a), settle(b);
        if (what == Do::subtract) enclose(b, Rank::product);
        return {a.text + (what == Do::add ? " + " : " − ") + b.text, Rank::sum, a.size * b.size,
                a.is_zero && b.is_zero};
    }
    enclose(a, Rank::product);
    enclose(b, what == Do::multiply ? Rank::product : Rank::atom);
    if (what == Do::multiply) return {a.text + " × " + b.text, Rank::product, a.size * b.size, a.is_zero || b.is_zero};
    return {a.text + " ÷ " + b.text, Rank::product, a.size / b.size, a.is_zero};
}

/// The equation as people write it; nothing where its units are beyond all numbers. `operand(index)` and
/// `decayed(rate, delay)` are its parts.
std::optional<std::string> infix(const Formula& formula, auto&& operand, auto&& decayed) {
    std::vector<Piece> stack;
    for (const auto& step : formula.code) {
        switch (step.what) {
            case Do::number:
                stack.push_back({format_shortest(step.number)});
                break;
            case Do::operand:
                stack.push_back(operand(step.operand));
                break;
            case Do::decayed:
                stack.push_back(decayed(step.operand, step.delay));
                break;
            case Do::power:
                settle(stack.back());
                enclose(stack.back(), Rank::atom);
                stack.back().text += "^" + format_shortest(step.number);
                break;
            case Do::add:
            case Do::subtract:
            case Do::multiply:
            case Do::divide: {
                Piece right = std::move(stack.back());
                stack.pop_back();
                stack.back() = combined(step.what, std::move(stack.back()), std::move(right));
                break;
            }
        }
    }
    settle(stack.back());
    return std::isnan(stack.back().size) ? std::nullopt : std::optional{std::move(stack.back().text)};
}

/// Year by year what decomposes of the deposits, by `reference::decomposing_share`; returns their sum as a part of the
/// equation.
Piece add_deposits(const Line& line, const Operands& operands, std::size_t rate, std::size_t delay,
                   ModelArithmetic& out) {
    const auto in_years = [](const Quantity& quantity) {
        Piece piece = piece_of(quantity);
        settle(piece);
        return piece;
    };
    Piece k = in_years(operands.values[rate]), late = in_years(operands.values[delay]);
    enclose(late, Rank::product);
    const auto left_after = [&k](const std::string& years) { return fmt::format("e^(−{} × {})", k.text, years); };
    const std::string first = left_after("(0.5 − " + late.text + ")");
    const double per_year = operands.values[rate].value * operands.values[rate].unit.size;
    const double starts = operands.values[delay].value * operands.values[delay].unit.size;
    const units::Unit& unit = operands.deposits.back().unit;

    base::Sum sum;
    std::string terms;
    for (std::size_t i = 0; i < operands.deposits.size(); ++i) {
        const auto& [deposit, its_unit] = operands.deposits[i];
        const int years_ago = static_cast<int>(operands.deposits.size() - 1 - i);
        const double decomposing =
            deposit * reference::decomposing_share({per_year, 0.0}, {starts, 0.0}, years_ago).value;
        if (!std::isfinite(decomposing)) return {{}, Rank::atom, std::numeric_limits<double>::quiet_NaN()};
        sum.add(decomposing);
        const double shown = base::to_comparison(decomposing);
        terms += (terms.empty() ? "" : " + ") + format_shortest(shown);
        const std::string share =
            years_ago == 0 ? fmt::format("(1 − {})", first)
                           : fmt::format("{} × {} × (1 − {})", first, left_after(std::to_string(years_ago - 1)),
                                         fmt::format("e^(−{})", k.text));
        out.deposits.push_back(
            {{fmt::format("{} 年填埋量在 {} 年分解的部分", line.year - years_ago, line.year),
              fmt::format("of the deposit of {}, decomposing in {}", line.year - years_ago, line.year)},
             fmt::format("{} × {}", format_shortest(deposit), share),
             shown,
             its_unit.text});
    }
    if (!std::isfinite(sum.value())) return {{}, Rank::atom, std::numeric_limits<double>::quiet_NaN()};
    const double total = base::to_comparison(sum.value());
    out.deposits.push_back({{fmt::format("历年之和，即 decayed({}, {})", operands.names[rate], operands.names[delay]),
                             fmt::format("their sum, decayed({}, {})", operands.names[rate], operands.names[delay])},
                            std::move(terms),
                            total,
                            unit.text});
    return piece_of({total, unit});
}

}  // namespace

bool is_modelled(const Line& line) {
    return std::ranges::find(line.steps, std::string_view{"formula"}, &Step::step) != line.steps.end();
}

std::optional<ModelArithmetic> arithmetic_of(const Line& line) {
    const auto step = std::ranges::find(line.steps, std::string_view{"formula"}, &Step::step);
    const auto operands = operands_of(line);
    if (step == line.steps.end() || !operands) return std::nullopt;
    const auto formula = reference::parse_formula(step->expression, operands->names);
    if (!formula) return std::nullopt;
    const double kilograms = reference::evaluate(*formula, RecordedInputs{*operands}).value;
    if (!std::isfinite(kilograms)) return std::nullopt;

    ModelArithmetic out;
    out.kilograms = kilograms;
    out.has_decay = formula->has_decay();
    const auto symbols = infix(
        *formula, [&](std::size_t i) { return Piece{std::string{operands->names[i]}}; },
        [&](std::size_t rate, std::size_t delay) {
            return Piece{fmt::format("decayed({}, {})", operands->names[rate], operands->names[delay])};
        });
    const auto numbers = infix(
        *formula, [&](std::size_t i) { return piece_of(operands->values[i]); },
        [&](std::size_t rate, std::size_t delay) { return add_deposits(line, *operands, rate, delay, out); });
    if (!symbols || !numbers) return std::nullopt;
    out.symbols = *symbols;
    out.numbers = *numbers;
    return out;
}

}  // namespace nearzero::audit
